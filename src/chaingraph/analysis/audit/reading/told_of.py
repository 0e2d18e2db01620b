"""Clauses by what they are told of: a firm, a project, whatever the rows of a table are called.

For: rules that hold what a sentence says of a thing against its row, or against another sentence.
In: sentences with their names (``audit.reading.spoken_names``). Out: :class:`Statement`, :func:`told_of`.
How: a clause is of the one name it holds, else of the last name before it in its sentence, else of what the passage goes on about.
A clause of several names is of none: nobody knows which word in it is whose; the last of a firm and its project counts, and what
opens a list is told of each. Where a
passage names nothing, the heading above it does.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from chaingraph.analysis.audit.reading.spoken_names import SpokenName, spoken_names
from chaingraph.analysis.audit.reading.text import Sentence, clause_start
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_CLAUSE = re.compile(r"[^，。；]+")
_HEADING = re.compile(r"^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]|[◇◆●■▲★]|【)[^。；！？]{2,40}$")
_LIST = re.compile("[、和与及或]")
_HEADS = re.compile(r"(?:[：:]|有|包括|即|分别是|分别为|代表企业是|以)$")
"""Between what is told of several things and their names."""
_WORK = re.compile(r"(?:项目|工程|基地|生产线|产线|中心)$")
"""What is somebody's."""
LITTLE = 3
"""Characters of words that hardly say anything."""
FAR = 24
"""Characters between the name of a firm and that of its project."""
OWN, BEFORE, CARRIED = "own", "before", "carried"
"""Where the name of a thing stands: in the clause, in the one before it, farther before it."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A clause told of one thing.

    Attributes:
        key: What tells the thing from others.
        name: How it is called there; the key where the clause does not name it.
        sentence: Where it stands.
        start: Where the clause begins in its sentence.
        end: Where it ends.
        link: :data:`OWN`, :data:`BEFORE` or :data:`CARRIED`.
        names: All names of its sentence.
    """

    key: str
    name: str
    sentence: Sentence
    start: int
    end: int
    link: str
    names: tuple[SpokenName, ...]

    @property
    def text(self) -> str:
        """The clause."""
        return self.sentence.text[self.start : self.end]

    @property
    def bare(self) -> str:
        """The clause with the names in it blanked out, of the same length."""
        text = self.text
        for name in self.names:
            start, end = max(name.start, self.start) - self.start, min(name.end, self.end) - self.start
            if start < end:
                text = text[:start] + "〇" * (end - start) + text[end:]
        return text

    @property
    def behind(self) -> str:
        """What the clause says behind the name of its thing; empty where it does not name it, or says little."""
        text = self.bare.rpartition("〇")[2]
        return text if self.link == OWN and len(text) > LITTLE else ""

    def evidence(self) -> Evidence:
        """Its words."""
        return self.sentence.evidence(self.start, self.end)


def told_of(projection: Projection) -> Mapping[str, tuple[Statement, ...]]:
    """Thing → what is told of it, in document order; read once: O(characters)."""
    return projection.once(_read)


def _read(projection: Projection) -> Mapping[str, tuple[Statement, ...]]:
    found: dict[str, list[Statement]] = defaultdict(list)
    document, above = "", ""
    for sentence, names, about in spoken_names(projection):
        if sentence.document != document:
            document, above = sentence.document, ""
        if _HEADING.match(sentence.text):
            titled = {name.key for name in _subjects(sentence.text, names)}
            above = titled.pop() if len(titled) == 1 else ""
        last = about.get("", "")
        for statement in _statements(sentence, names, above if last.startswith("@") else last):
            found[statement.key].append(statement)
    return {key: tuple(told) for key, told in found.items()}


def _statements(sentence: Sentence, names: tuple[SpokenName, ...], about: str) -> Iterator[Statement]:
    text = sentence.text
    for match in _CLAUSE.finditer(text):
        inside = [name for name in names if match.start() <= name.start and name.end <= match.end()]
        own = _subjects(text, inside)
        part = clause_start(text, match.start(), "；。")
        before = _subjects(text, [name for name in names if part <= name.start and name.end <= match.start()])
        last = own or before[-1:]
        keys = {name.key for name in last}
        link = OWN if own else BEFORE if before and text.count("，", before[-1].end, match.start()) < 2 else CARRIED
        key = keys.pop() if len(keys) == 1 else "" if keys or part else about
        if key:
            yield Statement(key, last[0].name if last else key, sentence, *match.span(), link, names)
        elif inside and _HEADS.search(text, match.start(), inside[0].start):
            # 食品企业有甲公司、乙公司 tells the same of each.
            for name in inside:
                yield Statement(name.key, name.name, sentence, match.start(), inside[0].start, OWN, names)


def _subjects(text: str, names: Sequence[SpokenName]) -> list[SpokenName]:
    """Names without those whose thing the next one is: 甲公司投资的乙项目 is of the project."""
    return [one for one, behind in zip_longest(names, names[1:]) if behind is None or not _whose(one, behind, text)]


def _whose(one: SpokenName, behind: SpokenName, text: str) -> bool:
    between = text[one.end : behind.start]
    works = _WORK.search(behind.name) is not None and not _WORK.search(one.name)
    return between in ("", "的") or (works and len(between) < FAR and not _LIST.search(between))
