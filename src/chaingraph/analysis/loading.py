"""Reads the graph into columns: asks each question once and puts the answers together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from sys import intern

from chaingraph.analysis import questions as ask
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
)
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.identifiers import BASE, ONTOLOGY

Select = Callable[[str], Sequence[Mapping[str, object]]]
"""Answers a SPARQL SELECT with rows of plain values: IRIs and texts as ``str``, numbers as ``int`` or ``float``."""


def project(select: Select) -> Projection:
    """The whole graph as columns, by about twenty flat queries.

    Args:
        select: The local store's or a remote endpoint's ``select``.

    Returns:
        The same projection for the same graph, whatever the order of the answers.

    Complexity: O(triples · log triples) time, O(triples) memory.
    """
    select = cache(select)
    documents = {_text(row, "document"): _text(row, "id") for row in select(ask.DOCUMENTS)}
    spans = _spans(select, documents)
    edges = _pairs(select(ask.PAIRS))
    metrics = edges.pop("hasMetric", ())
    return Projection(
        things=_things(select),
        edges=edges,
        texts=_pairs(select(ask.LITERALS)),
        numbers=_numbers(select, metrics),
        claims=_claims(select, spans),
        links=_links(select, documents),
        papers=_papers(select, documents),
        promises=_promises(select, spans),
        passages=_passages(select, spans),
    )


def _things(select: Select) -> dict[str, Thing]:
    types, labels = _best(select(ask.THINGS), "type"), _best(select(ask.THINGS), "name")
    names, codes, others = (
        _many(select(question), value)
        for question, value in ((ask.NAMES, "name"), (ask.CODES, "code"), (ask.AMBIGUOUS, "other"))
    )
    return {
        thing: Thing(
            id=thing,
            type=types[thing].removeprefix(ONTOLOGY),
            name=labels[thing],
            names=tuple(sorted({labels[thing], *names.get(thing, ())})),
            code=min(codes.get(thing, ("",))),
            ambiguous=tuple(_id(other) for other in sorted(others.get(thing, ()))),
        )
        for thing in sorted(labels)
    }


def _pairs(rows: Iterable[Mapping[str, object]]) -> dict[str, tuple[Edge, ...]]:
    """Predicate → sorted pairs; objects that are things by identifier."""
    found: dict[str, set[Edge]] = defaultdict(set)
    for row in rows:
        found[_text(row, "p").removeprefix(ONTOLOGY)].add((_id(_text(row, "s")), _id(_text(row, "o"))))
    return {predicate: tuple(sorted(found[predicate])) for predicate in sorted(found)}


def _numbers(select: Select, metrics: Iterable[Edge]) -> tuple[Number, ...]:
    """Observations of the subjects they hang on, sorted by subject and identifier."""
    fields: dict[str, dict[str, object]] = defaultdict(dict)
    products: dict[str, set[str]] = defaultdict(set)
    for row in select(ask.NUMBERS):
        node, name = _id(_text(row, "node")), _text(row, "field").removeprefix(ONTOLOGY)
        if name == "product":
            products[node].add(_id(_text(row, "value")))
        else:
            fields[node][name] = row["value"]
    return tuple(
        _number(node, subject, fields[node], tuple(sorted(products.get(node, ()))))
        for subject, node in metrics
        if node in fields
    )


def _number(node: str, subject: str, fields: Mapping[str, object], products: tuple[str, ...]) -> Number:
    def text(name: str, default: str = "") -> str:
        return intern(str(fields.get(name, default)))

    return Number(
        id=node,
        subject=subject,
        indicator=text("indicator"),
        value=_float(fields.get("value")),
        low=_float(fields.get("low")),
        high=_float(fields.get("high")),
        unit=text("unit"),
        bound=text("bound", "="),
        measure=text("measure"),
        year=text("year"),
        scope=text("scope"),
        modality=text("modality", "fact"),
        row=text("row"),
        text=text("quantityText"),
        supplier=intern(_id(str(fields.get("supplier", "")))),
        products=products,
    )


def _spans(select: Select, documents: Mapping[str, str]) -> dict[str, Evidence]:
    locators = {_text(row, "span"): _text(row, "locator") for row in select(ask.LOCATORS)}
    return {
        span: Evidence(
            documents.get(_text(row, "document"), _id(_text(row, "document")).removeprefix("document/")),
            int(str(row["start"])),
            int(str(row["end"])),
            _text(row, "quote"),
            locators.get(span, ""),
        )
        for row in select(ask.SPANS)
        if (span := _text(row, "span"))
    }


def _claims(select: Select, spans: Mapping[str, Evidence]) -> dict[Triple, tuple[Claim, ...]]:
    groups, ids = _best(select(ask.ROWS), "row", "claim"), _many(select(ask.IDS), "id", "claim")
    found: dict[Triple, list[Claim]] = defaultdict(list)
    for row in select(ask.CLAIMS):
        predicate = intern(_text(row, "p").removeprefix(ONTOLOGY))
        claim = Claim(
            subject=intern(_id(_text(row, "s"))),
            predicate=predicate,
            object=intern(_id(_text(row, "o"))),
            evidence=spans[_text(row, "span")],
            rule=intern(_text(row, "rule")),
            modality=intern(_text(row, "modality")),
            confidence=_float(row["confidence"]) or 0.0,
            group=intern(groups.get(_id(_text(row, "claim")), "")),
            ids=tuple(sorted(ids.get(_id(_text(row, "claim")), ()))),
        )
        found[claim.subject, predicate, claim.object].append(claim)
    return {triple: tuple(sorted(found[triple], key=claim_place)) for triple in sorted(found)}


def _links(select: Select, documents: Mapping[str, str]) -> dict[str, tuple[NameLink, ...]]:
    reasons = _best(select(ask.REASONS), "reasons", "use")
    counts = {_id(_text(row, "use")): int(str(row["mentions"])) for row in select(ask.MENTIONS)}
    found: dict[str, list[NameLink]] = defaultdict(list)
    for row in select(ask.USES):
        use, thing = _id(_text(row, "use")), _id(_text(row, "thing"))
        document = documents.get(_text(row, "document"), "")
        why = _reasons(reasons.get(use, ""))
        score = _float(row["score"]) or 0.0
        found[thing].append(NameLink(thing, _text(row, "name"), document, score, why, counts.get(use, 0)))
    order = {thing: sorted(links, key=lambda link: (link.document, link.name)) for thing, links in found.items()}
    return {thing: tuple(order[thing]) for thing in sorted(order)}


def _reasons(text: str) -> tuple[tuple[str, float], ...]:
    """``同一字号 0.6;同一地区 0.2`` → pairs of feature and contribution."""
    parts = (part.rpartition(" ") for part in text.split(";") if part)
    return tuple((feature or number, float(number) if feature else 0.0) for feature, _, number in parts)


def _papers(select: Select, documents: Mapping[str, str]) -> dict[str, Paper]:
    titles = _best(select(ask.DOCUMENTS), "title", "document")
    dates, places = _best(select(ask.DATES), "date", "document"), _best(select(ask.PLACES), "place", "document")
    return {
        document: Paper(document, titles[node], dates.get(node, ""), _id(places.get(node, "")))
        for iri, document in sorted(documents.items(), key=lambda item: item[1])
        if (node := _id(iri))
    }


def _promises(select: Select, spans: Mapping[str, Evidence]) -> tuple[Promise, ...]:
    found = {Promise(_text(row, "caption"), spans[_text(row, "span")]) for row in select(ask.FIGURES)}
    return tuple(sorted(found, key=lambda p: (p.evidence.document, p.evidence.start, p.caption)))


def _passages(select: Select, spans: Mapping[str, Evidence]) -> tuple[Passage, ...]:
    pieces = _best(select(ask.PIECES), "pieces", "passage")
    cells, rows = (_best(select(ask.CELLS), name, "passage") for name in ("cells", "row"))
    found = [
        Passage(
            kind=_text(row, "kind"),
            evidence=spans[_text(row, "span")],
            pieces=tuple(_piece(pair) for pair in pieces.get(node, "").split()),
            cells=tuple(cells[node].split("\t")) if node in cells else (),
            row=rows.get(node, ""),
        )
        for row in select(ask.PASSAGES)
        if (node := _id(_text(row, "passage")))
    ]
    return tuple(sorted(found, key=lambda p: (p.evidence.document, p.evidence.start, p.evidence.end, p.kind, p.row)))


def _piece(pair: str) -> tuple[int, int]:
    at, _, source = pair.partition(":")
    return (int(at), int(source))


def _best(rows: Iterable[Mapping[str, object]], value: str, key: str = "thing") -> dict[str, str]:
    """Identifier → its only value; of several the first in order, so that the answer's order does not matter."""
    return {node: min(values) for node, values in _many(rows, value, key).items()}


def _many(rows: Iterable[Mapping[str, object]], value: str, key: str = "thing") -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        found[_id(_text(row, key))].add(_text(row, value))
    return found


def _id(iri: str) -> str:
    """Identifier of one of our IRIs; anything else stays as it is."""
    return iri.removeprefix(BASE)


def _text(row: Mapping[str, object], name: str) -> str:
    return str(row[name])


def _float(value: object) -> float | None:
    return None if value is None else float(str(value))
