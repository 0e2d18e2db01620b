"""Brackets and conjunctions that belong to a name: 某某（重庆）有限公司, 核酸及生物医药产业园.

For: ``names_edges`` and the rules that extend a name.
In: readings; the gazetteer.
Out: whether a bracket or a conjunction is part of a name.
How: a bracket is one with a place or a word for groups in it; a conjunction is one between two trades.
"""

from __future__ import annotations

from chaingraph.mentions.names_reading import Reading
from chaingraph.mentions.names_words import Kind
from chaingraph.reference.regions import gazetteer

COUPLING = frozenset("和与及")
"""Conjunctions that names contain."""

_BRACKET = 14
_PART = 6
_GROUP_WORDS = frozenset(
    ("集团", "控股", "中国", "国际", "企业", "股份", "香港", "澳门", "台湾", "筹", "华东", "华北", "华南")
)
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
        if close > 0 and is_bracket_of_name(text[end + 1 : close]):
            return close + 1
    return end
