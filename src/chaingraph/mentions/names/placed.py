"""Companies called by their place and a trade (河南矿山, 遵义铝业) or a few loose characters (宁波慈星).

For: ``names.proposals``.
In: readings; ``name_stops.csv``, ``cues.csv``, ``trade_words.csv``.
Out: candidates for enterprises that begin with a place.
How: a place and a trade are a company where a trade stands that hardly ever names an industry (铝业, 重工), or where the clause
tells what a company does; loose characters behind a place are one where a verb goes on, unless they end like a village.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.companies import cue, is_country
from chaingraph.mentions.names.joints import with_bracket
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.slots import PLACING, is_phrase
from chaingraph.mentions.names.trades import closes_company, sure_trades, weak_endings
from chaingraph.mentions.names.words import Kind, stop_words
from chaingraph.records import EntityType
from chaingraph.reference.regions import gazetteer

_KIND: EntityType = "Enterprise"
_OPENERS = frozenset((Kind.MARK, Kind.VERB, Kind.FUNCTION, Kind.SOFT, Kind.ACT, Kind.ROLE, Kind.MOTION, Kind.FAINT))
_STOPS = frozenset((Kind.MARK, Kind.VERB, Kind.FUNCTION, Kind.SOFT, Kind.MOTION, Kind.ACT, Kind.FAINT, Kind.NUMBER))
_REGION = frozenset((Kind.REGION,))
_PREDICATES = frozenset((Kind.VERB, Kind.ACT))
_NAMES = frozenset((Kind.REGION, Kind.BRAND, Kind.PIECE, Kind.PROPER, Kind.TERM))
_LOOSE = frozenset((Kind.PIECE, Kind.FAINT, Kind.TERM, Kind.PROPER))
_ODD = frozenset((Kind.COUNT, Kind.FUNCTION, Kind.MOTION, Kind.WORD))
_PLAIN = (2, 3)
_VILLAGE = frozenset("桥沙湾港山河江湖口岛洲塘庄店村坝沟坡岭滩浦镇乡区县市城园")
_SUBJECT = frozenset(("在", "从", "与", "以", "因为", "则", "已", "正", "把", "将"))
_SURE, _TOLD = 0.7, 0.62
_FAR = 0.85


def by_place(reading: Reading) -> Iterator[Candidate]:
    """Companies that begin with a place and have neither a legal form nor a brand of their own with a trade."""
    for index, kind in enumerate(reading.kinds[:-1]):
        if kind not in _REGION or not _opens(reading, index):
            continue
        found = (
            _by_far_place(reading, index)
            or _by_trade(reading, index)
            or _by_odd_brand(reading, index)
            or _by_loose(reading, index)
        )
        if found and not reading.is_closed(found.start, found.end):
            yield found


def by_owner(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """A group with the company it owns in a place behind it, as one: 中石油宁夏石化公司, 大唐绥化热电."""
    owners = {c.end: c.start for c in found if c.type == _KIND and c.rule == "company"}
    for tail in found:
        placed = reading.kinds[reading.word_at(tail.start)] == Kind.REGION
        if tail.type != _KIND or tail.score < _TOLD or not placed:
            continue
        start = owners.get(tail.start, _group(reading, tail.start))
        if start < tail.start:
            yield tail._replace(start=start, score=0.97)


def _group(reading: Reading, end: int) -> int:
    """Where a group's short name begins that stands right before a company, up to two loose characters behind it (国能长源)."""
    index = reading.word_at(end)
    for head in range(index - 1, max(index - 4, -1), -1):
        if reading.words[head] in stop_words("owner_head"):
            return reading.starts[head]
        if reading.kinds[head] != Kind.PIECE:
            break
    return end


def _opens(reading: Reading, index: int) -> bool:
    """Whether a name may begin with the place: a short form, no place and no word of place before it."""
    word = reading.words[index]
    before = reading.kinds[index - 1] if index else Kind.MARK
    short = len(word) > 1 and (word[-1] not in "省市区县州盟旗镇" or len(word) == _PLAIN[0])
    placed = index > 0 and reading.words[index - 1] in PLACING
    return short and before in _OPENERS and not placed and word != "中国" and not is_country(word)


