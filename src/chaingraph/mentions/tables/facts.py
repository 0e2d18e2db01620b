"""Collects what a row says: mentions with their spans, statements with their quotes.

For: the readers of each kind of table. A quote runs from the name to the value of its row when a person would still
read it, else it is the value alone; it is always cut from the source text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from chaingraph.mentions.quantities import parse_quantity
from chaingraph.mentions.tables.names import Name, is_counted, offsets, read_names
from chaingraph.mentions.tables.places import caption_place
from chaingraph.mentions.tables.rows import Field, Sheet
from chaingraph.mentions.tables.units import table_unit
from chaingraph.records import (
    Cell,
    EntityType,
    Evidence,
    Extraction,
    Mention,
    Modality,
    Observation,
    Quantity,
    Ref,
    Statement,
)

_UNNAMED = "本地区"
READABLE = 600
"""Characters up to which a quote spans name and value."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Named:
    """A thing named in a cell: its reference and where the name stands."""

    ref: Ref
    name: Name

    @property
    def span(self) -> Span:
        """Source span of the name."""
        return self.name.start, self.name.end


@dataclass(frozen=True, slots=True)
class Point:
    """The place a statement rests on: the value's span, the subject's span if it stands in the same row."""

    value: Span
    subject: Span | None = None
    locator: str = ""


@dataclass
class Facts:
    """Mentions and statements of one table, in the order of its rows.

    Attributes:
        sheet: The table.
        group: The row that is being read.
    """

    sheet: Sheet
    group: str = ""
    mentions: dict[tuple[Ref, int, int], Mention] = field(default_factory=dict)
    statements: dict[str, Statement] = field(default_factory=dict)

    def extraction(self) -> Extraction:
        """What was collected."""
        return Extraction(tuple(self.mentions.values()), tuple(self.statements.values()))

    def mention(self, type_: EntityType, name: Name, role: str, key: str = "", *, meant: str = "") -> Named:
        """Records a name where it stands.

        Args:
            type_: Kind of thing.
            name: The name.
            role: The column's role, for the rule's name.
            key: See :class:`~chaingraph.records.Ref`.
            meant: The name it stands for, where that differs from its words.
        """
        ref = Ref(type_, meant or name.text, self.sheet.document.id, key)
        where = (ref, name.start, name.end)
        if where not in self.mentions:
            self.mentions[where] = Mention(ref, name.start, name.end, name.text, f"table:{role}")
        return Named(ref, name)

    def names(self, cell_field: Field, type_: EntityType, *, several: bool = True) -> list[Named]:
        """Records every name of a cell; a number of firms is none."""
        names = read_names(self.sheet.document.text, cell_field.cell, several=several)
        kept = [name for name in names if type_ != "Enterprise" or not is_counted(name)]
        return [self.mention(type_, name, cell_field.slot.role) for name in kept]

    def place(self) -> Ref:
        """What the table speaks of: the park or region its caption names, else the document's place.

        A document without a known place has an unnamed one; its key keeps it apart from those of other documents.
        """
        sheet = self.sheet
        caption: Cell | None = sheet.table.caption_cell
        place = caption_place(sheet.document.text, caption, sheet.code) if caption else None
        if place:
            return self.mention(place.type, place.name, "caption").ref
        return sheet.home or Ref("Region", _UNNAMED, sheet.document.id, sheet.document.id)

    def state(
        self,
        subject: Ref,
        predicate: str,
        thing: Ref | Observation | str,
        point: Point,
        *,
        modality: Modality = "fact",
        how: tuple[str, float] = ("", 1.0),
    ) -> None:
        """Records a statement of the present row.

        Args:
            subject: What it is about.
            predicate: Local name of the property.
            thing: Object.
            point: What it rests on.
            modality: Fact, target or plan.
            how: Rule and confidence; the rule is ``table:<predicate>`` when empty.
        """
        start, end = _quote_span(point)
        document = self.sheet.document
        evidence = Evidence(document.id, start, end, document.text[start:end], point.locator)
        rule = how[0] or f"table:{predicate}"
        statement = Statement(subject, predicate, thing, evidence, rule, modality, how[1], self.group)
        self.statements.setdefault(f"{statement.id}|{self.group}", statement)

    def point(self, subject: Named | None, cell: Cell) -> Point:
        """The point of a value cell in the row of its subject."""
        return Point(self.cell_span(cell), subject.span if subject else None, cell.locator)

    def cell_span(self, cell: Cell) -> Span:
        """Source span of a cell's words."""
        places = offsets(self.sheet.document.text, cell)
        return (places[0], places[-1] + 1) if places else (cell.start, cell.end)

    def quantity(self, value: Field, row_unit: str = "") -> Quantity | None:
        """The number of a cell: its own unit, else the column's, the row's, the table's."""
        whole = self.sheet.table.unit or _unit_in(self.sheet.document.title)
        unit = value.slot.header.unit or row_unit or table_unit(whole, value.slot)
        if unit and "/" not in unit and _PER_MU.search(value.slot.header.words):
            unit += "/亩"
        return parse_quantity(value.cell.text, unit)


def _quote_span(point: Point) -> Span:
    if point.subject is None:
        return point.value
    start, end = min(point.subject[0], point.value[0]), max(point.subject[1], point.value[1])
    return (start, end) if end - start <= READABLE else point.value


def _unit_in(title: str) -> str:
    """``万元`` of a document that is one list and says 单位：万元 in its title."""
    found = _TITLE_UNIT.search(title)
    return found[1].replace("，", "、").replace(",", "、").replace("；", "、") if found else ""


_TITLE_UNIT = re.compile(r"单位[:：]\s*([^()（）\s]{1,8})")
_PER_MU = re.compile(r"亩均|亩产")
