"""How many suppliers an enterprise has and how many of them are here: 甲一级供应商共132家，其中区内31家，本地配套率为23.5%.

For: :mod:`chaingraph.mentions.relations.finding`, and the analysis of localisation.
In: a :class:`~chaingraph.mentions.relations.engine.Setting`. Out: ``hasMetric`` statements with the standard measures of suppliers, those of one
sentence bound by a group as if they were a row; and the positions of the numbers they took.
How: the count of all suppliers says whose they are; the count and the share of those here follow in the same sentence, with no
other enterprise between. Numbers alone are left to the other rules, and so are aims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.relations.engine import Setting
from chaingraph.mentions.relations.patterns import guarded
from chaingraph.mentions.relations.scene import LETTERS, PERIOD
from chaingraph.records import OF_SUPPLIERS, Observation, Ref, Statement

_RANK = r"(?:一级|二级|三级|核心|直接|主要|协作|合格|外部|在册|上游|零部件|稳定)*"
_NOUN = _RANK + r"(?:配套供应商|供应商|供货商|供应企业|配套企业|配套商|配套厂商|配套厂家|配套厂)(?:企业)?"
_FEW = r"(?:总数|总量|数量|家数|仅|只|不足|不到|共计|共有|共|现有|有|为|是|已|达到|达|约|近|超过|超)*"
_PLACE = r"(?P<place>[区县市省州]域?内|园区?内|[本我][区县市省州]|本地|当地|属地|{R}(?!以?外|企业)(?:范围)?内?)"
_TOTALS = (
    guarded(rf"(?P<name>{_NOUN}(?:总数|总量|数量)?){_FEW}(?P<all>{{Q}})"),
    guarded(rf"(?:共有|现有|拥有|有)(?P<all>{{Q}})(?P<name>{_NOUN})"),
    guarded(rf"(?P<all>{{Q}})(?P<name>{_NOUN})(?=[之当]?中|里)"),
)
_PARTS = (
    guarded(rf"{_PLACE}的?(?P<name>(?:{_NOUN}|企业)?){_FEW}(?P<part>{{Q}})"),
    guarded(rf"其中(?P<name>)有?(?P<part>{{Q}})(?:企业|供应商)?(?:位于|来自|分布在|在|为|是){_PLACE}"),
)
_OUTSIDE = guarded(
    rf"(?P<place>(?:[区县市省州]域?内)?(?:[区县市省州国]|园区)外|外地|异地)的?(?P<name>(?:{_NOUN}|企业)?){_FEW}(?P<part>{{Q}})"
)
"""Suppliers elsewhere are told beside those here, and are of no radius."""
_RATES = (
    guarded(rf"(?:{_PLACE}的?|就近|供应商)(?:化|供应商|就近)?(?:配套|供应|采购|协作)?(?:化)?率{_FEW}(?P<rate>{{Q}})"),
    guarded(r"占(?:比|总数|全部|供应商总数|全部供应商)?的?(?:比重|比例)?(?:为|达到?|约|仅)*(?P<rate>{Q})"),
)
_SHARE_NAME = re.compile(
    r"(?:(?:[区县市省州]|园区)内|本[区县市省州地]|就近|当地|供应商)(?:供应商|就近|本地)?化?(?:就近)?(?:配套|供应|采购|协作)?化?率"
)
_COUNTED, _KNOWN = frozenset("家户个"), frozenset(["fact", "claim"])
_ANOTHERS = re.compile(r"(?:为|向|给|对|与)\Z")


class _Told(NamedTuple):
    """A number of a group: its standard measure, its name, where it stands, what it counts."""

    measure: str
    name: str
    at: int
    scope: str = ""


def find_suppliers(setting: Setting) -> tuple[list[Statement], frozenset[int]]:
    """Counts and shares of suppliers in a scene, and the numbers they take."""
    found: list[Statement] = []
    taken: set[int] = set()
    for index, sentence in enumerate(setting.scene.sentences):
        for pattern in _TOTALS:
            for match in pattern.finditer(setting.scene.text, sentence.start, sentence.end):
                owner, told = _owner(setting, index, match.start()), list(_told(setting, index, match))
                if owner and sum(bool(one.measure) for one in told) > 1 and taken.isdisjoint(one.at for one in told):
                    found += _stated(setting, index, owner, told)
                    taken |= {one.at for one in told}
    return found, frozenset(taken)


def measured(statement: Statement) -> Statement:
    """A number of the prose with the standard measure of local shares, where it is one of an enterprise or a chain."""
    seen = statement.object
    if not isinstance(seen, Observation) or seen.measure or statement.modality not in _KNOWN:
        return statement
    if statement.subject.type not in ("Enterprise", "Chain") or not _SHARE_NAME.fullmatch(seen.indicator):
        return statement
    return replace(statement, object=replace(seen, measure="supplier_local_share"))


def _told(setting: Setting, index: int, total: re.Match[str]) -> Iterator[_Told]:
    """All suppliers, those here and their share, as far as the sentence tells them."""
    scene, end = setting.scene, setting.scene.sentences[index].end
    at = total.start("all")
    if not _is_told(setting, index, at, _COUNTED) or _is_part(setting, index, total.start()):
        return
    noun = scene.words(*total.span("name"))
    yield _Told("supplier_count", noun, at)
    others = scene.within(total.end(), end, LETTERS["E"])
    stop = others[0].at if others else end
    parts = _parts(setting, index, total, stop)
    yield from (part for part, _ in parts)
    here = [part for part, _ in parts if part.measure]
    for number, (part, behind) in enumerate(parts):
        until = parts[number + 1][0].at if number + 1 < len(parts) else stop
        for rate in _share(setting, index, behind, (until, stop if len(here) == 1 else until)) if part in here else ():
            yield _Told("supplier_local_share", _rate_name(setting, rate), rate.start("rate"), part.scope)
    for rate in () if here else _first(setting, index, _RATES[:1], (total.end(), stop), "rate", frozenset("%")):
        name = _rate_name(setting, rate)
        yield _Told("supplier_local_share", name, rate.start("rate"), _scope(name))


def _parts(setting: Setting, index: int, total: re.Match[str], stop: int) -> list[tuple[_Told, int]]:
    """Those here at each radius and those elsewhere, with where the words of each end.

    Where all of them together are as many as there are, a wider one tells who is there and not nearer (县内18家、市内31家、市外77家
    of 126): only the narrowest is then all there are within.
    """
    scene, noun = setting.scene, setting.scene.words(*total.span("name"))
    whole = _value(setting, total.start("all")) or 0
    found: dict[int, tuple[_Told, int]] = {}
    for pattern in (*_PARTS, _OUTSIDE):
        for match in pattern.finditer(scene.text, total.end(), stop):
            at, place = match.start("part"), scene.words(*match.span("place"))
            if _is_told(setting, index, at, _COUNTED) and (_value(setting, at) or 0) <= whole:
                name = place + (scene.words(*match.span("name")) or noun)
                measure = "" if pattern is _OUTSIDE else "supplier_local"
                found[at] = _Told(measure, name, at, _scope(place) if measure else ""), match.end()
    parts = _once_a_radius([found[at] for at in sorted(found)])
    if sum(_value(setting, part.at) or 0 for part, _ in parts) == whole:
        narrowest = next((part.at for part, _ in parts if part.measure), -1)
        return [(part if part.at == narrowest else part._replace(measure="", scope=""), end) for part, end in parts]
    return parts


def _once_a_radius(parts: Sequence[tuple[_Told, int]]) -> list[tuple[_Told, int]]:
    """The first part of each radius: a second of one (其中甲市30家、乙市20家) is of another place."""
    first: dict[str, int] = {}
    return [(part, end) for part, end in parts if not part.measure or first.setdefault(part.scope, part.at) == part.at]


def _share(setting: Setting, index: int, start: int, ends: tuple[int, int]) -> Iterator[re.Match[str]]:
    """The share of a part: 占30% right behind it, or a rate of what is here, which may stand behind those elsewhere."""
    told = list(_first(setting, index, _RATES[:1], (start, ends[1]), "rate", frozenset("%")))
    return iter(told or _first(setting, index, _RATES[1:], (start, ends[0]), "rate", frozenset("%")))


def _first(
    setting: Setting,
    index: int,
    patterns: Sequence[Guarded],
    span: tuple[int, int],
    group: str,
    units: frozenset[str],
) -> Iterator[re.Match[str]]:
    """The first match of one of the patterns whose number is of a unit and no aim."""
    for pattern in patterns:
        for match in pattern.finditer(setting.scene.text, *span):
            if _is_told(setting, index, match.start(group), units):
                yield match
                return


def _rate_name(setting: Setting, match: re.Match[str]) -> str:
    words = setting.scene.words(match.start(), match.start("rate"))
    return words[: words.find("率") + 1] if "率" in words else "本地占比"


def _is_told(setting: Setting, index: int, at: int, units: frozenset[str]) -> bool:
    item = setting.scene.items.get(at)
    quantity = item.quantity if item else None
    mood = setting.moods[index][setting.clause_at(index, at)]
    return quantity is not None and quantity.unit in units and mood in _KNOWN


def _is_part(setting: Setting, index: int, at: int) -> bool:
    """Whether the count is of a part itself: 其中区内供应商27家."""
    start, _ = setting.scene.sentences[index].clauses[setting.clause_at(index, at)]
    before = setting.scene.text[start:at]
    return "其中" in before or re.search(r"[内外地]的?\Z", before) is not None


def _value(setting: Setting, at: int) -> float | None:
    quantity = setting.scene.items[at].quantity
    return quantity.value if quantity else None


def _scope(place: str) -> str:
    """The words of a radius for a place: 云溪区 is 区内; 本地 says none."""
    if "园" in place:
        return "园区内"
    return next((f"{kind}内" for kind in "区县市省州" if kind in place[-3:]), "") if "本地" not in place else ""


def _owner(setting: Setting, index: int, at: int) -> Ref | None:
    """The enterprise whose suppliers are counted: the last one of the clause before them, else the one spoken of."""
    scene, clause = setting.scene, setting.clause_at(index, at)
    start = scene.sentences[index].clauses[clause][0]
    named = scene.within(start, at, LETTERS["E"])
    if named:
        return None if _ANOTHERS.search(scene.text, max(start, named[-1].at - 1), named[-1].at) else named[-1].ref
    topic = setting.topics[index][clause]
    return topic.refs[0] if topic and topic.sign == LETTERS["E"] and len(topic.refs) == 1 else None


def _stated(setting: Setting, index: int, owner: Ref, told: list[_Told]) -> Iterator[Statement]:
    scene, sentence = setting.scene, setting.scene.sentences[index]
    years = [item.year for item in scene.within(sentence.start, told[0].at, PERIOD) if item.year]
    first = next(
        (item.at for item in scene.within(sentence.start, told[0].at) if item.sign == LETTERS["E"]), told[0].at
    )
    group = f"{setting.document.id}{OF_SUPPLIERS}{setting.evidence(index, told[0].at, told[0].at).start}"
    for one in told:
        quantity = scene.items[one.at].quantity
        if quantity:
            seen = Observation(one.name, quantity, one.measure, years[-1] if years else "", one.scope)
            evidence = setting.evidence(index, first, one.at)
            mood = setting.moods[index][setting.clause_at(index, one.at)]
            yield Statement(owner, "hasMetric", seen, evidence, "suppliers", mood, 0.85, group)
