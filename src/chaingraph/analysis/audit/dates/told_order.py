"""An order that a text tells, and dates the other way round: 先收储、后挂牌 over a row put up before it was bought in.

For: ``chaingraph audit``, within a document; an order set for the rows of a table also across documents of one place.
In: sentences, columns of dates. Out: audit rows of kind ``date``.
How: two deeds, the first of which has to come first (先甲后乙, 未甲的不得乙, 甲后方可乙), each name a column of dates. In prose, what
is done behind a deed (组建后即赴外地, 3月20日前结束) is held against the day from which that deed is told of the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.indicator import pairs
from chaingraph.analysis.audit.reading.observed_setting import told_homes
from chaingraph.analysis.audit.reading.pages import Page, earlier, pages
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import Sentence, clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_WORD = r"[\u4e00-\u9fff]{2,6}?"
_ORDERS = tuple(
    re.compile(order)
    for order in (
        rf"先(?P<a>{_WORD})[、，]?[后再](?P<b>[\u4e00-\u9fff]{{2,4}})",
        rf"(?:未|没有)(?:完成|取得|通过|经|办理)*(?P<a>{_WORD})(?:的(?:项目|地块|企业)?)?[，,]?(?:一律|坚决|均)?(?:不得|不予|不准|严禁|不能)(?P<b>[\u4e00-\u9fff]{{2,4}})",
        r"(?P<a>[\u4e00-\u9fff]{2,4})(?:完成|通过|到位|合格)?(?:之|以)?后[，,]?(?:方可|方能|才能|再行|再)(?:组织|办理|进行)?(?P<b>[\u4e00-\u9fff]{2,4})",
    )
)
_CELL = re.compile(r"((?:19|20)\d\d)\s*[年./-]\s*(\d{1,2})(?:\s*[月./-]\s*(\d{1,2}))?")
_DEED = r"(?:组建|成立|签约|挂牌|收储|验收|竣工|投产|公示|评审|启动|开工|摘牌|供地|交付|开园|揭牌|招标|备案|立项|培训|开幕|结束|闭幕|施行|印发|投用|通水|通车|批复)"
_DAY = r"(?:(?P<y>20\d\d)年)?(?P<m>\d{1,2})月(?:(?P<d>\d{1,2})日)?"
_FROM = re.compile(
    rf"(?P<what>[^，。；]{{0,16}}?)(?:自|于|定于|拟于|从){_DAY}(?:起|开始)?(?:正式|集中|统一|全面|陆续|挂牌)*(?P<deed>{_DEED})(?!前)"
)
_BEHIND = re.compile(
    rf"(?P<what>[^，。；：]{{2,16}}?)(?P<deed>{_DEED})(?:完成|到位|结束)?(?:之|以)?后(?:即|立即|随即|随后|马上|再|方可|，|[\u4e00-\u9fff])[^。；]{{0,60}}?(?<![—–~至-]){_DAY}(?:底)?(?:前|完成|结束|完毕)"
)
_PHASE = re.compile(
    rf"(?P<what>[\u4e00-\u9fff]{{2}})(?:阶段|工作|活动|环节|行动)?[（(：:]?(?:自|从|于)?{_DAY}(?:起|开始|启动|[-—–~至到](?=\d))"
)
_PAPER = re.compile(
    rf"(?P<what>[\u4e00-\u9fff]{{2}})(?:情况)?(?:表|报告|材料|情况|总结|结果|台账|小结|清单|名单)[^，。；\d]{{0,8}}?{_DAY}(?:下班)?(?:之?前|以前)[^，。；]{{0,6}}?(?:报|交|送|反馈)"
)
"""A phase of a work from its first day on, and the paper in which it results (自查, 自查表)."""
_LEFT = re.compile(r"上年|去年|上一?轮|前[一期]|第[一二三四]批")
MOST = 0.5
"""Part of the rows that may go against an order; where more do, the columns mean something else."""
_ROW = Maker("date", 0.75, "日期可能写错")


def told_order(projection: Projection) -> Iterator[AuditRow]:
    """Dates against an order that is told. O(characters + orders · cells)."""
    homes = told_homes(projection)
    tables = [(sheet, dated) for sheet in sheets(projection) if len(dated := _dated(sheet)) > 1]
    for page in pages(projection):
        yield from _behind(page)
        yield from _results(page)
        near = [table for table in tables if may_be_one_place(homes, page.document, table[0].document)]
        for sentence in page.sentences if near else ():
            for match in (match for order in _ORDERS for match in order.finditer(sentence.text)):
                for sheet, dated in near:
                    yield from _against(sentence, match, sheet, dated)


def _dated(sheet: Sheet) -> Sequence[int]:
    """The columns that hold dates, down to the month at least, and say of what."""
    return [
        at
        for at in range(len(sheet.columns))
        if len(sheet.lines) > 1 and sum(bool(_date(line, at)) for line in sheet.lines) * 2 > len(sheet.lines)
    ]


def _date(line: Line, at: int) -> tuple[int, ...]:
    match = _CELL.search(line.passage.cells[at]) if at < len(line.passage.cells) else None
    return tuple(int(part) for part in match.groups() if part) if match else ()


def _against(sentence: Sentence, match: re.Match[str], sheet: Sheet, dated: Sequence[int]) -> Iterator[AuditRow]:
    first, last = (_column(sheet, match[name], dated) for name in ("a", "b"))
    if first < 0 or last < 0 or first == last:
        return
    both = [(line, *days) for line in sheet.lines if all(days := (_date(line, first), _date(line, last)))]
    wrong = [item for item in both if earlier(item[2], item[1])]
    for line, *_ in wrong if len(wrong) <= MOST * len(both) else ():
        sides = line.passage.cells[first].strip(), line.passage.cells[last].strip()
        told = f"“{sheet.columns[first]}”为 {sides[0]}，“{sheet.columns[last]}”为 {sides[1]}"
        message = f"{line.label}{told}，与“{match[0]}”不合"
        yield _ROW(line.label, message, sides, line.passage.evidence, sentence.evidence(*match.span()))


def _column(sheet: Sheet, deed: str, dated: Sequence[int]) -> int:
    """The only column of dates that a deed names; -1 when none or several do."""
    found = [at for at in dated if pairs(deed) & pairs(sheet.columns[at])]
    return found[0] if len(found) == 1 else -1


def _behind(page: Page) -> Iterator[AuditRow]:
    """What is to be over behind a deed, before the day from which the deed is told."""
    starts = [(s, m) for s in page.sentences for m in _FROM.finditer(s.text) if not _LEFT.search(m["what"])]
    for sentence in page.sentences if starts else ():
        for match in _BEHIND.finditer(sentence.text):
            for home, told in starts:
                ahead = home.text[clause_start(home.text, told.start(), "。；") : told.end("what")]
                one = told["deed"] == match["deed"] and pairs(match["what"]) & pairs(ahead)
                days = _day(told, page.year), _day(match, page.year)
                if one and earlier(days[1], days[0]):
                    sides = told[0].strip("，"), match[0]
                    message = f"“{sides[0]}”，却“{sides[1]}”"
                    yield _ROW(sides[0], message, sides, home.evidence(*told.span()), sentence.evidence(*match.span()))
                    break


def _results(page: Page) -> Iterator[AuditRow]:
    """Papers of a phase that are due before it begins: 自查自3月10日开始, 自查表于3月5日前报."""
    begun = [(s, m) for s in page.sentences for m in _PHASE.finditer(s.text) if not _LEFT.search(s.text)]
    for sentence in page.sentences if begun else ():
        for match in _PAPER.finditer(sentence.text):
            alike = [(home, told) for home, told in begun if told["what"] == match["what"]]
            home, told = alike[0] if len(alike) == 1 else (sentence, match)
            if told is not match and told["d"] and match["d"] and _day(match, page.year) < _day(told, page.year):
                message = f"“{told[0]}”，却“{match[0]}”"
                places = home.evidence(*told.span()), sentence.evidence(*match.span())
                yield _ROW(told[0], message, (told[0], match[0]), *places)


def _day(match: re.Match[str], year: int) -> tuple[int, ...]:
    return (int(match["y"] or year), *(int(part) for part in (match["m"], match["d"]) if part))
