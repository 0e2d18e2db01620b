"""Names by how they end: 有限公司, 产业园, 研究院, 发展改革委.

For: ``names``.
In: readings; ``endings.csv``, ``name_heads.csv``, ``departments.csv``.
Out: candidates for enterprises, parks and organisations.
How: endings are found with one automaton, the beginning by ``names.edges``, and ``names.judges`` says how sure the name is;
departments have rules of their own (``names.bodies``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import cast

from chaingraph.mentions.dictionary import Dictionary
from chaingraph.mentions.names.bodies import office, office_endings, with_branches
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.edges import Edge, left_edge
from chaingraph.mentions.names.joints import TWICE, behind_town, is_whole_brand, with_bracket
from chaingraph.mentions.names.judges import JUDGES, Ending, told_by_trade
from chaingraph.mentions.names.owners import public_owner, runs_park
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.registered import from_place, odd_head, over_bracket
from chaingraph.mentions.names.words import Kind, stop_words, turning_words
from chaingraph.records import EntityType
from chaingraph.reference.lexicon import read_lexicon

_TYPES = ("Enterprise", "Park", "Organisation")
_GOES_ON = frozenset("化式型级类性者域们")
"""What makes the ending part of another word (集团化, 大学生, 开发区域)."""

_NO_OWNERS = frozenset((Kind.GENERIC, Kind.WORD, Kind.ACT, Kind.MOTION))
"""What stands before a well-known company and is no part of its name."""
_NO_NAMES = frozenset(("子公司", "党组", "党委", "母公司", "机构", "部门", "组织", "窗口", "政府"))
"""Endings of what belongs to a named body, not of a name."""

_PART = re.compile(r"(?<=区)[A-Z东西南北中]区(?![一-龥]?[域块间])")
"""A part of a zone that belongs to its name: 综合保税区B区."""
_PHASES = ("一期", "二期", "三期", "四期", "五期")
_SHORT_NAME = 6
_BRAND = 2
_HANDING = frozenset(("供应", "供给", "销售", "配套", "采购"))
_HEADS = frozenset((Kind.BRAND, Kind.PIECE, Kind.PROPER, Kind.REGION))
_HANDED = frozenset(("产品", "主要", "全部", "大部分"))
_FOUNDING = frozenset(("联合", "创新", "合作", "超越", "卓越", "联创"))
_LONG_WORD = 4
_REGISTERED = ("有限公司", "有限责任公司")
_SPOKEN = frozenset((Kind.VERB, Kind.MOTION, Kind.FAINT, Kind.PIECE, Kind.WORD, Kind.ACT))


def by_ending(reading: Reading) -> list[Candidate]:
    """Enterprises, parks and organisations that end as such, branches joined to what they belong to."""
    return _with_parts(reading, with_branches(reading, list(_by_ending(reading))))


def _coupled(reading: Reading, park: Candidate) -> Candidate:
    """A park with the first of its two trades and the place before it: 永安市石墨和石墨烯产业园."""
    index = reading.word_at(park.start) - 1
    if index < _BRAND or reading.words[index] not in "和与及" or reading.kinds[index + 1] != Kind.TRADE:
        return park
    placed = reading.kinds[index - 2] == Kind.REGION and reading.kinds[index - 1] in (Kind.TRADE, Kind.TERM)
    return park._replace(start=reading.starts[index - 2], score=0.93) if placed else park


def _with_parts(reading: Reading, found: list[Candidate]) -> list[Candidate]:
    """Candidates; a park's named part is surer than its ending says when the park stands at its head (绵阳科技城 新区)."""
    found = [_coupled(reading, c) if c.type == "Park" else c for c in found]
    parks = {c.start: c.end for c in sorted(found) if c.type == "Park"}
    return [
        c._replace(score=0.95) if c.type == "Park" and parks.get(c.start, c.end) == c.end and _holds(c, found) else c
        for c in found
    ]


def _holds(candidate: Candidate, found: list[Candidate]) -> bool:
    return any(c.type == "Park" and c.start == candidate.start and c.end < candidate.end for c in found)


