"""Portions of those counted that are in a state, against how many are told to be: 16家中停产6家，也就是说有六成以上处于停产状态.

For: ``chaingraph audit``; shares behind 占 are read by :mod:`chaingraph.analysis.audit.shares.portioned`.
In: the figures of a passage, portions in words and figures. Out: audit rows of kind ``share``.
How: the part bears the state as its name (停产6家), once in the passage; the whole is the first larger count of its unit before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import Observation, Observed, observed
from chaingraph.analysis.audit.reading.portions import TOLD, portion_of
from chaingraph.analysis.audit.rows import AuditRow, percent
from chaingraph.analysis.projection import Projection

_STATE = re.compile(
    rf"{TOLD}的?(?:企业|厂家|工厂|项目|农户|商户|主体|家庭|人员|地块|厂房)?(?:(?:目前|当前|仍|还|都|均)*(?:处于|陷入|实现|已经?|正在|尚未|没有))(?P<state>[\u4e00-\u9fff]{{2}})"
)
_NOT = re.compile(r"上年|去年|同期|目标|计划|新增|其中")
_COUNTED = "家户个人名份条座栋宗"
ROOM = 0.02
LIKELY = (0.4, 2.5)
_ROW = Maker("share", 0.7, "占比或其中一个数可能写错")


def states(projection: Projection) -> Iterator[AuditRow]:
    """Portions in a state that the counts of the passage do not give. O(characters + portions · figures near)."""
    for page in observed(projection):
        for place, reading in enumerate(page.reader.readings):
            for match in _STATE.finditer(reading.text):
                yield from _check(page, place, match)


def _check(page: Observed, place: int, match: re.Match[str]) -> Iterator[AuditRow]:
    passage = page.reader.readings[place].sentence.passage
    near = [
        item
        for item in page.near(place, 2, 0)
        if item.reading.sentence.passage is passage and item.quantity.kind in _COUNTED and item.quantity.exact
    ]
    parts = [item for item in near if _bare(item).endswith(match["state"]) and not _NOT.search(item.label)]
    if len(parts) != 1:
        return
    part = parts[0]
    wholes = [
        item
        for item in near
        if item.quantity.kind == part.quantity.kind
        and item.quantity.size > part.quantity.size
        and (item.place, item.number) < (part.place, part.number)
    ]
    # 开工10家、停产6家: what stands in one list with the part is its sister.
    wholes = [item for item in wholes if not _listed(item, part)] or wholes
    portion = portion_of(match)
    if wholes and portion.value and not any(_holds(match, part, item) for item in wholes):
        whole = wholes[0]
        rate = part.quantity.size / whole.quantity.size
        if LIKELY[0] < rate / portion.value < LIKELY[1]:
            right = percent(rate)
            sentence = page.reader.readings[place].sentence
            yield _ROW(
                part.label,
                f"{whole.quantity.text}中{part.label}{part.quantity.text}，应为 {right}，文中为“{match[0]}”",
                (portion.text, right),
                part.evidence(),
                whole.evidence(),
                sentence.evidence(*match.span()),
            )


def _listed(item: Observation, part: Observation) -> bool:
    between = part.reading.text[item.quantity.end : part.quantity.at] if item.reading is part.reading else ""
    return between.startswith("、") and not re.search(r"[，；。\d]", between)


def _bare(item: Observation) -> str:
    return re.sub(r"(?:的|有|为|共|状态)+$", "", item.label)


def _holds(match: re.Match[str], part: Observation, whole: Observation) -> bool:
    return portion_of(match).holds(part.quantity.size / whole.quantity.size, ROOM)
