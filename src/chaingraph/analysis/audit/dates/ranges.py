"""Values told "respectively" for a time that has another number of years, quarters or months; days that run backwards.

For: ``chaingraph audit``.
In: sentences.
Out: audit rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, pages, whole_number
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_VALUE = r"(?:约|近|超)?-?\d[\d.,]*[^\d、和及，。；：（）]{1,6}"
_VALUES = re.compile(rf"(?:分别|依次)[^，。；、：\d]{{0,8}}(?P<values>{_VALUE}(?:(?:、|和|及|，){_VALUE})+)")
_YEARS = re.compile(r"(?<!\d)(20\d\d)年?[-—–~至到](20\d\d)年(?!均|至|起)")
_NAMED = re.compile(r"(?<!\d)20\d\d年(?=、|和|及|与)")
_LAST = re.compile(rf"(?:近|前|过去|最近|连续)(?P<n>{COUNT})(?:年|个(?P<unit>季度|月))")
_QUARTERS = re.compile(r"([一二三四])(?:季度)?至([一二三四])季度|前([二两三])季度")
_MONTHS = re.compile(r"(?<![\d年])(\d{1,2})[-—–~至](\d{1,2})月(?!份?累计|[^，。；]{0,6}合计)")
_DAYS = re.compile(
    r"(?<!\d)(?P<y1>20\d\d)年(?P<m1>\d{1,2})月(?P<d1>\d{1,2})日(?:[（(][^）)]{1,6}[）)])?(?:至|到|[-—–~]+)(?P<m2>\d{1,2})月(?P<d2>\d{1,2})日"
)
_SPLIT = re.compile(r"、|和|及|，(?=(?:约|近|超)?-?\d)")
_LIST = Maker("list", 0.75, "漏写或多写了一个")
_DATE = Maker("date", 0.8, "其中一个日期可能写错")
REACH = 40
"""Characters before its values in which a time is told."""


def ranges(projection: Projection) -> Iterator[AuditRow]:
    """Values of another number than the years, quarters or months they are told for; ends before their start. O(characters)."""
    for page in pages(projection):
        for sentence in page.sentences:
            for match in _VALUES.finditer(sentence.text):
                yield from _counted(sentence, match)
            for match in _DAYS.finditer(sentence.text):
                first, last = (int(match["m1"]), int(match["d1"])), (int(match["m2"]), int(match["d2"]))
                if last < first:
                    told = match[0]
                    message = f"“{told}”：结束在开始之前"
                    sides = f"{first[0]}月{first[1]}日", f"{last[0]}月{last[1]}日"
                    yield _DATE(sentence.text[:20], message, sides, sentence.evidence(*match.span()))


def _counted(sentence: Sentence, match: re.Match[str]) -> Iterator[AuditRow]:
    values = [value for value in _SPLIT.split(match["values"]) if value]
    start = max(0, match.start() - REACH, *(sentence.text.rfind(stop, 0, match.start()) + 1 for stop in "。；"))
    # 前三季度签约69个、投资338亿元，分别完成76.7%和84.5%: the values are of the figures before them.
    figures = sum(start <= figure.at < match.start() for figure in sentence.figures)
    times = _times(sentence.text[start : match.start()]) if figures != len(values) else []
    # 近三年 42家、31家 may be of two things in each of them; more than one time told is no single list.
    if len(times) == 1 and times[0][0] > 1 and abs(len(values) - times[0][0]) == 1:
        count, told = times[0]
        yield _LIST(
            sentence.text[:20],
            f"“{told}”有 {count} 个，其后给出 {len(values)} 个数值：{match['values']}",
            (told, f"{len(values)} 个数值"),
            sentence.evidence(start, match.end()),
        )


def _times(text: str) -> list[tuple[int, str]]:
    """How many years, quarters or months a text tells, as written."""
    found = [(int(match[2]) - int(match[1]) + 1, match[0]) for match in _YEARS.finditer(text)]
    found += [(whole_number(match["n"]), match[0]) for match in _LAST.finditer(text)]
    for match in _QUARTERS.finditer(text):
        last, first = (match[3], "一") if match[3] else (match[2], match[1])
        found.append((whole_number(last) - whole_number(first) + 1, match[0]))
    found += [(int(match[2]) - int(match[1]) + 1, match[0]) for match in _MONTHS.finditer(text)]
    return found if not _NAMED.search(text) else []
