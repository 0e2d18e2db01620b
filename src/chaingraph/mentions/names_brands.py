"""Enterprises without a legal form: brand and trade (东瀚精工), or a bare brand with a cue beside it (链主企业惠科).

For: ``names``.
In: readings; ``cues.csv``, ``endings.csv``, ``trade_words.csv``.
Out: candidates for enterprises.
How: characters in a row that form no dictionary word are the mark of a brand. Behind a brand, a trade closes the name; without
a trade, or with a brand that is an ordinary word (超群科技), a cue before or behind it must speak for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from chaingraph.mentions.names_candidates import Candidate
from chaingraph.mentions.names_words import Kind, Reading, stop_words
from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.regions import gazetteer

_SPELLED = frozenset((Kind.PIECE, Kind.PROPER, Kind.FAINT, Kind.BRAND))
_STOPS = frozenset((Kind.MARK, Kind.SOFT, Kind.FUNCTION, Kind.VERB, Kind.MOTION, Kind.ROLE, Kind.COUNT, Kind.NUMBER))
_OPENERS = frozenset(
    (
        Kind.MARK,
        Kind.SOFT,
        Kind.FUNCTION,
        Kind.VERB,
        Kind.ROLE,
        Kind.COUNT,
        Kind.REGION,
        Kind.NUMBER,
        Kind.ACT,
        Kind.MOTION,
    )
)
_BRAND = (2, 6)
_BARE = (2, 8)
_ENOUGH = 2
_SAFE_LENGTH = 4
"""A known company of fewer characters is not trusted beside loose characters: 海思 in 海思达."""


_LEADER = re.compile(r"以([^，。；、以为]{2,14})为(?:链主|龙头企业|链主企业)")


def by_brand(reading: Reading) -> Iterator[Candidate]:
    """Brand and trade, and bare brands beside a cue."""
    for match in _LEADER.finditer(reading.text):
        if not reading.is_closed(*match.span(1)) and not match[1].endswith("企业"):
            yield Candidate(*match.span(1), "Enterprise", 0.85, "brand-leader")
    index, count = 0, len(reading.words)
    while index < count:
        kind = reading.kinds[index]
        if kind in _SPELLED or (
            kind in (Kind.WORD, Kind.TERM, Kind.MOTION, Kind.ACT, Kind.VERB) and _may_open(reading, index)
        ):
            found, index = _from(reading, index)
            yield from found
        else:
            index += 1


def _may_open(reading: Reading, index: int) -> bool:
    """Whether an ordinary word here could be a brand: a trade that companies bear follows at once."""
    following = index + 1
    return following < len(reading.words) and reading.words[following] in _weak_endings() | _sure()


def _from(reading: Reading, start: int) -> tuple[list[Candidate], int]:
    """Names that begin with the brand at a word, and the word to go on from."""
    spelled = start
    while spelled < len(reading.words) and reading.kinds[spelled] in _SPELLED:
        spelled += 1
    brand_end = max(spelled, start + 1)
    end = brand_end
    while end < len(reading.words) and _is_tail(reading, end):
        end += 1
    while end > brand_end and not _may_close(reading, end):
        end -= 1
    if end > brand_end:
        found = _with_trade(reading, start, brand_end, end, ordinary=spelled == start)
    else:
        found = _company(reading, start, brand_end) or (_bare(reading, start, brand_end) if spelled > start else None)
    return ([found] if found else []), max(end, start + 1)


def _company(reading: Reading, start: int, end: int) -> Candidate | None:
    """A well-known company, a country before it taken in (德国奔驰)."""
    known = [i for i in range(start, end) if reading.kinds[i] == Kind.BRAND]
    if not known:
        return None
    first, last = known[0], known[-1] + 1
    if first and _is_country(reading.words[first - 1]):
        first -= 1
    begin, stop = reading.starts[first], reading.starts[last]
    spelled_on = last < len(reading.kinds) and reading.kinds[last] == Kind.PIECE and stop - begin < _SAFE_LENGTH
    if spelled_on or (first and reading.kinds[first - 1] == Kind.PIECE and stop - begin < _SAFE_LENGTH):
        return None
    return None if reading.is_closed(begin, stop) else Candidate(begin, stop, "Enterprise", 0.8, "company")


def _is_country(word: str) -> bool:
    return word != "中国" and any(region.level == "country" for region in gazetteer().lookup(word))


def _is_tail(reading: Reading, index: int) -> bool:
    kind = reading.kinds[index]
    closes = reading.words[index] in _closing()
    return kind == Kind.TRADE or (closes and kind in (Kind.GENERIC, Kind.ACT, Kind.WORD, Kind.TERM))


def _may_close(reading: Reading, end: int) -> bool:
    """Whether a name can end before this word: 投资 60 亿元 is no trade but a verb."""
    after = reading.kinds[end] if end < len(reading.kinds) else Kind.MARK
    is_verb = reading.kinds[end - 1] == Kind.ACT and after not in (Kind.MARK, Kind.FORM, Kind.SOFT, Kind.FUNCTION)
    return reading.words[end - 1] in _closing() and not is_verb


def _with_trade(reading: Reading, start: int, brand_end: int, end: int, *, ordinary: bool) -> Candidate | None:
    """Brand and trade, ``start`` to ``end`` in words."""
    begin, middle, stop = (reading.starts[i] for i in (start, brand_end, end))
    if not _BRAND[0] <= middle - begin <= _BRAND[1] or reading.is_closed(begin, stop):
        return None
    before = reading.kinds[start - 1] if start else Kind.MARK
    after = reading.kinds[end] if end < len(reading.kinds) else Kind.MARK
    support = _cue(reading, start, "before") + _cue(reading, end, "after")
    if ordinary:
        if reading.kinds[start] == Kind.VERB or reading.kinds[end - 1] == Kind.GENERIC:
            return None
        sure = reading.words[end - 1] in _sure() and before in (Kind.MARK, Kind.SOFT, Kind.FUNCTION)
        subject = before in (Kind.MARK, Kind.FUNCTION) and after in (Kind.VERB, Kind.FUNCTION, Kind.SOFT)
        score = 0.35 + 0.1 * support + (0.2 if sure else 0.0)
        score += 0.2 if subject and reading.kinds[start] == Kind.TERM else 0.0
    else:
        score = 0.6 + 0.06 * support
    if before not in _OPENERS:
        score -= 0.25
    if after not in _STOPS:
        score -= 0.2
    return Candidate(begin, stop, "Enterprise", min(score, 0.9), "brand-trade")


def _bare(reading: Reading, start: int, end: int) -> Candidate | None:
    """A brand alone: only with enough said for it before and behind."""
    begin, stop = reading.starts[start], reading.starts[end]
    if not _BARE[0] <= stop - begin <= _BARE[1] or reading.is_closed(begin, stop):
        return None
    before = reading.kinds[start - 1] if start else Kind.MARK
    after = reading.kinds[end] if end < len(reading.kinds) else Kind.MARK
    if before not in _OPENERS or after not in _STOPS:
        return None
    support = _cue(reading, start, "before") + _cue(reading, end, "after")
    return (
        Candidate(begin, stop, "Enterprise", min(0.3 + 0.1 * support, 0.85), "brand-cue")
        if support >= _ENOUGH
        else None
    )


def _cue(reading: Reading, index: int, side: str) -> int:
    """Weight of the cue right before or behind a word index: the longest that fits."""
    position = reading.starts[index]
    book = _cues()[side]
    for length in range(6, 0, -1):
        if side == "before":
            piece = reading.text[max(position - length, 0) : position]
        else:
            piece = reading.text[position : position + length]
        if len(piece) == length and piece in book:
            return book[piece]
    return 0


@cache
def _cues() -> Mapping[str, Mapping[str, int]]:
    rows = read_lexicon("cues", ("word", "side", "type", "weight"))
    return {
        side: {row["word"]: int(row["weight"]) for row in rows if row["side"] == side and row["type"] == "Enterprise"}
        for side in ("before", "after")
    }


def closes_company(word: str) -> bool:
    """Whether a short company name can end with a word (光伏, 科技)."""
    return word in _closing()


@cache
def _sure() -> frozenset[str]:
    """Trades that are hardly ever said of anything but a company, so that an ordinary word before them is a brand."""
    rows = read_lexicon("name_heads", ("ending", "type", "strength"))
    return stop_words("sure_trade") | {row["ending"] for row in rows if row["strength"] == "trade"}


@cache
def _weak_endings() -> frozenset[str]:
    rows = read_lexicon("endings", ("ending", "type", "strength"))
    return frozenset(row["ending"] for row in rows if row["type"] == "Enterprise" and row["strength"] == "weak")


@cache
def _closing() -> frozenset[str]:
    """Words that can close a short company name."""
    trades = (row["word"] for row in read_lexicon("trade_words", ("word",)))
    more = (r["ending"] for r in read_lexicon("name_heads", ("ending", "type", "strength")) if r["strength"] == "trade")
    return (_weak_endings() | frozenset(trades) | frozenset(more)) - stop_words("no_trade_end")
