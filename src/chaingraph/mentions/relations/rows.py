"""Several figures in a row: as many owners, or as many indicators of one.

For: :mod:`chaingraph.mentions.relations.metrics`.
In: numbers parted by nothing but 、 or 和, what was measured before them in the sentence. Out: an owner and an indicator for each.
How: a list of as many names in the clause or the one before it (甲、乙分别达到); else the owners of the row before; else the
indicators of one owner, told apart by 、 or 分别 (城乡居民收入分别增长). Nothing unless exactly as many can be told.
"""

from __future__ import annotations

import re
from itertools import pairwise

from chaingraph.mentions.relations import indicators
from chaingraph.mentions.relations.engine import UNDERSTOOD
from chaingraph.mentions.relations.owner_model import Chooser, Pair
from chaingraph.mentions.relations.patterns import signs
from chaingraph.mentions.relations.scene import PERIOD, Item
from chaingraph.mentions.relations.slots import Memory, Slot, without_period
from chaingraph.mentions.relations.subjects import Topic

_JOINT = re.compile(r"[、和及与]|以及")
_GROWN = re.compile(r"(?:同比|环比|年均|累计|平均)+\Z")
_SUMMED = re.compile(
    r"\A[两二三四五六七八九十\d]+[大个条家类](?:主导|重点|支柱|特色|优势|新兴|传统|标志性|骨干|龙头)*(?=[\u4e00-\u9fff]{2})"
)
_KIND = re.compile(r"\A(?:产业链|产业集群|产业|行业|集群|园区|企业)")
_BOTH = ("城镇", "农村")
_SPAN = re.compile(r"(\d{4})-(\d{4})")


def row(run: list[Slot], memory: Memory, choose: Chooser) -> list[Pair]:
    """Subjects and indicators of several numbers in a row; empty unless exactly as many can be told."""
    first = run[0]
    topic, before, count = first.topic, without_period(first.before), len(run)
    if indicators.is_growth(re.sub(r"^.*[、，]", "", before)) and len(memory.metrics) >= count:
        word = indicators.growth_word(before)
        return [(ref, base + word, 0.8, -1) for ref, base in memory.metrics[-count:]]
    said = _said_apart(before, memory, count)
    if said:
        return said
    if count == len(years_of(run)):
        owned = re.split(f"[{signs('EPRCJO')}]", before.partition("分别")[0])[-1]
        name = first.words(indicators.strip_before(owned))
        return _of_one(first, [name] * count if name else [], topic, choose)
    named = _listed(first, count)
    if named:
        behind = indicators.without_role(before[before.rfind(named[-1].sign) + 1 :]).lstrip(PERIOD)
        name = _of_each_kind(first.words(indicators.strip_before(behind)))
        if not name and "分别" in behind and memory.metrics:
            name = indicators.without_growth(memory.metrics[-1][1])
        return [(item.ref, name, 0.8, item.at) for item in named] if name else []
    name = first.words(indicators.strip_before(before))
    split = _apart(first, before, count)
    if split:
        return _of_one(first, split, topic, choose)
    if (not name or indicators.ends_in_verb(name)) and len(memory.run) == count:
        return [(ref, base, 0.75, -1) for ref, base in memory.run]
    unnamed = not name or before.rstrip("：: ")[-1:] in tuple(signs("EPRC"))
    if topic and unnamed and len(memory.columns) == count and len(topic.refs) == 1:
        # 甲园：产值5亿元，税收2亿元；乙园：4亿元、1亿元: the second names no indicators of its own.
        return [(topic.refs[0], column, 0.75, topic.at) for column in memory.columns]
    if topic is None or not name:
        return []
    cost = UNDERSTOOD[topic.distance]
    if len(topic.refs) == count:
        return [(ref, name, 0.8 * cost, topic.at) for ref in topic.refs]
    parts = [first.words(part) for part in re.split(r"[、和及与]", before.strip("、，")) if part]
    if len(topic.refs) == 1 and len(parts) == count and topic.at < first.item.at - len(first.before):
        return _of_one(first, indicators.split_measure(parts), topic, choose)
    return []


