"""Documents as readers meet them: their sentences in order, and when they were written.

For: the rules of the audit that need what stands before or behind a sentence.
In: the passages of the graph.
Out: :class:`Page`, and texts with their dates blanked so that what is left of digits are values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from chaingraph.analysis.audit.reading.text import Sentence, sentences
from chaingraph.analysis.audit.reading.written import written
from chaingraph.analysis.projection import Projection

NUMERALS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
COUNT = r"(?:[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]|\d+)"
"""A whole number in digits or in Chinese numerals up to 99."""
_RINGS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_DATE = re.compile(
    r"(?<!\d)(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)"
    r"|(?:(?<!\d)(?:19|20)\d\d年)?(?:(?<!\d)\d{1,2}[-—–~至])?(?<!\d)\d{1,2}月(?:\d{1,2}日)?"
    r"|(?<!\d)(?:19|20)\d\d(?:年|[-—–~至](?=(?:19|20)\d\d年))|(?<!\d)\d{1,2}日"
)
_MONTH = re.compile(r"(?<!\d)((?:19|20)\d\d)年(\d{1,2})月(?:(\d{1,2})日)?")
_HEADS = ("title", "heading", "byline", "note")
_ISSUER = re.compile(
    r"^(?:编制|编写|发布|承担|编印|主办)?(?:单位|机构)?[:：]?[^，。；\d]{2,30}"
    r"(?:公司|局|院|委|办公室|府办|中心|政府|会|商会|管委会|部|科|[）)])$"
)
"""What issues a document, before its date."""
_FIELD = re.compile(r"^(?![^：:]*(?:日期|发布|编制|印发|更新|整理|成文|发文|报送|撰写))[^，。：:]{2,10}[:：]$")
"""A field of a form (成立时间：) is not the date of the document."""
_BRACKETED = re.compile(
    r"^[（(](?:[^，。；：（）()\d]{2,24}[，,])?(?:(?:整理|编印|编制|更新|截至|成文|印发)(?:时间|日期)?[：:]?)?$"
)
"""Before the date of a line in brackets, which says who issued it and when."""
_DAY_OF = re.compile(
    r"(?:编报|编制|编印|发布|印发|报送|成文|整理|更新)(?:日期|时间)[：:]$|^(?:走访|调研|考察|会议|活动|召开|核查|检查|采访|座谈|填报|签发|报告|记录)(?:时间|日期)[：:]$"
)
"""Before the day of a paper, or of a visit or meeting, which is that of its record."""
_MINUTES = re.compile(r"纪要|记录")
_MET = re.compile(r"时间[：:]((?:19|20)\d\d)年(\d{1,2})月(?:(\d{1,2})日)?")
"""The first field of a record: the day of what it records."""
_PRINTED = re.compile(
    r"^[（(]?(?:原?载|刊发?|来源|转自|摘自|据)(?:于|自)?[：:]?《[^》]{2,16}》[，,：:]?$|^《[^》]{2,16}》$"
)
"""Before the day of the newspaper that a text stood in."""
FIRST = 5
"""Sentences of a record in which its fields stand."""
_SHORT = 60
"""A line of a letterhead is no longer than this."""


@dataclass(frozen=True, slots=True)
class Page:
    """A document.

    Attributes:
        written: Year, month and day on which it was written, as far as known.
    """

    document: str
    sentences: tuple[Sentence, ...]
    written: tuple[int, ...]
    title: str

    def passage_of(self, sentence: Sentence) -> tuple[Sentence, ...]:
        """The sentences that stand in one passage with a sentence, and itself."""
        return tuple(one for one in self.sentences if one.passage is sentence.passage)

    @property
    def year(self) -> int:
        """The year in which it was written; 0 when unknown."""
        return self.written[0] if self.written else 0


def pages(projection: Projection) -> tuple[Page, ...]:
    """The documents with prose, in document order, read once: O(characters)."""
    return projection.once(_read_pages)


def _read_pages(projection: Projection) -> tuple[Page, ...]:
    days = written(projection)
    return tuple(_pages(projection, days))


def _pages(projection: Projection, days: Mapping[str, tuple[int, ...]]) -> Iterator[Page]:
    for document, group in groupby(sentences(projection), key=lambda sentence: sentence.document):
        read = tuple(group)
        paper = projection.papers.get(document)
        told = tuple(int(part) for part in re.findall(r"\d+", paper.date)) if paper else ()
        title = paper.title if paper else ""
        yield Page(document, read, days.get(document) or told or _letterhead(read), title or read[0].text)


def title_year(page: Page) -> int:
    """The year of the edition that the title of a page names (2024年版); 0 when it names none."""
    match = re.search(r"(20\d\d)年(?:版|度)|[（(](20\d\d)年[）)]", page.title)
    return int(match[1] or match[2]) if match else 0


def year_in(text: str) -> int:
    """The first year a text names; 0 when it names none.

    Example:
        >>> year_in("2024年工作总结"), year_in("工作总结")
        (2024, 0)
    """
    match = re.search(r"(20\d\d)年", text)
    return int(match[1]) if match else 0


def years(projection: Projection) -> Mapping[str, int]:
    """Document → the year in which it was written, where that is known, read once."""
    return projection.once(_read_years)


def one_time(when: Mapping[str, int], one: str, other: str) -> bool:
    """Whether two documents are of one year or of neighbouring ones, as far as theirs are known.

    Example:
        >>> one_time({"a": 2023, "b": 2024, "c": 2025}, "a", "b"), one_time({"a": 2023, "c": 2025}, "a", "c"), one_time({}, "a", "c")
        (True, False, True)
    """
    known = {when.get(one, 0), when.get(other, 0)} - {0}
    return not known or max(known) - min(known) < 2


def _read_years(projection: Projection) -> Mapping[str, int]:
    return {page.document: page.year for page in pages(projection) if page.year}


def _letterhead(read: tuple[Sentence, ...]) -> tuple[int, ...]:
    """The month a document bears at its head or foot: alone in a short line, or in brackets behind the title."""
    # Fields are spread out to one width: 时    间：
    fields = [_MET.match(re.sub(r"\s", "", sentence.text)) for sentence in read[:FIRST]]
    if any(fields) and any(_MINUTES.search(sentence.text) for sentence in read[:FIRST]):
        return tuple(int(part) for part in next(filter(None, fields)).groups() if part)
    lines = [sentence for sentence in (*read[:4], *read[-2:]) if len(sentence.text) <= _SHORT]
    for sentence in lines:
        match = _MONTH.search(sentence.text)
        ahead = sentence.text[: match.start()] if match else ""
        behind = sentence.text[match.end() :] if match else ""
        if match and _DAY_OF.search(ahead):
            return tuple(int(part) for part in match.groups() if part)
        if (
            match
            and not _FIELD.match(ahead)
            and (
                sentence.passage.kind in _HEADS
                or not ahead
                or any(known.search(ahead) for known in (_ISSUER, _BRACKETED, _PRINTED))
            )
            and re.match(r"(?:印发|发布|整理|编制|编印|更新|第?[\d一二三四五六七八九十A]{1,3}版|[）)]|$)", behind)
        ):
            return tuple(int(part) for part in match.groups() if part)
    return ()


def blanked(text: str) -> str:
    """A text with its dates blanked, as long as before: digits that are left are values. O(characters)."""
    return _DATE.sub(lambda match: "〇" * len(match[0]), text)


def whole_number(text: str) -> int:
    """A number as :data:`COUNT` matches it, or one in a ring.

    Example:
        >>> whole_number("二十五"), whole_number("十"), whole_number("两"), whole_number("32"), whole_number("③")
        (25, 10, 2, 32, 3)
    """
    if text and text in _RINGS:
        return _RINGS.index(text) + 1
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    return (NUMERALS.get(tens, 1) * 10 if ten else 0) + NUMERALS.get(ones, 0)


def written_like(number: int, sign: str) -> str:
    """A number in the numerals of another: in digits, in rings, in Chinese. Up to 99, in rings up to 20.

    Example:
        >>> written_like(4, "3"), written_like(4, "③"), written_like(12, "十一"), written_like(20, "十九")
        ('4', '④', '十二', '二十')
    """
    if sign in _RINGS or sign.isdecimal():
        return _RINGS[number - 1] if sign in _RINGS else str(number)
    tens, ones = divmod(number, 10)
    signs = "零一二三四五六七八九"
    return ("" if not tens else "十" if tens == 1 else f"{signs[tens]}十") + (signs[ones] if ones or not tens else "")


def earlier(left: tuple[int, ...], right: tuple[int, ...]) -> bool:
    """Whether a date is before another, as far as both are told."""
    length = min(len(left), len(right))
    return left[:length] < right[:length]
