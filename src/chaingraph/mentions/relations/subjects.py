"""The subject that a clause names, if it names one.

For: :mod:`chaingraph.mentions.relations.topics`, which adds the subjects that are only understood.
In: a scene and a clause. Out: :class:`Topic`.
How: the first name before which nothing stands but a lead-in (目前, 2021年, 在…方面), a relative clause (专门生产…的) or an
apposition (龙头企业…); its list (甲、乙), the name right behind it (綦江→产业), or what it owns (甲的项目).
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from chaingraph.mentions.relations.patterns import cues, signs
from chaingraph.mentions.relations.scene import LETTERS, NUMBER, PERIOD, Item, Scene
from chaingraph.records import Ref

ACTORS = signs("EPRCJO")
_HOLDS_ACTOR = re.compile(rf".*[{ACTORS}]的?.*")
_LIST = re.compile(rf"(?:、|和|及|与|以及)({LETTERS['R']}?)([{ACTORS}])")
_COUNTED = re.compile(
    rf"(?:、[^，。；\ue001-\ue009]{{1,24}}?)?等[^，。；、\ue001-\ue007]{{0,8}}{NUMBER}|等(?:一批|众多|多家|[^，。；、]{{0,8}}企业)"
)
_BATCH = re.compile(
    r"[^，。；\ue008\ue009]{0,60}等(?:一大?批|一系列|众多|多个|重大|重点)[^，。；\ue001-\ue009]{0,12}(?:项目|工程|车型|产品|基地|平台|生产线)"
    r"(?:相继|陆续|先后|顺利|全面|加快|如期|集中|成功|已)*(?:建成|投产|开工|竣工|落地|落户|投运|投用|上市|签约|启动|实施|推进|达产|完工|达效|入库|问世|量产)"
)
"""A list of works or goods, however its first is named, that is done or begun: 甲公司一期、乙生产线等一批重大项目建成投产."""
_MEMBERS = re.compile(
    r"(?:规上|规模以上|重点|龙头|骨干|上市|高新技术|产业链|相关|配套)?(?:企业|项目|人才|领域|类|方面|研发|园区|基地)(?!的)"
)
_TOGETHER = re.compile(
    r"[^，。；]{0,6}?(?:签订|签署|合作|达成|共建|签约|联合|合资|相邻|毗邻|毗连|接壤|相接|相连|隔[^，。；]{1,3}相望|一路之隔)"
)
_PREDICATED = re.compile(
    r"等?(?:为[^，。；]{0,8}(?:产业|行业|集群|体系)|[^，。；]{0,2}[两二三四五六七八九十](?:大|个|条))"
)
_GOVERNED = re.compile(
    r"(?:由|从|向|被|给|为(?!代表|主|龙头|核心|首|引领|依托|支撑|骨干|链主|其|它)|与|对|跟|替)[^，。；\ue001\ue002\ue004-\ue009]{0,6}的\Z|在(?:位于|坐落于|坐落在|地处)[^，。；]{1,16}的\Z|^由(?![^，。]*(?:建设|投资|出资|打造|开发|运营|牵头|组建)的)"
    rf"|(?:{LETTERS['D']}|料|零件|部件|配件|芯片|辅料|毛坯)[^，。；\ue001-\ue009]{{0,6}}(?:来自于?|来源于|源自|购自|采自|采购自|取自|依靠|依赖)[^，。；\ue001\ue002\ue004-\ue009]{{0,8}}的\Z"
)
_DONE = re.compile(
    r"(?:^|[^指但])是|成为|(?:形成|构建|打造|引进|引入|建成|拥有|培育|实施|推进|吸引|集聚|聚集|签约|完成|加快|支持|推动)(?:了|起|出|以)"
)
_APPOSITION = re.compile(
    r"[^，。；的了在由向从为与\ue001-\ue009]{0,10}(?:企业|公司|厂商|厂家|龙头|链主|巨头|集团|城区|地区|园区|城市|项目|品牌)"
)
_SITE = re.compile(rf"在([{signs('PR')}])[^，。；的\ue001-\ue009]{{0,6}}[，,]?\Z")
_IS_THE = re.compile(
    rf"[^，。；\ue001-\ue009]{{0,10}}(?:就|正|也|便)?是[^，。；、{signs('CJO')}]{{2,30}}的({signs('EJ')[0]}|{signs('EJ')[1]})[，,。；;]?"
)
_RANKED = r"(?:旗下|控股|下属|所属|子公司|分公司|孙公司|成员企业|所属企业|参股企业)"
_THE_ONE = re.compile(rf"[“\"‘]?一[区园][”\"’]?(?:就?是|即为?|为|指的?是?|[：:])({signs('P')})[，,。；;]?")
"""A clause that says which park the first of 一区两园 is."""
_BELONGS = re.compile(
    rf"(?:系|是|为|隶属于?)?(?:{LETTERS['E']}{_RANKED}的?)?{LETTERS['E']}的?(?:全资|控股|参股|[A-Z]{{1,4}})*{_RANKED}[，,。；;]?"
)
"""A clause that only says whose the firm before it is: 甲公司：乙集团旗下，拥有…."""
_POSSESSED = re.compile(
    rf"(?![^，。；、的]{{0,12}}有{NUMBER})[^，。；、的{signs('ECJO')}]{{0,14}}的[^，。；、的{ACTORS}]{{0,4}}([{signs('JP')}])"
)
_OF_PLACE = re.compile(
    rf"[^，。；、的\ue001-\ue009]{{0,6}}(?:的|旗下|下属|所属|控股)(?:[^，。；、的\ue001-\ue009]{{0,6}}(?:企业|公司|龙头|集团|品牌|厂|商))?({signs('E')})"
)
"""The firm of a place or group that stands before it: 某镇的甲公司, 甲集团旗下的乙公司."""
_OWNERS_OF_CHAINS = signs("RP")
_OWNERS = signs("RPE")


class Topic(NamedTuple):
    """What a clause speaks of.

    Attributes:
        refs: The things; several for a coordinated subject.
        sign: The character of their type.
        at: Position of the subject in the scene, ``-1`` when it does not stand in this passage.
        distance: 0 said in the clause, 1 in the sentence, 2 in the passage, 3 before it.
        owner: The place right before a chain (綦江 in 綦江战略性新兴产业).
        listed: The things are only examples of what is counted (甲、乙等28家企业): what they do is theirs, the numbers are
            not, nor is what the next sentence says.
        beside: What the numbers beside such examples belong to.
    """

    refs: tuple[Ref, ...]
    sign: str
    at: int
    distance: int
    owner: Ref | None = None
    listed: bool = False
    beside: Topic | None = None


@cache
def _lead_in() -> re.Pattern[str]:
    """What may stand before a subject: times, conjunctions, 在…方面, numbered points."""
    words = "|".join(map(re.escape, cues()["lead_in"]))
    place = r"(?:在|从|随着|通过|围绕|经过|得益于|作为)[^，。；]{0,24}?(?:中|下|上|里|内|方面|时|后|期间|来看|看)"
    number = r"[一二三四五六七八九十]{1,3}是|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.]"
    return re.compile(
        rf"(?:{words}|{PERIOD}|{place}|{number}|截至|截止|到|至|自|据|、|，|[底末初前内间]|现(?=该|[本我]|公司|集团|企业|园区|项目)"
        rf"|(?:区|园|园区|境|辖区|基地|[县市])内的?(?=[{signs('EPJO')}]|\Z))*"
    )


def lead_in_end(scene: Scene, start: int, end: int) -> int:
    """Where the words before a clause's subject end."""
    lead = _lead_in().match(scene.text, start, end)
    return lead.end() if lead else start


