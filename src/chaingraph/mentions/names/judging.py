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
from chaingraph.mentions.names.spans import Probable
from chaingraph.mentions.names.tagger import SHORTEST, settle
from chaingraph.mentions.names.tagger_model import Tagger

_TOGETHER = 40_000
"""So many characters are heard together."""


class Ruled(NamedTuple):
    """What the rules say of a passage.

    Attributes:
        names: Their names, without overlaps.
        proposed: All that they propose.
    """

    names: Sequence[Candidate]
    proposed: Sequence[Candidate] = ()


class Asked(NamedTuple):
    """A passage to judge.

    Attributes:
        kept: Its reading, put aside.
        rule: Finds what the rules say, when the reading is open again.
    """

    kept: KeptReading
    rule: Callable[[Reading], Ruled]


class _Settled(NamedTuple):
    """The names that stand in a passage, and what the tagger holds possible where it says otherwise than the rules."""

    names: Sequence[Candidate]
    probable: Probable | None = None


def judge(passages: Iterable[Asked], tagger: Tagger | None) -> Iterator[Judged]:
    """The passages in their order with the names that stand; all names of the rules do without a tagger."""
    for portion in _portions(passages):
        ruled = [(reading, asked.rule(reading)) for asked in portion for reading in [asked.kept.open()]]
        settled = [_Settled(said.names) for _, said in ruled] if tagger is None else _settled(ruled, tagger)
        for asked, (_, said), left in zip(portion, ruled, settled, strict=True):
            proposed = () if left.probable is None else said.proposed
            yield Judged(asked.kept, said.names, left.names, proposed, left.probable)


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


def _settled(ruled: Sequence[tuple[Reading, Ruled]], tagger: Tagger) -> list[_Settled]:
    """What stands of the names of each passage; one of a few characters holds no name beside those of the rules.

    Passages that are alike, headings and what every page repeats, are heard once.
    """
    asked = {
        (reading.text, tuple(said.names)): (reading, said.names)
        for reading, said in ruled
        if len(reading.text) >= SHORTEST
    }
    told = tagger.hear(list(asked.values()))
    settled = {
        key: _Settled(settle(*pair, said), said.spans()) for (key, pair), said in zip(asked.items(), told, strict=True)
    }
    return [settled.get((reading.text, tuple(said.names))) or _Settled(said.names) for reading, said in ruled]
