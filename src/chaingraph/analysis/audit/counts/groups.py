"""Rows of one kind and rows named together: how many a sentence counts, and what they come to in a column.

For: ``chaingraph audit``.
In: a table and the sentences of its document (青山镇企业3家、白泥湖镇2家; 恒泽、金穗两家合计用工275人).
Out: audit rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from chaingraph.analysis.audit.reading.asked import column_of, read_beside, rows_named, size, views
from chaingraph.analysis.audit.reading.pages import whole_number
from chaingraph.analysis.audit.reading.sheets import Line, Sheet
from chaingraph.analysis.audit.reading.text import COUNTS, Figure, Sentence, base
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_TOGETHER = re.compile(r"合计|共计|总计|累计|一共|总共|共")
_HOW_MANY = re.compile(r"(?P<number>\d{1,3}|[两二三四五六七八九十])(?:家|户|个|项|宗)")
_WIDER = re.compile(r"全[国省市县区州](?!册|表)|以上|以下|超过|不足|低于|新增|其他|另有|力争|计划|上年|去年|增加")
_BY = re.compile(r"(?<!截)[到至](20\d\d)年")
"""A year by which something is to be: no column of another year tells it."""
TRIGGER = re.compile(r"[家户个项宗]|合计|共计|总计|共")


def groups(projection: Projection) -> Iterator[AuditRow]:
    """Kinds of rows counted or summed up otherwise than the table does. O(characters + claims · rows)."""
    read: dict[str, list[tuple[Sheet, Mapping[str, Sequence[Line]]]]] = {}
    for sentence, sheet in read_beside(projection, TRIGGER):
        if sheet.name not in read:
            read[sheet.name] = [(view, _kinds(view)) for view in views(sheet) if len(sheet.lines) > 2]
        for view, kinds in read[sheet.name]:
            at = 0
            for part in re.split(r"(?<=[；;。])", sentence.text):
                figures = [figure for figure in sentence.figures if at <= figure.at < at + len(part)]
                yield from _counted(sentence, view, kinds, figures)
                yield from _summed(sentence, view, kinds, (at, part), figures)
                at += len(part)


def _kinds(sheet: Sheet) -> Mapping[str, Sequence[Line]]:
    """Words that repeat in a column → their rows; a word of two columns is none."""
    found: dict[str, Sequence[Line]] = {}
    for at in range(len(sheet.columns)):
        cells = [(line.passage.cells[at], line) for line in sheet.lines if at < len(line.passage.cells)]
        words = sorted(
            ((cell, line) for cell, line in cells if 1 < len(cell) < 12 and not re.search(r"\d", cell)),
            key=lambda item: item[0],
        )
        rows = {cell: [line for _, line in group] for cell, group in groupby(words, key=lambda item: item[0])}
        if 1 < len(rows) < len(words) and len(words) == len(sheet.lines):
            for cell, lines in rows.items():
                found[cell] = [] if cell in found else lines
    return {cell: lines for cell, lines in found.items() if lines}


def _counted(
    sentence: Sentence, sheet: Sheet, kinds: Mapping[str, Sequence[Line]], figures: Sequence[Figure]
) -> Iterator[AuditRow]:
    """At least two kinds counted in one sentence, or one that is said to be of this list."""
    told = [(figure, name) for figure in figures if (name := _kind_of(sentence, figure, kinds))]
    listed = re.search(r"入册|本[册表批次]|[名清]单|表[中内列]|上述|列入|所列|[全名]册", sentence.text)
    for figure, name in told if len(told) > 1 or listed else ():
        found = len(kinds[name])
        if found != figure.value and abs(found - figure.value) <= max(2, found):
            message = f"文中{name}{figure.text}，表中有 {found} 行"
            yield _row(sentence, figure, (name, message, f"{found}{figure.unit}"), kinds[name], "count")


def _kind_of(sentence: Sentence, figure: Figure, kinds: Mapping[str, Sequence[Line]]) -> str:
    label = re.sub(
        r"^(?:其中|和|及|与|以及|分布在|位于|属于?)|(?:类|的)?(?:企业|项目|地块|单位)?(?:有|共|为|达|共有|占)?$",
        "",
        figure.label,
    )
    whole = figure.unit in COUNTS and figure.exact and figure.own and not _WIDER.search(figure.label)
    return label if whole and label in kinds and sentence.text[figure.end : figure.end + 2] != "以上" else ""


def _summed(
    sentence: Sentence,
    sheet: Sheet,
    kinds: Mapping[str, Sequence[Line]],
    where: tuple[int, str],
    figures: Sequence[Figure],
) -> Iterator[AuditRow]:
    start, part = where
    together = _TOGETHER.search(part)
    lines = _meant(sheet, kinds, part) if together else ()
    for figure in figures if together and len(lines) > 1 else ():
        words = sentence.text[start : figure.at]
        clause = re.split(r"[，,、]", words)[-1]
        if (
            together is None
            or figure.at < start + together.start()
            or not figure.exact
            or (figure.unit in COUNTS + "%倍" and figure.unit != "人")
        ):
            continue
        at = column_of(sheet, clause, figure.kind, said=words)
        if at is not None and (goal := _BY.findall(words)) and goal[-1] not in sheet.columns[at] + sheet.caption:
            continue
        cells = [value for line in lines if at is not None and (value := line.values[at])]
        if at is None or len(cells) != len(lines):
            continue
        total = sum(size(sheet, at, cell) for cell in cells)
        factor = base(sheet.units[at])[1] if sheet.units[at] else 1.0
        room = figure.step + sum(cell.step for cell in cells) * factor + 1e-6
        if abs(total - figure.size) > room and 0.5 < figure.size / (total or 1e-9) < 2:
            shown = plain(round(total / base(figure.unit)[1], 4)) + figure.unit
            names = "、".join(line.label for line in lines[:5])
            message = f"文中{names}合计{figure.text}，表中“{sheet.columns[at]}”之和为 {shown}"
            yield _row(sentence, figure, (names, message, shown), lines, "sum")


def _meant(sheet: Sheet, kinds: Mapping[str, Sequence[Line]], part: str) -> Sequence[Line]:
    """The rows that a part of a sentence sums up: those it names, as many as it says; else those of one kind."""
    match = _HOW_MANY.search(part)
    told = whole_number(match["number"]) if match else 0
    named = [line for _, line in rows_named(sheet, part)]
    if len(named) > 1:
        whole = len({line.passage.row for line in named}) == told or (not told and "等" not in part)
        return named if whole else ()
    found = [name for name in kinds if name in part]
    head = part[: together.start()] if (together := _TOGETHER.search(part)) else part
    if not named and len(found) == 1 and not _WIDER.search(head) and (not told or told == len(kinds[found[0]])):
        return kinds[found[0]]
    return ()


def _row(sentence: Sentence, figure: Figure, told: tuple[str, str, str], lines: Sequence[Line], kind: str) -> AuditRow:
    subject, message, right = told
    places = dict.fromkeys(line.passage.evidence for line in lines[:6])
    return AuditRow(
        kind=kind,
        subject=subject,
        message=message,
        left=figure.text,
        right=right,
        sure=0.75,
        slip=None,
        evidence=(sentence.quote(figure), *places),
    )
