"""Writes the documents, the figures they promise, and which of their names means which thing and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256

from chaingraph.graph.passages import write_passages
from chaingraph.graph.terms import DCTERMS, LABEL, PROV, TYPE, cg, decimal, integer, iri, period, text
from chaingraph.graph.writing import Writing, thing
from chaingraph.records import Document, Link, Mention, Ref
from chaingraph.reference.identifiers import BASE, document_iri, encode

_PLANS = ("规划", "计划", "方案", "意见")
_PROV_FROM = f"<{PROV}wasDerivedFrom>"
_TITLE, _DATE, _ID, _PLACE = (f"<{DCTERMS}{name}>" for name in ("title", "date", "identifier", "spatial"))


def write_sources(mentions: Sequence[Mention], writing: Writing) -> None:
    """Documents with the place they speak of, unreadable figures, and uses of names."""
    places = _places(mentions, writing)
    for document in writing.documents.values():
        _write_document(document, places.get(document.id, ""), writing)
        _write_figures(document, writing)
        write_passages(document, writing)
    counts = Counter(mention.ref for mention in mentions)
    first: dict[Ref, Mention] = {}
    for mention in mentions:
        known = first.setdefault(mention.ref, mention)
        if (mention.start, mention.end) < (known.start, known.end):
            first[mention.ref] = mention
    for ref, link in writing.resolution.links.items():
        _write_name(ref, link, writing)
        if ref in first:
            span = writing.span(ref.document, first[ref].start, first[ref].end)
            writing.evidence.add(name_iri(ref), (cg("mentions"), integer(counts[ref])), (cg("mentionedAt"), span))


def name_iri(ref: Ref) -> str:
    """IRI of a use of a name, as a term."""
    parts = (ref.document, ref.type.lower(), ref.name, *((ref.key,) if ref.key else ()))
    return iri(f"{BASE}name/" + "/".join(encode(part) for part in parts))


def _write_document(document: Document, place: str, writing: Writing) -> None:
    node = iri(document_iri(document.id))
    kind = "Plan" if any(word in document.title for word in _PLANS) else "Document"
    digest = sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()
    writing.evidence.add(
        node,
        *((TYPE, cg(name)) for name in {"Document", kind}),
        (LABEL, text(document.title or document.id, "zh")),
        (_ID, text(document.id)),
        (cg("fileName"), text(document.name)),
        (cg("sha256"), text(digest)),
        (cg("characters"), integer(len(document.text))),
    )
    if document.title:
        writing.evidence.add(node, (_TITLE, text(document.title, "zh")))
    if document.date:
        writing.evidence.add(node, (_DATE, period(document.date)))
    if place:
        writing.evidence.add(node, (_PLACE, thing(writing.entities[place])))


def _write_figures(document: Document, writing: Writing) -> None:
    for figure in document.figures:
        span = writing.span(document.id, figure.start, figure.end)
        node = iri(f"{document_iri(document.id)}/figure/{figure.start}")
        caption = text(figure.caption, "zh")
        writing.evidence.add(node, (TYPE, cg("Figure")), (LABEL, caption), (cg("caption"), caption), (_PROV_FROM, span))


def _write_name(ref: Ref, link: Link, writing: Writing) -> None:
    entity = writing.entity(ref)
    writing.evidence.add(
        name_iri(ref),
        (TYPE, cg("NameUse")),
        (cg("name"), text(ref.name, "zh")),
        (cg("refersTo"), thing(entity)),
        (cg("usedIn"), iri(document_iri(writing.document(ref.document).id))),
        (cg("score"), decimal(link.score)),
    )
    if link.reasons:
        reasons = ";".join(f"{feature} {contribution:g}" for feature, contribution in link.reasons)
        writing.evidence.add(name_iri(ref), (cg("reasons"), text(reasons)))


def _places(mentions: Iterable[Mention], writing: Writing) -> dict[str, str]:
    """Document → the region it names most often; of two named as often, the one of the longer code, then by name."""
    counts: dict[str, Counter[str]] = {}
    for mention in mentions:
        # A zone that is a park by its name and a region by the list is where the document is, too.
        if (entity := writing.entity(mention.ref)).type == "Region" and entity.parent:
            counts.setdefault(mention.ref.document, Counter())[entity.id] += 1
    return {document: min(counter, key=lambda id_: (-counter[id_], id_)) for document, counter in counts.items()}
