"""What a number measures, in the document's words: 工业总产值, 年产油烟机, 不良品率降低, 市级数字化车间.

For: :mod:`chaingraph.mentions.relations_metrics`.
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
_CUT_BEHIND = re.compile(r"[、，,。；;：:\ue001-\ue009（(）)]")
_MARKS = re.compile(r"[“”\"‘’《》\s]")
LONGEST = 30
"""An indicator of more characters is half a sentence: nobody can quote it."""


@cache
def words() -> Mapping[str, tuple[str, ...]]:
    """Words by group, longest first."""
    groups: dict[str, list[str]] = {}
    for row in read_lexicon("indicator_words", ("group", "word")):
        groups.setdefault(row["group"], []).append(row["word"])
    return {group: tuple(sorted(found, key=lambda word: (-len(word), word))) for group, found in groups.items()}


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    def any_of(group: str) -> str:
        return "(?:" + "|".join(map(re.escape, words()[group])) + ")"

    return re.compile(
        {
            "lead": rf"(?:{any_of('lead')}|(?P<noun>{any_of('lead_noun')}))",
            "trail": any_of("trail") + r"\Z",
            "grow": rf"{any_of('grow_lead')}*(?:{any_of('grow')})(?:率|幅度?)?(?:达到?|至|了|为|约|速度)*",
            "grow_first": rf"({any_of('grow')})了?(?!率|幅|速|值|额|到|至|了)(.{{2,}})",
            "grow_tail": rf"{any_of('grow_lead')}*{any_of('grow')}\Z",
            "spend": any_of("spend") + r"(?:了|约)?\Z",
            "service": any_of("service"),
            "not_metric": any_of("not_metric") + r"\Z|\A(?:同类|前)|其他|其它",
            "verb": any_of("verb"),
            "verb_end": rf"(?:{any_of('verb')}|带来|形成|引进|新增|培育|创造|生产|签订|开发|研发|招收|配备|引入|打造|聚合|聚集|和|等|为|在内)的?了?\Z",
        }[kind]
    )


def strip_before(text: str) -> str:
    """The noun phrase at the end of the words before a number; empty when they are but verbs."""
    phrase = text.strip(_EDGE)
    while match := _pattern("trail").search(phrase):
        phrase = phrase[: match.start()].rstrip(_EDGE)
    phrase = re.split(r"[、，,：:]", phrase)[-1]
    while match := _pattern("lead").match(phrase):
        rest = phrase[match.end() :].lstrip(_EDGE)
        if len(rest) == 1 or (not rest and match.lastgroup == "noun"):
            break
        phrase = rest
    return phrase


def is_growth(phrase: str) -> bool:
    """Whether the words before a number only say that something grew: 同比增长, 年均下降."""
    return bool(_pattern("grow").fullmatch(phrase.strip(_EDGE).removesuffix("的")))


def growth_word(phrase: str) -> str:
    """The growth words, tidied: ``同比增长``."""
    return re.sub(r"(?:达到?|至|了|为|约|分别)+\Z|\A分别", "", phrase.strip(_EDGE))


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
    return match.group().rstrip("了约") if match else ""


def ends_in_verb(text: str) -> bool:
    """Whether the words before a number end in a verb whose object is what the number counts."""
    return bool(_pattern("verb_end").search(text.rstrip(_EDGE)))


def phrase_behind(text: str) -> str:
    """The noun phrase right behind a number, up to the next verb or mark; empty when none begins there."""
    piece = _CUT_BEHIND.split(text, maxsplit=1)[0].removeprefix("的")
    if not piece or piece[0] in "的和以左及等者而、":
        return ""
    verb = _pattern("verb").search(piece)
    noun = piece[: verb.start()] if verb else piece
    return noun.rstrip("的") if len(noun) >= 2 else ""


def verb_behind(text: str) -> str:
    """The verb phrase behind a sum (升级数字化车间), up to the next mark."""
    return _CUT_BEHIND.split(text, maxsplit=1)[0].lstrip("用于来以")


def is_indicator(name: str) -> bool:
    """Whether a name can stand for something measured that concerns enterprises."""
    return (
        2 <= len(name) <= LONGEST and not _pattern("service").search(name) and not _pattern("not_metric").search(name)
    )


def tidy(name: str) -> str:
    """A name without quotation marks, blanks and hanging particles."""
    return _MARKS.sub("", name).strip(_EDGE).removeprefix("的").removesuffix("的")
