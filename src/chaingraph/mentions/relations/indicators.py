"""What a number measures, in the document's words: 工业总产值, 年产油烟机, 不良品率降低, 市级数字化车间.

For: :mod:`chaingraph.mentions.relations.slots` and :mod:`chaingraph.mentions.relations.metrics`.
In: the words before and behind a number, ``seeds/lexicon/indicator_words.csv``. Out: indicator names.
How: verbs and adverbs are taken off both ends of the words before the number (实现…达到); when nothing is left, the noun
behind it is counted (5条智能化家具生产线); growth words alone speak of the number before (同比增长8.5%).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from chaingraph.reference.lexicon import read_lexicon

_EDGE = "、，,。；;：: 和及与或—-"
_CUT_BEHIND = re.compile(r"[，,。；;：:\ue001-\ue009（(）)]")
_MARKS = re.compile(r"[“”\"‘’《》\s]")
_ENUMERATION = re.compile(r"[^、]{2,8}、[^、]{2,8}(?:企业|项目|平台|车间|工厂|机构|中心)")
_DID = re.compile(r"(?<=[\u4e00-\u9fff]{2})[\u4e00-\u9fff]{2}了")
"""Any verb with 了 ends the noun before it: 供应商开放了."""
_HEAD = re.compile(r"\A[一二三四五六七八九十]是|\A[^，；、]{0,8}?其(?![中他它余次实])(?=[^，；、]{2})")
"""What opens an item of a list (二是用工缺口), and a verb with whose thing it is about (依法处置其闲置土地)."""
_BOUGHT = re.compile(r".*(?:从(?!业)|向)[^的]+(?:采购|购买|购进)")
"""铜箔从甲公司采购不足两成 tells how much of it, but of no figure with a name."""
_AMONG = re.compile(r"(?<=[业司商户])[之当]?中\Z")
"""What is told of some of those counted (22家规上企业中，…) is no part of their name."""
_TOTAL = re.compile(r"总数|总量|总额|总数量|数量|户数|家数|总规模")
_ROAD = re.compile(r"道路|公路|管|网|线|里程|长度|总长|廊|轨|河|堤|渠|桥|隧")
_ROLE = re.compile(r"\A(?:等[^，。；为]{0,6})?为(?:代表|主|龙头|首|核心|链主|引领)的?")
LONGEST = 30
"""An indicator of more characters is half a sentence: nobody can quote it."""


@cache
def _words() -> Mapping[str, tuple[str, ...]]:
    """Patterns of the words by group, longest first."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for row in read_lexicon("indicator_words", ("group", "word", "not_before")):
        guard = f"(?![{row['not_before']}])" if row["not_before"] else ""
        groups.setdefault(row["group"], []).append((row["word"], re.escape(row["word"]) + guard))
    return {
        group: tuple(pattern for _, pattern in sorted(found, key=lambda pair: (-len(pair[0]), pair[0])))
        for group, found in groups.items()
    }


def _any_of(group: str) -> str:
    return "(?:" + "|".join(_words()[group]) + ")"


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    """The patterns this module searches with, by name."""
    grow, grow_lead = _any_of("grow"), _any_of("grow_lead")
    return re.compile(
        {
            "lead": rf"(?:{_any_of('lead')}|(?P<noun>{_any_of('lead_noun')}))",
            "trail": rf"(?:{_any_of('trail')}|(?:{grow})[到至为])\Z(?<!产能达到)(?<!功能达到)(?<!性能达到)|达到\Z",
            "grow": rf"(?:分别)?(?:(?:比(?![重例率值])|较)[^，。；、增减升降提]{{1,8}})?{grow_lead}*(?:{grow})(?:率|幅度?)?(?:达到?|了|为|约|速度)*",
            "grow_first": rf"({grow})了?(?!率|幅|速|值|额|到|至|了)(.{{2,}})",
            "grow_tail": rf"{grow_lead}*{grow}\Z",
            "spend": _any_of("spend") + r"\Z",
            "service": _any_of("service"),
            "not_metric": _any_of("not_metric") + r"\Z|\A(?:同类|前)|其他|其它",
            "verb": _any_of("verb"),
            "verb_end": _any_of("verb_end") + r"了?\Z",
            "macro": _any_of("macro"),
            "measure": _any_of("measure"),
            "measure_end": _any_of("measure") + r"\Z",
            "regional": _any_of("regional"),
            "foreign": r"\A" + _any_of("foreign"),
            "clause": _any_of("clause"),
            "nameless": _any_of("nameless"),
        }[kind]
    )


def strip_before(text: str) -> str:
    """The noun phrase at the end of the words before a number; empty when they are but verbs."""
    phrase = _strip_leads(text.strip(_EDGE))
    while match := _pattern("trail").search(phrase):
        phrase = phrase[: match.start()].rstrip(_EDGE)
    return _strip_leads(re.split(r"[、，,：:]", phrase)[-1])


def _strip_leads(phrase: str) -> str:
    """A phrase without the ordinals (二是), verbs, adverbs and pronouns at its head."""
    phrase = _HEAD.sub("", phrase)
    while match := _pattern("lead").match(phrase):
        rest = phrase[match.end() :].lstrip(_EDGE)
        if (len(rest) == 1 and not _pattern("spend").fullmatch(rest)) or (not rest and match.lastgroup == "noun"):
            break
        phrase = rest
    return phrase


