"""Which of the years that a row or a sentence tells one by one a value without a year is of.

For: the rule that holds values of one indicator against each other (:mod:`chaingraph.analysis.audit.values.same`).
In: observations of one head and unit. Out: :class:`YearsTold`.
How: who tells an indicator year by year (2021年 | 2022年 | 2023年), in a row or a sentence, has one value for each. A value without a
year that is one of them is that one; any other can be held against the last of them alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from chaingraph.analysis.audit.reading.observed import Observation
from chaingraph.analysis.audit.reading.text import agree_in_size


class YearsTold:
    """The values that are told year by year."""

    def __init__(self, seen: Iterable[Observation]) -> None:
        """O(observations)."""
        self._told: dict[object, list[Observation]] = defaultdict(list)
        for one in seen:
            if one.year and not one.goal:
                self._told[_series(one)].append(one)

    def apart(self, left: Observation, right: Observation) -> bool:
        """Whether one of two has no year and is not of that of the other, whose years are told one by one. O(years)."""
        return self._not_of(left, right) or self._not_of(right, left)

    def _not_of(self, undated: Observation, other: Observation) -> bool:
        if undated.year or not other.year:
            return False
        told = self._told.get(_series(other), ())
        if len({one.year for one in told}) < 2:
            return False
        return any(agree_in_size(undated, one) for one in told) or other.year != max(one.year for one in told)


def _series(seen: Observation) -> object:
    """The table, or the sentence, that tells values of one label and place."""
    where = seen.row.rpartition("/")[0] if seen.row else f"{seen.document}/{seen.sentence}"
    return where, seen.label.words, seen.label.marks, seen.place, seen.part
