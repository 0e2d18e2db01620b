"""Enterprises at a standstill in one place and at full work in another, of one time: 全面停产 in the roster, 满负荷生产 in the report.

For: ``chaingraph audit``, within and across documents.
In: columns of states of production, sentences that name an enterprise or go on about it. Out: audit rows of kind ``conflict``.
How: both sides are of a span of months, told beside them, by the column or by the document; a standstill that ends, or is of a part,
says nothing, nor does work at another time. A name stands for one enterprise wherever it is written.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.catalogue import by_name, first_named
from chaingraph.analysis.audit.reading.months import Span, months_in
from chaingraph.analysis.audit.reading.named import Named, named
from chaingraph.analysis.audit.reading.pages import pages
from chaingraph.analysis.audit.reading.sheets import Line, sheets
from chaingraph.analysis.audit.reading.text import clause_start
from chaingraph.analysis.audit.reading.years_near import days_near
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.names import parse_company

_STATE_COLUMN = re.compile(r"(?:生产|运行|经营|开工|运营)(?:状态|情况|状况)|^(?:企业)?(?:状态|现状)$")
_STILL_CELL = re.compile(
    r"^(?:已|全面|全部|长期|临时|全厂)*(?:停产|停工|歇业|停业|停窑|关停|停止生产)(?:整改|整治|检修)?(?:[（(，,](?:自)?[^（()），,]{0,12}(?:起|以来|至今)[)）]?)?$"
)
_FULL_CELL = re.compile(
    r"^(?:满负荷|满产|满负荷生产|满产运行|正常|正常生产|正常运行|生产正常|在产)(?:[，,、](?:满负荷|满产|订单[^，。；]{0,6}))?$"
)
_WHOLE = re.compile(
    r"^(?:该|本)?(?:企业|公司|全厂)(?:已|目前|现)*(?:全面|全部|整体|完全|长期)?(?:停产|停工|歇业|关停|破产)(?!半|前|后|部分)[^，。；]{0,10}$"
)
"""A remark that says of its firm, in whatever column, that it stands still."""
_STILL = re.compile(
    r"(?<!半)(?<!未)(?:全面|全厂|全部|整体|已|处于|长期|一直)*(?:停产(?!半停产)|停工停产|停止生产|停窑|歇业|未恢复生产|未复产|未能?复工)"
)
_FULL = re.compile(
    r"满负荷(?:生产|运[行转])?|满产(?:满销|运行)?|开足马力|三班(?:倒|运转|生产|满)|产销两旺|加班加点|马力全开|火力全开|(?:生产|运行)(?:一直)?正常|正常生产"
)
_NOT = re.compile(
    r"未|没有|不|恢复|复产|复工|期间|以来|计划|预计|拟|将|力争|可望|有望|曾|避免|如|若|风险|检修|错峰|轮流|推动|确保|争取|[\d一二三四五六七八九十]+[天日](?:$|，)|达产后|投产后|促"
)
_WOUND_UP = re.compile(r"破产|清算|注销")
_PART = re.compile(r"部分|[一二三两\d]条|个别|车间|分厂|子公司")
"""A part that stands still leaves the rest at work; one at work is no standstill of the whole."""
_ENDS = re.compile(
    r"^[^，。；]{0,4}(?:[\d一二三四五六七八九十]+[天日个]|的?(?:企业|风险|期间|损失|车间|生产线)|后|以来)|^[^。；]{0,24}(?:已|全面|陆续)(?:恢复|复产|复工)"
)
REACH = 8
"""Characters before a state in which a word may turn it."""
_ROW = Maker("conflict", 0.7, "生产状态可能写错或未更新")


@dataclass(frozen=True, slots=True)
class _Told:
    """How an enterprise works, and in which months."""

    still: bool
    span: Span
    text: str
    evidence: Evidence


def running(projection: Projection) -> Iterator[AuditRow]:
    """Enterprises that stand still and work fully in one time. O(characters + cells + states²  of one firm)."""
    told: dict[str, list[_Told]] = defaultdict(list)
    for thing, one in (*_cells(projection), *_prose(projection)):
        told[thing].append(one)
    for thing, found in sorted(told.items()):
        pairs = ((still, full) for still in found for full in found if still.still and not full.still)
        pair = next(((still, full) for still, full in pairs if still.span.within(full.span)), None)
        if pair is not None:
            name, sides = projection.label(thing), (pair[0].text, pair[1].text)
            message = f"{name}一处为“{sides[0]}”，一处为“{sides[1]}”"
            yield _ROW(name, message, sides, pair[0].evidence, pair[1].evidence)


def _cells(projection: Projection) -> Iterator[tuple[str, _Told]]:
    things = by_name(projection, "Enterprise")
    days = days_near(projection)
    for sheet in sheets(projection):
        day = days.get(sheet.document, ())
        for at, column in enumerate(sheet.columns):
            # What stands in brackets behind the name of a column may be its time.
            head = sheet.header.cells[at] if at < len(sheet.header.cells) else ""
            times = (months_in(words, day) for words in (column, sheet.caption, head))
            whole = next((time for time in times if time), None) or Span.of(day)
            for line in sheet.lines:
                thing, cell = first_named(line.passage.cells, things), _cell(line, at)
                state = _STATE_COLUMN.search(column) is not None
                still = _STILL_CELL.match(cell) is not None
                # 停产（2025年3月起）: until the day of the table.
                own = months_in(cell, day) if still else None
                span = Span(own.first, max(own.last, whole.last if whole else 0)) if own else whole
                if span and _WHOLE.match(cell):
                    yield from _remarked(line, cell, span, things)
                elif thing and span and state and (still or _FULL_CELL.match(cell)):
                    yield thing, _Told(still, span, cell, line.passage.evidence)


def _remarked(line: Line, cell: str, span: Span, things: Mapping[str, str]) -> Iterator[tuple[str, _Told]]:
    """The firm that a row names in full, which a remark says to stand still; what is wound up stood still the month before."""
    named_here = (one for one in line.passage.cells if parse_company(one).form and not one.startswith("原"))
    firms = [found for one in named_here if (found := first_named((one,), things))]
    months = (0, 1) if _WOUND_UP.search(cell) else (0,)
    for back in months if len(set(firms)) == 1 else ():
        earlier = Span(span.first - back, span.last - back)
        yield firms[0], _Told(True, earlier, cell, line.passage.evidence)


def _cell(line: Line, at: int) -> str:
    return line.passage.cells[at].strip() if at < len(line.passage.cells) else ""


def _prose(projection: Projection) -> Iterator[tuple[str, _Told]]:
    days, titles = days_near(projection), {page.document: page.title for page in pages(projection)}
    for item in named(projection, ("Enterprise",)):
        text, document = item.sentence.text, item.sentence.document
        day, title = days.get(document, ()), titles.get(document, "")
        for pattern in (_STILL, _FULL) if item.found or item.carried else ():
            for match in pattern.finditer(text):
                thing, begin = _whose(item, match.start()), clause_start(text, match.start(), "；。")
                ahead = text[max(begin, match.start() - REACH) : match.start()]
                turned = _NOT.search(re.sub("[未不]$", "", ahead)) or (pattern is _STILL and _PART.search(ahead))
                if not thing or turned or _ENDS.match(text[match.end() :]):
                    continue
                span = months_in(text[begin : match.end()], day) or months_in(title, day) or Span.of(day)
                if span:
                    yield thing, _Told(pattern is _STILL, span, match[0], item.sentence.evidence(*match.span()))


def _whose(item: Named, at: int) -> str:
    """The last firm named before a place in its part of the sentence, unless others stand beside it; else whom it goes on about."""
    begin = clause_start(item.sentence.text, at, "；。")
    before = [(start, thing, size) for start, thing, size in item.found if begin <= start < at]
    if not before:
        return "" if item.found else item.carried
    several = any(
        item.sentence.text[one[0] + one[2] : other[0]] in ("、", "和", "与", "及") for one, other in pairwise(before)
    )
    return "" if several else before[-1][1]