def is_growth(phrase: str) -> bool:
    """Whether the words before a number only say that something grew: 同比增长, 年均下降."""
    return bool(_pattern("grow").fullmatch(phrase.strip(_EDGE).removesuffix("的")))


def growth_word(phrase: str) -> str:
    """The growth words, tidied: ``同比增长``."""
    return re.sub(r"(?:达到?|至|了|为|约|分别)+\Z|\A[^，。；、]{0,9}?分别", "", phrase.strip(_EDGE))


def without_growth(name: str) -> str:
    """营业收入同比增长 → 营业收入; a name that is nothing but growth stays."""
    return _pattern("grow_tail").sub("", name) or name


def turn_growth(phrase: str) -> str:
    """降低不良品率 → 不良品率降低."""
    match = _pattern("grow_first").fullmatch(phrase)
    return f"{match[2]}{match[1]}" if match else phrase


def spending(text: str) -> str:
    """The verb of spending that ends the words before a sum (投资, 斥资), else empty."""
    match = _pattern("spend").search(text.rstrip("了约达到为"))
    return match.group() if match else ""


def ends_in_verb(text: str) -> bool:
    """Whether the words before a number end in a verb whose object is what the number counts."""
    return bool(_pattern("verb_end").search(text.rstrip(_EDGE)))


def ends_in_measure(text: str) -> bool:
    """Whether a phrase ends in a noun that names a measure (面积, 产值, 率)."""
    return bool(_pattern("measure_end").search(text))


def phrase_behind(text: str) -> str:
    """The noun phrase right behind a number, up to the next verb or mark; empty when none begins there."""
    piece = _CUT_BEHIND.split(text, maxsplit=1)[0].removeprefix("的")
    piece = piece if _ENUMERATION.fullmatch(piece) else piece.partition("、")[0]
    if not piece or piece[0] in "和以左及等者而":
        return ""
    verb = _pattern("verb").search(piece)
    noun = _DID.split(piece[: verb.start()] if verb else piece, maxsplit=1)[0]
    reached = _pattern("trail").fullmatch(noun)
    noun = _AMONG.sub("", noun)
    return noun.rstrip("的") if len(noun) >= 2 and not reached else ""


def verb_behind(text: str) -> str:
    """The verb phrase behind a sum (升级数字化车间), up to the next mark."""
    return _CUT_BEHIND.split(text, maxsplit=1)[0].lstrip("用于来以")


def split_measure(names: list[str]) -> list[str]:
    """Names of a list whose measure stands at its end only: 甲、乙产值占比 → 甲产值占比, 乙产值占比; empty if none does."""
    match = _pattern("measure").search(names[-1])
    if not match or match.start() < 2:
        return []
    measure = strip_before(names[-1][match.start() :])
    return [name + measure for name in [*names[:-1], names[-1][: match.start()]]]


def is_indicator(name: str) -> bool:
    """Whether a name can stand for something measured that concerns enterprises and their place."""
    forbidden = ("not_metric", "clause") if is_macro(name) else ("service", "not_metric", "clause")
    return 2 <= len(name) <= LONGEST and not any(_pattern(kind).search(name) for kind in forbidden)


def names_nothing(name: str) -> bool:
    """Whether a name is but a verb or a time, with nothing that it would be measured of: 开发, 使用, 减少, 同期."""
    return bool(_pattern("nameless").fullmatch(name) or _BOUGHT.fullmatch(name))


def is_total(name: str) -> bool:
    """Whether a name only says that the number is a total of what was named before (总数, 总量)."""
    return bool(_TOTAL.fullmatch(name))


def of_total(earlier: str, name: str) -> str:
    """规上企业净增 and 总数 → 规上企业总数."""
    return re.sub(r"(?:净增|新增)\Z", "", without_growth(earlier)) + name


def is_foreign(name: str) -> bool:
    """Whether an indicator is one of the country or the world, and so of no place a document speaks of."""
    return bool(_pattern("foreign").search(name))


def is_road(name: str) -> bool:
    """Whether a length belongs to something built: roads, pipes, tracks."""
    return bool(_ROAD.search(name))


def is_counted_thing(noun: str) -> bool:
    """Whether the noun behind a number is worth counting (no 方面, no 同学, no 医院)."""
    return not _pattern("not_metric").search(noun) and not _pattern("service").search(noun)


def without_role(text: str) -> str:
    """为代表的电子信息产业… → 电子信息产业…: what is left of 以甲、乙为代表的… behind the names."""
    return _ROLE.sub("", text)


def is_macro(name: str) -> bool:
    """Whether an indicator is one of a place (地区生产总值, 规上工业增加值), never of an enterprise."""
    return bool(_pattern("macro").search(name))


def is_regional(name: str) -> bool:
    """Whether an indicator could be that of a place nobody named."""
    return bool(_pattern("regional").search(name))


def tidy(name: str) -> str:
    """A name without quotation marks, blanks and hanging particles."""
    return _MARKS.sub("", name).strip(_EDGE).removeprefix("的").removesuffix("的")
