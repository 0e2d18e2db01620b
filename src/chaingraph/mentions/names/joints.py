"""What belongs to a name at its joints: brackets and conjunctions, no town before it (某某（重庆）有限公司, 核酸及生物医药产业园).

For: ``names.edges`` and the rules that extend a name.
In: readings; the gazetteer.
Out: whether a bracket or a conjunction is part of a name.
How: a bracket is one with a place or a word for groups in it; a conjunction is one between two trades.
"""

from __future__ import annotations

import re

from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.words import Kind
from chaingraph.reference.regions import gazetteer

COUPLING = frozenset("和与及")
"""Conjunctions that names contain."""

_BRACKET = 14
_PART = 6
_SHORT_PLACE = 2
_GROUP_WORDS = frozenset(
    ("集团", "控股", "中国", "国际", "企业", "股份", "香港", "澳门", "台湾", "筹", "华东", "华北", "华南")
)
_TOWN = re.compile(r"[一-龥]{2,3}(?:街道|镇|乡)(?=.{2})")
TWICE = re.compile(r"([一-龥]{2,4})[市县区旗州](?=\1)")
"""A place whose name begins again behind it: 宝鸡市 | 宝鸡高新区."""
_TRADES = frozenset((Kind.TRADE, Kind.WORD, Kind.GENERIC, Kind.ACT))


def couples(reading: Reading, index: int) -> bool:
    """Whether 和, 与 or 及 at a word index stands between two trades of one name (核酸及生物医药产业园)."""
    inside = 0 < index < len(reading.words) - 1
    sides = (reading.kinds[index - 1], reading.kinds[index + 1]) if inside else ()
    return inside and all(kind in _TRADES for kind in sides) and not closes_body(reading.words[index - 1])


def closes_body(word: str) -> bool:
    """Whether a word ends like a body or a place, so that what follows it is another name."""
    return len(word) > 1 and word[-1] in "处局委办厅院所校园区城港司团厂"


def is_bracket_of_name(inner: str) -> bool:
    """Whether a bracket with these words belongs to a name: （重庆）, （集团）, （西咸）."""
    if inner in ("筹", "有限合伙", "普通合伙"):
        return True
    if inner.endswith(("片区", "组团")) and len(inner) <= _PART:
        return True  # 富源工业园区（后所片区）
    if not 1 < len(inner) <= _BRACKET:
        return False
    if inner in _GROUP_WORDS or gazetteer().lookup(inner):
        return True
    region, rest = gazetteer().split(inner)
    return region is not None and (
        not rest or rest in _GROUP_WORDS or (len(rest) <= 3 and rest[-1] in "区园镇城港乡岛湾洲")
    )


def with_bracket(reading: Reading, end: int) -> int:
    """The end of the name with a bracket behind it that belongs to it: 佛吉亚（西安）."""
    text = reading.text
    if text[end : end + 1] in ("（", "("):
        stop = end + _BRACKET + 2
        closings = (text.find("）", end, stop), text.find(")", end, stop))
        close = min((i for i in closings if i > 0), default=-1)
        inner = text[end + 1 : close]
        if close > 0 and is_bracket_of_name(inner) and not _is_seat(inner):
            return close + 1
    return end


def _is_seat(inner: str) -> bool:
    """Whether a bracket behind a whole name says where it sits: （蒲江县）, （昆山高新区）, not （昆山）, （后所片区）."""
    return (
        len(inner) > _SHORT_PLACE
        and inner[-1] in "省市区县州盟旗镇乡园"
        and not inner.endswith(("片区", "组团", "园区"))
    )


def is_whole_brand(reading: Reading, ending: int) -> bool:
    """Whether the ending at a position is that of a well-known company which is one word of the dictionary."""
    index = reading.word_at(ending)
    return reading.kinds[index] == Kind.BRAND and reading.starts[index] < ending


def behind_town(reading: Reading, start: int, end: int) -> int:
    """The beginning behind a town that is no part of a registered name: 某某街道 | 恒源厂, 某某镇 | 山东恒源公司."""
    if twice := TWICE.match(reading.text, start, end):
        return twice.end()
    match = _TOWN.match(reading.text, start, end)
    if not match or not reading.is_edge(match.end()):
        return start
    region = reading.kinds[reading.word_at(match.end())] == Kind.REGION
    return match.end() if region or match[0].endswith("街道") else start
