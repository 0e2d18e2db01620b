"""Which observations of one indicator are compared: all pairs of few, of many those that share what makes them comparable.

For: the rule that compares values told twice (:mod:`chaingraph.analysis.audit.values.same`).
In: observations of one head and unit.
Out: pairs of them; a pair may come more than once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from chaingraph.analysis.audit.reading.observed import Observation
from chaingraph.analysis.audit.slips import digit_key

MOST = 60
"""Values of one head, unit and place that are compared pair by pair; of more only those with equal words or digits."""


def compared_pairs(group: Sequence[Observation]) -> Iterator[tuple[Observation, Observation]]:
    """Pairs that may be of one thing: of one document, of one owner, or with equal words or digits about one place."""
    if len(group) <= MOST:
        yield from combinations(group, 2)
        return
    blocks: dict[tuple[str, ...], list[Observation]] = defaultdict(list)
    for seen in group:
        for key in (
            ("page", seen.document),
            ("words", "".join(sorted(seen.label.words)), seen.place.home),
            # Digits that changed places tell more than words: 96家 and 69家, 214.4 and 241.4亿元.
            ("digits", digit_key(seen.text), seen.place.home),
            *(("trade", seen.near[key], seen.place.home) for key in ("trade", "titled") if key in seen.near),
            *(("owner", owner) for owner in sorted(seen.place.owners)),
        ):
            blocks[key].append(seen)
    for block in blocks.values():
        yield from combinations(block, 2) if len(block) <= MOST else _of_many(block)


def _of_many(block: Sequence[Observation]) -> Iterator[tuple[Observation, Observation]]:
    """Of many values those with equal words and year."""
    by: dict[tuple[str, str, str], list[Observation]] = defaultdict(list)
    for seen in block:
        by["".join(sorted(seen.label.words)), seen.year, seen.place.home].append(seen)
    for same_words in by.values():
        yield from combinations(same_words[:MOST], 2)
