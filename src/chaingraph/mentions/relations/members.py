"""Who belongs to the chain or the park that a paragraph stands under: 氟新材料链。链主：甲；主阵地：乙园.

For: :mod:`chaingraph.mentions.relations.finding`.
In: a :class:`~chaingraph.mentions.relations.engine.Setting` with its leads. Out: ``inChain``, ``ledBy`` and ``locatedIn`` statements.
How: members are the enterprises that act (subjects of clauses), that are fostered (支持甲…, 依托甲…) or that a label names
(链主：甲、乙); whoever is still to come (引进甲, 目标企业为甲) or only buys and sells there is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from chaingraph.mentions.relations.engine import Setting, builder, denies
from chaingraph.mentions.relations.leads import OPENED
from chaingraph.mentions.relations.patterns import guarded, signs
from chaingraph.mentions.relations.scene import LETTERS, Item
from chaingraph.records import Ref, Statement

_E, _P, _C, _J = LETTERS["E"], LETTERS["P"], LETTERS["C"], LETTERS["J"]
_FOSTERED = guarded(
    r"(?:{start}|、|并|，)(?:重点|积极|加快|全力|进一步|鼓励|充分)?(?:依托|支持|推动|鼓励|引导|扶持|培育|做强|做大|做优|壮大|发挥|以|现有|拥有|集聚了?|聚集了?){-6}(?:以)?{-4}{s:E+}"
)
_CHAIN_HEADS = guarded(r"(?:链主|链长企业)(?:型|性)?(?:企业|单位)?(?:为|是|有|由|包括|：|:)?{-2}{s:E+}")
_LABELLED = guarded(
    r"(?:链主|链长|龙头|骨干|重点|代表|代表性|核心|主要|链上|培育|支撑|领军|领航|标杆|本地|现有)(?:型|性)?(?:企业|单位|主体)(?:为|是|有|包括|：|:)?{-4}{s:E+}"
)
_SITED = guarded(
    r"(?:以)?(?:主阵地|主战场|承载地|承载园区|承载区|载体|载体园区|产业园区|重点园区|布局园区|主要园区|集聚区|承载平台|产业载体|布局区域|空间布局|主要载体)(?:为|是|有|包括|：|:){-4}{o:P+}"
)
_WORKS = guarded(r"{s:E}[^，。；、\ue001-\ue004\ue006-\ue007]{0,14}{J}(?=等|、|建设|项目|建成|投产|开工|[，。；])")
_FOUNDED = guarded(r"(?:{start}|、)(?:组建|设立|成立){s:E}")
_MEMBERS = guarded(r"{s:E+}(?:等{-6})?等{-8}(?:企业|公司|厂家)(?!合作|签约|对接|采购)")
_WAYS = (
    (_MEMBERS, "acting"),
    (_LABELLED, "labelled"),
    (_CHAIN_HEADS, "labelled"),
    (_FOSTERED, "fostered"),
)
"""How members are named."""
_WAYS_OPENED = (*_WAYS, (_WORKS, "acting"), (_FOUNDED, "acting"))
"""How they are named in a sentence that opens with what is done for a chain: who builds there is one, too."""
_BUILT = guarded(r"(?:规划建设|建设|打造|布局|建成|创建|设立|做强|做优|提升)[^，。；\ue001\ue002\ue006]{0,10}{o:P+}")
_FOR_CHAIN = re.compile(r"引进|招引|目标企业|对接|招商|拟引|洽谈|学习|借鉴|考察|采购自|来自|依赖")
_ABROAD = re.compile(r"引进|招引|目标企业|对接|招商|拟|洽谈|学习|借鉴|考察|来自|依赖|总部|意向")
_COMES = re.compile(r"意向|(?:来|前来|赴)[^，。；]{0,4}(?:考察|洽谈|对接)|有意")
"""Who only comes to look is no member yet."""
_CONFIDENCE = {"labelled": 0.85, "fostered": 0.75, "acting": 0.7, "building": 0.65}


class Member(NamedTuple):
    """An enterprise of a sentence, where it stands, how it is spoken of."""

    item: Item
    sentence: int
    how: str


def find_members(setting: Setting) -> list[Statement]:
    """Members of the chains and parks that the sentences of a scene stand under."""
    return [*_of_chains(setting), *_of_parks(setting), *_sites(setting)]


def _of_chains(setting: Setting) -> Iterator[Statement]:
    scene = setting.scene
    for member in _members(setting, _FOR_CHAIN):
        chain = setting.leads[member.sentence].get(_C)
        if chain:
            yield _stated(setting, member, (member.item.ref, "inChain", chain))
    for index, sentence in enumerate(scene.sentences):
        chain = setting.leads[index].get(_C)
        for match in _CHAIN_HEADS.finditer(scene.text, sentence.start, sentence.end) if chain else ():
            for item in scene.within(*match.span("s"), _E):
                member = Member(item, index, "labelled")
                assert chain is not None
                yield _stated(setting, member, (chain, "ledBy", item.ref))


def _of_parks(setting: Setting) -> Iterator[Statement]:
    for member in _members(setting, _ABROAD):
        park = setting.leads[member.sentence].get(_P)
        # Where somebody builds is where the project is, not where the builder is.
        if park and member.how != "building" and not _elsewhere(setting, member, park):
            yield _stated(setting, member, (member.item.ref, "locatedIn", park))


def _elsewhere(setting: Setting, member: Member, park: Ref) -> bool:
    """Whether the sentence names another park, where the enterprise may be as well."""
    sentence = setting.scene.sentences[member.sentence]
    return any(item.ref != park for item in setting.scene.within(sentence.start, sentence.end, _P))


def _sites(setting: Setting) -> Iterator[Statement]:
    """Parks that a label names as the site of the chain, and parks built under its heading."""
    scene = setting.scene
    for index, sentence in enumerate(scene.sentences):
        chain = setting.leads[index].get(_C)
        for pattern, how in ((_SITED, "labelled"), (_BUILT, "fostered")) if chain else ():
            for match in pattern.finditer(scene.text, sentence.start, sentence.end):
                for item in scene.within(*match.span("o"), _P):
                    assert chain is not None
                    yield _stated(setting, Member(item, index, how), (item.ref, "inChain", chain))


def _members(setting: Setting, barred: re.Pattern[str]) -> Iterator[Member]:
    """Enterprises of sentences that stand under a chain or park; no clause with one of the barred words counts."""
    scene = setting.scene
    for index, sentence in enumerate(scene.sentences):
        if not setting.leads[index]:
            continue
        seen: set[int] = set()
        for item, how in [*_named(setting, index), *_acting(setting, index)]:
            start, end = sentence.clauses[setting.clause_at(index, item.at)]
            words = scene.text[start : item.at] if how != "labelled" else ""
            denied = denies(scene.text, start, end)
            comes = how == "acting" and _COMES.search(scene.text, item.at, end)
            if (
                item.at not in seen
                and not comes
                and not barred.search(words)
                and not (denied and how not in ("acting", "building"))
            ):
                seen.add(item.at)
                yield Member(item, index, how)


def _named(setting: Setting, index: int) -> Iterator[tuple[Item, str]]:
    sentence, scene = setting.scene.sentences[index], setting.scene
    for pattern, how in _WAYS_OPENED if OPENED in setting.leads[index] else _WAYS:
        for match in pattern.finditer(scene.text, sentence.start, sentence.end):
            for item in scene.within(*match.span("s"), _E):
                yield item, how


def _acting(setting: Setting, index: int) -> Iterator[tuple[Item, str]]:
    """Subjects that clauses of the sentence name, and owners of the projects that are subjects."""
    scene = setting.scene
    for (start, end), topic in zip(scene.sentences[index].clauses, setting.topics[index], strict=True):
        if topic is None or topic.distance:
            continue
        owner = builder(scene, topic) if topic.sign == _J else None
        if owner:
            yield owner, "building"
        for item in scene.within(start, end, signs("E")) if topic.sign == _E else ():
            if item.ref in topic.refs and item.at >= topic.at:
                yield item, "acting"


def _stated(setting: Setting, member: Member, triple: tuple[Ref, str, Ref]) -> Statement:
    subject, predicate, thing = triple
    evidence = setting.evidence(member.sentence, member.item.at, member.item.at)
    mood = setting.moods[member.sentence][setting.clause_at(member.sentence, member.item.at)]
    # That an enterprise is of a chain is so already when it shall do something there.
    mood = "fact" if predicate != "locatedIn" and member.item.sign == _E else mood
    return Statement(subject, predicate, thing, evidence, f"lead.{member.how}", mood, _CONFIDENCE[member.how])
