"""Tables of chains and segments: who leads a chain (firms, officials, offices), who stands in which segment, what a segment covers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from chaingraph.mentions.states import state_in_remark
from chaingraph.mentions.tables.context import chain_above, place_fields, state_home, state_places
from chaingraph.mentions.tables.facts import Facts, Named, Point
from chaingraph.mentions.tables.grouped import read_grouped
from chaingraph.mentions.tables.heads import state_bodies, state_heads, tasked
from chaingraph.mentions.tables.metrics import read_metrics
from chaingraph.mentions.tables.names import Name, read_names
from chaingraph.mentions.tables.places import read_places, site_place
from chaingraph.mentions.tables.products import read_products
from chaingraph.mentions.tables.rows import Entry, Field
from chaingraph.mentions.tables.wanted import state_invited, state_wanted
from chaingraph.mentions.tables.words import coming, squeeze, tiers_of
from chaingraph.records import Mention, Modality, Ref
from chaingraph.reference.businesses import is_generic_business

_STAGE = re.compile(r"[上中下]游")
_ELSEWHERE = re.compile(r"国内|国外|国际|全国|全球|世界|[省市区县]外|目标|引进|招引|意向")
"""国内龙头企业 are leaders somewhere else: no tier of a district's own ladder."""
_SITE = re.compile(r"承载|载体|布局|阵地|主战场|集聚区|主要园区|重点园区")
"""Headers of where a chain is, not of where its firms are."""
_STAGE_HEAD = re.compile(r"[上中下]游(?:环节)?([:：\-—–(（])(?=.{2})")


def read_segments(facts: Facts, entries: Sequence[Entry]) -> None:
    """States what each row of a table of chains or segments says."""
    shared, by_chain = tasked(entries), are_chains(entries)
    for entry in entries:
        facts.group = entry.group
        chain_places = _places_of_chain(entry)
        members = [_Member(facts, entry, field, chain_places) for field in entry.all("leader", "members")]
        chain, segment = state_chain(facts, entry, [named for member in members for named in member.names])
        state_bodies(facts, entry, chain if segment is None else None, shared)
        if chain:
            state_heads(facts, entry, chain)
            _state_sites(facts, chain, chain_places)
            if by_chain:
                read_metrics(facts, entry, chain)
        _state_members(members, chain, segment)
        state_wanted(facts, entry.all("wanted"), chain, [segment] if segment else [])
        for field in entry.all("product"):
            _state_products(facts, field, segment, members)


def are_chains(entries: Sequence[Entry]) -> bool:
    """Whether each row is of one chain as a whole, so that its numbers are the chain's: no chain twice, no segments, several firms or none."""
    chains = [squeeze(field.cell.text) for entry in entries if (field := entry.first("chain"))]
    whole = len(chains) == len(entries) == len(set(chains)) and not any(e.first("segment", "stage") for e in entries)
    firms = [field.cell.text for entry in entries for field in entry.all("leader", "members")]
    return whole and (not firms or len(firms) > len(entries) or any("、" in cell for cell in firms))


def state_parties(facts: Facts, entry: Entry, fields: Sequence[Field], chain: Named | None) -> Named | None:
    """The firms of some cells as members of a chain and of the row's own segment, which is handed back.

    Args:
        facts: Collector.
        entry: A row of a table of gaps.
        fields: The cells.
        chain: Its chain.
    """
    members = [_Member(facts, entry, field) for field in fields]
    firms = [named for member in members for named in member.names]
    segment = state_chain(facts, entry, firms)[1] if entry.first("segment") else None
    for named in firms if chain and segment is None else ():
        assert chain is not None
        facts.state(named.ref, "inChain", chain.ref, _between(named, chain))
    _state_members(members, chain, segment)
    return segment


