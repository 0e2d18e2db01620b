"""Whose a number is: the thing it describes, the one named beside it, the one under construction, the clause's topic.

For: :mod:`chaingraph.mentions.relations.metrics`.
In: a :class:`~chaingraph.mentions.relations.slots.Slot`. Out: the described item or a :class:`~chaingraph.mentions.relations.subjects.Topic`.
How: 总投资50亿元的项目 describes; in 、甲9.8亿元 the list item names its own; after 建设甲园 a 总面积 is the park's; else the
topic of the clause counts, and at last the document's place, for figures that only a place can have.
"""

from __future__ import annotations

import re

from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.relations import indicators
from chaingraph.mentions.relations.leads import OPENED
from chaingraph.mentions.relations.patterns import expand, signs
from chaingraph.mentions.relations.scene import LETTERS, NUMBER, Item
from chaingraph.mentions.relations.slots import Memory, Slot
from chaingraph.mentions.relations.subjects import Topic

_THING = f"(?P<thing>[{signs('JEOP')}])"
_DESCRIBED = re.compile(
    r"[^，。；、\ue001\ue002\ue006\ue009]{0,14}的[^，。；、的\ue001\ue002\ue006\ue009]{0,24}?" + _THING
)
_MADE = expand(r"{-8}{D}{-6}(?P<thing>{J})")
_FUNDED = expand(
    r"(?:用于|来)?(?:实施|建设|启动|推进|新建|投建|打造|上马|新上|上了|兴建|扩建|改造|建起|再建|建(?!成))了?[^，。；、\ue001-\ue009]{0,10}(?:{Q}{-8})?(?P<thing>{J})"
)
_SETTLED = expand(
    r"、(?:落户|落地|位于|坐落|占地|计划|由|分)[^，。；、的]{0,14}的[^，。；、的\ue001-\ue009]{0,8}(?P<thing>{J})"
)
_NOT_DESCRIBED = re.compile(r"引进|带动|成为|实现|完成|位居|超|建设成|支持|比例|速度|水平|价格|规模[^的]*$")
_FIRMS = re.compile(r"(?:企业|公司|集团|项目)\Z")
_OWN_FIRMS = re.compile(r"子公司|旗下|控股|配套|服务|客户|供应商|合作|分公司|工厂|门店")
_OF_SITE = re.compile(
    r"(?:该?项目)?(?:计划|规划|预计|一期|其中|协议|项目)*(?:总投资|投资|占地|总面积|规划面积|用地|建筑面积|总建筑面积|建设面积|注册资本|注册资金|(?:首期|一期)?(?:设计)?(?:年产|月产|年加工|年处理|日处理|年产能)|设计产能|达产后|建成后|投产后|全部达产)"
)
_BUILDS = re.compile(
    r"(?:建设|打造|建成|启动|推进|实施|投建|新建|布局|谋划|规划|创建|开工|共建|扩建|兴建|再建|设立|签署|签订|签约|上马|新上|投资|合作|成立|组建|合建|共建)了?[^，。；\ue001-\ue007]{0,10}\Z"
)
_NEW_ONES = re.compile(
    r"(?:新增|新培育|培育|新引进|引进|签约|新签约|招引|创建|(?:再|净|要|多)(?:增加?|添|加))[^，。；]{0,24}\Z"
)
"""What a plan for a chain wants more of is counted for the place."""
_NOT_THE_CHAINS = re.compile(LETTERS["C"] + r"(?:类|产业|行业)?(?:企业|项目)\Z")
"""甲产业项目9个、乙产业项目7个 are counted for the place."""
_TOGETHER = re.compile(
    rf"{LETTERS['E']}(?!的|[^、，。；]{{0,8}}(?:实施|建设|推进|投资|承担|开展|引进|拥有))[^，。；{NUMBER}]*、(?![一二三四五六七八九十]期)[^，。；、{NUMBER}]+"
    rf"等{NUMBER}[^，。；{NUMBER}]{{0,8}}(?:项目|工程|生产线)"
)
"""Projects of several firms, summed up: 甲公司二期、乙公司扩能等12个项目竣工, 完成投资38亿元."""
_FOUNDED = re.compile(r"(?:成立|设立|组建|筹建|合资|合建|共建)了?[^，。；\ue001-\ue007]{0,10}\Z")
_CLAUSE_END = re.compile(r"(?:建设|开发|项目|工程)?(?:框架|合作|投资|战略)*(?:协议|合同)?[，,]")
_CHAIN_OUTPUT = Guarded(
    rf"({LETTERS['C']})(?:产业链|产业集群|产业|行业|集群|链)?(?:规上|规模以上|工业|年)*"
    r"(?:总?产值|营业收入|营收|销售收入|产业规模|规模|增加值|本地配套率|本地化率|配套率|主营业务收入)[^，。；\ue001-\ue009]{0,8}\Z"
)
_NEAR_LIST = 40
"""Characters behind such a list within which a number sums it up."""
_POINTS_BACK = re.compile(r"(?:这|该|其|此|同时|我们)")


