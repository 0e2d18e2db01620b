"""What the members of a list are: the noun that closes it says so, or the members that are certain.

For: ``names``.
In: readings and the names already found in them; ``list_heads.csv``.
Out: candidates for members that no other rule finds (金美、多次元、梯宇科技 in 以…为代表).
How: a noun phrase behind 等 ends in its head (等高端汽车全球供应商: enterprises). 为代表 and 为龙头 say enterprise, 为主导 and 为支柱
industry. A last member lends its ending to short ones before it (龙岩、南平、大观组团).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple, cast

from chaingraph.mentions.lists import LONGEST_MEMBER, Members, find_lists
from chaingraph.mentions.names_candidates import Candidate
from chaingraph.mentions.names_reading import Reading
from chaingraph.mentions.names_words import Kind, kind_of
from chaingraph.mentions.segment import words
from chaingraph.records import EntityType
from chaingraph.reference.companies import known_companies
from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.names import ending_type
from chaingraph.reference.regions import gazetteer

_LEADERS = frozenset(
    (
        "为代表",
        "为首",
        "为龙头",
        "为核心",
        "为引领",
        "为骨干",
        "为链主",
        "为支撑",
        "为依托",
        "为牵引",
        "为引擎",
        "是骨干",
        "是龙头",
        "是代表",
        "是主力",
    )
)
_INDUSTRIES = frozenset(("为主导", "为支柱", "为首位", "为重点", "为特色", "为主", "为主体", "为新兴", "为先导"))
_GROWING = (
    "重点发展",
    "大力发展",
    "加快发展",
    "主攻",
    "聚焦",
    "重点布局",
    "加快布局",
    "做大做强",
    "着力发展",
    "优先发展",
    "积极发展",
    "重点培育",
    "培育壮大",
)
_ANNOUNCING = re.compile(r"([一-龥]{2,8}?)(?:\d+[个家])?(?:分别(?:为|是)|(?:主要|现)?(?:有|包括|包含)|依次为|：|:)$")
_HEAD_WINDOW = 20
_PHRASE_STOPS = frozenset((Kind.VERB, Kind.FUNCTION, Kind.SOFT, Kind.MARK, Kind.MOTION))
_SPELLED = frozenset((Kind.PIECE, Kind.PROPER, Kind.FAINT, Kind.BRAND, Kind.TERM))
_NOT_IN_NAMES = frozenset((Kind.FUNCTION, Kind.COUNT, Kind.ROLE, Kind.NUMBER, Kind.MARK))
_SHARING = frozenset((Kind.PIECE, Kind.PROPER, Kind.FAINT, Kind.TERM, Kind.REGION, Kind.WORD))
_SHARED = (
    "组团",
    "片区",
    "园区",
    "工业园",
    "产业园",
    "开发区",
    "集中区",
    "集聚区",
    "功能区",
    "新区",
    "街道",
    "镇",
    "乡",
)
_PARK_BASE = 0.6
_CERTAIN = 0.65
_LIKELY = 0.55
_COUNTED = re.compile(r"[\d一二三四五六七八九十两几多数首]+[家个户大条批类种座届]")


class _Shape(NamedTuple):
    """What words a member consists of."""

    text: str
    kinds: frozenset[Kind]
    spelled: int
    verbs: int


def by_list(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Members of lists, typed by the list."""
    types = {(c.start, c.end): c for c in found}
    for members in find_lists(reading, found):
        yield from _with_shared_ending(reading, members)
        kind, sure = _type(reading, members, types)
        if kind is None:
            continue
        for start, stop in members.spans:
            end = start + _known_length(reading.text[start:stop]) if kind == "Enterprise" else stop
            if not 2 <= end - start <= LONGEST_MEMBER + 6 * (kind == "Project") or reading.is_closed(start, end):
                continue
            score = _SCORERS[kind](_shape(reading, start, end)) - (0.0 if sure else 0.1)
            if score > 0:
                yield Candidate(start, end, kind, score, f"list-{kind.lower()}")


def _known_length(text: str) -> int:
    """Length of the well-known company a member begins with when ordinary words follow (空客认证), else of all of it."""
    for length in range(len(text) - 1, 1, -1):
        if text[:length] in known_companies():
            rest = words(text[length:])
            ordinary = len(rest) == 1 and kind_of(rest[0]) in (Kind.WORD, Kind.ROLE, Kind.MOTION)
            return length if ordinary and len(rest[0]) > 1 else len(text)
    return len(text)


