"""What a number is called that no words beside it name: a part of a whole, a stage, a figure right behind a name.

For: :mod:`chaingraph.mentions.relations.metrics`, before and after ``relations.slots.name_of``.
In: a number with its surroundings, what the sentence measured before it. Out: an indicator, or nothing.
How: 占全市的52% is the share that what was measured last has of a whole; 以21亿元接盘 is named by what was done for it; 二期700兆瓦
is that stage's size; 甲项目，25亿元 in a list of projects is what it costs; 甲、乙等15户 are enterprises.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from chaingraph.mentions.relations import indicators
from chaingraph.mentions.relations.patterns import signs
from chaingraph.mentions.relations.scene import LETTERS, PERIOD
from chaingraph.mentions.relations.slots import Memory, Slot, without_period
from chaingraph.records import Ref

_PART = re.compile(
    rf"(?:约|仅|已|其|共|均)*占(?:到|了|据)?"
    rf"(?P<whole>(?:{LETTERS['R']}|全[国球省市县区州集])?[^，。；、的\ue001-\ue009]{{0,10}}?)(?:的|比重?|份额|近|约|达到?|超过?)*\Z"
)
_SUBJECT = re.compile(rf"(?:[{signs('EPRCJO')}{PERIOD}其中，、]|产业|行业)*\Z")
_BUILT = re.compile(r"(?:已|现已|累计)*(建成|开发|完成)\Z")
_STAGE = re.compile(r"(首期|[一二三四五]期)\Z")
_PRICE = re.compile(rf"(?:\A|[，{PERIOD}]|[{signs('EPRJO')}])以\Z")
_DONE = re.compile(r"[\u4e00-\u9fff]{2,6}")
_OF_LIST = re.compile(rf"{LETTERS['E']}等\Z")
_TOLD = re.compile(rf"[{signs('EPJ')}][，：:]?\Z")
_ROW = re.compile(
    rf"{PERIOD}?，?[{signs('EPRC')}](?:产业|行业)?((?:同比|累计)?(?:增长|下降|上升|回落))?(?:为|达到?|有|共)?"
)
"""A row of a list says whose the figure is, not what it measures."""
_PLACE = re.compile(rf"，?[{signs('PR')}]")
"""A row of places by how many things they have; a passage before says which: 甲县26个，总投资…；乙园4个."""
_COMPARED = re.compile(rf"[比较由从]{PERIOD}(?:同期)?的?\Z")
_AIMED = re.compile(r"目标(?:是|为|定为)?\Z")
_FIRMS = frozenset("家户")
_SIZES = {"area": "面积", "mass": "规模", "power": "规模", "energy": "规模"}
"""What a figure right behind a name measures, by its unit."""


def part_name(slot: Slot, metrics: Sequence[tuple[Ref, str]]) -> str:
    """The share of a whole: 产值812亿元，占全市的52% is 产值占全市比重; empty where a noun before 占 names it."""
    if slot.kind != "share" and not _is_fraction(slot):
        return ""
    bound = "占" if slot.quantity.text.startswith("约占") else ""
    before = without_period(slot.before) + bound
    match = _PART.search(before)
    if not match or not _SUBJECT.fullmatch(before[: match.start()]):
        return ""
    base = indicators.without_growth(metrics[-1][1]) if metrics else ""
    return f"{base}占{slot.words(match['whole']) if match['whole'] else '比'}" + ("比重" if match["whole"] else "")


def _is_fraction(slot: Slot) -> bool:
    """Whether a number is a part of a whole in words: 三分之一, 一半, 过半."""
    return not slot.quantity.unit and 0 < (slot.quantity.value or 0) < 1


def bare_name(slot: Slot, memory: Memory) -> str:
    """The name of a number beside which nothing names it; empty when it stays unknown."""
    before, metrics = slot.before, memory.metrics
    if not metrics and (told := _as_above(slot, memory)):
        return told
    if metrics and (_COMPARED.search(before) or _AIMED.search(without_period(before))):
        return indicators.without_growth(metrics[-1][1])
    if slot.kind == "money" and _PRICE.search(before):
        done = _DONE.match(indicators.verb_behind(slot.behind()))
        return done.group() if done else ""
    stage = _STAGE.search(before)
    if stage and slot.kind not in {"money", "share", "ratio", "duration"}:
        return f"{stage[1]}规模"
    built = _BUILT.search(before)
    if built and slot.kind == "area":
        return f"{built[1]}面积"
    if slot.quantity.unit[-1:] in _FIRMS and _OF_LIST.search(before):
        return "企业"
    return _right_behind(slot)


def _as_above(slot: Slot, memory: Memory) -> str:
    """What the row above measured in the same unit: 甲县重点项目26个，…；乙县13个，…; 甲产业增加值增长8%；乙产业增长9%."""
    above = memory.row.get(slot.quantity.unit, "")
    if not above and slot.kind == "count" and _PLACE.fullmatch(slot.before):
        return memory.counted.get(slot.quantity.unit, "")
    match = _ROW.fullmatch(slot.before)
    if not above or not match:
        return ""
    return indicators.without_growth(above) + indicators.growth_word(match[1]) if match[1] else above


def _right_behind(slot: Slot) -> str:
    """What a figure right behind a name measures: the area or size of a thing, the cost of a project."""
    scene, at = slot.setting.scene, slot.item.at
    told = _TOLD.search(scene.text, max(0, at - 2), at)
    if not told:
        return ""
    if slot.kind == "money":
        return "投资" if told.group()[0] == LETTERS["J"] else ""
    return _SIZES.get(slot.kind, "") if at and scene.text[at - 1] not in "，：:" else ""
