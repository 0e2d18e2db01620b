"""What the statistical tagger sees of every character of a passage: its neighbours, its word, and what the rules made of it.

For: ``names.tagger`` and the training (``benchmarks/tagger.py``).
In: a :class:`Reading` and the names that the rules found in it.
Out: :func:`features`, :func:`labels`.
How: bytes of the form ``name=value``, as CRFsuite takes them; words of the lexicons by one automaton. What a model has no weight
for (two thirds of the pairs of characters) is left out before it is handed over: handing over is what takes time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from operator import add
from typing import Protocol

from chaingraph.mentions.dictionary import Dictionary
from chaingraph.mentions.names.reading import Reading
from chaingraph.reference.companies import known_companies
from chaingraph.reference.lexicon import read_lexicon

OUTSIDE = "O"
"""Label of a character that belongs to no name; B-Type and I-Type are the others."""
_PAIRS = ("ab", "bc", "cd", "de")
"""The features of two characters in a row: from the two before a character to the two behind it."""


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
        self.rules = _Together(self, ("q", "r", "s"), "t")
        self.places = _Together(self, ("v", "w", "x"))
        pairs = {pair for name in _PAIRS for pair in self._by_name.get(name, ())}
        self._pairs = {pair: self._of_pair(pair) for pair in sorted(pairs)}

    def get(self, name: str, value: str) -> bytes | None:
        """The attribute of a value of a feature; ``None`` when the model has none."""
        return self._by_name.get(name, {}).get(value)

    def known(self, name: str, values: Iterable[str]) -> Iterator[bytes | None]:
        """The attribute of every value of a feature."""
        return map(self._by_name.get(name, {}).get, values)

    def of_pairs(self, pairs: Iterable[str]) -> Iterator[tuple[tuple[int, bytes], ...] | None]:
        """The attributes of every two characters in a row, each with how far before their first it counts.

        Few pairs have any, so they are asked for once and not for each of the places in which they may stand.
        """
        return map(self._pairs.get, pairs)

    def _of_pair(self, pair: str) -> tuple[tuple[int, bytes], ...]:
        told = ((step, self.get(name, pair)) for step, name in enumerate(_PAIRS))
        return tuple((step, attribute) for step, attribute in told if attribute)


class _EveryAttribute(Attributes):
    """What a model is learnt from: all attributes there can be."""

    def get(self, name: str, value: str) -> bytes:
        return f"{name}={value}".encode()

    def known(self, name: str, values: Iterable[str]) -> Iterator[bytes]:
        return (self.get(name, value) for value in values)

    def of_pairs(self, pairs: Iterable[str]) -> Iterator[tuple[tuple[int, bytes], ...] | None]:
        return map(self._of_pair, pairs)


class _Together(dict[tuple[str, ...], tuple[bytes, ...]]):
    """The attributes of several features that take few values together, worked out once for each of these.

    Args:
        attributes: Those that count.
        names: The features.
        joint: A further feature, of all their values in a row.
    """

    def __init__(self, attributes: Attributes, names: Sequence[str], joint: str = "") -> None:
        super().__init__()
        self._attributes, self._names, self._joint = attributes, names, joint

    def __missing__(self, values: tuple[str, ...]) -> tuple[bytes, ...]:
        told = [self._attributes.get(name, value) for name, value in zip(self._names, values, strict=True)]
        joint = self._attributes.get(self._joint, "".join(values)) if self._joint else None
        self[values] = found = tuple(filter(None, (*told, joint)))
        return found


EVERY = _EveryAttribute(())
"""All attributes, for training."""


def features(reading: Reading, names: Iterable[Labelled], attributes: Attributes = EVERY) -> list[list[bytes]]:
    """For every character of a reading what the tagger may know of it.

    Args:
        reading: The passage, cut into words.
        names: What the rules found in it.
        attributes: Those that count.
    """
    length = len(reading.text)
    text = ["^", "^", *reading.text, "$", "$"]
    places = ["^", *_in_words(reading), "$"]
    ruled = ["^", *labels(length, names), "$"]
    around = [attributes.known(name, text[step : step + length]) for step, name in enumerate("abcde")]
    held = attributes.known("rc", map(add, ruled[1:], reading.text))
    placed = map(attributes.places.__getitem__, zip(places, places[1:], places[2:], strict=False))
    told = map(attributes.rules.__getitem__, zip(ruled, ruled[1:], ruled[2:], strict=False))
    rows = [
        [*filter(None, alone), *place, *rule, *word]
        for alone, place, rule, word in zip(
            zip(*around, held, strict=True), placed, told, _of_words(reading, attributes), strict=True
        )
    ]
    for at, found in enumerate(attributes.of_pairs(map(add, text, text[1:]))):
        for step, attribute in found or ():
            if 0 <= at - step < length:
                rows[at - step].append(attribute)
    for at, marks in _marks(reading.text):
        rows[at] += marks
    return rows


def _of_words(reading: Reading, attributes: Attributes) -> list[tuple[bytes, ...]]:
    """For every character the attributes of its word and those beside it."""
    words = ["^", *reading.words, "$"]
    told = zip(
        attributes.known("o", reading.words),
        attributes.known("p", words),
        attributes.known("n", words[2:]),
        attributes.known("po", map("|".join, pairwise(words))),
        strict=False,
    )
    rows: list[tuple[bytes, ...]] = []
    for word, found in zip(reading.words, told, strict=True):
        rows += [tuple(filter(None, found))] * len(word)
    return rows


def _in_words(reading: Reading) -> list[str]:
    """For every character the kind of its word and its place in it: alone, beginning, middle, end."""
    found: list[str] = []
    for word, kind in zip(reading.words, reading.kinds, strict=True):
        found += _places(len(word), kind)
    return found


@lru_cache(maxsize=4096)
def _places(length: int, kind: int) -> tuple[str, ...]:
    letters = "S" if length == 1 else f"B{'M' * (length - 2)}E"
    return tuple(f"{letter}{int(kind)}" for letter in letters)


def _marks(text: str) -> Iterator[tuple[int, tuple[bytes, ...]]]:
    """The characters that lie in words of the lexicons, with the lists of these, and where in the word they are."""
    for start, end, (first, inner, last) in _lexicon().longest(text):
        yield start, first
        for at in range(start + 1, end - 1):
            yield at, inner
        if end - start > 1:
            yield end - 1, last


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
