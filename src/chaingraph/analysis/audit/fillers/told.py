"""The words of rows, each with the words of its sort that are told near the thing of the row.

For: ``words.weighed_words`` and ``benchmarks/fillers.py``.
In: tables with columns of words, the sentences near the names of their rows. Out: :class:`Told`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.fillers.asides import is_aside
from chaingraph.analysis.audit.fillers.places import Place, places
from chaingraph.analysis.audit.fillers.signs import Cell, signs_of
from chaingraph.analysis.audit.fillers.sorts import Sorts, is_word, shape
from chaingraph.analysis.audit.reading.row_keys import LABEL, naming, own_keys
from chaingraph.analysis.audit.reading.settled_homes import may_name_one, settled_homes
from chaingraph.analysis.audit.reading.sheets import Sheet, sheets
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.names import parse_company

_ASIDE = re.compile("仓库|仓储|门店|网点|收储|办事处|分公司|总部|前身|原名|曾用名")
"""In a clause: what it tells is of a part of the thing, or of what it was."""
_EXAMPLE = re.compile("(?:、[^，。；、]{2,20})*等")
_GENERIC = re.compile("^(?:经济|高新|经济技术)?(?:开发区|园区|高新区|经开区|工业园区?|产业园)$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word told near the name of the thing of a row.

    Attributes:
        holds: Whether it is the word of the row, or may be.
        aside: Whether it is told of something else: likely or not, it tells nothing against the row.
    """

    word: str
    sentence: Sentence
    at: int
    holds: bool
    signs: tuple[str, ...]
    aside: bool = False

    def evidence(self) -> Evidence:
        """Its part of the sentence, from the clause before it on."""
        start = max(0, self.sentence.text.rfind("，", 0, self.at) + 1)
        return self.sentence.evidence(start, self.at + len(self.word))


@dataclass(frozen=True, slots=True)
class Told:
    """A word of a row, and what is told near the names of its thing."""

    cell: Cell
    candidates: Sequence[Candidate]


def words_told(projection: Projection) -> Iterator[Told]:
    """Every word of a row with the words of its sort told near its thing. O(cells + sentences near · words in them)."""
    near, sorts, homes = places(projection), Sorts(projection), settled_homes(projection)
    for sheet in sheets(projection):
        keys = own_keys(projection, sheet, naming(sheet))
        labels = {key: row for row, those in enumerate(keys) for key, source in those.items() if source == LABEL}
        for cell in _cells(sheet, sorts):
            found = [
                candidate
                for key, source in keys[cell.row].items()
                if source != cell.at and (source == LABEL or shape(key) != "body")
                for place in near.get(key, ())
                if may_name_one(homes, sheet.document, place.sentence.document)
                and place.sentence.passage.evidence != cell.line.passage.evidence
                and not ((place.away or source != LABEL) and _of_others(place, labels, cell.row))
                and not (place.away and _of_another(place, key))
                for candidate in _candidates(cell, key, place, sorts)
            ]
            if found:
                yield Told(cell, found)


def _of_others(place: Place, labels: Mapping[str, int], row: int) -> bool:
    """Whether a sentence names what another row of the table is of: what it tells is told of that."""
    return any(labels.get(name.key, row) != row for name in place.names)


def _of_another(place: Place, key: str) -> bool:
    """Whether a sentence behind the name of a thing names another one that looks like it: another firm, another project."""
    return any(one.key != key and shape(one.key) == shape(key) for one in place.names)


def _cells(sheet: Sheet, sorts: Sorts) -> Iterator[Cell]:
    """The words of the columns of a table that have a sort."""
    for at, column in enumerate(sheet.columns):
        sort = sorts.of_column(sheet, at)
        for row, line in enumerate(sheet.lines) if sort else ():
            word = line.cells[at] if at < len(line.cells) else ""
            if is_word(word) and word != line.label:
                yield Cell(sheet, line, row, at, column, word, sort)


def _candidates(cell: Cell, key: str, place: Place, sorts: Sorts) -> Iterator[Candidate]:
    """The words of the sort of a cell in a sentence that look like it and are no part of the name of its thing."""
    found = [
        (at, name)
        for at, name in sorts.near(cell.sort, place.sentence.text)
        if name not in key and key not in name and shape(name) == shape(cell.word) and not _GENERIC.match(name)
    ]
    text = place.sentence.text
    for number, (at, name) in enumerate(found):
        if name != cell.word and (name in cell.line.cells or _EXAMPLE.match(text[at + len(name) :])):
            continue  # what another column of the row tells, and one of several
        if any(one.start <= at < one.end and one.name != name for one in place.names):
            continue  # 农机 in the name of a firm
        if _ASIDE.search(re.split("[，；。]", text[:at])[-1] + re.split("[，；。]", text[at:])[0]):
            continue
        holds = name in cell.word or cell.word in name or _may_be_one(name, cell.word) or sorts.are_one(name, cell.word)
        signs = tuple(signs_of(cell, place, at, name, (number, len(found))))
        aside = is_aside(cell, place, key, at, name)
        yield Candidate(name, place.sentence, at, holds, signs, aside)


def _may_be_one(one: str, other: str) -> bool:
    """Whether two names may be of one firm: of one brand, and not two full names of different trades."""
    left, right = parse_company(one), parse_company(other)
    if not left.core or left.core != right.core:
        return False
    return not (left.form and right.form) or left.trade == right.trade
