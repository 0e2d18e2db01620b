"""Rows of the contract, straight from a reading."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from chaingraph.records import Document, Entity, Link, Mention, Observation, Ref, Statement

if TYPE_CHECKING:
    from chaingraph.pipeline.reading import Reading

CONTRACT_PREDICATES = (
    "locatedIn",
    "produces",
    "supplies",
    "inChain",
    "inSegment",
    "projectOf",
    "projectLocatedIn",
    "hasMetric",
    "ledBy",
    "chainHead",
    "deputyChainHead",
    "leadOrganisation",
    "partOf",
    "invests",
    "tier",
)
"""What ``chaingraph facts`` lists unless asked otherwise."""

CONTRACT_TYPES = ("Enterprise", "Park", "Region", "Chain", "Product", "Project", "Organisation")
"""What ``chaingraph mentions`` lists."""


def document_row(document: Document) -> dict[str, object]:
    """A document in one line: what was found in it and what it promises but does not hold."""
    return {
        "doc": document.id,
        "file": document.name,
        "encoding": document.encoding,
        "title": document.title,
        "date": document.date,
        "characters": len(document.text),
        "passages": len(document.passages),
        "tables": [table.caption for table in document.tables],
        "chain_maps": [chain_map.title for chain_map in document.chain_maps],
        "unreadable_figures": [figure.caption for figure in document.figures],
    }


def mention_rows(reading: Reading, types: Sequence[str] = CONTRACT_TYPES) -> Iterable[dict[str, object]]:
    """Rows of ``chaingraph mentions``: doc, start, end, text, type, entity.

    The types of the contract know no segments: what looks like a chain and is listed as a segment of one keeps the type of
    the name.

    Args:
        reading: Documents with their names and entities.
        types: Only names of these types.
    """
    entities = {entity.id: entity for entity in reading.resolution.entities}
    for mention in reading.extraction.mentions:
        entity = entities[reading.resolution.links[mention.ref].entity]
        kind = mention.ref.type if entity.type == "Segment" and mention.ref.type == "Chain" else entity.type
        if kind in types:
            yield {
                "doc": mention.ref.document,
                "start": mention.start,
                "end": mention.end,
                "text": mention.text,
                "type": kind,
                "entity": entity.name,
            }


def fact_rows(reading: Reading, predicates: Sequence[str] = ()) -> list[dict[str, object]]:
    """Rows of ``chaingraph facts``, straight from a reading.

    Args:
        reading: Documents with their statements and entities.
        predicates: Only these; those of the contract when empty; ``all`` for every one.
    """
    wanted = wanted_predicates(predicates)
    entities = {entity.id: entity for entity in reading.resolution.entities}
    links = reading.resolution.links
    said = {(mention.ref.document, name) for mention in reading.extraction.mentions for name in _names(mention)}
    return [
        _fact_row(statement, {ref: _called(ref, entities[link.entity], said) for ref, link in _links(statement, links)})
        for statement in reading.extraction.statements
        if not wanted or statement.predicate in wanted
    ]


def _names(mention: Mention) -> tuple[str, str]:
    return mention.text, mention.ref.name


def wanted_predicates(predicates: Sequence[str]) -> frozenset[str]:
    """The predicates to list; empty for all of them."""
    return frozenset() if "all" in predicates else frozenset(predicates or CONTRACT_PREDICATES)


def _links(statement: Statement, links: Mapping[Ref, Link]) -> Iterable[tuple[Ref, Link]]:
    seen = statement.object
    bought = (seen.supplier, *seen.products) if isinstance(seen, Observation) else ()
    for ref in (statement.subject, seen, *bought):
        if isinstance(ref, Ref):
            yield ref, links[ref]


def _called(ref: Ref, entity: Entity, said: Container[tuple[str, str]]) -> str:
    """The entity's name where the document uses it, else the document's own: a reader looks for it there (锦州, not 锦州市).

    A chain, which every sentence calls by another word for industry, is called as the sentence has it.
    """
    known = entity.type != "Chain" and (ref.document, entity.name) in said
    return entity.name if known else ref.name


def _fact_row(statement: Statement, names: Mapping[Ref, str]) -> dict[str, object]:
    evidence = statement.evidence
    return {
        "doc": evidence.document,
        "subject": names[statement.subject],
        "predicate": statement.predicate,
        "object": _object_text(statement.object, names),
        "start": evidence.start,
        "end": evidence.end,
        "quote": evidence.quote,
        "modality": statement.modality,
        "confidence": statement.confidence,
        "id": statement.id,
    }


def _object_text(value: Ref | Observation | str, names: Mapping[Ref, str]) -> str:
    from chaingraph.analysis.facts import figure, metric, purchase

    if isinstance(value, Ref):
        return names[value]
    if isinstance(value, Observation):
        quantity = value.quantity
        told = _TOLD.search(quantity.text)
        said = told.group() if told else figure(quantity.value, quantity.low, quantity.high)
        unit = quantity.unit.replace("元人民币", "元")
        if unit.startswith("万亿"):  # 1.1万 of 亿元, as it is read
            said, unit = said + "万", unit[1:]
        supplier = names[value.supplier] if value.supplier else ""
        name = purchase(value.indicator, supplier, [names[ref] for ref in value.products])
        return metric(name, said, unit, value.year)
    return value


_TOLD = re.compile(
    r"(?<![0-9.一二两三四五六七八九十百千万数几])[十百千](?=亿)|[二三四五六七八九十]分之[一二三四五六七八九]|一半|半\Z|[一二两三四五六七八九](?=成)"
)
"""千亿元, 四分之一, 四成 and 一半 are told as they stand: who writes them gives no figure in digits."""
