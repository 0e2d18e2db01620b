"""Where a registered name begins whose words hide it: a bracket in it, a brand that reads like ordinary words.

For: ``names.endings``.
In: readings, the beginning that ``names.edges`` chose.
Out: the position of its first character.
How: what a place, a bracket or a legal form proves is walked over to the left as far as words can be part of a name.
"""

from __future__ import annotations

from chaingraph.mentions.names.edges import Edge
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.words import Kind
from chaingraph.mentions.segment import frequency

_BRAND = 2
_ODD_BRAND = 7
_LONGEST = 10
_ODD = 2000
"""A function word that is met less often may be a brand (日月, 久远)."""
_TRADING = frozenset((Kind.TRADE, Kind.GENERIC, Kind.ACT, Kind.WORD, Kind.TERM))
_NAMING = frozenset(
    (Kind.PIECE, Kind.WORD, Kind.PROPER, Kind.TERM, Kind.BRAND, Kind.TRADE, Kind.GENERIC, Kind.REGION, Kind.FAINT)
)
_PARTING = frozenset((Kind.MARK, Kind.VERB, Kind.ROLE, Kind.MOTION, Kind.ACT, Kind.NUMBER))
_PARTS = frozenset("的在和与及或由是有为对以从到向于把被将等了着让使")
"""Words that stand in no brand, between a place and a registered name."""


def over_bracket(reading: Reading, start: int) -> int:
    """The beginning before a bracket that the name goes on behind: 天合光能（盐城大丰）有限公司, 河南（力旋）科技有限公司."""
    behind = reading.word_at(start)
    while behind > 0 and reading.kinds[behind - 1] in _TRADING and start - reading.starts[behind - 1] <= _LONGEST:
        behind -= 1
    if reading.starts[behind] < 1 or reading.text[reading.starts[behind] - 1] not in "）)":
        return start
    close = reading.starts[behind]
    opening = max(reading.text.rfind(mark, max(0, close - _ODD_BRAND - 1), close) for mark in "（(")
    index = reading.word_at(opening) if opening > 0 else 0
    first = index
    while (
        index > 0
        and reading.kinds[index - 1] in _NAMING
        and reading.starts[first] - reading.starts[index - 1] <= _LONGEST
    ):
        index -= 1
    return reading.starts[index] if index < first else start


def odd_head(reading: Reading, start: int) -> int:
    """The beginning with a word before it that is hardly ever met and no brand elsewhere: 日月 | 重工（甘肃）有限公司."""
    index = reading.word_at(start) - 1
    if index < 0 or len(reading.words[index]) != _BRAND or frequency(reading.words[index]) > _ODD:
        return start
    before = reading.kinds[index - 1] if index else Kind.MARK
    counted = reading.words[index][-1] in "家年个批方类种次前后中时将已"
    odd = (
        not counted
        and reading.kinds[index] in (Kind.FUNCTION, Kind.COUNT)
        and before
        in (
            Kind.MARK,
            Kind.VERB,
            Kind.FUNCTION,
            Kind.REGION,
        )
    )
    return reading.starts[index] if odd else start


def from_place(reading: Reading, start: int, edge: Edge) -> int:
    """Where a registered name begins whose brand reads like ordinary words behind its place: 四川久远银海软件有限公司.

    A place in front of it proves it.
    """
    index = reading.word_at(start) - 1
    while not edge.region and index > 0 and start - reading.starts[index] <= _ODD_BRAND:
        kind, word = reading.kinds[index], reading.words[index]
        if kind == Kind.REGION:
            opens = reading.kinds[index - 1] not in (Kind.PIECE, Kind.WORD, Kind.TRADE, Kind.PROPER, Kind.GENERIC)
            return reading.starts[index] if opens else start
        if kind in _PARTING or word in _PARTS or len(word) > _BRAND:
            break
        index -= 1
    return start
