"""What is most likely meant where names stand in one clause and no rule knows the words between them.

For: :mod:`chaingraph.mentions.relations.finding`.
In: a :class:`~chaingraph.mentions.relations.engine.Setting` and what the rules found in it. Out: statements of low confidence.
How: a language has more verbs than any lexicon. A product that nobody is yet said to make is the subject's; a project stands
behind its owner and its place. Nothing is said where the clause denies, asks, buys, or speaks of what is wanted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.relations.engine import Setting, denies
from chaingraph.mentions.relations.patterns import signs
from chaingraph.mentions.relations.scene import LETTERS, Item
from chaingraph.mentions.relations.subjects import Topic
from chaingraph.records import Ref, Statement

_E, _P, _R, _C, _D, _J = (LETTERS[kind] for kind in "EPRCDJ")
_TRADE = Guarded(
    r"(?P<buys>采购|外购|购自|来自|依赖|进口自|选用|用的是|供应商)|供货|供应(?!链|商)|配套(?!企业|率|设施|体系|能力)|客户|订单|代工|卖给|卖到|销往|交付|送样|定点|打入|打进|装上"
)
_AT = Guarded(rf"(?<![不存])在{LETTERS['R']}?\Z")
_NOT_THERE = re.compile(
    r"(?=[和与及、][\ue002\ue003])|[^，。；]{0,8}(?:市场|装机|建设|投资|新建|会|论坛|展|上市|销售|举行|召开|签约|考察|调研|挂牌)"
)
CONFIDENCE = 0.6
NEAR = 10
"""Characters of a scene within which a place is that of the name behind or before it."""
_GOVERNED = re.compile(
    r"(?:从|向|为|给|由|与|和|及|对|跟|被|赴|到|供应|采购|对接|引进|招引|来自|依赖|替代|用于)(?:的)?\Z"
)
_WANTED = Guarded(
    r"缺|所需|所用|短板|需求|对接|招引|招商|瞄准|跟踪|洽谈|考察|目标企业|采购|外购|购自|进口|依赖|替代|走访|调研|自给|外采|采用|选用|渗透率|价格|收购|补贴|需要|交期|首选|紧缺|短缺"
)
_SIGNS = re.compile(r"(?:等|双方)?(?:签|合作|达成|联合|共建|携手)")
"""Behind two firms: the first is the one spoken of."""
_BASE = re.compile(
    r"[^，。；\ue001-\ue009]{0,6}(?:基地|高地|示范区|集聚区|样板|企业|人才|项目|平台|中心|小镇|行动|方案|规划|发展情况)"
    r"|[^，。；\ue001-\ue009]{0,12}(?:论坛|大会|仪式|峰会|博览会|研讨会|对接会|推介会)"
)
_WORKS = re.compile(rf"项目|工程|生产线|基地|仪式|签约|产品|{_J}")
"""What is at the place is then this, not the firm before it: 甲公司扩建项目在乙园奠基."""
_FROM = re.compile(rf"(?:从|自|由|来自){_R}?\Z")
_FIRM = re.compile(rf"的?{_R}?的?{_E}(?!的?{_J})")
_USED_FOR = re.compile(r"用于[^，。；]*\Z|处理了?\Z")
_OTHERS_GOOD = re.compile(
    r"[^，。；]{0,4}(?:企业|产业|行业|需求|市场|价格|客户|原料|领域|技术路线|检测|链|园|示范项目|标志性项目)"
)


def find_defaults(setting: Setting, stated: Sequence[Statement]) -> list[Statement]:
    """Statements nobody's words rule out, about names of which the rules said nothing.

    Args:
        setting: The scene.
        stated: What the rules found in it.
    """
    known: set[tuple[str, object]] = {(s.predicate, s.object) for s in stated} | {
        (s.predicate, s.subject) for s in stated
    }
    found: list[Statement] = []
    for index, sentence in enumerate(setting.scene.sentences):
        for number in range(len(sentence.clauses)):
            for subject, predicate, thing, at in _of_clause(setting, index, number, known):
                if subject.name == thing.name:
                    continue
                mood = setting.moods[index][number]
                evidence = setting.evidence(index, min(at), max(at))
                found.append(Statement(subject, predicate, thing, evidence, f"default.{predicate}", mood, CONFIDENCE))
    return found


Found = tuple[Ref, str, Ref, tuple[int, ...]]


def _of_clause(setting: Setting, index: int, number: int, known: set[tuple[str, object]]) -> Iterator[Found]:
    """What one clause makes likely; where something is wanted, only who trades with whom."""
    start, end = setting.scene.sentences[index].clauses[number]
    text = setting.scene.text[start:end]
    if denies(setting.scene.text, start, end):
        return
    yield from _traded(setting, index, number, known)
    if _WANTED.search(text):
        return
    items = setting.scene.within(start, end, signs("EPRCDJ"))
    topic = setting.topics[index][number]
    for place, item in enumerate(items):
        if item.sign == _D and ("produces", item.ref) not in known:
            yield from _made(setting, items[:place], item, topic)
        if item.sign == _J:
            yield from _works(setting, items[:place], item, known)
            yield from _owned(items[:place], item, topic, known)
        if item.sign == _C and ("inChain", item.ref) not in known:
            yield from _practised(setting, items[:place], item, topic)
        if item.sign in _P + _R and not any(behind.sign in _E + _J for behind in items[place + 1 :]):
            yield from _housed(setting, items[:place], item, (topic, known))


def _made(setting: Setting, before: Sequence[Item], product: Item, topic: Topic | None) -> Iterator[Found]:
    """The firms of a product: those before it in the clause, else the clause's subject."""
    text = setting.scene.text
    if _USED_FOR.search(text, max(0, product.at - NEAR), product.at):
        return
    if _OTHERS_GOOD.match(text, product.at + 1) or text[product.at - 1 : product.at] in (
        "由",
        "从",
        "用",
        "以",
        "靠",
        "对",
        "把",
    ):
        return
    firms = _nearest(setting, before, _E)
    if firms:
        for item in firms:
            yield item.ref, "produces", product.ref, (item.at, product.at)
    elif topic and topic.sign == _E and topic.distance <= 1 and not any(i.sign in signs("EPC") for i in before):
        for ref in topic.refs:
            yield ref, "produces", product.ref, (product.at,)


