"""A passage as the rules see it: every name, number and period one character, brackets and quotation marks gone.

For: all relation rules. They are short patterns over this text (``在<园区>的<企业>``), whatever the names look like.
In: a passage, the mentions in it, the document's date. Out: :class:`Scene`.
How: mentions win over periods, periods over numbers. An apposition in brackets is dropped behind a name (（以下简称…）),
kept without its brackets when it holds names, dropped otherwise. Positions lead back to the passage and the source.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from chaingraph.mentions.clauses import clauses, sentences, wide_marks
from chaingraph.mentions.modality import section_modality
from chaingraph.mentions.periods import find_periods
from chaingraph.mentions.quantities import find_quantities
from chaingraph.mentions.quantities_numbers import fold_width
from chaingraph.mentions.relations.brackets import ALIAS, BRACKET, asides, labelled, tells
from chaingraph.records import Mention, Passage, Quantity, Ref

SIGNS = {
    "Enterprise": "\ue001",
    "Park": "\ue002",
    "Region": "\ue003",
    "Chain": "\ue004",
    "Segment": "\ue004",
    "Sector": "\ue004",
    "Product": "\ue005",
    "Project": "\ue006",
    "Organisation": "\ue007",
}
"""The character that stands for a name of each type; segments and sectors read like chains."""
PERIOD, NUMBER = "\ue008", "\ue009"
LETTERS = {"E": "\ue001", "P": "\ue002", "R": "\ue003", "C": "\ue004", "D": "\ue005", "J": "\ue006", "O": "\ue007"}
"""The letters patterns write for them."""
_LETTERED = str.maketrans({sign: letter for letter, sign in LETTERS.items()} | {PERIOD: "T", NUMBER: "#"})
LETTERS |= {"T": PERIOD, "Q": NUMBER}
OWNERS = "".join(LETTERS[letter] for letter in "EPRCJO")
"""The signs of all that may own a number."""

_DROPPED = re.compile('[“”‘’"「」『』《》〈〉【】 \u3000\t\r\n]')


class Item(NamedTuple):
    """A name, number or period of a passage.

    Attributes:
        at: Its position in the scene's text.
        sign: The character that stands for it there.
        start: Its first position in the passage's text.
        end: The position behind it there.
        year: Of a period; empty for the rest.
    """

    at: int
    sign: str
    start: int
    end: int
    mention: Mention | None = None
    quantity: Quantity | None = None
    year: str = ""

    @property
    def ref(self) -> Ref:
        """What the name stands for; only for names."""
        assert self.mention is not None
        return self.mention.ref


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its span in the scene's text and those of its clauses."""

    start: int
    end: int
    clauses: tuple[tuple[int, int], ...]


@dataclass(slots=True)
class Scene:
    """A passage for the rules.

    Attributes:
        passage: Where it comes from.
        source: The passage's text, half-width, positions unchanged.
        text: The scene's text: names, numbers and periods as single characters.
        spots: For each character of ``text`` its position in ``source``.
        items: By position in ``text``.
        places: Their positions, in order.
        row: They themselves, in order.
        letters: ``text`` with letters for signs: what models learn from.
        owners: Where the names of all but products stand.
        owner_letters: Their letters.
        quotes: Spans of ``text`` between quotation marks.
        asides: Where in ``text`` the sentences begin that stand in brackets behind a name (甲园（占地2平方公里）).
    """

    passage: Passage
    source: str
    text: str = ""
    spots: list[int] = field(default_factory=list)
    items: dict[int, Item] = field(default_factory=dict)
    places: list[int] = field(default_factory=list)
    row: list[Item] = field(default_factory=list)
    letters: str = ""
    owners: list[int] = field(default_factory=list)
    owner_letters: str = ""
    quotes: list[tuple[int, int]] = field(default_factory=list)
    sentences: tuple[Sentence, ...] = ()
    asides: int = 0

    def within(self, start: int, end: int, signs: str = "") -> list[Item]:
        """Items between two positions of ``text``, only those with one of ``signs`` if given."""
        first = bisect_left(self.places, start)
        found = self.row[first : bisect_left(self.places, end, first)]
        return [item for item in found if item.sign in signs] if signs and found else found

    def words(self, start: int, end: int) -> str:
        """The passage's words between two positions of ``text``."""
        return self.source[self.spots[start] : self.stop(end)] if end > start else ""

    def stop(self, end: int) -> int:
        """Position in ``source`` behind the character before ``end``."""
        last = self.items.get(end - 1)
        return last.end if last else self.spots[end - 1] + 1


def lettered(text: str) -> str:
    """A scene's text with letters for names, ``T`` for periods and ``#`` for numbers: what models learn from."""
    return text.translate(_LETTERED)


def build_scene(passage: Passage, mentions: Sequence[Mention], date: str) -> Scene:
    """The scene of a passage.

    Args:
        passage: Any passage with text.
        mentions: The document's mentions that begin in the passage's source span, by start.
        date: The document's date, for 今年 and 去年.
    """
    source = labelled(fold_width(passage.text))
    scene = Scene(passage, source)
    _write(scene, _items(passage, source, mentions, date))
    scene.sentences = tuple(
        Sentence(start, end, tuple(clauses(scene.text, start, end))) for start, end in sentences(scene.text)
    )
    return scene


