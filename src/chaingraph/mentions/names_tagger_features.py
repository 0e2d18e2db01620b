"""What the statistical tagger sees of every character of a passage: its neighbours, its word, and what the rules made of it.

For: ``names_tagger`` and the training (``benchmarks/tagger.py``).
In: a :class:`Reading` and the names that the rules found in it.
Out: :func:`features`, :func:`labels`.
How: bytes of the form ``name=value``, as CRFsuite takes them; words of the lexicons by one automaton. What a model has no weight
for (two thirds of the pairs of characters) is left out before it is handed over: handing over is what takes time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
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


class Attributes:
    """The attributes a model has weights for; the others need not be written, they change nothing.

    Args:
        written: Every attribute, as ``name=value`` in UTF-8.
    """

    def __init__(self, written: Iterable[bytes]) -> None:
        self._by_name: dict[str, dict[str, bytes]] = {}
        for attribute in written:
            name, _, value = attribute.decode().partition("=")
            self._by_name.setdefault(name, {})[value] = attribute

    def known(self, name: str, values: Iterable[str]) -> Iterator[bytes | None]:
        """The attribute of every value of a feature; ``None`` where the model has none."""
        return map(self._by_name.get(name, {}).get, values)


class _EveryAttribute(Attributes):
    """What a model is learnt from: all attributes there can be."""

    def known(self, name: str, values: Iterable[str]) -> Iterator[bytes | None]:
        return (f"{name}={value}".encode() for value in values)


EVERY = _EveryAttribute(())
"""All attributes, for training."""


def features(reading: Reading, names: Iterable[Labelled], attributes: Attributes = EVERY) -> list[list[bytes]]:
    """For every character of a reading what the tagger may know of it.

    Args:
        reading: The passage, cut into words.
        names: What the rules found in it.
        attributes: Those that count.
    """
    told = [attributes.known(name, values) for name, values in _columns(reading, names)]
    rows = zip(*told, strict=True)
    marks = _marks(reading.text)
    return [[*filter(None, row), *marks[at]] if at in marks else [*filter(None, row)] for at, row in enumerate(rows)]


def _columns(reading: Reading, names: Iterable[Labelled]) -> Iterator[tuple[str, Sequence[str]]]:
    """The list of features: the name of each and its value for every character of the text."""
    text, length = ["^", "^", *reading.text, "$", "$"], len(reading.text)
    for name, step in (("a", 0), ("b", 1), ("c", 2), ("d", 3), ("e", 4)):
        yield name, text[step : step + length]
    pairs = [left + right for left, right in pairwise(text)]
    for name, step in (("bc", 1), ("cd", 2), ("de", 3), ("ab", 0)):
        yield name, pairs[step : step + length]
    places = ["^", *_in_words(reading), "$"]
    for name, step in (("v", 0), ("w", 1), ("x", 2)):
        yield name, places[step : step + length]
    ruled = ["^", *labels(length, names), "$"]
    for name, step in (("r", 1), ("q", 0), ("s", 2)):
        yield name, ruled[step : step + length]
    yield "t", [before + rule + behind for before, rule, behind in zip(ruled, ruled[1:], ruled[2:], strict=False)]
    yield "rc", [rule + here for rule, here in zip(ruled[1:], text[2:-2], strict=False)]
    words = ["^", *reading.words, "$"]
    yield "o", _spread(reading, reading.words)
    yield "p", _spread(reading, words[:-2])
    yield "n", _spread(reading, words[2:])
    yield "po", _spread(reading, [f"{before}|{word}" for before, word in pairwise(words[:-1])])


def _spread(reading: Reading, values: Iterable[str]) -> list[str]:
    """What is told of every word, for every character of it."""
    return [value for word, value in zip(reading.words, values, strict=True) for _ in word]


def _in_words(reading: Reading) -> Iterator[str]:
    """For every character the kind of its word and its place in it: alone, beginning, middle, end."""
    for word, kind in zip(reading.words, reading.kinds, strict=True):
        yield from _places(len(word), kind)


@lru_cache(maxsize=4096)
def _places(length: int, kind: int) -> tuple[str, ...]:
    letters = "S" if length == 1 else f"B{'M' * (length - 2)}E"
    return tuple(f"{letter}{int(kind)}" for letter in letters)


def _marks(text: str) -> dict[int, tuple[bytes, ...]]:
    """For the characters that lie in words of the lexicons the lists of these, and where in the word they are."""
    found: dict[int, tuple[bytes, ...]] = {}
    for start, end, (first, inner, last) in _lexicon().longest(text):
        for at in range(start + 1, end - 1):
            found[at] = inner
        found[end - 1] = last
        found[start] = first
    return found


@cache
def _lexicon() -> Dictionary[tuple[tuple[bytes, ...], ...]]:
    """The words of the lexicons that tell of names, each with the lists it stands in: at its first, an inner, its last character."""
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
    placed = {
        lists: tuple(tuple(f"{kind}={place}".encode() for kind in lists) for place in "BIE")
        for lists in {tuple(sorted(lists)) for lists in kinds.values()}
    }
    return Dictionary({word: placed[tuple(sorted(lists))] for word, lists in kinds.items()})