def _type(
    reading: Reading, members: Members, types: Mapping[tuple[int, int], Candidate]
) -> tuple[EntityType | None, bool]:
    """The type of a list, and whether its closing words say so."""
    known = [types[span] for span in members.spans if span in types]
    certain = {c.type for c in known if c.score >= _CERTAIN}
    if not certain and len(known) > 1 and len({c.type for c in known if c.score >= _LIKELY}) == 1:
        certain = {known[0].type}
    if members.mark in _INDUSTRIES:
        other = certain & {"Enterprise", "Park", "Region"} or not _are_industries(reading, members)
        return (None, False) if other else ("Chain", True)
    if members.mark in _LEADERS:
        if not certain and not any(_shape(reading, *span).spelled >= 2 for span in members.spans):
            return None, False
        industries = all(_is_industry(_shape(reading, *span)) for span in members.spans)
        return ("Chain", True) if industries and not certain else ("Enterprise", True)
    if kind := _announced(reading, members):
        return kind, True
    if members.mark and (kind := closing_type(reading, members)):
        if kind == "Chain" and not _are_industries(reading, members):
            return None, False
        return kind, True
    if _is_developed(reading, members) and not certain - {"Chain", "Product"}:
        return "Chain", True
    if certain in ({"Enterprise"}, {"Region"}):
        return certain.pop(), False
    return None, False


def _announced(reading: Reading, members: Members) -> EntityType | None:
    """The type that words before a list announce: 4个项目分别为甲、乙, 主要企业有甲、乙."""
    match = _ANNOUNCING.search(reading.text, max(0, members.start - _HEAD_WINDOW), members.start)
    return _head_of(match[1]) if match else None


def _are_industries(reading: Reading, members: Members) -> bool:
    """Whether most members tell a trade; 在农业、政务、交通等领域 are fields of use."""
    shapes = [_shape(reading, *span) for span in members.spans]
    used = reading.text[max(members.start - 1, 0) : members.start] == "在"
    return not used and 2 * sum(Kind.TRADE in shape.kinds for shape in shapes) >= len(shapes)


def _is_developed(reading: Reading, members: Members) -> bool:
    """Whether the list is what a plan wants to grow: 重点发展甲、乙、丙."""
    before = reading.text[max(members.start - 4, 0) : members.start]
    return len(members.spans) > 1 and before.endswith(_GROWING) and _are_industries(reading, members)


def closing_type(reading: Reading, members: Members) -> EntityType | None:
    """The type that the noun phrase behind a list gives its members."""
    begin = members.close + len(members.mark)
    index = reading.word_at(begin - 1) + 1
    stop = begin
    while index < len(reading.words) and reading.starts[index] < min(members.end, begin + _HEAD_WINDOW):
        kind = reading.kinds[index]
        if kind in (Kind.NUMBER, Kind.COUNT):
            if stop > begin:
                break
            begin = stop = reading.starts[index + 1]
        elif kind in _PHRASE_STOPS and not _leads_to_head(reading, index):
            if reading.words[index] == "的" and reading.words[index + 1 : index + 2]:
                stop = reading.starts[index + 2]  # 等3条百亿级的产业链
            break
        else:
            stop = reading.starts[index + 1]
        index += 1
    return _head_of(reading.text[begin:stop])


def _leads_to_head(reading: Reading, index: int) -> bool:
    """Whether a verb belongs to the noun behind it: 新建项目, 入驻企业."""
    verb = reading.kinds[index] in (Kind.VERB, Kind.MOTION)
    return verb and index + 1 < len(reading.words) and reading.words[index + 1] in _heads()


def _head_of(phrase: str) -> EntityType | None:
    """The head noun of a phrase: its end; enterprises and places also before a noun they own (等企业用地)."""
    heads = _heads()
    for end in range(len(phrase), 1, -1):
        for length in range(min(8, end), 1, -1):
            kind = heads.get(phrase[end - length : end])
            if kind and (end == len(phrase) or kind in ("Enterprise", "Region")):
                return kind
    return heads.get(phrase[-1:])


