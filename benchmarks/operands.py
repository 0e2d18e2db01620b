"""Trains the model that says from which amounts a share, a development or a mean was reckoned, and which figure or cell is told again; ``docs/decisions/0015-operands.md``.

    python benchmarks/operands.py            writes seeds/models/operands.json; the same texts give the same bytes
    python benchmarks/operands.py --folds 6  how it judges sets of documents it has not learnt from, at several thresholds

The texts are the project's own: the sets of documents with planted contradictions, the odd halves of tests/corpus and of the small cases. Nobody marks
what a figure was reckoned from: where a pair of amounts gives it, one of these pairs was meant; where none does, none is told. A
planted contradiction teaches the pair that its quotes hold, or nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any

from chaingraph.analysis.audit.growth import weighed as growth
from chaingraph.analysis.audit.operands.developments import developments_with_pairs
from chaingraph.analysis.audit.operands.means import means_with_pairs
from chaingraph.analysis.audit.operands.model import HELD, MODEL, judged
from chaingraph.analysis.audit.operands.pairs import Derived, Pair
from chaingraph.analysis.audit.operands.recited import figures_with_cells
from chaingraph.analysis.audit.operands.restated import figures_with_repetitions
from chaingraph.analysis.audit.operands.shares import shares_with_pairs
from chaingraph.analysis.audit.shares import weighed as shares
from chaingraph.analysis.audit.units import weighed as units
from chaingraph.analysis.audit.values import weighed as values
from chaingraph.analysis.audit.values.recited_cells import LIKELY as NEAR_CELLS
from chaingraph.analysis.projection import Projection
from chaingraph.reference.weights import ANY
from conditional_logit import Choice, folds_asked, learn, write_model
from taught import CORPUS, ROOT, Quote, files_of, folder_of, graph_of, odd_cases, parts_of, quotes_of, sets, stands

KINDS: Mapping[str, Callable[[Projection], Iterator[Derived]]] = {
    "share": shares_with_pairs,
    "development": developments_with_pairs,
    "mean": means_with_pairs,
    "value": figures_with_repetitions,
    "cell": figures_with_cells,
}
LIKELY = {
    "share": shares.LIKELY,
    "development": growth.LIKELY,
    "mean": units.LIKELY,
    "value": values.LIKELY,
    "cell": NEAR_CELLS,
}
THRESHOLDS = (0.9, 0.8, 0.7, 0.6, 0.5)
RARE = 20
"""A sign of fewer pairs teaches nothing."""
PENALTY = 1.0
"""Weight of the squared weights in what is minimised."""


@dataclass(frozen=True)
class Example:
    """A figure of a set, which of its pairs it teaches, and whether a planted contradiction quotes it.

    What is planted of figures told twice, in prose or a cell, teaches nothing: quotes hold parts and totals too.
    """

    folder: str
    figure: Derived
    own: tuple[bool, ...]
    planted: bool

    @property
    def teaches(self) -> bool:
        """Whether anything is known of its pair."""
        return not self.planted or any(self.own)


def examples() -> dict[str, list[Example]]:
    """The figures of all texts by kind."""
    folders = [*sets(), CORPUS]
    found: dict[str, list[Example]] = {kind: [] for kind in KINDS}
    with ProcessPoolExecutor() as pool:
        for of_folder in chain(pool.map(examples_of, folders), pool.map(examples_of_case, odd_cases(), chunksize=8)):
            for kind, those in of_folder.items():
                found[kind] += those
    return found


def examples_of_case(case: Mapping[str, Any]) -> dict[str, list[Example]]:
    """The figures of one small case by kind."""
    with folder_of(case) as folder:
        found = examples_of(folder)
    return {kind: [replace(one, folder=case["id"]) for one in those] for kind, those in found.items()}


def examples_of(folder: Path) -> dict[str, list[Example]]:
    """The figures of one folder by kind."""
    files = files_of(folder)
    quotes = quotes_of(folder, files)
    graph = graph_of(files)
    return {
        kind: [_example(kind, folder.name, figure, quotes) for figure in figures(graph)]
        for kind, figures in KINDS.items()
    }


def _example(kind: str, folder: str, figure: Derived, quotes: Sequence[Sequence[Quote]]) -> Example:
    mine = next((places for places in quotes if stands(figure.evidence(), places)), None)
    if mine is None:
        return Example(folder, figure, tuple(pair.holds for pair in figure.pairs), False)
    return Example(
        folder, figure, tuple(kind not in ("value", "cell") and _quoted(pair, mine) for pair in figure.pairs), True
    )


def _quoted(pair: Pair, places: Sequence[Quote]) -> bool:
    return stands(pair.first.evidence, places) and stands(pair.second.evidence, places)


def weights_from(found: Sequence[Example]) -> dict[str, float]:
    """The weights of the likeliest model, by sign; all pairs of a figure bear :data:`ANY`."""
    taught = [one for one in found if one.teaches and one.figure.pairs]
    return learn([Choice([[*pair.signs, ANY] for pair in one.figure.pairs], one.own) for one in taught], RARE, PENALTY)


def report(found: Mapping[str, Sequence[Example]], folds: int) -> None:
    """Figures told against at several thresholds, each by a model that has not learnt from its set."""
    print("| kind | from | told | quoted by a planted contradiction |\n| --- | ---: | ---: | ---: |")
    for kind, every in found.items():
        told: list[tuple[float, bool]] = []
        for test in parts_of((one.folder for one in every), folds):
            weights = weights_from([one for one in every if one.folder not in test])
            for one in every:
                verdict = judged(one.figure, weights, LIKELY[kind]) if one.folder in test and one.figure.plain else None
                if verdict and verdict.held < HELD:
                    told.append((verdict.sure, one.planted))
        for least in THRESHOLDS:
            right = [planted for sure, planted in told if sure > least]
            print(f"| {kind} | {least} | {len(right)} | {sum(right)} |")


def main() -> None:
    """Writes the model, or judges it."""
    folds, found = folds_asked(__doc__), examples()
    if folds:
        report(found, folds)
        return
    sizes = ", ".join(f"{len(every)} {kind}s" for kind, every in found.items())
    write_model(ROOT.joinpath(*MODEL), {kind: weights_from(every) for kind, every in found.items()}, sizes)


if __name__ == "__main__":
    main()
