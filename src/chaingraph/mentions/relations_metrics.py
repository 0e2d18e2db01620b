"""Numbers of the prose as observations: whose, of what, how much, when, and whether reached or aimed at.

For: :mod:`chaingraph.mentions.relations`.
In: a :class:`~relations_engine.Setting`. Out: ``hasMetric`` statements.
How: every number with a unit is offered; durations, specifications, comparisons (…的10倍) and size classes (5亿元以上企业)
are left out. The subject is the thing described (总投资50亿元的项目), the one named in the same list item, or the clause's
topic. Several numbers in a row need as many subjects, names or earlier numbers, or nothing is stated.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from chaingraph.mentions import relations_indicators as indicators
from chaingraph.mentions.modality import is_claim
from chaingraph.mentions.relations_engine import UNDERSTOOD, Setting
from chaingraph.mentions.relations_patterns import expand, signs
from chaingraph.mentions.relations_scene import LETTERS, NUMBER, PERIOD, Item
from chaingraph.mentions.relations_scopes import scope_of
from chaingraph.mentions.relations_slots import Memory, Slot, is_size_class, name_of, slot_of, without_period
from chaingraph.mentions.relations_topics import Topic
from chaingraph.records import Observation, Ref, Statement

_SKIPPED = frozenset(["duration", "specification", "ordinal", "other", "points"])
_THING = f"(?P<thing>[{signs('JEOP')}])"
_DESCRIBED = re.compile(
    r"[^，。；、\ue001\ue002\ue006\ue009]{0,14}的[^，。；、的\ue001\ue002\ue006\ue009]{0,24}?" + _THING
)
_MADE = expand(r"{-8}{D}{-6}(?P<thing>{J})")
_FUNDED = expand(r"(?:实施|建设|启动|推进|新建|投建|打造)[^，。；、\ue001-\ue009]{0,10}(?P<thing>{J})")
_NOT_DESCRIBED = re.compile(r"引进|带动|成为|实现|完成|位居|超|建设成|支持|比例|速度|水平|价格|规模[^的]*$")
_COMPARED = re.compile(r"(?:是|相当于|达到|为)[^，。；]*的\Z")
_JOINT = re.compile(r"[、和及与]|以及")
_FIRMS = re.compile(r"(?:企业|公司|集团|项目)\Z")
_OWN_FIRMS = re.compile(r"子公司|旗下|控股|配套|服务|客户|供应商|合作|分公司|工厂|门店")
_OF_SITE = re.compile(
    r"(?:该?项目)?(?:计划|规划|预计|一期|其中|协议|项目)*(?:总投资|投资|占地|总面积|规划面积|用地|建筑面积|总建筑面积|建设面积)"
)
_BUILDS = re.compile(
    r"(?:建设|打造|建成|启动|推进|实施|投建|新建|布局|谋划|规划|创建|开工)[^，。；\ue001-\ue007]{0,10}\Z"
)
_CLAUSE_END = re.compile(r"(?:建设|开发|项目|工程)?[，,]")
_COMPARING, _LEAVING = frozenset("较比与同"), frozenset("由从自")
_POINTS_BACK = re.compile(r"(?:这|该|其|此|同时|我们)")
_CLAIMED = re.compile(r"企业|供应商|配套")

_SMALL_CHANGE = 1000
"""Fewer 元 are a price or a saving, no figure of an enterprise."""

Pair = tuple[Ref, str, float, int]
"""Subject, indicator, confidence, and where the subject stands in the scene."""


def find_metrics(setting: Setting, skip: frozenset[int] = frozenset()) -> list[Statement]:
    """All observations of a scene; numbers at the positions ``skip`` are left out."""
    found: list[Statement] = []
    for index, sentence in enumerate(setting.scene.sentences):
        memory = Memory()
        for number, (start, end) in enumerate(sentence.clauses):
            for run in _runs(setting, setting.scene.within(start, end, NUMBER), end):
                if not any(item.at in skip for item in run):
                    found += _measure([slot_of(setting, index, number, item) for item in run], memory)
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


def _measure(run: list[Slot], memory: Memory) -> list[Statement]:
    """Statements of one number, or of several in a row."""
    first = run[0]
    if first.kind in _SKIPPED or _sums_up(first):
        return []
    if len(run) == 1 and is_size_class(first.setting, first.item, first.span[1]):
        return []
    if first.kind == "frequency" and not first.quantity.text[0].isdigit() and (first.quantity.value or 0) < 10:
        return []
    if first.kind == "ratio" and _COMPARED.search(first.before):
        return []
    pairs = _row(run, memory) if len(run) > 1 else _single(first, memory)
    found = []
    for slot, pair in zip(run, pairs, strict=False):
        statement = _statement(slot, pair)
        if statement:
            found += [statement, *_chain_of_place(slot, statement)]
            memory.metrics.append(pair[:2])
    memory.run = [pair[:2] for pair in pairs]
    return found


def _sums_up(slot: Slot) -> bool:
    """Whether a number only sums up the names right before it: 甲园、乙园两个特色园区."""
    text, at = slot.setting.scene.text, slot.item.at - 1
    sign = text[at] if at >= 0 else ""
    if not sign or sign not in signs("EPJCDR"):
        return False
    count = 1
    while at > 1 and text[at - 1] in "、和及与" and text[at - 2] == sign:
        at, count = at - 2, count + 1
    return count > 1 and slot.quantity.value == count


def _row(run: list[Slot], memory: Memory) -> list[Pair]:
    """Subjects and indicators of several numbers in a row; empty unless exactly as many can be told."""
    first = run[0]
    topic, before, count = first.topic, without_period(first.before), len(run)
    if indicators.is_growth(re.sub(r"^.*[、，]", "", before)) and len(memory.metrics) >= count:
        word = indicators.growth_word(before)
        return [(ref, base + word, 0.8, -1) for ref, base in memory.metrics[-count:]]
    named = _listed(first, count)
    if named:
        behind = indicators.without_role(before[before.rfind(named[-1].sign) + 1 :])
        name = first.words(indicators.strip_before(behind))
        return [(item.ref, name, 0.8, item.at) for item in named] if name else []
    name = first.words(indicators.strip_before(before))
    if (not name or indicators.ends_in_verb(name)) and len(memory.run) == count:
        return [(ref, base, 0.75, -1) for ref, base in memory.run]
    if topic is None or not name:
        return []
    cost = UNDERSTOOD[topic.distance]
    if len(topic.refs) == count:
        return [(ref, name, 0.8 * cost, topic.at) for ref in topic.refs]
    parts = [first.words(part) for part in re.split(r"[、和及与]", before.strip("、，")) if part]
    if len(topic.refs) == 1 and len(parts) == count and topic.at < first.item.at - len(first.before):
        return [(topic.refs[0], one, 0.7 * cost, topic.at) for one in indicators.split_measure(parts)]
    return []


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


def _single(slot: Slot, memory: Memory) -> list[Pair]:
    """Subject and indicator of one number."""
    described = _described(slot)
    if (
        described
        and described.sign in signs("PJ")
        and _CLAUSE_END.fullmatch(slot.setting.scene.text, described.at + 1, slot.span[1])
    ):
        memory.built = Topic((described.ref,), described.sign, described.at, 1)
    topic = None if described else _built(slot, memory) or _own_topic(slot)
    name = name_of(slot, memory.metrics, topic)
    if indicators.is_total(name) and memory.metrics:
        name = indicators.of_total(memory.metrics[-1][1], name)
    if not name or not _fits(slot, name):
        return []
    if described:
        return [(described.ref, name, 0.9, slot.item.at)]
    if topic and topic.sign in signs("EJ") and indicators.is_macro(name) and topic.distance:
        topic = Topic((slot.setting.place,), LETTERS["R"], -1, 3) if slot.setting.place else None
    if topic is None or len(topic.refs) != 1 or not _can_have(topic, name, slot):
        return []
    return [(topic.refs[0], name, 0.9 * UNDERSTOOD[topic.distance], topic.at if topic.at >= 0 else slot.item.at)]


def _fits(slot: Slot, name: str) -> bool:
    """Whether such a number can be of such an indicator: lengths of roads, tenths of rates, no small change."""
    quantity = slot.quantity
    if slot.kind == "length":
        return indicators.is_road(name)
    if quantity.unit == "成":
        return indicators.is_rate(name)
    return quantity.unit != "元" or (quantity.value or 0) >= _SMALL_CHANGE


def _described(slot: Slot) -> Item | None:
    """The thing a number describes: 总投资50亿元的项目, 年产60万件轴承的项目."""
    scene = slot.setting.scene
    for pattern in (_DESCRIBED, _MADE, _FUNDED):
        match = pattern.match(scene.text, slot.item.at + 1, slot.span[1])
        if match and not _NOT_DESCRIBED.search(scene.text[slot.item.at + 1 : match.start("thing")]):
            return scene.items[match.start("thing")]
    return None


def _own_topic(slot: Slot) -> Topic | None:
    """The subject named in the same list item (、甲9.8亿元), else the clause's, else the document's place."""
    bare = slot.before.lstrip("、和及与")
    if bare != slot.before and bare and (bare[0] in signs("EPCJ") or bare == LETTERS["R"]):
        own = slot.setting.scene.items[slot.item.at - len(bare)]
        return Topic((own.ref,), own.sign, own.at, 0)
    topic = slot.topic
    if topic and topic.distance >= 3 and not _still_meant(slot):
        topic = None
    if topic is None and slot.setting.place:
        return Topic((slot.setting.place,), LETTERS["R"], -1, 3)
    return topic


def _built(slot: Slot, memory: Memory) -> Topic | None:
    """The project or park that the clause before has just named as an object: 建设甲园，总面积…，产值…."""
    if slot.topic and (slot.topic.distance == 0 or slot.topic.sign == LETTERS["J"]):
        memory.built = None
        return None
    if memory.built is None and slot.clause and _OF_SITE.match(slot.before):
        scene = slot.setting.scene
        start, end = scene.sentences[slot.sentence].clauses[slot.clause - 1]
        named = scene.within(start, end, signs("PJ"))[-1:]
        if (
            named
            and _BUILDS.search(scene.text, start, named[0].at)
            and _CLAUSE_END.fullmatch(scene.text, named[0].at + 1, end)
        ):
            memory.built = Topic((named[0].ref,), named[0].sign, named[0].at, 1)
    return memory.built


def _still_meant(slot: Slot) -> bool:
    """Whether a topic of the passage before still holds: in speech, or where the sentence points back (这, 该, 其)."""
    scene = slot.setting.scene
    quoted = any(start <= slot.item.at < end for start, end in scene.quotes)
    return quoted or bool(_POINTS_BACK.match(scene.text, scene.sentences[slot.sentence].start))


def _can_have(topic: Topic, name: str, slot: Slot) -> bool:
    """An enterprise has no 50家企业, unless they are its own; a place nobody named has figures of a place only."""
    if topic.sign == LETTERS["R"] and indicators.is_foreign(name):
        return False
    if topic.distance == 3 and topic.at < 0 and topic.sign == LETTERS["R"] and not indicators.is_regional(name):
        return False
    counts_firms = slot.quantity.unit[-1:] in {"家", "户"} and _FIRMS.search(name)
    return topic.sign != LETTERS["E"] or not counts_firms or bool(_OWN_FIRMS.search(name))


def _statement(slot: Slot, pair: Pair) -> Statement | None:
    subject, name, confidence, at = pair
    if not indicators.is_indicator(name):
        return None
    setting, start = slot.setting, slot.span[0]
    words = setting.scene.words(start, slot.item.at + 1)
    mood = setting.moods[slot.sentence][slot.clause]
    if mood == "fact" and slot.kind == "count" and is_claim(words) and _CLAIMED.search(name):
        mood = "claim"
    scope = scope_of(setting.scene.text[start : slot.item.at])
    observation = Observation(name, slot.quantity, year=_year(slot), scope=scope)
    first = at if at >= setting.scene.sentences[slot.sentence].start else slot.item.at
    evidence = setting.evidence(slot.sentence, min(first, slot.item.at), max(first, slot.item.at))
    return Statement(subject, "hasMetric", observation, evidence, "metric", mood, round(confidence, 3))


def _chain_of_place(slot: Slot, statement: Statement) -> list[Statement]:
    """綦江战略性新兴产业总产值… also says that the place has the chain."""
    topic = slot.topic
    if not topic or not topic.owner or topic.sign != LETTERS["C"] or statement.subject not in topic.refs:
        return []
    chain = replace(
        statement, subject=topic.owner, predicate="inChain", object=statement.subject, rule="chain.measured"
    )
    return [replace(chain, confidence=0.7)]


def _year(slot: Slot) -> str:
    """The nearest period before the number in its sentence, else the first behind it in its clause.

    A period that is only compared with (较2015年) or that a change starts from (从2015年的…提高到) is passed over.
    """
    scene = slot.setting.scene
    before = scene.within(scene.sentences[slot.sentence].start, slot.item.at, PERIOD)[-8:]
    reached = bool(re.search(r"[到至为]\Z", slot.before))
    for period in reversed(before):
        lead = scene.text[period.at - 1] if period.at else ""
        if lead not in _COMPARING and not (reached and lead in _LEAVING):
            return period.year
    behind = scene.within(slot.item.at, slot.span[1], PERIOD)
    return behind[0].year if behind and not before else ""
