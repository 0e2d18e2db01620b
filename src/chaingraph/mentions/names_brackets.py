"""Companies with their place in a bracket and no legal form: 佰利联（焦作）, 大金氟化工（中国）.

For: ``names_proposals``.
In: readings; the gazetteer.
Out: candidates for enterprises.
How: a bracket that holds a place and nothing else stands behind a company's name; the name begins behind the last mark, verb
or function word, and must hold something no dictionary explains or end with a company's trade.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.mentions.names_candidates import Candidate
from chaingraph.mentions.names_reading import Reading
from chaingraph.mentions.names_trades import closes_company
from chaingraph.mentions.names_words import Kind
from chaingraph.reference.names import ending_type
from chaingraph.reference.regions import gazetteer

_BRACKET = re.compile(r"[（(](?P<place>[一-龥]{2,6})[）)]")
_INSIDE = frozenset((Kind.PIECE, Kind.WORD, Kind.PROPER, Kind.TERM, Kind.BRAND, Kind.TRADE, Kind.GENERIC, Kind.FAINT))
_SPELLED = frozenset((Kind.PIECE, Kind.PROPER, Kind.TERM, Kind.BRAND))
_STOPS = frozenset((Kind.MARK, Kind.VERB, Kind.FUNCTION, Kind.SOFT, Kind.ACT, Kind.MOTION))
_LENGTH = (2, 8)
_SCORE = 0.72


def by_bracket(reading: Reading) -> Iterator[Candidate]:
    """Companies of a passage that have their place behind them in a bracket."""
    for match in _BRACKET.finditer(reading.text):
        start = _start(reading, match.start())
        name = reading.text[start : match.start()]
        if _is_place(match["place"]) and _LENGTH[0] <= len(name) <= _LENGTH[1] and _is_name(reading, start, match):
            yield Candidate(start, match.end(), "Enterprise", _SCORE, "brand-bracket")


def _start(reading: Reading, end: int) -> int:
    """Where the words begin that stand right before the bracket and that names are made of."""
    index = reading.word_at(end) if reading.is_edge(end) else 0
    while index > 0 and reading.kinds[index - 1] in _INSIDE:
        index -= 1
    return reading.starts[index] if reading.is_edge(end) else end


def _is_place(words: str) -> bool:
    """Whether a bracket holds a division of a country, or a chain of two, and nothing else."""
    region, rest = gazetteer().split(words)
    return region is not None and (not rest or bool(gazetteer().lookup(rest)))


def _is_name(reading: Reading, start: int, bracket: re.Match[str]) -> bool:
    """Whether the words before the bracket are a company's: spelled ones, or a company's trade; no park, body or place."""
    first, last = reading.word_at(start), reading.word_at(bracket.start() - 1)
    name = reading.text[start : bracket.start()]
    found = ending_type(name)
    other = (found is not None and found[0] in ("Park", "Organisation", "Chain")) or bool(gazetteer().lookup(name))
    spelled = any(kind in _SPELLED for kind in reading.kinds[first : last + 1])
    after = reading.kinds[reading.word_at(bracket.end())] if bracket.end() < len(reading.text) else Kind.MARK
    told = spelled or (last > first and closes_company(reading.words[last]))
    return told and not other and after in _STOPS and not reading.is_closed(start, bracket.end())
