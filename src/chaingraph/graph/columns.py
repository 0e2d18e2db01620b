"""A graph as look-ups for the validator: node → property → values, class → members, and what has a claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from chaingraph.graph.dataset import Graph, Triple
from chaingraph.graph.terms import RDF, TYPE

_SUBJECT, _PREDICATE, _OBJECT = (f"<{RDF}{name}>" for name in ("subject", "predicate", "object"))
_NONE: tuple[str, ...] = ()


class Columns:
    """Both parts of a graph, united and indexed.

    Args:
        graph: It is not changed.
    """

    def __init__(self, graph: Graph) -> None:
        self.nodes: dict[str, dict[str, list[str]]] = {}
        for part in (graph.facts, graph.evidence):
            for subject, pairs in part.items():
                said = self.nodes.setdefault(subject, {})
                for predicate, object_ in pairs:
                    known = said.get(predicate)
                    if known is None:
                        said[predicate] = [object_]
                    elif object_ not in known:
                        known.append(object_)
        self._inverse: dict[str, dict[str, list[str]]] = {}

    def values(self, node: str, predicate: str) -> Sequence[str]:
        """Objects of a node's property."""
        return self.nodes.get(node, {}).get(predicate, _NONE)

    def subjects(self, node: str, predicate: str) -> Sequence[str]:
        """Nodes whose property points to a node; the index of the property is made at first use."""
        index = self._inverse.get(predicate)
        if index is None:
            index = self._inverse[predicate] = {}
            for subject, said in self.nodes.items():
                for object_ in said.get(predicate, _NONE):
                    index.setdefault(object_, []).append(subject)
        return index.get(node, _NONE)

    def members(self, class_: str) -> Mapping[str, None]:
        """Instances of a class, in their order, with O(1) look-up."""
        return self._members.get(class_, {})

    @cached_property
    def _members(self) -> dict[str, dict[str, None]]:
        found: dict[str, dict[str, None]] = {}
        for subject, said in self.nodes.items():
            for class_ in said.get(TYPE, _NONE):
                found.setdefault(class_, {})[subject] = None
        return found

    @cached_property
    def claims(self) -> frozenset[Triple]:
        """Every triple that a claim states."""
        return frozenset(
            (subject, predicate, object_)
            for said in self.nodes.values()
            for subject in said.get(_SUBJECT, _NONE)
            for predicate in said.get(_PREDICATE, _NONE)
            for object_ in said.get(_OBJECT, _NONE)
        )
