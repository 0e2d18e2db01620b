"""Replies that a notice asks for after the day of the event: 定于9月18日召开, 9月20日前报送参会回执.

For: ``chaingraph audit``, within a document.
In: sentences of notices. Out: audit rows of kind ``date``.
How: what is asked of those who come (a receipt, a name, a list of guests, a paper for the meeting) has to come before. A summary or
a report of what was done comes after.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import Page, pages
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_DAY = r"(?:(?P<year>20\d\d)年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
_EVENT = re.compile(
    rf"(?:定于|拟于|兹定于|将于|时间[：:]|时间为|时间定为|于){_DAY}(?P<words>[^。；]{{0,40}}?)(?:举行|召开|举办|开幕|开会|启动)"
    rf"|(?:会议|活动|签约|培训|论坛|路演|比赛|推介|报到)时间[：:为]{_DAY.replace('<', '<e')}"
)
_REPLY = re.compile(
    rf"(?:请|须|需|务必|烦请|望)?[^。；]{{0,24}}?(?:于|在)?{_DAY}(?:（[^（）]{{1,6}}）)?(?:[\d:：点时]{{0,6}})?(?:下班)?(?:之?前|以前|截止|止)"
    r"[^。；]{0,16}?(?P<what>回执|参会(?:人员|名单|信息|单位)|报名|嘉宾|与会人员|参加人员|名单|发言材料|汇报材料|路演材料|车辆信息|报名表|展品)"
)
_DUE = re.compile(
    rf"(?:回执|报名|名单|参会信息|发言材料|汇报材料)[^。；]{{0,16}}?(?:截止|截至|最迟|不晚于|务必于|请于|于){_DAY.replace('<', '<d')}"
)
_AFTER = re.compile(r"会后|活动结束|总结|下[一次届]|后续|第二[期批次]|第[二三四][期批场]")
_ROW = Maker("date", 0.75, "日期可能写错")


def replies(projection: Projection) -> Iterator[AuditRow]:
    """Replies due behind the day they are for. O(characters)."""
    for page in pages(projection):
        events = [(s, m, _day(m, page, "e")) for s in page.sentences for m in _EVENT.finditer(s.text)]
        if len({day for _, _, day in events}) != 1:
            # Of several events nobody knows which one a reply is for.
            continue
        home, event, day = events[0]
        for sentence in page.sentences:
            for match in (*_REPLY.finditer(sentence.text), *_DUE.finditer(sentence.text)):
                due = _day(match, page, "d")
                if due > day > (0, 0, 0) and due[0] == day[0] and not _AFTER.search(sentence.text):
                    yield _row((home, event), (sentence, match))
                    break


def _day(match: re.Match[str], page: Page, other: str) -> tuple[int, int, int]:
    """Year, month and day; the year of the page, or one for all, where none is told."""
    found = match.groupdict()
    year, month, day = (found.get(name) or found.get(other + name) or "" for name in ("year", "month", "day"))
    told = re.search(r"(20\d\d)年", "".join(sentence.text for sentence in page.sentences))
    return int(year or page.year or (told[1] if told else 0)), int(month or 0), int(day or 0)


def _row(event: tuple[Sentence, re.Match[str]], reply: tuple[Sentence, re.Match[str]]) -> AuditRow:
    sides = event[1][0], reply[1][0]
    message = f"“{sides[0]}”，却“{sides[1]}”"
    return _ROW(sides[0][:20], message, sides, event[0].evidence(*event[1].span()), reply[0].evidence(*reply[1].span()))