def _by_ending(reading: Reading) -> Iterator[Candidate]:
    for hit in _longest_by_end(reading):
        if not _ends_well(reading, hit) or _is_part_of_word(reading, hit):
            continue
        kind, strength = hit.value
        found = office(reading, hit) if strength == "office" else _named(reading, hit, kind, strength)
        if found[1] > 0 and (kind == "Enterprise" or TWICE.match(reading.text, found[0], hit.start)):
            found = behind_town(reading, found[0], hit.start), found[1]
        if found[1] > 0 and reading.text[found[0]] not in "各每":
            end = with_bracket(reading, hit.end)
            part = _PART.match(reading.text, end) if kind == "Park" else None
            end = part.end() if part and reading.is_edge(part.end()) else end
            yield Candidate(found[0], end, kind, found[1], f"ending-{kind.lower()}")


def _ends_well(reading: Reading, hit: Ending) -> bool:
    """Whether a word ends with the ending, and none goes on."""
    standing = reading.text[hit.start : hit.end] in stop_words("standing_body")
    inside = reading.text[hit.end : hit.end + 1] == "内" and reading.is_edge(hit.end + 1)  # 产业 | 园内
    if hit.value[0] == "Enterprise" and reading.text[hit.end - 1] == "厂" and reading.text.startswith(_PHASES, hit.end):
        return False  # 南谯工厂二期 is a project
    whole = standing or inside or reading.is_edge(hit.end)
    return whole and reading.text[hit.end : hit.end + 1] not in _GOES_ON and not reading.is_closed(hit.start, hit.end)


def _is_part_of_word(reading: Reading, hit: Ending) -> bool:
    """Whether an ending of one character is only the tail of an ordinary word (新格局)."""
    index = reading.word_at(hit.start)
    if hit.end - hit.start > 1:
        return reading.starts[index] < hit.start and reading.kinds[index] == Kind.ROLE  # 子公司
    if reading.starts[index] < hit.start and reading.kinds[index] in (Kind.GENERIC, Kind.VERB, Kind.ACT):
        return True  # 退城入园
    whole = reading.text[hit.start : hit.end] == "厂"
    if whole and reading.text[hit.start - 1] in "设建办进新":
        return True  # 在德化设厂
    if reading.starts[index] == hit.start or len(reading.words[index]) >= _LONG_WORD or whole:
        return False
    return not (index and reading.kinds[index - 1] == Kind.PIECE)  # 稀 | 金谷


def _named(reading: Reading, hit: Ending, kind: EntityType, strength: str) -> tuple[int, float]:
    if reading.text[hit.start : hit.end] in stop_words("standing_body"):
        start = reading.region_start(hit.start)
        if not reading.is_edge(start):  # 邹城 | 经济开发区 | 党工委
            edge = left_edge(reading, start, "Organisation")
            start = edge.start if edge.score > 0 else start
        return start, 0.9
    if kind == "Enterprise" and (level := public_owner(reading, hit.start)) is not None:
        return level, 0.97
    edge = left_edge(reading, hit.start, kind)
    if edge.before == Kind.COUNT and not edge.brand and (first := _registered(reading, hit, edge)) is not None:
        return first, 0.85
    if edge.start == hit.start and kind == "Park":
        return hit.start, told_by_trade(reading, hit, edge)
    if (
        (edge.start == hit.start or edge.score < 0)
        and reading.text[hit.start : hit.end].endswith(_REGISTERED)
        and (begin := over_bracket(reading, edge.start)) < edge.start
    ):
        return from_place(reading, begin, edge), 0.93
    if edge.score < 0 or edge.start == hit.start or (edge.before == Kind.COUNT and not edge.brand):
        return hit.start, 0.0
    score = JUDGES[kind](reading, hit, edge, strength)
    if kind == "Enterprise":
        return _company(reading, hit, edge, score)
    nationwide = edge.word == "国家" and kind == "Park" and edge.region  # 国家新乡经济技术开发区
    return edge.start - len("国家") * nationwide, score