def _by_trade(reading: Reading, index: int) -> Candidate | None:
    """Place and trade: 遵义铝业, 蒲城清洁能源化工."""
    end = index + 1
    while end < len(reading.words) and reading.kinds[end] == Kind.TRADE:
        end += 1
    if end == index + 1 or end > index + _PLAIN[1] or _after(reading, end) not in _STOPS:
        return None
    last = reading.words[end - 1]
    sure = last in stop_words("placed_trade") and not _among_industries(reading, end)
    told = last in sure_trades() | weak_endings() and _is_subject(reading, index, end)
    return _candidate(reading, index, end, _SURE if sure else _TOLD) if sure or told else None


def _by_far_place(reading: Reading, index: int) -> Candidate | None:
    """Place, the name of a place that lies elsewhere, and a company's trade: 甘肃 | 祁连 | 化学."""
    end = index + 3
    if (
        end > len(reading.words)
        or reading.kinds[index + 1] != Kind.REGION
        or not _is_far(*reading.words[index : end - 1])
    ):
        return None
    closes = reading.words[end - 1] in sure_trades() | weak_endings()
    told = _after(reading, end) in _STOPS or "".join(reading.words[end : end + 1]) in stop_words("told_of_goods")
    return _candidate(reading, index, end, _FAR) if closes and told else None


def _is_far(place: str, other: str) -> bool:
    """Whether a place of two characters lies in none that the word before it means."""
    inner, outer = gazetteer().lookup(other), gazetteer().lookup(place)
    return (
        len(other) == _PLAIN[0]
        and bool(inner)
        and not any(gazetteer().nested(one.code, two.code) for one in outer for two in inner)
    )


def _by_odd_brand(reading: Reading, index: int) -> Candidate | None:
    """Place, a word that is no name elsewhere, and a company's trade: 株洲九方铸造, 四川久远科技."""
    end = index + 3
    if end > len(reading.words) or reading.kinds[index + 1] not in _ODD or len(reading.words[index + 1]) != _PLAIN[0]:
        return None
    closes = reading.words[index + 2] in (sure_trades() | weak_endings()) - stop_words("no_ordinary_end")
    stands = _after(reading, end) in _STOPS - {Kind.FAINT}
    return _candidate(reading, index, end, _TOLD) if closes and stands else None


def _by_loose(reading: Reading, index: int) -> Candidate | None:
    """Place and loose characters before a verb: 宁波慈星联合, 江苏万帮承接."""
    end = index + 1
    while end < len(reading.words) and reading.kinds[end] in _LOOSE and not _does(reading, end):
        end += 1
    length = reading.starts[end] - reading.starts[index + 1]
    if not _PLAIN[0] <= length <= _PLAIN[1] or _after(reading, end) not in _PREDICATES | {Kind.FAINT}:
        return None
    loose = Kind.PIECE in reading.kinds[index + 1 : end] or reading.kinds[index + 1] == Kind.TERM
    text = reading.text[reading.starts[index + 1] : reading.starts[end]]
    if (
        reading.kinds[end : end + 1] == [Kind.ACT]
        and closes_company(reading.words[end])
        and "的" not in reading.words[end + 1 : end + 2]
    ):
        return None  # 广东越海 | 集成
    if not loose or text[-1] == "地" or text.isascii() or text[-1] in _VILLAGE or is_phrase(reading, index + 1, end):
        return None
    return _candidate(reading, index, end, _TOLD)


def _does(reading: Reading, index: int) -> bool:
    """Whether a character of one word is the clause's verb: 福建聚能 | 做 | 顶盖."""
    return reading.kinds[index] == Kind.FAINT and reading.words[index] in "做供用造"


def _is_subject(reading: Reading, index: int, end: int) -> bool:
    """Whether place and trade open a clause that tells what a company does."""
    opens = not index or reading.words[index - 1] in "，。；：”\n"
    after = reading.words[end] if end < len(reading.words) else ""
    return opens and (after in _SUBJECT or cue(reading, end, "after") > 1)


def _among_industries(reading: Reading, end: int) -> bool:
    """Whether the list goes on with no name: 河北钢铁、化工、建材."""
    listed = end + 1 < len(reading.words) and reading.words[end] in "、和与及"
    return listed and reading.kinds[end + 1] not in _NAMES


def _after(reading: Reading, end: int) -> int:
    return reading.kinds[end] if end < len(reading.kinds) else Kind.MARK


def _candidate(reading: Reading, index: int, end: int, score: float) -> Candidate:
    stop = with_bracket(reading, reading.starts[end])
    return Candidate(reading.starts[index], stop, _KIND, score, "brand-place")
