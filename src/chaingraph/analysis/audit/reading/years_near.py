"""When documents were written, those without a day by the only year of the documents of their place.

For: rules that hold states of one time against each other.
In: days told (``audit.reading.staged``), tables of plans for a year. Out: :func:`days_near`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from chaingraph.analysis.audit.reading.settled_homes import settled_homes
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.reading.staged import days_told
from chaingraph.analysis.audit.reading.text import joined
from chaingraph.analysis.projection import Projection

_FOR_YEAR = re.compile(r"(20\d\d)年(?:度)?(?:计划|预计|拟|目标|安排)")
"""The year a column of plans is for, in which its table was made."""

_UNTIL = re.compile(r"截[至止](?:时间)?[：:]?(20\d\d)年(\d{1,2})月(?:(\d{1,2})日|底|末)")
HEAD = 4
"""Passages at the head of a document that say of when it is."""


def days_near(projection: Projection) -> Mapping[str, tuple[int, ...]]:
    """Document → its day, read once; of one without, the only year of those of its place, with the years its tables are for."""
    return projection.once(_days)


def _days(projection: Projection) -> Mapping[str, tuple[int, ...]]:
    days, homes = {**days_told(projection)}, settled_homes(projection)
    for document, day in _until(projection).items():
        # 截至2025年5月31日 dates a list that bears no other day.
        known = days.get(document, ())
        if len(known) < len(day) and known in ((), day[:1]):
            days[document] = day
    of_place: dict[str, set[int]] = defaultdict(set)
    for document, day in days.items():
        if day and homes.get(document):
            of_place[homes[document]].add(day[0])
    for sheet in sheets(projection):
        years = {int(year) for column in sheet.columns for year in _FOR_YEAR.findall(column)}
        if homes.get(sheet.document) and not days.get(sheet.document) and years:
            of_place[homes[sheet.document]].add(max(years))
    sole = {home: (min(years),) for home, years in of_place.items() if len(years) == 1}
    return {one: days.get(one, ()) or sole.get(homes.get(one, ""), ()) for one in projection.papers}


def _until(projection: Projection) -> Mapping[str, tuple[int, ...]]:
    """Document → the day up to which its head says that it goes."""
    found: dict[str, tuple[int, ...]] = {}
    seen: dict[str, int] = defaultdict(int)
    for passage in projection.passages:
        document = passage.evidence.document
        seen[document] += 1
        match = _UNTIL.search(joined(passage)[0]) if seen[document] <= HEAD and document not in found else None
        if match:
            found[document] = tuple(int(part) for part in match.groups() if part)
    return found
