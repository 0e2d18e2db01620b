"""Tables with one enterprise a row: rosters, localisation and land tables, and whatever columns they have besides."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chaingraph.mentions.tables.content import is_body, is_company
from chaingraph.mentions.tables.context import (
    chain_above,
    place_fields,
    sector_fields,
    state_places,
    state_sectors,
    state_tiers,
)
from chaingraph.mentions.tables.facts import Facts, Named, Point
from chaingraph.mentions.tables.heads import state_heads
from chaingraph.mentions.tables.metrics import read_metrics
from chaingraph.mentions.tables.names import parted, read_names
from chaingraph.mentions.tables.products import read_products
from chaingraph.mentions.tables.rows import Entry, Field
from chaingraph.mentions.tables.segments import state_chain
from chaingraph.mentions.tables.standing import read_former_names, read_short_name, state_standing
from chaingraph.mentions.tables.supply import supply_modality
from chaingraph.mentions.tables.words import squeeze, tiers_of
from chaingraph.reference.name_lists import are_company_names

_CLASS = re.compile(r"(?<![产行])业\Z|其他|其它")
"""通用设备制造业 is a class of statistics, no chain."""
ROSTER_PLACE = ("locatedIn", "roster-place", 0.8)


def read_enterprises(facts: Facts, entries: Sequence[Entry]) -> None:
    """States what each row of a table of enterprises says."""
    listed = frozenset(squeeze(field.cell.text) for entry in entries for field in entry.all("enterprise"))
    for entry in entries:
        facts.group = entry.group
        field = entry.first("enterprise")
        if field is None:
            continue
        subjects = enterprises(facts, field)
        for subject in subjects:
            _read_row(facts, entry, field, subject)
            read_former_names(facts, entry, subject, listed)
            if len(subjects) == 1:  # figures of several firms together are none of theirs
                read_metrics(facts, entry, subject)
                read_short_name(facts, entry, subject)


def enterprises(facts: Facts, field: Field) -> list[Named]:
    """The enterprise of a name cell, an organisation for a school or an institute among them.

    Several only if each part is plainly a company, or all are brands with their trades.
    """
    parts = read_names(facts.sheet.document.text, field.cell)
    texts = [part.text for part in parts]
    several = len(parts) > 1 and (all(map(is_company, texts)) or are_company_names(texts))
    names = read_names(facts.sheet.document.text, field.cell, several=several)
    return [facts.mention("Organisation" if is_body(n.text) else "Enterprise", n, field.slot.role) for n in names]


def state_number(facts: Facts, entry: Entry, subject: Named) -> None:
    """The 序号 of a row."""
    field = entry.first("number")
    if field:
        number = squeeze(field.cell.text).rstrip(".、")
        facts.state(subject.ref, "number", number, facts.point(subject, field.cell))


def _read_row(facts: Facts, entry: Entry, field: Field, subject: Named) -> None:
    state_places(facts, entry, subject, place_fields(entry, field), ROSTER_PLACE)
    if subject.ref.type != "Enterprise":
        return
    state_number(facts, entry, subject)
    code = entry.first("credit_code")
    if code:
        facts.state(subject.ref, "creditCode", squeeze(code.cell.text).upper(), facts.point(subject, code.cell))
    state_sectors(facts, entry, subject)
    state_tiers(facts, entry, subject)
    state_standing(facts, entry, subject)
    _state_products(facts, entry, subject)
    chain, segment = state_chain(facts, entry, [subject])
    if chain is None and segment is None:
        _state_title_chain(facts, entry, subject)
    if chain:
        state_heads(facts, entry, chain)
    _state_supply(facts, entry, subject)
    for group in entry.all("group"):
        for parent in facts.names(group, "Enterprise"):
            facts.state(subject.ref, "partOf", parent.ref, facts.point(subject, group.cell))


def _state_title_chain(facts: Facts, entry: Entry, subject: Named) -> None:
    """The chain whose roster it is (智能电气产业链企业名册), and the trade of its column unless it is a class of statistics."""
    chain = chain_above(facts, entry)
    if chain is None:
        for field in sector_fields(entry):
            for name in (part for whole in read_names(facts.sheet.document.text, field.cell) for part in parted(whole)):
                if not _CLASS.search(name.text):
                    named = facts.mention("Chain", name, "sector")
                    facts.state(subject.ref, "inChain", named.ref, facts.point(subject, field.cell), how=("", 0.75))
        return
    point = Point(subject.span)
    facts.state(subject.ref, "inChain", chain.ref, point, how=("roster-chain", 0.85))
    tiers = [word for section in entry.sections for word in tiers_of(section.text)]
    tiers += [word for field in entry.all("tier") for word in tiers_of(field.cell.text)]
    if "链主" in tiers:
        facts.state(chain.ref, "ledBy", subject.ref, point, how=("roster-chain", 0.85))


def _state_products(facts: Facts, entry: Entry, subject: Named) -> None:
    for field in entry.all("product"):
        for name in read_products(facts.sheet.document.text, field.cell):
            if is_body(name.text):
                facts.mention("Organisation", name, "product")
                continue
            product = facts.mention("Product", name, "product")
            facts.state(subject.ref, "produces", product.ref, facts.point(subject, field.cell))


def _state_supply(facts: Facts, entry: Entry, subject: Named) -> None:
    """Customers and suppliers of the enterprise, where a roster names them."""
    for field in entry.all("buyer"):
        for buyer in facts.names(field, "Enterprise"):
            facts.state(subject.ref, "supplies", buyer.ref, facts.point(subject, field.cell))
    for field in entry.all("supplier"):
        for supplier in facts.names(field, "Enterprise"):
            point = facts.point(subject, field.cell)
            facts.state(supplier.ref, "supplies", subject.ref, point, modality=supply_modality(field))
