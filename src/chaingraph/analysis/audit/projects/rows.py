"""Projects against themselves: dates, phases, amounts in words, and the same project twice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.reading.spent import beside_plan
from chaingraph.analysis.audit.rows import ROUGH, AuditRow, plain
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.projects import ProjectRow, project_rows
from chaingraph.analysis.units import convert

MOST = 0.6
"""Part of the rows of a list that add up when it tells all phases."""
FEW = 3
"""Rows of a list that are too few to tell what its columns mean."""
_NOT_BEGUN = re.compile(r"新开工|拟|策划|前期|储备|意向|签约|洽谈|谋划|论证|规划")
_TOTAL = re.compile(r"总投(?:资|资额)?(?:约|为|达|达到)?\s*(\d+(?:\.\d+)?)\s*((?:亿|万|千万)?元)")
_COUNT = re.compile(r"\d+[个项家宗]?")
_YEAR = re.compile(r"(\d{4})(?:-(\d{2}))?")


def projects(projection: Projection) -> Iterator[AuditRow]:
    """Everything that does not fit in a project row, and between two rows of one project."""
    rows = [row for row in project_rows(projection) if row.evidence]
    complete = _complete(rows)
    overlapping = _overlapping(rows) | (_told_until_now(projection) - complete)
    for row in rows:
        yield from _dates(projection, row)
        if row.evidence[0].document not in overlapping:
            yield from _phases(row, complete=row.evidence[0].document in complete)
        yield from _words(row)
    yield from _twice(rows)


def _dates(projection: Projection, row: ProjectRow) -> Iterator[AuditRow]:
    start, end = _date(row.start), _date(row.end)
    if start and end and end[: len(start)] < start[: len(end)]:
        message = f"{row.project}：{row.start} 开始，{row.end} 完成，完成在开始之前"
        yield _row("date", row, message, (str(row.start), str(row.end)), 0.95, "起止时间可能写反")
    written = (
        _date(projection.papers[row.evidence[0].document].date) if row.evidence[0].document in projection.papers else ()
    )
    if end and written and row.nature and _NOT_BEGUN.search(row.nature) and end[0] < written[0]:
        message = f"{row.project}：文件写于 {written[0]} 年，建设性质为“{row.nature}”，完成时间却是 {row.end}"
        yield _row("date", row, message, (row.nature, str(row.end)), 0.8 if end[0] < written[0] - 1 else 0.6, None)


def _complete(rows: Sequence[ProjectRow]) -> set[str]:
    """Documents whose lists divide totals into all their phases: most rows add up.

    A list that tells only what is invested this year leaves the rest untold.
    """
    sums: dict[str, list[bool]] = defaultdict(list)
    for row in rows:
        parts = _parts(row)
        if row.total is not None and parts:
            sums[row.evidence[0].document].append(abs(sum(parts) - row.total) <= 0.005 * row.total)
    return {document for document, fits in sums.items() if sum(fits) >= MOST * len(fits)}


def _overlapping(rows: Sequence[ProjectRow]) -> set[str]:
    """Documents whose lists tell beside the plan of a year what was done of it so far: never more than the plan, and no phase."""
    pairs: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for row in rows:
        if row.before is not None and row.plan is not None:
            pairs[row.evidence[0].document].append((row.before, row.plan))
    return {name for name, told in pairs.items() if len(told) > FEW and all(done <= plan for done, plan in told)}


def _told_until_now(projection: Projection) -> set[str]:
    """Documents whose lists tell beside the plan of a year what was done until now: that of the year is in both."""
    return {sheet.document for sheet in sheets(projection) if beside_plan(sheet.columns)}


def _parts(row: ProjectRow) -> list[float]:
    return [part for part in (row.before, row.plan, row.after) if part is not None]


def _phases(row: ProjectRow, *, complete: bool) -> Iterator[AuditRow]:
    """Phases that do not add up to the total; an empty cell beside others counts as nothing."""
    parts = _parts(row)
    if row.total is None or not parts or abs(sum(parts) - row.total) <= 0.005 * row.total:
        return
    if sum(parts) < row.total and not complete:
        return
    message = f"{row.project}：总投资 {plain(row.total)} 万元，各时期之和为 {plain(round(sum(parts), 2))} 万元"
    slip = f"差额 {plain(round(row.total - sum(parts), 2))} 万元可能是未填的时期" if sum(parts) < row.total else None
    yield _row("money", row, message, (plain(row.total), plain(round(sum(parts), 2))), 0.8, slip)


def _words(row: ProjectRow) -> Iterator[AuditRow]:
    """A total in the content that is not the total of the cell."""
    match = _TOTAL.search(row.content or "")
    told = convert(float(match[1]), match[2], "万元") if match else None
    if match is None or told is None or row.total is None or abs(told - row.total) <= ROUGH * row.total:
        return
    message = f"{row.project}：建设内容写“{match[0]}”，总投资栏为 {plain(row.total)} 万元"
    yield _row("money", row, message, (match[0], plain(row.total)), 0.85, None)


def _twice(rows: Sequence[ProjectRow]) -> Iterator[AuditRow]:
    """One project in two rows with different totals or dates."""
    by_name: dict[str, list[ProjectRow]] = defaultdict(list)
    for row in rows:
        # 其中：续建项目,4个: a row that counts is no project.
        if not _COUNT.fullmatch(row.project):
            by_name[row.project].append(row)
    for name, same in by_name.items():
        for left, right in pairwise(same):
            unlike = [
                word
                for word, a, b in (("总投资", left.total, right.total), ("完成时间", left.end, right.end))
                if a is not None and b is not None and a != b
            ]
            if unlike:
                message = f"{name}列了两次，{'、'.join(unlike)}不同（{plain(left.total)} 与 {plain(right.total)} 万元）"
                sides = (plain(left.total), plain(right.total))
                yield AuditRow("money", name, message, *sides, 0.7, None, (*left.evidence, *right.evidence))


def _row(kind: str, row: ProjectRow, message: str, sides: tuple[str, str], sure: float, slip: str | None) -> AuditRow:
    return AuditRow(kind, row.project, message, *sides, sure, slip, row.evidence)


def _date(text: str | None) -> tuple[int, ...]:
    """``2020-08`` → (2020, 8); empty for what is no date."""
    match = _YEAR.match(text or "")
    return tuple(int(part) for part in match.groups() if part) if match else ()