def _company(reading: Reading, hit: Ending, edge: Edge, score: float) -> tuple[int, float]:
    """An enterprise: its beginning and how sure it is, verbs of the name taken in and verbs before it left out."""
    if is_whole_brand(reading, hit.start) and reading.kinds[reading.word_at(edge.start)] in _NO_OWNERS:
        return hit.start, 0.0  # 国内 | 金禾集团: known by itself
    if reading.text[hit.start : hit.end].endswith(_REGISTERED):
        begin = over_bracket(reading, edge.start)
        odd = odd_head(reading, begin) if begin < edge.start or not edge.brand else begin
        placed = from_place(reading, odd, edge)
        if placed < edge.start:
            return placed, 0.93
    handed = _behind_handing(reading, edge.start)
    if handed < hit.start:
        return handed, score
    if score == 0 and reading.text[hit.start : hit.end].endswith(_REGISTERED):
        return _with_verb(reading, edge.start), 0.7
    if score > 0 and runs_park(reading.text[edge.start : hit.start]):
        return edge.start, 0.97
    turning = _with_turning(reading, edge, hit) if score == 0 else None
    return (edge.start, score) if turning is None else (turning, 0.7)


def _registered(reading: Reading, hit: Ending, edge: Edge) -> int | None:
    """Where a registered name begins whose brand reads like a count behind its region: 陇西 | 一方 | 制药有限公司."""
    index = reading.word_at(edge.start) - 1
    counted = reading.text[hit.start : hit.end].endswith(_REGISTERED) and index > 0
    placed = counted and reading.kinds[index - 1] == Kind.REGION and len(reading.words[index]) == _BRAND
    return reading.region_start(reading.starts[index]) if placed else None


def _with_verb(reading: Reading, start: int) -> int:
    """Where a registered name begins whose brand is made of verbs and adverbs: 新希望, 步步高."""
    index = reading.word_at(start) - 1
    while index >= 0 and reading.kinds[index] in _SPOKEN and start - reading.starts[index] <= _LONG_WORD:
        index -= 1
    return reading.starts[index + 1]


def _behind_handing(reading: Reading, start: int) -> int:
    """The beginning behind a verb that hands something to a company: 产品主要 | 供应 | 飞鹤（克东）乳品工厂."""
    index = reading.word_at(start)
    while reading.words[index] in _HANDED and index + 1 < len(reading.words):
        index += 1
    after = reading.kinds[index + 1] if index + 1 < len(reading.kinds) else Kind.MARK
    handing = reading.words[index] in _HANDING and after in _HEADS
    return reading.starts[index + 1] if handing else len(reading.text)


def _with_turning(reading: Reading, edge: Edge, hit: Ending) -> int | None:
    """Where 联合飞机集团 begins: at a verb that is part of the name, for the trade behind it alone names nobody."""
    index = reading.word_at(edge.start) - 1
    if index < 0 or edge.named or not edge.trade or reading.kinds[index] not in (Kind.VERB, Kind.ACT):
        return None
    opens = not index or reading.words[index - 1] in "，。；：、\n" or reading.kinds[index - 1] == Kind.MARK
    spoken = reading.words[index] in turning_words() | _FOUNDING and hit.end - edge.start <= _SHORT_NAME
    return reading.starts[index] if opens and spoken else None


def _longest_by_end(reading: Reading) -> list[Ending]:
    """The longest ending at each place where one ends."""
    by_end: dict[int, Ending] = {}
    for hit in _endings().every(reading.text):
        kept = by_end.get(hit.end)
        if kept is None or hit.start < kept.start:
            by_end[hit.end] = hit
    return [by_end[end] for end in sorted(by_end)]


@cache
def _endings() -> Dictionary[tuple[EntityType, str]]:
    table: dict[str, tuple[EntityType, str]] = {}
    for row in _rows():
        plant = row["type"] == "Enterprise" and row["ending"].endswith("厂")
        long = row["type"] != "Enterprise" and len(row["ending"]) > 1
        if row["ending"] in _NO_NAMES:
            continue
        if row["type"] in _TYPES and (
            row["strength"] == "strong" or plant or long or row["ending"] in ("谷", "园", "港", "城")
        ):
            table[row["ending"]] = (cast(EntityType, row["type"]), row["strength"])
    table.update(office_endings())
    table.update(dict.fromkeys(stop_words("standing_body"), ("Organisation", "strong")))
    return Dictionary(table)


def _rows() -> Iterator[Mapping[str, str]]:
    for name in ("endings", "name_heads"):
        yield from read_lexicon(name, ("ending", "type", "strength"))
