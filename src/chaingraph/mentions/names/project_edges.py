"""Where projects begin and end: with what they put out, with their goods and their phase, without 和 and without a second 项目.

For: ``names.finding``.
In: the names of a passage that stand, and the passage cut into words.
Out: the same names, projects with other edges.
How: the amount before a project is its own (20万吨 | 钛白粉一期), as are the goods right before its work (发动机 | 产能扩建项目) and a phase
between its owner and itself (甲公司 | 二期 | 年产3万吨铜箔项目). A joint that begins it belongs to the sentence; of “甲项目”项目 the name is
what stands in the marks.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.project_shapes import AMOUNT
from chaingraph.mentions.names.reading import Reading

_BEFORE = re.compile(rf"(?<![\d.~～—\-至])(?:年产|日产|月产|年加工|年处理|日处理|新增)?{AMOUNT}\Z")
_PHASE = re.compile(r"(?<!第)[一二三四五六]期\Z")
_JOINTS = ("和", "及", "与", "暨", "以及")
_NAMED_TWICE = re.compile(r"“(?P<name>[^“”]{4,}(?:项目|工程))”(?:项目|工程)\Z")
_BARE = re.compile(r"(?:[一二三四五六]期|新建|扩建|改造|技改|投资|的|建设|重点|重大)*(?:项目|工程|基地|工厂|产业园|中心)")
"""What is left is no name of its own: 甲公司 | 二期项目."""
_CALLED = re.compile(r"名称[：:“]*\Z|(?:建设|投资|投建|实施|承建|打造|运营)的“?\Z")
_SHORTEST, _LONGEST_FIRM = 3, 24
_REACH = 16
"""Characters before a project in which its amount stands."""


def mended(reading: Reading, names: Iterable[Candidate], firms: Collection[str] = ()) -> Iterator[Candidate]:
    """The names of a passage, in order, with projects from their first word to their last.

    Args:
        reading: The passage, cut into words.
        names: Its names without overlaps, in order.
        firms: What the document calls enterprises elsewhere, with the projects that keep them (:func:`whole`).
    """
    before: Candidate | None = None
    for name in (part for name in names for part in _parted(reading, name, firms)):
        own = _mended(reading, name, before) if name.type == "Project" else name
        if before and before.end <= own.start:
            yield before
        before = own
    if before:
        yield before


def whole(text: str, names: Sequence[Candidate]) -> Iterator[str]:
    """The projects of a passage that keep the enterprise they begin with: another one owns them, or they are quoted as they are called."""
    for before, name in pairwise([None, *names]):
        if name and name.type == "Project":
            owned = before and before.type == "Enterprise" and before.end == name.start
            if owned or _CALLED.search(text, max(name.start - 8, 0), name.start):
                yield text[name.start : name.end]


def _parted(reading: Reading, name: Candidate, firms: Collection[str]) -> Iterator[Candidate]:
    """A project, and before it the enterprise that it swallowed: 甲科技 | 钠电负极二期."""
    text = reading.text[name.start : name.end]
    swallowing = name.type == "Project" and text not in firms
    for cut in range(min(len(text) - _SHORTEST, _LONGEST_FIRM), 1, -1) if swallowing else ():
        at = name.start + cut
        if text[:cut] in firms and reading.is_edge(at) and not _BARE.fullmatch(text, cut):
            yield name._replace(end=at, type="Enterprise", rule="project-owner")
            yield name._replace(start=at)
            return
    yield name


def _mended(reading: Reading, project: Candidate, before: Candidate | None) -> Candidate:
    """A project from where it begins; what it takes in of the name before takes that one's place."""
    text = reading.text
    start, end = project.start, project.end
    twice = _NAMED_TWICE.match(text, start, end)
    if twice:
        start, end = twice.span("name")
    first = reading.words[reading.word_at(start)]
    if first in _JOINTS and reading.is_edge(start):
        start += len(first)
    floor = before.end if before else 0
    if before and before.type == "Product" and before.end == start:
        start, floor = before.start, 0
    amount = _BEFORE.search(text, max(floor, start - _REACH), start)
    start = amount.start() if amount else start
    phase = _PHASE.search(text, max(floor, start - 2), start)
    if phase and before and before.end == phase.start() and before.type in ("Enterprise", "Park"):
        start = phase.start()
    return project._replace(start=start, end=end)
