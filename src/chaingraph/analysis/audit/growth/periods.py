"""Tables whose columns or rows are parts of a year: quarters and their year, running totals, trends and growth in words.

For: ``chaingraph audit``.
In: tables, and the sentences of their document.
Out: :func:`seasonal`, which other rules read too, and audit rows.
How: a header is read as first and last month (三季度: 7 to 9). Disjoint parts that fill a longer one add up to it, unless
the measure is a stock or a rate; what is counted from January on never falls.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.sheets import RATE, Line, Sheet, Value, sheets
from chaingraph.analysis.audit.reading.text import sentences
from chaingraph.analysis.audit.reading.turned_tables import (
    Span,
    span_of,
)
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_STOCK = re.compile(
    r"期末|年末|月末|季末|余额|存量|在库|户数|从业|人员|人数|职工|用工|累计|均|单价|价格|指数|增加率|温度|占"
)
_FALLS_TOO = re.compile(r"利润|净|盈|余额|库存|存量|增减|差额|贷款|在[建岗]|现有|剩余")
_WORDS = re.compile(
    r"(?P<what>[\u4e00-\u9fff]{2,20}?)(?:总体|整体|大体)?(?:上)?(?:呈现?|保持|实现)?(?P<how>逐季|逐月|逐期)(?:[^，。；\d]{0,4}?)"
    r"(?:(?P<up>回升|上升|增长|增加|提高|提升|攀升|走高|扩大|向好)|(?P<down>下降|减少|降低|回落|下滑|走低|收窄))"
)
_ON = re.compile(
    r"(?P<when>第?[一二三四]季度|\d{1,2}月份?)(?:[\u4e00-\u9fff]{0,8}?)环比(?:(?P<up>增长|上升|提高)|(?P<down>下降|减少|回落))(?:了|约)?(?P<rate>\d+(?:\.\d+)?)%"
)
_SUM = Maker("sum", 0.8)
_RUN = Maker("figure", 0.8, "累计数不应减少，其中一格可能误写")
_TREND = Maker("words", 0.75, "升降方向或数值可能写错")
APART = 1.35
"""A sum farther than this from the whole is of a measure that does not add up."""


@dataclass(frozen=True, slots=True)
class _Series:
    """The values of one measure by part of the year."""

    name: str
    unit: str
    cells: tuple[tuple[Span, str, Value], ...]
    evidence: tuple[Evidence, ...]
    running: bool


def parts_of_year(projection: Projection) -> Iterator[AuditRow]:
    """Quarters or months that do not add up to their year, and running totals that fall. O(cells · parts)."""
    for sheet in sheets(projection):
        for series in _series(sheet):
            yield from _falls(series) if series.running else _adds(series)


def _series(sheet: Sheet) -> Iterator[_Series]:
    spans = [(at, span) for at, name in enumerate(sheet.columns) if (span := span_of(name))]
    if len(spans) > 2:
        for line in sheet.lines:
            cells = tuple((span, sheet.columns[at], v) for at, span in spans if (v := line.values[at]))
            running = _running([span for span, *_ in cells], line.label + sheet.caption)
            yield _Series(line.label, line.unit, cells, (line.passage.evidence,), running)
        return
    dated = [(line, span) for line in (*sheet.lines, *sheet.totals) if (span := span_of(_first(line)))]
    for at in sheet.numeric() if len(dated) > 2 and len(dated) >= len(sheet.lines) else ():
        rows = tuple((span, _first(line), v, line) for line, span in dated if (v := line.values[at]))
        cells = tuple((span, name, value) for span, name, value, _ in rows)
        running = _running([span for span, *_ in cells], sheet.columns[at] + sheet.caption)
        evidence = tuple(line.passage.evidence for *_, line in rows)
        yield _Series(sheet.columns[at], sheet.units[at], cells, evidence, running)


def _first(line: Line) -> str:
    return line.label or (line.passage.cells[0] if line.passage.cells else "")


def _running(spans: Sequence[Span], words: str) -> bool:
    """Whether a series counts from January on: it says so by its headers, or by the word for it."""
    from_start = len({span[1] for span in spans}) == len(spans) > 2 and all(span[0] == 1 for span in spans)
    return from_start or ("累计" in words and all(left[1] < right[1] for left, right in pairwise(spans)))


def _falls(series: _Series) -> Iterator[AuditRow]:
    if RATE.search(series.name) or series.unit == "%" or _FALLS_TOO.search(series.name):
        return
    for (_, before, left), (_, after, right) in pairwise(sorted(series.cells, key=lambda cell: cell[0][1])):
        if right.value < left.value - left.step - right.step and "%" not in left.text:
            message = f"{series.name}累计数由{before}的 {left.text} 降到{after}的 {right.text}"
            yield _RUN(series.name, message, (left.text, right.text), *_two(series, before, after))


def _two(series: _Series, *names: str) -> Sequence[Evidence]:
    """The rows of some parts where the parts are rows, else the row of the series."""
    if len(series.evidence) < 2:
        return series.evidence
    order = [name for _, name, _ in series.cells]
    return [series.evidence[order.index(name)] for name in names]


def _adds(series: _Series) -> Iterator[AuditRow]:
    if RATE.search(series.name) or _STOCK.search(series.name) or series.unit == "%":
        return
    for whole, name, told in series.cells:
        parts = _filling(series, whole)
        total = sum(value.value for _, _, value in parts)
        room = told.step + sum(value.step for _, _, value in parts)
        alike = total > 0 < told.value and max(total, told.value) <= APART * min(total, told.value)
        if len(parts) > 1 and alike and abs(total - told.value) > room + 1e-9:
            shown = "+".join(value.text for _, _, value in parts)
            message = f"{series.name}{name}为 {told.text}，各期之和为 {shown}={plain(round(total, 4))}"
            yield _SUM(series.name, message, (told.text, plain(round(total, 4))), *series.evidence)


def _filling(series: _Series, whole: Span) -> list[tuple[Span, str, Value]]:
    """The shortest parts that fill a longer one without a gap; empty where they do not."""
    inner = [cell for cell in series.cells if whole[0] <= cell[0][0] and cell[0][1] <= whole[1] and cell[0] != whole]
    length = min((cell[0][1] - cell[0][0] for cell in inner), default=0)
    parts = sorted((cell for cell in inner if cell[0][1] - cell[0][0] == length), key=lambda cell: cell[0])
    joined = all(left[0][1] + 1 == right[0][0] for left, right in pairwise(parts))
    return parts if parts and joined and (parts[0][0][0], parts[-1][0][1]) == whole else []


def seasons_told(projection: Projection) -> Iterator[AuditRow]:
    """Sentences that tell of a table of quarters that it rose or fell each time, or by how much. O(characters · rows)."""
    tables: dict[str, list[_Series]] = {}
    for sheet in sheets(projection):
        for series in _series(sheet):
            parts = [cell for cell in series.cells if cell[0] != (1, 12)]
            if len(parts) > 2 and not series.running and all(a[0][1] + 1 == b[0][0] for a, b in pairwise(parts)):
                tables.setdefault(sheet.document, []).append(replace(series, cells=tuple(parts)))
    for sentence in sentences(projection) if tables else ():
        for match in _WORDS.finditer(sentence.text):
            for series in _meant(tables.get(sentence.document, ()), match["what"]):
                steps = [b[2].value - a[2].value for a, b in pairwise(series.cells)]
                if any(step < 0 if match["up"] else step > 0 for step in steps):
                    shown = "、".join(value.text for *_, value in series.cells)
                    quote = sentence.evidence(*match.span())
                    message = f"文中称“{match[0]}”，表中{series.name}为 {shown}"
                    yield _TREND(series.name, message, (match[0], shown), quote, *series.evidence)
        for match in _ON.finditer(sentence.text):
            for series in _meant(tables.get(sentence.document, ()), sentence.text[: match.start()] + match[0])[:1]:
                yield from _step(series, match, sentence.evidence(*match.span()))


def _meant(found: Sequence[_Series], words: str) -> list[_Series]:
    """The series whose name a sentence uses, the last named first."""
    at = {id(series): words.rfind(re.sub(r"[（(].*", "", series.name)) for series in found}
    return sorted((s for s in found if len(s.name) > 1 and at[id(s)] >= 0), key=lambda series: -at[id(series)])


def _step(series: _Series, match: re.Match[str], quote: Evidence) -> Iterator[AuditRow]:
    for (_, _, left), (span, name, right) in pairwise(series.cells):
        if span == span_of(match["when"]) and left.value:
            rate = 100 * (right.value / left.value - 1)
            told = float(match["rate"]) * (-1 if match["down"] else 1)
            if abs(rate - told) > 0.06 + 100 * (left.step + right.step) / left.value:
                shown = f"{plain(round(rate, 1))}%"
                message = f"{series.name}{name}环比应为 {shown}（{left.text}→{right.text}），文中为“{match[0]}”"
                yield _TREND(series.name, message, (match["rate"], shown), quote, *_two(series, name))
