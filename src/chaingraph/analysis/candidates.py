"""Whom to invite: outside enterprises ranked by what they would bring, each point with its reason.

The weights are a table, ``seeds/lexicon/candidate_features.csv``; a feature is a number from 0 to 1 that some sentence
supports. What no document speaks of adds nothing: no evidence, no score.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import log10

from chaingraph.analysis.audit.rows import plain
from chaingraph.analysis.columns import Triple, in_order
from chaingraph.analysis.gaps import Gap, find_gaps
from chaingraph.analysis.invitations import Invitation, invitations_of
from chaingraph.analysis.neighbours import NeighbourRow, nearness, neighbours_of, unplaced_makers
from chaingraph.analysis.outputs import find_outputs
from chaingraph.analysis.places import Area, Places, Where, check_radius
from chaingraph.analysis.project_states import is_built
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.rows import rounded
from chaingraph.analysis.sisters import other_firms
from chaingraph.analysis.states import idle
from chaingraph.analysis.told_gaps import find_told_gaps
from chaingraph.records import Evidence
from chaingraph.reference.lexicon import read_lexicon

ENOUGH = 3
"""So many segments or leaders count in full; more add nothing."""
LARGE = 10_000_000
"""Output in 万元 (1,000 亿元) that counts in full; size counts by its order of magnitude above 10 million 元."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An enterprise worth inviting.

    Attributes:
        segments: Gap segments (``chain/segment``) it could fill.
        score: Sum of the features' shares, 0 to 1.
        features: Feature → what it adds to the score; only those above 0.
        reasons: A sentence a feature, strongest first.
        where: ``outside``, or ``unknown`` when no document says where it is.
        region: Where it is; ``None`` when unknown.
    """

    enterprise: str
    segments: tuple[str, ...]
    score: float
    features: Mapping[str, float]
    reasons: tuple[str, ...]
    where: Where
    region: str | None
    evidence: tuple[Evidence, ...]


@dataclass
class _Case:
    """What speaks for one enterprise, while it is collected."""

    missing: set[str] = field(default_factory=set)
    single: set[str] = field(default_factory=set)
    said: set[str] = field(default_factory=set)
    leaders: set[str] = field(default_factory=set)
    told: bool = False
    invited: bool = False
    chains: set[str] = field(default_factory=set)
    evidence: list[Evidence] = field(default_factory=list)


def find_candidates(
    projection: Projection, chain: str = "", region: str = "", radius: str = "区县"
) -> tuple[Candidate, ...]:
    """Enterprises that are not local and could fill a missing or single segment, best first.

    Candidates are the members the map names for such a segment, the makers elsewhere whose products fit it
    (:func:`~chaingraph.analysis.neighbours.find_neighbours`), who surely makes it wherever that is, and whom a document
    wants to win (:mod:`chaingraph.analysis.invitations`), for what it says or for nothing told.

    Args:
        projection: The graph.
        chain: As for the gaps.
        region: As for the gaps.
        radius: As for the gaps.

    Raises:
        UsageError: Chain, region or radius are unknown, or nobody says where here is.
        SeedError: The table of weights does not fit.

    Complexity: that of the neighbours, and O(candidates · degree).
    """
    drawn = find_gaps(projection, chain, region, radius)
    gaps = (*drawn, *find_told_gaps(projection, chain, region, radius))
    asked = invitations_of(projection, chain, region, radius)
    return candidates_of(projection, gaps, neighbours_of(projection, gaps), asked)


def candidates_of(
    projection: Projection,
    gaps: Sequence[Gap],
    neighbours: Iterable[NeighbourRow],
    asked: Sequence[Invitation] = (),
) -> tuple[Candidate, ...]:
    """As :func:`find_candidates`, for gaps and neighbours that are found already.

    Where the gaps are of several regions, an enterprise has a row for each that lacks something which no better row of it
    names. Who is in the region itself is no candidate, nor who is where the chain is drawn that lacks the segment, nor who
    is stopped or still being built.
    """
    places = Places(projection)
    by_region: dict[str, list[Gap]] = defaultdict(list)
    for gap in gaps:
        if gap.is_open and gap.region:
            by_region[gap.region].append(gap)
    areas = {region: places.area(region, check_radius(here[0].radius)) for region, here in by_region.items()}
    lacking: dict[str, set[Area]] = defaultdict(set)
    for gap in gaps:
        if gap.is_open and gap.region and not gap.told:
            lacking[_named(gap)].add(areas[gap.region])
    nearby, resting = list(neighbours), idle(projection)
    asked_by: dict[str, list[Invitation]] = defaultdict(list)
    for one in asked:
        asked_by[one.area.name].append(one)
        areas.setdefault(one.area.name, one.area)
    unplaced: dict[str, list[tuple[Gap, str, tuple[Evidence, ...]]]] = defaultdict(list)
    for found in unplaced_makers(projection, gaps):
        unplaced[found[0].region].append(found)
    rows: list[Candidate] = []
    for region in {**by_region, **asked_by}:
        scoring = _Scoring(projection, places, areas[region])
        cases = _cases(projection, by_region.get(region, []), nearby, unplaced[region])
        for enterprise, case in _invited(cases, asked_by[region]).items():
            drawn = {area for name in case.missing | case.single | case.said for area in lacking[name]}
            away = not any(places.where(enterprise, area) == "local" for area in {areas[region], *drawn})
            if away and enterprise not in resting:
                rows.append(scoring.row(enterprise, case))
    return _once(sorted(rows, key=lambda row: (-row.score, row.enterprise, row.segments)))


def _once(rows: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Rows without those that name an enterprise for nothing but what a better row names it for."""
    told: dict[str, set[str]] = defaultdict(set)
    kept = []
    for row in rows:
        if row.enterprise not in told or not told[row.enterprise].issuperset(row.segments):
            kept.append(row)
        told[row.enterprise].update(row.segments)
    return tuple(kept)


