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
from collections.abc import Iterable, Iterator

from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.project_shapes import AMOUNT
from chaingraph.mentions.names.reading import Reading

_BEFORE = re.compile(rf"(?<![\d.~～—\-至])(?:年产|日产|月产|年加工|年处理|日处理|新增)?{AMOUNT}\Z")
_PHASE = re.compile(r"(?<!第)[一二三四五六]期\Z")
_JOINTS = ("和", "及", "与", "暨", "以及")
_NAMED_TWICE = re.compile(r"“(?P<name>[^“”]{4,}(?:项目|工程))”(?:项目|工程)\Z")
_REACH = 16
"""Characters before a project in which its amount stands."""


def mended(reading: Reading, names: Iterable[Candidate]) -> Iterator[Candidate]:
    """The names of a passage, in order, with projects from their first word to their last."""
    before: Candidate | None = None
    for name in names:
        own = _mended(reading, name, before) if name.type == "Project" else name
        if before and before.end <= own.start:
            yield before
        before = own
    if before:
        yield before


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
