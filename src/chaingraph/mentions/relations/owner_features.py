"""What may own a number of the prose, and what speaks for each.

For: :mod:`chaingraph.mentions.relations.owner_model`, its training in ``benchmarks/owners.py``.
In: a number with its surroundings, its indicator, the owner the rules suggest. Out: candidates, and their features as words.
How: every name of the sentence and of those before it, the topic of the clause, what the heading names, what the document
names most, and its place. Features tell where a candidate stands, what parts it from the number, and what is measured. What
is the same for all candidates of a number, or for all of one type, is worked out once.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.relations import indicators
from chaingraph.mentions.relations import owner_words as words
from chaingraph.mentions.relations.owner_roles import Roles
from chaingraph.mentions.relations.owner_words import Part
from chaingraph.mentions.relations.scene import LETTERS, NUMBER, OWNERS, lettered
from chaingraph.mentions.relations.slots import Slot
from chaingraph.records import Ref

_KINDS = {"Enterprise": "E", "Park": "P", "Region": "R", "Chain": "C", "Project": "J", "Organisation": "O"}
_LETTER = {sign: letter for letter, sign in LETTERS.items()}
_FAR = 400
"""Characters of a scene before a number in which names are still candidates."""
_SHORT = 12
"""Characters between a name and a number that are a feature as a whole."""
_WHOLE = re.compile(r"全[市县区省州镇旗]|[我本][市县区省]")
_BACK = Guarded(r"该|其|此|本项目|项目|公司|企业|园区|集团")
_GENRE = re.compile(
    r"工作报告|报告|方案|规划|计划|纪要|简报|周报|专报|意见|清单|名单|介绍|简介|概况|公告|签约|调研|要点|通知"
)
_STEPS = (0, 1, 2, 4, 7, 12, 20, 35, 60, 120)
_STEP = tuple(str(next(limit for limit in _STEPS if size <= limit)) for size in range(_STEPS[-1] + 1))
"""The size class of every small number."""


class Candidate(NamedTuple):
    """A thing a number may be of.

    Attributes:
        at: Where it stands nearest to the number in the scene, ``-1`` if it does not.
    """

    ref: Ref
    at: int

    @property
    def letter(self) -> str:
        """Letter of its type."""
        return _KINDS[self.ref.type]


Ruled = tuple[Ref, float] | None
"""The owner that the rules suggest, and how sure they are of it."""


def candidates(slot: Slot, ruled: Ruled) -> list[Candidate]:
    """Everything that may own a number, each once, where it stands nearest before the number, or else behind it."""
    scene, setting = slot.setting.scene, slot.setting
    found: dict[Ref, int] = {}
    for item in scene.within(max(0, slot.item.at - _FAR), scene.sentences[slot.sentence].end, OWNERS):
        if item.ref not in found or item.at < slot.item.at:
            found[item.ref] = item.at
    lead = setting.lead(slot.sentence)
    absent = [
        *(slot.topic.refs if slot.topic else ()),
        *lead.values(),
        setting.place,
        ruled and ruled[0],
        *setting.known,
        setting.hero,
    ]
    for ref in absent:
        if ref and ref.type in _KINDS:
            found.setdefault(ref, -1)
    return [Candidate(ref, at) for ref, at in found.items() if ref.type in _KINDS]


def features(slot: Slot, name: str, chosen: Sequence[Candidate], ruled: Ruled) -> list[list[str]]:
    """What speaks for and against each candidate.

    Args:
        slot: The number.
        name: What it measures.
        chosen: The candidates.
        ruled: What the rules suggest.
    """
    sight = Sight(slot, name, ruled)
    return [
        [*words.told(sight.parts(one)), *sight.of_one(one), *words.told(sight.of_type(one.letter))] for one in chosen
    ]


class Sight:
    """What is seen of the candidates of a number.

    Args:
        slot: The number.
        name: What it measures.
        ruled: What the rules suggest.
    """

    def __init__(self, slot: Slot, name: str, ruled: Ruled) -> None:
        self._slot, self._name, self._ruled = slot, name, ruled
        self._setting = setting = slot.setting
        self._scene, self._at, self._topic = setting.scene, slot.item.at, slot.topic
        self._clauses = self._scene.sentences[slot.sentence].clauses
        self._start = self._scene.sentences[slot.sentence].start
        self._rule = (_KINDS.get(ruled[0].type), f"{ruled[1]:.2f}") if ruled else (None, "")
        self._leads = [(ref, _LETTER.get(sign, sign)) for sign, ref in setting.lead(slot.sentence).items()]
        self._heads = "\0".join(self._scene.passage.section)
        self._genre = _genre(setting.document.title)
        self._roles = Roles(slot, name)

    @cached_property
    def _measured(self) -> tuple[tuple[object, ...], tuple[object, ...]]:
        """What is measured, in what unit, and how its clause and sentence begin."""
        slot, name, scene = self._slot, self._name, self._scene
        before = scene.text[slot.span[0] : self._at]
        back = _BACK.search(before)
        macro = f"{indicators.is_macro(name)}{indicators.is_regional(name)}"
        start = scene.letters[self._start : self._start + 2]
        mood = slot.setting.moods[slot.sentence][slot.clause]
        return (
            (slot.quantity.unit.lstrip("十百千万亿"), slot.kind, name, macro),
            (lettered(before[:2]), _WHOLE.search(before) is not None, back.group() if back else "", start, mood),
        )

    def of_type(self, letter: str) -> tuple[Part, Part]:
        """What is the same for all candidates of a type: what is measured."""
        measured, begun = self._measured
        return (words.measured, (letter, *measured)), (words.begun, (letter, *begun))

    def of_one(self, one: Candidate) -> list[str]:
        """What is of a candidate alone: the words around it, and those between it and the number."""
        letter = one.letter
        found = [*self._roles.of_place(one, letter)]
        if one.at >= 0:
            found += self._standing(one.at, letter) if one.at >= self._start else ()
            found += self._between(one.at, letter)
        return found

    def parts(self, one: Candidate) -> list[Part]:
        """The groups of features of a candidate that occur again and again."""
        letter = one.letter
        found = [*self._suggested(one, letter), *self._headed(one, letter), *self._roles.parts(one, letter)]
        if one.at < 0:
            found.append((words.absent, (letter,)))
        elif one.at < self._start:
            found.append((words.earlier, (letter, *self._earlier(one.at))))
        return found

    def _suggested(self, one: Candidate, letter: str) -> list[Part]:
        """Whether the rules, the topic, a lead or the document's place suggest it."""
        topic, ref = self._topic, one.ref
        same = self._ruled[0] == ref if self._ruled else None
        found: list[Part] = [(words.ruled, (letter, same, *self._rule))]
        if topic:
            mine, several = ref in topic.refs, len(topic.refs) > 1
            key = letter, mine, topic.owner == ref, topic.distance, several, _LETTER.get(topic.sign)
            found.append((words.spoken_of, key))
        if letter == "R":
            found.append((words.placed, (ref == self._setting.place, one.at >= 0)))
        if self._leads:
            found.append((words.led, (letter, *[(lead == ref, kind) for lead, kind in self._leads])))
        if ref in self._setting.known:
            found.append((words.known, (letter,)))
        return found

    def _headed(self, one: Candidate, letter: str) -> tuple[Part, Part]:
        """How often the document names it, and whether title or headings do."""
        setting, at, name = self._setting, one.at, one.ref.name
        item = self._scene.items[at] if at >= 0 else None
        said = self._scene.source[item.start : item.end] if item else name
        count, title, heads = setting.often.count(one.ref), setting.document.title, self._heads
        away = f"b{_step(self._at - at) if at < self._at else ''}" if at >= 0 else "n"
        flags = at >= self._start, one.ref == setting.place, name in title or said in title
        return (
            (words.counted, (letter, _step(count), setting.often.ahead(one.ref), min(count, 3), away)),
            (words.headed, (letter, self._genre, *flags, name in heads or said in heads)),
        )

    def _earlier(self, at: int) -> tuple[int, bool]:
        """How far before the sentence it stands, and whether it is the first of its own."""
        starts = [other.start for other in self._scene.sentences]
        back = min(bisect_right(starts, self._start) - bisect_right(starts, at), 4)
        first = next((other.start for other in self._scene.sentences if other.start <= at < other.end), 0)
        return back, not self._led(first, at)

    def _standing(self, at: int, letter: str) -> tuple[str, ...]:
        """Where it stands in the sentence: its clause, what touches it."""
        clause = self._setting.clause_at(self._slot.sentence, at)
        away, side = max(-2, min(self._slot.clause - clause, 4)), "b" if at < self._at else "a"
        before, behind = self._scene.letters[max(0, at - 2) : at], self._scene.letters[at + 1 : at + 3]
        return (
            *(f"clause={away}{side}", f"clause={away}{side}{letter}"),
            f"head={away}{side}{letter}{at - self._clauses[clause][0] < 2}",
            f"prior={letter}{self._led(self._start, at)}",
            *(f"l1={before[-1:]}", f"l2={before}", f"r1={behind[:1]}", f"r2={behind}"),
            f"r1={letter}{behind[:1]}{side}",
        )

    def _between(self, at: int, letter: str) -> list[str]:
        """What stands between it and the number."""
        scene, left, right = self._scene, min(at, self._at), max(at, self._at)
        side, inside = "b" if at < self._at else "a", scene.letters[left + 1 : right]
        names = scene.owner_letters[bisect_right(scene.owners, left) : bisect_left(scene.owners, right)]
        kin, length = letter in names, len(inside)
        seen = inside if length <= _SHORT else f"{inside[:3]}{inside[-2:]}"
        found = [
            *(f"names={min(len(names), 3)}{side}", f"same={letter}{kin}{side}"),
            *(f"kinds={letter}{side}{_distinct(names)}", f"far={side}{_step(length)}"),
            f"numbers={min(scene.text.count(NUMBER, left + 1, right), 3)}{side}",
            *(f"i2={side}{seen[:2]}", f"i3={letter}{side}{seen[:3]}", f"e2={letter}{side}{seen[-2:]}"),
            f"de={letter}{side}{inside.endswith('的') or inside.startswith('的')}{'的' in inside}",
        ]
        if side == "b":
            found.append(f"near={letter}{not names}{not kin}{at >= self._start}")
        if length <= _SHORT:
            found.append(f"in={side}{seen}")
        if "。" in inside or "；" in inside:
            found.append(f"stop={letter}")
        if _WHOLE.search(inside):
            found.append(f"whole={letter}{side}")
        return found

    def _led(self, start: int, at: int) -> bool:
        """Whether a name that may own something stands between two positions."""
        owners = self._scene.owners
        return bisect_left(owners, start) < bisect_left(owners, at)


@lru_cache(maxsize=64)
def _genre(title: str) -> str:
    """What kind of document a title tells of."""
    genre = _GENRE.search(title)
    return genre.group() if genre else ""


@lru_cache(maxsize=1024)
def _distinct(letters: str) -> str:
    return "".join(sorted(set(letters)))


def _step(size: int) -> str:
    return _STEP[size] if size <= _STEPS[-1] else "far"