def owner_of(slot: Slot, memory: Memory) -> tuple[Item | None, Topic | None]:
    """The item a number describes, or else the topic it belongs to; what it describes is remembered for the next clause."""
    described = _described(slot)
    if described is None:
        return None, _built(slot, memory) or _own_topic(slot)
    if described.sign in signs("PJ") and _CLAUSE_END.fullmatch(slot.setting.scene.text, described.at + 1, slot.span[1]):
        memory.built = Topic((described.ref,), described.sign, described.at, 1)
    return described, None


def _described(slot: Slot) -> Item | None:
    """The thing a number describes: 总投资50亿元的项目, 年产60万件轴承的项目."""
    scene = slot.setting.scene
    for pattern in (_DESCRIBED, _MADE, _FUNDED, _SETTLED):
        match = pattern.match(scene.text, slot.item.at + 1, slot.span[1])
        if match and not _NOT_DESCRIBED.search(scene.text[slot.item.at + 1 : match.start("thing")]):
            return scene.items[match.start("thing")]
    return None


def _own_topic(slot: Slot) -> Topic | None:
    """The subject named in the same list item (、甲9.8亿元), else the clause's, else the document's place."""
    bare = slot.before.lstrip("、和及与")
    if bare != slot.before and _NOT_THE_CHAINS.match(bare):
        bare = ""
    if bare != slot.before and bare and (bare[0] in signs("EPCJ") or bare == LETTERS["R"]):
        own = slot.setting.scene.items[slot.item.at - len(bare)]
        return Topic((own.ref,), own.sign, own.at, 0)
    topic = slot.topic
    if is_of_several(slot):
        park = slot.setting.park
        topic = Topic((park,), LETTERS["P"], -1, 2) if park else None
    if topic and topic.sign == LETTERS["C"] and topic.owner and topic.owner.type == "Park":
        return Topic(
            (topic.owner,), LETTERS["P"], -1, topic.distance
        )  # an industry of a park: the figure is the park's
    if (
        topic
        and topic.sign == LETTERS["C"]
        and topic.distance
        and slot.setting.place
        and _NEW_ONES.search(slot.before)
        and not _under_chain(slot)
    ):
        return Topic((slot.setting.place,), LETTERS["R"], -1, 1)
    chain = _CHAIN_OUTPUT.search(slot.before)
    if chain and (topic is None or topic.sign == LETTERS["R"]):
        item = slot.setting.scene.items[slot.item.at - len(slot.before) + chain.start(1)]
        return Topic((item.ref,), item.sign, item.at, 0, topic.refs[0] if topic and len(topic.refs) == 1 else None)
    if topic and topic.distance >= 3 and not _still_meant(slot):
        topic = None
    lead = slot.setting.lead(slot.sentence)
    if topic is None and LETTERS["P"] in lead:
        return Topic((lead[LETTERS["P"]],), LETTERS["P"], -1, 2)
    if topic is None and slot.setting.place:
        return Topic((slot.setting.place,), LETTERS["R"], -1, 3)
    return topic


def is_of_several(slot: Slot) -> bool:
    """Whether a number counts or sums up projects of several firms that its sentence names: none of them has it."""
    scene = slot.setting.scene
    topic, start = slot.topic, scene.sentences[slot.sentence].start
    told = _TOGETHER.search(scene.text, start, min(slot.span[1], scene.sentences[slot.sentence].end))
    if told is None:
        return False
    named_since = topic is not None and topic.at >= told.end()
    return slot.item.at < told.end() + _NEAR_LIST and not named_since


def _under_chain(slot: Slot) -> bool:
    """Whether a heading or a lead says that the sentence is about a chain."""
    lead = slot.setting.lead(slot.sentence)
    return LETTERS["C"] in lead and OPENED not in lead


def _built(slot: Slot, memory: Memory) -> Topic | None:
    """The project or park that the clause before has just named as an object: 建设甲园，总面积…，产值…."""
    if slot.topic and (slot.topic.distance == 0 or slot.topic.sign == LETTERS["J"]):
        memory.built = None
        return None
    if memory.built is None and slot.clause and _OF_SITE.match(slot.before):
        scene = slot.setting.scene
        start, end = scene.sentences[slot.sentence].clauses[slot.clause - 1]
        named = scene.within(start, end, signs("EOPJ"))[-1:]
        if named and named[0].sign in signs("EO") and not _FOUNDED.search(scene.text, start, named[0].at):
            named = []
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


def can_have(topic: Topic, name: str, slot: Slot) -> bool:
    """An enterprise has no 50家企业, unless they are its own; a place nobody named has figures of a place only."""
    if topic.sign == LETTERS["R"] and indicators.is_foreign(name):
        return False
    if topic.distance == 3 and topic.at < 0 and topic.sign == LETTERS["R"] and not indicators.is_regional(name):
        return False
    counts_firms = slot.quantity.unit[-1:] in {"家", "户"} and _FIRMS.search(name)
    return topic.sign != LETTERS["E"] or not counts_firms or bool(_OWN_FIRMS.search(name))
