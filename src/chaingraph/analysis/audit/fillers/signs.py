"""What can be seen of a word told near a thing, and of the column of its row: the words around it, the header, the distance.

For: :mod:`chaingraph.analysis.audit.fillers.told`. In: a cell, a sentence, a word in it. Out: short signs, the features of the model.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.analysis.audit.fillers.places import Place
from chaingraph.analysis.audit.operands.signs import bucket, common
from chaingraph.analysis.audit.reading.sheets import Line, Sheet

AROUND = 4
"""Characters before and behind a word that are looked at."""
_TURNS = re.compile(
    r"原|曾|前身|此前|过去|早期|不|非|未|没|将|拟|计划|供应|采购|客户|合作|与|和|及|迁|收购|考察|总部|分公司|比|等|其他|另"
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A word of a row.

    Attributes:
        row: Number of the row.
        at: Number of its column.
        sort: The sort of the words of its column.
    """

    sheet: Sheet
    line: Line
    row: int
    at: int
    column: str
    word: str
    sort: str


def signs_of(cell: Cell, place: Place, at: int, name: str, order: tuple[int, int]) -> Iterator[str]:
    """What can be seen of a word.

    Args:
        cell: The cell that it may tell.
        place: The sentence near the thing of the row.
        at: Where the word stands in it.
        name: The word.
        order: Its number among the words of its sort there, and how many these are.
    """
    sort = cell.sort.partition(":")[0]
    yield f"sort {sort}"
    yield f"several {bucket(order[1], 1, 2, 3)} {bucket(order[0], 0, 1)}"
    yield f"like {bucket(common(name, cell.word), 0, 1, 2, 3)} {name[-1:] == cell.word[-1:]} {sort}"
    yield f"length {len(name) == len(cell.word)} {sort}"
    yield f"own document {place.sentence.document == cell.sheet.document}"
    yield from _around(cell, place.sentence.text, at, name, sort)
    yield from _away(place, at, name, sort)


def _around(cell: Cell, text: str, at: int, name: str, sort: str) -> Iterator[str]:
    """The words before and behind a word, and how they fit the header."""
    end, head = at + len(name), cell.column[-2:]
    ahead, behind = text[max(0, at - AROUND) : at], text[end : end + AROUND]
    clause = re.split("[，；。：]", text[:at])[-1]
    yield f"head {head} {sort}"
    yield from (f"ahead {ahead[-2:]}", f"ahead {ahead[-1:]} {sort}", f"ahead far {ahead[:2]}")
    yield from (f"behind {behind[:2]}", f"behind {behind[:1]} {sort}", f"behind far {behind[2:]}")
    yield from (f"head {head} ahead {ahead[-1:]}", f"head {head} behind {behind[:1]}")
    yield f"header said {cell.column in clause} {head in clause}"
    yield from sorted({f"turn {turn}" for turn in _TURNS.findall(clause)})


def _away(place: Place, at: int, name: str, sort: str) -> Iterator[str]:
    """How far a word stands from the name of the thing, and what is named between."""
    behind = at >= place.at
    stands = f"away {bucket(place.away, 1, 2, 3)}" if place.away else "behind" if behind else "ahead"
    stops = len(re.findall("[，；。：、]", place.sentence.text[place.at : at]))
    between = sum(place.at <= one.start and one.end <= at for one in place.names if name not in one.name)
    yield f"stands {stands} {sort}"
    yield f"stops {stands} {bucket(stops, 0, 1, 2, 4)}"
    yield f"others {bucket(place.others + between, 0, 1, 2)} {sort}"
    yield f"starts {at == 0} {at < 2 + AROUND}"
