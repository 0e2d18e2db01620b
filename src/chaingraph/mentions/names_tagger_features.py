"""What the statistical tagger sees of every character of a passage: its neighbours, its word, and what the rules made of it.

For: ``names_tagger`` and the training (``benchmarks/tagger.py``).
In: a :class:`Reading` and the names that the rules found in it.
Out: :func:`features`, :func:`labels`.
How: strings of the form ``name=value``, as CRFsuite takes them; words of the lexicons by one automaton.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Protocol

from chaingraph.mentions.dictionary import Dictionary
from chaingraph.mentions.names_reading import Reading
from chaingraph.reference.companies import known_companies
from chaingraph.reference.lexicon import read_lexicon

OUTSIDE = "O"
"""Label of a character that belongs to no name; B-Type and I-Type are the others."""


class Labelled(Protocol):
    """A name in a passage: a candidate, or a mention of a gold standard."""

    @property
    def start(self) -> int:
        """Position in the passage's text."""

    @property
    def end(self) -> int:
        """Position behind its last character."""

    @property
    def type(self) -> str:
        """What it is."""


def labels(length: int, names: Iterable[Labelled]) -> list[str]:
    """The label of every character; of two names that overlap the first stands."""
    found = [OUTSIDE] * length
    for name in names:
        if all(label == OUTSIDE for label in found[name.start : name.end]):
            found[name.start : name.end] = [f"I-{name.type}"] * (name.end - name.start)
            found[name.start] = f"B-{name.type}"
    return found


def features(reading: Reading, names: Iterable[Labelled]) -> list[list[str]]:
    """For every character of a reading what the tagger may know of it.

    Args:
        reading: The passage, cut into words.
        names: What the rules found in it.
    """
    text = f"^^{reading.text}$$"
    ruled = ["^", *labels(len(reading.text), names), "$"]
    words = ["^", *_in_words(reading), "$"]
    marks = _marks(reading.text)
    found: list[list[str]] = []
    for at, (own, told) in enumerate(zip(_by_word(reading), marks, strict=True)):
        two, one, here, next_, after = (text[at + step] for step in range(5))
        before, rule, behind = ruled[at : at + 3]
        found.append(
            [
                f"a={two}",
                f"b={one}",
                f"c={here}",
                f"d={next_}",
                f"e={after}",
                f"bc={one}{here}",
                f"cd={here}{next_}",
                f"de={next_}{after}",
                f"ab={two}{one}",
                f"v={words[at]}",
                f"w={words[at + 1]}",
                f"x={words[at + 2]}",
                f"r={rule}",
                f"q={before}",
                f"s={behind}",
                f"t={before}{rule}{behind}",
                f"rc={rule}{here}",
                *own,
                *told,
            ]
        )
    return found


def _in_words(reading: Reading) -> list[str]:
    """For every character the kind of its word and its place in it: alone, beginning, middle, end."""
    found: list[str] = []
    for word, kind in zip(reading.words, reading.kinds, strict=True):
        length = len(word)
        places = "S" if length == 1 else f"B{'M' * (length - 2)}E"
        found.extend(f"{place}{int(kind)}" for place in places)
    return found


def _by_word(reading: Reading) -> list[tuple[str, ...]]:
    """For every character its word and the words on both sides, the same for all characters of a word."""
    words = ["^", *reading.words, "$"]
    found: list[tuple[str, ...]] = []
    for index, word in enumerate(reading.words):
        around = (f"o={word}", f"p={words[index]}", f"n={words[index + 2]}", f"po={words[index]}|{word}")
        found.extend([around] * len(word))
    return found


def _marks(text: str) -> list[list[str]]:
    """For every character in which words of the lexicons it lies, and where."""
    found: list[list[str]] = [[] for _ in text]
    for start, end, kinds in _lexicon().longest(text):
        for at in range(start, end):
            place = "B" if at == start else "E" if at == end - 1 else "I"
            found[at].extend(f"{kind}={place}" for kind in kinds)
    return found


@cache
def _lexicon() -> Dictionary[Sequence[str]]:
    """The words of the lexicons that tell of names, each with the lists it stands in."""
    kinds: dict[str, set[str]] = {}
    for row in read_lexicon("endings", ("ending", "type", "strength")):
        kinds.setdefault(row["ending"], set()).add(f"L{row['type']}")
    for row in read_lexicon("chains", ("name", "kind")):
        kinds.setdefault(row["name"], set()).add("LC")
    for row in read_lexicon("product_heads", ("ending",)):
        kinds.setdefault(row["ending"], set()).add("LG")
    for row in read_lexicon("list_heads", ("head", "type")):
        kinds.setdefault(row["head"], set()).add("LH")
    for row in read_lexicon("cues", ("word", "side", "type", "weight")):
        kinds.setdefault(row["word"], set()).add(f"Q{row['side']}")
    for name in known_companies():
        if len(name) > 1:
            kinds.setdefault(name, set()).add("LK")
    return Dictionary({word: tuple(sorted(lists)) for word, lists in kinds.items()})
