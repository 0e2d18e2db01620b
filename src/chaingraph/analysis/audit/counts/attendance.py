"""Who should have come, who came and who was excused, wherever a record of a meeting tells the three.

For: ``chaingraph audit``.
In: counts of people and units of a page. Out: audit rows of kind ``count``.
How: a count is of those due, come or away by the word right before or behind it; names of the excused count themselves. Where
those away are told in parts, any of the sums of the parts may be what is left of those due.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, pages, whole_number
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_COUNT = re.compile(rf"(?<![第\d.〇百千])(?P<n>{COUNT})(?P<u>[人名位家个])(?!百分点|月|以上|左右|多)")
_ROLES = (
    ("due", re.compile(r"应该?(?:到会?|出席|参[会加]|与会)")),
    ("away", re.compile(r"请[了过]?假|缺席|缺会|未到|未能?(?:到会|出席|参[会加])|因[公事病]|告假")),
    ("come", re.compile(r"实到|实际(?:到会|参[会加]|出席)|到会|出席|参会|到场")),
    ("other", re.compile(r"列席|旁听|迟到|早退|委托|代会|邀请|表决|同意|赞成|反对|弃权")),
)
_NAMED = re.compile(r"(?:请假|缺席)(?:人员|同志|单位|的)?(?:为|有|是|：|:)(?P<names>[^。；：:\d]{2,60})[。；]?$")
_NAME = re.compile(r"[\u4e00-\u9fff·]{2,4}(?:[（(][^）)]*[）)])?")
_PEOPLE = "人名位"
_ROW = Maker("count", 0.75, "到会、请假人数中有一个可能写错")
MOST = 6
"""Parts of those away that are summed in every way."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A count of those due, come or away."""

    role: str
    number: int
    people: bool
    evidence: Evidence


def attendance(projection: Projection) -> Iterator[AuditRow]:
    """Those due that those come and those away do not come to. O(characters)."""
    for page in pages(projection):
        told = [one for sentence in page.sentences for one in _told(sentence)]
        due = [one for one in told if one.role == "due"]
        if len({one.number for one in due}) == 1:
            yield from _judged(due[0], [one for one in told if one.people is due[0].people])


def _told(sentence: Sentence) -> Iterator[_Told]:
    """The counts of a sentence that say whom they count; the names of the excused where no count stands by them."""
    start, role, counts = 0, "", list(_COUNT.finditer(sentence.text))
    for at, match in enumerate(counts):
        until = counts[at + 1].start() if at + 1 < len(counts) else len(sentence.text)
        behind = re.split(r"[，。；、：]", sentence.text[match.end() : until])[0]
        ahead = sentence.text[start : match.start()]
        near = _role(re.split(r"[，；]", ahead)[-1], last=True) or _role(behind, last=False)
        role = near or _role(ahead, last=True) or role
        yield _Told(role, whole_number(match["n"]), match["u"] in _PEOPLE, sentence.evidence(start, match.end()))
        start = match.end()
        role = role if sentence.text[start : start + 1] == "、" else ""
    named = _NAMED.search(sentence.text) if not counts else None
    names = named["names"].split("、") if named else []
    if names and all(map(_NAME.fullmatch, names)):
        yield _Told("away", len(names), True, sentence.evidence())


def _role(text: str, *, last: bool) -> str:
    """Whom a text next to a count speaks of: its last such word before a count, its first behind one."""
    found = [(match.span(), name) for name, pattern in _ROLES for match in pattern.finditer(text)]
    # 应出席 holds 出席: of words that end together the longer one counts.
    ends = max(found, key=lambda one: (one[0][1], -one[0][0]), default=None)
    starts = min(found, key=lambda one: one[0][0], default=None)
    chosen = ends if last else starts
    return chosen[1] if chosen else ""


def _judged(due: _Told, told: Sequence[_Told]) -> Iterator[AuditRow]:
    come = [one for one in told if one.role == "come"]
    away = [one for one in told if one.role == "away"][:MOST]
    gaps = {due.number - one.number for one in come[:1]}
    parts = [one.number for one in away]
    sums = {sum(some) for size in range(1, len(parts) + 1) for some in combinations(parts, size)}
    if gaps and parts and min(gaps) >= 0 and not gaps & sums:
        gap, whole = min(gaps), "、".join(map(str, parts))
        message = f"应到 {due.number}，实到 {come[0].number}，未到应为 {gap}，文中请假（缺席）{whole}"
        yield _ROW(due.evidence.quote, message, (whole, str(gap)), due.evidence, come[0].evidence, away[-1].evidence)
