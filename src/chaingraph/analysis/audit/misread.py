"""Tables that a rule has misread: it calls most of their rows wrong.

For: the hearing of all rules (:mod:`chaingraph.analysis.audit.finding`).
In: the rows of one rule, the tables.
Out: the same without those about such a table.
How: who filled in a table knew what its columns mean. One row in many is a slip; a rule that is alarmed by most took a column
for another (what was done so far for a part of the total, a plan for a result).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

FEW = 3
"""Rows of a table in which as many slips may stand, however short it is."""
MOST = 0.5
"""Part of the rows of a table that cannot all be wrong."""


def well_read(projection: Projection, rows: Iterable[AuditRow]) -> list[AuditRow]:
    """The rows of one rule but those about tables most of whose rows it calls wrong. O(cells + rows)."""
    told = list(rows)
    if len(told) <= FEW:
        return told
    tables = projection.once(_tables)
    wrong: dict[tuple[str, str], set[Evidence]] = defaultdict(set)
    for row in told:
        for item in _about(row, tables):
            wrong[row.kind, tables[item][0]].add(item)
    misread = {
        (kind, name)
        for (kind, name), found in wrong.items()
        if len(found) > max(FEW, MOST * max(tables[item][1] for item in found))
    }
    return [row for row in told if not any((row.kind, tables[item][0]) in misread for item in _about(row, tables))]


def _about(row: AuditRow, tables: Mapping[Evidence, tuple[str, int]]) -> list[Evidence]:
    """The one row of a table an alarm rests on; a list of them is judged as a whole."""
    found = [item for item in row.evidence if item in tables]
    return found if len(found) == 1 else []


def _tables(projection: Projection) -> Mapping[Evidence, tuple[str, int]]:
    """Row of a table → the name of the table and how many rows it has."""
    return {
        line.passage.evidence: (sheet.name, len(sheet.lines)) for sheet in sheets(projection) for line in sheet.lines
    }
