"""What can be seen of a figure of the prose and of a cell it may recite: where the row is named, how the words fit the column.

For: :mod:`chaingraph.analysis.audit.operands.recited`. In: a figure with its sentence, a row, a column. Out: short signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from chaingraph.analysis.audit.operands.signs import bucket, common, contrasted, covered, plain
from chaingraph.analysis.audit.reading.observations import Observation
from chaingraph.analysis.audit.reading.sheets import RATE, Line, Sheet

_SAID = re.compile(
    "其中|目标|力争|计划|预计|拟|将|由|从|比|增长|下降|增加|减少|占|同比|上年|去年|同期|累计|新增|净增|一期|二期|三期|首期|平均|均|每|约|近|超|余|还|分别|合计|共|总"
)
YEAR = re.compile(r"20\d\d")
"""A year in the head of a column."""
_EMPTY = re.compile(r"20\d\d年?(?:末|底|度)?|[（(].*?[)）]|情况|[数]$|额$")


@dataclass(frozen=True)
class Told:
    """A figure of the prose."""

    item: Observation

    @cached_property
    def clause(self) -> str:
        """The words of its clause before it."""
        return re.split("[，,；;。、：:]", self.ahead)[-1]

    @cached_property
    def ahead(self) -> str:
        """Its sentence up to it."""
        return self.item.reading.sentence.text[: self.item.quantity.at]

    @cached_property
    def behind(self) -> str:
        """What follows it in its clause."""
        return re.split("[，,；;。、：:]", self.item.reading.sentence.text[self.item.quantity.end :])[0][:8]


@dataclass(frozen=True)
class Cell:
    """A row that the words around a figure name.

    Attributes:
        where: ``here`` in its sentence, ``before`` in the one before, ``opening`` of its passage.
        at: Where the name stands there.
        own: Whether the table is of the document.
    """

    sheet: Sheet
    line: Line
    where: str
    at: int
    own: bool


def of_told(told: Told) -> Iterator[str]:
    """What can be seen of a figure alone."""
    yield f"figure {told.item.quantity.kind} {told.item.quantity.exact}"
    digits = len(re.sub(r"\D", "", told.item.quantity.text).strip("0"))
    yield f"figure digits {bucket(digits, 1, 2, 3)}"
    yield from sorted({f"figure said {word}" for word in _SAID.findall(told.ahead[-14:])})
    yield from sorted({f"figure behind {word}" for word in _SAID.findall(told.behind)})


def of_cell(told: Told, cell: Cell, at: int) -> Iterator[str]:
    """What can be seen of a figure and a cell."""
    yield from _of_row(told, cell)
    yield from _of_column(told, cell, at)


def _of_row(told: Told, cell: Cell) -> Iterator[str]:
    """Where the row is named as seen from the figure, and what else stands between."""
    quantity, name = told.item.quantity, cell.line.label
    stands = cell.where
    if cell.where == "here":
        end = cell.at + len(name)
        between = told.item.reading.sentence.text[end : quantity.at] if end <= quantity.at else ""
        stands = (
            "behind"
            if cell.at >= quantity.end
            else f"here {bucket(len(re.findall('[，；。、]', between)), 0, 1, 2, 4)}"
        )
        figures = sum(end <= other.at < quantity.at for other in told.item.reading.quantities)
        kin = sum(
            end <= other.at < quantity.at and other.kind == quantity.kind for other in told.item.reading.quantities
        )
        yield f"row figures {bucket(figures, 0, 1, 2, 4)} {bucket(kin, 0, 1)}"
        others = sum(
            line.label != name and len(line.label) > 1 and line.label in between for line in cell.sheet.lines[:60]
        )
        yield f"row others {bucket(others, 0, 1)}"
        yield f"row starts {cell.at < 4}"
    yield f"row {stands} {cell.own}"
    yield f"row length {bucket(len(name), 2, 3, 5, 8)} {stands}"
    whole = name in told.item.reading.sentence.text
    yield f"row whole {whole} {cell.where}"


def _of_column(told: Told, cell: Cell, at: int) -> Iterator[str]:
    """How the words of the figure fit the name of the column, its year, its unit."""
    sheet, item = cell.sheet, told.item
    header = sheet.columns[at]
    name, clause = plain(_EMPTY.sub("", header)), plain(told.clause)
    fit = common(name, clause)
    yield f"column covered {covered(name, clause)} {cell.where}"
    yield f"column fit {bucket(fit, 0, 1, 2, 3, 4)}"
    yield f"column behind {covered(name, plain(told.behind))}"
    yield f"column sentence {covered(name, plain(told.ahead))}"
    yield f"column rate {RATE.search(header) is not None} {item.quantity.kind}"
    yield f"column unit {bool(sheet.units[at])} {sheet.units[at] == item.quantity.unit}"
    kin = [other for other, unit in enumerate(sheet.units) if unit == sheet.units[at] and other in sheet.numeric()]
    yield f"column alone {len(kin) == 1} {fit > 1}"
    best = max((common(plain(_EMPTY.sub("", sheet.columns[other])), clause) for other in kin if other != at), default=0)
    yield f"column best {'yes' if fit > best else 'even' if fit == best else 'no'} {bucket(fit, 0, 1, 2)}"
    yield from contrasted("column", header, told.clause)
    yield f"column words {name[-2:]} {clause[-2:]}"
    yield from sorted({f"column said {word}" for word in _SAID.findall(header)})
    years = set(YEAR.findall(header)) or set(YEAR.findall(sheet.caption))
    year = str(item.year) if item.year else ""
    yield f"years {'same' if year in years else 'other' if year and years else 'told' if year else 'column' if years else 'none'}"
    yield f"planned {item.planned} {'目标' in header or '计划' in header}"
