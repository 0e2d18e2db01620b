"""Tables against the gold: headers, section rows, and cells one by one.

A cell is right when the same words stand in the same row under the same header; cells that are empty on both sides are
not counted. Blanks and width do not matter, missing marks (—, --) are words like any other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from unicodedata import normalize

from chaingraph.evaluation.answers import Answers, Grid
from chaingraph.evaluation.counts import Counts
from chaingraph.evaluation.tallies import ErrorRow, Part, Tally

PART: Part = "tables"
Cells = dict[str, str]
"""Header → words of one row; empty cells left out."""


@dataclass(frozen=True, slots=True)
class _Difference:
    """What differs between two lists of words at equal places: (type, gold words, found words)."""

    kind: str
    gold: str
    found: str


def score_tables(gold: Answers, found: Answers) -> tuple[list[Tally], list[ErrorRow]]:
    """Counts of headers, sections and cells by document, and the errors. A table that nobody asked for is not scored."""
    tallies: list[Tally] = []
    errors: list[ErrorRow] = []
    for document in sorted({grid.document for grid in gold.tables}):
        left = [grid for grid in found.tables if grid.document == document]
        sums: dict[str, Counts] = {}
        for wanted in (grid for grid in gold.tables if grid.document == document):
            had = max(left, key=lambda grid: _likeness(wanted, grid), default=None)
            if had is not None:
                left.remove(had)
            for pair in _compared(wanted, had or Grid(document, (), ())):
                sums[pair.kind] = sums.get(pair.kind, Counts()) + _count(pair)
                errors += _errors(document, pair)
        tallies += [Tally(PART, document, kind, counts) for kind, counts in sorted(sums.items())]
    return tallies, errors


def _likeness(wanted: Grid, had: Grid) -> int:
    """How many words two tables share; enough to tell which of a document's tables is meant."""
    return len(_words(wanted) & _words(had))


def _words(grid: Grid) -> set[str]:
    return {_plain(word) for row in (grid.columns, *grid.rows) for word in row} - {""}


def _compared(wanted: Grid, had: Grid) -> Iterator[_Difference]:
    """Every header, section and cell of one side or the other, beside what the other has there."""
    yield from _sets("header", wanted.columns, had.columns)
    yield from _sections(wanted.sections, had.sections)
    gold, found = _rows(wanted), _rows(had)
    partner = _aligned(gold, found)
    for index, row in enumerate(gold):
        other = found[partner[index]] if index in partner else {}
        for head in sorted(row.keys() | other.keys()):
            yield _Difference("cell", row.get(head, ""), other.get(head, ""))
    for index in sorted(set(range(len(found))) - set(partner.values())):
        for head in sorted(found[index]):
            yield _Difference("cell", "", found[index][head])


def _sets(kind: str, gold: Sequence[str], found: Sequence[str]) -> Iterator[_Difference]:
    wanted, had = ([_plain(word) for word in side] for side in (gold, found))
    for word in dict.fromkeys([*wanted, *had]):
        yield _Difference(kind, word if word in wanted else "", word if word in had else "")


def _sections(gold: Sequence[str], found: Sequence[str]) -> Iterator[_Difference]:
    """A reader may leave a section's number out: 一、骨干企业 is met by 骨干企业."""
    left = [_plain(word) for word in found]
    for word in map(_plain, gold):
        met = next((other for other in left if other and word.endswith(other)), "")
        if met:
            left.remove(met)
        yield _Difference("section", word, word if met else "")
    yield from (_Difference("section", "", word) for word in left)


def _rows(grid: Grid) -> list[Cells]:
    heads = [_plain(head) for head in grid.columns]
    return [{head: _plain(word) for head, word in zip(heads, row, strict=False) if _plain(word)} for row in grid.rows]


def _aligned(gold: Sequence[Cells], found: Sequence[Cells]) -> dict[int, int]:
    """Gold row → found row: the pairs with most equal cells first, one to one; rows without an equal cell stay alone."""
    places: dict[tuple[str, str], list[int]] = {}
    for index, row in enumerate(found):
        for item in row.items():
            places.setdefault(item, []).append(index)
    pairs: dict[tuple[int, int], int] = {}
    for index, row in enumerate(gold):
        for item in row.items():
            for other in places.get(item, ()):
                pairs[index, other] = pairs.get((index, other), 0) + 1
    partner: dict[int, int] = {}
    used: set[int] = set()
    for index, other in sorted(pairs, key=lambda pair: (-pairs[pair], abs(pair[0] - pair[1]), pair)):
        if index not in partner and other not in used:
            partner[index] = other
            used.add(other)
    return partner


def _count(pair: _Difference) -> Counts:
    same = pair.gold == pair.found
    return Counts(int(same), int(bool(pair.found) and not same), int(bool(pair.gold) and not same))


def _errors(document: str, pair: _Difference) -> list[ErrorRow]:
    if pair.gold == pair.found:
        return []
    if pair.gold:
        return [ErrorRow(PART, "missed", document, pair.kind, pair.gold, pair.found)]
    return [ErrorRow(PART, "wrong", document, pair.kind, pair.found)]


def _plain(text: str) -> str:
    return "".join(normalize("NFKC", text).split())
