"""Which suppliers of somebody are here: what a claim of their number is checked against."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chaingraph.analysis.chains import boxes, find_leaders
from chaingraph.analysis.columns import Claim, Number
from chaingraph.analysis.companions import together
from chaingraph.analysis.places import Places, Radius
from chaingraph.analysis.projection import Projection

_SUPPLIERS = re.compile(r"配套(?:企业|商)|供应商")
_ANYWHERE = re.compile(r"全国|国内|全球|海外|国外|[区县市省]外")
_WITHIN: tuple[tuple[Radius, re.Pattern[str]], ...] = (
    ("区县", re.compile(r"[区县]内|[本我全][区县]|本地|当地|周边")),
    ("市", re.compile(r"市内|[本我全]市")),
    ("省", re.compile(r"省内|[本我全]省")),
)


class Suppliers:
    """Local suppliers of enterprises and chains.

    Args:
        projection: The graph.
        places: Where its things are.
    """

    def __init__(self, projection: Projection, places: Places) -> None:
        self._graph, self._places = projection, places

    def subjects(self, number: Number) -> Sequence[str]:
        """Everybody a count is said of together."""
        return together(self._graph).get(number.row) or (number.subject,)

    def of(self, number: Number, claim: Claim) -> list[str] | None:
        """Told suppliers, and members of the drawn chains, that are where the subjects are themselves.

        Returns:
            Identifiers, sorted; ``None`` when the count is of something else, of suppliers anywhere, or nobody knows
            where the subjects are.
        """
        radius = _radius(number, claim) if _SUPPLIERS.search(number.indicator) else None
        subjects = self.subjects(number)
        code = next((code for subject in subjects for code in self._places.codes(subject)), "") or self._places.home
        if radius is None or not code:
            return None
        area = self._places.area_of_region(code, radius)
        found = {supplier for subject in subjects for supplier in self._graph.subjects("supplies", subject)}
        found |= self._members(subjects)
        return sorted(
            member
            for member in found - {*subjects}
            if self._graph.things[member].type == "Enterprise" and self._places.where(member, area) == "local"
        )

    def _members(self, subjects: Sequence[str]) -> set[str]:
        """Members of the chains with segments that the subjects are, stand in or lead; a trade is no chain of suppliers."""
        graph, asked, found = self._graph, set(subjects), set[str]()
        for chain in graph.of_type("Chain"):
            if segments := graph.subjects("segmentOf", chain.id):
                leaders = find_leaders(graph, chain, boxes(graph, chain))
                if {chain.id, *graph.subjects("inChain", chain.id), *leaders} & asked:
                    found |= {member for segment in segments for member in graph.subjects("inSegment", segment)}
        return found


def _radius(number: Number, claim: Claim) -> Radius | None:
    """How far around a count of suppliers reaches; ``None`` for those anywhere."""
    quote = "".join(claim.evidence.quote.split())
    at = quote.find("".join(number.text.split())) if number.text else -1
    words = f"{re.split(r'[，,；;。]', quote[: at if at > 0 else len(quote)])[-1]} {number.scope}"
    if _ANYWHERE.search(words):
        return None
    found: Radius | None = next((radius for radius, pattern in _WITHIN if pattern.search(words)), None)
    # 仅有 3 家 complains of what is here.
    return found or ("区县" if number.modality == "claim" else None)
