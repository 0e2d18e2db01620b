"""What the statistical tagger sees of every character of a passage: its neighbours, its word, and what the rules made of it.

For: ``names.tagger_model`` and the training (``benchmarks/tagger.py``).
In: readings and the names that the rules found in them.
Out: :class:`Columns` of what is seen, :func:`features` and :func:`labels` for the training.
How: passages stand one behind the other in columns of slots, with two empty slots before and behind each, so that what is seen
of a place is what stands in the slots around it; ``CHARACTERS``, ``WORDS`` and ``PAIRS`` say where. Words of the lexicons by one automaton.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
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

Seen = Mapping[str, Sequence[tuple[str, int]]]
"""By column the features it tells: their names, and in which slot behind the first of a passage stands what the first place sees."""
CHARACTERS: Seen = {
    "character": (("a", 0), ("b", 1), ("c", 2), ("d", 3), ("e", 4)),
    "ruled": (("rc", 2),),
    "place": (("v", 1), ("w", 2), ("x", 3)),
    "rule": (("q", 1), ("r", 2), ("s", 3)),
    "rules": (("t", 1),),
}
"""What is seen of a character in the columns by character: characters, the rules' labels, places in words."""
PAIRS: Seen = {"pair": (("ab", 0), ("bc", 1), ("cd", 2), ("de", 3))}
"""Two characters in a row: from the two before a character to the two behind it."""
WORDS: Seen = {"word": (("o", 1), ("p", 0), ("n", 2)), "words": (("po", 0),)}
"""What is seen of a word in the columns by word, for all of its characters."""
MARGIN, WORD_MARGIN = 2, 1
"""Empty slots before and behind a passage in the columns by character and by word."""
Mark = tuple[str, ...]
"""The lists of the lexicons in which a word stands, each with the place of a character in the word."""


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

    @property
    def score(self) -> float:
        """How sure it is."""


def labels(length: int, names: Iterable[Labelled]) -> list[str]:
    """The label of every character; of two names that overlap the first stands."""
    return _placed(length, ((name.start, name.end, f"-{name.type}") for name in names))


def _placed(length: int, spans: Iterable[tuple[int, int, str]]) -> list[str]:
    """For every character ``B`` or ``I`` and what the first span that holds it says of it."""
    found = [OUTSIDE] * length
    for start, end, said in spans:
        if all(label == OUTSIDE for label in found[start:end]):
            found[start:end] = [f"B{said}", *[f"I{said}"] * (end - start - 1)]
    return found


_GRADES = (0.62, 0.8)
"""Scores that part the names of the rules into doubtful, likely and sure ones."""


def _graded(length: int, names: Iterable[Labelled]) -> list[str]:
    """The labels of the rules' names, each with how sure its rule is."""
    graded = ((name.start, name.end, f"{bisect_right(_GRADES, name.score)}-{name.type}") for name in names)
    return _placed(length, graded)


