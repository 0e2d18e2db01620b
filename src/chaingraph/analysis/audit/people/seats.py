"""The office of one board told to sit with two bodies: 联席会议办公室设在甲局 in the minutes, 设在乙局 in the plan.

For: ``chaingraph audit``, within and across documents of one place and year.
In: sentences. Out: audit rows of kind ``name``.
How: a board without a name of its own is that of the title. Names of bodies that share two characters are one, 县 and 局 aside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.indicator import pairs
from chaingraph.analysis.audit.reading.observed_setting import told_homes
from chaingraph.analysis.audit.reading.pages import pages
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_BOARD = r"联席会议|领导小组|指挥部|委员会|工作专班|专班|推进组|协调小组|工作组|链长"
_SEAT = re.compile(
    rf"(?P<board>[\u4e00-\u9fff]{{0,20}}(?:{_BOARD}))?(?P<how>下设|的|日常)?办公室(?:（[^）]*）)?[，,]?(?:下?设[在于]|挂靠在?|依托)(?P<seat>[\u4e00-\u9fff]{{2,18}}?(?:管委会|办公室|委员会|[局委办院部社厅]|中心|公司|政府))(?=[，。；（、]|承担|负责|具体|$)"
)
_CHANGED = re.compile(r"调整|改设|变更|由[^，。；]{2,20}改|原|曾|此前|分别|[乡镇街道]{2,}(?:设|均)")
_LEAD = re.compile(r"^.*(?:成立|建立|设立|组建|调整|由|[省市县区州旗盟](?=[\u4e00-\u9fff]{6}))")
_HOLLOW = re.compile(rf"{_BOARD}|工作|领导|小组|办公室|方案|计划|纪要|通知|会议|实施|意见|关于|20\d\d年?|[省市县区的]")
_WHERE = re.compile(r"^(?:[\u4e00-\u9fff]{2,3}[省市县区州]|[省市县区州])|[局委办厅]$|管委会$|中心$")
LEAST = 4
"""Characters that the subjects of one board have in common, at least."""
_ROW = Maker("name", 0.7, "单位可能写错或未更新")


@dataclass(frozen=True, slots=True)
class _Seat:
    kind: str
    about: frozenset[str]
    seat: str
    year: int
    evidence: Evidence


def seats(projection: Projection) -> Iterator[AuditRow]:
    """Boards whose office two bodies keep. O(characters + pairs)."""
    homes, told = told_homes(projection), list(_told(projection))
    seen: set[frozenset[str]] = set()
    for left, right in combinations(told, 2):
        documents = left.evidence.document, right.evidence.document
        near = not (left.year and right.year) or abs(left.year - right.year) < 2
        both = frozenset((left.seat, right.seat))
        if near and _rivals(left, right) and may_be_one_place(homes, *documents) and both not in seen:
            seen.add(both)
            message = f"{left.kind}办公室一处设在{left.seat}，一处设在{right.seat}"
            yield _ROW(f"{left.kind}办公室", message, (left.seat, right.seat), left.evidence, right.evidence)


def _rivals(left: _Seat, right: _Seat) -> bool:
    bodies = [pairs(_WHERE.sub("", _WHERE.sub("", one.seat))) for one in (left, right)]
    return left.kind == right.kind and bool(left.about & right.about) and not bodies[0] & bodies[1]


def _told(projection: Projection) -> Iterator[_Seat]:
    for page in pages(projection):
        for sentence in page.sentences:
            for match in _SEAT.finditer(sentence.text) if not _CHANGED.search(sentence.text) else ():
                board = match["board"] or ""
                kinds = re.findall(_BOARD, board or page.title)
                own = _subject(board) or _subject(page.title)
                if kinds and own:
                    yield _Seat(kinds[-1], own, match["seat"], page.year, sentence.evidence(*match.span()))


def _subject(text: str) -> frozenset[str]:
    """The runs of characters that say what a board is about."""
    bare = _HOLLOW.sub("|", _LEAD.sub("", text))
    runs = (bare[at : at + LEAST] for at in range(len(bare) - LEAST + 1))
    return frozenset(run for run in runs if "|" not in run)
