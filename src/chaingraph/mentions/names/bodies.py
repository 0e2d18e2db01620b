"""Public bodies: departments with the place or level before them, and what stands under a named body.

For: ``names.endings``.
In: readings, endings found; ``departments.csv``.
Out: beginnings and scores; candidates joined to what they belong to.
How: a department is named by its region, its park (高新区行政审批局), a level (市工信局) or the nation; 区委 with 宣传部 behind it, and
有限责任公司 with 重庆卷烟厂, are one name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.edges import left_edge
from chaingraph.mentions.names.judges import Ending
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.words import Kind, stop_words
from chaingraph.records import EntityType
from chaingraph.reference.lexicon import read_lexicon

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
_SPELT_OUT = 0.97
"""A congress with its region and its number is a body wherever it stands."""
BARE = 0.01
"""Score of a department with nothing before it: worth something only in a list."""

_INSTITUTES = ("中心", "研究院", "研究所", "学院", "实验室", "分院", "医院")
_STOPS = frozenset(
    (Kind.MARK, Kind.SOFT, Kind.FUNCTION, Kind.VERB, Kind.MOTION, Kind.ROLE, Kind.COUNT, Kind.NUMBER, Kind.ACT)
)
_COUPLED = Guarded(r"[省市区县州][一-龥]{2,6}和[一-龥]{2,8}?(?:局|委员会|委|厅)(?![员派托])")
_SHORTENED = Guarded(r"[省市区县州][一-龥]{2,4}?(?:局|办|委)(?![员派托公理好事法])")
_SEATS = frozenset((Kind.PIECE, Kind.PROPER, Kind.TERM, Kind.WORD, Kind.REGION))
_PARTING = frozenset("和与及由在为对以从到至向于将有已要会")
_ZONES = frozenset(("高新区", "经开区", "开发区", "新区", "园区", "自贸区", "保税区", "综保区", "示范区"))
_PLANTS = re.compile(
    r"(?:(?:生产|制造|研发|整车|智造)?(?:基地|工厂|厂区|(?:原生态|生态)?牧场|农场)|分?公司|[分支]行|分?厂|分院|分部|办事处)(?![一二三四五六]期|建设|项目)"
)
_SEATED = re.compile(
    r"[一-龥]{0,10}?(?:中心|研究院|研究所|研究生院|分院|校区|学院|实验室|实验站|试验站|分部|分所|(?<=[一-龥]{2})[所院馆])"
)
_CONGRESS = Guarded(r"(?:第[一二三四五六七八九十]{1,3}[届次])(?:人民代表大会|委员会|党代会|代表大会)")
_TASKS = Guarded(
    r"(?<![^，。；、：“”（）\s])[^，。；、：“”（）\s]{4,28}?(?:(?:领导小组|指挥部|联席会议|工作专班)(?:办公室)?|链长(?:制)?办公室)"
)
_BRANCHED = re.compile(r"[一-龥]{2,4}?(?:分院|分部|分中心|分校|校区|分所|校友会|商会|实验站|试验站)")
_DATELINE = Guarded(r"(?:^|(?<=[\s（(]))[一-龥]{2,16}(?=\d{1,2}月\d{1,2}日(?:讯|电))")
_CHARGED = re.compile(r"牵头|负责|会同|办理|审核|局长|副局长|主任|副主任")
_LONG_OFFICE = 5
_NUMBERED = re.compile(r"第?[\d〇零一二三四五六七八九十]{1,4}(?:研究)?[所院](?![有以在需])")
_BRANCHES = (
    "厂",
    "联合社",
    "分公司",
    "分院",
    "分局",
    "分校",
    "分行",
    "支行",
    "公司",
    "分部",
    "总队",
    "支队",
    "税务局",
    "车务段",
)
_NUMBERING = frozenset((Kind.BRAND, Kind.PROPER))
_NOT_IN_UNITS = frozenset((Kind.FUNCTION, Kind.SOFT, Kind.MARK, Kind.NUMBER, Kind.REGION))
_UNIT = re.compile(r"[一-龥]{2,6}?(?:督[察导]组|巡视组|工作组|中心组|信息处|督导处|督查处|业务处|管理处|研究所|研究室)")
_UNDER = re.compile(
    r"办公[室厅]|办(?![公理好事学法案成证实企])|(?:宣传|组织|统战|社会工作)部|督查室|研究室|政策研究室|督导组|政法委(?:员会)?|(?:招商|经济发展|产业发展|科技创新|规划建设|应急管理|财政)局|巡察办|党校|机关工委"
)


def office(reading: Reading, hit: Ending) -> tuple[int, float]:
    """A department: named by its place or its park, or by a level character before it."""
    start = reading.region_start(hit.start)
    if start < hit.start:
        return start, 0.9
    whole = reading.starts[reading.word_at(start)]
    if whole < start and reading.kinds[reading.word_at(start)] == Kind.PROPER:
        return whole, 0.9  # 中国气象局 is one word of the dictionary
    if reading.text.endswith("国家", 0, start):
        return start - 2, 0.9
    if reading.text[hit.start] in _LEVELS and reading.is_edge(hit.start):
        before = reading.kinds[reading.word_at(hit.start) - 1] if hit.start else Kind.MARK
        named = before in (Kind.PIECE, Kind.PROPER) and reading.text[hit.start] in "镇乡"
        edge = left_edge(reading, hit.start, "Organisation") if named else None
        return (edge.start if edge and edge.score > 0 else start), 0.8
    index = reading.word_at(hit.start) - (reading.is_edge(hit.start) and hit.start > 0)
    if reading.words[index] in _ZONES:  # 高新区 | 行政审批局, its city before it taken in
        zone = left_edge(reading, reading.starts[index], "Organisation")
        return (zone.start if zone.region and zone.score > 0 else reading.starts[index]), 0.75
    edge = left_edge(reading, hit.start, "Organisation")
    if edge.score > 1.0 and not edge.rough and (edge.region or edge.branded):
        return edge.start, 0.9
    if _CHARGED.match(reading.text, hit.end) and reading.is_edge(hit.start) and hit.end - hit.start >= _LONG_OFFICE:
        return hit.start, 0.65  # 由科技和工业信息化局牵头
    return hit.start, BARE if reading.is_edge(hit.start) else 0.0


def with_branches(reading: Reading, found: list[Candidate]) -> list[Candidate]:
    """Candidates, and 有限责任公司 with 重庆卷烟厂, 区委 with 宣传部 behind it as one."""
    found = [*_listed_offices(reading, found), *_other_offices(reading)]
    ends = {c.end: c for c in found if c.type in ("Enterprise", "Organisation")}
    for tail in sorted(found):
        owner = ends.get(tail.start)
        if owner and reading.text[tail.start : tail.end].endswith(_BRANCHES):
            found.append(tail._replace(start=owner.start, score=0.98, type=owner.type))
        elif owner and owner.type == tail.type == "Organisation" and reading.text[: tail.end].endswith(_INSTITUTES):
            found.append(tail._replace(start=owner.start, score=0.96))
    found.extend(branch for c in found if c.type == "Enterprise" and (branch := regional_branch(reading, c)))
    bodies = [c for c in found if c.type == "Organisation"]
    found.extend(seat for c in bodies if (seat := _seated(reading, c)))
    found.extend(_numbered(reading))
    found.extend(_congresses(reading))
    found.extend(_agencies(reading))
    found.extend(unit for body in bodies if (unit := _unit(reading, body)))
    under = ((body, _UNDER.match(reading.text, body.end)) for body in bodies)
    found.extend(body._replace(end=match.end(), score=0.95) for body, match in under if match)
    return [_with_party(reading, candidate) for candidate in found]


def _unit(reading: Reading, body: Candidate) -> Candidate | None:
    """A body with its own unit behind it: 省发改委评估督导处, 国家发改委能源研究所."""
    match = _UNIT.match(reading.text, body.end)
    if not match or not reading.is_edge(body.end) or not reading.is_edge(match.end()):
        return None
    kinds = reading.kinds[reading.word_at(body.end) : reading.word_at(match.end() - 1) + 1]
    broken = kinds[0] == Kind.VERB or not _NOT_IN_UNITS.isdisjoint(kinds)
    return None if broken else body._replace(end=match.end(), score=0.95)


def _listed_offices(reading: Reading, found: list[Candidate]) -> list[Candidate]:
    """Candidates without bare departments, but for those in a list behind a body: 市发改委、科技局."""
    kept: list[Candidate] = []
    ends: set[int] = set()
    for candidate in sorted(found):
        bare = candidate.score == BARE
        joined = reading.text[candidate.start - 1 : candidate.start] in ("、", "和") and candidate.start - 1 in ends
        if bare and not joined:
            continue
        kept.append(candidate._replace(score=0.75) if bare else candidate)
        if candidate.type == "Organisation":
            ends.add(candidate.end)
    return kept


def _other_offices(reading: Reading) -> Iterator[Candidate]:
    """Departments of two things (市水利和湖泊局) and shortened ones (区经促局) behind a level."""
    for pattern, score in ((_COUPLED, 0.85), (_SHORTENED, 0.62)):
        for match in pattern.finditer(reading.text):
            start = reading.region_start(match.start())
            words = range(reading.word_at(match.start()) + 1, reading.word_at(match.end() - 1) + 1)
            inside = {reading.kinds[i] for i in words} - ({Kind.SOFT} if pattern is _COUPLED else set())
            behind = reading.word_at(match.end()) if match.end() < len(reading.text) else -1
            stops = behind < 0 or reading.kinds[behind] in _STOPS
            whole = reading.is_edge(start) and reading.is_edge(match.end()) and stops
            if pattern is _SHORTENED:
                inside -= {Kind.SOFT} if not _joined(reading, words) else set()
            if whole and not inside & {Kind.VERB, Kind.FUNCTION, Kind.SOFT, Kind.MARK, Kind.MOTION}:
                yield Candidate(start, match.end(), "Organisation", score, "office")


def _joined(reading: Reading, words: range) -> bool:
    """Whether a function word that parts names stands among these words."""
    return any(reading.words[i] in _PARTING for i in words)


def regional_branch(reading: Reading, owner: Candidate) -> Candidate | None:
    """The company with its plant or branch in a region behind it: 某机车有限公司襄阳公司, 吉利台州基地."""
    index = _behind(reading, owner.end)
    if index is None or reading.kinds[index] not in (Kind.REGION, Kind.PROPER, Kind.TERM):
        return None
    plant = _PLANTS.match(reading.text, reading.starts[index + 1])
    whole = plant is not None and reading.is_edge(plant.end())
    if reading.kinds[index] == Kind.TERM and plant and not plant[0].endswith(("厂区", "基地", "工厂")):
        return None
    return owner._replace(end=plant.end(), score=0.95) if plant and whole else None


def _seated(reading: Reading, owner: Candidate) -> Candidate | None:
    """The institute with its seat, and what it keeps there, behind it: 某大学昆山技术转移中心, 中科院兰州化物所."""
    index = _behind(reading, owner.end)
    branch = _BRANCHED.match(reading.text, owner.end) if index is not None else None
    if index is not None and branch and reading.is_edge(branch.end()) and reading.kinds[index] in _SEATS:
        return owner._replace(end=branch.end(), score=0.97)
    if index is None or reading.kinds[index] != Kind.REGION:
        return None
    begin = reading.starts[index + 1]
    seat = _SEATED.match(reading.text, begin)
    if not seat or not reading.is_edge(seat.end()):
        return None
    inside = {reading.kinds[i] for i in range(reading.word_at(begin), reading.word_at(seat.end() - 1) + 1)}
    opening = reading.kinds[reading.word_at(begin)]
    broken = opening == Kind.VERB or inside & {Kind.FUNCTION, Kind.MARK, Kind.COUNT, Kind.ROLE}
    return None if broken else owner._replace(end=seat.end(), score=0.97)


def _congresses(reading: Reading) -> Iterator[Candidate]:
    """Congresses with their number, and the bodies a region sets up for a task, each with its region before it."""
    for match in _CONGRESS.finditer(reading.text):
        start = reading.region_start(match.start())
        if start < match.start() and reading.is_edge(match.end()):
            yield Candidate(start, match.end(), "Organisation", _SPELT_OUT, "ending-organisation")
    for match in _TASKS.finditer(reading.text):
        first = reading.word_at(match.start())
        placed = reading.kinds[first] == Kind.REGION or reading.words[first] in _LEVELS
        if placed and reading.is_edge(match.end()):
            yield Candidate(match.start(), match.end(), "Organisation", 0.95, "ending-organisation")


def _agencies(reading: Reading) -> Iterator[Candidate]:
    """The agency or paper of a dateline: 某社4月19日电."""
    for match in _DATELINE.finditer(reading.text):
        if match[0] not in ("本报", "本网", "本社", "本台"):
            yield Candidate(*match.span(), "Organisation", 0.9, "dateline")


def _numbered(reading: Reading) -> Iterator[Candidate]:
    """Institutes with a number behind the group they belong to: 中国电科38所, and their branch in a region."""
    for index, kind in enumerate(reading.kinds) if "所" in reading.text or "院" in reading.text else ():
        if kind not in _NUMBERING:
            continue
        match = _NUMBERED.match(reading.text, reading.starts[index + 1])
        if match and reading.is_edge(match.end()):
            found = Candidate(reading.starts[index], match.end(), "Organisation", 0.93, "ending-organisation")
            yield regional_branch(reading, found) or found


def _behind(reading: Reading, position: int) -> int | None:
    """Index of the word that begins at a position."""
    inside = position < len(reading.text) and reading.is_edge(position)
    return reading.word_at(position) if inside else None


def _with_party(reading: Reading, candidate: Candidate) -> Candidate:
    """中共 before a committee belongs to its name."""
    for party in ("中共", "中国共产党"):
        if candidate.type == "Organisation" and reading.text.endswith(party, 0, candidate.start):
            return candidate._replace(start=candidate.start - len(party), score=0.95)
    return candidate


def office_endings() -> Mapping[str, tuple[EntityType, str]]:
    """Departments with the level before them: 市发展改革委, 区科技局."""
    stems = [row["stem"] for row in read_lexicon("departments", ("stem",))]
    plain = {stem + office for stem in stems for office in _OFFICES} | stop_words("levelled_body")
    levelled = {level + name for name in plain for level in _LEVELS}
    return dict.fromkeys(sorted(plain | levelled), ("Organisation", "office"))
