"""Sentences with the time that holds in them before they name one: the year and part of the year spoken of before.

For: readers of developments (:mod:`chaingraph.analysis.audit.reading.percents`, ``audit.growth.changes``).
In: sentences, the setting of each document. Out: :class:`Thread`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chaingraph.analysis.audit.reading.observed import Setting
from chaingraph.analysis.audit.reading.observed_setting import settings
from chaingraph.analysis.audit.reading.observed_when import told_part, told_year
from chaingraph.analysis.audit.reading.pages import pages
from chaingraph.analysis.audit.reading.qualified import MISTAKE
from chaingraph.analysis.audit.reading.text import Sentence, sentences
from chaingraph.analysis.projection import Projection

_SPOKEN = re.compile(r"(?<![比较对与由从于是\d])(20\d\d)年(?![^，。；]{0,6}(?:成立|注册|创办|始建|落户))")
_PERIOD = re.compile(r"\d{1,2}[—–~至-]\d{1,2}月|[一二三四]季度|前[二两三]季度|[上下]半年|全年|年末")
_THAN = re.compile(
    r"(?:[比较对]|相比|相较于?|对比|(?<=[是为])|相当于)(?:(?:20\d\d|[上去前])年的?)?(?:同期|[末底初度])?(?:\d{1,2}[—–~至-]\d{1,2}月|\d{1,2}月(?:份)?|第?[一二三四]季度|前[二两三]季度|上半年)?"
)
"""What a value is compared with."""
_TITLED = re.compile(r"(?<![\d—–~至-])(20\d\d)年(?![—–~至-])")

_PARTLY = re.compile(r"月报|季报|快报|\d月份|(?:运行|经济|统计)[^，。]{0,4}(?:监测|简报|分析)")
UNKNOWN = "?"
"""The part of the year of what a document about a part of it tells without one."""
LINE = 50
"""Characters of a line of a title at most."""


@dataclass(frozen=True, slots=True)
class Thread:
    """A sentence with its setting and the time carried over to it."""

    sentence: Sentence
    setting: Setting
    year: str
    part: str

    def period(self, at: int) -> tuple[str, str]:
        """The year and the part of it that the words before a place speak of last."""
        words = without_base(self.sentence.text[:at])
        return told_year(words, self.setting, self.year)[0], told_part(words, self.part)


def threads(projection: Projection) -> tuple[Thread, ...]:
    """All sentences in document order, read once. O(characters)."""
    return projection.once(_read)


def without_base(words: str) -> str:
    """Words without the times that values are compared with (较1—4月回落)."""
    return _THAN.sub("〇", words)


def title_times(projection: Projection) -> Mapping[str, tuple[str, str]]:
    """Document → the year and the part of it that its title names, empty where it names none. O(documents)."""
    return projection.once(_title_times)


def _title_times(projection: Projection) -> Mapping[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for page in pages(projection):
        title = "，".join(line.text for line in page.sentences[:2] if len(line.text) < LINE) + page.title
        years = _TITLED.findall(title)
        part = told_part(title, "") if _PERIOD.search(title) else UNKNOWN if _PARTLY.search(title) else ""
        found[page.document] = (years[0] if len(set(years)) == 1 else "", part)
    return found


def _read(projection: Projection) -> tuple[Thread, ...]:
    return tuple(_threads(projection))


def _threads(projection: Projection) -> Iterator[Thread]:
    known, titles = settings(projection), title_times(projection)
    passage, year, part, document, whole, titled = None, "", "", "", "", ""
    for sentence in sentences(projection):
        setting = known.get(sentence.document)
        if setting is None or MISTAKE.search(sentence.text):
            continue
        if sentence.document != document:
            document = sentence.document
            titled, whole = titles.get(document, ("", ""))
        if sentence.passage is not passage:
            passage, year, part = sentence.passage, "" if setting.year else titled, ""
        yield Thread(sentence, setting, year, part or whole)
        spoken = _SPOKEN.findall(sentence.text)
        year = spoken[-1] if spoken else year
        words = without_base(sentence.text)
        told = told_part(words, "") if _PERIOD.search(words) else ""
        part = told or part
