"""What was done behind a thing, and on a day before it: 4月18日交办我局 … 接到交办件后，于3月26日召开专题会.

For: ``chaingraph audit``, within a document; ends of works that others follow are in ``audit.dates.courses``.
In: the sentences of a page. Out: audit rows of kind ``date``.
How: no list of such things: the words right before 后 share one (交办, 反馈, 印发) with the only clause before them that has it and a day, and
the day told behind 后 is earlier, by some months at most.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.chronicles import DAY, date_of
from chaingraph.analysis.audit.reading.months import month_of
from chaingraph.analysis.audit.reading.pages import Page, earlier, pages
from chaingraph.analysis.audit.reading.text import clause_end, clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_AFTER = re.compile(
    r"(?:^|[，。；：、“])(?P<what>[\u4e00-\u9fff“”]{3,16}?)(?<![前今此最随其然])(?:后|之后|以后|以来)(?=[，,]|[我区县市局由组立即随又\d]|窗口|专班|公司|企业)"
)
_SAME = (
    ("来函", "来文", "来信", "来电", "收悉", "收到"),
    ("转办", "批转", "交办"),
    ("印发", "下发", "出台"),
    ("申请", "申报", "提交"),
)
"""Words for one deed."""
_EMPTY = re.compile(
    r"企业|公司|项目|全[县市区镇]|[我本该]+[局县市区委]|工作|问题|情况|有关|相关|部门|单位|正式|及时|立即|主任|局长|县长|区长|市长|书记|领导|同志|县委|市委|区委|政府|园区|开发|办公|发展|产业|建设|专题|现场|组织"
)
"""Words that many clauses share, and that name no deed."""
_NOT = re.compile(
    r"计划|预计|拟|将(?![该此其有相问来])|力争|争取|确保|目标|原定|须|需|应当|要|未|不|前$|如|若|凡|每|各|一般|通常|首次|再次|第[二三四五六七八九]|[二三四五]次|去年|上年|往年|上届"
)
_BACK = re.compile(r"此前|之前|早在|先后|曾|原|上一|前期")
"""Says that the day behind it is of something before."""
FAR = 8
"""Months by which what came behind may lie before; more is of another year."""
_WORD = re.compile(r"[\u4e00-\u9fff]{2}")
TAIL = 6
"""Characters before 后 that say what it is behind."""
REACH = 40
"""Characters behind 后 in which the day of what followed stands."""
_ROW = Maker("date", 0.7, "日期可能写错")


@dataclass(frozen=True, slots=True)
class _Dated:
    """A clause with a day."""

    date: tuple[int, ...]
    text: str
    place: int
    start: int
    evidence: Evidence


def after_it(projection: Projection) -> Iterator[AuditRow]:
    """What followed before it could. O(characters + days of a page · those it follows)."""
    for page in pages(projection):
        dated = list(_dated(page))
        for place, sentence in enumerate(page.sentences) if dated else ():
            for match in _AFTER.finditer(sentence.text):
                row = _row(page, place, match, dated)
                if row:
                    yield row


def _row(page: Page, place: int, match: re.Match[str], dated: Sequence[_Dated]) -> AuditRow | None:
    sentence, deeds = page.sentences[place], _deeds(match["what"][-TAIL:])
    day = DAY.search(sentence.text, match.end(), match.end() + REACH)
    between = sentence.text[match.end() : day.start()] if day else ""
    ahead = [one for one in dated if _deeds(one.text) & deeds and (one.place, one.start) < (place, match.start("what"))]
    if day is None or len(ahead) != 1 or _BACK.search(between) or "；" in between or _AFTER.search(between):
        return None
    first, date = ahead[0], date_of(page, place, day)
    stop = next((at for at in range(day.end(), len(sentence.text)) if sentence.text[at] in "，。；"), day.end())
    if not date or _NOT.search(match["what"] + between + sentence.text[day.end() : stop]):
        return None
    if not earlier(date, first.date) or month_of(first.date) - month_of(date) > FAR:
        return None
    message = f"“{first.text}”，“{match['what']}后”却为{day[0]}"
    quote = sentence.evidence(match.start("what"), stop)
    return _ROW(match["what"], message, (day[0], first.text), first.evidence, quote)


def _deeds(words: str) -> frozenset[str]:
    """The pairs of signs of some words, those for one deed as one; none across a word that says nothing. O(characters)."""
    found = {part[at : at + 2] for part in _EMPTY.split(words) for at in range(len(part) - 1)}
    return frozenset(next((same[0] for same in _SAME if pair in same), pair) for pair in found if _WORD.fullmatch(pair))


def _dated(page: Page) -> Iterator[_Dated]:
    """The clauses of a page that tell one day."""
    for place, sentence in enumerate(page.sentences):
        text = sentence.text
        for day in DAY.finditer(text):
            begin = clause_start(text, day.start(), "，。；：")
            stop = clause_end(text, day.end() + 1, "，。；")
            clause = text[begin:stop]
            date = date_of(page, place, day)
            if date and len(DAY.findall(clause)) == 1 and not _NOT.search(clause) and "后" not in clause:
                yield _Dated(date, clause, place, begin, sentence.evidence(begin, stop))
