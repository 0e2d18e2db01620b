"""A chain in one line: how many of its segments have somebody here, as a whole and by stage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from chaingraph.analysis.columns import in_order
from chaingraph.analysis.gaps import Gap
from chaingraph.analysis.rows import share
from chaingraph.records import Evidence


@dataclass(frozen=True, slots=True)
class ChainTotal:
    """A chain, or one stage of it, in one line.

    Attributes:
        stage: Empty for the whole chain.
        filled: Segments with at least one local member.
        share: ``filled`` of ``segments``.
    """

    chain: str
    stage: str
    region: str
    radius: str
    segments: int
    filled: int
    share: float | None
    evidence: tuple[Evidence, ...]


def total_gaps(rows: Iterable[Gap]) -> tuple[ChainTotal, ...]:
    """Share of supplied segments of each chain, first as a whole, then by stage; where it sells is left out. O(rows)."""
    groups: dict[tuple[str, str, str, str], list[Gap]] = {}
    for row in rows:
        if not row.is_sale:
            for stage in ("", row.stage) if row.stage else ("",):
                groups.setdefault((row.chain, row.region, row.radius, stage), []).append(row)
    return tuple(_total(*name, found) for name, found in groups.items())


def _total(chain: str, region: str, radius: str, stage: str, rows: Sequence[Gap]) -> ChainTotal:
    filled = sum(row.status != "missing" for row in rows)
    evidence = in_order(item for row in rows for item in row.evidence)
    return ChainTotal(chain, stage, region, radius, len(rows), filled, share(filled, len(rows)), evidence)
