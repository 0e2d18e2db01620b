"""How well a member of a list fits the type that the list gives it.

For: ``names.lists``.
In: the words of a member, and a type.
Out: a score, 0 when a member made of such words cannot be one.
How: a name is spelled with words no dictionary knows; an industry or a product is told by words of trade; counts, marks and
function words stand in neither.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from chaingraph.mentions.names.products import is_product
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.trades import closes_company
from chaingraph.mentions.names.words import Kind, stop_words
from chaingraph.mentions.segment import frequency, words
from chaingraph.records import EntityType
from chaingraph.reference.companies import known_companies
from chaingraph.reference.names import ending_type
from chaingraph.reference.regions import gazetteer

_SPELLED = frozenset((Kind.PIECE, Kind.PROPER, Kind.FAINT, Kind.BRAND, Kind.TERM))
_NOT_IN_NAMES = frozenset((Kind.FUNCTION, Kind.COUNT, Kind.ROLE, Kind.NUMBER, Kind.MARK))
_PARK_BASE = 0.6
_QUANTITY = re.compile(r"[\d.]+[万亿千百]?(?:吨|台|套|件|只|头|羽|米|辆|片|兆瓦|千瓦)")
_LOOSE = frozenset((Kind.PIECE, Kind.FAINT, Kind.BRAND))
_SHORTEST_BRAND, _LONGEST_BRAND = 2, 8
_LONGEST_PLACED = 6
_RARE = 5
_COUNTED = re.compile(r"[\d一二三四五六七八九十两几多数首]+[家个户大条批类种座届]")


class Shape(NamedTuple):
    """What words a member consists of.

    Attributes:
        text: The member.
        kinds: The kinds of its words.
        spelled: How many of its characters stand in words that no dictionary explains.
        verbs: How many of its words are verbs.
    """

    text: str
    kinds: frozenset[int]
    spelled: int
    verbs: int


def shape_of(reading: Reading, start: int, end: int) -> Shape:
    """What the words of ``text[start:end]`` are."""
    indexes = range(reading.word_at(start), reading.word_at(end - 1) + 1)
    kinds = [reading.kinds[i] for i in indexes]
    odd = [i for i in indexes if reading.kinds[i] == Kind.MOTION and frequency(reading.words[i]) < _RARE]  # 肯纳
    spelled = sum(len(reading.words[i]) for i in indexes if reading.kinds[i] in _SPELLED or i in odd)
    verbs = sum(kind in (Kind.VERB, Kind.MOTION) for kind in kinds) - len(odd)
    return Shape(reading.text[start:end], frozenset(kinds), spelled, verbs)


def score_member(kind: EntityType, shape: Shape) -> float:
    """How sure a member of this shape is a name of this type; 0 for no name."""
    return _SCORERS[kind](shape)


def is_brand(reading: Reading, start: int, end: int) -> bool:
    """Whether a member is a brand alone, or a brand with a company's trade: among projects it is who invests."""
    first, last = reading.word_at(start), reading.word_at(end - 1)
    text = reading.text[start:end]
    if is_product(text) or len(text) > _LONGEST_BRAND:
        return False
    closed = first < last and closes_company(reading.words[last])
    return all(kind in _LOOSE for kind in reading.kinds[first : last + 1 - closed]) and end - start >= _SHORTEST_BRAND


def is_industry(shape: Shape) -> bool:
    """Whether a member is made of words of trade alone."""
    return shape.kinds <= {Kind.TRADE, Kind.GENERIC, Kind.ACT, Kind.WORD, Kind.SOFT} and Kind.TRADE in shape.kinds


def _enterprise(shape: Shape) -> float:
    if shape.kinds & (_NOT_IN_NAMES - {Kind.COUNT}) or _COUNTED.match(shape.text) or len(shape.text) > 16:
        return 0.0
    if gazetteer().lookup(shape.text) and not gazetteer().is_common_word(shape.text):
        return 0.0
    if shape.spelled >= 2:
        return 0.76 - 0.1 * shape.verbs
    if shape.text in known_companies() or _without_country(shape.text) in known_companies():
        return 0.8
    if shape.kinds <= {Kind.GENERIC, Kind.TRADE, Kind.ACT, Kind.REGION}:
        found = ending_type(shape.text)
        placed = Kind.REGION in shape.kinds and _is_short_company(shape.text, found)
        return (
            0.85
            if placed
            else 0.6
            if Kind.ACT in shape.kinds and found == ("Enterprise", "weak") and len(shape.text) <= 6
            else 0.0
        )
    return 0.62 - 0.1 * shape.verbs


def _is_short_company(text: str, found: tuple[EntityType, str] | None) -> bool:
    """Whether region and trade are as short as a company's name, the trade one that companies bear: 鄂北线束."""
    closes = found == ("Enterprise", "weak") or (
        (found is None or found[0] == "Product") and closes_company(words(text)[-1])
    )
    return len(text) - 1 > _SHORTEST_BRAND and len(text) <= _LONGEST_PLACED and closes


def _without_country(text: str) -> str:
    region, rest = gazetteer().split(text)
    return rest if region and region.level == "country" else text


def _plain(shape: Shape) -> float:
    if shape.kinds & {Kind.MARK, Kind.FUNCTION, Kind.COUNT, Kind.VERB} or len(shape.text) > 18:
        return 0.0
    return 0.62 if not shape.kinds <= {Kind.GENERIC, Kind.ROLE, Kind.SOFT, Kind.ACT} else 0.0


def _project(shape: Shape) -> float:
    if ("年产" in shape.text or _QUANTITY.search(shape.text)) and not shape.kinds & {Kind.MARK, Kind.FUNCTION}:
        return 0.85
    return 0.66 if _plain(shape) and len(shape.text) > 3 and not shape.text.startswith("发展") else 0.0


def _organisation(shape: Shape) -> float:
    if shape.text in stop_words("university"):
        return 0.7
    return 0.62 if shape.spelled >= 2 and not shape.kinds & _NOT_IN_NAMES else 0.0


def _park(shape: Shape) -> float:
    found = ending_type(shape.text)
    parkish = found is not None and found[0] == "Park"
    generic = shape.kinds <= {Kind.GENERIC, Kind.WORD, Kind.ACT} and shape.text.startswith(
        ("国家", "市级", "省级", "特色")
    )
    return _PARK_BASE if parkish and not generic and not shape.kinds & {Kind.COUNT, Kind.MARK, Kind.FUNCTION} else 0.0


def _region(shape: Shape) -> float:
    if gazetteer().lookup(shape.text):
        return 0.8
    return 0.5 if shape.spelled == len(shape.text) and 2 <= len(shape.text) <= 4 else 0.0


_SCORERS: Mapping[EntityType, Callable[[Shape], float]] = {
    "Enterprise": _enterprise,
    "Organisation": _organisation,
    "Park": _park,
    "Region": _region,
    "Chain": _plain,
    "Product": _plain,
    "Project": _project,
}
