"""Places that a pattern alone cannot name: parks under construction, arrivals whose place was said before, 均选址….

For: :mod:`chaingraph.mentions.relations.finding`.
In: a :class:`~chaingraph.mentions.relations.engine.Setting`. Out: ``locatedIn``, ``projectLocatedIn`` and ``partOf`` statements.
How: the place is the nearest park or region said earlier in the sentence, else the clause's topic.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.mentions.relations.engine import Setting, place_predicate
from chaingraph.mentions.relations.patterns import guarded, signs
from chaingraph.mentions.relations.scene import LETTERS, Item
from chaingraph.records import Ref, Statement
from chaingraph.reference.regions import gazetteer

_BUILT = guarded(
    r"(?:建设|打造|创建|共建|建成|规划建设|谋划|布局|开发)了?[^，。；\ue001\ue002\ue006]{0,8}{s:P+}(?=[，。；、和及等]|以及|建设|\Z)"
)
_ADVANCED = guarded(r"(?:推进|加快|启动|推动){-4}{s:P+}(?:建设|开发|创建|规划)")
_SPANS = guarded(r"{s:P}(?=[^，。；]{0,8}(?:涵盖|包括|包含|下辖|下设|覆盖))")
_ARRIVE = guarded(
    r"{s:EPJ+}(?:等[^，。；\ue001\ue002\ue006]{0,24}?)?(?:相继|先后|陆续|纷纷|成功|正式|已|均|全部|顺利){0,3}{arrive}(?:建设|投产)?(?!了|{-3}[\ue002\ue003])"
)
_BEGIN = guarded(
    r"{s:J+}(?:等[^，。；\ue001\ue002\ue006]{0,24}?)?(?:相继|先后|陆续|纷纷|成功|正式|已|均|全部|顺利){0,3}{begin}"
)
_ALL = guarded(r"(?:均|都|全部)[^，。；]{0,4}{settle}{-2}{o:PR}")
_HERE = guarded(
    r"{s:EJO+}(?:等{-10})?(?:均|都|也|先后|相继)?{T}?(?:在此|在这里|在这儿|[\u4e00-\u9fff]{1,3}于此|在园(?:区|内)?|[设落位建]于(?:园|区)(?:区|中|内|里))(?!前|后|间|基础)"
)
_GATHER = guarded(r"以{s:E+}(?:等{-12})?(?:集聚|聚集|汇聚)")
_ENCLAVE = "飞地"
_BRACKET = re.compile(r"[（(]([^（()）]+)[)）]")
_PLACES = signs("PR")
_WORK = re.compile(rf"的?[^，。；、\ue001-\ue008等]{{0,10}}{LETTERS['J']}")


def find_settling(setting: Setting) -> list[Statement]:
    """Where things of a scene are or will be."""
    return [*_built(setting), *_arrivals(setting), *_together(setting)]


def _built(setting: Setting) -> Iterator[Statement]:
    """Parks that a place builds or that span parts of it lie in that place, by the clause's topic or by their name."""
    scene = setting.scene
    for pattern, by_topic in ((_BUILT, True), (_ADVANCED, True), (_SPANS, False)):
        for index, sentence in enumerate(scene.sentences):
            for match in pattern.finditer(scene.text, sentence.start, sentence.end):
                for park in scene.within(*match.span("s"), LETTERS["P"]):
                    for place, cost in _homes(setting, index, park, by_topic):
                        yield _stated(setting, index, (park, place), 0.75 * cost, "place.built")


def _homes(setting: Setting, index: int, park: Item, by_topic: bool) -> list[tuple[Ref, float]]:
    """Where a park is: regions of the document that its name holds, else the region that builds it."""
    scene = setting.scene
    assert park.mention is not None
    name = park.mention.text + park.ref.name
    regions = scene.within(0, len(scene.text), LETTERS["R"])
    if _ENCLAVE in name:  # 甲县（乙区）科创飞地 is of 甲县, and lies in 乙区
        by_topic, name = False, "".join(_BRACKET.findall(name))
    named = [item.ref for item in regions if _holds(name, item.ref)]
    if setting.place and _holds(name, setting.place):
        named.append(setting.place)
    topic = setting.topics[index][setting.clause_at(index, park.at)]
    if by_topic and topic and topic.sign == LETTERS["R"] and len(topic.refs) == 1:
        named.append(topic.refs[0])
    return [(ref, 1.0 if by_topic else 0.9) for ref in dict.fromkeys(named)]


