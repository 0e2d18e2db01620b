"""Number columns of any table: one ``hasMetric`` a cell, with measure, year, scope and whether it is a fact or an aim."""

from __future__ import annotations

import re

from chaingraph.mentions.columns import MEASURES, Header
from chaingraph.mentions.periods import find_periods
from chaingraph.mentions.tables.facts import Facts, Named
from chaingraph.mentions.tables.rows import Entry, Field, Sheet
from chaingraph.records import Modality, Observation

_REPORT = re.compile(r"(?:情况|统计|完成|运行|经营|排名|排行|实绩)[^，。]{0,4}$")
_SCOPED = ("supplier_local", "supplier_share")
_ALWAYS: dict[str, Modality] = {
    "land_need": "planned",
    "investment_total": "fact",
    "investment_before": "fact",
    "investment_plan": "planned",
    "investment_after": "planned",
    "land_current": "fact",
}


def read_metrics(facts: Facts, entry: Entry, subject: Named) -> None:
    """States every number of a row."""
    local = entry.first("supplier_local")
    for value in entry.all(*MEASURES):
        quantity = facts.quantity(value)
        if quantity is None:
            continue
        role, header = value.slot.role, value.slot.header
        scope = header.scope if role in _SCOPED else ""
        if role == "supplier_share" and not scope and local:
            scope = local.slot.header.scope
        modality = modality_of(value, facts.sheet.document.date)
        year = header.year or (caption_year(facts.sheet) if modality == "fact" and role not in _ALWAYS else "")
        seen = Observation(header.name or role, quantity, MEASURES[role], year, scope)
        facts.state(subject.ref, "hasMetric", seen, facts.point(subject, value.cell), modality=modality)


def caption_year(sheet: Sheet) -> str:
    """The one year of a caption that reports on it (2022年企业经营情况); a list of that year's edition says nothing."""
    found = {period.year for period in find_periods(sheet.table.caption, sheet.document.date)}
    return found.pop() if len(found) == 1 and _REPORT.search(sheet.table.caption) else ""


def modality_of(value: Field, date: str) -> Modality:
    """Whether a number column holds facts, plans or targets.

    A header's own words decide (目标, 预计), then its year: what lies behind the document's own year is planned.
    """
    header = value.slot.header
    if value.slot.role in _ALWAYS:
        return _ALWAYS[value.slot.role]
    if header.aim in ("target", "planned"):
        return header.aim
    return "planned" if _is_future(header, date) else "fact"


def _is_future(header: Header, date: str) -> bool:
    return bool(header.year and date and header.aim != "fact" and header.year[:4] > date[:4])
