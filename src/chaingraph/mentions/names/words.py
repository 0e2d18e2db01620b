"""What kind of word a word is, seen from the edge of a name.

For: ``names.reading`` and every rule that finds names.
In: words; ``name_words.csv``, ``trade_words.csv``, ``chains.csv``, the endings, the gazetteer, the companies, jieba's dictionary.
Out: :class:`Kind`, :func:`kind_of`.
How: our own lists come first, then places and well-known companies, then the part of speech in the dictionary; each word
is looked up once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from chaingraph.mentions import segment
from chaingraph.reference.companies import known_companies
from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.regions import gazetteer


class Kind:
    """What a word is, seen from the edge of a name.

    Plain numbers: every rule asks every word, and a member of an enumeration takes ten times as long to look up.
    """

    MARK: Final = 0
    """Punctuation."""
    PIECE: Final = 1
    """A single character that is no function word: in a row they spell a name that no dictionary has."""
    WORD: Final = 2
    """Any other word."""
    PROPER: Final = 3
    """A proper noun of the dictionary, or Latin letters."""
    REGION: Final = 4
    TRADE: Final = 5
    """A trade, an industry, a legal form's neighbour: 科技, 电子信息."""
    ACT: Final = 6
    """A verb that is as common inside names as before them: 投资, 建设."""
    GENERIC: Final = 7
    """Says what kind of thing, never which: 高新, 国家级."""
    VERB: Final = 8
    """A verb of our lists: a name may begin behind it."""
    MOTION: Final = 9
    """A verb of the dictionary."""
    FUNCTION: Final = 10
    SOFT: Final = 11
    """A function word of one character that names contain, too: 和, 为."""
    ROLE: Final = 12
    """企业, 董事长: a name may begin behind it."""
    COUNT: Final = 13
    """一批, 多家, 某: what follows is no single thing."""
    NUMBER: Final = 14
    FORM: Final = 15
    """公司, 集团."""
    TERM: Final = 17
    """A proper noun of the dictionary that is as often a thing (碳化硅) as a brand (奔驰)."""
    BRAND: Final = 18
    """A well-known company that is no ordinary word."""
    FAINT: Final = 16
    """A character that is a word of its own now and then, but more often a piece: 新, 大."""


KINDS: Mapping[str, int] = {name: number for name, number in vars(Kind).items() if name.isupper()}
"""The kinds by their names."""

_NAMED = {
    "verb": Kind.VERB,
    "trade_verb": Kind.ACT,
    "function": Kind.FUNCTION,
    "soft": Kind.SOFT,
    "faint": Kind.FAINT,
    "role": Kind.ROLE,
    "generic": Kind.GENERIC,
    "proper": Kind.PROPER,
    "turning": Kind.ACT,
    "quantifier": Kind.COUNT,
    "word": Kind.WORD,
}
_TAGGED = {
    "v": Kind.MOTION,
    "d": Kind.FUNCTION,
    "p": Kind.FUNCTION,
    "c": Kind.FUNCTION,
    "u": Kind.FUNCTION,
    "r": Kind.FUNCTION,
    "m": Kind.COUNT,
    "t": Kind.FUNCTION,
    "i": Kind.MOTION,
    "l": Kind.MOTION,
    "n": Kind.PROPER,
    "z": Kind.TERM,
}
_RARELY = frozenset("t")
_DIRECTED, _DIRECTIONS = 2, "起到给往向在自"
"""Verbs of two characters with where to behind them."""
_UNNAMED = frozenset("dpcurt")
_RARE = 100
"""What the dictionary takes for a function word and hardly ever met is a name as often (隆中)."""

_NUMERALS = re.compile(r"[〇零一二三四五六七八九]{2,}$")
_DIGITS = re.compile(r"[\d.,%‰]+$")
_ORDINAL = re.compile("[①-⓿❶-➓㈠-㈩㊀-㊉]")
"""Numbers of points in one character: ①, ❶, ㈠."""
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9&.+-]*$")


@cache
def _listed() -> Mapping[str, int]:
    kinds: dict[str, int] = {}
    for name in ("endings", "name_heads"):
        rows = read_lexicon(name, ("ending", "type", "strength"))
        kinds.update(
            (r["ending"], Kind.WORD) for r in rows if r["type"] in ("Park", "Organisation") and len(r["ending"]) > 1
        )
        kinds.update((r["ending"], Kind.TRADE) for r in rows if r["strength"] == "trade")
    forms = ("有限公司", "公司", "集团", "股份", "总公司", "分公司", "有限责任", "有限", "集团股份", "集团公司")
    kinds.update((row["name"], Kind.TRADE) for row in read_lexicon("chains", ("name", "kind")))
    kinds.update((row["word"], Kind.TRADE) for row in read_lexicon("trade_words", ("word",)))
    kinds.update((row["word"], _NAMED[row["kind"]]) for row in read_lexicon("name_words", ("word", "kind")))
    kinds.update((form, Kind.FORM) for form in forms)
    return {word: kind for word, kind in kinds.items() if word not in _brands() or kind == Kind.FORM}


@cache
def turning_words() -> frozenset[str]:
    """Words that are verbs only where a clause or a name could begin: 联合 in 联合腾讯公司, not in 国际联合学院."""
    return frozenset(row["word"] for row in read_lexicon("name_words", ("word", "kind")) if row["kind"] == "turning")


@cache
def _brands() -> frozenset[str]:
    """Forms of well-known companies that mean nothing else."""
    forms = known_companies()
    return frozenset(form for form, company in forms.items() if form not in company.ambiguous and len(form) > 1)


def is_place(word: str) -> bool:
    """Whether a word is a place and nothing else."""
    return word in _vague() or (bool(gazetteer().lookup(word)) and not gazetteer().is_common_word(word))


@cache
def _vague() -> frozenset[str]:
    return frozenset(row["name"] for row in read_lexicon("vague_regions", ("name", "kind")))


@cache
def kind_of(word: str) -> int:
    """The kind of one word."""
    if listed := _listed().get(word):
        return listed
    if word in _brands():
        return Kind.BRAND
    if len(word) == 1 and (not word.isalnum() or _ORDINAL.match(word)):
        return Kind.MARK
    if _DIGITS.match(word):
        return Kind.NUMBER
    if _LATIN.match(word):
        return Kind.TERM
    if len(word) > 1 and is_place(word):
        return Kind.REGION
    if len(word) == 1 or _NUMERALS.match(word):
        return Kind.PIECE
    if len(word) > 2 and (word[:2] in stop_words("verb_head") or word[:3] in stop_words("verb_head")):
        return Kind.VERB  # 大力支持: the dictionary keeps it together
    tag = segment.tag(word)
    if tag == "v" and len(word) == _DIRECTED and word[-1] in _DIRECTIONS:
        return Kind.VERB  # 办起, 设在: never part of a name
    if tag in _UNNAMED and gazetteer().lookup(word):
        return Kind.PROPER  # 定远: an adverb and a county
    rare = tag in _RARELY and segment.frequency(word) < _RARE
    return Kind.WORD if rare else _TAGGED.get(tag, Kind.WORD)


@cache
def stop_words(role: str) -> frozenset[str]:
    """Words of ``name_stops.csv`` with a role."""
    return frozenset(row["word"] for row in read_lexicon("name_stops", ("word", "role")) if row["role"] == role)


@cache
def teach_tokenizer() -> None:
    """Makes the tokenizer keep the words of our lists together."""
    segment.add_words(_listed())
    segment.add_words(region.name for region in gazetteer().regions() if len(region.name) > 2)
    segment.add_words(_vague())
    segment.add_words(_brands())
