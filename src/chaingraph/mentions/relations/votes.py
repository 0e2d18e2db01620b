"""What the rules said of the names of a scene, asked for by two names or by one.

For: ``relations.pair_features`` and ``relations.pair_model``. In: their statements. Out: :class:`Votes`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from chaingraph.records import Ref, Statement


class Votes:
    """What the rules said of the names of a scene.

    Args:
        stated: Their statements; only those between two things count.
    """

    def __init__(self, stated: Iterable[Statement]) -> None:
        self._pairs: dict[tuple[Ref, Ref], list[Statement]] = defaultdict(list)
        ends: dict[Ref, set[str]] = defaultdict(set)
        for statement in stated:
            if isinstance(statement.object, Ref):
                self._pairs[statement.subject, statement.object].append(statement)
                for end in (statement.subject, statement.object):
                    ends[end].add(statement.predicate)
        self._ends = {ref: sorted(predicates) for ref, predicates in ends.items()}

    def of(self, subject: Ref, thing: Ref) -> Sequence[Statement]:
        """Statements with this subject and object."""
        return self._pairs.get((subject, thing), ())

    def tie(self, subject: Ref, thing: Ref) -> bool:
        """Whether a statement ties two things, one way or the other."""
        return (subject, thing) in self._pairs or (thing, subject) in self._pairs

    def ends(self, ref: Ref) -> Sequence[str]:
        """Predicates of all statements that a thing takes part in, in order."""
        return self._ends.get(ref, ())