def _items(passage: Passage, source: str, mentions: Sequence[Mention], date: str) -> list[Item]:
    """All names, then the periods and numbers that touch none of them, by position."""
    taken = bytearray(len(source))
    items: list[Item] = []

    def take(item: Item) -> None:
        if item.end <= len(source) and item.start < item.end and taken.find(1, item.start, item.end) < 0:
            taken[item.start : item.end] = b"\1" * (item.end - item.start)
            items.append(item)

    for mention in sorted(mentions, key=lambda m: (m.start - m.end, m.start)):
        span = _local(passage, mention.start, mention.end)
        if span and mention.ref.type in SIGNS:
            take(Item(0, SIGNS[mention.ref.type], *span, mention=mention))
    aimed = section_modality(passage.section) == "target"
    for period in find_periods(source, date, aimed=aimed):
        take(Item(0, PERIOD, period.start, period.end, year=period.year))
    for found in find_quantities(source):
        take(Item(0, NUMBER, found.start, found.end, quantity=found.quantity))
    return sorted(items, key=lambda item: item.start)


def _local(passage: Passage, start: int, end: int) -> tuple[int, int] | None:
    """Source span to passage span; ``None`` when the mention does not lie in the passage."""
    first, last = passage.position(start), passage.position(end - 1)
    return (first, last + 1) if first is not None and last is not None and first <= last else None


def _write(scene: Scene, items: Sequence[Item]) -> None:
    """Writes text, spots, items and quotes of a scene."""
    by_start, source = {item.start: item for item in items}, scene.source
    asides = _asides(source, items)
    skip, silent = _brackets(source, items)
    skip |= {start: end for _, start, end in asides}
    characters: list[str] = []
    opened: list[int] = []
    position = 0
    for at in sorted({*by_start, *skip, *silent, *(match.start() for match in _DROPPED.finditer(source))}):
        if at < position:
            continue
        characters += source[position:at]
        scene.spots += range(position, at)
        item = None if at in skip else by_start.get(at)
        position = skip.get(at) or (item.end if item else at + 1)
        if item:
            _write_item(scene, characters, item, at)
        elif at not in skip:
            _write_quote(scene, opened, source[at], len(characters))
    characters += source[position:]
    scene.spots += range(position, len(source))
    scene.asides = len(characters)
    for name, start, end in asides:
        _write_aside(scene, characters, (name, start, end), by_start)
    scene.text = wide_marks("".join(characters))
    scene.places, scene.row = list(scene.items), list(scene.items.values())
    scene.letters = lettered(scene.text)
    scene.owners = [at for at, item in scene.items.items() if item.sign in OWNERS]
    scene.owner_letters = "".join([scene.letters[at] for at in scene.owners])


def _write_item(scene: Scene, characters: list[str], item: Item, spot: int) -> None:
    """Writes an item as its sign."""
    scene.items[len(characters)] = item._replace(at=len(characters))
    characters.append(item.sign)
    scene.spots.append(spot)


def _write_quote(scene: Scene, opened: list[int], mark: str, at: int) -> None:
    """Notes where quotations begin and end."""
    if mark in "“‘":
        opened.append(at)
    elif mark in "”’" and opened:
        scene.quotes.append((opened.pop(), at))


def _write_aside(
    scene: Scene, characters: list[str], aside: tuple[Item, int, int], by_start: Mapping[int, Item]
) -> None:
    """Writes a name and what its bracket says of it as a sentence behind the passage."""
    name, start, end = aside
    if characters and characters[-1] not in "。！？；":
        characters.append("。")
        scene.spots.append(scene.spots[-1])
    position, said = start + 1, name
    while True:
        _write_item(scene, characters, said, said.start)
        position = max(position, said.end)
        while position < end - 1 and position not in by_start:
            if not _DROPPED.match(scene.source, position):
                characters.append(scene.source[position])
                scene.spots.append(position)
            position += 1
        if position >= end - 1:
            break
        said = by_start[position]
    characters.append("。")
    scene.spots.append(end - 1)


def _asides(source: str, items: Sequence[Item]) -> list[tuple[Item, int, int]]:
    """Names with the brackets right behind them that say something of them."""
    ends = {
        item.end: item for item in items if item.mention and item.sign in LETTERS["E"] + LETTERS["P"] + LETTERS["J"]
    }
    told = {match.start(): match.end() for match in asides(source) if match.start() in ends}
    starts = [item.start for item in items]
    for match in BRACKET.finditer(source):
        if match.start() in ends and tells(match.group()):
            first = bisect_left(starts, match.start())
            held = items[first : bisect_left(starts, match.end(), first)]
            if held and not (held[0].sign == ends[match.start()].sign and held[0].mention and len(held) == 1):
                told[match.start()] = match.end()
    return [(ends[start], start, end) for start, end in sorted(told.items())]


def _brackets(source: str, items: Sequence[Item]) -> tuple[dict[int, int], set[int]]:
    """Brackets to leave out with what they hold (start → end), and bracket signs to leave out alone."""
    names = [item for item in items if item.mention]
    starts = [item.start for item in names]
    ends = {item.end: item for item in names}
    skip: dict[int, int] = {}
    silent: set[int] = set()
    for match in BRACKET.finditer(source):
        first = bisect_left(starts, match.start())
        before = first - 1
        if before >= 0 and names[before].end > match.start():
            continue  # inside a name
        held = [item for item in names[first : first + 20] if item.start < match.end()]
        apposition = match.start() in ends and held and held[0].sign == ends[match.start()].sign
        if not held or ALIAS.search(match.group()) or (apposition and held[0].sign in LETTERS["E"] + LETTERS["P"]):
            skip[match.start()] = match.end()
        else:
            silent |= {match.start(), match.end() - 1}
    return skip, silent
