"""Named projects: …项目, …工程, …生产线 with something that says which one.

For: ``names``.
In: readings and the names already found in them.
Out: candidates for projects.
How: the ending is found, the beginning is where a name can begin; a count, a 该 or a kind alone (招商项目, 重点项目) is no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from chaingraph.mentions.names_candidates import Candidate
from chaingraph.mentions.names_edges import Edge, left_edge
from chaingraph.mentions.names_reading import Reading
from chaingraph.mentions.names_words import Kind, stop_words

_ENDING = re.compile(
    r"(?:[一二三四五六]期)?(?:扩建|改造|建设|产业化|技改)?项目(?:（[一二三四五]期）|[一二三四五]期)?|(?:[一二三四五六]期)?工程(?=[，。；、正已开建竣投完]|项目)|(?<=[一-龥])生产线项目"
)

_JOINTLY = ("合作", "共建", "投资", "合资")
_COUNTED = re.compile(r"[\d一二三四五六七八九十]+(?:余|多)?个")
_NUMBERED = re.compile(r"(?:（\d{1,2}）|\d{1,2}[.、．])\s?([^，。；：“”（）\d]{4,30}?项目)(?=[，。：（]|$)")
_QUOTED = re.compile(r"“[^“”，。；]{3,28}(?:项目|工程)(?:[一二三四五]期)?”")
_OWNED = 22
_SHORTEST = 2
_OUTPUT = re.compile(
    r"(?:年(?:产|加工|处理))?[\d.]+[万亿千百]?(?:吨|台|套|台套|件|只|头|羽|棒|米|平方米|立方米|平米|千瓦|兆瓦|MW|GW|GWh|kWh|辆|片|颗|支|部|瓶|箱|双|升|块|张|盒|根|卷"
    r"|组|副|公斤|千克|㎡|m2|锭|枚|株|袋|架|艘)$"
)


def by_project(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Projects of a passage."""
    text = reading.text
    if "项目" not in text and "工程" not in text:
        return
    yield from _marked(reading)
    for match in _ENDING.finditer(text):
        if reading.is_closed(*match.span()) or not reading.is_edge(match.end()):
            continue
        edge = left_edge(reading, match.start(), "Organisation")
        start = _with_output(text, edge.start)
        if start < edge.start:
            start = _with_place(reading, start) if not any(c.end == start for c in found) else start
            yield Candidate(start, match.end(), "Project", 0.8, "project-output")
        elif own := _of_owner(reading, match, found):
            yield own
        elif not _COUNTED.match(text, match.end()) and (plain := _plain(reading, match, edge, found)):
            yield plain


def _marked(reading: Reading) -> Iterator[Candidate]:
    """Projects in quotes, and those that stand alone behind their number."""
    for quoted in _QUOTED.finditer(reading.text):
        yield Candidate(*quoted.span(), "Project", 0.95, "project-quoted")
    for numbered in _NUMBERED.finditer(reading.text):
        if not reading.is_closed(*numbered.span(1)) and not _has_verb(reading, *numbered.span(1)):
            yield Candidate(*numbered.span(1), "Project", 0.96, "project-numbered")


def _plain(reading: Reading, ending: re.Match[str], edge: Edge, found: Sequence[Candidate]) -> Candidate | None:
    """A project whose name begins where a name can begin, the company it belongs to taken in."""
    text, stop = reading.text, ending.start()
    joined = [c.start for c in found if c.type == "Enterprise" and edge.start < c.start < stop]
    if joined and text[joined[0] - 1] in "和与及、":
        edge = replace(edge, start=joined[0])  # 经销中心和 | 某农机二期项目
    head = text[edge.start : stop]
    if len(head) < _SHORTEST or edge.before == Kind.COUNT or edge.score < 0 or head in stop_words("project_kind"):
        return None
    owners = [c for c in found if edge.start <= c.start and c.end <= stop and c.type in ("Enterprise", "Park")]
    parted = [edge.start, *(c.end for c in owners)]
    if any(text.startswith(_JOINTLY, c.end) for c in owners) or any(_has_verb(reading, p, stop) for p in parted):
        return None
    named = edge.branded or edge.region or bool(owners)
    score = 0.62 if named else 0.52 if edge.trade and edge.content >= 3 else 0.0
    if any(c.end == stop if c.type == "Park" else c.start == edge.start for c in owners):
        score = 0.95
    if text[ending.end() : ending.end() + 1] in ("等", "的") and not named:
        score -= 0.1
    return Candidate(edge.start, ending.end(), "Project", score, "project-ending") if score > 0 else None


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


def _has_verb(reading: Reading, start: int, end: int) -> bool:
    """Whether a verb or a function word stands between: 某公司完成项目 names no project."""
    if start >= end:
        return False
    kinds = reading.kinds[reading.word_at(start) : reading.word_at(end - 1) + 1]
    return any(kind in (Kind.VERB, Kind.FUNCTION, Kind.SOFT) for kind in kinds)
