"""Companies with their place in a bracket (佰利联（焦作）), and companies in a bracket behind what they make (焊带（宇邦）).

For: ``names.proposals``.
In: readings; the gazetteer.
Out: candidates for enterprises.
How: a bracket that holds a place and nothing else stands behind a company's name; the name begins behind the last mark, verb
or function word, and must hold something no dictionary explains or end with a company's trade. A bracket behind a product holds
its makers when every member of it is well known or spelled with loose characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.list_members import is_loose
from chaingraph.mentions.names.products import is_product
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.trades import closes_company
from chaingraph.mentions.names.words import Kind
from chaingraph.reference.companies import known_companies
from chaingraph.reference.names import ending_type
from chaingraph.reference.regions import gazetteer

_BRACKET = re.compile(r"[（(](?P<place>[一-龥]{2,6})[）)]")
_INSIDE = frozenset((Kind.PIECE, Kind.WORD, Kind.PROPER, Kind.TERM, Kind.BRAND, Kind.TRADE, Kind.GENERIC, Kind.FAINT))
_SPELLED = frozenset((Kind.PIECE, Kind.PROPER, Kind.TERM, Kind.BRAND))
_STOPS = frozenset((Kind.MARK, Kind.VERB, Kind.FUNCTION, Kind.SOFT, Kind.ACT, Kind.MOTION))
_LENGTH = (2, 8)
_LONGEST = 5
_SCORE = 0.72
_MAKERS = re.compile(r"[（(](?P<list>[^（）()，。；：\n]{2,60})[）)]")
_PART = re.compile(r"[^、]+")
_MADE = frozenset((Kind.TRADE, Kind.TERM, Kind.WORD, Kind.PIECE))
_MEMBER = 8


def by_bracket(reading: Reading) -> Iterator[Candidate]:
    """Companies of a passage that have their place behind them in a bracket."""
    for match in _BRACKET.finditer(reading.text):
        start = _start(reading, match.start())
        name = reading.text[start : match.start()]
        if _is_place(match["place"]) and _LENGTH[0] <= len(name) <= _LENGTH[1] and _is_name(reading, start, match):
            yield Candidate(start, match.end(), "Enterprise", _SCORE, "brand-bracket")
    for match in _MAKERS.finditer(reading.text):
        if is_product(_thing(reading, match.start())):
            yield from _makers(reading, *match.span("list"))


def _thing(reading: Reading, end: int) -> str:
    """The thing right before a bracket."""
    if not end or not reading.is_edge(end):
        return ""
    index = reading.word_at(end - 1) + 1
    while index > 0 and reading.kinds[index - 1] in _MADE and end - reading.starts[index - 1] <= _MEMBER:
        index -= 1
    return reading.text[reading.starts[index] : end]


def _makers(reading: Reading, begin: int, end: int) -> Iterator[Candidate]:
    """The members of a bracket when all of them are companies by their looks."""
    spans = [match.span() for match in _PART.finditer(reading.text, begin, end)]
    told = [_is_known(reading, *span) for span in spans]
    loose = [is_loose(reading, *span) and _LENGTH[0] <= span[1] - span[0] <= _LONGEST for span in spans]
    if (any(told) or len(spans) == 1) and all(map(any, zip(told, loose, strict=True))):
        for start, stop in spans:
            if not reading.is_closed(start, stop):
                yield Candidate(start, stop, "Enterprise", _SCORE, "brand-maker")


def _is_known(reading: Reading, start: int, end: int) -> bool:
    """Whether a member is a well-known company, or ends like a company."""
    first, last = reading.word_at(start), reading.word_at(end - 1)
    closes = last > first and closes_company(reading.words[last]) and reading.kinds[first] in _SPELLED
    formed = reading.kinds[last] == Kind.FORM and last > first
    return reading.text[start:end] in known_companies() or closes or formed


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
