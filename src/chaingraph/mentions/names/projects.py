"""Named projects: …项目, …工程, …生产线 with something that says which one.

For: ``names``.
In: readings and the names already found in them.
Out: candidates for projects.
How: the ending is found, the beginning is where a name can begin; a count, a 该 or a kind alone (招商项目, 重点项目) is no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.edges import Edge, left_edge
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.words import Kind, stop_words

_ENDING = Guarded(
    r"(?:[一二三四五六]期)?(?:扩建|改造|建设|产业化|技改)?项目(?:（[一二三四五]期）|[一二三四五]期)?|(?:[一二三四五六]期)?工程(?=[，。；、正已开建竣投完]|项目)|(?<=[一-龥])生产线项目"
)

_COUNTED = re.compile(r"[\d一二三四五六七八九十]+(?:余|多)?个")
_QUOTED = re.compile(r"“([^“”，。；]{3,28}项目(?:[一二三四五]期)?)”")
_OWNED = 22
_OWNED_SCORE = 0.97
_TELLING = 2
_FULL = 3
_JOINT = ("合作", "共建", "合建", "合资", "联合")
_TOWNED = re.compile(r"[一-龥]{2,4}?(?:镇|乡|街道)(?=[^，。；、]{4})")
_SHORT_WORD = 3
_SPOKEN = frozenset("抓换跑争谋招拼盯讲上问")
"""Verbs of one character whose object is 项目: 拿市场换项目."""
_LED = re.compile(r"(?:年[产加处])?[\d.]+[万亿千百]{0,2}[A-Za-z吨台套件米片辆兆英]")
_FRAME = frozenset(("年度", "产业类", "省", "市", "区", "县", "本", "全", "年", "产业", "类", "本表"))
_FORMS = ("公司", "集团", "合作社", "厂")
_OUTPUT = Guarded(
    r"(?:年(?:产|加工|处理))?[\d.]+[万亿千百]?(?:吨|台|套|台套|件|只|头|羽|棒|米|平方米|立方米|平米|千瓦|兆瓦|MW|GW|GWh|kWh|辆|片|颗|支|部|瓶|箱|双|升|块|张|盒|根|卷"
    r"|组|副|公斤|千克|㎡|m2|锭|枚|株|袋|架|艘)$"
)


def by_project(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Projects of a passage."""
    text = reading.text
    if "项目" not in text and "工程" not in text:
        return
    for quoted in _QUOTED.finditer(text):
        yield Candidate(*quoted.span(1), "Project", 0.95, "project-quoted")
    for match in _ENDING.finditer(text):
        if reading.is_closed(*match.span()) or not reading.is_edge(match.end()):
            continue
        edge = left_edge(reading, match.start(), "Organisation")
        start = _with_output(text, edge.start)
        if start < edge.start:
            start = _with_place(reading, start) if not _is_told_apart(start, found) else start
            yield Candidate(start, match.end(), "Project", 0.8, "project-output")
            continue
        if own := _of_owner(reading, match, found):
            yield own
            continue
        if named := _named(reading, match, edge, found):
            yield named


def _named(reading: Reading, ending: re.Match[str], edge: Edge, found: Sequence[Candidate]) -> Candidate | None:
    """The project between a beginning and its ending, if a place, a brand, an owner or a trade says which one it is."""
    text, closing = reading.text, ending.start()
    joined = [c.start for c in found if c.type == "Enterprise" and edge.start < c.start < closing]
    if joined and text[joined[0] - 1] in "和与及、":
        edge = edge._replace(start=joined[0])  # 经销中心和 | 爱思嘉农机二期项目
    unnamed = (
        text[closing - 1 : closing] in _SPOKEN or edge.start == closing or edge.before == Kind.COUNT or edge.score < 0
    )
    if unnamed or _COUNTED.match(text, ending.end()):
        return None  # 京津医药项目63个
    head = text[_behind_frame(reading, edge.start, closing) : closing]
    inner = [c for c in found if edge.start <= c.start and c.end <= closing]
    owners = [c for c in inner if c.type in ("Enterprise", "Park")]
    stop = _without_verb(reading, closing)
    broken = any(_has_verb(reading, start, stop) for start in (edge.start, *(c.end for c in owners)))
    if broken or head in stop_words("project_kind") or len(head) < _TELLING:
        return None
    score = _score(text, edge, owners, ending)
    start = behind_owner(reading, edge.start, closing, owners)
    if text[start:closing] in stop_words("project_kind"):
        return None  # 某经开区 | 重点项目
    score = score if start == edge.start else _OWNED_SCORE
    return Candidate(start, ending.end(), "Project", score, "project-ending") if score > 0 else None


