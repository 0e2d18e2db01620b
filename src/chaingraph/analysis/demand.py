"""Who needs a segment: the leaders that the documents show buying from it, else all local leaders of the chain."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from chaingraph.analysis.columns import Triple
from chaingraph.analysis.projection import Projection

Basis = Literal["told", "chain", ""]


@dataclass(frozen=True, slots=True)
class Demand:
    """Who needs a segment, and who says so.

    Attributes:
        leaders: Identifiers, sorted.
        basis: ``told``: somebody of the segment supplies them; ``chain``: they lead the chain, and no document says
            which of its segments they buy; empty when there is no local leader.
        triples: The supplies it rests on.
    """

    leaders: tuple[str, ...]
    basis: Basis
    triples: tuple[Triple, ...] = ()


def find_demand(projection: Projection, leaders: Sequence[str], suppliers: Collection[str]) -> Demand:
    """Which of some leaders need a segment.

    Args:
        projection: The graph.
        leaders: Local leaders of the chain.
        suppliers: Everybody who stands in the segment, wherever they are. A leader that stands in it itself has what
            the segment gives.

    Complexity: O(leaders · suppliers).
    """
    others = [leader for leader in leaders if leader not in suppliers]
    told = tuple(
        (supplier, "supplies", leader)
        for supplier in sorted(suppliers)
        for leader in others
        if leader in projection.objects(supplier, "supplies") and projection.is_fact(supplier, "supplies", leader)
    )
    if told:
        return Demand(tuple(sorted({leader for _, _, leader in told})), "told", told)
    return Demand(tuple(others), "chain" if others else "")
