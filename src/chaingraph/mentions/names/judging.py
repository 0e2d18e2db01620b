"""The names of the rules in many passages, judged by the tagger: passages are heard together, whatever document they are of.

For: ``names.finding``.
In: passages put aside, each with what finds the rules' names in it.
Out: the passages in their order, with the rules' names and those that stand when the tagger was heard.
How: the tagger works on arrays, so that many short passages at once take it hardly longer than one; but their readings take
memory, so that only some are open at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from chaingraph.mentions.names.agreeing import Judged
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.reading import KeptReading, Reading
from chaingraph.mentions.names.tagger import SHORTEST, settle
from chaingraph.mentions.names.tagger_model import Tagger

_TOGETHER = 40_000
"""So many characters are heard together."""


class Asked(NamedTuple):
    """A passage to judge.

    Attributes:
        kept: Its reading, put aside.
        rule: Finds the names of the rules, without overlaps, when the reading is open again.
    """

    kept: KeptReading
    rule: Callable[[Reading], list[Candidate]]


def judge(passages: Iterable[Asked], tagger: Tagger | None) -> Iterator[Judged]:
    """The passages in their order with the names that stand; all names of the rules do without a tagger."""
    for portion in _portions(passages):
        ruled = [(reading, asked.rule(reading)) for asked in portion for reading in [asked.kept.open()]]
        settled = [names for _, names in ruled] if tagger is None else _settled(ruled, tagger)
        for asked, (_, names), left in zip(portion, ruled, settled, strict=True):
            yield Judged(asked.kept, names, left)


def _portions(passages: Iterable[Asked]) -> Iterator[list[Asked]]:
    portion: list[Asked] = []
    length = 0
    for asked in passages:
        portion.append(asked)
        length += len(asked.kept.passage.text)
        if length >= _TOGETHER:
            yield portion
            portion, length = [], 0
    yield portion


def _settled(ruled: Sequence[tuple[Reading, list[Candidate]]], tagger: Tagger) -> list[Sequence[Candidate]]:
    """What stands of the names of each passage; one of a few characters holds no name beside those of the rules.

    Passages that are alike, headings and what every page repeats, are heard once.
    """
    asked = {
        (reading.text, tuple(names)): (reading, names) for reading, names in ruled if len(reading.text) >= SHORTEST
    }
    said = tagger.hear(list(asked.values()))
    settled = {key: settle(*pair, told) for (key, pair), told in zip(asked.items(), said, strict=True)}
    return [settled.get((reading.text, tuple(names)), names) for reading, names in ruled]
