"""Kinds of parks that read like one: 小微企业园42个, 各县建设冷链物流园, 绿色园区和数字化园区.

For: ``names.judges``, ``names.tagger``.
In: a reading and a span in it.
Out: whether it is a kind of park.
How: nothing in it is spelled or a place, and a count stands behind it, many are to build it, or it joins two that only say of what sort they
are.
"""

from __future__ import annotations

import re

from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.words import Kind

_ENDING = re.compile("[园区谷港城带]$")
"""A loose character that closes a park (农产品加工 | 园) spells nothing."""
_PLAIN = frozenset((Kind.TRADE, Kind.GENERIC, Kind.ROLE, Kind.WORD, Kind.ACT, Kind.SOFT, Kind.MOTION, Kind.MARK))
_SORT = frozenset((Kind.GENERIC, Kind.ROLE, Kind.SOFT, Kind.MARK))
_COUNT = re.compile(r"[\d一二两三四五六七八九十百]+[余多]?[个家座处]")
_CLAUSE = 60
_MANY = Guarded(r"(?:各(?:县|区|市|镇|乡|州|地)|一批|若干|一系列|每个)[^。；！？]*$")


def is_kind_of_park(reading: Reading, start: int, end: int) -> bool:
    """Whether words that end like a park name a kind of it.

    Args:
        reading: The passage.
        start: Where the words begin.
        end: Position behind them.
    """
    last = reading.word_at(end - 1)
    kinds = set(reading.kinds[reading.word_at(start) : last])
    closing = reading.kinds[last]
    if closing != Kind.PIECE or not _ENDING.search(reading.text, start, end):
        kinds.add(closing)
    if not kinds <= _PLAIN:
        return False
    counted = _COUNT.match(reading.text, end) is not None
    return (
        counted
        or (Kind.SOFT in kinds and kinds <= _SORT)
        or _MANY.search(reading.text, max(0, start - _CLAUSE), start) is not None
    )
