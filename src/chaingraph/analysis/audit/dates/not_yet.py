"""Days that were still to come when a document was written, told as past: 截至4月20日已完成 in minutes of the 10th of April.

For: ``chaingraph audit``.
In: the sentences of pages whose day is known. Out: audit rows of kind ``date``.
How: a deed that is over stands right behind the day; what is planned, set or due is no such deed. News tells events as held without
a word of the past (在会展中心举行). A month without a year is of
the year of the page, unless it is so far ahead that last year is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import Page, pages
from chaingraph.analysis.audit.reading.text import Sentence, clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_TOLD = re.compile(
    r"(?<![\d—–~至到])(?:(?P<year>20\d\d)年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?![前起至到—–~-])(?:（[^（）]{1,4}）)?[，,]?(?P<words>[^，。；：\d]{0,16}?)"
    r"(?P<deed>已(?:经|全部|全面|顺利|正式|累计)*(?:完成|建成|投产|竣工|开工|签约|到位|办结|整改|实现|取得|启动|召开|举行)|(?:开展|组织|进行|举行|召开|印发|发布|下发|通报|签订|签署|受理|批复|查处)(?:了|的)|发现|查明|发生|(?:研究|审议|讨论|表决)(?:通过|同意|决定|议定))"
)
_EVENT = re.compile(
    r"(?<![\d—–~至到])(?:(?P<year>20\d\d)年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?![前起至到—–~-])(?:（[^（）]{1,4}）)?(?:[上下]午|晚上?|当[天日])?[，,]?"
    r"(?P<words>[^。；\d]{0,48}?)(?P<deed>(?:隆重|正式|顺利|成功|圆满)*(?:举行|召开|举办|开幕|闭幕|落幕|揭牌|奠基|启幕))(?=[，。；]|$)"
)
"""An event that news reports: 10月18日上午，签约仪式在行政中心举行."""
_HALF = re.compile(
    r"(?<![\d—–~至到])(?:(?P<year>20\d\d)年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?:（[^（）]{1,4}）)?(?P<deed>(?:[上下]午|清晨|傍晚|晚上?|一早|[中正]午))[，,]?(?P<words>[^。；]{4,80})"
)
"""A part of a day with which news opens a scene: 5月20日上午，记者走进车间."""
_VISIT = re.compile(
    r"(?<![\d—–~至到])(?:(?P<year>20\d\d)年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?:（[^（）]{1,4}）)?(?:[上下]午|晚上?|当天|实地|现场|再次|赴|到|对)+(?P<words>[^，。；\d]{0,16}?)"
    r"(?P<deed>查看|检查|走访|抽查|核查|暗访|踏勘|勘察|约谈|座谈|复查|查验|采样)(?=[，。；时]|$|了|发现|中)"
)
"""A visit with its day, in the record of it: 6月24日下午查看."""
_RECORD = re.compile(r"记录|通报|报告|纪要|笔录|简报|专报|小结|总结")
_NEWS = re.compile(
    r"^(?:本[报网台刊]|[\u4e00-\u9fff]{2,6}社)?[\u4e00-\u9fff]{0,4}讯|(?:记者|通讯员)[\u4e00-\u9fff]{2}|融媒|责任编辑|浏览次数|[日晚早周]报|时讯|[要新]闻|第0?\d版"
)
_AHEAD = re.compile(r"拟|将|计划|预计|定于|争取|力争|确保|目标|若|如|前|须|要|应|上年|去年|往年|同期|每年|届时|至|到")
MONTHS = 6
"""Months by which a day without a year may lie ahead; what lies further ahead was last year."""
_ROW = Maker("date", 0.7, "日期可能写错")


def not_yet(projection: Projection) -> Iterator[AuditRow]:
    """Deeds told as done on days behind that of their document. O(characters)."""
    for page in pages(projection):
        dated = len(page.written) > 2
        news = dated and any(_NEWS.search(sentence.text) for sentence in page.sentences)
        for sentence in page.sentences if dated else ():
            patterns = (_TOLD, _EVENT, _HALF) if news else (_TOLD, _VISIT) if _RECORD.search(page.title) else (_TOLD,)
            found = (match for pattern in patterns for match in pattern.finditer(sentence.text))
            for match in {match.start(): match for match in found if _later(page, sentence, match)}.values():
                shown = "{}年{}月{}日".format(*page.written)
                message = f"文件写于{shown}，却称“{match[0]}”"
                yield _ROW(sentence.text[:20], message, (shown, match[0]), sentence.evidence(*match.span()))


def _later(page: Page, sentence: Sentence, match: re.Match[str]) -> bool:
    begin = clause_start(sentence.text, match.start(), "。；")
    if _AHEAD.search(sentence.text, begin, match.start()) or _AHEAD.search(match["words"]):
        return False
    day = int(match["year"] or page.year), int(match["month"]), int(match["day"])
    ahead = 12 * (day[0] - page.year) + day[1] - page.written[1]
    return day > page.written and 0 <= ahead < MONTHS
