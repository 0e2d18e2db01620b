"""Endings that several names share: 鸠江、三山两个经开区, 黄桥、虹桥工业园区, 城东、城南、河西组团.

For: ``names.proposals``.
In: readings; ``list_heads.csv``.
Out: candidates for parks and regions, each with its full name.
How: the ending is found first; the members before it are short, stand between 、 and 和, and hold nothing but a place or a
brand. A count between the members and the ending (两个经开区) says that all of them share it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.words import Kind, is_place
from chaingraph.records import EntityType
from chaingraph.reference.names import ending_type
from chaingraph.reference.regions import gazetteer

_PARKS = (
    "高新技术产业开发区|经济技术开发区|经济开发区|高新区|经开区|开发区|工业园区|产业园区|镇园|园区|工业集中区|工业集聚区|产业集聚区|"
    "化工园区|化工园|物流园|科技园|工业集控区|集控区|集中区|集聚区|工业园|产业园|功能区|组团|片区|新区"
)
_TOWNS = "街道|镇|乡"
_ENDING = Guarded(rf"{_PARKS}|{_TOWNS}")
_COUNTED = Guarded(
    rf"(?:[两三四五六七八九]|\d{{1,2}})(?:[个大处座块家](?:[省市县镇]级|[一-龥]{{2}}(?=园|产业园|基地))?(?:{_PARKS}|基地|园子?|飞地)|园(?![区林艺]))"
)
"""A count and what it counts: 三大集控区, 两园, 三个镇级园区."""
_LAYOUT = re.compile(r"[一两三四五六七八九][区核带港园轴心廊极点城主]")
"""A figure of planning (一区三园), no place."""
_PART = re.compile(r"[、和及]")
_SPELLED = frozenset((Kind.PIECE, Kind.PROPER, Kind.FAINT, Kind.TERM, Kind.REGION, Kind.WORD))
_WIDE = frozenset(("country", "province", "city"))
_PARTS = ("组团", "片区", "功能区")
"""Parts of a zone, which no city has alone, so that a city's name among them is another one's."""
_HALVED = ("高新", "经开")
_OWN = ("园", "组团", "片区", "新区", "园区")
_PLACES = ("片区", "园", "园区", "集控区")
_LONGEST = 4
_MOST = 9
_SHORT = 2


def by_shared_ending(reading: Reading) -> Iterator[Candidate]:
    """Members of lists that share the ending of the last one, or one behind a count."""
    text = reading.text
    if "、" not in text and "和" not in text:
        return
    counted = [found for found in _COUNTED.finditer(text) if reading.is_edge(found.end())]
    for found in counted:
        yield from _counted(reading, found.start(), found[0])
    for found in _ENDING.finditer(text):
        if reading.is_edge(found.end()) and not any(c.start() < found.start() < c.end() for c in counted):
            yield from _members(reading, found.start(), found.end())


def _counted(reading: Reading, stop: int, ending: str) -> Iterator[Candidate]:
    """The members before a count; those with an ending of their own are left to other rules."""
    spans = _spans(reading, stop, own=True)
    wide = ending.endswith(_PARTS) or "家" in ending[:3]
    listed = len(spans) > 1 or (spans and reading.text[spans[0][0] - 1] in "、和" and ending.endswith(_PLACES))
    for begin, close in spans if listed else ():
        short = reading.text[begin:close]
        if not short.endswith(_OWN) and not _LAYOUT.match(short) and _shares(short, "Park", wide=wide):
            own = "区" if short.endswith(_HALVED) else _ENDING.search(ending)
            name = short + (own if isinstance(own, str) else own[0] if own else "")
            yield Candidate(begin, close, "Park", 0.95, "list-shared", name)


def _members(reading: Reading, ending: int, end: int) -> Iterator[Candidate]:
    """The members right before an ending."""
    text = reading.text
    ending = _with_trade(reading, ending)
    spans = _spans(reading, ending)
    parts = text[ending:end].endswith(_PARTS)
    if len(spans) < 2 or not (parts or _is_named(reading, spans[0])):
        return
    kind: EntityType = "Region" if text[ending:end] in ("街道", "镇", "乡") else "Park"
    yield Candidate(spans[0][0], end, kind, 0.75, "list-shared")
    for begin, close in spans[1:]:
        short = text[begin:close]
        if _shares(short, kind, wide=parts):
            own = "区" if short.endswith(_HALVED) else text[ending:end]
            yield Candidate(begin, close, kind, 0.95, "list-shared", short + own)


def _with_trade(reading: Reading, ending: int) -> int:
    """Where the ending begins with its trade: 化工 | 产业园 in 瓦桥、柳渡化工产业园."""
    index = reading.word_at(ending - 1) if ending else 0
    trade = index > 0 and reading.kinds[index] in (Kind.TRADE, Kind.GENERIC) and reading.starts[index + 1] == ending
    return reading.starts[index] if trade and len(reading.words[index]) > 1 else ending


def _spans(reading: Reading, stop: int, *, own: bool = False) -> list[tuple[int, int]]:
    """Short members, the last one first, each between word edges and parted by 、 or 和; ``own`` takes endings of theirs in."""
    text = reading.text
    spans: list[tuple[int, int]] = []
    close = stop
    while len(spans) < _MOST:
        begin = next(
            (b for b in range(close - 2, max(close - _LONGEST - 1, -1), -1) if _opens(reading, b, close, own=own)), None
        )
        if begin is None:
            break
        spans.append((begin, close))
        if begin == 0 or not _PART.match(text, begin - 1):
            break
        close = begin - 1
    return spans


def _opens(reading: Reading, begin: int, close: int, *, own: bool) -> bool:
    """Whether ``begin`` to ``close`` is a short member: whole words of a name, and no name goes on before it."""
    if not (reading.is_edge(begin) and reading.is_edge(close)) or reading.is_closed(begin, close):
        return False
    first, last = reading.word_at(begin), reading.word_at(close - 1)
    before = reading.kinds[first - 1] if first else Kind.MARK
    opener = before in (Kind.MARK, Kind.VERB, Kind.FUNCTION, Kind.SOFT, Kind.COUNT, Kind.ROLE, Kind.MOTION, Kind.ACT)
    if gazetteer().lookup(reading.text[begin:close]) and close - begin == _SHORT:
        return opener or (own and before == Kind.FAINT)  # 和静, 望都
    if own and reading.text.endswith(_OWN, begin, close):
        return opener
    if ending_type(reading.text[begin:close]) and close - begin > _SHORT:
        return False  # 贵州大学 is a name of its own
    if close - begin > _SHORT and reading.text[close - 1] in "区县市镇乡州":
        return False  # 柳北区
    placed = reading.kinds[reading.word_at(begin)] == Kind.REGION and reading.is_edge(close - 1)
    if placed and close - begin > _SHORT and not reading.text.endswith(_HALVED, 0, close):
        return False  # 芜湖 | 港
    inside = all(
        reading.kinds[i] in _SPELLED for i in range(first, last + 1 - (last > first and _is_tail(reading, last)))
    )
    return opener and inside


def _is_tail(reading: Reading, index: int) -> bool:
    """Whether a member may end with a word that says what kind of thing it is: 杨村, 滁州高新."""
    return reading.kinds[index] == Kind.GENERIC and (reading.words[index] in _HALVED or len(reading.words[index]) == 1)


def _is_named(reading: Reading, span: tuple[int, int]) -> bool:
    """Whether the last member says which one it is, so that its ending can be lent."""
    if gazetteer().lookup(reading.text[span[0] : span[1]]):
        return True
    kinds = reading.kinds[reading.word_at(span[0]) : reading.word_at(span[1] - 1) + 1]
    return any(kind in (Kind.PIECE, Kind.PROPER, Kind.REGION, Kind.FAINT) for kind in kinds)


def _shares(short: str, kind: EntityType, *, wide: bool) -> bool:
    """Whether a member can stand for a park or a town: not a city or a province."""
    if is_place(short) or gazetteer().lookup(short):
        city = any(region.level in _WIDE for region in gazetteer().lookup(short))
        return kind == "Park" and (wide or not city)
    return True
