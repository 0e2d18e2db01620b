"""Products that a clause says somebody gets from others: whoever buys a thing is not stated to make it.

For: :mod:`chaingraph.mentions.relations.finding`.
In: a :class:`~chaingraph.mentions.relations.engine.Setting` and what rules and models state of it. Out: the statements without
``produces`` of a buyer.
How: rules and models alike take 甲的乙 and a product beside a firm for its own. Here the clause is asked how the product comes:
delivered by somebody (乙由丙供应), bought (乙从外地采购, 乙依赖进口) or named behind a verb of buying (采购乙). Of what is delivered or
bought, the one it comes from may be the maker, nobody else named before it. Nothing is dropped where the product stands once
more in the words that support a statement, behind a verb of making, or where the clause denies, remembers or overcomes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from chaingraph.mentions.relations.engine import Setting
from chaingraph.mentions.relations.gap_guards import DENIED, NOW, PAST
from chaingraph.mentions.relations.patterns import guarded
from chaingraph.mentions.relations.scene import LETTERS, Item, Scene
from chaingraph.records import Evidence, Ref, Statement

_THINGS = r"(?P<o>{D}(?:(?:、|和|及其?|与|以及)(?:[^，。；、\ue001-\ue009]{1,12}、)*{D})*)"
_MORE = r"(?:(?:、|和|及其?|与|以及)[^，。；、的]{1,10}?){0,6}?(?:等[^，。；的\ue001\ue005]{0,12}?)?(?:(?!{part_of})[^，。；的\ue001\ue005]){0,12}?"
"""What stands between a product and how it comes: more of its row, whatever it is taken for, 等关键部件, 目前主要; not what is the product's own (的原料, 企业)."""
_SHARE = r"(?:(?:量|额|比例|占比)?(?:约|近|仅|只|才|已|还|占|不足|不到|不超过|超过?|达到?|至少|大约)*{Q}(?:左右|以上|以下|以内)?)?"
"""How much of it comes so: 从甲采购不足两成, 外购占八成."""
_ENDS = _SHARE + r"(?:而来|而得|的|为主|解决)?(?=[，。；：！？]|\Z|的?(?:问题|局面|现象|困境|比例))"
_DELIVERED = guarded(rf"{_THINGS}{_MORE}(?:由|靠)(?P<s>[^，。；\ue005]{{1,60}}?){{deliver}}{_ENDS}")
_FETCHED = guarded(rf"{_THINGS}{_MORE}(?:从|向|自|到|去|在)(?P<s>[^，。；\ue005]{{1,40}}?){{fetch}}{_ENDS}")
_LEANT = guarded(
    rf"{_THINGS}{_MORE}(?:{{lean}}[^，。；\ue005]{{0,6}}?)?(?:{{elsewhere}}(?:{{deliver}}|{{fetch}})?|{{fetch}}){_ENDS}"
)
_FROM = guarded(
    rf"{_THINGS}{_MORE}(?:{{bought}}|来自|来源于|{{lean}})[^，。；\ue005]{{0,8}}?(?P<s>{{EPR}}[^，。；\ue005]{{0,40}}?)"
    + _ENDS
)
_BUYING = guarded(
    rf"{{fetch}}(?![商量额价率部清计周金])(?:了|的|来的?)?[^，。；\ue001-\ue009产造用替]{{0,6}}(?:{{E}}的?)?{_THINGS}"
)
_MADE = guarded(r"{make}(?:了|出)?(?!所|需|要|用)的?[^，。；\ue001-\ue009所需用]{0,10}\Z")
_SELF = re.compile(r"自建|自有|自产|自制|自供|自给|自研|自主|内部|本公司|本厂|自身|自己")
_OVERCOMES = re.compile(r"攻克|突破|实现|国产化|替代|取代|代替|打破|填补|改变|结束")
_BEFORE = re.compile(r"(?:从|向|自|由|占|为|给|被|与)(?:了|到)?\Z")
"""Before a firm that is not the one who buys: 从甲采购, 占甲采购量."""


