"""What was reached by the end of a month, what the next month added, and what was reached with it: 1—7月 34个, 8月 5个, 1—8月 38个.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.growth.periods` reads tables of months.
In: observations of prose, wherever a document tells them. Out: audit rows of kind ``sum``.
How: three values of one indicator, scope and year whose parts of the year join; where one of them has two values nothing is told.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.alike import alike, groups
from chaingraph.analysis.audit.reading.observed import Observation
from chaingraph.analysis.audit.reading.text import base, sentences
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_UNTIL = re.compile(r"1-(?P<month>\d{1,2})月")
_MONTH = re.compile(r"(?P<month>\d{1,2})月")
_STOCK = frozenset({"企业", "人员", "人口", "贷款", "存款", "主体", "平台"})
"""What there is at a time does not add up."""
ALIKE = 0.5
"""Points that labels and places of two of the values have to have."""
LIKELY = 0.25
"""A sum farther than this share from what it should be is of something else."""
_ROW = Maker("sum", 0.75, "累计数、当月数中有一个可能写错")
Told = Mapping[int, Sequence[Observation]]


def running_totals(projection: Projection) -> Iterator[AuditRow]:
    """Running totals that the month between them does not join. O(figures + months · values of a head)."""
    texts = {(one.document, one.offsets[0]): one.text for one in sentences(projection)}
    for (head, _), group in groups(projection).items():
        if head not in _STOCK:
            by_document: dict[str, list[Observation]] = defaultdict(list)
            for seen in group:
                if not (seen.row or seen.goal or seen.above or "span" in seen.near or "share" in seen.near):
                    by_document[seen.document].append(seen)
            for found in by_document.values():
                yield from _joined(*_read(found, texts))


def _read(found: Sequence[Observation], texts: Mapping[tuple[str, int], str]) -> tuple[Told, Told]:
    """Running totals by their last month, and what single months added."""
    totals: dict[int, list[Observation]] = defaultdict(list)
    added: dict[int, list[Observation]] = defaultdict(list)
    for seen in found:
        until, month = _UNTIL.fullmatch(seen.part), _MONTH.fullmatch(seen.part)
        if until:
            totals[int(until["month"])].append(seen)
        elif month:
            told = texts.get((seen.document, seen.sentence), "")
            running = _total(seen) or re.search(rf"(?<!\d){month['month']}月[末底]", told)
            (totals if running else added)[int(month["month"])].append(seen)
    return totals, added


def _total(seen: Observation) -> bool:
    return "累计" in (seen.near.get("flow", ""), dict(seen.label.marks).get("flow", ""))


def _joined(totals: Told, added: Told) -> Iterator[AuditRow]:
    for month, now in added.items():
        for one in now:
            before, after = (_of(one, totals.get(at, ())) for at in (month - 1, month))
            sole = all(len({seen.size for seen in side}) == 1 for side in (before, after, _of(one, now)))
            if month > 1 and sole:
                yield from _check(before[0], one, after[0])


def _of(one: Observation, others: Sequence[Observation]) -> list[Observation]:
    """Values of the same thing and year, running total or not."""
    bare = _bare(one)
    return [
        seen
        for seen in others
        if seen.year == one.year and ((points := alike(bare, _bare(seen))) is not None and points >= ALIKE)
    ]


def _bare(seen: Observation) -> Observation:
    """A value whose label does not say that it is a running total."""
    marks = tuple(mark for mark in seen.label.marks if mark[1] != "累计")
    near = {key: mark for key, mark in seen.near.items() if mark != "累计"}
    return replace(seen, label=replace(seen.label, marks=marks), near=near)


def _check(before: Observation, added: Observation, after: Observation) -> Iterator[AuditRow]:
    right = before.size + added.size
    room = before.step + added.step + after.step + 1e-6
    if room < abs(right - after.size) <= LIKELY * after.size:
        unit = after.unit
        shown = f"{plain(round(right / base(unit)[1], 4))}{unit}"
        message = (
            f"{added.label.name}{before.part.removeprefix('1-')}末累计 {before.text}，{added.part}新增 {added.text}，"
            f"累计应为 {shown}，文中为 {after.text}"
        )
        yield _ROW(added.label.name, message, (after.text, shown), before.evidence, added.evidence, after.evidence)
