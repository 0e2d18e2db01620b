"""What a document names often: how many times a thing, and how many things of its type more often.

For: :mod:`chaingraph.mentions.relations.finding`, whose passages ask it again and again.
In: what the document names, in order. Out: :class:`Often`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from chaingraph.records import Ref

OFTEN = 3
"""A thing named more rarely is not what a document is about."""
LEADING = 3
"""So many things of a type that are named more often are told apart, not more."""


class Often:
    """How often a document names its things, counted once.

    Args:
        named: What it names, every time.
    """

    def __init__(self, named: Iterable[Ref] = ()) -> None:
        self._counts = Counter(named)
        by_type: dict[str, list[tuple[int, Ref]]] = {}
        for ref, count in self._counts.items():
            by_type.setdefault(ref.type, []).append((count, ref))
        ordered = {kind: sorted(found, key=lambda each: -each[0]) for kind, found in sorted(by_type.items())}
        self._leading = {kind: [count for count, _ in found[:LEADING]] for kind, found in ordered.items()}
        self._ahead: dict[Ref, int] = {}
        self.most = tuple(found[0][1] for found in ordered.values() if found[0][0] >= OFTEN)
        """The thing of each type that is named most, where it is named often."""

    def count(self, ref: Ref) -> int:
        """How often a thing is named."""
        return self._counts[ref]

    def ahead(self, ref: Ref) -> int:
        """How many things of its type are named more often, up to :data:`LEADING`."""
        if ref not in self._ahead:
            count = self._counts[ref]
            self._ahead[ref] = sum(other > count for other in self._leading.get(ref.type, ()))
        return self._ahead[ref]
