"""Counts that a document claims, beside what the graph counts: both numbers, both lists of names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from chaingraph.analysis.claims_suppliers import Suppliers
from chaingraph.analysis.columns import Claim, Number, claim_place, in_order
from chaingraph.analysis.companions import CLAIM
from chaingraph.analysis.homes import document_homes
from chaingraph.analysis.places import Area, Places
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.states import idle, with_state
from chaingraph.analysis.units import last_year
from chaingraph.records import Evidence

_COUNTED = frozenset({"家", "户", "个", "条", "张", "项"})
_LONGEST_NAME = 40
_OPEN = re.compile(r"等|包括|如|像|为代表|以及其他")
_COUNT_WORD = re.compile(r"的?(?:数量|总数|数)$")
_ROSTER = re.compile(r"^(?:全区|全县|全市|区内|现有|共有)?(?:规上|规模以上|规模)工业企业(?:数|数量)?$")
_TRADE = re.compile(
    r"^(?:全区|全县|全市|区内|县内|市内|现有|共有)?(?:规上|规模以上|规模)(.{2,12}?)企业(?:数|数量|总数)?$"
)
_INDUSTRY = re.compile(r"(?:制造业|制造产业|制造行业|制造|产业链|产业集群|产业|行业|工业|业)$")
_CHAINS = re.compile(r"产业链(?:图谱)?$")


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claimed count and the computed one.

    Attributes:
        claim: The words of the claim.
        claimed: The number it names.
        computed: The number the graph finds.
        names: What the graph counts.
        listed: Names the claim itself lists; empty when it lists none.
        subject: Of whom or where it is said.
        difference: Claimed less computed.
        idle: Those that the graph finds and that make nothing at present, with their state. They are not counted, unless the
            claim agrees with the number that they are part of: then the document counts them itself.
    """

    claim: str
    claimed: float
    computed: int
    names: tuple[str, ...]
    listed: tuple[str, ...]
    subject: str
    indicator: str
    year: str | None
    difference: float
    idle: tuple[str, ...]
    evidence: tuple[Evidence, ...]


def find_claims(projection: Projection) -> tuple[ClaimRow, ...]:
    """Claimed counts the graph can check, in document order; those that agree are listed too.

    Checked are enterprises of a tier (7 家龙头企业), of the roster (176 家规上工业企业) and of a trade in it (9 家规上医药企业)
    against those the documents put into the region; chains (7 条产业链图谱) against those that are drawn; local suppliers
    of an enterprise, of several together or of a chain (区内仅有 8 家配套企业) against the told suppliers and the members of
    the drawn chains they stand in or lead; and names that a claim lists in full against their number. How many suppliers
    somebody has anywhere no list can tell. Older counts of the same indicator are left out: the graph knows today's
    lists only.

    Complexity: O(claimed counts · (enterprises + length of the quote)).
    """
    counting = _Counting(projection)
    rows: dict[tuple[str, str, float], ClaimRow] = {}
    for claim, number in sorted(_latest(projection), key=lambda item: (claim_place(item[0]), item[1].id)):
        row = counting.row(number, claim)
        if row is not None:
            # One claim about several leaders is one row, whichever of them comes first.
            # and so is one about the same chains: 3条重点产业链图谱 in a sentence, 某园区3条产业链图谱 above the maps.
            chains = _CHAINS.search(row.indicator) is not None
            whose = "、".join(row.names) if chains and row.names else row.subject
            spot = (whose, "产业链" if chains else row.indicator, row.claimed)
            known = rows.get(spot, row)
            rows[spot] = replace(known, evidence=in_order([*known.evidence, *row.evidence]))
    return tuple(rows.values())


def _latest(projection: Projection) -> Iterator[tuple[Claim, Number]]:
    """Whole counts in sentences with their claims: of each subject and indicator the latest, and those without a year."""
    counts = [number for number in projection.numbers if _is_count(number)]
    latest: dict[tuple[str, str], int] = {}
    for number in counts:
        spot = (number.subject, number.indicator)
        latest[spot] = max(latest.get(spot, 0), last_year(number.year) or 0)
    for number in counts:
        year = last_year(number.year)
        if year is None or year == latest[number.subject, number.indicator]:
            for claim in projection.claims_of(number.subject, "hasMetric", number.id):
                yield claim, number


def _is_count(number: Number) -> bool:
    whole = number.value is not None and float(number.value).is_integer()
    return (
        whole
        and (not number.row or CLAIM in number.row)
        and number.unit in _COUNTED
        # A plan that sets itself the task of 7 maps says how many there are to be seen.
        and (number.modality in ("fact", "claim") or number.indicator.endswith("图谱"))
    )


