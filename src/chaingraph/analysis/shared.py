"""Whose figure it is where several places share a subject: every county has an 电子信息产业, and the graph one chain of that name."""

from __future__ import annotations

from collections.abc import Iterator

from chaingraph.analysis.columns import Claim, Number
from chaingraph.analysis.homes import document_homes
from chaingraph.analysis.projection import Projection

_SHARED = frozenset({"Chain", "Segment", "Sector", "Product"})
"""What every place may have; an enterprise, a park and a project are of one place."""


def place_of(projection: Projection, number: Number) -> str:
    """Code of the region whose chain a figure is told of; empty for what no places share, and where nobody says.

    The words of the figure count first (乙县电子信息产业产值…), then the place of which the document speaks.
    """
    thing = projection.things.get(number.subject)
    if thing is None or thing.type not in _SHARED:
        return ""
    claims = projection.claims_of(number.subject, "hasMetric", number.id)
    places = {
        _said(projection, claim) or document_homes(projection).get(claim.evidence.document, "") for claim in claims
    }
    return next(iter(places)) if len(places) == 1 else ""


def _said(projection: Projection, claim: Claim) -> str:
    """Code of the region that the words of a figure say to have the chain."""
    codes = {code for region in _having(projection, claim) if (code := projection.things[region].code)}
    return next(iter(codes)) if len(codes) == 1 else ""


def _having(projection: Projection, claim: Claim) -> Iterator[str]:
    """Regions that are said, in the words of a claim, to have the chain it is about."""
    for one in projection.subjects("inChain", claim.subject):
        if one in projection.things and projection.things[one].type == "Region":
            told = projection.claims_of(one, "inChain", claim.subject)
            if any(other.evidence == claim.evidence for other in told):
                yield one
