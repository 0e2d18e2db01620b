"""Who leads a chain for the government: its head, deputies, lead bodies, the newest document first.

For: the paragraph and the page of a chain, and ``chaingraph show``.
In: the projection. Out: :class:`ChainHead` rows. Where two documents name two people both are rows: nobody knows here who is still in office,
only which document is younger.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from chaingraph.analysis.columns import Thing
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

HEADS = ("chainHead", "deputyChainHead", "leadOrganisation", "agency")
"""Properties that tell who leads a chain, the first in office before the rest."""


@dataclass(frozen=True, slots=True)
class ChainHead:
    """Who leads a chain.

    Attributes:
        role: One of :data:`HEADS`.
        who: A name, or an office where no document gives a name.
        date: Of the newest document that says so; ``None`` where none is dated.
    """

    chain: str
    role: str
    who: str
    date: str | None
    evidence: tuple[Evidence, ...]


def find_chain_heads(projection: Projection, chain: Thing) -> tuple[ChainHead, ...]:
    """Who leads a chain, by role, the newest told first. O(heads of the chain · log of them)."""
    return tuple(_ordered(_heads(projection, chain)))


def newest(projection: Projection, evidence: Iterable[Evidence]) -> str:
    """Date of the newest document among quotes; empty where none is dated."""
    papers = projection.papers
    return max((papers[item.document].date for item in evidence if item.document in papers), default="")


def _ordered(heads: Iterable[ChainHead]) -> list[ChainHead]:
    found = sorted(heads, key=lambda head: head.who)
    found.sort(key=lambda head: head.date or "", reverse=True)
    return sorted(found, key=lambda head: HEADS.index(head.role))


def _heads(projection: Projection, chain: Thing) -> Iterator[ChainHead]:
    for role in HEADS:
        for who in (*projection.literals(chain.id, role), *projection.objects(chain.id, role)):
            if projection.is_fact(chain.id, role, who):
                quotes = projection.evidence((chain.id, role, who))
                date = newest(projection, quotes) or None
                yield ChainHead(chain.name, role, projection.label(who), date, quotes)
