"""Companies called by their brand alone in the document that names them in full: 陕西某丰特种织物有限公司, later 某丰排污口.

For: ``names``.
In: the companies a document names; readings.
Out: candidates for enterprises.
How: what stands between place and trade of a company's name is its brand. ``names.known`` looks for brands in the whole corpus
and takes none that could be a word; a document that names the company itself may be believed with a rare word, where words begin
and end with it and nothing around it goes on with a name.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from chaingraph.mentions import segment
from chaingraph.mentions.dictionary import Dictionary
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.companies import with_region
from chaingraph.mentions.names.joints import with_bracket
from chaingraph.mentions.names.known import words_of
from chaingraph.mentions.names.products import is_product
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.words import Kind, kind_of
from chaingraph.reference.names import parse_company
from chaingraph.reference.regions import gazetteer

_SHORTEST, _LONGEST = 2, 4
_RARE = 150
"""A word of the dictionary that is met less often may be a brand."""
_SPELLED = frozenset((Kind.PIECE, Kind.PROPER, Kind.TERM, Kind.BRAND, Kind.FAINT))
_NO_BRANDS = frozenset(
    (Kind.MARK, Kind.REGION, Kind.TRADE, Kind.GENERIC, Kind.VERB, Kind.FUNCTION, Kind.ROLE, Kind.COUNT, Kind.NUMBER)
)
_OPENERS = frozenset((Kind.MARK, Kind.VERB, Kind.FUNCTION, Kind.SOFT, Kind.ROLE, Kind.MOTION, Kind.ACT))
_CLOSERS = _OPENERS | {Kind.NUMBER, Kind.COUNT, Kind.WORD, Kind.FORM}
_CLEAR = frozenset((Kind.MARK, Kind.VERB, Kind.FUNCTION, Kind.MOTION))
"""Kinds that may follow a brand with a place before it."""
_DOING = frozenset("年月日将现拟也负称拿出做配供产用能还")
"""Single characters behind a name with which the clause goes on."""
_TOWNS = ("街道", "镇", "乡", "村")
_WATERS = "山岭河江湖海岛"
"""With these words of the dictionary end that are mountains and rivers."""
_LABEL = re.compile("[”」]?牌")
_SCORE = 0.85


def brands_of(names: Iterable[str], others: Collection[str]) -> Dictionary[str]:
    """The brands of the companies a document names, each with the longest name that has it.

    Args:
        names: The companies.
        others: The document's other names: what one of them begins with is no company's.
    """
    heads = {name[:_SHORTEST] for name in others}
    brands: dict[str, str] = {}
    for name in sorted(set(names), key=lambda name: (len(name), name)):
        brand = _head(parse_company(name).core)
        town = any(brand + level in name for level in _TOWNS)
        if (
            brand != name
            and not town
            and _SHORTEST <= len(brand) <= _LONGEST
            and brand[:_SHORTEST] not in heads
            and _may_be(brand)
        ):
            brands[brand] = name
    return Dictionary(brands)


def by_call(reading: Reading, brands: Dictionary[str]) -> Iterator[Candidate]:
    """The brands wherever they stand alone, with a place before them and a bracket of theirs behind."""
    for hit in brands.longest(reading.text):
        if not (reading.is_edge(hit.start) and reading.is_edge(hit.end)) or reading.is_closed(hit.start, hit.end):
            continue
        first = with_region(reading, reading.word_at(hit.start))
        if _stands(reading, first, hit.end, placed=reading.starts[first] < hit.start):
            start, end = reading.starts[first], with_bracket(reading, hit.end)
            yield Candidate(start, end, "Enterprise", _SCORE, "called")


def _head(core: str) -> str:
    """What stands before the first word for a trade or a kind in a company's core: 某丰 of 某丰特种."""
    words = words_of(core)
    stop = next((i for i, word in enumerate(words) if kind_of(word) in (Kind.TRADE, Kind.GENERIC)), len(words))
    return "".join(words[:stop])


def _may_be(brand: str) -> bool:
    """Whether a brand is spelled, or a word that is hardly ever met; no place, no trade."""
    if gazetteer().lookup(brand) or is_product(brand):
        return False
    words = words_of(brand)
    kinds = {kind_of(word) for word in words}
    if kinds & _NO_BRANDS:
        return False
    if len(words) == 1:
        return segment.frequency(brand) < _RARE and brand[-1] not in _WATERS
    return bool(kinds & _SPELLED)


def _stands(reading: Reading, first: int, end: int, *, placed: bool) -> bool:
    """Whether a name can begin with a word and end at a position; with a place before it no noun may follow: 东至沪嘉 | 高速."""
    if first and reading.kinds[first - 1] not in _OPENERS:
        return False
    if end >= len(reading.text):
        return True
    behind = reading.word_at(end)
    if _LABEL.match(reading.text, end) or (placed and reading.kinds[behind] not in _CLEAR):
        return False
    return reading.kinds[behind] in _CLOSERS or reading.words[behind] in _DOING
