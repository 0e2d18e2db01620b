"""Number columns of any table: one ``hasMetric`` a cell, with measure, year, scope and whether it is a fact or an aim."""

from __future__ import annotations

from chaingraph.mentions.columns import MEASURES, Header
from chaingraph.mentions.table_facts import Facts, Named
from chaingraph.mentions.table_rows import Entry, Field
from chaingraph.records import Modality, Observation

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
        seen = Observation(header.name or role, quantity, MEASURES[role], header.year, scope)
        modality = modality_of(value, facts.sheet.document.date)
        facts.state(subject.ref, "hasMetric", seen, facts.point(subject, value.cell), modality=modality)


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
