"""What closed before it opened, or on another day than its length gives: 9月18日开幕，会期3天 … 9月16日闭幕.

For: ``chaingraph audit``, within a document.
In: openings and closings (``audit.reading.courses``). Out: audit rows of kind ``date``.
How: an opening and a closing of one year whose clauses share what they tell of; no other opening or closing of the document shares it, and
neither has a number among its like. What is told to come behind an end (外业结束后…验收) is held against the day of that end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.chronicles import DAY, date_of
from chaingraph.analysis.audit.reading.courses import Turn, common, kind_of, turns
from chaingraph.analysis.audit.reading.pages import COUNT, Page, earlier, pages, whole_number
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_LENGTH = re.compile(rf"(?:会期|为期|历时|展期|赛期|会议开|持续)(?P<n>{COUNT})[天日](?!以)")
_BEHIND = re.compile(
    r"(?P<what>[\u4e00-\u9fff]{2,12}?)(?:已|均|全部|全面|圆满|顺利)*(?:结束|完成|完工|竣工|闭幕|收官)(?:之|以)?后[，,]?"
)
_AHEAD = re.compile(r"计划|预计|拟|将|力争|目标|原定|须|要|应|未|此前|同期|上年|去年")
NAME = 4
"""Characters at the end of what has ended that name it."""
_ROW = Maker("date", 0.75, "日期可能写错")


def courses(projection: Projection) -> Iterator[AuditRow]:
    """Closings that cannot be of the opening of their thing. O(characters + turns² of a page)."""
    for page in pages(projection):
        found = list(turns(page))
        for opening in (one for one in found if one.opens):
            yield from _closed(opening, found)
        for closing in (one for one in found if not one.opens):
            yield from _followed(page, closing)


def _closed(opening: Turn, found: Sequence[Turn]) -> Iterator[AuditRow]:
    """The only closing of what opened, where it is too early or its length gives another day."""
    like = [(one, run) for one in found if one is not opening and (run := common(opening.words, one.words))]
    kind = kind_of(opening.words)
    if kind and not like and sum(kind_of(one.words) == kind for one in found if one.opens) == 1:
        # 3月24日启动…专题调查 … 3月7日调查结束: the only thing of its kind needs no name.
        like = [(one, kind) for one in found if not one.opens and kind_of(one.words) == kind]
    ends = [(one, run) for one, run in like if not one.opens]
    closing, run = ends[0] if len(ends) == 1 and len(like) == 1 else (opening, "")
    if not run or closing.order != opening.order or closing.date[0] != opening.date[0]:
        return
    wrong = "早于" if earlier(closing.date, opening.date) else _off(opening, closing)
    if wrong:
        message = f"“{run}”{closing.text}，{wrong}“{opening.text}”"
        yield _ROW(run, message, (closing.text, opening.text), closing.evidence, opening.evidence)


def _off(opening: Turn, closing: Turn) -> str:
    """That the days from the opening to the closing are not those told with the opening; empty where they are, or none are."""
    told = [match for one in (opening, closing) for match in _LENGTH.finditer(one.sentence.text)]
    if len(told) != 1 or min(len(opening.date), len(closing.date)) < len(("year", "month", "day")):
        return ""
    days = (date(*closing.date[:3]) - date(*opening.date[:3])).days + 1
    return f"与“{told[0][0]}”不合：" if abs(days - whole_number(told[0]["n"])) > 1 else ""


def _followed(page: Page, closing: Turn) -> Iterator[AuditRow]:
    """What is told to have come behind an end, on a day before that end."""
    for place, sentence in enumerate(page.sentences):
        days = list(DAY.finditer(sentence.text))
        match = _BEHIND.search(sentence.text)
        if match is None or len(days) != 1 or sentence is closing.sentence or _AHEAD.search(sentence.text):
            continue
        when = date_of(page, place, days[0])
        if _ends_like(match["what"], closing) and when and when[0] == closing.date[0] and earlier(when, closing.date):
            message = f"“{closing.text}”，却“{match[0]}”为{days[0][0]}"
            quote = sentence.evidence(min(match.start(), days[0].start()), max(match.end(), days[0].end()))
            yield _ROW(match["what"], message, (days[0][0], closing.text), quote, closing.evidence)


def _ends_like(what: str, closing: Turn) -> bool:
    """Whether the clauses of a closing name, before its day, what another one says has ended."""
    return what[-NAME:] in closing.words.split("|")[0]