def _works(setting: Setting, before: Sequence[Item], work: Item, known: set[tuple[str, object]]) -> Iterator[Found]:
    """The owner and the place of a project: what stands before it in the clause."""
    if ("projectOf", work.ref) not in known:
        for item in _nearest(setting, before, _E)[-1:]:
            if not _is_parted(setting, item, work):
                yield work.ref, "projectOf", item.ref, (item.at, work.at)
    if ("projectLocatedIn", work.ref) not in known:
        for sign in (_P, _R):
            places = [item for item in before if item.sign == sign and not _is_listed(setting, item)]
            places = [item for item in places if not _is_origin(setting, item)]
            if places and not _is_parted(setting, places[-1], work) and (sign == _P or places[-1].at >= work.at - 12):
                yield work.ref, "projectLocatedIn", places[-1].ref, (places[-1].at, work.at)
                return


def _is_parted(setting: Setting, item: Item, work: Item) -> bool:
    """Whether another member of a row stands between: in 甲公司一期、乙项目 the second need not be the first one's."""
    return "、" in setting.scene.text[item.at + 1 : work.at]


def _is_origin(setting: Setting, item: Item) -> bool:
    """Whether a place only says where a firm comes from: 甲市的乙公司拟建…, 从甲市迁来."""
    text = setting.scene.text
    return item.sign == _R and bool(_FROM.search(text, max(0, item.at - 3), item.at) or _FIRM.match(text, item.at + 1))