class Columns:
    """What is seen of passages, slot by slot.

    Attributes:
        lengths: How many characters each passage has.
        ruled: The labels of the rules' names in each passage.
        words: How long each word of each passage is.
        marked: Characters in words of the lexicons, counted over all passages.
        marks: What these words are, for each of these characters.

    Args:
        passages: Readings, each with the names that the rules found in it.
    """

    def __init__(self, passages: Iterable[tuple[Reading, Iterable[Labelled]]]) -> None:
        self.lengths: list[int] = []
        self.ruled: list[list[str]] = []
        self.words: list[list[int]] = []
        self.marked: list[int] = []
        self.marks: list[Mark] = []
        self._characters: list[str] = []
        self._places: list[str] = []
        self._rules: list[str] = []
        self._graded: list[str] = []
        self._words: list[str] = []
        length = 0
        for reading, names in passages:
            self._characters += ("^^", reading.text, "$$")
            self._places += ("^", "^", *_in_words(reading), "$", "$")
            marked = list(names)
            self.ruled.append(labels(len(reading.text), marked))
            self._rules += ("^", "^", *self.ruled[-1], "$", "$")
            self._graded += ("^", "^", *_graded(len(reading.text), marked), "$", "$")
            self._words += ("^", *reading.words, "$")
            self._mark(reading.text, length)
            self.lengths.append(len(reading.text))
            self.words.append([len(word) for word in reading.words])
            length += len(reading.text)

    def _mark(self, text: str, before: int) -> None:
        """Notes the characters that lie in words of the lexicons, with the lists of these, and where in the word they are."""
        for start, end, (first, inner, last) in _lexicon().longest(text):
            self.marked += range(before + start, before + end)
            self.marks += (first, *[inner] * (end - start - 2), last)[: end - start]

    def by_character(self) -> dict[str, Iterable[str]]:
        """The columns that ``CHARACTERS`` and ``PAIRS`` speak of."""
        characters, rules, graded = "".join(self._characters), self._rules, self._graded
        return {
            "character": characters,
            "ruled": map(add, rules, characters),
            "place": self._places,
            "rule": graded,
            "rules": map(add, map(add, graded, graded[1:]), graded[2:]),
            "pair": map(add, characters, characters[1:]),
        }

    def by_word(self) -> dict[str, Iterable[str]]:
        """The columns that ``WORDS`` speaks of."""
        return {"word": self._words, "words": map("|".join, pairwise(self._words))}


def features(reading: Reading, names: Iterable[Labelled]) -> list[list[str]]:
    """For every character of a reading what the tagger may know of it, as CRFsuite learns it: ``name=value``.

    Args:
        reading: The passage, cut into words.
        names: What the rules found in it.
    """
    seen, length = Columns([(reading, names)]), len(reading.text)
    by_character = {name: list(column) for name, column in seen.by_character().items()}
    by_word = {name: list(column) for name, column in seen.by_word().items()}
    rows = [list(_told(CHARACTERS, by_character, at)) for at in range(length)]
    starts = [word for word, size in enumerate(seen.words[0]) for _ in range(size)]
    for at, (row, word) in enumerate(zip(rows, starts, strict=True)):
        row += [*_told(WORDS, by_word, word), *_told(PAIRS, by_character, at)]
    for at, mark in zip(seen.marked, seen.marks, strict=True):
        rows[at] += mark
    return rows


def _told(seen: Seen, columns: Mapping[str, Sequence[str]], at: int) -> Iterator[str]:
    for column, names in seen.items():
        for name, step in names:
            yield f"{name}={columns[column][at + step]}"


def _in_words(reading: Reading) -> list[str]:
    """For every character the kind of its word and its place in it: alone, beginning, middle, end."""
    found: list[str] = []
    for word, kind in zip(reading.words, reading.kinds, strict=True):
        found += _places(len(word), kind)
    return found


@lru_cache(maxsize=4096)
def _places(length: int, kind: int) -> tuple[str, ...]:
    letters = "S" if length == 1 else f"B{'M' * (length - 2)}E"
    return tuple(f"{letter}{kind}" for letter in letters)


@cache
def _lexicon() -> Dictionary[tuple[Mark, ...]]:
    """These words, searched together."""
    return Dictionary(_lists())


@cache
def lexicon_marks() -> frozenset[Mark]:
    """All that can be seen of a word of the lexicons."""
    return frozenset(mark for marks in _lists().values() for mark in marks)


@cache
def _lists() -> Mapping[str, tuple[Mark, ...]]:
    """The words of the lexicons that tell of names, each with what is seen at its first, an inner and its last character."""
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
        lists: tuple(tuple(f"{kind}={place}" for kind in lists) for place in "BIE")
        for lists in {tuple(sorted(own)) for own in kinds.values()}
    }
    return {word: placed[tuple(sorted(lists))] for word, lists in kinds.items()}
