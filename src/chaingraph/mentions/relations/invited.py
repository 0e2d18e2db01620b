"""Firms that a place wants to win: 争取甲来我县投资, 重点对接甲、乙, 与甲洽谈, 目标企业：甲.

For: :mod:`chaingraph.mentions.relations.finding`.
In: a :class:`~chaingraph.mentions.relations.engine.Setting`. Out: ``invites`` of the document's place and of the chain spoken of,
with plans to be in the segment where the clause names one thing alone that the firm shall bring.
How: verbs of winning before the firms; a clause that tells that they came, or that firms trade with each other, invites nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from chaingraph.mentions.names.products import is_product
from chaingraph.mentions.relations.engine import Setting, denies
from chaingraph.mentions.relations.patterns import guarded
from chaingraph.mentions.relations.scene import LETTERS, Item
from chaingraph.records import Evidence, Ref, Statement

_E, _C, _J = LETTERS["E"], LETTERS["C"], LETTERS["J"]
_THINGS = LETTERS["D"] + _J
_COME = guarded(
    r"{win}(?:{R}|[^，。；\ue001\ue003-\ue009]){0,10}?{s:E+}{…8}[^，。；\ue001]{0,8}?(?:来|到|赴|在|于)?[^，。；\ue001]{0,8}?{come}"
)
_SOUGHT = guarded(r"{seek}(?!了|的|过|来的)(?:{R}|[^，。；\ue001\ue003-\ue009的]){0,10}?{s:E+}")
_TALKS = guarded(r"(?:与|同|和|跟|向){s:E+}{…8}[^，。；\ue001]{0,6}?{talk}")
_LISTED = guarded(r"{target_firms}(?:为|是|有|包括|：|:)?{-4}{s:E+}")
_WAYS = (
    (_COME, "invite.come", 0.85),
    (_SOUGHT, "invite.seek", 0.75),
    (_TALKS, "invite.talk", 0.75),
    (_LISTED, "invite.list", 0.85),
)
_DONE = re.compile(
    r"已(?!列|有[^，。；]{0,4}意|对接|开展|与|同|洽谈|启动|多次)|成功|累计|先后引进|引进了|落地了|签约|投产|竣工|建成|开工|近年来引进|去年引进|相继"
)
_ANOTHER = guarded(
    r"的(?![^，。；、的]{0,12}(?:政府|[局委办厅会队组部院员长]|专班|领导|干部|园区|县|市|区|镇))(?:[^，。；、的\ue001-\ue009]{2,12}?{D}?|{D})(?:也|又|还|同时|正在?|目前|已|曾|近期|日前)*\Z"
)
"""A thing of the place that talks itself, whose name is not known as one: 某县的云锦印染正与乙洽谈."""
_TRADES = re.compile(r"供货|订单|客户|采购|供应商|供应链|销售|配套[^，。；]{0,4}(?:协议|合同)|贷款|融资|授信|上市")
_WORKS = re.compile(r"(?:生产线|生产基地|基地|生产|制造)?(?:建设)?(?:项目|工程)?\Z")
_MEMBERSHIP = frozenset({"locatedIn", "inChain", "inSegment"})
_NEED = re.compile(r"投资|建设|生产|布局|发展|做|上马|新上")


def find_invited(setting: Setting) -> list[Statement]:
    """Whom the sentences of a scene want to win. Linear in the text."""
    found: list[Statement] = []
    for index in range(len(setting.scene.sentences)):
        found += _of_sentence(setting, index)
    return found


def _of_sentence(setting: Setting, index: int) -> Iterator[Statement]:
    scene, sentence = setting.scene, setting.scene.sentences[index]
    seen: set[Ref] = set()
    for pattern, rule, score in _WAYS:
        for match in pattern.finditer(scene.text, sentence.start, sentence.end):
            clause = sentence.clauses[setting.clause_at(index, match.start())]
            if _is_barred(setting, clause, match.start()):
                continue
            firms = [item for item in scene.within(*match.span("s"), _E) if item.ref not in seen]
            seen |= {item.ref for item in firms}
            yield from _stated(setting, index, firms, (match.start(), match.end(), rule, score))


def _is_barred(setting: Setting, clause: tuple[int, int], at: int) -> bool:
    """Whether the clause tells what is over, denied or of trade, or what a firm does itself."""
    scene, (start, end) = setting.scene, clause
    words = scene.words(start, end)
    doer = scene.within(start, at, _E) or _ANOTHER.search(scene.text, start, at)
    return bool(doer or _DONE.search(words) or _TRADES.search(words) or denies(scene.text, start, end))


def _stated(setting: Setting, index: int, firms: list[Item], how: tuple[int, int, str, float]) -> Iterator[Statement]:
    start, end, rule, score = how
    chain = _chain(setting, index, start)
    owners = [ref for ref in (setting.place, chain) if ref]
    thing = _thing(setting, index, end)
    evidence = setting.evidence(index, start, end - 1)
    for item in firms:
        for owner in owners:
            yield Statement(owner, "invites", item.ref, evidence, rule, "planned", score)
        if thing:
            segment = Ref("Segment", thing, setting.document.id, chain.name if chain else "")
            yield Statement(item.ref, "inSegment", segment, evidence, rule, "planned", score)


def _chain(setting: Setting, index: int, before: int) -> Ref | None:
    """The chain of the sentence, else the one it stands under."""
    scene = setting.scene
    named = [i.ref for i in scene.within(scene.sentences[index].start, before, _C) if i.ref.type == "Chain"]
    return named[-1] if named else setting.lead(index).get(_C)


def _thing(setting: Setting, index: int, end: int) -> str:
    """The one product (or what a project is called after) behind the firms in their clause; empty without one."""
    scene = setting.scene
    stop = scene.sentences[index].clauses[setting.clause_at(index, end - 1)][1]
    behind = [item for item in scene.within(end, stop, _THINGS) if item.ref.type in ("Product", "Project")]
    if len(behind) != 1 or not _NEED.search(scene.text, max(0, end - 6), behind[0].at):
        return ""
    name = behind[0].ref.name
    bare = _WORKS.sub("", name)
    return bare if bare == name or is_product(bare) else ""


def without_invited(stated: Sequence[Statement]) -> list[Statement]:
    """Statements in which who is only wanted is nowhere and in no chain yet.

    Args:
        stated: What rules and models state of a scene.
    """
    spots = [(s.object, s.evidence) for s in stated if s.predicate == "invites"]
    return [
        replace(s, modality="planned")
        if s.predicate in _MEMBERSHIP
        and s.modality == "fact"
        and any(s.subject == firm and _meet(s.evidence, words) for firm, words in spots)
        else s
        for s in stated
    ]


def _meet(one: Evidence, other: Evidence) -> bool:
    return one.start < other.end and other.start < one.end
