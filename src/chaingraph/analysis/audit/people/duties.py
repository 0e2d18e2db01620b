"""One duty of two bodies: 链长办公室设在市经信局 … 链长办公室（设在市招商中心）; 由区科技局牵头 … 牵头单位区商务局.

For: ``chaingraph audit``, within and across documents of one place and year; the leads of chains are in ``audit.people.lead_offices``.
In: duties as told (``audit.people.duties_told``). Out: audit rows of kind ``name``.
How: what the duty is of is a row of a table, or the words before the duty, and one where these end alike; an office is one in its
document; the interpretation is of the document; without such words the duty is of the sentence. Several bodies, former ones,
and tasks of which each has its own are not compared. A body is known by what it is about (工信局 is 工业和信息化局).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.people.duties_told import Duty, duties_told
from chaingraph.analysis.audit.people.lead_offices import one_office
from chaingraph.analysis.audit.reading.pages import one_time, whole_number, years
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place, settled_homes
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_NUMBERED = re.compile(
    r"(?:(?:任务|事项|项目|工作|举措|问题|措施|课题|序号|条目)(?:第|之)?|第)(?P<n>\d{1,2}|[一二三四五六七八九十]{1,3})(?:号|[项条个件](?:[重点年度目标具体]*(?:任务|事项|项目|工作|举措|问题|措施|课题))?)?(?:工作)?$"
)
"""What is told by its number in a table: 任务4, 第4项任务."""
_GENERAL = re.compile(
    r"^(?:项目|工作|建设|活动|任务|事项|企业|公司|部门|园区|产业链|产业|专班|方案|办公室|县|市|区|该|本|此|的|等|和|及|与)+"
)
_BOARD = re.compile(r"联席会议|领导小组|指挥部|委员会|专班|[推工][进作]组|办公室|工作|领导|协调|秘书处")
"""What many boards of a place are called; ``audit.people.seats`` knows them by the titles of their documents."""
LEAST = 5
"""Signs with which the words for two things end alike, at least."""
NAMES = 6
"""Signs of the name of a row that its words alone tell from others, at least."""
FEW = 2
"""Bodies of one duty in a sentence at most; more have a task each."""
_ROW = Maker("name", 0.7, "单位可能写错或未更新")


def duties(projection: Projection) -> Iterator[AuditRow]:
    """Duties of two bodies. O(characters + cells + pairs of one role)."""
    told = duties_told(projection)
    often = Counter((one.sentence, one.role) for one in told)
    homes, when = settled_homes(projection), years(projection)
    seen: set[frozenset[str]] = set()
    for left, right in combinations(told, 2):
        documents = left.evidence.document, right.evidence.document
        bodies = frozenset((left.body, right.body))
        if bodies in seen or not _one_role(left, right) or not _one_thing(left, right):
            continue
        if left.sentence == right.sentence and often[left.sentence, left.role] > FEW:
            continue
        if may_be_one_place(homes, *documents) and one_time(when, *documents) and _two(left.body, right.body):
            seen.add(bodies)
            name = _name(left, right)
            message = f"{name}{left.role}单位一处为{left.body}，一处为{right.body}"
            yield _ROW(name or left.role, message, (left.body, right.body), left.evidence, right.evidence)


def _two(left: str, right: str) -> bool:
    """Whether two bodies are two, and none is a part of the other."""
    return not one_office(left, right) and left not in right and right not in left


def _one_role(left: Duty, right: Duty) -> bool:
    """Whether two duties are one; the only body answerable for a row of the page leads it."""
    one_cell = bool(left.table) != bool(right.table) and left.evidence.document == right.evidence.document
    return left.role == right.role or (one_cell and {left.role, right.role} == {"牵头", "责任"})


def _name(left: Duty, right: Duty) -> str:
    """What a duty is of: the words of a sentence, else the name of the row that they hold."""
    rows = [part for one in (left, right) if one.table for part in one.thing.split("|")]
    around = left.around + right.around
    held = [part for part in rows if len(part) >= NAMES and part in around]
    return (
        held[0]
        if held
        else min((one.thing for one in (left, right) if not one.table and one.thing), key=len, default="")
    )


def _one_thing(left: Duty, right: Duty) -> bool:
    one_page = left.evidence.document == right.evidence.document
    if left.table and right.table:
        return False
    if left.role == "解释":
        return one_page
    if left.role == "设立":
        own = one_page or all(len(_BOARD.sub("", one.thing)) > 1 for one in (left, right))
        return (one_page and not (left.thing and right.thing)) or (own and _alike(left.thing, right.thing))
    if left.table or right.table:
        numbered = _NUMBERED.search(right.thing if left.table else left.thing)
        if numbered and one_page:
            return (left if left.table else right).number == whole_number(numbered["n"])
        row, prose = (left, right) if left.table else (right, left)
        return any(
            (len(part) > 2 and part in prose.thing) or (len(part) >= NAMES and part in prose.around)
            for part in row.thing.split("|")
        )
    if not (left.thing and right.thing):
        return left.sentence == right.sentence and bool(left.thing) and left.evidence.end < right.evidence.start
    return _alike(left.thing, right.thing)


def _alike(left: str, right: str) -> bool:
    """Whether the words for two things end alike, with more than general words."""
    length = min(len(left), len(right))
    same = next((n for n in range(length) if left[-n - 1] != right[-n - 1]), length)
    return same >= min(LEAST, max(length, 3)) and len(_GENERAL.sub("", left[-same:])) > 1
