"""What part a candidate plays in its passage, and how the words before the number speak of their owner.

For: :mod:`chaingraph.mentions.relations_owner_features`.
In: a number with its surroundings, its candidates. Out: features as words, for every candidate.
How: a linear model weighs each feature by itself; what counts only together is one feature here. A clause that names nobody
(2020年实现销售收入…) or only points (公司…, 全市…, 项目…) goes on about the subject, the portrayed or the place, not about
whatever was named last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from chaingraph.mentions import relations_indicators as indicators
from chaingraph.mentions.relations_scene import LETTERS
from chaingraph.mentions.relations_slots import Slot
from chaingraph.records import Ref

_OWNERS = "".join(LETTERS[letter] for letter in "EPRCJO")
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
    """A candidate: what it is, its letter, and where it stands nearest."""

    @property
    def ref(self) -> Ref:
        """The thing."""

    @property
    def at(self) -> int:
        """Its position in the scene, ``-1`` without one."""

    @property
    def letter(self) -> str:
        """Letter of its type."""


@dataclass(frozen=True, slots=True)
class _Manner:
    """How the words before a number speak of their owner.

    Attributes:
        bare: ``c`` when the clause names something before the number, ``s`` when only the sentence does, else ``n``.
        point: What the clause points at.
        kind: What its unit measures.
        tail: The end of its indicator.
        macro: Whether the indicator is one of places.
    """

    bare: str
    point: str
    kind: str
    tail: str
    macro: str


def role_features(slot: Slot, name: str, chosen: Sequence[Named]) -> list[list[str]]:
    """The features of every candidate."""
    manner = _manner(slot, name)
    portrayed = _first_named(slot)
    return [[*_of_role(slot, one, manner), *_of_portrait(slot, one, manner, portrayed)] for one in chosen]


def _manner(slot: Slot, name: str) -> _Manner:
    scene, start = slot.setting.scene, slot.span[0]
    words = scene.text[start : slot.item.at]
    bare = "c" if scene.within(start, slot.item.at, _OWNERS) else ""
    if not bare:
        bare = "s" if scene.within(scene.sentences[slot.sentence].start, start, _OWNERS) else "n"
    point = next((label for label, pattern in _POINTING if pattern.search(words)), "")
    macro = f"{indicators.is_macro(name):d}{indicators.is_regional(name):d}"
    return _Manner(bare, point, slot.kind, name[-2:], macro)


def _first_named(slot: Slot) -> Ref | None:
    """The enterprise, park or project that a passage names first."""
    scene = slot.setting.scene
    first = scene.within(0, slot.item.at, LETTERS["E"] + LETTERS["P"] + LETTERS["J"])[:1]
    return first[0].ref if first else None


def _role(slot: Slot, one: Named) -> str:
    """Subject, topic, place, or merely named in the sentence or before it."""
    topic, scene = slot.topic, slot.setting.scene
    if topic and one.ref in topic.refs:
        return f"t{topic.distance}"
    if one.ref == slot.setting.place:
        return "place"
    if one.at < 0:
        return "known"
    return "here" if one.at >= scene.sentences[slot.sentence].start else "before"


def _of_role(slot: Slot, one: Named, manner: _Manner) -> Iterator[str]:
    role = f"{one.letter}{_role(slot, one)}"
    yield f"ro={role}"
    yield from (f"ro={role}/{manner.bare}", f"ro={role}/{manner.point}", f"ro={role}/{manner.bare}{manner.point}")
    yield from (f"ro={role}/k{manner.kind}", f"ro={role}/n{manner.tail}", f"ro={role}/m{manner.macro}")


def _of_portrait(slot: Slot, one: Named, manner: _Manner, portrayed: Ref | None) -> Iterator[str]:
    """Whether the document, the passage or its heading is about the candidate."""
    setting, letter = slot.setting, one.letter
    count = setting.often.count(one.ref)
    main = count >= _OFTEN and not setting.often.ahead(one.ref)
    titled = one.ref.name in setting.document.title
    opens = 0 <= one.at < _OPENING and bool(_OPENER.match(setting.scene.text, one.at + 1))
    yield from (f"ma={letter}{main:d}{titled:d}", f"ma={letter}{main:d}{manner.bare}{manner.point}")
    yield f"ma={letter}{main:d}{_role(slot, one)}{manner.bare}"
    yield from (f"op={letter}{opens:d}{manner.bare}", f"op={letter}{opens:d}{manner.point}")
    yield from (f"pf={letter}{one.ref == portrayed:d}{manner.bare}", f"pf={letter}{one.ref == portrayed:d}{manner.point}")
    if letter == "R":
        place = f"{one.ref == setting.place:d}{min(count, 2)}"
        yield from (f"pl={place}{manner.tail}", f"pl={place}{manner.bare}{manner.point}", f"pl={place}{manner.macro}{titled:d}")