def _is_listed(setting: Setting, item: Item) -> bool:
    """Whether a name is one of a row that goes on: a park in 甲园、乙项目、丙项目 is no place of the projects."""
    return setting.scene.text[item.at + 1 : item.at + 2] in ("、", "和", "与", "及")


def _owned(before: Sequence[Item], work: Item, topic: Topic | None, known: set[tuple[str, object]]) -> Iterator[Found]:
    """The subject of a clause owns the project that the clause names without another firm."""
    if ("projectOf", work.ref) in known or topic is None or topic.sign != _E or len(topic.refs) > 1:
        return
    if topic.distance == 1 and not any(item.sign in signs("EPO") for item in before):
        yield work.ref, "projectOf", topic.refs[0], (work.at,)


def _practised(setting: Setting, before: Sequence[Item], chain: Item, topic: Topic | None) -> Iterator[Found]:
    """The place right before a chain, or the one its clause speaks of."""
    if _BASE.match(setting.scene.text, chain.at + 1):
        return
    for item in before[-1:]:
        if item.sign in _R + _P and chain.at - item.at <= NEAR:
            yield item.ref, "inChain", chain.ref, (item.at, chain.at)
            return
    if not before and topic and topic.sign in _R + _P and len(topic.refs) == 1 and topic.distance == 1:
        yield topic.refs[0], "inChain", chain.ref, (chain.at,)


def _housed(
    setting: Setting, before: Sequence[Item], place: Item, told: tuple[Topic | None, set[tuple[str, object]]]
) -> Iterator[Found]:
    """What is done at a place behind the firm that does it, or by the firm spoken of: 甲…在乙园…."""
    topic, known = told
    text = setting.scene.text
    if not _AT.search(text, max(0, place.at - 4), place.at) or _NOT_THERE.match(text, place.at + 1):
        return
    firms = _nearest(setting, before, _E)
    for item in firms:
        works = _WORKS.search(text, item.at + 1, place.at)
        if ("locatedIn", item.ref) not in known and place.at - item.at <= NEAR and not works:
            yield item.ref, "locatedIn", place.ref, (item.at, place.at)
    if not firms and topic and topic.sign == _E and topic.distance == 1 and not before:
        for ref in topic.refs:
            if ("locatedIn", ref) not in known:
                yield ref, "locatedIn", place.ref, (place.at,)


def _traded(setting: Setting, index: int, number: int, known: set[tuple[str, object]]) -> Iterator[Found]:
    """Who supplies whom in a clause with a word of trade: the subject what stands behind the word, or the reverse."""
    scene = setting.scene
    start, end = scene.sentences[index].clauses[number]
    word = _TRADE.search(scene.text, start, end)
    if not word:
        return
    firms = scene.within(start, end, _E)
    topic = setting.topics[index][number]
    ahead = [item for item in firms if item.at < word.start()]
    subjects = [item.ref for item in ahead]
    if not ahead and topic and topic.sign == _E and topic.distance <= 1:
        subjects = list(topic.refs)
    others = [item for item in firms if item.at >= word.end()]
    for ref in subjects:
        for item in others:
            pair = (item.ref, ref) if word["buys"] else (ref, item.ref)
            fresh = all(("supplies", one) not in known for one in pair)
            if pair[0] != pair[1] and fresh:
                yield pair[0], "supplies", pair[1], (item.at,)


def _nearest(setting: Setting, before: Sequence[Item], sign: str) -> list[Item]:
    """The last list of names of a type before a position, unless a preposition governs it."""
    named = [item for item in before if item.sign == sign]
    if not named:
        return []
    chosen = [named[-1]]
    for item in reversed(named[:-1]):
        if not re.fullmatch(r"、|和|与|及|以及", setting.scene.text[item.at + 1 : chosen[0].at]):
            break
        chosen.insert(0, item)
    if _GOVERNED.search(setting.scene.text, max(0, chosen[0].at - 4), chosen[0].at):
        return []
    return chosen[:1] if _SIGNS.match(setting.scene.text, chosen[-1].at + 1) else chosen
