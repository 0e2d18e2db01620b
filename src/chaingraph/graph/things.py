"""Writes what each thing is: its class, its names, its code, and the regions it lies in by the gazetteer."""

from __future__ import annotations

from chaingraph.graph.terms import ALT_LABEL, LABEL, TYPE, cg, text
from chaingraph.graph.writing import Writing, thing
from chaingraph.records import Entity

_CODES = {"Region": "code", "Enterprise": "creditCode"}


def write_things(writing: Writing) -> None:
    """Every entity once: what it is by itself, before any document says something of it."""
    for entity in writing.entities.values():
        _write_thing(entity, writing)


def _write_thing(entity: Entity, writing: Writing) -> None:
    node = thing(entity)
    writing.facts.add(node, (TYPE, cg(entity.type)), (LABEL, text(entity.name, "zh")))
    writing.facts.add(node, *((ALT_LABEL, text(name, "zh")) for name in entity.names if name != entity.name))
    if entity.code and entity.type in _CODES:
        writing.facts.add(node, (cg(_CODES[entity.type]), text(entity.code)))
    if entity.type == "Region" and entity.parent in writing.entities:
        # The tree of regions is knowledge of the gazetteer; every other "part of" needs a document that says so.
        writing.facts.add(node, (cg("partOf"), thing(writing.entities[entity.parent])))
    others = (writing.entities[other] for other in entity.ambiguous if other in writing.entities)
    writing.facts.add(node, *((cg("ambiguousWith"), thing(other)) for other in others))
