"""How documents say that a segment is missing, single, weak, bought elsewhere or wanted.

For: :mod:`chaingraph.mentions.relations.gaps`.
In: nothing; the frames are data. Out: :data:`FRAMES`, patterns over one clause.
How: a frame is a regular expression with the group ``x`` for the list of things; ``{word}`` is one of the words of a group of
``seeds/lexicon/gap_cues.csv``. What forbids to read them stands in :mod:`chaingraph.mentions.relations.gap_guards`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from chaingraph.mentions.relations.gap_things import cues

Kind = Literal["lacks", "hasOnly", "hasWeak", "buysIn", "seeks"]

_CUE = re.compile(r"\{([a-z]+)\}")
_ONE = r"(?:1|一)家"
_PROBLEM = r"(?:等?的?(?:问题|短板|现象|情况|困境|局面|状况|瓶颈))?"
_SO_MANY = r"(?:这|这些|上述)?[\d一两二三四五六七八九十]+[个大类项](?:关键|核心|重要|重点|主要)*"
"""How many a list has, where 等 might stand: 铝箔、焊丝、铝粉三个缺失环节."""
_MOST = r"(?:约|近|超过?|有)?(?:(?:[5-9]\d(?:\.\d+)?|100)%|[五六七八九]成|大半|过半|三分之二|四分之三)(?:多|以上|左右)?"
"""A share of half and more, as soft as 大多."""
_SEVERAL = rf"(?P<x>.{{2,30}}?[、和及与].{{2,30}}?){_SO_MANY}"
_KEY = r"(?:一批|关键|核心|重要|重点|优质|部分|若干|产业链|产业|链条|[\d一两二三四五六七八九十几]+个)*"


SPOKEN = "lack.spoken"
"""The things are the clause before, as one says it: 隔膜、电解液，全是空白; 电控，一家没有."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One way to say it.

    Attributes:
        name: Shown with each statement.
        kind: The predicate it states.
        pattern: Over one clause, with a group ``x``; without one the thing stands in the clause before.
        sure: Whether its words show by themselves that ``x`` lists things.
        confidence: How often it is right, 0 to 1.
    """

    name: str
    kind: Kind
    pattern: re.Pattern[str]
    sure: bool
    confidence: float


@cache
def frames() -> tuple[Frame, ...]:
    """All frames, those of one clause in the order in which they are tried: the first that finds things wins."""
    return tuple(Frame(name, kind, _compiled(words), sure, score) for name, kind, words, sure, score in _FRAMES)


@cache
def trigger() -> re.Pattern[str]:
    """What a sentence must hold for any frame to match it."""
    words = {word for group in ("lack", "empty", "mending", "hole", "away", "fetch") for word in cues(group)}
    rest = {"没有", "无", "缺", "一家", "1家", "薄弱", "弱", "配套率", "自给率", "采购", "购", "依存度", "不能", "无法"}
    rest |= {"滞后", "堵点", "弱项", "不具备", "未形成", "不足", "不强"}
    rest |= {"短板", "招商", "招引", "未布局", "只有", "仅有"}
    return re.compile("|".join(sorted(map(re.escape, words | rest), key=lambda word: (-len(word), word))))


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(_CUE.sub(lambda found: _either(found[1]), pattern))


def _either(group: str) -> str:
    """One of the words of a group; up to six soft words in a row, of which ``{softly}`` wants one at least."""
    more = [_MOST] if group in ("soft", "softly") else []
    words = "(?:" + "|".join([*map(re.escape, cues(group.replace("softly", "soft"))), *more]) + ")"
    return words + {"soft": "{0,6}", "softly": "{1,6}"}.get(group, "")


_FRAMES: tuple[tuple[str, Kind, str, bool, float], ...] = (
    (
        "seek.mending",
        "seeks",
        rf"{{invite}}了?(?P<x>[^的]{{2,50}}?)(?:等{_KEY}|{_KEY})?(?:{{mending}}(?:、|和|及)?)+(?:型|类|式|性)?的?(?:项目|企业|产品|环节)",
        True,
        0.8,
    ),
    ("seek.focus", "seeks", r"以(?P<x>.{2,40}?)为(?:重点|方向|主攻方向|突破口|抓手|核心)[^，]{0,8}?{mending}", False, 0.75),
    (
        "seek.close",
        "seeks",
        rf"{{close}}(?P<x>.{{2,40}}?)(?:等{_KEY}|{_SO_MANY})?(?:{{field}})?的?(?:产业|产业链|链条|市场)?{{hole}}(?:{{field}})?",
        False,
        0.8,
    ),
    ("seek.field", "seeks", rf"{{close}}(?P<x>.{{2,40}}?(?:等{_KEY})?{{field}})$", True, 0.75),
    (
        "only.makes",
        "hasOnly",
        rf"(?:仅|只|唯)有?{_ONE}(?:本地|规模以上|规上|本土|小型|中小|民营)*(?:企业|公司|厂家)(?:专门|主要)?"
        r"(?:从事|能够生产|能生产|可生产|生产|涉足|开展|制造|布局|供应|提供|做)(?P<x>.{2,40}?)(?:的?(?:生产|制造|加工|研发|业务|经营))*$",
        True,
        0.85,
    ),
    ("only.maker", "hasOnly", rf"(?:仅|只|唯)有?{_ONE}(?P<x>.{{2,30}}?{{maker}})$", True, 0.85),
    (
        "only.there",
        "hasOnly",
        rf"^(?P<x>.{{2,50}}?){{soft}}(?:仅|只|唯)(?:有|剩|由|靠)?(?P<e>.{{0,40}}?){_ONE}(?:{{maker}})?"
        r"(?:能够|能|可以|可)?(?:生产|供应|从事|制造|布局|配套|供货|支撑|量产)*$",
        False,
        0.85,
    ),
    (
        "only.one",
        "hasOnly",
        r"(?:仅|只|唯)有(?P<e>.{3,30}?(?:公司|厂|集团))(?:1家|一家)?(?:企业)?(?:能够|能|可以|可)?(?:从事|生产|制造|供应|加工)(?P<x>.{2,30}?)$",
        True,
        0.85,
    ),
    (
        "only.from",
        "hasOnly",
        rf"^(?P<x>.{{2,50}}?){{soft}}由(?P<e>.{{2,40}}?)(?:独家|{_ONE}|单独)(?:企业)?(?:生产|供应|供货|配套|提供)$",
        False,
        0.85,
    ),
    ("only.before", "hasOnly", rf"^{{soft}}(?:仅|只)(?:有|剩)?(?P<e>.{{0,40}}?){_ONE}(?:规模|规上|规模以上|骨干|本地)?(?:{{maker}})?(?:能|可)?(?:量产|生产|供应|供货|配套)?$", True, 0.8),
    (
        "lack.before",
        "lacks",
        r"^{soft}{none}(?:本地|当地|区内|县内|市内|园区内)*(?:配套|生产|供应|供货|布局|产能)(?:企业|厂家|能力|商)?$",
        True,
        0.8,
    ),
    (
        "lack.nobody",
        "lacks",
        r"^(?P<x>.{2,50}?){soft}{none}(?:本地|相关|规模以上|规上|一家|任何|专业|成规模的?)*(?:{maker}|项目)"
        r"(?:能够|能|可)?(?:布局|涉足|生产|从事|落户|供应|制造|支撑|入驻|覆盖|参与|配套)*$",
        False,
        0.85,
    ),
    ("lack.notone", "lacks", r"^(?P<x>.{2,50}?){soft}(?:一家|1家)(?:也|都)?(?:没有|无|未有)$", False, 0.85),
    (
        "lack.formless",
        "lacks",
        r"(?:尚未|没有|还未|未能|仍未)(?:形成|布局|涉足|引进|建立)(?P<x>.{2,50}?{field})$",
        True,
        0.8,
    ),
    (
        "lack.makes",
        "lacks",
        r"{none}(?:一家|本地|相关|任何|规模以上)*(?:企业|厂家|公司)(?:能够|能|可以|可)?"
        r"(?:从事|生产|制造|加工|供应|涉足|布局|开展)(?P<x>.{2,40}?)$",
        True,
        0.85,
    ),
    (
        "lack.none",
        "lacks",
        r"(?:(?<![不毫])(?:没有|尚无|尚没有|还没有|仍无|暂无|并无|均无)|(?<![\u4e00-\u9fff])无|(?<=[内县区市州地前域境])无)"
        r"(?:一家|任何|本地|相关|规模以上|规上|专业)*(?!人机|纺|缝|线|损|刷|菌|氧|铅|尘|源|机|水|油|烟|框|卤|醇|糖|铬|磷|汞)"
        rf"(?P<x>.{{2,40}}?{{maker}})(?:布局|入驻|落户|落地|支撑)?{_PROBLEM}$",
        True,
        0.85,
    ),
    ("lack.of", "lacks", rf"(?:缺失|空白|短缺|断链)的(?P<x>.{{2,50}}?)(?:等{_KEY})?{{field}}", True, 0.8),
    (
        "lack.lack",
        "lacks",
        rf"(?<!不){{lack}}(?:本地|相关|配套)*(?P<x>.{{2,60}}?){_PROBLEM}$",
        False,
        0.85,
    ),
    (
        "lack.short",
        "lacks",
        r"(?<![不紧短稀欠补建])缺(?![少乏失口位陷点勤席链环的])(?P<x>.{2,50}?(?:{maker}|{field}|等.{2,8}))$",
        False,
        0.75,
    ),
    (
        "lack.behind",
        "lacks",
        rf"^(?P<x>.{{2,60}}?{{maker}}){{soft}}(?:缺乏|缺少|匮乏|短缺|空缺){_PROBLEM}$",
        True,
        0.8,
    ),
    (
        "lack.empty",
        "lacks",
        rf"^(?P<x>.{{2,60}}?){{soft}}(?:是|为|属于|属|处于|存在|留有|有|呈)?(?:一片|着|市场|产业链|产业|链条|的|明显|较多|不少|大量)*"
        rf"{{empty}}(?:状态|阶段|地带|期|环节|点)?{_PROBLEM}$",
        False,
        0.85,
    ),
    (
        SPOKEN,
        "lacks",
        r"^(?:在?(?:我们|我市|我县|我区|本地|当地|这里|全市|全县|全区))?{soft}(?:(?:一家|1家|一个)(?:企业|厂|厂家)?(?:也|都|还)?(?:没有|无|未有)"
        rf"|(?:全|都|均|统统|还|仍)(?:是|属于|为|处于)(?:一片|大片)?{{empty}}(?:状态|阶段|地带|期)?{_PROBLEM})(?:了|的)?$",
        False,
        0.8,
    ),
    (
        "lack.unable",
        "lacks",
        r"^(?P<x>.{2,50}?){soft}(?:不能|无法|未能|没有能力|不具备|尚未实现|未实现|未形成|尚未形成)(?:在)?(?:本地|当地|县内|区内|市内|园区内)?"
        r"(?:生产|制造|供应|配套|加工|自给|本地化|批量|规模化|能力)+$",
        False,
        0.8,
    ),
    ("lack.is", "lacks", r"(?:缺口|断点|堵点|断链点|缺失环节|空白点?)(?:主要|突出|集中)?(?:是|在于|为|有|包括|在)(?P<x>.{2,60}?)(?:上|方面)?$", False, 0.8),
    ("lack.kind", "lacks", rf"(?P<x>.{{2,50}}?)(?:等{_KEY})(?:(?:空白|缺失|断链|缺链|短缺|断点|缺位)的?{{field}}|断点|断链点|空白点)", True, 0.8),
    ("lack.many", "lacks", rf"{_SEVERAL}(?:空白|缺失|断链|缺链|短缺|断点|缺位)的?{{field}}", True, 0.8),
    (
        "weak.field",
        "hasWeak",
        rf"^(?P<x>.{{2,50}}?(?:等{_KEY})?{{field}}){{soft}}{{weak}}{_PROBLEM}$",
        True,
        0.8,
    ),
    (
        "weak.rate",
        "hasWeak",
        r"^(?P<x>.{2,50}?)的?(?:本地|就近|县内|区内|市内|园区内)?(?:化)?(?:配套率|自给率|采购率|本地化率){soft}"
        r"(?:仅|只有|不足|不到|低于|较低|偏低|低|很低).*$",
        False,
        0.75,
    ),
    (
        "weak.short",
        "hasWeak",
        rf"^(?P<x>.{{2,50}}?(?:等{_KEY})?{{field}}){{soft}}(?:是|为|成为|存在)?(?:明显|突出|最大)?的?(?:短板|弱项)$",
        True,
        0.75,
    ),
    ("weak.many", "hasWeak", rf"{_SEVERAL}(?:(?:薄弱|短板|弱项)的?{{field}}|短板|弱项)", True, 0.75),
    ("weak.kind", "hasWeak", rf"(?P<x>.{{2,50}}?)(?:等{_KEY})(?:薄弱|短板|弱项)的?{{field}}", True, 0.75),
    (
        "buy.rely",
        "buysIn",
        rf"^(?P<x>.{{2,60}}?){{soft}}{{rely}}{{soft}}(?:从|由|向)?.{{0,8}}?{{away}}"
        rf"(?:供应|供给|采购|购入|调入|企业|市场|渠道|解决|补给|满足)*{_PROBLEM}$",
        False,
        0.85,
    ),
    (
        "buy.from",
        "buysIn",
        r"^(?P<x>.{2,60}?){soft}(?:从(?![业事])|(?<!自)由|(?<![转方走定面导流双反横纵])向|自(?![动主行然有给身来由])|到|{rely})(?P<place>[^，]{1,16}?)(?:等地区?|地区|等省市|等外地)?{soft}"
        r"{fetch}(?:而来|来|解决|为主)?$",
        False,
        0.8,
    ),
    (
        "buy.there",
        "buysIn",
        r"(?:从|到|去|向|由)(?P<place>[^，]{2,12}?)(?:采购|购买|购进|购入|进口|调入|买)(?P<x>.{2,30}?)$",
        False,
        0.75,
    ),
    ("buy.in", "buysIn", r"^(?P<x>.{2,60}?){softly}(?:以|靠)?(?:外购|外采|外调|进口|外协)(?:为主|解决)?$", False, 0.8),
    ("buy.share", "buysIn", r"^(?P<x>.{2,60}?)的?{soft}(?:对外|外部|进口|外)依存度{soft}(?:高|较高|大|超|达).*$", False, 0.8),
    ("weak.is", "hasWeak", r"(?:短板|弱项|薄弱环节|薄弱点)(?:主要|突出|集中)?(?:是|在于|为|有|包括|在)(?P<x>.{2,60}?)(?:上|方面)?$", False, 0.75),
)  # fmt: skip

ALL_BOUGHT = frozenset({"buy.rely", "buy.from", "buy.in", "buy.share"})
"""Frames of buying: what is bought is a thing, whatever it is called."""
INVITED = "{invite}(?P<x>.{2,40}?{maker})$"
BEGUN = r"^(?P<x>.{2,40}?(?:等.{0,4})?{field})"


@cache
def invited() -> re.Pattern[str]:
    """Makers who shall come, when the next clause says that they fill a hole."""
    return _compiled(INVITED)


@cache
def begun() -> re.Pattern[str]:
    """The segment with which a clause begins."""
    return _compiled(BEGUN)