@cache
def _object_verb() -> re.Pattern[str]:
    """A verb at the head of a clause whose names are then objects: 引进总投资…的项目."""
    words = {word for group in ("host", "foster", "build", "develop") for word in cues()[group]} - {"在", "有", "围绕"}
    words |= {"加强", "完成", "包括", "签订", "实施", "成为", "走访", "调研", "总结", "听取", "召开", "举办", "印发"}
    return re.compile("(?:" + "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))) + ")")


@cache
def _fostering() -> re.Pattern[str]:
    """A government does not speak of itself when it makes an enterprise do something: 推动甲投资…, 支持甲扩产."""
    return re.compile(
        rf"(?:重点|积极|加快|全力)?(?:支持|推动|鼓励|引导|帮助|指导|督促|敦促|扶持|助力|协助|这?(?:将|也|更)?(?:让|使得?)){LETTERS['R']}?({LETTERS['E']}|{LETTERS['P']})(?!等|[、和及与的，。；]|[^，。；]{{0,2}}建设)"
    )


def named_subject(scene: Scene, start: int, end: int, at: int) -> Topic | None:
    """The subject of a clause, or the place it consists of (在巴南区，); ``at`` is where the words before it end."""
    if _BELONGS.fullmatch(scene.text, at, end):
        return None
    return explicit_subject(scene, start, end, at) or _site(scene, {start, at}, end) or _identified(scene, at, end)


def explicit_subject(scene: Scene, start: int, end: int, at: int | None = None) -> Topic | None:
    """The subject a clause names, if it does; ``at`` is where the words before it end, if that is known."""
    fostered = _fostering().match(scene.text, lead_in_end(scene, start, end) if at is None else at, end)
    if fostered:
        item = scene.items[fostered.start(1)]
        return Topic((item.ref,), item.sign, item.at, 0)
    for item in scene.within(start, min(end, start + 160), ACTORS)[:8]:
        prefix = scene.text[start : item.at]
        lead = _lead_in().match(prefix)
        bare = prefix[lead.end() :] if lead else prefix
        relative = bare.endswith("的") and not (
            _object_verb().match(bare) or _GOVERNED.search(bare) or _DONE.search(bare)
        )
        if not bare or relative or (_APPOSITION.fullmatch(bare) and not _object_verb().match(bare)):
            return _extended(scene, item, end)
        if not bare.endswith("的") and not _HOLDS_ACTOR.fullmatch(bare):
            # A verb stands before it: what follows are objects, unless a relative clause is still open.
            rest = scene.text[item.at + 1 : end]
            if "的" not in rest or bare.endswith("了"):
                return None
    return None


