"""What the pages need of a graph besides its findings: what stands beside the gaps, and what documents are called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chaingraph.analysis import Projection
    from chaingraph.views import Beside

Row = Mapping[str, object]
WIDER = {"园区": "市", "区县": "市"}
"""Radius → the one around it, inside which a name that is not local is 市内."""


def beside_gaps(projection: Projection, chain: str = "", region: str = "", radius: str = "区县") -> Beside:
    """Who is near the gaps, whom to invite, who is in the same city, and the titles of the documents.

    Args:
        projection: The graph.
        chain: Name of a chain; all when empty.
        region: What "local" means; that of the documents when empty.
        radius: How far around it.

    Raises:
        UsageError: Chain or region are unknown.
    """
    from chaingraph.analysis import find_candidates, find_gaps, find_neighbours, to_json
    from chaingraph.views import Beside

    wider = find_gaps(projection, chain, region, WIDER[radius]) if radius in WIDER else ()
    near, invited = (find(projection, chain, region, radius) for find in (find_neighbours, find_candidates))
    wide, neighbours, candidates = ([to_json(row) for row in rows] for rows in (wider, near, invited))
    return Beside(wide, neighbours, candidates, titles(projection))


def beside_findings(projection: Projection, findings: Mapping[str, Sequence[Row]]) -> Beside:
    """The same for all chains, with findings that have been made already."""
    from chaingraph.analysis import find_gaps, to_json
    from chaingraph.views import Beside

    wide = [to_json(row) for row in find_gaps(projection, radius="市")] if findings.get("gaps") else []
    return Beside(wide, findings.get("neighbours", ()), findings.get("candidates", ()), titles(projection))


def titles(projection: Projection) -> dict[str, str]:
    """Document → its title."""
    return {name: paper.title for name, paper in projection.papers.items()}
