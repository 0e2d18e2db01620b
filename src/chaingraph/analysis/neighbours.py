"""Who makes it next door: for each gap the makers in other places the documents speak of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest

from chaingraph.analysis.columns import Triple
from chaingraph.analysis.gaps import Gap, find_gaps, wanted_in
from chaingraph.analysis.likeness import OTHER_HEAD
from chaingraph.analysis.offers import Offers
from chaingraph.analysis.places import Places, check_radius
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.sisters import other_firms
from chaingraph.analysis.states import idle
from chaingraph.analysis.told_gaps import find_told_gaps
from chaingraph.records import Evidence
from chaingraph.reference.regions import FAR, gazetteer


@lru_cache(maxsize=65536)
def nearness(code: str, home: str) -> str:
    """What two regions share: 同一区县, 同市, 同省 or 跨省; 远近不明 where one has no code. O(depth of the tree of regions).

    Steps in the tree do not tell: from a district of 重庆 to a city of 江苏 there are as few as between two districts of
    two cities of one province. The city of a district of 重庆 is 重庆.

    Example:
        >>> nearness("500113", "500108"), nearness("320500", "500108")
        ('同市', '跨省')
    """
    at = gazetteer().at_level
    if not code or not home:
        return "远近不明"
    if code == home:
        return "同一区县"
    province = at(home, "province")
    if province is None or at(code, "province") != province:
        return "跨省"
    city = at(home, "city")
    municipality = city is None and home != province.code and province.name.endswith("市")
    return "同市" if (city is not None and at(code, "city") == city) or municipality else "同省"


@dataclass(frozen=True, slots=True)
class NeighbourRow:
    """An enterprise elsewhere that makes what a segment lacks.

    Attributes:
        region: Narrowest region it is known to be in.
        product: The product, project or segment name that fits; ``None`` when the map itself names the enterprise.
        distance: Steps in the tree of regions: 2 is the next district; over the country at least 3.
        score: How well the product fits the segment, 0 to 1.
        why: One sentence.
        id: Identifier of the enterprise.
    """

    chain: str
    segment: str
    enterprise: str
    region: str
    product: str | None
    distance: int
    status: str
    score: float
    why: str
    id: str
    evidence: tuple[Evidence, ...]


def find_neighbours(
    projection: Projection, chain: str = "", region: str = "", radius: str = "区县", *, limit: int = 20
) -> tuple[NeighbourRow, ...]:
    """Makers elsewhere for every missing or single segment, nearest first within a segment.

    So for what documents say is missing, single, bought outside or wanted, unless the same segment is drawn as well.

    A segment that has somebody here has rows too, but only for makers in the same city whose product is surely the
    segment's: a second source next door, which the ``status`` and the reason tell apart from a gap.

    An enterprise fits when the map names it for the segment (a site of a firm that has one here is no second source), or a product it makes, a segment of another chain it
    stands in, or a project it owns is named like the segment (:mod:`chaingraph.analysis.likeness`). Who is local, or
    whose place nobody knows, has no row; who builds it elsewhere is there when nothing else is known.

    Args:
        projection: The graph.
        chain: As for the gaps.
        region: As for the gaps.
        radius: As for the gaps.
        limit: At most so many a segment.

    Raises:
        UsageError: Chain, region or radius are unknown, or nobody says where here is.

    Complexity: O(offers · length) to index, then O(offers that share a pair of characters) a segment.
    """
    gaps = find_gaps(projection, chain, region, radius)
    return neighbours_of(projection, [*gaps, *find_told_gaps(projection, chain, region, radius)], limit=limit)


def neighbours_of(projection: Projection, gaps: Iterable[Gap], *, limit: int = 20) -> tuple[NeighbourRow, ...]:
    """As :func:`find_neighbours`, for gaps that are found already."""
    search = _Search(projection)
    rows: list[NeighbourRow] = []
    seen: set[tuple[str, str, str]] = set()
    for gap in gaps:
        place = (gap.chain, gap.segment, gap.region)
        again = gap.told and (not gap.region or place in seen)
        seen.add(place)
        if again:
            continue
        fits = search.fits(gap) if gap.is_open else search.second_sources(gap)
        nearest = nsmallest(limit, fits, key=lambda fit: (fit.distance, -fit.score, fit.enterprise))
        rows += [search.row(gap, fit) for fit in nearest]
    return tuple(rows)


def unplaced_makers(projection: Projection, gaps: Iterable[Gap]) -> Iterator[tuple[Gap, str, tuple[Evidence, ...]]]:
    """Who surely makes what a segment lacks, and nobody says where: the gap, the enterprise and what it rests on."""
    search = _Search(projection)
    for gap in gaps:
        if gap.is_open and gap.region:
            yield from ((gap, maker, evidence) for maker, evidence in search.unplaced(gap))


@dataclass(frozen=True, slots=True)
class _Fit:
    """An enterprise that fits a gap.

    Attributes:
        product: What fits; ``None`` when the map itself names the enterprise.
        spot: What tells where it is: itself, or the place of its project.
    """

    enterprise: str
    product: str | None
    score: float
    distance: int
    code: str
    spot: str


class _Search:
    """What everybody offers and where they are, prepared once for all gaps."""

    def __init__(self, projection: Projection) -> None:
        self._graph, self._places = projection, Places(projection)
        self._offers = Offers(projection)

    def fits(self, gap: Gap) -> Iterator[_Fit]:
        """Who fits a gap and is elsewhere: members of the map, then makers of what is named alike."""
        area = self._places.area(gap.region, check_radius(gap.radius))
        others = {member.id for member in other_firms(self._graph, gap.members)}
        left_out = {member.id for member in gap.members} - others | set(idle(self._graph))
        named = {identifier: (1.0, "") for identifier in sorted(others) if not gap.template}
        best = {**self._offers.makers(self._wanted(gap), gap.chain), **named}
        for maker, (score, name) in best.items():
            if maker in left_out:
                continue
            spot = self._spot(maker, name)
            if self._places.where(spot, area) == "outside":
                distance, code = _closest(self._places.codes(spot), area.code)
                yield _Fit(maker, name or None, score, distance, code, spot)

    def unplaced(self, gap: Gap) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
        """Makers of the very thing that a gap lacks whom nobody places, with the quotes that say so."""
        area = self._places.area(gap.region, check_radius(gap.radius))
        listed = {member.id for member in gap.members} | set(idle(self._graph))
        for maker, (score, name) in self._offers.makers(self._wanted(gap), gap.chain).items():
            sure = name and score > OTHER_HEAD and maker not in listed
            if sure and self._places.where(self._spot(maker, name), area) == "unknown":
                yield maker, self._graph.evidence(*self._offers.triples(maker, name))

    def _spot(self, maker: str, name: str) -> str:
        """What tells where the maker is: itself, or where its project of that name is when nobody places itself."""
        if not name or self._places.codes(maker):
            return maker
        places = (place for _, _, place in self._project_places(maker, name) if self._places.codes(place))
        return next(places, maker)

    def _project_places(self, maker: str, name: str) -> Iterator[Triple]:
        for project in dict.fromkeys(triple[0] for triple in self._offers.triples(maker, name)):
            for place in self._graph.objects(project, "projectLocatedIn"):
                yield project, "projectLocatedIn", place

    def second_sources(self, gap: Gap) -> Iterator[_Fit]:
        """Who surely makes, in the same city, what a segment has already."""
        home = self._home(gap)
        for fit in self.fits(gap) if gap.status in ("weak", "covered") else ():
            if fit.product and fit.score > OTHER_HEAD and nearness(fit.code, home) == "同市":
                yield fit

    def _wanted(self, gap: Gap) -> tuple[str, ...]:
        segment = self._graph.things.get(gap.id)
        return wanted_in(self._graph, segment) if segment else (gap.segment,)

    def _home(self, gap: Gap) -> str:
        return self._places.area(gap.region, check_radius(gap.radius)).code

    def row(self, gap: Gap, fit: _Fit) -> NeighbourRow:
        """The finished row."""
        found = gazetteer().get(fit.code)
        region = found.name if found else ""
        how = f"有“{fit.product}”，与该环节相近" if fit.product else "文件已将其列入该环节"
        how += "" if gap.is_open else f"；该环节本地已有 {len(gap.local)} 家，可作备选"
        offered = self._offers.triples(fit.enterprise, fit.product) if fit.product else []
        named = [(fit.enterprise, "inSegment", gap.id)] if fit.product is None else []
        if fit.product and fit.spot != fit.enterprise:
            named = list(self._project_places(fit.enterprise, fit.product))
        return NeighbourRow(
            chain=gap.chain,
            segment=gap.segment,
            enterprise=self._graph.label(fit.enterprise),
            region=region,
            product=fit.product,
            distance=fit.distance,
            status=gap.status,
            score=fit.score,
            why=f"在{region}（与{gap.region}{nearness(fit.code, self._home(gap))}）；{how}",
            id=fit.enterprise,
            evidence=self._graph.evidence(*offered, *named, *self._places.why(fit.spot)),
        )


@lru_cache(maxsize=65536)
def _closest(codes: tuple[str, ...], home: str) -> tuple[int, str]:
    """Distance and code of the nearest of several plants."""
    return min(((gazetteer().distance(home, code), code) for code in codes), default=(FAR, ""))
