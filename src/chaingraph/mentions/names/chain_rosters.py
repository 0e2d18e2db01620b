"""Industries that close a list of enterprises: 甲、乙、丙等一批知名的石化大企业, 甲、乙等核心工业机器人企业.

For: ``names.finding``.
In: readings and the enterprises already found in them.
Out: candidates for chains.
How: behind a list of enterprises and 等 (or 为代表的) stands what kind of enterprises they are. The words before 企业 and its qualities
are read from right to left; where they tell a trade, it is the chain of the whole list. What only tells a part in any chain
(零部件, 整车, 供应链) is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.chain_starts import start_of_industry
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.words import Kind, stop_words

_CALLED = re.compile(
    r"等?(?:为(?:代表|龙头|骨干|引领|主|主体|支撑|核心)的|在内的)?(?P<all>[^，。；：、“”（）()！？\n]{2,28}?)(?P<firms>(?:上市)?(?:企业|公司|厂商|厂家|巨头))"
)
_LISTED = re.compile(r"等|为(?:代表|龙头|骨干|引领|主|主体|支撑|核心)的")
_HEAD = re.compile(r"(?:产业链|产业|行业)$")
_SCORE = 0.97
"""What is said outright of a list stands whatever the tagger says."""
_LONGEST = 10
_SHORTEST_OF_PART = 5
"""零部件 is a part in any chain, 汽车零部件 a chain."""


def by_roster(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """The industries that lists of enterprises are said to be of."""
    for last in found:
        if last.type != "Enterprise" or not _LISTED.match(reading.text, last.end):
            continue
        match = _CALLED.match(reading.text, last.end)
        span = _trade(reading, *match.span("all")) if match else None
        if span:
            yield Candidate(*span, "Chain", _SCORE, "chain-roster")


def _trade(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    """The trade in what a list of enterprises is called, without the qualities before and behind it."""
    end = _without_qualities(reading.text, start, end)
    head = _HEAD.search(reading.text, start, end)
    stem = head.start() if head else end
    if stem <= start or not reading.is_edge(stem):
        return None
    begin = start_of_industry(reading, stem)
    if begin is None or not start <= begin <= stem - 2 or end - begin > _LONGEST or reading.is_closed(begin, end):
        return None
    if reading.text.endswith(("上游", "下游"), start, begin):
        return None  # 供应甲、乙等下游织造企业: whom they buy from or sell to
    kinds = set(reading.kinds[reading.word_at(begin) : reading.word_at(stem - 1) + 1])
    part = stem - begin < _SHORTEST_OF_PART and reading.text.endswith(tuple(stop_words("chain_part")), begin, stem)
    return (begin, end) if Kind.TRADE in kinds and not part else None


def _without_qualities(text: str, start: int, end: int) -> int:
    """The end without the qualities of the enterprises (龙头, 上下游, 大)."""
    match = _qualities().search(text, start, end)
    return match.start() if match else end


@cache
def _qualities() -> re.Pattern[str]:
    words = sorted(stop_words("firm_quality"), key=lambda word: (-len(word), word))
    return re.compile("(?:" + "|".join(map(re.escape, words)) + r")+\Z")