def years_of(run: list[Slot]) -> tuple[str, ...]:
    """The years of figures that are told year by year (2019年至2021年，营业收入分别为…); empty unless there are as many."""
    first = run[0]
    if "分别" not in first.before:
        return ()
    scene = first.setting.scene
    said = scene.within(scene.sentences[first.sentence].start, first.item.at, PERIOD)
    periods = [item.year for item in said if scene.text[max(0, item.at - 1)] not in "较比"]
    span = _SPAN.fullmatch(periods[-1]) if periods else None
    if span:
        periods = [str(year) for year in range(int(span[1]), int(span[2]) + 1)]
    return tuple(periods) if len(periods) == len(run) else ()


def _said_apart(before: str, memory: Memory, count: int) -> list[Pair]:
    """The owners that the sentence measured before, each once: 甲产业产值2亿元、乙产业产值3亿元，配套率分别为5%、6%."""
    if "分别" not in before or re.search(f"[{signs('EPRCJO')}]", before):
        return []
    owners = [ref for ref, _ in memory.metrics[-count:]]
    name = indicators.strip_before(before.partition("分别")[0])
    if len(owners) != count or len(set(owners)) != count or not name or "、" in name:
        return []
    return [(ref, name, 0.75, -1) for ref in owners]


def _of_one(slot: Slot, names: list[str], topic: Topic | None, choose: Chooser) -> list[Pair]:
    """Several indicators of one owner: whoever owns the first."""
    if not names:
        return []
    ruled = None
    if topic and len(topic.refs) == 1:
        ruled = (topic.refs[0], names[0], 0.7 * UNDERSTOOD[topic.distance], topic.at)
    pair = choose(slot, names[0], ruled)
    return [(pair[0], name, *pair[2:]) for name in names] if pair else []


def _apart(slot: Slot, before: str, count: int) -> list[str]:
    """Indicators of numbers that 分别 gives to as many things: 城乡居民收入, 项目数、到资额同比分别增长."""
    head, apart, tail = before.partition("分别")
    if not apart:
        return []
    head = re.split(f"[{signs('EPRJO')}]", head)[-1].removeprefix("的")
    growth = _GROWN.search(head)
    head, way = (head[: growth.start()], growth.group()) if growth else (head, "")
    word = indicators.growth_word(way + tail) if indicators.is_growth(way + tail) else ""
    if tail.strip("达到为是约超过") and not word:
        return []
    names = [slot.words(indicators.strip_before(part)) for part in re.split(r"[、和及与]", head.strip("、，"))]
    if count == len(_BOTH) and len(names) == 1 and names[0].startswith("城乡"):
        names = [kind + names[0].removeprefix("城乡") for kind in _BOTH]
    last = names[-1].partition("级")[2]
    names = [name + last if name.endswith("级") else name for name in names]  # 国家级、部级平台
    return [name + word for name in names] if len(names) == count and all(len(name) > 2 for name in names) else []


def _of_each_kind(name: str) -> str:
    """What each of a list has, without the words that sum the list up: 甲、乙、丙三大产业产值 is 产值."""
    rest = _SUMMED.sub("", name)
    own = _KIND.sub("", rest)
    return name if rest == name else own if len(own) > 1 and own != "规模" else rest


def _listed(slot: Slot, count: int) -> list[Item]:
    """As many names of one type in a list in the clause, or in the clause before it: 以甲、乙为代表的…，…分别达到."""
    scene, spans = slot.setting.scene, slot.setting.scene.sentences[slot.sentence].clauses
    for start, end in (slot.span, spans[slot.clause - 1] if slot.clause else slot.span):
        for sign in signs("EPJRC"):
            items = scene.within(start, min(end, slot.item.at), sign)
            joined = all(_JOINT.fullmatch(scene.text, left.at + 1, right.at) for left, right in pairwise(items))
            if len(items) == count and joined:
                return items
    return []