def _with_shared_ending(reading: Reading, members: Members) -> Iterator[Candidate]:
    """Short members before one with an ending: 龙岩、南平、大观组团."""
    if len(members.spans) < 2:
        return
    texts = [reading.text[start:end] for start, end in members.spans]
    for number in range(1, len(texts)):
        ending = next((e for e in _SHARED if texts[number].endswith(e) and 1 < len(texts[number]) - len(e) <= 4), "")
        if not ending:
            continue
        kind: EntityType = "Region" if ending in ("街道", "镇", "乡") else "Park"
        yield Candidate(*members.spans[number], kind, 0.75, "list-shared")
        for span, text in zip(members.spans[:number], texts[:number], strict=True):
            kinds = _shape(reading, *span).kinds
            if 2 <= len(text) <= 4 and not text.endswith(_SHARED) and kinds <= _SHARING:
                yield Candidate(*span, kind, 0.95, "list-shared", text + ending)
        return


def _shape(reading: Reading, start: int, end: int) -> _Shape:
    indexes = range(reading.word_at(start), reading.word_at(end - 1) + 1)
    kinds = [reading.kinds[i] for i in indexes]
    spelled = sum(len(reading.words[i]) for i in indexes if reading.kinds[i] in _SPELLED)
    verbs = sum(kind in (Kind.VERB, Kind.MOTION) for kind in kinds)
    return _Shape(reading.text[start:end], frozenset(kinds), spelled, verbs)


def _is_industry(shape: _Shape) -> bool:
    return shape.kinds <= {Kind.TRADE, Kind.GENERIC, Kind.ACT, Kind.WORD, Kind.SOFT} and Kind.TRADE in shape.kinds


def _enterprise(shape: _Shape) -> float:
    if shape.kinds & (_NOT_IN_NAMES - {Kind.COUNT}) or _COUNTED.match(shape.text) or len(shape.text) > 16:
        return 0.0
    if gazetteer().lookup(shape.text) and not gazetteer().is_common_word(shape.text):
        return 0.0
    if shape.spelled >= 2:
        return 0.76 - 0.1 * shape.verbs
    if shape.text in known_companies() or _without_country(shape.text) in known_companies():
        return 0.8
    if shape.kinds <= {Kind.GENERIC, Kind.TRADE, Kind.ACT, Kind.REGION}:
        found = ending_type(shape.text)
        placed = Kind.REGION in shape.kinds and found == ("Enterprise", "weak") and 3 < len(shape.text) <= 6
        return (
            0.65
            if placed
            else 0.6
            if Kind.ACT in shape.kinds and found == ("Enterprise", "weak") and len(shape.text) <= 6
            else 0.0
        )
    return 0.62 - 0.1 * shape.verbs


def _without_country(text: str) -> str:
    region, rest = gazetteer().split(text)
    return rest if region and region.level == "country" else text


def _plain(shape: _Shape) -> float:
    if shape.kinds & {Kind.MARK, Kind.FUNCTION, Kind.COUNT, Kind.VERB} or len(shape.text) > 18:
        return 0.0
    return 0.62 if not shape.kinds <= {Kind.GENERIC, Kind.ROLE, Kind.SOFT} else 0.0


def _project(shape: _Shape) -> float:
    if "年产" in shape.text and not shape.kinds & {Kind.MARK, Kind.FUNCTION}:
        return 0.85
    return 0.66 if _plain(shape) and len(shape.text) > 3 and not shape.text.startswith("发展") else 0.0


def _organisation(shape: _Shape) -> float:
    return 0.62 if shape.spelled >= 2 and not shape.kinds & _NOT_IN_NAMES else 0.0


def _park(shape: _Shape) -> float:
    found = ending_type(shape.text)
    parkish = found is not None and found[0] == "Park"
    generic = shape.kinds <= {Kind.GENERIC, Kind.WORD, Kind.ACT} and shape.text.startswith(
        ("国家", "市级", "省级", "特色")
    )
    return _PARK_BASE if parkish and not generic and not shape.kinds & {Kind.COUNT, Kind.MARK, Kind.FUNCTION} else 0.0


def _region(shape: _Shape) -> float:
    if gazetteer().lookup(shape.text):
        return 0.8
    return 0.5 if shape.spelled == len(shape.text) and 2 <= len(shape.text) <= 4 else 0.0


_SCORERS = {
    "Enterprise": _enterprise,
    "Organisation": _organisation,
    "Park": _park,
    "Region": _region,
    "Chain": _plain,
    "Product": _plain,
    "Project": _project,
}


@cache
def _heads() -> Mapping[str, EntityType]:
    return {row["head"]: cast(EntityType, row["type"]) for row in read_lexicon("list_heads", ("head", "type"))}
