"""What is most likely meant where names stand in one clause and no rule knows the words between them.

For: :mod:`chaingraph.mentions.relations`.
In: a :class:`~relations_engine.Setting` and what the rules found in it. Out: statements of low confidence.
How: a language has more verbs than any lexicon. A product that nobody is yet said to make is the subject's; a project stands
behind its owner and its place. Nothing is said where the clause denies, asks, buys, or speaks of what is wanted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.mentions.relations_engine import NEGATIONS, UNDERSTOOD, Setting
from chaingraph.mentions.relations_patterns import signs
from chaingraph.mentions.relations_scene import LETTERS, Item
from chaingraph.mentions.relations_subjects import Topic
from chaingraph.records import Ref, Statement

_E, _P, _R, _C, _D, _J = (LETTERS[kind] for kind in "EPRCDJ")
CONFIDENCE = 0.6
NEAR = 10
"""Characters of a scene within which a place is that of the name behind or before it."""
_GOVERNED = re.compile(
    r"(?:从|向|为|给|由|与|和|及|对|跟|被|赴|到|供应|采购|对接|引进|招引|来自|依赖|替代|用于)(?:的)?\Z"
)
_WANTED = re.compile(
    r"缺|短板|需求|对接|招引|招商|瞄准|跟踪|洽谈|考察|目标企业|采购|外购|购自|进口|依赖|替代|走访|调研|自给|价格|收购|补贴"
)
_BASE = re.compile(
    r"[^，。；\ue001-\ue009]{0,6}(?:基地|高地|示范区|集聚区|样板|企业|人才|项目|平台|中心|小镇|行动|方案|规划|发展情况)"
)
_OTHERS_GOOD = re.compile(r"[^，。；]{0,4}(?:企业|产业|行业|需求|市场|价格|客户|原料|领域|技术路线|检测|链|园)")


def find_defaults(setting: Setting, stated: Sequence[Statement]) -> list[Statement]:
    """Statements nobody's words rule out, about names of which the rules said nothing.

    Args:
        setting: The scene.
        stated: What the rules found in it.
    """
    known = {(s.predicate, s.object) for s in stated} | {(s.predicate, s.subject) for s in stated}
    found: list[Statement] = []
    for index, sentence in enumerate(setting.scene.sentences):
        for number, (start, end) in enumerate(sentence.clauses):
            text = setting.scene.text[start:end]
            if _WANTED.search(text) or any(word in text for word in NEGATIONS):
                continue
            for subject, predicate, thing, at in _of_clause(setting, index, number, known):
                mood = setting.moods[index][number]
                evidence = setting.evidence(index, min(at), max(at))
                found.append(Statement(subject, predicate, thing, evidence, f"default.{predicate}", mood, CONFIDENCE))
    return found


Found = tuple[Ref, str, Ref, tuple[int, ...]]


def _of_clause(setting: Setting, index: int, number: int, known: set[tuple[str, object]]) -> Iterator[Found]:
    start, end = setting.scene.sentences[index].clauses[number]
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
        if item.sign == _P and ("locatedIn", item.ref) not in known:
            if not any(behind.sign in _E + _J for behind in items[place + 1 :]):
                yield from _housed(setting, items[:place], item, known)


def _made(setting: Setting, before: Sequence[Item], product: Item, topic: Topic | None) -> Iterator[Found]:
    """The firms of a product: those before it in the clause, else the clause's subject."""
    text = setting.scene.text
    if _OTHERS_GOOD.match(text, product.at + 1) or text[product.at - 1 : product.at] in (
        "由",
        "从",
        "用",
        "以",
        "靠",
        "对",
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
            yield work.ref, "projectOf", item.ref, (item.at, work.at)
    if ("projectLocatedIn", work.ref) not in known:
        for sign in (_P, _R):
            places = [item for item in before if item.sign == sign]
            if places and (sign == _P or places[-1].at >= work.at - 12):
                yield work.ref, "projectLocatedIn", places[-1].ref, (places[-1].at, work.at)
                return


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


def _housed(setting: Setting, before: Sequence[Item], park: Item, known: set[tuple[str, object]]) -> Iterator[Found]:
    """What is done at a park behind the firm that does it: 甲…在乙园…."""
    if setting.scene.text[max(0, park.at - 2) : park.at].rstrip(_R)[-1:] not in tuple("在于到至进入"):
        return
    for item in _nearest(setting, before, _E):
        if ("locatedIn", item.ref) not in known and park.at - item.at <= NEAR:
            yield item.ref, "locatedIn", park.ref, (item.at, park.at)


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
    return chosen
