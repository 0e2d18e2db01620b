"""The graph as plain columns: things, edges, texts, numbers and the claims they rest on.

For: every finding; none of them asks the graph itself.
In: rows made by :mod:`chaingraph.analysis.loading`, or by hand in a test.
Out: :class:`Projection`, frozen; its indexes are made at first use and kept.
How: one pass over the graph, then dictionaries. Asking the store triple by triple is what makes findings slow: a
localisation aggregate took 4 s as SPARQL on disk and 0.05 s over columns.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar, cast

from chaingraph.analysis.columns import (
    Claim,
    Edge,
    NameLink,
    Number,
    Paper,
    Passage,
    Promise,
    Thing,
    Triple,
    claim_place,
    in_order,
    key,
    row_order,
)
from chaingraph.records import Evidence

T = TypeVar("T")


@dataclass(frozen=True)
class Projection:
    """The whole graph, read once.

    Attributes:
        things: By identifier.
        edges: Predicate → pairs of identifiers.
        texts: Predicate → pairs of identifier and text.
        numbers: Every observation.
        claims: Triple → the places that say it, in document order.
        links: Identifier → the names that were found to mean it.
        papers: By identifier of the document (the file's stem).
        promises: Unreadable figures.
        passages: What the documents say as they say it, in document order.

    Example:
        >>> maker = Thing("enterprise/甲厂", "Enterprise", "甲厂", ("甲厂",))
        >>> Projection(things={maker.id: maker}).find_names("甲厂")
        ('enterprise/甲厂',)
    """

    things: Mapping[str, Thing] = field(default_factory=dict)
    edges: Mapping[str, tuple[Edge, ...]] = field(default_factory=dict)
    texts: Mapping[str, tuple[Edge, ...]] = field(default_factory=dict)
    numbers: tuple[Number, ...] = ()
    claims: Mapping[Triple, tuple[Claim, ...]] = field(default_factory=dict)
    links: Mapping[str, tuple[NameLink, ...]] = field(default_factory=dict)
    papers: Mapping[str, Paper] = field(default_factory=dict)
    promises: tuple[Promise, ...] = ()
    passages: tuple[Passage, ...] = ()

    def objects(self, subject: str, predicate: str) -> tuple[str, ...]:
        """What ``subject predicate ?`` points to, sorted. O(1)."""
        return self._forward.get(predicate, {}).get(subject, ())

    def subjects(self, predicate: str, object_: str) -> tuple[str, ...]:
        """What points to ``? predicate object``, sorted. O(1)."""
        return self._backward.get(predicate, {}).get(object_, ())

    def literals(self, subject: str, predicate: str) -> tuple[str, ...]:
        """Texts of a thing, sorted. O(1)."""
        return self._literals.get(predicate, {}).get(subject, ())

    def numbers_of(self, subject: str) -> tuple[Number, ...]:
        """Observations of a thing, in their order."""
        return self._numbers.get(subject, ())

    def of_type(self, *types: str) -> tuple[Thing, ...]:
        """Things of these classes, sorted by identifier."""
        return tuple(thing for kind in types for thing in self._by_type.get(kind, ()))

    def claims_of(self, subject: str, predicate: str, object_: str) -> tuple[Claim, ...]:
        """The places that say a triple, in document order."""
        return self.claims.get((subject, predicate, object_), ())

    def claims_about(self, subject: str) -> tuple[Claim, ...]:
        """Everything a thing is the subject of, in document order."""
        return self._about.get(subject, ())

    def evidence(self, *triples: Triple) -> tuple[Evidence, ...]:
        """Quotes of these triples without doubles, in document order."""
        return in_order([claim.evidence for triple in triples for claim in self.claims.get(triple, ())])

    def is_fact(self, subject: str, predicate: str, object_: str) -> bool:
        """Whether a triple holds now: a plan or a goal alone does not make it so."""
        claims = self.claims.get((subject, predicate, object_), ())
        if len(claims) == 1:
            return claims[0].modality in ("fact", "claim")
        return not claims or any(claim.modality in ("fact", "claim") for claim in claims)

    def label(self, value: str) -> str:
        """Name of a thing; a plain text is its own."""
        thing = self.things.get(value)
        return thing.name if thing else value

    def find_names(self, name: str) -> tuple[str, ...]:
        """Identifiers of all things that bear this name, blanks and case aside, sorted. O(1)."""
        return self._names.get(key(name), ())

    def once(self, make: Callable[[Projection], T]) -> T:
        """What ``make`` makes of this graph: made when first asked for, and kept. O(1) after that.

        For readings that many rules share. What is made must not be changed by who asks for it.
        """
        if make not in self._made:
            self._made[make] = make(self)
        return cast(T, self._made[make])

    @cached_property
    def _made(self) -> dict[object, object]:
        return {}

    @cached_property
    def known_names(self) -> tuple[str, ...]:
        """Every name of every thing, sorted, for suggestions."""
        return tuple(sorted({name for thing in self.things.values() for name in (thing.name, *thing.names)}))

    @cached_property
    def groups(self) -> Mapping[str, tuple[Claim, ...]]:
        """Table row → its claims, in document order."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for claims in self.claims.values():
            for claim in claims:
                if claim.group:
                    found[claim.group].append(claim)
        return {group: tuple(sorted(found[group], key=claim_place)) for group in sorted(found, key=row_order)}

    @cached_property
    def _about(self) -> Mapping[str, tuple[Claim, ...]]:
        found: dict[str, list[Claim]] = defaultdict(list)
        for triple, claims in self.claims.items():
            found[triple[0]].extend(claims)
        return {subject: tuple(sorted(claims, key=claim_place)) for subject, claims in found.items()}

    @cached_property
    def _forward(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        return {predicate: _grouped(pairs) for predicate, pairs in self.edges.items()}

    @cached_property
    def _backward(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        return {predicate: _grouped((o, s) for s, o in pairs) for predicate, pairs in self.edges.items()}

    @cached_property
    def _literals(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        return {predicate: _grouped(pairs) for predicate, pairs in self.texts.items()}

    @cached_property
    def _numbers(self) -> Mapping[str, tuple[Number, ...]]:
        found: dict[str, list[Number]] = defaultdict(list)
        for number in self.numbers:
            found[number.subject].append(number)
        return {subject: tuple(numbers) for subject, numbers in found.items()}

    @cached_property
    def _by_type(self) -> Mapping[str, tuple[Thing, ...]]:
        found: dict[str, list[Thing]] = defaultdict(list)
        for identifier in sorted(self.things):
            found[self.things[identifier].type].append(self.things[identifier])
        return {kind: tuple(things) for kind, things in found.items()}

    @cached_property
    def _names(self) -> Mapping[str, tuple[str, ...]]:
        return _grouped((key(name), thing.id) for thing in self.things.values() for name in (thing.name, *thing.names))


def _grouped(pairs: Iterable[Edge]) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = defaultdict(set)
    for left, right in pairs:
        found[left].add(right)
    return {left: tuple(sorted(rights)) for left, rights in found.items()}
