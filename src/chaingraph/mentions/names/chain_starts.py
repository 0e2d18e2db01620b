"""Where the words begin that say which industry, and whether words name one.

For: ``names.chains`` and ``names.chain_frames``.
In: readings; ``chains.csv``.
Out: positions and answers.
How: from a closing word the words of trade are taken in from right to left, with what the thing is made from (磷 | 煤化工) before them.
"""

from __future__ import annotations

from functools import cache

from chaingraph.mentions.names.products import is_product
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.words import Kind, stop_words
from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.names import ending_type

_MATTER = frozenset("藏磷氟硅锂钛镁铝铜棉茶酒钢钼钨锡锌镍铁盐碱糖奶果菌竹氢硼锰钒")
_LEADING = frozenset(("起重", "储能", "节能", "环保", "再生", "输变电", "制冷", "休闲", "采矿"))
_WIDE = frozenset(("健康", "健康产业", "数据", "消费", "文旅", "数据产业"))
TAKEN = frozenset((Kind.TRADE, Kind.WORD, Kind.GENERIC, Kind.ACT, Kind.PIECE, Kind.TERM, Kind.FAINT))
TELLING = frozenset((Kind.TRADE, Kind.WORD, Kind.TERM))
_LONGEST = 14
_SHORTEST = 2
_TRADES = frozenset((Kind.TRADE, Kind.GENERIC, Kind.ACT, Kind.WORD))
_GROWN = frozenset(("发展", "建设", "投资", "规划", "引进", "培育"))


def is_industry(reading: Reading, start: int, end: int, *, goods: bool = False) -> bool:
    """Whether words tell a trade and nothing else, and end like no product.

    Args:
        reading: The passage.
        start: Where the words begin.
        end: Position behind the last one.
        goods: Words that end like a product (智能家电) count, too: what stands around them says that they are an industry.
    """
    if (
        end - start < _SHORTEST
        or not (reading.is_edge(start) and reading.is_edge(end))
        or reading.is_closed(start, end)
    ):
        return False
    first, last = reading.word_at(start), reading.word_at(end - 1) + 1
    kinds = set(reading.kinds[first:last])
    plain = reading.kinds[last - 1] == Kind.WORD and last - first > 1 and not goods
    told = (
        Kind.TRADE in kinds
        and kinds <= _TRADES
        and not plain
        and reading.words[last - 1] not in stop_words("industry_empty")
    )
    text = reading.text[start:end]
    return told and (goods or text in industry_names() or not is_product(text))


def start_of_industry(reading: Reading, closing: int) -> int | None:
    """Where the words begin that say which industry, up to ``closing``; ``None`` when they say nothing."""
    index = last = reading.word_at(closing)
    if reading.starts[index] < closing:
        index += 1
    telling = False
    last = index
    if closing and reading.text[closing - 1] in _MATTER and reading.is_edge(closing - 1) and reading.is_edge(closing):
        return _alone(reading, index)
    while (
        index
        and _is_taken(reading, index - 1)
        and reading.words[index - 1] not in _GROWN
        and closing - reading.starts[index - 1] <= _LONGEST
    ):
        index -= 1
        telling = telling or (
            reading.kinds[index] in TELLING and reading.words[index] not in stop_words("industry_empty")
        )
    while index < last and _is_empty_start(reading, index):
        index += 1
    index = _with_matter(reading, index)
    if not telling or index == last:
        return None
    start = reading.starts[index]
    inner = reading.text[start:closing]
    return start if len(inner) >= 2 else None


def _alone(reading: Reading, index: int) -> int | None:
    """Where an industry begins that one character names (铝产业, 茶产业), unless it is a part of another name."""
    named = index > 1 and reading.kinds[index - 2] in (Kind.PIECE, Kind.PROPER)
    return None if named else reading.starts[index - 1]


def _with_matter(reading: Reading, index: int) -> int:
    """The first word with what it is made from before it (磷 | 煤化工, 玉米 | 精深加工), with 大 (大 | 健康) or a purpose (起重 | 装备)."""
    before = reading.words[index - 1] if index else ""
    wide = before == "大" and index < len(reading.words) and reading.words[index] in _WIDE
    crop = bool(before) and reading.kinds[index - 1] == Kind.PROPER and len(before) > 1 and is_product(before)
    return index - 1 if before and (before in _MATTER or before in _LEADING or wide or crop) else index


def _is_taken(reading: Reading, index: int) -> bool:
    """Whether a word can stand in the name of an industry; the words for parks and districts cannot."""
    place = ending_type("某" + reading.words[index]) if reading.kinds[index] == Kind.WORD else None
    return reading.kinds[index] in TAKEN and not (place and place[0] == "Park")


def _is_empty_start(reading: Reading, index: int) -> bool:
    """Whether the first word adds nothing (重点, 传统) or is no noun at all."""
    word, kind = reading.words[index], reading.kinds[index]
    empty = word in stop_words("industry_empty") and word not in stop_words("industry_head")
    return empty or word == "级" or kind in (Kind.ACT, Kind.FAINT, Kind.PIECE)


@cache
def industry_names() -> frozenset[str]:
    """Names of industries and chains that ``chains.csv`` lists."""
    return frozenset(row["name"] for row in read_lexicon("chains", ("name", "kind")) if len(row["name"]) > 1)
