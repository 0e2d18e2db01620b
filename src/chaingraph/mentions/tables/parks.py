"""Tables of parks and of regions: what each is for, where it lies and its numbers."""

from __future__ import annotations

from collections.abc import Sequence

from chaingraph.mentions.tables.context import state_places
from chaingraph.mentions.tables.facts import Facts
from chaingraph.mentions.tables.metrics import read_metrics
from chaingraph.mentions.tables.rows import Entry

PARK_PLACE = ("locatedIn", "roster-place", 0.8)


def read_parks(facts: Facts, entries: Sequence[Entry]) -> None:
    """States chains, place and numbers of each park."""
    for entry in entries:
        facts.group = entry.group
        field = entry.first("park")
        for park in facts.names(field, "Park", several=False) if field else []:
            for chain_field in entry.all("chain"):
                for chain in facts.names(chain_field, "Chain"):
                    facts.state(park.ref, "inChain", chain.ref, facts.point(park, chain_field.cell))
            state_places(facts, entry, park, entry.all("place"), PARK_PLACE)
            read_metrics(facts, entry, park)


def read_regions(facts: Facts, entries: Sequence[Entry]) -> None:
    """States the numbers of each region."""
    for entry in entries:
        facts.group = entry.group
        field = entry.first("region")
        for region in facts.names(field, "Region", several=False) if field else []:
            read_metrics(facts, entry, region)
