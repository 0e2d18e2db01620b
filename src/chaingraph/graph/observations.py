"""Writes measured, planned and claimed numbers as nodes: one for each row, indicator, value, year and scope."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from chaingraph.graph.terms import LABEL, TYPE, UNIT, cg, decimal, iri, text
from chaingraph.graph.writing import Writing, thing
from chaingraph.records import Entity, Observation, Statement
from chaingraph.reference.identifiers import observation_iri
from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.ontology import ontology

_UNIT_COLUMNS = ("unit", "base", "factor", "quantity_kind", "qudt")


def write_observation(subject: Entity, observation: Observation, statement: Statement, writing: Writing) -> str:
    """Writes the node of a number and gives its IRI as a term.

    Equal numbers of one subject that two documents state in running text are one node with two claims.
    """
    node = iri(observation_iri(subject.id, observation, statement.modality, statement.group))
    if node not in writing.facts:
        writing.facts.add(node, *_pairs(observation, statement), *_dimensions(observation, writing))
    return node


def _dimensions(observation: Observation, writing: Writing) -> list[tuple[str, str]]:
    """From whom and what, of a purchase; a name that turned out to be something else is none."""
    bought = [("product", "Product", ref) for ref in observation.products]
    if observation.supplier:
        bought.append(("supplier", "Enterprise", observation.supplier))
    found = [(name, kind, writing.entity(ref)) for name, kind, ref in bought]
    return [(cg(name), thing(entity)) for name, kind, entity in found if entity.type == kind]


def _pairs(observation: Observation, statement: Statement) -> list[tuple[str, str]]:
    quantity = observation.quantity
    pairs = [
        (TYPE, cg("Observation")),
        (LABEL, text(_label(observation), "zh")),
        (cg("indicator"), text(_indicator(observation), "zh")),
        (cg("quantityText"), text(quantity.text, "zh")),
        (cg("scope"), text(observation.scope, "zh")),
        (cg("measure"), text(observation.measure)),
        (cg("bound"), text(quantity.bound)),
        (cg("unit"), text(quantity.unit)),
        (cg("baseUnit"), text(quantity.base_unit)),
        (cg("year"), text(observation.year)),
        (cg("modality"), text(statement.modality)),
        (cg("row"), text(statement.group)),
    ]
    numbers = {"value": quantity.value, "low": quantity.low, "high": quantity.high, "baseValue": quantity.base_value}
    pairs += [(cg(name), decimal(number)) for name, number in numbers.items() if number is not None]
    if unit := unit_iri(quantity.unit):
        pairs.append((cg("hasUnit"), iri(unit)))
    return [pair for pair in pairs if pair[1] not in _EMPTY]


_EMPTY = ('""', '""@zh')


def _label(observation: Observation) -> str:
    """The number in one line: ``工业总产值 2020 1200亿元``."""
    supplier = observation.supplier.name if observation.supplier else ""
    parts = (_indicator(observation), supplier, observation.scope, observation.year, observation.quantity.text)
    return " ".join(part for part in parts if part)


def _indicator(observation: Observation) -> str:
    """What the document calls it; a column without a header leaves it unnamed."""
    return observation.indicator or observation.measure or "未命名指标"


def unit_iri(unit: str) -> str:
    """IRI of a unit as written: QUDT's where it has one, ours otherwise, empty when neither knows it."""
    if name := _qudt_units().get(unit):
        return UNIT + name
    own = ontology().unit_of(unit)
    return ontology().words[own].iri if own else ""


@cache
def _qudt_units() -> Mapping[str, str]:
    return {row["unit"]: row["qudt"] for row in read_lexicon("units", _UNIT_COLUMNS) if row["qudt"]}