def _named(gap: Gap) -> str:
    return f"{gap.chain}/{gap.segment}" if gap.chain else gap.segment


def _cases(
    projection: Projection,
    gaps: Sequence[Gap],
    neighbours: Iterable[NeighbourRow],
    unplaced: Iterable[tuple[Gap, str, tuple[Evidence, ...]]],
) -> Mapping[str, _Case]:
    cases: dict[str, _Case] = defaultdict(_Case)
    by_segment = {(gap.chain, gap.segment): gap for gap in gaps}
    for gap in gaps:
        for member in other_firms(projection, gap.members):
            _note(cases[member.id], gap, member.evidence)
    for row in neighbours:
        if gap_of := by_segment.get((row.chain, row.segment)):
            _note(cases[row.id], gap_of, row.evidence)
    for gap, maker, evidence in unplaced:
        _note(cases[maker], gap, evidence)
    return {enterprise: cases[enterprise] for enterprise in sorted(cases)}


def _invited(cases: Mapping[str, _Case], asked: Iterable[Invitation]) -> Mapping[str, _Case]:
    """Cases with those whom documents want to win; they stand for the segments that are said with them."""
    found = dict(cases)
    for one in asked:
        case = found.setdefault(one.enterprise, _Case())
        case.invited = True
        case.chains.update(one.chains)
        case.said.update(name for name in one.segments if name not in case.missing | case.single)
        case.evidence.extend(one.evidence)
    return {enterprise: found[enterprise] for enterprise in sorted(found)}


def _note(case: _Case, gap: Gap, evidence: Sequence[Evidence]) -> None:
    name = _named(gap)
    drawn = case.missing if gap.status == "missing" else case.single
    (drawn if gap.told in ("", "single") else case.said).add(name)
    case.leaders.update(gap.demand)
    case.told |= gap.demand_basis == "told"
    case.evidence.extend(evidence)


