"""Beginnings and ends that open with their day, or name their thing behind the word: entries of a chronicle, 今年下半年将新开工建设标准厂房二期.

For: the rule that holds beginnings against ends (``audit.dates.begun``), beside those that ``audit.reading.happenings`` reads.
In: a page. Out: its :class:`Happening` list, :func:`entries`.
How: an entry has its year from its heading or from the cover; what is named behind is begun no sooner than the half year told before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.reading.chronicles import DAY, date_of
from chaingraph.analysis.audit.reading.happenings import BEGIN, BEGUN, END, ENDED, PLANNED, Happening, core, size_of
from chaingraph.analysis.audit.reading.pages import Page
from chaingraph.analysis.audit.reading.text import Sentence

_DEED = re.compile(
    rf"，?(?P<thing>[^，。；：、]{{4,40}}?)(?:举行|正式|全面|顺利|已|通过|实现|完成|成功|主体|基本|集中)*(?:(?P<begin>{BEGUN})|(?P<end>{ENDED}))(?!的|条件|率|前|计划|目标|面积|规模)"
)
_BEHIND = re.compile(
    r"(?:(?P<year>20\d\d)年|(?P<rel>今年|明年|年内))(?P<half>[上下]半年|[一二三四]季度)?(?:，)?(?:我[市县区])?(?:还?将|计划|拟)?(?P<deed>新?(?:开工|动工)(?:建设)?|开建)"
    r"(?P<thing>[\u4e00-\u9fffA-Za-z]{2,20}(?:[一二三四五]期|项目|工程|厂房|基地|中心|园|线))"
)
_HALF = {"下半年": 7, "二季度": 4, "三季度": 7, "四季度": 10}
_PARTS = re.compile(r"等|一批|[、个]")
LEAST = 3
"""Characters of a name that say which thing it is, at least."""


def entries(page: Page) -> Iterator[Happening]:
    """What the entries of a page, and sentences that name the thing behind the word, tell as begun or ended. O(characters)."""
    for place, sentence in enumerate(page.sentences):
        for day in DAY.finditer(sentence.text):
            match = _DEED.match(sentence.text, day.end()) if _opens(sentence.text, day) else None
            date = date_of(page, place, day)[:2] if match else ()
            if match and date and not PLANNED.search(match[0]) and len(core(match["thing"])) >= LEAST:
                stage = BEGIN if match["begin"] else END
                yield _of(sentence, match, stage, date, sentence.text[day.start() : match.end()])
        yield from _named_behind(page, sentence)


def _opens(text: str, day: re.Match[str]) -> bool:
    """Whether a day opens its clause, and its thing the next one or, where no year is told, the words behind it."""
    opens = not day.start() or text[day.start() - 1] in "。；，"
    return opens and (text[day.end() : day.end() + 1] == "，" or not (day["year"] or day.start()))


def _named_behind(page: Page, sentence: Sentence) -> Iterator[Happening]:
    for match in _BEHIND.finditer(sentence.text):
        year = int(match["year"] or page.year + (match["rel"] == "明年") if page.year or match["year"] else 0)
        month = _HALF.get(match["half"] or "", 0)
        if year and not _PARTS.search(match["thing"]) and len(core(match["thing"])) >= LEAST:
            yield _of(sentence, match, BEGIN, (year, month) if month else (year,), match[0])


def _of(sentence: Sentence, match: re.Match[str], stage: str, date: tuple[int, ...], text: str) -> Happening:
    size = size_of(sentence.text, match["thing"])
    evidence = sentence.evidence(*match.span())
    return Happening(match["thing"], stage, date, planned=False, text=text, evidence=evidence, size=size)
