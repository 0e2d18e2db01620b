"""Indicator tables: base values, targets and growth of a region or park, one indicator a row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from chaingraph.mentions.modality import section_modality
from chaingraph.mentions.tables.facts import Facts, Point
from chaingraph.mentions.tables.rows import Entry, Field, Sheet
from chaingraph.mentions.tables.words import scope_of, squeeze
from chaingraph.records import Modality, Observation, Ref

_PLAN = re.compile(r"目标|预期|规划|分解")
_DONE = re.compile(r"完成|情况|进展|执行|实际|回顾")
"""Headings of goals under which a table tells how far they were reached."""
_ALONE = re.compile(r"其[它他]|其中|合计|总计|小计|总量|总数")
_NUMBERING = re.compile(r"^(?:[（(]?\d{1,2}[)）.、．]|[①-⑳]|[#＃*＊△▲◇]+)\s*(?=\D)")
"""Numbers before an indicator, and the mark with which statistics tell that it is a part of the one above."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """The value columns of a table: column number → fact or target, and the years growth runs over."""

    modality: dict[int, Modality]
    span: str


def read_indicators(facts: Facts, entries: Sequence[Entry]) -> None:
    """States base values, targets and growth of every row."""
    sheet = facts.sheet
    columns = _columns(sheet)
    subject = facts.place()
    for entry in entries:
        facts.group = entry.group
        field = entry.first("indicator")
        if field:
            _read_row(facts, entry, field, (subject, columns))


def _read_row(facts: Facts, entry: Entry, field: Field, about: tuple[Ref, _Columns]) -> None:
    subject, columns = about
    name, unit = _indicator(entry, field)
    scope = scope_of(field.cell.text)
    span = facts.cell_span(field.cell)
    for value in entry.all("value", "base", "target", "growth"):
        growth = value.slot.role == "growth"
        quantity = facts.quantity(value, "" if growth else unit)
        if quantity is None:
            continue
        modality = columns.modality[value.column]
        measure = "growth_stated" if growth else "indicator_base" if modality == "fact" else "indicator_target"
        year = value.slot.header.year
        if growth and (not year or "-" not in year):
            year = columns.span or year
        observation = Observation(name, quantity, measure, year, scope or scope_of(value.slot.header.path))
        facts.state(
            subject,
            "hasMetric",
            observation,
            Point(facts.cell_span(value.cell), span, value.cell.locator),
            modality=modality,
        )


def _indicator(entry: Entry, field: Field) -> tuple[str, str]:
    """Name and unit of an indicator: the unit from its own column, else from the name (地区生产总值（亿元）)."""
    text = _NUMBERING.sub("", field.cell.text.strip())
    unit_field = entry.first("unit")
    unit = unit_field.cell.text.strip() if unit_field else ""
    name = text
    if not unit:
        found = _UNIT_IN_NAME.search(text)
        if found:
            name, unit = text[: found.start()], found.group(1) or found.group(2)
    category = entry.first("category")
    if category and _ALONE.fullmatch(squeeze(name).rstrip(":：")):
        name = f"{name}（{category.cell.text.strip()}）"
    return name, unit


_UNITS = r"(?:[万亿千百]*(?:元|美元|吨|人|户|家|辆|台|平方米|千瓦时|标煤)(?:/[^/（）()]{1,6})?|[个件项亩公顷%‰件篇位所张]|平方公里|公里|吨标准煤|立方米)"
_UNIT_IN_NAME = re.compile(rf"(?:[（(]({_UNITS})[)）]|/({_UNITS}))$")


def _columns(sheet: Sheet) -> _Columns:
    """Which value columns are facts and which are targets.

    The words of a header decide; a bare year before the document's own is a fact and any other a target; in a table
    that is plainly a plan (targets or 预期性/约束性 in it, or its caption or heading says so) the last year is a target, the first a fact.
    """
    slots = list(enumerate(sheet.layout.slots))
    values = [(column, slot) for column, slot in slots if slot.role in ("value", "base", "target")]
    years = {column: slot.header.year[-4:] for column, slot in values if slot.header.year[-4:].isdigit()}
    modality: dict[int, Modality] = {}
    is_plan = _is_plan(sheet)
    for column, slot in values:
        if slot.role == "target" or slot.header.aim in ("target", "planned"):
            modality[column] = "target"
        elif slot.role == "base" or slot.header.aim == "fact":
            modality[column] = "fact"
        else:
            modality[column] = _by_year(years.get(column, ""), sorted(years.values()), is_plan, sheet.document.date)
    aims = "target" in modality.values()
    for column, slot in slots:
        if slot.role == "growth":
            modality[column] = "target" if aims else "fact"
    return _Columns(modality, _growth_span(sheet, years, modality))


def _by_year(year: str, years: Sequence[str], is_plan: bool, date: str) -> Modality:
    if is_plan and len(years) > 1 and year in (years[0], years[-1]):
        return "fact" if year == years[0] else "target"
    if date:
        return "fact" if year < date[:4] else "target"
    return "target" if is_plan else "fact"


def _is_plan(sheet: Sheet) -> bool:
    roles = {slot.role for slot in sheet.layout.slots}
    if roles & {"attribute", "target"} or _PLAN.search(sheet.table.caption):
        return True
    section = sheet.table.section
    return section_modality(section) == "target" and not _DONE.search("".join((*section[-2:], sheet.table.caption)))


def _growth_span(sheet: Sheet, years: dict[int, str], modality: dict[int, Modality]) -> str:
    """``2020-2025``: from the last fact to the last target; without targets over all years, 同比 over the last two."""
    facts = sorted(year for column, year in years.items() if modality[column] == "fact")
    aims = sorted(year for column, year in years.items() if modality[column] == "target")
    if facts and aims:
        return f"{facts[-1]}-{aims[-1]}"
    growth = next((slot.header.words for slot in sheet.layout.slots if slot.role == "growth"), "")
    whole = facts[-2:] if "同比" in growth else facts
    return f"{whole[0]}-{whole[-1]}" if len(whole) > 1 else ""
