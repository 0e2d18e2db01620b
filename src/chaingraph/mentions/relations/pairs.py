"""Which two names may stand in a relation: those of one sentence, and those of a sentence with what it is understood to speak of.

For: ``relations.pair_model``, which judges them.
In: a :class:`~chaingraph.mentions.relations.engine.Setting`. Out: :class:`Pair`, in reading order.
How: names in a row (甲、乙和丙) are one group; its members stand in the same relation to what is outside, and in none to
each other. Beside the names of a sentence stand the lead it is under, the topic it goes on with and the chain spoken of. (The
document's place and the names of the sentence before were tried: twice the pairs, nothing gained.)
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from chaingraph.mentions.relations.engine import Setting
from chaingraph.mentions.relations.scene import LETTERS, Item, Scene, Sentence
from chaingraph.records import Ref

LETTER_OF = {sign: letter for letter, sign in LETTERS.items() if letter in "EPRCDJO"}
"""The letter of a name's character; periods and numbers have none."""
KINDS = ("EP", "ER", "OP", "OR", "PR", "ED", "EC", "PC", "RC", "JE", "JP", "JR", "EE", "PP")
"""Types of two names between which a relation can be, the one that is its subject in most relations first."""
REACH = 24
"""Names of one sentence that lie farther apart are no pair."""
_APART = frozenset(map(frozenset, ("ED", "EC", "EP", "ER", "OP", "OR", "PP", "PR")))
"""Types whose rows are in no relation as a whole, each member with each of the other."""
_ROW = re.compile(r"、|和|与|及|以及|或")


class Group(NamedTuple):
    """Names of one type in a row: where it begins and ends in the scene, how many they are."""

    start: int
    end: int
    size: int


class Pair(NamedTuple):
    """Two names that may stand in a relation.

    Attributes:
        kind: Their types, one of :data:`KINDS`.
        subject: The name of the first type.
        thing: The name of the second.
        sentence: Index of the sentence.
        right: The one that stands in the sentence; of two the later.
        left: The earlier one; ``None`` when it is only understood.
        how: How it is understood: by the lead (``L``), the topic (``T``), the chain (``K``); empty when it is said.
    """

    kind: str
    subject: Ref
    thing: Ref
    sentence: int
    right: Item
    left: Item | None = None
    how: str = ""

    @property
    def turned(self) -> bool:
        """Whether the second of the types is said first, or understood."""
        return self.right.ref == self.subject


class Rank(NamedTuple):
    """How many names stand before one in its row, and how many of its type before and behind it in the sentence."""

    row: int
    before: int
    behind: int


@dataclass(frozen=True, slots=True)
class Scope:
    """A sentence with its names.

    Attributes:
        items: Its names in order.
        groups: The group of each, by its position.
        ranks: The rank of each, by its position.
    """

    index: int
    sentence: Sentence
    items: tuple[Item, ...]
    groups: Mapping[int, Group]
    ranks: Mapping[int, Rank]


def scopes(scene: Scene) -> Iterator[Scope]:
    """The sentences of a scene with their names and groups."""
    for index, sentence in enumerate(scene.sentences):
        items = tuple(item for item in scene.within(sentence.start, sentence.end) if item.sign in LETTER_OF)
        rows = _rows(scene, items)
        groups = {item.at: Group(row[0].at, row[-1].at + 1, len(row)) for row in rows for item in row}
        yield Scope(index, sentence, items, groups, _ranks(rows))


def _rows(scene: Scene, items: Sequence[Item]) -> list[list[Item]]:
    rows: list[list[Item]] = []
    for item in items:
        last = rows[-1][-1] if rows else None
        if last and item.sign == last.sign and _ROW.fullmatch(scene.text, last.at + 1, item.at):
            rows[-1].append(item)
        else:
            rows.append([item])
    return rows


def _ranks(rows: Sequence[Sequence[Item]]) -> dict[int, Rank]:
    total = Counter(row[0].sign for row in rows for _ in row)
    before: Counter[str] = Counter()
    ranks = {}
    for row in rows:
        for place, item in enumerate(row):
            ranks[item.at] = Rank(place, before[item.sign], total[item.sign] - before[item.sign] - 1)
            before[item.sign] += 1
    return ranks


def pairs(setting: Setting) -> Iterator[tuple[Scope, Pair]]:
    """Every pair of names of a setting, with the sentence it stands in."""
    for scope in scopes(setting.scene):
        for pair in (*_said(scope), *_understood(setting, scope)):
            yield scope, pair


def _said(scope: Scope) -> Iterator[Pair]:
    for at, left in enumerate(scope.items):
        for right in scope.items[at + 1 : at + 1 + REACH]:
            if (
                left.ref != right.ref
                and scope.groups[left.at] != scope.groups[right.at]
                and not _unpaired(scope, left, right)
            ):
                yield from _paired(scope, left.ref, LETTER_OF[left.sign], right, left)


def _unpaired(scope: Scope, left: Item, right: Item) -> bool:
    """Whether two rows stand beside each other: 甲、乙生产丙、丁 does not say who makes which, nor who is where."""
    sizes = scope.groups[left.at].size, scope.groups[right.at].size
    letters = frozenset((LETTER_OF[left.sign], LETTER_OF[right.sign]))
    return letters in _APART and min(sizes) > 1


def _understood(setting: Setting, scope: Scope) -> Iterator[Pair]:
    said = {item.ref for item in scope.items}
    for ref, (letter, how) in _anchors(setting, scope.index).items():
        for item in scope.items if ref not in said else ():
            yield from _paired(scope, ref, letter, item, None, how)


def _anchors(setting: Setting, index: int) -> dict[Ref, tuple[str, str]]:
    """What a sentence is understood to speak of: the letter of its type and how it is understood."""
    found: dict[Ref, tuple[str, str]] = {}
    for sign, head in setting.lead(index).items():
        if sign in LETTER_OF:
            found.setdefault(head, (LETTER_OF[sign], "L"))
    topic = setting.topics[index][0] if setting.topics[index] else None
    if topic and topic.distance > 1 and topic.sign in LETTER_OF:
        for ref in topic.refs[:3]:
            found.setdefault(ref, (LETTER_OF[topic.sign], "T"))
    if setting.chain:
        found.setdefault(setting.chain, ("C", "K"))
    return found


def _paired(scope: Scope, ref: Ref, letter: str, right: Item, left: Item | None, how: str = "") -> Iterator[Pair]:
    other = LETTER_OF[right.sign]
    if letter + other in KINDS:
        yield Pair(letter + other, ref, right.ref, scope.index, right, left, how)
    elif other + letter in KINDS:
        yield Pair(other + letter, right.ref, ref, scope.index, right, left, how)
