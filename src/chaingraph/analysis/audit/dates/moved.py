"""Days that go the other way than the words between them: 原定6月，提前至8月; 9月12日返回后，于9月10日; 去年（2023年） in a paper of 2025.

For: ``chaingraph audit``.
In: the sentences of pages. Out: audit rows of kind ``date``.
How: two days of one clause or two, with a word that says which comes first; a year in brackets behind 去年 or 今年.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import Page, pages
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_DAY = r"(?:(?P<{0}y>20\d\d)年)?(?P<{0}m>\d{{1,2}})月(?:(?P<{0}d>\d{{1,2}})日)?"
_A, _B = _DAY.format("a"), _DAY.format("b")
_MOVED = re.compile(
    rf"(?:原定|原计划|原拟|计划|预定|约定|合同)[^，。；\d]{{0,10}}?(?:于|在)?{_A}[^。；\d]{{0,24}}?(?:(?P<sooner>提前|提早)|(?P<later>推迟|延[期后迟]|顺延|推后|改期))(?:了)?[^，。；\d]{{0,6}}?(?:至|到|于){_B}"
)
_THEN = re.compile(
    rf"(?<![\d—–~至到]){_A}[^。；\d]{{0,24}}?(?<![前今此最])(?:后|之后|以后)[，,]?(?:又|即|随即|便|立即)?(?:于|在){_B}(?![前以])"
)
_YEAR = re.compile(
    r"(?P<word>去年|上年|上一?年度|今年|本年度?|前年)[（(](?:即|指)?(?P<year>20\d\d)年(?:度)?[）)]|(?P<year2>20\d\d)年[（(](?P<word2>去年|今年|前年)[）)]"
)
_BACK = {"去年": 1, "上年": 1, "上年度": 1, "上一年": 1, "上一年度": 1, "前年": 2}
_ROW = Maker("date", 0.75, "日期或年份可能写错")


def moved(projection: Projection) -> Iterator[AuditRow]:
    """Days in the wrong order for the word between them, years that are not those of their word. O(characters)."""
    for page in pages(projection):
        for sentence in page.sentences:
            yield from _moved(sentence)
            yield from _years(sentence, page)


def _moved(sentence: Sentence) -> Iterator[AuditRow]:
    for match in (*_MOVED.finditer(sentence.text), *_THEN.finditer(sentence.text)):
        first, last = _day(match, "a"), _day(match, "b", match["ay"])
        size = min(len(first), len(last))
        one, other = first[:size], last[:size]
        sooner = match.groupdict().get("sooner")
        if (match["by"] and not match["ay"]) or (one <= other if not sooner else other <= one):
            continue
        message = f"“{match[0]}”：前后日期与说法不合"
        yield _ROW(sentence.text[:20], message, (_shown(first), _shown(last)), sentence.evidence(*match.span()))


def _day(match: re.Match[str], side: str, year: str | None = None) -> tuple[int, ...]:
    parts = match[f"{side}y"] or year or "0", match[f"{side}m"], match[f"{side}d"]
    return tuple(int(part) for part in parts if part)


def _shown(day: tuple[int, ...]) -> str:
    return "".join(f"{part}{unit}" for part, unit in zip(day, "年月日", strict=False) if part)


def _years(sentence: Sentence, page: Page) -> Iterator[AuditRow]:
    """去年（2023年） in a paper of 2025; what a paper of the first quarter calls 今年 may still be the year before."""
    for match in _YEAR.finditer(sentence.text) if page.year else ():
        word, told = match["word"] or match["word2"], int(match["year"] or match["year2"])
        right = page.year - _BACK.get(word, 0)
        if told not in (right, right - 1 if not _BACK.get(word) else right):
            message = f"文件写于{page.year}年，{word}应为 {right}年，文中为“{match[0]}”"
            yield _ROW(sentence.text[:20], message, (match[0], f"{right}年"), sentence.evidence(*match.span()))
