"""Names by how they end: 有限公司, 产业园, 研究院, 发展改革委.

For: ``names``.
In: readings; ``endings.csv`` and ``departments.csv``.
Out: candidates for enterprises, parks and organisations.
How: endings are found with one automaton, the beginning by ``names_edges``; what has neither region nor brand is a kind of
thing and no name, unless its trade is told (微电子产业园) and nothing says that many are meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import cast

from chaingraph.mentions.dictionary import Dictionary, Hit
from chaingraph.mentions.names_candidates import Candidate
from chaingraph.mentions.names_edges import Edge, is_bracket_of_name, left_edge
from chaingraph.mentions.segment import frequency
from chaingraph.mentions.names_words import Kind, Reading, kind_of, stop_words
from chaingraph.records import EntityType
from chaingraph.reference.lexicon import read_lexicon

_TYPES = ("Enterprise", "Park", "Organisation")
_LEVELS = "国省市区县州盟旗镇乡"
_OFFICES = (
    "局",
    "委",
    "委员会",
    "厅",
    "部",
    "办",
    "办公室",
    "中心",
    "管理局",
    "监督管理局",
    "服务中心",
    "发展中心",
    "促进中心",
    "保障中心",
    "署",
    "总局",
    "处",
    "科",
    "分局",
)
_GOES_ON = frozenset("化式型级类性者员域们")
"""What makes the ending part of another word (集团化, 大学生, 开发区域)."""

_MANY = frozenset("等类群们")
_LEGAL = ("有限公司", "有限责任公司", "股份公司", "合作社", "合伙企业", "有限合伙", "株式会社")
_BODY = re.compile(r"公司|集团|研究所|研究院|大学|学院")
_COUPLED = re.compile(r"[和与及]")
_NO_NAMES = frozenset(("子公司", "党组", "党委", "母公司"))
"""Endings of what belongs to a named body, not of a name."""

_LEVEL = re.compile(r"(?:国家|世界|全国|[省市区县州])级|专业研发")
_PARK_KINDS = ("基地", "园区", "集中区", "集聚区", "开发区", "工业区")
"""With a trade alone before them they are a kind of park (化工园区)."""
_LONG_WORD = 4
_LONG_TRADE = 6
_RARE = 300
_PARK_TAILS = ("产业园", "物流园", "科技园", "创新园", "示范园", "工业园")
_SCHOOLS = ("大学", "学院", "医院", "中学", "学校")
_FOUNDING = frozenset(("共建", "组建", "成立", "筹建", "设立", "揭牌", "联合共建", "建立"))
_ZONES = frozenset(("高新区", "经开区", "开发区", "新区", "园区", "自贸区", "保税区", "综保区", "示范区"))
_PLANTS = frozenset(("公司", "分公司", "工厂", "分行", "支行", "厂", "分厂", "分院"))
_BRANCHES = ("厂", "分公司", "分院", "分局", "分校", "分行", "支行", "公司", "分部", "总队", "支队")
_UNDER = re.compile(
    r"办公[室厅]|办(?![公理好事学法案成证实企])|(?:宣传|组织|统战|社会工作)部|政法委(?:员会)?|(?:招商|经济发展|产业发展|科技创新|规划建设|应急管理|财政)局|巡察办|党校|机关工委"
)
_Ending = Hit[tuple[EntityType, str]]


def by_ending(reading: Reading) -> list[Candidate]:
    """Enterprises, parks and organisations that end as such, branches joined to what they belong to."""
    return _with_branches(reading, list(_by_ending(reading)))


def _by_ending(reading: Reading) -> Iterator[Candidate]:
    for hit in _longest_by_end(reading):
        if not _ends_well(reading, hit) or _is_part_of_word(reading, hit):
            continue
        kind, strength = hit.value
        found = _office(reading, hit) if strength == "office" else _named(reading, hit, kind, strength)
        if found and found[1] > 0:
            end = with_bracket(reading, hit.end)
            yield Candidate(found[0], end, kind, found[1], f"ending-{kind.lower()}")


def _ends_well(reading: Reading, hit: _Ending) -> bool:
    """Whether a word ends with the ending, and none goes on."""
    standing = reading.text[hit.start : hit.end] in stop_words("standing_body")
    inside = reading.text[hit.end : hit.end + 1] == "内" and reading.is_edge(hit.end + 1)  # 产业 | 园内
    whole = standing or inside or reading.is_edge(hit.end)
    return whole and reading.text[hit.end : hit.end + 1] not in _GOES_ON and not reading.is_closed(hit.start, hit.end)


def _is_part_of_word(reading: Reading, hit: _Ending) -> bool:
    """Whether an ending of one character is only the tail of an ordinary word (新格局)."""
    index = reading.word_at(hit.start)
    if hit.end - hit.start > 1:
        return reading.starts[index] < hit.start and reading.kinds[index] == Kind.ROLE  # 子公司
    if reading.starts[index] == hit.start or len(reading.words[index]) >= _LONG_WORD:
        return False
    return not (index and reading.kinds[index - 1] == Kind.PIECE)  # 稀 | 金谷


def _named(reading: Reading, hit: _Ending, kind: EntityType, strength: str) -> tuple[int, float]:
    if reading.text[hit.start : hit.end] in stop_words("standing_body"):
        start = reading.region_start(hit.start)
        if not reading.is_edge(start):  # 邹城 | 经济开发区 | 党工委
            edge = left_edge(reading, start, "Organisation")
            start = edge.start if edge.score > 0 else start
        return start, 0.9
    edge = left_edge(reading, hit.start, kind)
    if edge.start == hit.start and kind == "Park" and _is_told_by_trade(reading.text[hit.start : hit.end]):
        listed = edge.word in ("和", "、", "及", "与")
        many = edge.before == Kind.COUNT or (_many(reading, edge, hit.end) and not listed)
        return hit.start, 0.0 if many else 0.6
    if edge.score < 0 or edge.start == hit.start or (edge.before == Kind.COUNT and not edge.brand):
        return hit.start, 0.0
    score = _JUDGES[kind](reading, hit, edge, strength)
    nationwide = edge.word == "国家" and kind == "Park" and edge.region  # 国家新乡经济技术开发区
    return edge.start - len("国家") * nationwide, score


def _with_branches(reading: Reading, found: list[Candidate]) -> list[Candidate]:
    """Candidates, and 有限责任公司 with 重庆卷烟厂, 区委 with 宣传部 behind it as one."""
    ends = {c.end: c for c in found if c.type in ("Enterprise", "Organisation")}
    for tail in sorted(found):
        owner = ends.get(tail.start)
        if owner and reading.text[tail.start : tail.end].endswith(_BRANCHES):
            found.append(tail._replace(start=owner.start, score=0.98, type=owner.type))
    found.extend(branch for c in found if c.type == "Enterprise" and (branch := regional_branch(reading, c)))
    bodies = [c for c in found if c.type == "Organisation"]
    under = ((body, _UNDER.match(reading.text, body.end)) for body in bodies)
    found.extend(body._replace(end=match.end(), score=0.95) for body, match in under if match)
    return [_with_party(reading, candidate) for candidate in found]


def regional_branch(reading: Reading, owner: Candidate) -> Candidate | None:
    """The company with its plant or branch in a region behind it: 某机车有限公司襄阳公司, 吉利台州基地."""
    index = reading.word_at(owner.end) if owner.end < len(reading.text) else len(reading.words)
    following = reading.words[index : index + 2]
    if len(following) < 2 or reading.kinds[index] != Kind.REGION or following[1] not in _PLANTS:
        return None
    return owner._replace(end=reading.starts[index + 2], score=0.95)


def _with_party(reading: Reading, candidate: Candidate) -> Candidate:
    """中共 before a committee belongs to its name."""
    for party in ("中共", "中国共产党"):
        if candidate.type == "Organisation" and reading.text.endswith(party, 0, candidate.start):
            return candidate._replace(start=candidate.start - len(party), score=0.95)
    return candidate


def _longest_by_end(reading: Reading) -> list[_Ending]:
    """The longest ending at each place where one ends."""
    by_end: dict[int, _Ending] = {}
    for hit in _endings().every(reading.text):
        kept = by_end.get(hit.end)
        if kept is None or hit.start < kept.start:
            by_end[hit.end] = hit
    return [by_end[end] for end in sorted(by_end)]


def _is_told_by_trade(ending: str) -> bool:
    """Whether an ending tells its trade and so can name a park alone (商贸物流园)."""
    return any(kind_of(ending[:cut]) == Kind.TRADE and ending[cut:] in _PARK_TAILS for cut in range(2, len(ending) - 2))


def _enterprise(reading: Reading, hit: _Ending, edge: Edge, strength: str) -> float:
    ending = reading.text[hit.start : hit.end]
    if ending.endswith(_LEGAL):
        return 0.97 if edge.named or edge.plain or edge.trade > 1 else 0.0
    counted = edge.before in (Kind.COUNT, Kind.NUMBER)
    if edge.branded:
        return 0.75 if counted or edge.rough else 0.9
    if edge.trade and not edge.plain and ending == "公司" and reading.text[edge.start] in "省市区县":
        return 0.7  # 县供电公司
    if ending == "集团" and edge.plain >= 2 and not counted and _is_rare_word(reading, edge):
        return 0.7  # 清源集团
    if edge.region and not counted and (edge.trade or edge.plain or edge.brand or ending != "公司"):
        return 0.8
    return 0.0


def _is_rare_word(reading: Reading, edge: Edge) -> bool:
    """Whether the name begins with a word that is hardly ever met."""
    index = reading.word_at(edge.start)
    return reading.kinds[index] == Kind.WORD and frequency(reading.words[index]) < _RARE


def _park(reading: Reading, hit: _Ending, edge: Edge, strength: str) -> float:
    if edge.before == Kind.COUNT or _is_honour(reading, edge, hit.start) or edge.rough > 1:
        return 0.0
    ending = reading.text[hit.start : hit.end]
    if _COUPLED.search(reading.text, edge.start + 4, hit.start):
        return 0.0  # 东津科学城与高新区 are two
    if strength == "weak" and _BODY.search(reading.text, edge.start, hit.start):
        return 0.0  # 某研究所长治基地
    if ending.endswith("基地") and (edge.owned or not (edge.content and (edge.region or edge.branded))):
        return 0.0  # 晋中基地, 某公司西安基地: a plant, if anything
    named = edge.region or edge.branded
    if named and not (edge.rough and (strength == "weak" or not edge.brand)):
        return 0.92 if strength == "strong" else 0.75
    if strength == "weak" or edge.rough or _many(reading, edge, hit.end):
        return 0.0
    specific = edge.plain >= 2 or (edge.trade and not ending.endswith(_PARK_KINDS))
    return 0.62 if specific and edge.score > 0.5 else 0.0


def _organisation(reading: Reading, hit: _Ending, edge: Edge, strength: str) -> float:
    ending = reading.text[hit.start : hit.end]
    if edge.before == Kind.COUNT or _is_level(reading, edge, hit.start) or edge.rough > 1:
        return 0.0
    if ending in _SCHOOLS and edge.plain >= 2 and not edge.rough:
        return 0.85  # 太原理工 | 大学
    if edge.region or edge.branded:
        if strength == "strong":
            return 0.7 if edge.rough else 0.9
        built = ending.endswith("平台") and edge.before in (Kind.VERB, Kind.ACT)
        return 0.7 if edge.score > 1.5 and not edge.rough and not built else 0.0
    if strength == "weak" or edge.rough or _many(reading, edge, hit.end):
        return 0.0
    told = edge.content >= 3 or hit.start - edge.start >= _LONG_TRADE
    long = hit.end - edge.start >= 8 and told
    founded = edge.word in _FOUNDING and edge.content >= 2 and not edge.rough
    if founded and strength == "strong":
        return 0.6  # 共建智能感知联合实验室
    return 0.6 if long and edge.before in (Kind.FUNCTION, Kind.VERB, Kind.MARK, Kind.ACT) else 0.0


def _office(reading: Reading, hit: _Ending) -> tuple[int, float]:
    """A department: named by its place or its park, or by a level character before it."""
    start = reading.region_start(hit.start)
    if start < hit.start:
        return start, 0.9
    if reading.text.endswith("国家", 0, start):
        return start - 2, 0.9
    if reading.text[hit.start] in _LEVELS and reading.is_edge(hit.start):
        return start, 0.8
    index = reading.word_at(hit.start) - (reading.is_edge(hit.start) and hit.start > 0)
    if reading.words[index] in _ZONES:  # 高新区 | 行政审批局, its city before it taken in
        zone = left_edge(reading, reading.starts[index], "Organisation")
        return (zone.start if zone.region and zone.score > 0 else reading.starts[index]), 0.75
    edge = left_edge(reading, hit.start, "Organisation")
    return edge.start, 0.9 if edge.score > 1.0 and not edge.rough and (edge.region or edge.branded) else 0.0


_JUDGES = {"Enterprise": _enterprise, "Park": _park, "Organisation": _organisation}


def _is_honour(reading: Reading, edge: Edge, ending: int) -> bool:
    """Whether this is a title to be won (国家高新区) or a form of speech (一园四组团), not a place."""
    head = reading.words[reading.word_at(edge.start)]
    titled = head.startswith(("国家", "全国", "全省", "全市", "国际一流", "国内")) and not edge.region
    return titled or head[0] in "一二三四五六七八九十两" or _is_level(reading, edge, ending)


def _is_level(reading: Reading, edge: Edge, ending: int) -> bool:
    """Whether a level makes it a kind of thing: 市级…中心."""
    return _LEVEL.search(reading.text, edge.start, ending) is not None


def _many(reading: Reading, edge: Edge, end: int) -> bool:
    """Whether more than one is meant: 等产业园, 产业园等."""
    return edge.word[-1:] in _MANY or reading.text[end : end + 1] in _MANY


def with_bracket(reading: Reading, end: int) -> int:
    """The end of the name with a bracket behind it that belongs to it: 佛吉亚（西安）."""
    text = reading.text
    if text[end : end + 1] in ("（", "("):
        close = min((i for i in (text.find("）", end), text.find(")", end)) if i > 0), default=-1)
        if close > 0 and is_bracket_of_name(text[end + 1 : close]):
            return close + 1
    return end


@cache
def _endings() -> Dictionary[tuple[EntityType, str]]:
    table: dict[str, tuple[EntityType, str]] = {}
    for row in _rows():
        plant = row["type"] == "Enterprise" and row["ending"].endswith("厂")
        long = row["type"] != "Enterprise" and len(row["ending"]) > 1
        if row["ending"] in _NO_NAMES:
            continue
        if row["type"] in _TYPES and (row["strength"] == "strong" or plant or long or row["ending"] in ("谷", "园")):
            table[row["ending"]] = (cast(EntityType, row["type"]), row["strength"])
    table.update(_offices())
    table.update(dict.fromkeys(stop_words("standing_body"), ("Organisation", "strong")))
    return Dictionary(table)


def _rows() -> Iterator[Mapping[str, str]]:
    for name in ("endings", "name_heads"):
        yield from read_lexicon(name, ("ending", "type", "strength"))


def _offices() -> Mapping[str, tuple[EntityType, str]]:
    """Departments with the level before them: 市发展改革委, 区科技局."""
    stems = [row["stem"] for row in read_lexicon("departments", ("stem",))]
    plain = {stem + office for stem in stems for office in _OFFICES} | stop_words("levelled_body")
    levelled = {level + name for name in plain for level in _LEVELS}
    return dict.fromkeys(sorted(plain | levelled), ("Organisation", "office"))
