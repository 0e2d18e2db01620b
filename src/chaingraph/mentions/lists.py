"""Coordinated lists in running text: their members, where they close, and the noun that closes them.

For: ``names.lists``, which types the members, and ``relations``.
In: readings and the names already found in them.
Out: :class:`Members`.
How: a clause is split at 、. What stands between two of them is a member, unless a verb or a function word in it ends one
list and begins another. The first member begins where a name can begin (``names.edges``); the last one ends before 等, a
count, or the first word that no name contains.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.edges import left_edge
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.words import Kind

LONGEST_MEMBER = 26
_SURE = 0.65
_CLAUSE = re.compile(r"[^，。；;！？!?\n：:,]{1,600}")
_COUNT = r"(?:[\d一二三四五六七八九十百千两几数多]+余?多?(?:家|个|户|大|条|所|种|类|款|座|名|项|地|市|省|县|区)(?!级))"
_AS = r"是(?:骨干|龙头|代表|主力)|为(?:代表|首位?|龙头|主导|主体|主(?!攻|要|线|题|动)|核心|引领|支撑|骨干|链主|依托|载体|牵引|引擎|重点|特色|支柱|新兴|先导)"
_ETC = re.compile(rf"这(?:些|几家|样的)|等(?!离子|待|候|效|同于|于|比例|温|压|值|距|高线|静压)|{_AS}|{_COUNT}")
_COUNTING = re.compile(rf"等|{_COUNT}")
_JOIN = Guarded(r"以及|和|与|及|或")
_BREAKS = frozenset((Kind.VERB, Kind.FUNCTION, Kind.SOFT, Kind.MARK))
_JOINS = frozenset("和与及或") | {"以及"}
_PROJECTS = re.compile(r"[^，。；、]{0,12}?(?:项目|工程)")
_OUTPUT = Guarded(r"年产[\d.]+[万亿千百]?[一-龥]{1,3}$")
_PASSED = _JOINS | {"年产"}
"""Words that part no list: 甲年产3万吨乙项目 is one member."""

_LAST_BREAKS = _BREAKS | {Kind.MOTION, Kind.ROLE, Kind.COUNT, Kind.NUMBER}
_HANDING = frozenset(("供给", "供应", "销售"))
_OPEN, _CLOSE = "（(“", "）)”"


@dataclass(frozen=True, slots=True)
class Members:
    """A list found in a clause.

    Attributes:
        spans: Start and end of each member.
        close: Position behind the last member.
        end: Where the clause ends.
        mark: What closes it: ``等``, ``为代表``, a count, or nothing.
    """

    spans: tuple[tuple[int, int], ...]
    close: int
    end: int
    mark: str

    @property
    def start(self) -> int:
        """Where the first member begins."""
        return self.spans[0][0]


def find_lists(reading: Reading, found: Sequence[Candidate]) -> list[Members]:
    """Every list of a passage, single members closed by 等 or 为代表 among them."""
    lists: list[Members] = []
    ordered = sorted(found)
    starts = [c.start for c in ordered]
    for clause in _CLAUSE.finditer(reading.text):
        begin, end = clause.span()
        own = [c for c in ordered[bisect_left(starts, begin) : bisect_left(starts, end)] if c.end <= end]
        if "、" in clause[0]:
            lists.extend(_listed(reading, begin, end, own))
        elif "等" in clause[0] or "为" in clause[0] or "大" in clause[0]:
            lists.extend(_pairs(reading, begin, end, own))
    return lists


def _listed(reading: Reading, begin: int, end: int, found: Sequence[Candidate]) -> Iterator[Members]:
    """Lists of a clause with 、."""
    text = reading.text
    marks = [i for i in range(begin, end) if text[i] == "、" and not _inside(i, found)]
    spans: list[tuple[int, int]] = []
    for number, mark in enumerate(marks):
        if not spans:
            left = marks[number - 1] + 1 if number else begin
            first = _first_member(reading, left, mark, found)
            spans = [(first, mark)] if first is not None else [(mark, mark)]
        following = marks[number + 1] if number + 1 < len(marks) else None
        counted = following is not None and _is_counted(reading, mark + 1, following, found)
        if following is not None and not counted and _first_break(reading, mark + 1, following, found, _BREAKS) is None:
            spans.append((mark + 1, following))
            continue
        yield from _closed(reading, spans, mark + 1, following or end, found)
        spans = []
        if following is None and (rest := _first_break(reading, mark + 1, end, found, _LAST_BREAKS)) is not None:
            yield from _pairs(reading, rest, end, found)


def _closed(
    reading: Reading, spans: list[tuple[int, int]], start: int, end: int, found: Sequence[Candidate]
) -> Iterator[Members]:
    """The list with its last member, which begins at ``start``."""
    etc = next((m for m in _ETC.finditer(reading.text, start + 1, end) if not _inside(m.start(), found)), None)
    if etc and _first_break(reading, start, etc.start(), found, _BREAKS) is None:
        stop = etc.start()
    else:
        close = _first_break(reading, start, end, found, _LAST_BREAKS)
        stop = end if close is None else close
    known = [c.end for c in found if c.start == start and c.end < stop and c.type == "Enterprise" and c.score >= _SURE]
    if known and not (etc and etc.start() == stop):
        stop = max(known)
    mark = etc[0] if etc and etc.start() == stop else ""
    members = [span for span in (*spans, *_joined(reading, start, stop, found)) if span[1] - span[0] > 1]
    if members:
        yield Members(tuple(members), stop, end, mark)


def _is_counted(reading: Reading, start: int, end: int, found: Sequence[Candidate]) -> bool:
    """Whether the list ends here and another begins: 、装备制造三大传统产业及生物医药、."""
    count = next((m for m in _COUNTING.finditer(reading.text, start + 2, end) if not _inside(m.start(), found)), None)
    joined = count and _JOIN.search(reading.text, count.end(), end)
    return bool(joined) and reading.is_edge(count.start()) if count else False


def _pairs(reading: Reading, begin: int, end: int, found: Sequence[Candidate]) -> Iterator[Members]:
    """甲等龙头企业, 以甲和乙为代表, without 、."""
    for etc in _ETC.finditer(reading.text, begin + 2, end):
        if _inside(etc.start(), found):
            continue
        wide = _PROJECTS.match(reading.text, etc.end()) is not None
        first = _first_member(reading, begin, etc.start(), found, wide=wide)
        if first is None:
            continue
        before = _member_before(reading, begin, first, found)
        if etc[0][0] not in "等为" and not before and not _JOIN.search(reading.text, first, etc.start()):
            continue  # 两大 counts what stands behind it unless a list stands before it
        spans = [*before, *_joined(reading, first, etc.start(), found)]
        members = [span for span in spans if span[1] - span[0] > 1]
        if members:
            yield Members(tuple(members), etc.start(), end, etc[0])


def _member_before(reading: Reading, begin: int, start: int, found: Sequence[Candidate]) -> list[tuple[int, int]]:
    """The member before a 和 that stands right before ``start``."""
    index = reading.word_at(start)
    if index == 0 or reading.words[index - 1] not in _JOINS or reading.starts[index - 1] <= begin:
        return []
    stop = reading.starts[index - 1]
    first = _first_member(reading, begin, stop, found)
    return [(first, stop)] if first is not None else []


def _first_member(
    reading: Reading, begin: int, stop: int, found: Sequence[Candidate], *, wide: bool = False
) -> int | None:
    """Where the member that ends at ``stop`` begins, not before ``begin``; ``wide`` takes ordinary words in."""
    begin = _opened(reading, begin, stop)
    known = [c.start for c in found if c.end == stop and c.start >= begin and c.type != "Region"]
    if known:
        return min(known)
    edge = left_edge(reading, stop, "Enterprise")
    wide = wide or _OUTPUT.search(reading.text, begin, edge.start) is not None
    if edge.start >= begin and edge.score > 0 and not wide:
        return edge.start
    start = _after_last_break(reading, begin, stop)
    return start if 1 < stop - start <= LONGEST_MEMBER else None


def _opened(reading: Reading, begin: int, stop: int) -> int:
    """The beginning behind a bracket or a quote that is open where the member ends: 物联网（朗岚、感知集团）."""
    opening = max(reading.text.rfind(mark, begin, stop) for mark in _OPEN)
    closing = max(reading.text.rfind(mark, begin, stop) for mark in _CLOSE)
    return opening + 1 if opening > closing else begin


def _after_last_break(reading: Reading, begin: int, stop: int) -> int:
    """Where the words begin that stand right before ``stop`` without a verb or a function word among them."""
    index = reading.word_at(stop - 1)
    while index >= 0 and reading.starts[index] >= begin:
        if reading.kinds[index] in _BREAKS and reading.words[index] not in _PASSED:
            return reading.starts[index + 1]
        index -= 1
    return begin


def _first_break(
    reading: Reading, start: int, end: int, found: Sequence[Candidate], breaks: frozenset[int]
) -> int | None:
    """The first word from ``start`` on that no member contains; words inside known names do not count."""
    index = reading.word_at(start)
    while index < len(reading.words) and reading.starts[index] < end:
        position = reading.starts[index]
        kind, word = reading.kinds[index], reading.words[index]
        following = reading.kinds[index + 1 : index + 2]
        hands_on = (kind == Kind.ACT and following in ([Kind.BRAND], [Kind.REGION])) or (
            word in _HANDING and following in ([Kind.TERM], [Kind.PROPER])
        )
        if position > start and hands_on and not _covered(position, found):
            return position  # 显示屏供给长虹
        if kind == Kind.SOFT and position > start and reading.starts[index + 1] == end and _spells(reading, index - 1):
            return None  # 朵以 before 等
        if position >= start and kind in breaks and word not in _PASSED and not _covered(position, found):
            if kind == Kind.MARK and (word in _OPEN + _CLOSE + "·—-" or _parts_letters(reading.text, position, word)):
                index += 1
                continue
            if position > start or word == "以" or kind not in (Kind.SOFT, Kind.ROLE, Kind.NUMBER, Kind.COUNT):
                return position
        index += 1
    return None


def _parts_letters(text: str, position: int, word: str) -> bool:
    """Whether a blank stands between two words of letters: Mini | LED背光模组."""
    beside = text[position - 1 : position] + text[position + 1 : position + 2]
    return word == " " and len(beside) == 2 and beside.isascii() and beside.isalnum()


def _spells(reading: Reading, index: int) -> bool:
    return reading.kinds[index] == Kind.PIECE


def _joined(reading: Reading, start: int, end: int, found: Sequence[Candidate]) -> list[tuple[int, int]]:
    """The last members, parted by 和, 与, 及 where these are words and no known name is cut."""
    spans, position = [], start
    for match in _JOIN.finditer(reading.text, start, end):
        enough = match.start() - position >= 2 and end - match.end() >= 2
        whole = reading.is_edge(match.start()) and reading.is_edge(match.end())
        if enough and whole and not _inside(match.start(), found):
            spans.append((position, match.start()))
            position = match.end()
    return [*spans, (position, end)]


def _inside(position: int, found: Sequence[Candidate]) -> bool:
    return any(c.start < position < c.end - 1 for c in found)


def _covered(position: int, found: Sequence[Candidate]) -> bool:
    return any(c.start <= position < c.end for c in found)
