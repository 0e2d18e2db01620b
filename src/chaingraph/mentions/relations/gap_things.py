"""The things of a list that a sentence says are lacking: TDI、MDI等关键环节, 整车企业所需电机, 含氟聚合物生产企业.

For: :mod:`chaingraph.mentions.relations.gap_frames`.
In: a piece of a clause. Out: :class:`Thing` for every member of the list that can be a segment.
How: what stands behind 等 says what the members are (环节, 生产企业, 零部件); each is freed of the words around it and must be
named a segment by them, end like a product or be a name that was found. Wants of everybody (人才, 资金, 龙头企业) are none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from chaingraph.mentions.names.products import is_product
from chaingraph.reference.lexicon import read_lexicon

_SUCH = re.compile(r"(?<![高中平初同相])等(?![离级级温压静轴效])")
_JOINTS = re.compile(r"、|/|以及|及(?!其)|(?<![饱中亲共调缓混温])和|与|或")
_NEEDED = re.compile(r".*(?:所需要?|所用|需要|使用|针对|聚焦|围绕|瞄准|面向|立足|涉及|补齐|补上|引进|招引)的?")
_QUALIFIED = re.compile(r".*的(?=.{2})")
_PROBLEM = re.compile(
    r".*(?:短板|缺口|弱项|瓶颈|断点|堵点|难点|痛点|不足之处|环节|领域)(?:环节)?(?:主要|突出)?"
    r"(?:是|为|在于|有|包括|体现在|表现为|集中在)(?=.{2})"
)
_CHAIN = re.compile(r".*(?:产业链|链条|供应链)(?:条|上)?(?:[上中下]游)?的?(?=.{2})")
_NUMBER = re.compile(
    r"[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[）)、.．](?!\d)\s*|[一二三四五六七八九十]{1,2}是(?=.{2})"
)
_COUNT = re.compile(r"\A(?:[\d.]+|[一两二三四五六七八九十几]+)[余多]?(?:个|家|条|大|类|种|批)(?=.{2})")
_STRANGE = re.compile(r"[^\w\u4e00-\u9fff+\-·.]|[缺了把被让使其这那我们他她它您哪谁]|不|有限公司")
_SHORTEST, _LONGEST = 2, 14
_MAKERS = ("maker", "field")
_KINDS = (*_MAKERS, "goods")


class Thing(NamedTuple):
    """What may be a segment: its name, where it stands in the text it was read from, whether a maker's word stood behind."""

    name: str
    start: int
    end: int
    made: bool = False


def things(text: str, span: tuple[int, int], *, sure: bool, known: Callable[[int, int], bool]) -> list[Thing]:
    """The segments that a piece of a clause names.

    Args:
        text: The sentence.
        span: The piece of it that holds the list.
        sure: Whether the words around it say that the members are segments, goods or makers.
        known: Whether a name of a product or trade was found in a span of the text.

    Returns:
        Members in their order; without those that nothing shows to be things.
    """
    start, end = span
    such = _SUCH.search(text, start, end)
    if such:
        sure = sure or _named_kind(text[such.end() : end])
        end = such.start()
    elif ending := _kind_behind(text[start:end], *_MAKERS):
        sure, end = True, end - len(ending)
    made = not such and bool(_kind_behind(text[start : span[1]], *_MAKERS))
    members = (thing._replace(made=thing.made or made) for thing in _members(text, start, end))
    return [thing for thing in members if _is_thing(thing, sure, known)]


def _members(text: str, start: int, end: int) -> Iterator[Thing]:
    """The members of a list, freed of what stands around them."""
    at = start
    for joint in [*_JOINTS.finditer(text, start, end), None]:
        stop = joint.start() if joint else end
        member = _freed(text, at, stop)
        if joint and joint[0] != "、" and not _stands(text, (at, stop), (joint.end(), end)):
            continue  # 和 within a name
        if member:
            yield member
        at = joint.end() if joint else end


def _stands(text: str, before: tuple[int, int], behind: tuple[int, int]) -> bool:
    """Whether both sides of a 和 are long enough to be members."""
    return min(before[1] - before[0], behind[1] - behind[0]) >= _SHORTEST and bool(text)


def _freed(text: str, start: int, end: int) -> Thing | None:
    """A member without the words before and behind it that are not of its name."""
    for pattern in (_NUMBER, _PROBLEM, _NEEDED, _CHAIN, _QUALIFIED):
        found = pattern.match(text, start, end)
        start = found.end() if found else start
    changed, made = True, False
    while changed and start < end:
        words = text[start:end]
        front = next((word for word in _words("front") if words.startswith(word)), "")
        tail = next((word for word in _words("tail") if words.endswith(word)), "")
        tail = tail or _kind_behind(words, *_MAKERS)
        made = made or bool(_kind_behind(words, *_MAKERS))
        count = _COUNT.match(words)
        front = front or (count[0] if count else "")
        if len(words) - len(front) < _SHORTEST:
            front = ""
        elif len(words) - len(front) - len(tail) < _SHORTEST:
            tail = ""
        changed = bool(front or tail) and len(words) - len(front) - len(tail) >= 1
        if changed:
            start, end = start + len(front), end - len(tail)
    return Thing(text[start:end], start, end, made) if start < end else None


def _is_thing(thing: Thing, sure: bool, known: Callable[[int, int], bool]) -> bool:
    name = thing.name
    if not _SHORTEST <= len(name) <= _LONGEST or _STRANGE.search(name) or name.isdecimal():
        return False
    if (
        name in (*_words("alone"), *cues("soft"))
        or name.endswith(_words("last"))
        or any(word in name for word in _words("never"))
        or (name in _words("bare") and not thing.made)
    ):
        return False
    told = sure or thing.made or name.endswith(_words("process"))
    return told or is_product(name) or known(thing.start, thing.end)


def _named_kind(words: str) -> bool:
    """Whether the words behind 等 say that segments, goods or makers stand before it."""
    return bool(_kind_behind(words)) or any(word in words for word in cues("field"))


def _kind_behind(words: str, *groups: str) -> str:
    """The word for a maker, a part of a chain or goods that a piece ends in."""
    kinds = (word for group in groups or _KINDS for word in cues(group))
    kinds = (word for word in kinds if words.endswith(word))
    return max(kinds, key=len, default="")


@cache
def cues(group: str) -> tuple[str, ...]:
    """Cue words of a group, longest first."""
    rows = read_lexicon("gap_cues", ("group", "cue"))
    return tuple(sorted({row["cue"] for row in rows if row["group"] == group}, key=lambda word: (-len(word), word)))


@cache
def _words(use: str) -> tuple[str, ...]:
    """Longest first."""
    rows = read_lexicon("gap_words", ("word", "use"))
    return tuple(sorted({row["word"] for row in rows if row["use"] == use}, key=lambda word: (-len(word), word)))
