"""What is told to be done, and what is told not to be done yet, of things of any kind: a road open to traffic, a permit, a hall let.

For: the rule that holds the two against each other (``audit.words.already``).
In: the sentences of the pages, the rows of tables. Out: :class:`Told`, :func:`told_states`.
How: the same verb behind 已 and behind 未, and a few pairs of words that exclude each other (租给, 空置; 签约, 在谈). The subject is the
words of the sentence before it, those behind it (签下协议的甲项目), the line above that opens a list, or the name of the row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chaingraph.analysis.audit.reading.catalogue import by_name, first_named
from chaingraph.analysis.audit.reading.deeds_told import BEHIND, VERBS, denied_verbs, open_states, states_in
from chaingraph.analysis.audit.reading.pages import Page, pages
from chaingraph.analysis.audit.reading.sheets import Sheet, sheets
from chaingraph.analysis.audit.reading.spoken_of import FIRM, Spoken, spoken
from chaingraph.analysis.audit.reading.staged import days_told
from chaingraph.analysis.audit.reading.stages import time_in
from chaingraph.analysis.audit.reading.text import clause_start
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_FIELDS = re.compile(r"^[^，。：]{2,6}：")
"""A line of fields goes on about the line that opens its list."""
_OPENS = re.compile(r"^[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]")
_PRONOUN = re.compile(
    r"^(?:目前|现在|近期|其中|但|不过|然而|由于|因|受|同时|据|自|今年|去年|截至|企业|公司|项目|该|此|这[家个]|其|它|本|我|\d{1,2}月|[，、])"
)
"""Opens the words of a sentence that goes on about the one before."""
_SAYS = re.compile(r"[\u4e00-\u9fff]{2}")
_BARE = re.compile(VERBS)
"""A cell that says no more than that something is done."""
_SINCE = re.compile(r"以来|至今|目前|一直|起")
_PLAN = re.compile(r"计划|预计|拟|力争|争取|确保|将|前")
LONGEST = 40
"""Characters of a line that opens a list at most."""


@dataclass(frozen=True, slots=True)
class Told:
    """That something is done, or not yet.

    Attributes:
        aspect: The verb, the permit or the pair of words.
        done: Whether it is done.
        subject: The words that may name the thing.
        time: Year and month told beside it.
        when: The day of its document.
        row: Whether a row tells it.
        sentence: Where the sentence begins that tells it; -1 for a row.
        owner: The enterprise it is told of, where the graph knows one.
    """

    aspect: str
    done: bool
    subject: str
    time: tuple[int, ...]
    when: tuple[int, ...]
    document: str
    row: bool
    text: str
    evidence: Evidence
    sentence: int = -1
    owner: str = ""


def told_states(projection: Projection) -> Iterator[Told]:
    """What sentences and rows tell. O(characters + cells)."""
    owners = {(one.item.sentence.document, one.item.sentence.offsets[0]): one for one in spoken(projection)}
    days, read = days_told(projection), pages(projection)
    done = denied_verbs(sentence.text for page in read for sentence in page.sentences)
    for page in read:
        yield from _prose(page, days.get(page.document, ()), done, owners)
    things = by_name(projection, "Enterprise")
    for sheet in sheets(projection):
        yield from _cells(sheet, things, days.get(sheet.document, ()))


def _prose(
    page: Page, when: tuple[int, ...], verbs: re.Pattern[str] | None, owners: Mapping[tuple[str, int], Spoken]
) -> Iterator[Told]:
    head = ""
    for place, sentence in enumerate(page.sentences):
        if _OPENS.match(sentence.text) and len(sentence.text) <= LONGEST:
            head = sentence.text
        text = sentence.text
        for aspect, done, start, end in (*states_in(text), *open_states(text, verbs)):
            subject = _subject(page, place, start, end, done=done)
            subject = f"{head}。{subject}" if _FIELDS.match(text) else subject
            begin = clause_start(text, start, "；。")
            time = time_in(text[begin:end], when) or _month(text[begin:end], when)
            if not done:
                begin = clause_start(text, start, "，；。：")
                time = time_in(text[begin:end], when) or _month(text[begin:end], when)
            # 今年1月以来 goes on until the day of the document.
            time = () if not done and (_SINCE.search(text[begin:end]) or _PLAN.search(text[start:end])) else time
            quote = sentence.evidence(clause_start(text, start, "，；。："), end)
            place_of = owners.get((page.document, sentence.offsets[0]))
            owner = place_of.owner(start, FIRM) if place_of else ""
            yield Told(
                aspect,
                done,
                subject,
                time,
                when,
                page.document,
                False,
                quote.quote.strip(),
                quote,
                sentence.offsets[0],
                owner,
            )


def _subject(page: Page, place: int, start: int, end: int, *, done: bool) -> str:
    """The words that may name of what a place speaks: the name behind it, else those before it, or the sentence before or the title."""
    sentence = page.sentences[place]
    text = sentence.text
    behind = BEHIND.match(text[end:]) if done else None
    if behind or "《" in text:
        return behind["name"] if behind else text
    own = text[clause_start(text, start, "；。") : start]
    if not _PRONOUN.match(own):
        return own
    last = page.sentences[place - 1] if place else sentence
    return (
        f"{last.text}。{own}" if last is not sentence and last.passage is sentence.passage else f"{page.title}。{own}"
    )


def _month(text: str, when: tuple[int, ...]) -> tuple[int, ...]:
    """The last month told without a year, of the year of the page, or the one before where it lies ahead."""
    found = re.findall(r"(?<!\d)(1[0-2]|[1-9])月", text)
    if not found or not when:
        return ()
    month = int(found[-1])
    return (when[0] - (len(when) > 1 and month > when[1]), month)


def _cells(sheet: Sheet, things: Mapping[str, str], written: tuple[int, ...]) -> Iterator[Told]:
    when = time_in(sheet.caption) or written
    for line in sheet.lines:
        owner = first_named(line.passage.cells, things)
        for column, cell in zip(sheet.columns, line.cells, strict=False):
            if not _SAYS.search(cell) or cell == line.label or len(cell) > LONGEST:
                continue
            text = f"{column}：已{cell}" if _BARE.fullmatch(cell) else f"{column}：{cell}"
            for aspect, done, _, _ in {one[:2]: one for one in states_in(text)}.values():
                time = time_in(cell, when) or _month(cell, when)
                row = line.passage.evidence
                yield Told(aspect, done, line.label, time, when, sheet.document, True, cell, row, -1, owner)