def _score(text: str, edge: Edge, owners: Sequence[Candidate], ending: re.Match[str]) -> float:
    """How sure a head before 项目 names one."""
    if any(c.end == ending.start() if c.type == "Park" else c.start == edge.start for c in owners):
        return 0.95
    named = edge.branded or edge.region or bool(owners)
    score = 0.62 if named else 0.52 if edge.trade and edge.content >= _FULL else 0.0
    return score - 0.1 if not named and text[ending.end() : ending.end() + 1] in ("等", "的") else score


def behind_owner(reading: Reading, start: int, closing: int, owners: Sequence[Candidate]) -> int:
    """Where a project begins behind its owner's registered name, when two characters or more say which project it is.

    A short name before its project belongs to the name (某企三期项目); 某某有限公司 and a park do not.
    """
    text = reading.text
    behind = [
        c.end
        for c in owners
        if c.start == start
        and closing - c.end >= _TELLING
        and (c.type == "Park" or text.endswith(_FORMS, 0, c.end) or _LED.match(text, c.end))
    ]
    start = max(behind, default=start)
    joint = [c.end + 2 for c in owners if c.start == start and text.startswith(_JOINT, c.end)]
    joint += [start + 2] if behind and text.startswith(_JOINT, start) else []
    town = _TOWNED.match(text, start, closing)
    start = town.end() if town and reading.is_edge(town.end()) else start
    return max(joint, default=start)


def _is_told_apart(start: int, found: Sequence[Candidate]) -> bool:
    """Whether a company or a park ends within a word before a position: it is no part of the project's name."""
    return any(c.end == start or (c.type == "Park" and 0 < start - c.end < _SHORT_WORD) for c in found)


def _of_owner(reading: Reading, ending: re.Match[str], found: Sequence[Candidate]) -> Candidate | None:
    """The project that 某公司的 stands before: all words between belong to its name."""
    text = reading.text
    of = text.rfind("的", max(0, ending.start() - _OWNED), ending.start())
    owned = of > 0 and any(c.end == of and c.type == "Enterprise" for c in found)
    words = text[of + 1 : ending.start()]
    if (
        not owned
        or len(words) < 3
        or any(mark in words for mark in "，。；、等")
        or words in stop_words("project_kind")
    ):
        return None
    return Candidate(of + 1, ending.end(), "Project", 0.85, "project-owned")


def _with_output(text: str, start: int) -> int:
    """The start with 年产6万吨 before it."""
    match = _OUTPUT.search(text, max(0, start - 20), start)
    start = match.start() if match else start
    return start - len("年产") if text.endswith("年产", 0, start) else start


def _with_place(reading: Reading, start: int) -> int:
    """The start with the place or the company that stands before 2万吨…项目."""
    edge = left_edge(reading, start, "Organisation")
    return edge.start if edge.score > 0 and (edge.region or edge.branded) and not edge.rough else start


def _behind_frame(reading: Reading, start: int, stop: int) -> int:
    """Where a head begins behind places, years and 本: 辽宁省 | 重大, 2026年度产业类 | 重点."""
    index = reading.word_at(start)
    while index < len(reading.words) and reading.starts[index + 1] < stop:
        if reading.kinds[index] not in (Kind.REGION, Kind.NUMBER, Kind.COUNT) and reading.words[index] not in _FRAME:
            break
        index += 1
    return reading.starts[index]


def _without_verb(reading: Reading, closing: int) -> int:
    """Where 项目 closes, or a verb that says what the project does begins: 大连石化 | 搬迁 | 项目."""
    index = reading.word_at(closing - 1) if closing else 0
    return reading.starts[index] if closing and reading.words[index] in stop_words("project_verb") else closing


def _has_verb(reading: Reading, start: int, end: int) -> bool:
    """Whether a verb or a function word stands between: 某公司完成项目 names no project."""
    if start >= end:
        return False
    kinds = reading.kinds[reading.word_at(start) : reading.word_at(end - 1) + 1]
    return any(kind in (Kind.VERB, Kind.FUNCTION, Kind.SOFT) for kind in kinds)