def _places_of_chain(entry: Entry) -> list[Field]:
    """Cells that tell where a chain is, not its firms: of rows of chains, each with its 承载园区, or with leader and others.

    Behind a single column of firms, or beside a segment, a place is theirs.
    """
    if entry.first("chain") is None or entry.first("segment", "stage"):
        return []
    both = entry.first("leader") is not None and entry.first("members") is not None
    return [field for field in entry.all("place") if both or _SITE.search(field.slot.header.words)]


def _state_sites(facts: Facts, chain: Named, fields: Sequence[Field]) -> None:
    """Parks that carry a chain take part in it."""
    for field in fields:
        for place in read_places(facts.sheet.document.text, field.cell, facts.sheet.code):
            if place.type == "Park":
                park = facts.mention("Park", place.name, "place")
                facts.state(park.ref, "inChain", chain.ref, _between(park, chain))


def _state_members(members: Sequence[_Member], chain: Named | None, segment: Named | None) -> None:
    for member in members:
        member.state(chain)
        member.state_groups(chain)
        if segment:
            member.state_channels(segment)


def state_chain(facts: Facts, entry: Entry, members: Sequence[Named]) -> tuple[Named | None, Named | None]:
    """Chain and segment of a row, how they belong together and who is in them.

    Args:
        facts: Collector.
        entry: A row with columns for chain, segment or stage; without them nothing is stated.
        members: The enterprises of the row.

    Returns:
        Chain and segment, ``None`` where the row has none.
    """
    if entry.first("chain", "segment", "stage", "leader", "members", "wanted") is None:
        return None, None
    field = entry.first("chain")
    chain = next(iter(facts.names(field, "Chain", several=False)), None) if field else chain_above(facts, entry)
    segment = _segment(facts, entry, chain)
    if chain and segment:
        facts.state(segment.ref, "segmentOf", chain.ref, _between(segment, chain))
    for member in members:
        modality: Modality = "planned" if coming(member.name.note) else "fact"
        if segment:
            facts.state(member.ref, "inSegment", segment.ref, _between(member, segment), modality=modality)
        if chain:
            facts.state(member.ref, "inChain", chain.ref, _between(member, chain), modality=modality)
    return chain, segment


class _Member:
    """The enterprises of one cell of a segment table."""

    def __init__(self, facts: Facts, entry: Entry, field: Field, others: Sequence[Field] = ()) -> None:
        self.facts, self.entry, self.field = facts, entry, field
        self.places = [place for place in place_fields(entry, field) if place not in others]
        found = read_names(facts.sheet.document.text, field.cell, several=True)
        self.channels = [name for name in found if is_generic_business(name.text)]
        self.groups: list[tuple[Name, Named]] = []
        self.names: list[Named] = []
        for name in found:
            if name not in self.channels:
                self._add(name)

    def _add(self, name: Name) -> None:
        """A firm, or the firms that stand with what they make."""
        grouped = read_grouped(name)
        for firm in grouped.firms if grouped else (name,):
            self.names.append(self.facts.mention("Enterprise", firm, self.field.slot.role))
            if grouped:
                self.groups.append((grouped.thing, self.names[-1]))

    def state_groups(self, chain: Named | None) -> None:
        """Firms that stand with what they make are in that segment of the chain."""
        for thing, firm in self.groups:
            segment = self.facts.mention("Segment", thing, "segment", chain.ref.name if chain else "")
            if chain:
                self.facts.state(segment.ref, "segmentOf", chain.ref, _between(segment, chain))
            self.facts.state(firm.ref, "inSegment", segment.ref, _between(firm, segment))

    def state(self, chain: Named | None) -> None:
        """Leadership, tier and place of each of them."""
        words = self.field.slot.header.words
        tiers = () if _ELSEWHERE.search(words) else tiers_of(words)
        for named in self.names:
            if self._state_note(named, chain):
                continue
            point = self.facts.point(None, self.field.cell)
            if chain and self.field.slot.role == "leader":
                self.facts.state(chain.ref, "ledBy", named.ref, _between(chain, named))
            for tier in tiers_of(named.name.note) or tiers:
                self.facts.state(named.ref, "tier", tier, replace(point, subject=named.span))
            if self.places:
                state_places(self.facts, self.entry, named, self.places, ("locatedIn", "roster-place", 0.8))
            elif not self._state_site(named):
                state_home(self.facts, named, words)

    def _state_note(self, named: Named, chain: Named | None) -> bool:
        """What brackets behind a firm tell of it: its state, or that it shall come; whether it is still to come."""
        note = named.name.note
        if state := state_in_remark(note):
            self.facts.state(named.ref, "state", state, self.facts.point(named, self.field.cell))
        if coming(note) == "wanted":
            state_invited(self.facts, named, chain)
        return bool(coming(note))

    def _state_site(self, named: Named) -> bool:
        """Puts a site where its name says it is (某基地（佛山）); whether it says so."""
        found = site_place(named.name, self.facts.sheet.code)
        if found is None:
            return False
        region, words = found
        # By its full name: 中山 alone may be a district of somewhere else.
        place = Ref("Region", region.name, self.facts.sheet.document.id)
        seen = Mention(place, words.start, words.end, words.text, "table:place")
        self.facts.mentions.setdefault((place, words.start, words.end), seen)
        self.facts.state(named.ref, "locatedIn", place, Point(named.span))
        return True

    def state_channels(self, segment: Named) -> None:
        """Kinds of business among the names (电商) are channels of the segment, no enterprises."""
        for name in self.channels:
            point = Point((name.start, name.end), segment.span)
            self.facts.state(segment.ref, "channel", name.text, point)


