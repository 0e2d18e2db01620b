"""Firms that a table says shall come (拟招引企业, 目标企业, 重点对接企业): invited, no members and nowhere yet.

For: the readers of tables of chains and of gaps.
In: cells of such firms, with the chain and the segments of their row. Out: ``invites`` of the place and of the
chain, and plans to be in the segment where the row has one alone: of several nobody says who is for which.
"""

from __future__ import annotations

from collections.abc import Sequence

from chaingraph.mentions.tables.facts import Facts, Named, Point
from chaingraph.mentions.tables.rows import Field


def state_wanted(facts: Facts, fields: Sequence[Field], chain: Named | None, segments: Sequence[Named]) -> None:
    """States who is to be won, for what.

    Args:
        facts: Collector.
        fields: The cells that name them.
        chain: Chain of the row.
        segments: What the row says is lacking, or its own segment.
    """
    segment = _only(segments)
    for found in fields:
        for firm in facts.names(found, "Enterprise"):
            state_invited(facts, firm, chain)
            if segment:
                facts.state(firm.ref, "inSegment", segment.ref, Point(firm.span, segment.span), modality="planned")


def state_invited(facts: Facts, firm: Named, chain: Named | None) -> None:
    """That the place of the table, and the chain, want a firm.

    Args:
        facts: Collector.
        firm: Who shall come.
        chain: Chain of the row.
    """
    if facts.sheet.home:
        facts.state(facts.sheet.home, "invites", firm.ref, Point(firm.span), modality="planned")
    if chain:
        facts.state(chain.ref, "invites", firm.ref, Point(firm.span, chain.span), modality="planned")


def _only(segments: Sequence[Named]) -> Named | None:
    """The segment of a row that has one alone."""
    named = list(dict.fromkeys(segments))
    return named[0] if len(named) == 1 else None
