"""Companies at the head of a clause whose goods follow at once: 云琅乐器 | 二胡出口增长23%, 湖北泰恒特钢 | 冷轧板卷卖到41万吨.

For: ``names.proposals``.
In: readings; ``trade_words.csv``, ``name_stops.csv``.
Out: candidates for enterprises.
How: loose characters and the first trade behind them are the company where a noun phrase goes on from there and ends in what is
told of goods: an amount, a figure's name, a verb. Behind a place an ordinary word may be the brand. Goods that are made of the
same loose characters alone (硅锰合金) have no second noun behind them.
"""

from __future__ import annotations

from collections.abc import Iterator

from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.slots import is_phrase
from chaingraph.mentions.names.tails import tails
from chaingraph.mentions.names.trades import closing_words, weak_endings
from chaingraph.mentions.names.words import Kind, stop_words

_SPELLED = frozenset((Kind.PIECE, Kind.FAINT))
_ODD = frozenset((Kind.WORD, Kind.PROPER, Kind.TERM, Kind.MOTION))
_BRAND = (2, 4)
_TRADES = frozenset((Kind.TRADE, Kind.ACT, Kind.WORD, Kind.GENERIC))
_GOODS = frozenset(
    (Kind.WORD, Kind.TRADE, Kind.TERM, Kind.PROPER, Kind.ACT, Kind.MOTION, Kind.GENERIC, Kind.PIECE, Kind.FAINT)
)
_LONGEST = 5
"""So many words of goods stand between a company and what is told of them."""
_OPENING = frozenset((Kind.VERB, Kind.FUNCTION, Kind.ROLE))
_OPENS = frozenset("，。；：（!！？?\n")
_TIMES = frozenset("年月日时")
"""What counts time before an amount is no brand: 年输氢能力."""
_PLACES = frozenset("区园县市城镇乡村山湖")
_SITES = ("园", "园区", "小镇", "中心", "市场", "协会")
_ELEMENTS = frozenset("硅锰铬镍钴锂钛铝铜锌铅锡钨钼镁钒锆铌钽铁镨钕镝铽镧铈钇碳硫磷氢氧氮氟氯")
"""A brand of nothing but these is a thing: 镨钕 | 金属."""
_INDUSTRIES = frozenset(("产业", "行业", "集群", "业"))
_SCORE = 0.78


def by_goods(reading: Reading) -> Iterator[Candidate]:
    """Companies with neither legal form nor mark between them and their goods."""
    before = Kind.MARK
    for index, kind in enumerate(reading.kinds):
        opens = kind in _SPELLED and before not in _SPELLED
        found = _from(reading, index) if opens or (kind in _ODD and before == Kind.REGION) else None
        before = kind
        if found and not reading.is_closed(found.start, found.end):
            yield found


def _from(reading: Reading, start: int) -> Candidate | None:
    first = _place_start(reading, start)
    end = _brand_end(reading, start, placed=first < start)
    if not end or not _heads_clause(reading, first) or is_phrase(reading, start, end):
        return None
    close = _trade_end(reading, end)
    if not close or not _tells_goods(reading, close):
        return None
    return Candidate(reading.starts[first], reading.starts[close], "Enterprise", _SCORE, "brand-goods")


def _place_start(reading: Reading, start: int) -> int:
    """The word with one or two places right before a brand that may be part of its name: 贵州织金 | 茂源, 准格尔旗 | 蒙源."""
    first = start
    while (
        first > max(start - 2, 0)
        and reading.kinds[first - 1] == Kind.REGION
        and _is_named_after(reading.words[first - 1])
    ):
        first -= 1
    return first


def _is_named_after(place: str) -> bool:
    return len(place) == _BRAND[0] or place[-1] not in "省区州盟镇乡"


def _brand_end(reading: Reading, start: int, *, placed: bool) -> int:
    """The word behind a brand of loose characters, or of one odd word behind a place; 0 without one."""
    end = start
    while end < len(reading.words) and reading.kinds[end] in _SPELLED:
        end += 1
    if end == start and placed and reading.words[start][-1] not in _PLACES:
        end = start + 1
    length = reading.starts[end] - reading.starts[start]
    made_of = _ELEMENTS.issuperset(reading.text[reading.starts[start] : reading.starts[end]])
    named = reading.words[start] not in _TIMES and not made_of
    return end if named and _BRAND[0] <= length <= _BRAND[1] else 0


def _heads_clause(reading: Reading, first: int) -> bool:
    """Whether a clause begins at a word, or a verb, 其中 or 的 stands before it."""
    if not first:
        return True
    return reading.kinds[first - 1] in _OPENING or reading.words[first - 1] in _OPENS


def _trade_end(reading: Reading, start: int) -> int:
    """The word behind the first trade, and behind 科技 or 股份 that goes on with it; 0 without a trade."""
    if (
        start >= len(reading.words)
        or reading.words[start] not in closing_words()
        or reading.kinds[start] not in _TRADES
    ):
        return 0
    end = start + 1
    while end < len(reading.words) and reading.words[end] in tails():
        end += 1
    return end


def _tells_goods(reading: Reading, start: int) -> bool:
    """Whether a noun phrase stands at a word and something is told of it."""
    for index in range(start, min(start + _LONGEST + 1, len(reading.words))):
        kind, word = reading.kinds[index], reading.words[index]
        if index > start and (kind in (Kind.NUMBER, Kind.VERB) or word in stop_words("told_of_goods")):
            return not weak_endings().issuperset(reading.words[start:index])
        if kind not in _GOODS or word in _INDUSTRIES or word.endswith(_SITES):
            return False
    return False