class _Scoring:
    """Scores cases: one method a feature, each gives its value, its reason and the triples it rests on."""

    def __init__(self, projection: Projection, places: Places, area: Area) -> None:
        self._graph, self._places, self._area = projection, places, area
        outputs = find_outputs(projection, places, "")
        self._outputs = {output.enterprise: output for output in outputs}
        self._features: Mapping[str, Callable[[str, _Case], tuple[float, str, Sequence[Triple]]]] = {
            "missing": lambda _, case: _lacking(case),
            "single": lambda _, case: _several(case.single, "本地仅一家企业的环节"),
            "invited": lambda _, case: _asked(case),
            "leaders": lambda _, case: _several(
                case.leaders,
                "需要该环节的本地龙头" if case.told else "所补产业链的本地龙头（文件未说明各自采购哪些环节）",
            ),
            "supplies": self._supplies,
            "near": self._near,
            "expansion": self._expansion,
            "size": self._size,
        }

    def row(self, enterprise: str, case: _Case) -> Candidate:
        """The finished row of one enterprise."""
        scores: dict[str, float] = {}
        reasons: dict[str, str] = {}
        triples: list[Triple] = []
        for row in read_lexicon("candidate_features", ("feature", "weight", "zh")):
            value, reason, support = self._features[row["feature"]](enterprise, case)
            if value > 0:
                scores[row["feature"]] = rounded(value * float(row["weight"]), 4) or 0.0
                reasons[row["feature"]] = reason
                triples.extend(support)
        order = sorted(scores, key=lambda name: (-scores[name], name))
        return Candidate(
            enterprise=self._graph.label(enterprise),
            segments=tuple(dict.fromkeys([*sorted(case.missing), *sorted(case.said), *sorted(case.single)])),
            score=rounded(sum(scores.values()), 4) or 0.0,
            features={name: scores[name] for name in order},
            reasons=tuple(reasons[name] for name in order),
            where=self._places.where(enterprise, self._area),
            region="、".join(self._places.names(enterprise)) or None,
            evidence=in_order([*case.evidence, *self._graph.evidence(*triples)]),
        )

    def _supplies(self, enterprise: str, _: _Case) -> tuple[float, str, Sequence[Triple]]:
        buyers = self._graph.objects(enterprise, "supplies")
        local = [buyer for buyer in buyers if self._places.where(buyer, self._area) == "local"]
        names = listed(self._graph.label(buyer) for buyer in local)
        return float(bool(local)), f"已向{names}供货", [(enterprise, "supplies", buyer) for buyer in local]

    def _near(self, enterprise: str, _: _Case) -> tuple[float, str, Sequence[Triple]]:
        codes = self._places.codes(enterprise)
        near = {nearness(code, self._area.code) for code in codes} if self._area.code else set()
        value = 1.0 if near & {"同一区县", "同市"} else 0.5 if "同省" in near else 0.0
        return value, f"已在{'、'.join(self._places.names(enterprise))}", self._places.why(enterprise)

    def _expansion(self, enterprise: str, _: _Case) -> tuple[float, str, Sequence[Triple]]:
        built = [one for one in self._graph.subjects("projectOf", enterprise) if is_built(self._graph, one)]
        owned = [(project, "projectOf", enterprise) for project in built]
        paid = [one for one in self._graph.objects(enterprise, "invests") if is_built(self._graph, one)]
        put = [(enterprise, "invests", target) for target in paid]
        names = listed(self._graph.label(name) for name in [*(t[0] for t in owned), *(t[2] for t in put)])
        return float(bool(owned or put)), f"正在投资或建设：{names}", [*owned, *put]

    def _size(self, enterprise: str, _: _Case) -> tuple[float, str, Sequence[Triple]]:
        output = self._outputs.get(enterprise)
        if output is None or output.value <= 1000:
            return 0.0, "", ()
        value = min(1.0, log10(output.value / 1000) / log10(LARGE / 1000))
        return value, f"产值 {plain(output.value)} 万元", output.triples


def listed(names: Iterable[str]) -> str:
    """Names in a row; by the stronger mark when one of them holds the mark of a row itself (终端整机、配件消费)."""
    words = list(names)
    return ("；" if any("、" in word for word in words) else "、").join(words)


def _lacking(case: _Case) -> tuple[float, str, Sequence[Triple]]:
    """Segments without anybody here as the graph shows, and those that documents say are lacking or wanted."""
    drawn, said = _several(case.missing, "本地没有企业的环节"), _several(case.said, "文件说缺少或要引进的环节")
    reasons = [reason for names, (_, reason, _) in ((case.missing, drawn), (case.said, said)) if names]
    return min(len(case.missing | case.said), ENOUGH) / ENOUGH, "；".join(reasons), ()


def _asked(case: _Case) -> tuple[float, str, Sequence[Triple]]:
    """Whom documents name themselves, and for which chains."""
    chains = f"（{listed(sorted(case.chains))}）" if case.chains else ""
    return float(case.invited), f"文件列为招引或对接对象{chains}", ()


def _several(names: set[str], what: str) -> tuple[float, str, Sequence[Triple]]:
    return min(len(names), ENOUGH) / ENOUGH, f"{what}：{listed(sorted(names))}", ()
