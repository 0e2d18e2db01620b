"""Things finished before they were begun, begun anew when they were long finished, and how long they took.

For: ``chaingraph audit``, within a page, between pages of one place and within rows.
In: beginnings and ends (``audit.reading.happenings``).
Out: audit rows of kind ``date``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.entries import entries
from chaingraph.analysis.audit.reading.happenings import BEGIN, END, Happening, core, happenings, row_happenings, same
from chaingraph.analysis.audit.reading.named import named
from chaingraph.analysis.audit.reading.observed_setting import told_homes
from chaingraph.analysis.audit.reading.pages import COUNT, Page, earlier, pages, whole_number
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_TOOK = re.compile(
    rf"(?:历时|用时|耗时|费时|仅用|只用|用了|花了|历经|建设周期|工期|前后)(?:仅|只|为|约|近|了|共|整整|长达|不到)*(?P<count>{COUNT})(?P<half>个半)?(?P<more>多|余)?(?P<unit>个月|年)(?P<behind>多|有余|零|半)?"
)
_PHASE = re.compile(
    r"(?:该|本|其|公司|企业|项目|工厂)*(?P<phase>[一二三四]期)(?:的)?(?:标准)?(?:项目|工程|主?厂房|产线|生产线|车间|基地|工厂|厂区)*"
)
"""What is called by its phase alone, of which the page of one firm has one."""
_SURE = 6
"""Characters of a name that is told in two documents, at least."""
ROOM = {"年": 7.0, "个月": 1.5}
"""Months by which a time told in years, or months, may be off."""
_ROW = Maker("date", 0.75, "年份或月份可能写错")


def begun(projection: Projection) -> Iterator[AuditRow]:
    """Ends before beginnings. O(characters + cells + happenings · those whose names share a character that counts)."""
    homes = told_homes(projection)
    told: dict[str, list[Happening]] = defaultdict(list)
    for page in pages(projection):
        own = list(happenings(page))
        told[homes.get(page.document, page.document)].extend((*own, *entries(page)))
        yield from _took(page, own)
    for sheet in sheets(projection):
        for _, happening in row_happenings(sheet):
            told[homes.get(sheet.document, sheet.document)].append(happening)
    sole = _sole(projection)
    for found in told.values():
        near = _index([item for item in found if item.stage == END])
        for start in (item for item in found if item.stage == BEGIN):
            yield from _before(start, [end for end in near(core(start.thing)) if _of_one(start, end, sole)])


def _sole(projection: Projection) -> Collection[str]:
    """The documents that name one firm alone."""
    firms: dict[str, set[str]] = defaultdict(set)
    for item in named(projection, ("Enterprise",)):
        firms[item.sentence.document] |= {thing for _, thing, _ in item.found}
    return {document for document, things in firms.items() if len(things) == 1}


def _index(ends: Sequence[Happening]) -> Callable[[str], Iterator[Happening]]:
    """Looks up the ends that may be of a thing: of two names of one thing, one has the first character of the other."""
    first: dict[str, list[int]] = defaultdict(list)
    every: dict[str, list[int]] = defaultdict(list)
    for at, end in enumerate(ends):
        name = core(end.thing)
        first[name[:1]].append(at)
        for sign in dict.fromkeys(name):
            every[sign].append(at)

    def near(name: str) -> Iterator[Happening]:
        found = {at for sign in name for at in first.get(sign, ())} | set(every.get(name[:1], ()))
        return (ends[at] for at in sorted(found))

    return near


def _of_one(start: Happening, end: Happening, sole: Collection[str]) -> bool:
    if start.own and end.own:
        return start.evidence == end.evidence
    phases = _PHASE.fullmatch(start.thing), _PHASE.fullmatch(end.thing)
    here = start.evidence.document if start.evidence.document == end.evidence.document else ""
    if here in sole and phases[0] and phases[1]:
        return phases[0]["phase"] == phases[1]["phase"]
    short = min(len(core(start.thing)), len(core(end.thing))) < _SURE
    # What has the same amount behind its name is the same thing, in whatever document.
    if start.evidence.document != end.evidence.document and short and not (start.size and start.size == end.size):
        return False
    return same(start.thing, end.thing)


def _before(start: Happening, ends: Sequence[Happening]) -> Iterator[AuditRow]:
    """The end of a thing before its beginning, when it is told of one thing only and was no plan that was late."""
    if len({core(end.thing) for end in ends}) > 1:
        return
    for end in ends[:1]:
        if earlier(end.date, start.date) and not (end.planned and not start.planned):
            yield _ROW(
                end.thing,
                f"“{end.thing}”{_shown(end)}（{end.text}），早于开工时间 {_shown(start)}（{start.text}）",
                (_shown(end), _shown(start)),
                end.evidence,
                start.evidence,
            )


def _shown(item: Happening) -> str:
    return f"{item.date[0]}年{item.date[1]}月" if len(item.date) > 1 else f"{item.date[0]}年"


def _took(page: Page, told: Sequence[Happening]) -> Iterator[AuditRow]:
    """历时五年, but from the beginning to the end there are three and a half."""
    for sentence in page.sentences:
        match = _TOOK.search(sentence.text)
        if match is None:
            continue
        whole = sentence.evidence()
        inside = [item for item in told if whole.start <= item.evidence.start < whole.end]
        pairs = [
            (start, end)
            for start in told
            for end in told
            if (start in inside or end in inside)
            and start.stage == BEGIN
            and end.stage == END
            and (same(start.thing, end.thing) or (start in inside and end in inside))
        ]
        if pairs and not any(_fits(match, *_months(*pair)) for pair in pairs):
            yield _long(sentence, match, pairs[0])


def _months(start: Happening, end: Happening) -> tuple[int, int]:
    """Months between two dates, and by how many they may be off where a month is not told."""
    told = len(start.date) > 1 and len(end.date) > 1
    months = 12 * (end.date[0] - start.date[0]) + (end.date[1] - start.date[1] if told else 0)
    return months, 0 if told else 11


def _fits(match: re.Match[str], months: int, room: int) -> bool:
    unit = 12.0 if match["unit"] == "年" else 1.0
    told = (whole_number(match["count"]) + (0.5 if match["half"] or match["behind"] == "半" else 0.0)) * unit
    more = bool(match["more"] or match["behind"])
    slack = ROOM[match["unit"]] + room
    return told - slack <= months <= told + slack + (unit - 1.0 if more else 0.0)


def _long(sentence: Sentence, match: re.Match[str], pair: tuple[Happening, Happening]) -> AuditRow:
    start, end = pair
    months, room = _months(start, end)
    right = f"{months // 12}年" if months >= 12 else ""
    right += f"{months % 12}个月" if months % 12 and not room else ""
    return _ROW(
        end.thing,
        f"“{end.thing}”自{_shown(start)}至{_shown(end)}为 {right}，文中为“{match[0]}”",
        (match[0], right),
        sentence.evidence(*match.span()),
        start.evidence,
        end.evidence,
    )
