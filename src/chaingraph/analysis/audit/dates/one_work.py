"""Works that ended before they began, told in one breath: 设备安装8月28日启动，8月15日全部完成.

For: ``chaingraph audit``, within a sentence and the one behind it; events with a name are in ``audit.dates.courses``, projects in ``audit.dates.begun``.
In: the sentences of a page. Out: audit rows of kind ``date``.
How: a day with a word of beginning and a day with a word of end; the end is of the same work where its clause names nothing else, or where
both name the same. Phases, lots and what was planned otherwise say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.chronicles import DAY, date_of
from chaingraph.analysis.audit.reading.months import month_of
from chaingraph.analysis.audit.reading.pages import Page, earlier, pages
from chaingraph.analysis.audit.reading.text import Sentence, clause_end, clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_BEGINS = r"启动|开始|开工|动工|进场(?:施工)?|开建|铺开|开挖|破土|着手"
_ENDS = r"完成|结束|完工|竣工|完毕|收尾|收官|告竣"
_DEED = re.compile(rf"(?P<begin>{_BEGINS})|(?P<end>{_ENDS})")
_NOT = re.compile(
    r"原|计划|预计|拟|将|力争|争取|确保|目标|须|需|要|应|未|没|前[，完结]|(?<!提)前$|推迟|延期|改|顺延|重新|重启|再次|复工|每|上届|同期|之?后|率|%"
)
_PART = re.compile(
    r"第[一二三四五六七八九十\d]+|首[批轮期次个台]|[一二三四五六][期批]|[\dA-Za-z一二三四五六]+[#号]|[东西南北新老旧]区?|[上下]半|另|其他|其余"
)
_EMPTY = re.compile(
    r"(?:19|20)\d\d年|[今去当同]年|截至目前|目前|全部|全面|全线|正式|顺利|圆满|如期|提前|基本|整体|陆续|实际|才|即|就|便|均|都|已经|已|于|在|并|而|又|其中|施工|工作|工程|建设|[，；。、的了]|历时[^，。；]*"
)
"""Words that say nothing of which work it is."""
LEAST, NEAR = 3, 5
"""Characters that the names of one work share; months by which an end may lie before its beginning, and not in the year behind."""
_ROW = Maker("date", 0.75, "日期可能写错")


@dataclass(frozen=True, slots=True)
class _Day:
    """A day with a beginning or an end, and the words of its clause that say of what."""

    begins: bool
    date: tuple[int, ...]
    words: str
    text: str
    at: int
    evidence: Evidence


def one_work(projection: Projection) -> Iterator[AuditRow]:
    """Ends before their beginnings. O(characters)."""
    for page in pages(projection):
        before: tuple[Sentence | None, list[_Day]] = (None, [])
        for place, sentence in enumerate(page.sentences):
            own = list(_days(page, place))
            near = before[1] if before[0] and before[0].passage is sentence.passage else []
            pair = _wrong(own, near)
            if pair:
                begin, end = pair
                message = f"“{end.text}”，早于“{begin.text}”"
                yield _ROW(begin.words or end.words, message, (end.text, begin.text), end.evidence, begin.evidence)
            before = sentence, own


def _wrong(own: Sequence[_Day], near: Sequence[_Day]) -> tuple[_Day, _Day] | None:
    """A beginning and an end of one work in the wrong order."""
    known = [*near, *own]
    pairs = ((one, other) for one in known for other in known if one.begins and not other.begins)
    return next((pair for pair in pairs if (pair[0] in own or pair[1] in own) and _against(*pair, known)), None)


def _against(begin: _Day, end: _Day, known: Sequence[_Day]) -> bool:
    if not earlier(end.date, begin.date) or month_of(begin.date) - month_of(end.date) > NEAR:
        return False
    at = known.index(begin)
    # 设备安装8月28日启动，8月15日全部完成: what names nothing is of what was told right before.
    goes_on = not end.words and known[at + 1 : at + 2] == [end]
    return goes_on or (len(begin.words) >= LEAST and _one(begin.words, end.words))


def _one(left: str, right: str) -> bool:
    """Whether one name holds the other, both long enough to say which work it is."""
    short, long_ = sorted((left, right), key=len)
    return len(short) >= LEAST and short in long_


def _days(page: Page, place: int) -> Iterator[_Day]:
    sentence = page.sentences[place]
    text = sentence.text
    for day in DAY.finditer(text):
        begin = clause_start(text, day.start(), "，。；：、“")
        stop = clause_end(text, day.end() + 1, "，。；、”")
        clause = text[begin:stop]
        word = _DEED.search(text, day.end(), stop) or _DEED.search(text, begin, day.start())
        date = date_of(page, place, day) or (0, *(int(part) for part in (day["month"], day["day"]) if part))
        if word and len(DAY.findall(clause)) == 1 and not _NOT.search(clause) and not _PART.search(clause):
            words = _EMPTY.sub("", _DEED.sub("", text[begin : day.start()] + text[day.end() : stop]))
            span = min(day.start(), word.start()), max(day.end(), word.end())
            yield _Day(bool(word["begin"]), date, words, text[slice(*span)], begin, sentence.evidence(*span))
