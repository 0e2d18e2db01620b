"""Things and the facts between them as flat rows: what spreadsheets and drawing programs take."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from chaingraph.graph.columns import Columns
from chaingraph.graph.dataset import Graph
from chaingraph.graph.terms import ALT_LABEL, LABEL, RDF, TYPE, cg
from chaingraph.reference.identifiers import BASE
from chaingraph.reference.ontology import ontology
from chaingraph.reference.turtle import plain


class Node(NamedTuple):
    """A thing; ``names`` are its other names, parted by ``；``."""

    id: str
    label: str
    type: str
    names: str
    code: str


class Edge(NamedTuple):
    """A fact between two things: how many places say it, and the surest of them."""

    source: str
    predicate: str
    target: str
    label: str
    claims: int
    confidence: float


def node_rows(graph: Graph) -> Iterator[Node]:
    """One row a thing, sorted by identifier."""
    kinds = {cg(word.name): word.name for word in ontology().of_kind("class") if ontology().is_a(word.name, "Entity")}
    codes = (cg("code"), cg("creditCode"))
    for subject, pairs in graph.facts.items():
        kind = next((kinds[object_] for predicate, object_ in pairs if predicate == TYPE and object_ in kinds), "")
        if kind:
            label = "".join(plain(o) for p, o in pairs if p == LABEL)
            names = "；".join(plain(o) for p, o in pairs if p == ALT_LABEL)
            code = "；".join(plain(o) for p, o in pairs if p in codes)
            yield Node(local(subject), label, kind, names, code)


def edge_rows(graph: Graph) -> Iterator[Edge]:
    """One row a fact between two things, sorted.

    The tree of regions comes from the gazetteer: no claim, confidence 1.
    """
    sure = _confidences(graph)
    relations = {cg(word.name): word.name for word in ontology().of_kind("property") if word.name != "hasMetric"}
    for subject, pairs in graph.facts.items():
        for predicate, object_ in pairs:
            if predicate in relations and object_ in graph.facts:
                found = sure.get((subject, predicate, object_), [])
                name, best = relations[predicate], max(found, default=1.0)
                yield Edge(local(subject), name, local(object_), ontology().label(name), len(found), best)


def local(term: str) -> str:
    """Identifier of a thing: its IRI without what all of ours begin with."""
    return plain(term).removeprefix(BASE)


def _confidences(graph: Graph) -> dict[tuple[str, str, str], list[float]]:
    """Triple → confidence of each claim that states it as a fact."""
    found: dict[tuple[str, str, str], list[float]] = {}
    data = Columns(Graph({}, graph.evidence))
    for claim in data.members(cg("Claim")):
        if data.values(claim, cg("modality")) == ['"fact"']:
            terms = [data.values(claim, f"<{RDF}{name}>")[0] for name in ("subject", "predicate", "object")]
            found.setdefault((terms[0], terms[1], terms[2]), []).append(
                float(plain(data.values(claim, cg("confidence"))[0]))
            )
    return found
