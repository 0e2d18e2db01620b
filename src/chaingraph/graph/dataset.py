"""The graph in memory: two parts, each a sorted mapping from a subject to its predicates and objects.

For: the builder that makes it, the writers, the store and the validator that read it.
In: terms as strings in N-Triples syntax, see :mod:`chaingraph.graph.terms`.
Out: :class:`Graph` and its N-Quads.
How: facts stand in the default graph, evidence in one named graph; a fact is never repeated in both, so that a count
over their union is right in every engine. Sorted once, so that the same input gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from chaingraph.graph.terms import EVIDENCE

Pairs = tuple[tuple[str, str], ...]
Part = Mapping[str, Pairs]
Triple = tuple[str, str, str]


class Draft:
    """A part while it is filled: adding the same triple twice leaves it once."""

    def __init__(self) -> None:
        self._nodes: dict[str, set[tuple[str, str]]] = {}

    def add(self, subject: str, *pairs: tuple[str, str]) -> None:
        """Adds what is said of a subject."""
        known = self._nodes.get(subject)
        if known is None:
            self._nodes[subject] = set(pairs)
        else:
            known.update(pairs)

    def __contains__(self, subject: str) -> bool:
        return subject in self._nodes

    def part(self) -> Part:
        """What has been added, sorted by subject, predicate and object."""
        return {subject: tuple(sorted(self._nodes[subject])) for subject in sorted(self._nodes)}


@dataclass(frozen=True)
class Graph:
    """A knowledge graph and the evidence for it.

    Attributes:
        facts: Things, what holds of them, their observations.
        evidence: Documents, claims, spans, uses of names, unreadable figures.
    """

    facts: Part
    evidence: Part

    def __len__(self) -> int:
        """Number of triples in both parts."""
        return sum(len(pairs) for part in (self.facts, self.evidence) for pairs in part.values())

    @cached_property
    def nquads(self) -> bytes:
        """N-Quads, one line a triple, the facts before the evidence, each part sorted."""
        lines = [f"{s} {p} {o} .\n" for s, pairs in self.facts.items() for p, o in pairs]
        lines += [f"{s} {p} {o} {EVIDENCE} .\n" for s, pairs in self.evidence.items() for p, o in pairs]
        return "".join(lines).encode()

    def triples(self) -> Iterator[Triple]:
        """All triples of both parts, in order."""
        for part in (self.facts, self.evidence):
            for subject, pairs in part.items():
                for predicate, object_ in pairs:
                    yield subject, predicate, object_