def _segment(facts: Facts, entry: Entry, chain: Named | None) -> Named | None:
    """The segment of a row with its stage; its key is the chain."""
    field = entry.first("segment")
    if field is None:
        return None
    found = read_names(facts.sheet.document.text, field.cell, several=False)
    if not found:
        return None
    segment = facts.mention("Segment", _without_stage(found[0]), "segment", chain.ref.name if chain else "")
    state_stage(facts, entry, segment)
    return segment


def state_stage(facts: Facts, entry: Entry, segment: Named, modality: Modality = "fact") -> None:
    """The stage of a segment: of its column, else of the segment's own words or of a section row.

    Args:
        facts: Collector.
        entry: The row.
        segment: The segment.
        modality: Of the statement.
    """
    field, own = entry.first("stage"), entry.first("segment")
    cells = [field.cell] if field else [*([own.cell] if own else []), *(section.cell for section in entry.sections)]
    for cell in cells:
        stage = _STAGE.search(cell.text)
        if stage:
            facts.state(segment.ref, "stage", stage.group(), facts.point(segment, cell), modality=modality)
            break


def _without_stage(name: Name) -> Name:
    """``正极材料`` of ``上游：正极材料`` and of ``上游（正极材料）``; a name broken over lines is left as it is."""
    head = _STAGE_HEAD.match(name.text)
    if head is None or name.end - name.start != len(name.text):
        return name
    end = len(name.text) - (head[1] in "(（" and name.text.endswith((")", "）")))
    return Name(name.text[head.end() : end], name.start + head.end(), name.start + end)


def _state_products(facts: Facts, field: Field, segment: Named | None, members: Sequence[_Member]) -> None:
    """What a segment covers; without a segment the products of the row's only enterprise."""
    everyone = [named for member in members for named in member.names]
    for name in read_products(facts.sheet.document.text, field.cell):
        product = facts.mention("Product", name, "product")
        if segment:
            facts.state(segment.ref, "covers", product.ref, _between(segment, product))
        elif len(everyone) == 1:
            facts.state(everyone[0].ref, "produces", product.ref, _between(everyone[0], product))


def _between(subject: Named, thing: Named) -> Point:
    return Point(thing.span, subject.span)
