"""One event told as two editions: 6月18日第八届大会 in the notice, the same day 第九届大会 in the news.

For: ``chaingraph audit``, within and across documents.
In: sentences with a day and an edition. Out: audit rows of kind ``conflict``.
How: two editions of one name on one day of one year are one event; a day without a year has that of its sentence's page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, Page, pages, whole_number, year_in
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_DAY = re.compile(r"(?:(?P<y>20\d\d)年)?(?P<m>\d{1,2})月(?P<d>\d{1,2})日")
_EDITION = re.compile(rf"第(?P<n>{COUNT})(?P<unit>[届期次])(?P<name>[^，。；、：:\d“”（）()]{{3,24}})")
_VERBS = re.compile(r"(?:将|已|正式|成功|拟|定于|于|在|圆满|顺利|隆重).*$|(?:举办|举行|召开|开幕|启幕|闭幕|落幕).*$")
LEAST = 4
"""Characters with which the names of one event end, at least."""
_ROW = Maker("conflict", 0.75, "届次或日期写错")


@dataclass(frozen=True, slots=True)
class _Event:
    """An edition and the day it is told for."""

    day: tuple[int, int, int]
    number: int
    name: str
    sentence: Sentence
    match: re.Match[str]


def editions(projection: Projection) -> Iterator[AuditRow]:
    """Events of one day and name told as two editions. O(events²)."""
    told = [event for page in pages(projection) for event in _events(page)]
    for one, other in combinations(told, 2):
        if one.day == other.day and one.number != other.number and _one_name(one, other):
            sides = tuple(f"第{event.match['n']}{event.match['unit']}" for event in (one, other))
            message = f"{one.day[0]}年{one.day[1]}月{one.day[2]}日的{one.name}一处为{sides[0]}，一处为{sides[1]}"
            spots = (event.sentence.evidence(*event.match.span()) for event in (one, other))
            yield _ROW(one.name, message, (sides[0], sides[1]), *spots)


def _events(page: Page) -> Iterator[_Event]:
    """Editions of sentences that tell one day."""
    for sentence in page.sentences:
        days = list(_DAY.finditer(sentence.text))
        found = list(_EDITION.finditer(sentence.text))
        if len({day[0] for day in days}) != 1 or len(found) != 1:
            continue
        year = int(days[0]["y"] or 0) or page.year or year_in(page.title)
        name = _VERBS.sub("", found[0]["name"])
        if year and len(name) >= LEAST:
            day = (year, int(days[0]["m"]), int(days[0]["d"]))
            yield _Event(day, whole_number(found[0]["n"]), name, sentence, found[0])


def _one_name(one: _Event, other: _Event) -> bool:
    short, long_ = sorted((one.name, other.name), key=len)
    return one.match["unit"] == other.match["unit"] and long_.endswith(short)
