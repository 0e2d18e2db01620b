"""Well-known companies in running text, and the cues beside a name that speak for a company.

For: ``names.brands``.
In: readings; the lexicon of companies, ``cues.csv``.
Out: candidates for enterprises.
How: a name that means nothing else is a company wherever words begin and end with it. One that is also an ordinary word
(小米, 奔驰) needs a cue before or behind it, or another company beside it in a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from chaingraph.mentions.dictionary import Dictionary, Hit
from chaingraph.mentions.names.bodies import regional_branch
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.joints import with_bracket
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.words import Kind, kind_of, stop_words
from chaingraph.reference.companies import known_companies
from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.regions import gazetteer

_SAFE_LENGTH = 4
"""A known company of fewer characters is not trusted beside loose characters: 海思 in 海思达."""

_BEHIND_BRANCH = frozenset((Kind.MARK, Kind.FUNCTION, Kind.SOFT, Kind.VERB, Kind.ROLE))
_FOREIGN = re.compile(r"[A-Z][A-Za-z]{1,20}$")
_BEHIND_FOREIGN = _BEHIND_BRANCH | {Kind.MOTION, Kind.COUNT, Kind.NUMBER}
_LONGEST_CUE = 6
_AFTER = frozenset("上下外里内自印拒签订收拉推卡月年日前后起说夺抢炼救")
"""Characters behind a well-known company that go on with the clause (旺旺上了, 茅台印), never with a name."""
_BEFORE_REGION = frozenset(
    (Kind.MARK, Kind.VERB, Kind.FUNCTION, Kind.SOFT, Kind.ACT, Kind.ROLE, Kind.COUNT, Kind.NUMBER, Kind.MOTION)
)
_MODEL = re.compile(r"[A-Za-z]-\d")
"""Letters with a number behind a hyphen: what they are part of is no company."""


def company(reading: Reading, start: int, end: int) -> Candidate | None:
    """A well-known company among the words ``start`` to ``end``, its region and its bracket taken in (德国博世, 佛吉亚（西安）)."""
    known = [i for i in range(start, end) if reading.kinds[i] == Kind.BRAND]
    if not known:
        return None
    first, last = known[0], known[-1] + 1
    while last < len(reading.kinds) and reading.kinds[last] == Kind.BRAND:
        last += 1
    begin, stop = reading.starts[first], reading.starts[last]
    spelled_on = last < len(reading.kinds) and reading.kinds[last] == Kind.PIECE and reading.words[last] not in _AFTER
    spelled_before = first > 0 and reading.kinds[first - 1] == Kind.PIECE
    if stop - begin < _SAFE_LENGTH and (spelled_on or spelled_before):
        return None
    if begin and reading.text[begin].isdigit() and reading.text[begin - 1] in "0123456789-.":
        return None  # 2011-0 | 7-11
    if _MODEL.match(reading.text, stop - 1):
        return None  # GLP-1: a substance
    nationwide = first > 0 and reading.words[first - 1] == "中国"
    begin = reading.starts[first - 1 if nationwide else with_region(reading, first)]
    if spelled_on:
        stop = _with_cut_trade(reading.text, stop)
    stop = with_bracket(reading, stop)
    if last + 1 < len(reading.words) and reading.words[last] == "中国" and reading.kinds[last + 1] in _BEHIND_BRANCH:
        stop = reading.starts[last + 1]  # 库卡中国
    if reading.is_closed(begin, stop):
        return None
    found = Candidate(begin, stop, "Enterprise", 0.8, "company")
    return regional_branch(reading, found) or found


def _with_cut_trade(text: str, stop: int) -> int:
    """The end moved behind a trade word that the known name cuts: 凯盛新能 of 凯盛新能源."""
    cut = any(kind_of(text[stop - back : stop + 1]) == Kind.TRADE for back in (2, 1))
    return stop + 1 if cut else stop


def with_region(reading: Reading, first: int, *, official: bool = False) -> int:
    """The word index with a region right before the name that belongs to it: 重庆盟讯电子, 德国奔驰.

    Args:
        reading: The passage.
        first: Index of the name's first word.
        official: Whether a city may be written in full (深圳市锐格电子), as before a brand with its trade.
    """
    if not first or reading.kinds[first - 1] != Kind.REGION:
        return first
    word = reading.words[first - 1]
    before = reading.kinds[first - 2] if first > 1 else Kind.MARK
    if (
        official
        and word[-1] in "区县"
        and len(word) > 2
        and before == Kind.REGION
        and reading.words[first - 2][-1] == "市"
    ):
        outer = reading.kinds[first - 3] if first > 2 else Kind.MARK
        return first - 2 if outer in _BEFORE_REGION else first  # 汕头市潮南区 | 东粤化纤实业
    short = word[-1] not in "省市区县州盟旗" or len(word) == 2 or (official and word[-1] in "市县")
    return first - 1 if short and word != "中国" and before in _BEFORE_REGION else first


def ambiguous_companies(reading: Reading) -> Iterator[Candidate]:
    """Companies whose names are also ordinary words, where something speaks for the company."""
    hits = [hit for hit in _ambiguous().longest(reading.text) if _stands_alone(reading, hit)]
    ends = {hit.end: hit for hit in hits}
    starts = {hit.start: hit for hit in hits}
    for hit in hits:
        first, last = reading.word_at(hit.start), reading.word_at(hit.end - 1) + 1
        support = cue(reading, first, "before") + cue(reading, last, "after")
        beside = _beside(reading, first - 1, -1) or _beside(reading, last, 1)
        beside = beside or hit.start - 1 in ends or hit.end + 1 in starts
        score = 0.28 + 0.12 * support + (0.25 if beside else 0.0)
        begin = reading.starts[with_region(reading, first)]
        if begin < hit.start and is_country(reading.words[first - 1]):
            score += 0.25
        if reading.text.startswith("中国", hit.start) and hit.end - hit.start >= _SAFE_LENGTH:
            score += 0.4
        if score >= 0.5:
            yield Candidate(begin, with_bracket(reading, hit.end), "Enterprise", min(score, 0.8), "company-cue")


def regional_companies(reading: Reading) -> Iterator[Candidate]:
    """Companies that a place owns and that are named after it: 柳州产投."""
    owned = stop_words("region_company")
    for index, word in enumerate(reading.words):
        if word in owned and index and reading.kinds[index - 1] == Kind.REGION and reading.words[index - 1][-1] != "省":
            yield Candidate(reading.starts[index - 1], reading.starts[index + 1], "Enterprise", 0.7, "brand-region")
        if index and "A" <= word[0] <= "Z" and _FOREIGN.match(word) and is_country(reading.words[index - 1]):
            after = reading.kinds[index + 1] if index + 1 < len(reading.kinds) else Kind.MARK
            if after in _BEHIND_FOREIGN:  # 意大利 | LPE
                yield Candidate(reading.starts[index - 1], reading.starts[index + 1], "Enterprise", 0.7, "brand-region")


def is_country(word: str) -> bool:
    """Whether a word is a country."""
    return any(region.level == "country" for region in gazetteer().lookup(word))


def _beside(reading: Reading, mark: int, step: int) -> bool:
    """Whether a company stands behind the 、 at a word index."""
    neighbour = mark + step
    inside = 0 <= mark < len(reading.words) and 0 <= neighbour < len(reading.words)
    return inside and reading.words[mark] in "、和与及" and reading.kinds[neighbour] == Kind.BRAND


def _stands_alone(reading: Reading, hit: Hit[str]) -> bool:
    """Whether words begin and end with it and no loose character goes on."""
    if not reading.is_edge(hit.start) or not reading.is_edge(hit.end) or reading.is_closed(hit.start, hit.end):
        return False
    first, last = reading.word_at(hit.start), reading.word_at(hit.end - 1) + 1
    before = reading.kinds[first - 1] if first else Kind.MARK
    after = reading.kinds[last] if last < len(reading.kinds) else Kind.MARK
    return Kind.PIECE not in (before, after) and after not in (Kind.WORD, Kind.TRADE, Kind.GENERIC, Kind.ACT)


def cue(reading: Reading, index: int, side: str) -> int:
    """Weight of the cue right before or behind a word index: the longest that fits."""
    position = reading.starts[index]
    book, before = _cues()[side], side == "before"
    begin, end = (max(position - _LONGEST_CUE, 0), position) if before else (position, position + _LONGEST_CUE)
    beside = reading.text[begin:end]
    for cut in range(len(beside)):
        piece = beside[cut:] if before else beside[: len(beside) - cut]
        if piece in book:
            return book[piece]
    return 0


@cache
def _cues() -> Mapping[str, Mapping[str, int]]:
    rows = read_lexicon("cues", ("word", "side", "type", "weight"))
    return {
        side: {row["word"]: int(row["weight"]) for row in rows if row["side"] == side and row["type"] == "Enterprise"}
        for side in ("before", "after")
    }


@cache
def _ambiguous() -> Dictionary[str]:
    forms = known_companies()
    return Dictionary({form: company.name for form, company in forms.items() if form in company.ambiguous})