class Purchase(NamedTuple):
    """A product that comes from somebody.

    Attributes:
        at: Where it stands.
        makers: Who may make it all the same.
        buyers: Who gets it; ``None`` for everybody else.
    """

    at: int
    makers: frozenset[Ref]
    buyers: frozenset[Ref] | None = None

    def is_buyer(self, subject: Ref) -> bool:
        """Whether somebody gets the product from others."""
        return subject not in self.makers and (self.buyers is None or subject in self.buyers)


def without_bought(setting: Setting, stated: Sequence[Statement]) -> list[Statement]:
    """Statements of a scene without those that say a buyer makes what it buys.

    Args:
        setting: The scene.
        stated: What rules and models state of it.
    """
    if not any(statement.predicate == "produces" for statement in stated):
        return list(stated)
    bought = [{one.at: one for one in purchases(setting, index)} for index in range(len(setting.scene.sentences))]
    if not any(bought):
        return list(stated)
    return [statement for statement in stated if not _is_bought(setting, bought, statement)]


def purchases(setting: Setting, index: int) -> Iterator[Purchase]:
    """The products of a sentence that its words say are delivered or bought."""
    scene, sentence = setting.scene, setting.scene.sentences[index]
    for start, end in sentence.clauses:
        for pattern in (_DELIVERED, _FETCHED, _LEANT, _FROM):
            for match in pattern.finditer(scene.text, start, end):
                if not _is_own(scene, (start, end), match.start("o")):
                    behind = _refs(scene.within(match.end("o"), sentence.end, LETTERS["E"]))
                    yield from (Purchase(item.at, behind) for item in scene.within(*match.span("o"), LETTERS["D"]))
        for match in _BUYING.finditer(scene.text, start, end):
            if not _is_own(scene, (start, end), match.start()):
                buyers = _buyers(setting, index, start, match.start())
                things = scene.within(*match.span("o"), LETTERS["D"])
                yield from (Purchase(item.at, frozenset(), buyers) for item in things)


def _refs(items: Sequence[Item]) -> frozenset[Ref]:
    return frozenset(item.ref for item in items)


def _buyers(setting: Setting, index: int, start: int, verb: int) -> frozenset[Ref]:
    """Who buys: the firms before the verb that govern it, else the one spoken of; of two it may be either (甲与乙签约，年采购…)."""
    scene = setting.scene
    named = scene.within(start, verb, LETTERS["E"])
    topic = setting.topics[index][setting.clause_at(index, verb)]
    if not named and topic:
        parties = _refs(scene.within(scene.sentences[index].start, verb, LETTERS["E"]))
        return frozenset(topic.refs) if len(parties) < 2 else frozenset()
    return _refs([item for item in named if not _BEFORE.search(scene.text, max(start, item.at - 3), item.at)])


def _is_own(scene: Scene, clause: tuple[int, int], at: int) -> bool:
    """Whether the product may be its owner's all the same: made there, got elsewhere in former times only, or not at all."""
    start, end = clause
    words = scene.words(start, end)
    if PAST.search(words) and not NOW.search(words):
        return True
    if DENIED.search(words) or _OVERCOMES.search(words) or _SELF.search(scene.text, start, end + 12):
        return True
    return _MADE.search(scene.text, start, at) is not None


def _is_bought(setting: Setting, bought: Sequence[Mapping[int, Purchase]], statement: Statement) -> bool:
    """Whether a statement says that somebody makes a thing, and all its words tell that it comes from others."""
    thing = statement.object
    if statement.predicate != "produces" or not isinstance(thing, Ref):
        return False
    told = [bought[index].get(item.at) for index, item in _spots(setting, thing, statement.evidence)]
    return bool(told) and all(one is not None and one.is_buyer(statement.subject) for one in told)


def _spots(setting: Setting, thing: Ref, words: Evidence) -> Iterator[tuple[int, Item]]:
    """Where a thing stands in the words of a statement, each with the index of its sentence."""
    for index, sentence in enumerate(setting.scene.sentences):
        for item in setting.scene.within(sentence.start, sentence.end, LETTERS["D"]):
            clause = setting.evidence(index, item.at, item.at)
            if item.ref == thing and clause.start < words.end and words.start < clause.end:
                yield index, item
