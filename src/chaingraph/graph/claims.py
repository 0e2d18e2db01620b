"""Writes what documents say: a claim for every place, and a fact for what is said as a fact.

A target, a plan or a count that a text asserts is never a fact: it has a claim with its modality and no triple of its
own. Numbers are the exception: the observation carries its modality, so it hangs on its subject in the facts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from chaingraph.errors import GraphError
from chaingraph.graph.observations import write_observation
from chaingraph.graph.terms import DCTERMS, PROV, RDF, TYPE, cg, decimal, iri, period, text
from chaingraph.graph.writing import Writing, thing
from chaingraph.records import Entity, Observation, Ref, Statement
from chaingraph.reference.identifiers import claim_iri
from chaingraph.reference.ontology import ontology

PERIODS = frozenset({"startDate", "endDate", "signDate"})
CODES = frozenset({"number", "code", "creditCode"})
_SUBJECT, _PREDICATE, _OBJECT = (f"<{RDF}{name}>" for name in ("subject", "predicate", "object"))
_FROM = f"<{PROV}wasDerivedFrom>"
_ID = f"<{DCTERMS}identifier>"


def write_claims(statements: Iterable[Statement], writing: Writing) -> None:
    """Claims, spans, observations and facts of all statements.

    Of two statements that say the same of the same words, the surer one is written, with the identifiers of both.

    Raises:
        GraphError: A predicate is no property of the ontology, or a quote is not what stands in the document.
    """
    best: dict[str, Statement] = {}
    for statement in _of_segments(statements, writing):
        node, triple = _claim(statement, writing)
        writing.evidence.add(
            node, (_ID, text(statement.id)), *zip((_SUBJECT, _PREDICATE, _OBJECT), triple, strict=True)
        )
        known = best.get(node)
        if known is None or _sureness(statement) < _sureness(known):
            best[node] = statement
        if not _misfit(statement, writing) and _holds(statement):
            writing.facts.add(triple[0], triple[1:])
    for node, statement in best.items():
        _write_claim(node, statement, writing)


def _of_segments(statements: Iterable[Statement], writing: Writing) -> Iterator[Statement]:
    """Statements; whoever was read to be in a chain that turned out to be a segment of one is in that segment.

    That a place has it, or that somebody leads it, is said of chains alone.
    """
    for statement in statements:
        thing_ = statement.object if isinstance(statement.object, Ref) else statement.subject
        chains = [ref for ref in (statement.subject, thing_) if ref.type == "Chain" and _is_segment(ref, writing)]
        if not chains or statement.predicate not in _OF_CHAINS:
            yield statement
        elif statement.predicate == "inChain" and writing.entity(statement.subject).type == "Enterprise":
            yield replace(statement, predicate="inSegment")


def _is_segment(ref: Ref, writing: Writing) -> bool:
    return writing.entity(ref).type == "Segment"


def _sureness(statement: Statement) -> tuple[float, str, str]:
    return -statement.confidence, statement.rule, statement.group


_OF_CHAINS = frozenset({"inChain", "ledBy", "leadOrganisation", "agency", "chainHead", "deputyChainHead"})
TOLD_GAPS = frozenset({"lacks", "hasOnly", "hasWeak", "buysIn", "seeks", "invites"})
"""That something is missing or somebody is invited is what a document says; the facts hold none of it."""


def _holds(statement: Statement) -> bool:
    if statement.predicate in TOLD_GAPS:
        return False
    return statement.modality == "fact" or statement.predicate == "hasMetric"


def _claim(statement: Statement, writing: Writing) -> tuple[str, tuple[str, str, str]]:
    """The claim's IRI and the triple it states, as terms."""
    if not ontology().is_property(statement.predicate):
        raise GraphError(f"本体中没有属性 {statement.predicate}", where=statement.rule, hint="请附上文件报告此问题")
    subject = writing.entity(statement.subject)
    triple = thing(subject), cg(statement.predicate), _object(subject, statement, writing)
    evidence = statement.evidence
    what = f"{triple[2]} {statement.modality}"
    return iri(claim_iri(triple[0], triple[1], what, evidence.document, (evidence.start, evidence.end))), triple


def _object(subject: Entity, statement: Statement, writing: Writing) -> str:
    match statement.object:
        case Ref():
            return thing(writing.entity(statement.object))
        case Observation():
            return write_observation(subject, statement.object, statement, writing)
        case str() if statement.predicate in PERIODS:
            return period(statement.object)
        case str():
            return text(statement.object, "" if statement.predicate in CODES else "zh")


def _write_claim(node: str, statement: Statement, writing: Writing) -> None:
    evidence = statement.evidence
    if writing.document(evidence.document).text[evidence.start : evidence.end] != evidence.quote:
        place = f"{evidence.document} {evidence.start}-{evidence.end}"
        raise GraphError(f"规则 {statement.rule} 的引文与原文不符", where=place, hint="请附上文件报告此问题")
    span = writing.span(evidence.document, evidence.start, evidence.end, evidence.locator)
    writing.evidence.add(
        node,
        (TYPE, cg("Claim")),
        (_FROM, span),
        (cg("rule"), text(statement.rule)),
        (cg("confidence"), decimal(statement.confidence)),
        (cg("modality"), text(statement.modality)),
    )
    if statement.group:
        writing.evidence.add(node, (cg("row"), text(statement.group)))
    reason = _misfit(statement, writing)
    if reason:
        writing.evidence.add(node, (cg("misfit"), text(reason)))


def _misfit(statement: Statement, writing: Writing) -> str:
    """Why the kinds of subject and object do not fit the property; empty when they do."""
    subject = writing.entity(statement.subject)
    if isinstance(statement.object, Ref):
        other = writing.entity(statement.object)
        return "itself" if other.id == subject.id else _fit(statement.predicate, subject.type, other.type)
    if isinstance(statement.object, str) and not _in_list(statement.predicate, statement.object):
        return "value"
    return _fit(statement.predicate, subject.type, "Observation" if isinstance(statement.object, Observation) else "")


def _in_list(predicate: str, value: str) -> bool:
    """A text says something, and a stage is one of the three."""
    return value in _stages() if predicate == "stage" else bool(value.strip())


@cache
def _stages() -> frozenset[str]:
    words = ontology()
    return frozenset(word.notation for word in words.of_kind("concept") if word.scheme == words.words["Stages"].iri)


@cache
def _fit(predicate: str, subject: str, object_: str) -> str:
    """Checks kinds against domain and range; ``object_`` is empty for a text."""
    joins_things = ontology().words[predicate].kind == "property"
    if joins_things != bool(object_):
        return "object"
    words = ontology()
    fits_subject, fits_object = words.accepts(predicate, subject, object_)
    if predicate == "partOf" and words.is_a(subject, "Place") != words.is_a(object_, "Place"):
        fits_object = False  # a place is part of places, a company of companies; a company in a park is locatedIn
    if not fits_subject:
        return "subject"
    return "" if fits_object or not object_ else "object"
