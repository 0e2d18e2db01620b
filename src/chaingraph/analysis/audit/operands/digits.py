"""The amounts of a place by their digits: those that a slip of the pen makes of one, whatever they are called.

For: the reader of figures told twice in this room. In: the amounts of all documents. Out: :class:`ByDigits`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from chaingraph.analysis.audit.reading.levels import Level
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place
from chaingraph.analysis.audit.slips import digit_key, digits_of

FEWEST = 3
"""Digits of a number that may stand for another one of any name."""
MOST = 8
"""Amounts that one slip explains; more are there by chance."""


class ByDigits:
    """Amounts by what a slip leaves of them.

    Args:
        homes: Document → the place it speaks of.
        levels: The amounts of all documents.
    """

    def __init__(self, homes: Mapping[str, str], levels: Iterable[Level]) -> None:
        self._homes = homes
        self._found: dict[tuple[str, str], list[Level]] = defaultdict(list)
        for level in levels:
            for key in _keys(level):
                self._found[key].append(level)

    def like(self, level: Level) -> list[Level]:
        """The amounts of its place that differ from one by two digits that changed places, one digit, or the unit."""
        found = {id(other): other for key in _keys(level) for other in self._near(level, self._found.get(key, ()))}
        return list(found.values())

    def _near(self, level: Level, others: Sequence[Level]) -> Sequence[Level]:
        document = level.evidence.document
        near = [
            other
            for other in others
            if other.text != level.text
            and (
                other.evidence.document == document or may_be_one_place(self._homes, document, other.evidence.document)
            )
        ]
        return near if len(near) <= MOST else ()


def _keys(level: Level) -> Iterator[tuple[str, str]]:
    """What a slip leaves: the digits in order of size, all but one of them."""
    number = re.sub(r"[^\d.]", "", level.text)
    if len(digits_of(level.text)) >= FEWEST:
        yield level.kind, f"{digit_key(level.text)} {len(number)}"
        yield level.kind, digits_of(level.text)
        for at, sign in enumerate(number):
            if sign != ".":
                yield level.kind, f"{number[:at]}_{number[at + 1 :]}"
