"""Trains the model that says which word near a thing tells a column of its row; ``docs/decisions/0018-fillers.md``.

    python benchmarks/fillers.py            writes seeds/models/fillers.json; the same texts give the same bytes
    python benchmarks/fillers.py --folds 6  how it judges sets of documents it has not learnt from, at several thresholds

The texts are those of ``operands.py``. Where a sentence near a thing tells the word of its row, that word was meant; where none does, none is.
A planted contradiction that quotes the row and another word teaches that word.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from chaingraph.analysis.audit.fillers.model import MODEL, judged
from chaingraph.analysis.audit.fillers.told import Told, words_told
from chaingraph.reference.weights import ANY
from conditional_logit import Choice, folds_asked, learn, write_model
from taught import CORPUS, ROOT, files_of, graph_of, parts_of, quotes_of, sets, stands

THRESHOLDS = (0.5, 0.3, 0.2, 0.1, 0.08, 0.05)
RARE = 8
"""A sign of fewer candidates teaches nothing."""
PENALTY = 1.0
"""Weight of the squared weights in what is minimised."""


@dataclass(frozen=True)
class Example:
    """A word of a row of a set, which candidate it teaches, and which rest on a planted contradiction."""

    folder: str
    told: Told
    own: tuple[bool, ...]
    planted: tuple[bool, ...]


def examples() -> list[Example]:
    """The words of all texts."""
    folders = [*sets(), CORPUS]
    with ProcessPoolExecutor() as pool:
        return list(chain.from_iterable(pool.map(examples_of, folders)))


def examples_of(folder: Path) -> list[Example]:
    """The words of one folder."""
    files = files_of(folder)
    quotes = quotes_of(folder, files)
    found = []
    for told in words_told(graph_of(files)):
        row = told.cell.line.passage.evidence
        each = [(one.evidence(), one) for one in told.candidates]
        both = tuple(
            any(stands(row, place) and stands(said, place) for place in quotes) and not one.holds for said, one in each
        )
        some = tuple(any(stands(row, place) or stands(said, place) for place in quotes) for said, _ in each)
        own = both if any(both) else tuple(one.holds for one in told.candidates)
        found.append(Example(folder.name, told, own, some))
    return found


def weights_from(found: Sequence[Example]) -> dict[str, float]:
    """The weights of the likeliest model, by sign."""
    return learn(
        [Choice([[*one.signs, ANY] for one in each.told.candidates], each.own) for each in found], RARE, PENALTY
    )


def report(found: Sequence[Example], folds: int) -> None:
    """Words told against at several thresholds, each by a model that has not learnt from its set."""
    told: list[tuple[float, bool]] = []
    for test in parts_of((one.folder for one in found), folds):
        weights = weights_from([one for one in found if one.folder not in test])
        for one in found:
            chance, other = judged(one.told, weights) if one.folder in test else (0.0, None)
            if other:
                told.append((chance, one.planted[list(one.told.candidates).index(other)]))
    print("| from | told | quoted by a planted contradiction |\n| ---: | ---: | ---: |")
    for least in THRESHOLDS:
        right = [planted for chance, planted in told if chance > least]
        print(f"| {least} | {len(right)} | {sum(right)} |")


def main() -> None:
    """Writes the model, or judges it."""
    folds, found = folds_asked(__doc__), examples()
    if folds:
        report(found, folds)
        return
    write_model(ROOT.joinpath(*MODEL), weights_from(found), f"{len(found)} words of rows")


if __name__ == "__main__":
    main()