def _site(scene: Scene, starts: set[int], end: int) -> Topic | None:
    """A clause that is nothing but a place: 在巴南区，已建成…."""
    for at in sorted(starts):
        match = _SITE.match(scene.text, at, end)
        if match and match.end() == end:
            item = scene.items[match.start(1)]
            return Topic((item.ref,), item.sign, item.at, 0)
    return None


def _identified(scene: Scene, at: int, end: int) -> Topic | None:
    """What a clause says something to be: 隔壁，是落户某园的甲公司，2024年迁入…."""
    match = _IS_THE.fullmatch(scene.text, at, end) or _THE_ONE.fullmatch(scene.text, at, end)
    if not match:
        return None
    item = scene.items[match.start(1)]
    return Topic((item.ref,), item.sign, item.at, 0)


def built_object(scene: Scene, start: int, end: int) -> Topic | None:
    """The project that a clause without a subject of its own builds, which the next clauses describe.

    加快甲三期建设，总投资…; 推进乙项目，年内新增….
    """
    match = _builds().fullmatch(scene.text, lead_in_end(scene, start, end), end)
    if not match:
        return None
    item = scene.items[match.start(1)]
    return Topic((item.ref,), item.sign, item.at, 1)


@cache
def _builds() -> re.Pattern[str]:
    verbs = sorted({*cues()["build"], *cues()["fund"], "支持", "推动", "争取"} - {"投资"}, key=lambda w: (-len(w), w))
    adverbs = "(?:重点|积极|全力|着力|抓紧|抓好|继续|大力|确保|力争)*"
    words = "|".join(map(re.escape, verbs))
    return re.compile(
        rf"{adverbs}(?:{words})了?[^，。；、的{ACTORS}]{{0,8}}{LETTERS['R']}?{LETTERS['E']}?的?({LETTERS['J']})"
        rf"[^，。；、的{ACTORS}{NUMBER}]{{0,6}}[，,。；;]?"
    )


def _extended(scene: Scene, first: Item, end: int) -> Topic | None:
    """The subject from its first name on: the name right behind it (綦江→产业), the list, what it owns (甲的项目)."""
    item, owner = first, None
    while (behind := scene.items.get(item.at + 1)) and behind.sign in ACTORS and behind.at < end:
        if item.sign == LETTERS["E"] and behind.sign in signs("ER"):
            break  # 甲公司（乙公司子公司，…）: what stands behind says whose or where it is
        owner = item.ref if item.sign in _OWNERS_OF_CHAINS else owner
        item = behind
    refs, last = [item.ref], item
    while (match := _LIST.match(scene.text, last.at + 1, end)) and match[2] == item.sign:
        last = scene.items[match.end() - 1]
        refs.append(last.ref)
    if item.sign == LETTERS["C"] and _MEMBERS.match(scene.text, last.at + 1, end):
        return Topic((owner,), LETTERS["R"], item.at - 1, 0) if owner else None
    if _is_object(scene, item, last, end):
        return None
    if item.sign == LETTERS["E"] and _BATCH.match(scene.text, last.at + 1, end):
        return None
    if _COUNTED.match(scene.text, last.at + 1, end):
        return (
            Topic(tuple(dict.fromkeys(refs)), item.sign, item.at, 0, owner, True) if item.sign == LETTERS["E"] else None
        )
    if len(refs) > 1 and _TOGETHER.match(scene.text, last.at + 1, end):
        return Topic(tuple(refs[:1]), item.sign, item.at, 0, owner)
    owned = _POSSESSED.match(scene.text, last.at + 1, end)
    housed = _OF_PLACE.match(scene.text, last.at + 1, end) if last.sign in _OWNERS else None
    if housed and len(refs) == 1:
        return _extended(scene, scene.items[housed.start(1)], end)
    if owned and len(refs) == 1:
        last = scene.items[owned.end() - 1]
        return Topic((last.ref,), last.sign, last.at, 0)
    return Topic(tuple(dict.fromkeys(refs)), item.sign, item.at, 0, owner)


def _is_object(scene: Scene, first: Item, last: Item, end: int) -> bool:
    """Chains at the head of a clause that are what a place is said to have: 甲、乙为特色产业, 甲和乙两大产业."""
    text = scene.text
    return first.sign == LETTERS["C"] and bool(
        _PREDICATED.match(text, last.at + 1, end) or _ranks().match(text, last.at + 1, end)
    )


@cache
def _ranks() -> re.Pattern[str]:
    """What makes a chain part of a rank: 休闲食品行业领军企业."""
    words = sorted({*cues()["leader"], *cues()["member"]}, key=lambda word: (-len(word), word))
    return re.compile(
        r"的?[^，。；\ue001-\ue009]{0,4}(?:" + "|".join(words) + r")[^，。；]{0,4}(?:企业|公司|厂商)?[，。；]"
    )