class _Counting:
    """Counts what a claim counts. Each way to count gives identifiers, or ``None`` when it does not apply."""

    def __init__(self, projection: Projection) -> None:
        self._graph, self._places = projection, Places(projection)
        self._homes = document_homes(projection)
        sectors = {sector for _, sector in projection.edges.get("sector", ())}
        self._trades = {sector: trade_of(projection.label(sector)) for sector in sorted(sectors)}
        self._suppliers = Suppliers(projection, self._places)
        self._tiers = {tier for _, tier in projection.texts.get("tier", ())}
        self._ways: tuple[Callable[[Number, Area], list[str] | None], ...] = (
            self._of_tier,
            self._of_roster,
            self._of_trade,
            self._chains,
        )

    def row(self, number: Number, claim: Claim) -> ClaimRow | None:
        """The finished row; ``None`` when the graph cannot check the claim."""
        quote = claim.evidence.quote
        listed, counted = self._listed(quote), self._count(number, claim)
        if counted is None and len(listed) > 1 and number.bound == "=" and "、" in quote and not _OPEN.search(quote):
            counted = list(listed)
        if counted is None or number.value is None:
            return None
        resting = [name for name in counted if name in idle(self._graph)] if set(counted) != set(listed) else []
        if number.value != len(counted):
            counted = [name for name in counted if name not in resting]
        return ClaimRow(
            claim="".join(claim.evidence.quote.split()),
            claimed=number.value,
            computed=len(counted),
            names=tuple(self._graph.label(name) for name in counted),
            listed=tuple(self._graph.label(name) for name in listed),
            subject="、".join(
                self._graph.label(name) for name in _in_their_order(self._suppliers.subjects(number), listed)
            ),
            indicator=number.indicator,
            year=number.year or None,
            difference=number.value - len(counted),
            evidence=(claim.evidence,),
            idle=with_state(self._graph, resting),
        )

    def _count(self, number: Number, claim: Claim) -> list[str] | None:
        thing = self._graph.things.get(number.subject)
        if thing is None:
            return None
        if thing.type in ("Enterprise", "Chain"):
            return self._suppliers.of(number, claim)
        # A county that no list knows is looked for by itself.
        place = thing.code or thing.id if thing.type == "Region" else self._home(claim.evidence.document)
        if not place:
            return None
        area = self._places.area_of_region(place, "区县")
        return next((found for way in self._ways if (found := way(number, area)) is not None), None)

    def _of_tier(self, number: Number, area: Area) -> list[str] | None:
        tier = _COUNT_WORD.sub("", number.indicator).removesuffix("企业")
        return self._local(area, {tier}) if tier in self._tiers else None

    def _of_roster(self, number: Number, area: Area) -> list[str] | None:
        if not _ROSTER.match(number.indicator):
            return None
        numbered = {enterprise for enterprise, _ in self._graph.texts.get("number", ())}
        return [enterprise for enterprise in self._local(area, self._tiers) if enterprise in numbered] or None

    def _of_trade(self, number: Number, area: Area) -> list[str] | None:
        """Enterprises of one trade (规上轨道交通装备企业): those of the rosters that stand under it."""
        match = _TRADE.match(number.indicator)
        trades = {s for s, o in self._trades.items() if match and trade_of(match[1]) == o}
        if not trades:
            return None
        numbered = {enterprise for enterprise, _ in self._graph.texts.get("number", ())}
        found = {enterprise for trade in trades for enterprise in self._graph.subjects("sector", trade)}
        return [e for e in self._local(area, self._tiers) if e in found and e in numbered] or None

    def _chains(self, number: Number, _: Area) -> list[str] | None:
        drawn = sorted({chain for _, chain in self._graph.edges.get("segmentOf", ())})
        return drawn if _CHAINS.search(number.indicator) else None

    def _local(self, area: Area, tiers: set[str]) -> list[str]:
        """Local enterprises of these tiers: those of rosters; where no roster has the tier, those of sentences."""
        graph = self._graph
        pairs = [(enterprise, tier) for enterprise, tier in graph.texts.get("tier", ()) if tier in tiers]
        listed = {e for e, tier in pairs if any(claim.group for claim in graph.claims_of(e, "tier", tier))}
        found = listed or {enterprise for enterprise, _ in pairs}
        return [enterprise for enterprise in sorted(found) if self._is_in(enterprise, area)]

    def _is_in(self, enterprise: str, area: Area) -> bool:
        """Whether an enterprise is local; one that no sentence places is where the roster that lists it is from."""
        where = self._places.where(enterprise, area)
        if where != "unknown":
            return where == "local"
        claims = [claim for claim in self._graph.claims_about(enterprise) if claim.group and claim.predicate == "tier"]
        homes = {self._home(claim.evidence.document) for claim in claims}
        return area.key in {self._places.area_of_region(home, "区县").key for home in homes if home}

    def _home(self, document: str) -> str:
        """The place of a document: the county that only documents tell of, where it is from one, else a code."""
        paper = self._graph.papers.get(document)
        told = self._graph.things.get(paper.place) if paper and paper.place else None
        return told.id if told and not told.code else self._homes.get(document, "")

    def _listed(self, quote: str) -> tuple[str, ...]:
        """Enterprises, parks and projects named in a quote, longest names first, in their order."""
        words, found, at = "".join(quote.split()), [], 0
        while at < len(words):
            end = min(len(words), at + _LONGEST_NAME)
            step = next(
                ((stop, thing) for stop in range(end, at + 1, -1) if (thing := self._named(words[at:stop]))), None
            )
            if step is None:
                at += 1
            else:
                at = step[0]
                found.append(step[1])
        return tuple(dict.fromkeys(found))

    def _named(self, name: str) -> str:
        kinds = ("Enterprise", "Park", "Project")
        return next((i for i in self._graph.find_names(name) if self._graph.things[i].type in kinds), "")


def _in_their_order(names: Sequence[str], said: Sequence[str]) -> list[str]:
    """Names as the words of the claim order them; those it does not say stand last."""
    return sorted(names, key=lambda name: (said.index(name) if name in said else len(said), name))


def trade_of(name: str) -> str:
    """A trade without the words that only say it is one: 电子信息制造业 and 电子信息产业 are 电子信息.

    Example:
        >>> trade_of("轨道交通装备产业"), trade_of("装备制造业")
        ('轨道交通装备', '装备')
    """
    return _INDUSTRY.sub("", name) or name
