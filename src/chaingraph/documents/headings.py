"""Numbered headings and the outline they make.

For: the passages, and through them every table and chain map, which are told the headings above them.
In: lines.
Out: :class:`Marker` of a line, and :class:`Outline`, which knows the headings above the present place.
How: official Chinese documents number 章 > 节 > 一、 > （一） > 1. > （1） > ①, and leave out what they do not need.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_CN = "[一二三四五六七八九十百零〇]"
MARKERS: tuple[tuple[str, float, re.Pattern[str]], ...] = tuple(
    (kind, rank, re.compile(pattern))
    for kind, rank, pattern in (
        ("annex", 0.0, rf"附\s*[件录]\s*(?:(?:{_CN}{{1,3}}|\d{{1,2}})(?:\s*[:：]|(?=\s)|$)|$)"),
        ("part", 1.0, rf"第(?:{_CN}{{1,3}}|\d{{1,2}})\s*(?:编|篇|部分)(?=[\s:：、]|[\u4e00-\u9fff])"),
        ("chapter", 2.0, rf"第(?:{_CN}{{1,3}}|\d{{1,2}})\s*章"),
        ("section", 3.0, rf"第(?:{_CN}{{1,3}}|\d{{1,2}})\s*节"),
        ("cn", 4.0, rf"{_CN}{{1,3}}\s*、(?!{_CN}{{1,3}}(?:[、级线期产是]|$))"),
        ("cn-paren", 5.0, rf"[（(]\s*{_CN}{{1,3}}\s*[)）]、?"),
        (
            "decimal",
            6.5,
            r"\d{1,2}(?:[.．]\d{1,2}){1,3}(?:\s+(?!\d)|(?=[\u4e00-\u9fff](?<![亿万元千百倍个家亩户年月日系米吨公平])))",
        ),
        ("arabic", 6.0, r"\d{1,2}\s*(?:、|[.．](?!\d))"),
        ("arabic-paren", 7.0, r"(?:[（(]\s*\d{1,2}\s*[)）]|\d{1,2}[)）])、?"),
        ("circled", 8.0, r"[①-⑳❶-❿]"),
    )
)
_POSSIBLE = re.compile(rf"[附第（(\d①-⑳❶-❿]|{_CN}")

BARE = 9.0
"""Rank of a heading without a number."""
BELOW_ANNEX = 0.5
"""Rank of the title of an annex."""
CHAPTERS = 3.0
"""Ranks up to here stand at the top of a document, below no heading without a number."""
FRONT = 2.0
"""Rank of 前言, 目录, 名词解释 in a document with numbered headings: that of a chapter."""
FIRM = frozenset({"annex", "part", "chapter", "section", "cn", "cn-paren"})
"""Numbers that hardly ever begin the second line of a broken sentence."""


@dataclass(frozen=True, slots=True)
class Marker:
    """The number a line begins with.

    Attributes:
        kind: Its style, a key of :data:`MARKERS`.
        rank: The smaller, the higher the heading.
        length: Characters it takes.
    """

    kind: str
    rank: float
    length: int


def find_marker(text: str) -> Marker | None:
    """The heading number at the beginning of ``text``, if there is one."""
    if not _POSSIBLE.match(text):
        return None
    for kind, rank, pattern in MARKERS:
        found = pattern.match(text)
        if found:
            return Marker(kind, rank + found[0].count(".") / 10 * (kind == "decimal"), found.end())
    return None


@dataclass(slots=True)
class Outline:
    """The headings above the present place, outermost first."""

    _stack: list[tuple[float, str]] = field(default_factory=list)

    def enter(self, rank: float, text: str) -> int:
        """Puts a heading in its place; returns its level, 1 = outermost.

        A heading closes those of its own and of lower rank. One without a number stays open for a number below it
        (【项目进展】 above 1.), unless that is a chapter's.
        """
        lowest = BARE if rank > CHAPTERS else BARE + 1
        closed = [at for at, (other, _) in enumerate(self._stack) if other == rank or rank < other < lowest]
        if closed:
            del self._stack[closed[0] :]
        self._stack.append((rank, text))
        return len(self._stack)

    @property
    def section(self) -> tuple[str, ...]:
        """The headings above, outermost first."""
        return tuple(text for _, text in self._stack)
