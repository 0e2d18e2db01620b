"""Tables of gaps: what a chain lacks, who needs it, from whom and whence it comes now, whom to invite.

For: ``tables.finding``. In: rows with a column of what is missing (缺口环节, 薄弱环节, 补链方向, 外购产品), or of segments beside
本地配套情况. Out: claims of the place and of the enterprises that need it about each segment; ``supplies`` of present suppliers;
``invites`` of firms that shall come; how much is needed (年需求量). That something is lacking is a claim, never a fact; who is invited is no member.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from chaingraph.mentions.prose import is_prose
from chaingraph.mentions.relations.gap_things import things
from chaingraph.mentions.tables.context import chain_above, is_wanted
from chaingraph.mentions.tables.facts import Facts, Named, Point
from chaingraph.mentions.tables.heads import state_heads
from chaingraph.mentions.tables.kinds import GAP_ROLES
from chaingraph.mentions.tables.names import Name, read_names
from chaingraph.mentions.tables.rows import Entry, Field
from chaingraph.mentions.tables.segments import state_parties, state_stage
from chaingraph.mentions.tables.supply import parties
from chaingraph.mentions.tables.wanted import state_wanted
from chaingraph.mentions.tables.words import state_of
from chaingraph.records import Modality, Observation, Ref


@dataclass(frozen=True, slots=True)
class _Lack:
    """A segment and what is said of it."""

    said: str
    segment: Named


@dataclass
class _Row:
    """Who and what stands in a row, while it is read."""

    chain: Named | None
    lacks: list[_Lack] = field(default_factory=list)
    suppliers: list[Named] = field(default_factory=list)
    buyers: list[Named] = field(default_factory=list)


def read_gap_table(facts: Facts, entries: Sequence[Entry]) -> None:
    """States what each row of a table of gaps says."""
    for entry in entries:
        facts.group = entry.group
        row = _Row(_chain(facts, entry))
        if row.chain:
            state_heads(facts, entry, row.chain)
        row.lacks = list(_lacks(facts, entry, row.chain))
        row.suppliers = parties(facts, entry, "supplier")
        row.buyers = parties(facts, entry, "buyer")
        _state_firms(facts, entry, row)
        _state_lacks(facts, row)
        _state_supply(facts, row)
        _state_needs(facts, entry, row)


def _chain(facts: Facts, entry: Entry) -> Named | None:
    own = entry.first("chain")
    return next(iter(facts.names(own, "Chain", several=False)), None) if own else chain_above(facts, entry)


def _lacks(facts: Facts, entry: Entry, chain: Named | None) -> Iterator[_Lack]:
    """The segments of a row: those of columns of gaps, and the row's own where a column says that nobody makes it here."""
    for found in entry.all(*GAP_ROLES):
        for name in _things(facts.sheet.document.text, found):
            yield _Lack(found.slot.role, _segment(facts, entry, name, chain))
    states = [state for found in entry.all("state") if (state := state_of(found.cell.text)) is not None]
    for found in entry.all("segment") if any(states) else ():
        for name in _things(facts.sheet.document.text, found):
            yield _Lack(next(filter(None, states)), _segment(facts, entry, name, chain))


def _things(source: str, found: Field) -> Iterator[Name]:
    """The things of a cell, each freed of the words around it; a sentence about them names none."""
    for name in () if is_prose(found.cell.text) else read_names(source, found.cell):
        if name.end - name.start != len(name.text):
            yield name
            continue
        text = name.text.split("（")[0].split("(")[0]
        for thing in things(text, (0, len(text)), sure=True, known=lambda start, end: True):
            yield Name(thing.name, name.start + thing.start, name.start + thing.end)


def _segment(facts: Facts, entry: Entry, name: Name, chain: Named | None) -> Named:
    segment = facts.mention("Segment", name, "segment", chain.ref.name if chain else "")
    if chain:
        facts.state(segment.ref, "segmentOf", chain.ref, Point(chain.span, segment.span), modality="claim")
    state_stage(facts, entry, segment, modality="claim")
    return segment


def _state_firms(facts: Facts, entry: Entry, row: _Row) -> None:
    """Firms of the row: those of the chain, those that buy where no chain is told, those that shall come."""
    here = entry.all("leader", "members")
    if is_wanted(facts.sheet):
        state_wanted(facts, [*here, *entry.all("wanted")], row.chain, [lack.segment for lack in row.lacks])
        return
    buying = [lack for lack in row.lacks if lack.said in ("buysIn", "seeks")]
    if row.chain is None and entry.first("segment") is None and buying and not row.buyers:
        row.buyers = parties(facts, entry, "leader") + parties(facts, entry, "members")
        own = None
    else:
        own = state_parties(facts, entry, here, row.chain)
    wanted = entry.all("wanted")
    state_wanted(facts, wanted, row.chain, [lack.segment for lack in row.lacks] or ([own] if own else []))
    if wanted:
        row.lacks += [_Lack("seeks", lack.segment) for lack in row.lacks if lack.said != "seeks"]


def _owner(facts: Facts, row: _Row) -> Ref | None:
    """Who lacks it: the place of the table, else its chain."""
    return facts.sheet.home or (row.chain.ref if row.chain else None)


def _state_lacks(facts: Facts, row: _Row) -> None:
    owner = _owner(facts, row)
    for said, segment in dict.fromkeys((lack.said, lack.segment) for lack in row.lacks):
        modality: Modality = "planned" if said == "seeks" else "claim"
        if owner:
            facts.state(owner, said, segment.ref, Point(segment.span), modality=modality)
        for buyer in row.buyers:
            needs = "seeks" if said == "seeks" else "buysIn"
            facts.state(buyer.ref, needs, segment.ref, Point(segment.span, buyer.span), modality=modality)


def _state_needs(facts: Facts, entry: Entry, row: _Row) -> None:
    """How much is needed: of the one firm that needs it, of the place where several do; of several things nobody knows."""
    lacks = list(dict.fromkeys(lack.segment for lack in row.lacks))
    owner = row.buyers[0].ref if len(row.buyers) == 1 else _owner(facts, row)
    for found in entry.all("need") if owner and len(lacks) == 1 else ():
        quantity = facts.quantity(found)
        if owner and quantity:
            header = found.slot.header
            seen = Observation(
                lacks[0].name.text + (header.name if header.year else header.words), quantity, year=header.year
            )
            facts.state(owner, "hasMetric", seen, facts.point(lacks[0], found.cell))


def _state_supply(facts: Facts, row: _Row) -> None:
    """Present suppliers deliver to who needs it, and make what the row names: what is bought, where a column tells that."""
    bought = [lack.segment for lack in row.lacks if lack.said == "buysIn"]
    lacks = list(dict.fromkeys(bought or [lack.segment for lack in row.lacks]))
    for supplier in row.suppliers:
        for buyer in row.buyers:
            facts.state(supplier.ref, "supplies", buyer.ref, Point(buyer.span, supplier.span))
        for segment in lacks if len(lacks) == 1 or len(row.suppliers) == 1 else ():
            product = facts.mention("Product", segment.name, "product")
            facts.state(supplier.ref, "produces", product.ref, Point(segment.span, supplier.span))
