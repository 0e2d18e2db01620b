"""The tagger's model: how much of what is seen speaks for each label, place by place, and the labels that fit best together.

For: ``names.tagger``.
In: a model file that ``benchmarks/tagger.py`` wrote; readings and the names that the rules found in them.
Out: what the tagger says of each passage.
How: weights stand in arrays, a row for every value a column can have; a value is looked up once for all features it serves, and
whole columns are summed at once. A value the model has no weight for is the row of zeros, the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import compress, islice, repeat
from pathlib import Path
from typing import Protocol

import numpy as np

from chaingraph.mentions.crf import Links, read_model
from chaingraph.mentions.decoding import Floats, Marginals, likeliest, marginals
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.spans import Probable, probable_spans
from chaingraph.mentions.names.tagger_features import (
    CHARACTERS,
    MARGIN,
    PAIRS,
    WORD_MARGIN,
    WORDS,
    Columns,
    Seen,
    lexicon_marks,
)

_BLOCK = 2048
"""So many slots are summed at once: their sums stay near the processor."""
Told = Mapping[str, Mapping[str, Links]]
"""The weights of a model by feature and value."""


class Said(Protocol):
    """What the tagger says of a passage."""

    @property
    def labels(self) -> Sequence[str]:
        """The likeliest label of every character."""

    def probability(self, label: str, at: int) -> float:
        """How probable a label is for a character."""

    def spans(self) -> Probable | None:
        """The names that it holds possible; ``None`` where it says just what the rules say."""


class Tagger(Protocol):
    """What judges names."""

    def hear(self, passages: Sequence[tuple[Reading, Sequence[Candidate]]]) -> Sequence[Said]:
        """What it says of passages with the names that the rules found in them; none is empty."""


class NameTagger:
    """The model of a file.

    Attributes:
        labels: Its labels.
        numbers: The number of each.
        transitions: What speaks for one label right behind another.
        behind: For every label the number of the one that goes on with the same name.

    Args:
        path: What ``benchmarks/tagger.py`` wrote.
    """

    def __init__(self, path: Path) -> None:
        self.labels, weights, transitions = read_model(path)
        self.numbers = {label: number for number, label in enumerate(self.labels)}
        size, told = len(self.labels), _by_feature(weights)
        self.transitions = np.zeros((size, size))
        for before, behind, weight in transitions:
            self.transitions[before, behind] = weight
        columns = [item for seen in (CHARACTERS, PAIRS, WORDS) for item in seen.items()]
        self.behind = [self.numbers.get(f"I{label[1:]}", number) for number, label in enumerate(self.labels)]
        self._columns = {column: _Column(names, told, size) for column, names in columns}
        links = {mark: [link for one in mark for link in weights.get(one, ())] for mark in lexicon_marks()}
        self._marks = {mark: number for number, mark in enumerate(links)}
        self._marked = np.stack([_row(told_of_mark, size) for told_of_mark in links.values()])

    def hear(self, passages: Sequence[tuple[Reading, Sequence[Candidate]]]) -> list[Said]:
        """What it says of passages with the names that the rules found in them; none is empty."""
        if not passages:
            return []
        seen = Columns(passages)
        scores, lengths = self._scores(seen), seen.lengths
        best = iter(likeliest(scores, lengths, self.transitions).tolist())
        said = [[self.labels[number] for number in islice(best, length)] for length in lengths]
        # Hardly anybody asks how sure it is of what the rules say, too.
        agreed = [own == ruled for own, ruled in zip(said, seen.ruled, strict=True)]
        doubted = [not same for same in agreed]
        shares = _Shares(self, scores, lengths, doubted), _Shares(self, scores, lengths, agreed)
        starts = [0, 0]
        found: list[Said] = []
        for labels, same in zip(said, agreed, strict=True):
            found.append(_Passage(labels, shares[same], starts[same], same))
            starts[same] += len(labels)
        return found

    def _scores(self, seen: Columns) -> Floats:
        """How much speaks for each label: a row for every character of all passages."""
        scores = self._summed({**CHARACTERS, **PAIRS}, seen.by_character(), seen.lengths, MARGIN)
        words = self._summed(WORDS, seen.by_word(), [len(sizes) for sizes in seen.words], WORD_MARGIN)
        scores += np.repeat(words, [size for sizes in seen.words for size in sizes], axis=0)
        if seen.marks:
            scores[seen.marked] += self._marked[[self._marks[mark] for mark in seen.marks]]
        return scores

    def _summed(self, seen: Seen, columns: Mapping[str, Iterable[str]], lengths: Sequence[int], margin: int) -> Floats:
        """The sums of columns, without the slots of the margins."""
        sizes = np.asarray(lengths)
        scores = np.zeros((int(sizes.sum()) + 2 * margin * len(sizes), len(self.labels)))
        for column in seen:
            self._columns[column].add(scores, columns[column])
        before = np.repeat(np.arange(len(sizes)) * 2 * margin, sizes)
        inside: Floats = scores[np.arange(len(before)) + before]
        return inside


class _Column:
    """The weights of the values of a column: in one array for each of the features that see it.

    Args:
        names: The features, and in which slot behind the first stands what the first place sees.
        told: The weights of the model.
        size: How many labels there are.
    """

    def __init__(self, names: Sequence[tuple[str, int]], told: Told, size: int) -> None:
        values = sorted({value for name, _ in names for value in told.get(name, ())})
        self._rows = {value: number for number, value in enumerate(values, 1)}
        self._tables = [(step, self._table(told.get(name, {}), size)) for name, step in names]

    def _table(self, told: Mapping[str, Links], size: int) -> Floats:
        table = np.zeros((len(self._rows) + 1, size))
        for value, links in told.items():
            for label, weight in links:
                table[self._rows[value], label] = weight
        return table

    def add(self, scores: Floats, values: Iterable[str]) -> None:
        """Adds to every slot what speaks for the labels in the slots that it sees."""
        rows = np.fromiter(map(self._rows.get, values, repeat(0)), np.int64)
        for start in range(0, len(rows), _BLOCK):
            for step, table in self._tables:
                seen = rows[start + step : start + step + _BLOCK]
                scores[start : start + len(seen)] += table.take(seen, axis=0)


def _by_feature(weights: Mapping[str, Links]) -> Told:
    told: dict[str, dict[str, Links]] = {}
    for attribute, links in weights.items():
        name, _, value = attribute.partition("=")
        told.setdefault(name, {})[value] = links
    return told


def _row(links: Links, size: int) -> Floats:
    row = np.zeros(size)
    for label, weight in links:
        row[label] += weight
    return row


class _Shares:
    """How probable each label is in some of the passages; worked out for all of them when it is first asked."""

    def __init__(self, tagger: NameTagger, scores: Floats, lengths: Sequence[int], among: Sequence[bool]) -> None:
        self._tagger, self._scores, self._lengths, self._among = tagger, scores, lengths, among

    @cached_property
    def tables(self) -> Marginals:
        """A row for every character of these passages."""
        tagger, lengths = self._tagger, list(compress(self._lengths, self._among))
        scores = self._scores[np.repeat(self._among, self._lengths)]
        return marginals(scores, lengths, tagger.transitions, tagger.behind)

    def of(self, label: str, at: int) -> float:
        """How probable a label is for a character, counted over these passages."""
        return float(self.tables.labels[at, self._tagger.numbers[label]])

    def spans(self, start: int, path: Sequence[str]) -> Probable:
        """The names that are possible in the passage that begins somewhere, with this best path."""
        labels, onwards = self.tables
        end = start + len(path)
        return probable_spans(path, labels[start:end], onwards[start:end], self._tagger.labels, self._tagger.behind)


class _Passage:
    """What is said of one passage: its labels, and its shares, which begin somewhere among those of others."""

    def __init__(self, labels: Sequence[str], shares: _Shares, start: int, agreed: bool) -> None:
        self.labels, self._shares, self._start, self._agreed = labels, shares, start, agreed

    def probability(self, label: str, at: int) -> float:
        """How probable a label is for a character."""
        return self._shares.of(label, self._start + at)

    def spans(self) -> Probable | None:
        """The names that it holds possible; ``None`` where it says just what the rules say."""
        return None if self._agreed else self._shares.spans(self._start, self.labels)
