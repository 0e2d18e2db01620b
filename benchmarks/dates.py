"""Trains the model that says which two days contradict each other; ``docs/decisions/0017-dates.md``.

    python benchmarks/dates.py            writes seeds/models/dates.json; the same texts give the same bytes
    python benchmarks/dates.py --folds 6  how it judges sets of documents it has not learnt from, at several thresholds

The texts are the project's own: the sets of documents with planted contradictions, the odd halves of tests/corpus and of the small cases, the odd texts of the
tagger. Which of two days comes first is learnt from all pairs near each other but the planted ones; which pairs contradict each other from the planted ones
about days, against all that stand on no quote of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any

from chaingraph.analysis.audit.days.model import MODEL, ORDER, PAIR, doubt_by
from chaingraph.analysis.audit.days.order import first_is_early, leaning, order_signs
from chaingraph.analysis.audit.days.pairs import Pair, day_pairs
from chaingraph.analysis.audit.days.signs import order_steps, own_signs
from chaingraph.analysis.audit.days.told import Told
from chaingraph.analysis.projection import Projection
from chaingraph.reference.weights import ANY
from conditional_logit import Choice, folds_asked, learn, write_model
from taught import (
    CORPUS,
    ROOT,
    TEXTS,
    Quote,
    files_of,
    folder_of,
    graph_of,
    odd_cases,
    parts_of,
    planted_in,
    sets,
    stands,
)

LINKS = ("sentence", "row", "next")
"""Pairs of these teach which day comes first."""
RARE = 8
"""A sign of fewer pairs teaches nothing."""
PENALTY, OPEN = 2.0, 3.0
"""Weights of the squared weights in what is minimised: of the pairs, and of their order."""
LEAST = 0.05
"""Weights nearer to nothing are left out."""
THRESHOLDS = (0.8, 0.6, 0.5, 0.4, 0.3, 0.2)
DATED = re.compile(
    r"日期|时间|时序|先后|状态|顺序|颠倒|date|time|state|status|order|enterprise|早于|晚于|月.*却|却.*月|年.*却|却.*年"
)
"""In the kind of a planted contradiction, or what is said of it: it may be about days."""
Weights = dict[str, dict[str, float]]


@dataclass(frozen=True)
class Example:
    """A pair of days of a set.

    Attributes:
        own: Whether it stands on the quotes of a planted contradiction.
        quoted: Whether one of its days does.
    """

    folder: str
    pair: Pair
    own: bool
    quoted: bool
    signs: tuple[str, ...]
    order: tuple[str, ...]


def examples() -> list[Example]:
    """The pairs of all texts."""
    folders = [*sets(), CORPUS, TEXTS]
    with ProcessPoolExecutor() as pool:
        every = chain(pool.map(examples_of, folders), pool.map(examples_of_case, odd_cases(), chunksize=8))
        return list(chain.from_iterable(every))


def examples_of_case(case: Mapping[str, Any]) -> list[Example]:
    """The pairs of one small case."""
    with folder_of(case) as folder:
        return [replace(one, folder=case["id"]) for one in examples_of(folder)]


def examples_of(folder: Path) -> list[Example]:
    """The pairs of one folder; a text of no set is a folder of its own."""
    files = files_of(folder)
    return examples_from(
        folder.name, graph_of(files), planted_in(folder, files, _is_dated), alone=folder in (CORPUS, TEXTS)
    )


def _is_dated(item: Mapping[str, Any]) -> bool:
    """Whether a planted contradiction may be about days."""
    return DATED.search(f"{item.get('kind', '')}{item.get('what', '')}") is not None


def examples_from(
    name: str, graph: Projection, planted: Sequence[Sequence[Sequence[Quote]]], *, alone: bool = False
) -> list[Example]:
    """The pairs of one graph."""
    found = []
    for pair in day_pairs(graph):
        sides = [[_on(pair.early, quotes), _on(pair.late, quotes)] for quotes in planted]
        own = any(one and other and len(one | other) > 1 for one, other in sides)
        quoted = any(one or other for one, other in sides)
        place = f"{name}/{pair.early.evidence.document}" if alone else name
        found.append(Example(place, pair, own, quoted, own_signs(pair), order_signs(pair)))
    return found


def _on(told: Told, quotes: Sequence[Sequence[Quote]]) -> set[int]:
    """On which quotes a day stands."""
    return {at for at, places in enumerate(quotes) if stands(told.evidence, places)}


def weights_from(found: Sequence[Example]) -> Weights:
    """The weights of both logits.

    What is told of the order of a pair that teaches is said by the pairs of the other half of the folders, as of pairs nobody has learnt from.
    """
    halves = parts_of((one.folder for one in found), 2)
    by_half = [order_from([one for one in found if one.folder in half]) for half in halves]
    choices = [
        Choice(
            [[*one.signs, *order_steps(one.pair, leaning(one.pair, by_half[one.folder in halves[0]])), ANY]], [one.own]
        )
        for one in found
        if one.own or not one.quoted
    ]
    weights = {ORDER: order_from(found), PAIR: learn(choices, RARE, PENALTY)}
    return {
        name: {sign: weight for sign, weight in every.items() if abs(weight) >= LEAST}
        for name, every in weights.items()
    }


def order_from(found: Sequence[Example]) -> dict[str, float]:
    """The weights of which day comes first."""
    taught = [one for one in found if not one.quoted and one.pair.link in LINKS]
    return learn([Choice([one.order], [first_is_early(one.pair)]) for one in taught], RARE, OPEN)


def judged(found: Sequence[Example], weights: Weights) -> list[tuple[float, Example]]:
    """How likely each pair contradicts itself, the likeliest of each day."""
    every = [(doubt_by(one.pair, weights), one) for one in found]
    told: set[object] = set()
    best = []
    for likely, one in sorted(every, key=lambda each: -each[0]):
        sides = {(one.folder, one.pair.early.evidence), (one.folder, one.pair.late.evidence)}
        if told.isdisjoint(sides):
            told |= sides
            best.append((likely, one))
    return best


def report(found: Sequence[Example], folds: int) -> None:
    """Pairs told at several thresholds, each by a model that has not learnt from its set."""
    told: list[tuple[float, Example]] = []
    for test in parts_of((one.folder for one in found), folds):
        weights = weights_from([one for one in found if one.folder not in test])
        told += judged([one for one in found if one.folder in test], weights)
    print("| from | told | on a planted contradiction | of texts without any |\n| ---: | ---: | ---: | ---: |")
    for least in THRESHOLDS:
        those = [one for likely, one in told if likely > least]
        print(
            f"| {least} | {len(those)} | {sum(one.quoted for one in those)} | {sum('/' in one.folder for one in those)} |"
        )


def main() -> None:
    """Writes the model, or judges it."""
    folds, found = folds_asked(__doc__), examples()
    if folds:
        report(found, folds)
        return
    planted = sum(one.own for one in found)
    write_model(ROOT.joinpath(*MODEL), weights_from(found), f"{len(found)} pairs, {planted} planted")


if __name__ == "__main__":
    main()
