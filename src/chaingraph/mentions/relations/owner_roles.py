"""What part a candidate plays in its passage, and how the words before the number speak of their owner.

For: :mod:`chaingraph.mentions.relations.owner_features`.
In: a number with its surroundings, its candidates. Out: features as words, for every candidate.
How: a linear model weighs each feature by itself; what counts only together is one feature here. A clause that names nobody
(2020年实现销售收入…) or only points (公司…, 全市…, 项目…) goes on about the subject, the portrayed or the place, not about
whatever was named last.
"""

from __future__ import annotations

import re
from typing import Protocol

from chaingraph.mentions.relations import indicators
from chaingraph.mentions.relations import owner_words as words
from chaingraph.mentions.relations.owner_words import Part
from chaingraph.mentions.relations.patterns import signs
from chaingraph.mentions.relations.scene import OWNERS
from chaingraph.mentions.relations.slots import Slot
from chaingraph.records import Ref

_POINTING = (
    ("firm", re.compile(r"(?:该|本|我们|这家)?(?:公司|企业|集团|厂)(?!\w{0,2}[家户])|我们")),
    ("works", re.compile(r"(?:该|本|此)?(?:项目|工程|生产线|一期|二期|首期)|达产|投产|建成后")),
    ("park", re.compile(r"(?:该|本)?(?:园区|开发区|高新区|经开区|新区|园内|区内|基地)")),
    ("whole", re.compile(r"全[市县区省州镇旗域]|[我本][市县区省]|市内|县内|省内")),
    ("trade", re.compile(r"(?:该|全)?(?:产业链|产业|行业|集群)")),
    ("back", re.compile(r"该|其|此|这")),
)
"""What words before a number point at, the surest first."""
_OPENER = re.compile(r"[。：:，\n]")
_OPENING = 8
"""A name that begins a passage stands among its first characters."""
_OFTEN = 3


class Named(Protocol):
    """A candidate: what it is, and where it stands nearest."""

    @property
    def ref(self) -> Ref:
        """The thing."""

    @property
    def at(self) -> int:
        """Its position in the scene, ``-1`` without one."""


class Roles:
    """How the words before a number speak of their owner, and what part each candidate plays.

    Args:
        slot: The number.
        name: What it measures.
    """

    def __init__(self, slot: Slot, name: str) -> None:
        self._slot, self._setting, self._topic = slot, slot.setting, slot.topic
        scene, start = slot.setting.scene, slot.span[0]
        self._start = scene.sentences[slot.sentence].start
        before = scene.text[start : slot.item.at]
        self._bare = "c" if scene.within(start, slot.item.at, OWNERS) else self._bare_of_sentence(start)
        self._point = next((label for label, pattern in _POINTING if pattern.search(before)), "")
        self._tail, self._macro = name[-2:], f"{indicators.is_macro(name):d}{indicators.is_regional(name):d}"
        self._said = self._bare, self._point, slot.kind, self._tail, self._macro
        first = scene.within(0, slot.item.at, signs("EPJ"))[:1]
        self._portrayed = first[0].ref if first else None

    def _bare_of_sentence(self, start: int) -> str:
        return "s" if self._setting.scene.within(self._start, start, OWNERS) else "n"

    def parts(self, one: Named, letter: str) -> tuple[Part, Part]:
        """The groups of features of a candidate, ``letter`` that of its type."""
        role = f"{letter}{self._role(one)}"
        return (words.played, (role, *self._said)), (words.portrayed, self._portrait(one, letter, role[1:]))

    def _role(self, one: Named) -> str:
        """Subject, topic, place, or merely named in the sentence or before it."""
        if self._topic and one.ref in self._topic.refs:
            return f"t{self._topic.distance}"
        if one.ref == self._setting.place:
            return "place"
        if one.at < 0:
            return "known"
        return "here" if one.at >= self._start else "before"

    def _portrait(self, one: Named, letter: str, role: str) -> tuple[object, ...]:
        """Whether the document, the passage or its heading is about the candidate."""
        often = self._setting.often
        main = f"{letter}{often.count(one.ref) >= _OFTEN and not often.ahead(one.ref):d}"
        opens = f"{letter}{0 <= one.at < _OPENING and bool(_OPENER.match(self._setting.scene.text, one.at + 1)):d}"
        first = f"{letter}{one.ref == self._portrayed:d}"
        return main, self._titled(one), opens, first, role, (self._bare, self._point)

    def of_place(self, one: Named, letter: str) -> tuple[str, ...]:
        """Whether a region is the document's own, and named in it at all."""
        if letter != "R":
            return ()
        place = f"{one.ref == self._setting.place:d}{min(self._setting.often.count(one.ref), 2)}"
        return (
            f"pl={place}{self._tail}",
            f"pl={place}{self._bare}{self._point}",
            f"pl={place}{self._macro}{self._titled(one):d}",
        )

    def _titled(self, one: Named) -> bool:
        return one.ref.name in self._setting.document.title
