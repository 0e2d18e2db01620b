"""Numbers of the prose as observations: whose, of what, how much, when, and whether reached or aimed at.

For: :mod:`chaingraph.mentions.relations.finding`.
In: a :class:`~chaingraph.mentions.relations.engine.Setting`. Out: ``hasMetric`` statements.
How: every number with a unit is offered; durations, specifications, comparisons (…的10倍) and size classes (5亿元以上企业)
are left out. The subject is the thing described (总投资50亿元的项目), the one named in the same list item, or the clause's
topic. Several numbers in a row need as many subjects, names or earlier numbers, or nothing is stated.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from chaingraph.mentions.modality import is_claim
from chaingraph.mentions.relations import indicators
from chaingraph.mentions.relations.bare import bare_name, part_name
from chaingraph.mentions.relations.engine import UNDERSTOOD, Setting
from chaingraph.mentions.relations.nobodys import is_nobodys
from chaingraph.mentions.relations.owner_model import Chooser, Pair, choose_owner
from chaingraph.mentions.relations.owners import can_have, is_of_several, owner_of
from chaingraph.mentions.relations.patterns import signs
from chaingraph.mentions.relations.rows import row, years_of
from chaingraph.mentions.relations.scene import LETTERS, NUMBER, PERIOD, Item
from chaingraph.mentions.relations.scopes import scope_of
from chaingraph.mentions.relations.slots import Memory, Slot, is_size_class, name_of, slot_of
from chaingraph.mentions.relations.subjects import Topic, lead_in_end
from chaingraph.mentions.relations.years import year_of
from chaingraph.records import Observation, Ref, Statement

_JOINT = re.compile(r"[、和及与]|以及")
_CLAIMED = re.compile(r"企业|供应商|配套")

_SHARE = re.compile(
    rf"[、，和及]?(?:其中[：:，]?)?(?:{LETTERS['R']})?([{signs('EPRJC')}])(?:产业链?|行业)?(?:有|占|为|达到?|实现|完成|突破|超过?)?"
)
_FROM = re.compile(rf"[由从](?:现在|目前|当前|现有|{PERIOD})?的?\Z")
_TO = re.compile(rf"[^，。；{NUMBER}]{{0,4}}[到至为]{NUMBER}")
"""What is raised from a figure to another (由7万吨扩到15万吨) is the first already."""
_DESCRIBED = re.compile(rf"的[^，。；、的\ue001-\ue009]{{0,12}}[{signs('JOP')}]")
_EACH = re.compile(
    "(?P<names>"
    + "|".join(f"{sign}(?:[、和及与]{sign})+" for sign in signs("EPRJ"))
    + r")(?:分别|各自)[^，。；\ue001-\ue009]{0,10}\Z"
)
_POINTED = re.compile(r"[该本](?:中心|平台|[院所])")
_IN_PASSAGE = 2
"""A topic of this distance was said in the passage itself."""
_OF_PLACE = re.compile(rf"[全我本][县市区省州旗镇]|{LETTERS['R']}")
_ONE_OF_SEVERAL = frozenset(["Enterprise", "Project"])
_PLANNED = re.compile(r"年度计划(?:完成|总)*投资额?\Z")
"""What is to be spent within the year, beside a total that is settled: 总投资15亿元，年度计划投资4.8亿元."""
_SMALL_CHANGE = 1000
"""Fewer 元 are a price or a saving, no figure of an enterprise."""


def find_metrics(
    setting: Setting, skip: frozenset[int] = frozenset(), choose: Chooser = choose_owner
) -> list[Statement]:
    """All observations of a scene.

    Args:
        setting: The scene with what was worked out about it.
        skip: Positions of numbers that are left out.
        choose: Gives a number to its owner when the rules have made their guess.
    """
    found: list[Statement] = []
    columns: list[str] = []
    above: dict[str, str] = {}
    counted: dict[str, str] = {}
    for index, sentence in enumerate(setting.scene.sentences):
        memory = Memory(columns=columns, row=above, counted=setting.counted | counted)
        for number, (start, end) in enumerate(sentence.clauses):
            for run in _runs(setting, setting.scene.within(start, end, NUMBER), end):
                if not any(item.at in skip for item in run):
                    found += _measure([slot_of(setting, index, number, item) for item in run], memory, choose)
        columns, above = [name for _, name in memory.metrics], memory.named
        counted = memory.heard | counted
    setting.counted.update(counted)
    return found


def _runs(setting: Setting, numbers: Sequence[Item], end: int) -> list[list[Item]]:
    """Numbers grouped: those parted by nothing but 、 or 和 belong together."""
    runs: list[list[Item]] = []
    for item in numbers:
        joined = bool(runs) and bool(_JOINT.fullmatch(setting.scene.text, runs[-1][-1].at + 1, item.at))
        if joined and not is_size_class(setting, item, end):
            runs[-1].append(item)
        else:
            runs.append([item])
    return runs


def _measure(run: list[Slot], memory: Memory, choose: Chooser) -> list[Statement]:
    """Statements of one number, or of several in a row."""
    first = run[0]
    if is_nobodys(first) or (len(run) == 1 and is_size_class(first.setting, first.item, first.span[1])):
        return []
    pairs = row(run, memory, choose) if len(run) > 1 else _single(first, memory, choose)
    # One figure of which each of a list has as much is told of each.
    run = run * len(pairs) if len(run) == 1 and len(pairs) > 1 else run
    found, told = [], years_of(run)
    years = told or [year_of(slot, pair) for slot, pair in zip(run, pairs, strict=False)]
    for slot, pair, year in zip(run, pairs, years, strict=False):
        statement = _statement(slot, pair, year)
        if statement:
            found += [statement, *_chain_of_place(slot, statement)]
            memory.metrics.append(pair[:2])
            _remember_whole(memory, slot.quantity.unit, pair[:2])
            memory.named.setdefault(slot.quantity.unit, pair[1])
    memory.run = [pair[:2] for pair in pairs]
    return found


def _remember_whole(memory: Memory, unit: str, metric: tuple[Ref, str]) -> None:
    """Keeps what was measured as the whole of later parts, unless it is a part itself (新增线索9条，其中氢能线索4条)."""
    whole = memory.whole.get(unit)
    if not whole or not metric[1].endswith(whole[1]):
        memory.whole[unit] = metric


def _single(slot: Slot, memory: Memory, choose: Chooser) -> list[Pair]:
    """Subject and indicator of one number: what the rules make of it, and what the chooser makes of that."""
    name, ruled = _ruled(slot, memory)
    if name and slot.kind == "count" and indicators.is_indicator(name):
        memory.heard.setdefault(slot.quantity.unit, name)
    if name and (each := _of_each(slot)):
        return [(item.ref, name, 0.85, item.at) for item in each]
    pair = ruled if ruled and _is_said(slot, ruled[0]) else choose(slot, name, ruled) if name else None
    pair = ruled if ruled and pair and _is_of_park(slot, ruled[0], pair[0]) else pair
    if pair and pair[0].type in _ONE_OF_SEVERAL and pair[3] not in _named(slot) and is_of_several(slot):
        pair = ruled
    return [pair] if pair else []


def _named(slot: Slot) -> set[int]:
    """Where firms and projects stand right before a number, behind the one before it."""
    named = slot.setting.scene.within(slot.item.at - len(slot.before), slot.item.at, signs("EJ"))
    return {item.at for item in named} if slot.clause else set()


def _is_of_park(slot: Slot, ruled: Ref, chosen: Ref) -> bool:
    """Whether a figure is that of the park of which its paragraph goes on to speak, not that of a place.

    甲开发区…。引进项目17个，合同引资96亿元: what a place reports, the park whose paragraph it is reports as well. A place that only
    says where it is (甲开发区是乙市的承载区。全年生产整车8万辆) has none of its figures.
    """
    topic = slot.topic
    said = topic is not None and topic.refs == (ruled,) and topic.at >= 0 and 0 < topic.distance <= _IN_PASSAGE
    return said and ruled.type == "Park" and chosen.type == "Region" and not _OF_PLACE.search(slot.before)


def _of_each(slot: Slot) -> list[Item]:
    """The names of a list of which each has the one figure: 甲、乙分别持股24.5%."""
    match = _EACH.search(slot.before)
    if not match:
        return []
    first = slot.item.at - len(slot.before)
    return slot.setting.scene.within(first + match.start("names"), first + match.end("names"))


def _is_said(slot: Slot, owner: Ref) -> bool:
    """Whether the words beside a number say whose it is: 总投资5亿元的甲项目, 该中心年内…; nothing is left to choose.

    A firm that owns such a thing may be meant instead (甲公司的产值5亿元的工厂), so it is left to the model.
    """
    scene, start = slot.setting.scene, slot.span[0]
    described = _DESCRIBED.match(scene.text, slot.item.at + 1, slot.span[1])
    if described and scene.items[described.end() - 1].ref == owner:
        return True
    pointed = _POINTED.match(scene.text, lead_in_end(scene, start, slot.item.at))
    return pointed is not None and owner.type == "Organisation"


def _ruled(slot: Slot, memory: Memory) -> tuple[str, Pair | None]:
    """The indicator of a number, empty when it can have none, and its owner by the rules, if they know one."""
    described, topic = owner_of(slot, memory)
    name = part_name(slot, memory.metrics) or name_of(slot, memory.metrics, topic)
    if indicators.is_total(name) and memory.metrics:
        name = indicators.of_total(memory.metrics[-1][1], name)
    shared = None if name else _share(slot, memory)
    if shared:
        return shared[1], shared
    if not indicators.is_indicator(name) or indicators.names_nothing(name):
        name = bare_name(slot, memory) or ("" if indicators.names_nothing(name) else name)
    if not name or not _fits(slot, name):
        return "", None
    if described:
        return name, (described.ref, name, 0.9, slot.item.at)
    if topic and topic.sign in signs("EJ") and indicators.is_macro(name) and topic.distance:
        topic = Topic((slot.setting.place,), LETTERS["R"], -1, 3) if slot.setting.place else None
    if topic is None or len(topic.refs) != 1 or not can_have(topic, name, slot):
        return name, None
    return name, (topic.refs[0], name, 0.9 * UNDERSTOOD[topic.distance], topic.at if topic.at >= 0 else slot.item.at)


def _share(slot: Slot, memory: Memory) -> Pair | None:
    """What a part of the number before has of it: 签约项目12个，其中甲县5个、乙县4个; the unit is the same.

    An industry has what its place has in money (产值500亿元，其中甲产业150亿元); things of an industry are the place's.
    """
    match = _SHARE.fullmatch(slot.before)
    whole = memory.whole.get(slot.quantity.unit)
    if not match or not whole:
        return None
    item = slot.setting.scene.items[slot.item.at - len(slot.before) + match.start(1)]
    if item.sign == LETTERS["C"] and (slot.kind != "money" or whole[0] != slot.setting.place):
        return whole[0], slot.words(item.sign) + whole[1], 0.7, item.at
    return item.ref, whole[1], 0.8, item.at


def _fits(slot: Slot, name: str) -> bool:
    """Whether such a number can be of such an indicator: lengths of roads, no small change."""
    quantity = slot.quantity
    if slot.kind == "length":
        return indicators.is_road(name)
    return quantity.unit != "元" or (quantity.value or 0) >= _SMALL_CHANGE


def _statement(slot: Slot, pair: Pair, year: str) -> Statement | None:
    subject, name, confidence, at = pair
    if not indicators.is_indicator(name):
        return None
    setting, start = slot.setting, slot.span[0]
    words = setting.scene.words(start, slot.item.at + 1)
    mood = setting.moods[slot.sentence][slot.clause]
    if mood == "fact" and slot.kind == "count" and is_claim(words) and _CLAIMED.search(name):
        mood = "claim"
    if mood == "fact" and _PLANNED.search(name):
        mood = "planned"
    if mood in {"target", "planned"} and _FROM.search(slot.before) and _TO.match(setting.scene.text, slot.item.at + 1):
        mood = "fact"
    scope = scope_of(setting.scene.text[start : slot.item.at])
    observation = Observation(_yearly(slot, name), slot.quantity, year=year, scope=scope)
    first = at if at >= setting.scene.sentences[slot.sentence].start else slot.item.at
    evidence = setting.evidence(slot.sentence, min(first, slot.item.at), max(first, slot.item.at))
    return Statement(subject, "hasMetric", observation, evidence, "metric", mood, round(confidence, 3))


def _yearly(slot: Slot, name: str) -> str:
    """The name with the 年 that a time without a year took from it: 达产后 | 年产值."""
    text, at = slot.before, slot.before.find(PERIOD + name[:2])
    period = slot.setting.scene.items.get(slot.item.at - len(text) + at) if at >= 0 else None
    after = period is not None and not period.year and slot.setting.scene.source[period.start : period.end] == "后年"
    return f"年{name}" if after else name


def _chain_of_place(slot: Slot, statement: Statement) -> list[Statement]:
    """綦江战略性新兴产业总产值… also says that the place has the chain."""
    topic = slot.topic
    owner = _owner_of_chain(topic, statement.subject) if topic else None
    if owner is None:
        return []
    chain = replace(statement, subject=owner, predicate="inChain", object=statement.subject, rule="chain.measured")
    return [replace(chain, confidence=0.7)]


def _owner_of_chain(topic: Topic, measured: Ref) -> Ref | None:
    """The place whose chain is measured: said right before it, or what the clause speaks of."""
    if topic.sign == LETTERS["C"] and measured in topic.refs:
        return topic.owner
    spoken_of = topic.sign == LETTERS["R"] and len(topic.refs) == 1 and topic.distance < 3
    return topic.refs[0] if spoken_of and measured.type == "Chain" else None