def _holds(name: str, region: Ref) -> bool:
    """Whether a park's name names a region, in full or in short; the greater the region, the less it tells (重庆)."""
    known = gazetteer().lookup(region.name)
    shorts = {known[0].short} if known and known[0].level in {"county", "city"} else set()
    return any(short in name for short in {region.name, *shorts} if len(short) > 1)


def _arrivals(setting: Setting) -> Iterator[Statement]:
    """甲、乙等项目相继落地: at the place said before in the sentence, else at the topic."""
    scene = setting.scene
    for index, sentence in enumerate(scene.sentences):
        for pattern in (_ARRIVE, _BEGIN, _GATHER, _HERE):
            for match in pattern.finditer(scene.text, sentence.start, sentence.end):
                place, cost = _place_before(setting, index, match.start())
                if place is None and pattern in (_HERE, _ARRIVE):
                    place, cost = _told_before(setting, index)
                if place:
                    for item in scene.within(*match.span("s"), signs("EPJO")):
                        if item.ref == place or _is_owner(scene.text, item):
                            continue
                        yield _stated(setting, index, (item, place), 0.8 * cost, "place.arrive")


def _is_owner(text: str, item: Item) -> bool:
    """Whether an enterprise only says whose what follows is: 甲公司12英寸产线、乙项目等建成投产."""
    return item.sign == LETTERS["E"] and _WORK.match(text, item.at + 1) is not None


def _place_before(setting: Setting, index: int, position: int) -> tuple[Ref | None, float]:
    """The nearest park before a position, else the nearest region, else the topic.

    The document's place says too little: a report of a province names works all over it.
    """
    scene = setting.scene
    before = scene.within(scene.sentences[index].start, position, _PLACES)
    parks = [item for item in before if item.sign == LETTERS["P"]]
    if before:
        return (parks or before)[-1].ref, 0.95
    for clause in range(setting.clause_at(index, position), -1, -1):
        topic = setting.topics[index][clause]
        topic = topic.beside if topic and topic.listed else topic
        if topic and topic.sign in _PLACES and len(topic.refs) == 1:
            return topic.refs[0], 0.85
    return None, 0.0


def _told_before(setting: Setting, index: int) -> tuple[Ref | None, float]:
    """The place that the sentence before one speaks of."""
    topic = setting.topics[index - 1][-1] if index else None
    if topic and topic.sign in _PLACES and len(topic.refs) == 1 and topic.distance < 2:
        return topic.refs[0], 0.85
    lead = setting.lead(index).get(LETTERS["P"])
    return (lead, 0.85) if lead else (None, 0.0)


def _together(setting: Setting) -> Iterator[Statement]:
    """甲的…项目、乙的…项目，均选址丙: every project, or every enterprise, of the sentence before it."""
    scene = setting.scene
    for index, sentence in enumerate(scene.sentences):
        for match in _ALL.finditer(scene.text, sentence.start, sentence.end):
            things = scene.within(sentence.start, match.start(), LETTERS["J"])
            things = things or scene.within(sentence.start, match.start(), LETTERS["E"])
            place = scene.items[match.end("o") - 1]
            for item in things:
                yield _stated(setting, index, (item, place), 0.8, "place.together")


def _stated(setting: Setting, index: int, pair: tuple[Item, Item | Ref], confidence: float, rule: str) -> Statement:
    """A thing (and perhaps its place) of a sentence as a statement."""
    item, place = pair
    last = place.at if isinstance(place, Item) else item.at
    ref = place.ref if isinstance(place, Item) else place
    evidence = setting.evidence(index, min(item.at, last), max(item.at, last))
    mood = setting.moods[index][setting.clause_at(index, max(item.at, last))]
    predicate = place_predicate(item.ref, ref) or "locatedIn"
    return Statement(item.ref, predicate, ref, evidence, rule, mood, round(confidence, 3))
