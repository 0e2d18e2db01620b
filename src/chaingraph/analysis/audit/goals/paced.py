"""How far work is beside how much of the year is over: 截至9月末完成52%，快于时间进度20个百分点, when three quarters are over.

For: ``chaingraph audit``.
In: the sentences of a page. Out: audit rows of kind ``words``.
How: the months told before a rate give what should be done by then, a twelfth a month.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import pages
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_PACE = re.compile(
    r"(?P<rate>\d+(?:\.\d+)?)%[^。；\d]{0,16}?(?P<verb>快于|超过?|高于|超出|领先于?|慢于|落后于?|低于|滞后于?|滞后)(?:序时|时间|时序)进度(?:要求)?"
    r"(?P<points>\d+(?:\.\d+)?)?(?P<unit>个百分点)?"
)
_MONTHS = re.compile(
    r"(?:(?:截至|截止|至|到)(?:20\d\d年|今年|目前)?(?P<to>\d{1,2})月(?:末|底|份)?|1[-—–~至](?P<span>\d{1,2})月|(?P<half>上半年)|(?P<three>前三季度)|(?P<one>一季度))(?!\d|日)"
)
_OTHER = re.compile(r"总投资|总工程|累计完成总|项目总|总量|总工期|合同")
_FAST = ("快", "超", "高", "领")
ROOM = 1.0
"""Points by which a rate and its lead may be rounded."""
_ROW = Maker("words", 0.75, "进度或百分点可能写错")


def paced(projection: Projection) -> Iterator[AuditRow]:
    """Leads over the calendar that the months and the rate do not give. O(characters)."""
    for page in pages(projection):
        for sentence in page.sentences:
            for match in _PACE.finditer(sentence.text):
                month = _month(sentence.text[: match.start()])
                clause = re.split(r"[，。；]", sentence.text[: match.start()])[-1]
                if month and not _OTHER.search(clause):
                    yield from _check(sentence, match, month)


def _month(before: str) -> int:
    """The last month told before a rate; 0 when none is."""
    found = list(_MONTHS.finditer(before))
    if not found:
        return 0
    match = found[-1]
    fixed = 6 if match["half"] else 9 if match["three"] else 3
    return int(match["to"] or match["span"]) if match["to"] or match["span"] else fixed


def _check(sentence: Sentence, match: re.Match[str], month: int) -> Iterator[AuditRow]:
    due = 100 * month / 12
    lead = float(match["rate"]) - due
    fast = match["verb"].startswith(_FAST)
    told = float(match["points"]) if match["points"] and match["unit"] else None
    wrong = abs(lead) > ROOM and (lead > 0) != fast
    off = told is not None and abs(abs(lead) - told) > ROOM
    if month <= 12 and (wrong or off):
        shown = f"{'快' if lead > 0 else '慢'} {plain(round(abs(lead), 1))} 个百分点"
        yield _ROW(
            sentence.text[:20],
            f"{month}月末序时进度为 {plain(round(due, 1))}%，{match['rate']}% 比它{shown}，文中为“{match[0]}”",
            (match[0], shown),
            sentence.evidence(*match.span()),
        )
