"""Endings that several names share: 鸠江、三山两个经开区, 黄桥、虹桥工业园区, 城东、城南、河西组团.

For: ``names_proposals``.
In: readings; ``list_heads.csv``.
Out: candidates for parks and regions, each with its full name.
How: the ending is found first; the members before it are short, stand between 、 and 和, and hold nothing but a place or a
brand. A count between the members and the ending (两个经开区) says that all of them share it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.mentions.names_candidates import Candidate
from chaingraph.mentions.names_reading import Reading
from chaingraph.mentions.names_words import Kind, is_place
from chaingraph.records import EntityType
from chaingraph.reference.names import ending_type
from chaingraph.reference.regions import gazetteer

_PARKS = (
    "高新技术产业开发区|经济技术开发区|经济开发区|高新区|经开区|开发区|工业园区|产业园区|镇园|园区|工业集中区|工业集聚区|产业集聚区|"
    "化工园区|化工园|物流园|科技园|集中区|集聚区|工业园|产业园|功能区|组团|片区|新区"
)
_TOWNS = "街道|镇|乡"
_ENDING = re.compile(rf"{_PARKS}|{_TOWNS}")
_COUNT = re.compile(r"[两三四五六七八九][个大家]$")
_PART = re.compile(r"[、和及]")
_SPELLED = frozenset((Kind.PIECE, Kind.PROPER, Kind.FAINT, Kind.TERM, Kind.REGION, Kind.WORD))
_WIDE = frozenset(("country", "province", "city"))
_HALVED = ("高新", "经开")
_LONGEST = 4
_MOST = 9
_SHORT = 2


def by_shared_ending(reading: Reading) -> Iterator[Candidate]:
    """Members of lists that share the ending of the last one, or one behind a count."""
    text = reading.text
    if "、" not in text and "和" not in text:
        return
    for found in _ENDING.finditer(text):
        if reading.is_edge(found.end()):
            yield from _members(reading, found.start(), found.end())


def _members(reading: Reading, ending: int, end: int) -> Iterator[Candidate]:
    """The members right before an ending."""
    text = reading.text
    count = _COUNT.search(text, max(0, ending - 2), ending)
    stop = ending - (2 if count else 0)
    spans = _spans(reading, stop)
    if len(spans) < 2 or not (count or _is_named(reading, spans[0])):
        return
    kind: EntityType = "Region" if text[ending:end] in ("街道", "镇", "乡") else "Park"
    for number, (begin, close) in enumerate(spans):
        if number == 0 and not count:
            continue  # the last one is a name with its ending, which other rules find
        short = text[begin:close]
        if _shares(short, kind):
            own = "区" if short.endswith(_HALVED) else text[ending:end]
            yield Candidate(begin, close, kind, 0.95, "list-shared", short + own)


def _spans(reading: Reading, stop: int) -> list[tuple[int, int]]:
    """Short members, the last one first, each between word edges and parted by 、 or 和."""
    text = reading.text
    spans: list[tuple[int, int]] = []
    close = stop
    while len(spans) < _MOST:
        begin = next(
            (b for b in range(close - 2, max(close - _LONGEST - 1, -1), -1) if _opens(reading, b, close)), None
        )
        if begin is None:
            break
        spans.append((begin, close))
        if begin == 0 or not _PART.match(text, begin - 1):
            break
        close = begin - 1
    return spans


def _opens(reading: Reading, begin: int, close: int) -> bool:
    """Whether ``begin`` to ``close`` is a short member: whole words of a name, and no name goes on before it."""
    if not (reading.is_edge(begin) and reading.is_edge(close)) or reading.is_closed(begin, close):
        return False
    first, last = reading.word_at(begin), reading.word_at(close - 1)
    before = reading.kinds[first - 1] if first else Kind.MARK
    if ending_type(reading.text[begin:close]) and close - begin > _SHORT:
        return False  # 贵州大学 is a name of its own
    if close - begin > _SHORT and reading.text[close - 1] in "区县市镇乡州":
        return False  # 柳北区
    placed = reading.kinds[reading.word_at(begin)] == Kind.REGION and reading.is_edge(close - 1)
    if placed and close - begin > _SHORT and not reading.text.endswith(_HALVED, 0, close):
        return False  # 芜湖 | 港
    opener = before in (Kind.MARK, Kind.VERB, Kind.FUNCTION, Kind.SOFT, Kind.COUNT, Kind.ROLE, Kind.MOTION, Kind.ACT)
    inside = all(
        reading.kinds[i] in _SPELLED for i in range(first, last + 1 - (last > first and _is_tail(reading, last)))
    )
    return opener and inside


def _is_tail(reading: Reading, index: int) -> bool:
    """Whether a member may end with a word that says what kind of thing it is: 杨村, 滁州高新."""
    return reading.kinds[index] == Kind.GENERIC and (reading.words[index] in _HALVED or len(reading.words[index]) == 1)


def _is_named(reading: Reading, span: tuple[int, int]) -> bool:
    """Whether the last member says which one it is, so that its ending can be lent."""
    kinds = reading.kinds[reading.word_at(span[0]) : reading.word_at(span[1] - 1) + 1]
    return any(kind in (Kind.PIECE, Kind.PROPER, Kind.REGION, Kind.FAINT) for kind in kinds)


def _shares(short: str, kind: EntityType) -> bool:
    """Whether a member can stand for a park or a town: not a city or a province."""
    if is_place(short) or gazetteer().lookup(short):
        wide = any(region.level in _WIDE for region in gazetteer().lookup(short))
        return kind == "Park" and not wide
    return True
