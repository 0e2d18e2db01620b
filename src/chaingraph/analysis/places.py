"""What is local: every "local" has a radius — 园区, 区县, 市 or 省 — around a region or a park.

A thing is inside when it, or the park it is in, lies there; outside when the documents put it somewhere else and
nowhere there; otherwise unknown. A thing known only to be in a wider place (a company "in 重庆" asked about 南岸区) is
unknown, not outside. Goals and plans to settle do not count. A park of which no document says where it is lies in the
region whose zone its name says it is (:mod:`chaingraph.analysis.zones`), if the documents speak of that region.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal, get_args

from chaingraph.analysis.columns import Triple
from chaingraph.analysis.homes import Homes
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.suggest import suggestion
from chaingraph.analysis.zones import is_governed, is_zone_of, zone_region
from chaingraph.errors import UsageError
from chaingraph.reference.districts import is_district
from chaingraph.reference.region_names import region_words, short_form
from chaingraph.reference.regions import Level, gazetteer

Radius = Literal["园区", "区县", "市", "省"]
Where = Literal["local", "outside", "unknown"]

RADII: tuple[Radius, ...] = get_args(Radius)
_LEVELS: Mapping[Radius, tuple[Level, ...]] = {
    "园区": ("town", "county", "city", "province"),
    "区县": ("county", "city", "province"),
    # A district of a municipality has no city above it: its city is the municipality, a province by rank.
    "市": ("city", "province"),
    "省": ("province",),
}


@dataclass(frozen=True, slots=True)
class Area:
    """Where "local" is.

    Attributes:
        key: Code of a region, or identifier of a park or of a region without a code.
        name: What it is called.
        radius: The radius it stands for.
        code: Code of the region it is or lies in; empty when unknown.
    """

    key: str
    name: str
    radius: Radius
    code: str = ""


def check_radius(radius: str) -> Radius:
    """The radius, if it is one.

    Raises:
        UsageError: It is not.
    """
    for known in RADII:
        if radius == known:
            return known
    raise UsageError(f"没有“{radius}”这个范围", hint=f"可用：{'、'.join(RADII)}")


class Places:
    """Where the things of a projection are. Each thing is walked once: O(things × depth) over all questions."""

    def __init__(self, projection: Projection) -> None:
        self._projection = projection
        self._known: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
        # Thousands of enterprises are in the same few places: what follows from a place is found out once.
        self._answers: dict[tuple[frozenset[str], Area], Where] = {}
        self._narrowest: dict[frozenset[str], tuple[str, ...]] = {}
        self._reasons: dict[str, tuple[Triple, ...]] = {}

    def area(self, name: str, radius: Radius) -> Area:
        """The region or park of a name, widened to a radius; a park stays itself at 园区, and a wide region wide.

        Args:
            name: Name of a region or a park, a code, or an identifier.
            radius: How far around it counts as local.

        Raises:
            UsageError: Nobody knows the name; the hint says what was meant.
        """
        things = self._projection.things
        known = [name] if name in things else list(self._projection.find_names(name))
        for identifier in known:
            if things[identifier].type == "Park":
                return self._park_area(identifier, radius)
        for identifier in known:
            if things[identifier].type == "Region":
                return self.area_of_region(things[identifier].code or identifier, radius)
        return self.area_of_region(self._gazetteer_code(name), radius)

    def area_of_region(self, region: str, radius: Radius) -> Area:
        """The area of a region given by its code (or by its identifier, when it has none).

        A district that no list knows, or a zone, is itself at 园区 and 区县, and lies in its city at 市 and 省.
        """
        found = gazetteer().get(region)
        if found is None:
            outer = next(iter(self.codes(region)), "")
            if outer and radius in ("市", "省"):
                return self.area_of_region(outer, radius)
            return Area(region, self._projection.label(region), radius, outer)
        for level in _LEVELS[radius]:
            wide = gazetteer().at_level(region, level)
            if wide is not None and wide.level != "country":
                return Area(wide.code, wide.name, radius, wide.code)
        return Area(found.code, found.name, radius, found.code)

    def where(self, thing: str, area: Area) -> Where:
        """Whether a thing lies in an area, elsewhere, or nobody knows."""
        spots, around = self._spots(thing)
        known = self._answers.get((spots, area))
        if known is None:
            known = self._answers[spots, area] = self._judge(spots, around, area)
        return known

    def contains(self, area: Area, place: str) -> bool:
        """Whether a place, by its code or its identifier, is an area or lies in it."""
        if place in self._projection.things:
            return self.where(place, area) == "local"
        return place == area.key or gazetteer().contains(area.key, place)

    def code_of(self, place: str) -> str:
        """Code of a place, of the narrowest region it lies in where it has none; empty when nobody says."""
        return place if gazetteer().get(place) else next(iter(self.codes(place)), "")

    def seen_from_home(self, thing: str) -> Where:
        """Whether a thing lies in the county (or city) the documents speak of; unknown where they speak of none."""
        return self.where(thing, self.area_of_region(self.home, "区县")) if self.home else "unknown"

    def _judge(self, spots: frozenset[str], around: frozenset[str], area: Area) -> Where:
        if area.key in spots or area.key in around:
            return "local"
        return "outside" if any(self._excludes(spot, area) for spot in spots) else "unknown"

    def codes(self, thing: str) -> tuple[str, ...]:
        """Codes of the narrowest regions a thing is known to be in, sorted."""
        spots, _ = self._spots(thing)
        if spots not in self._narrowest:
            codes = sorted(spot for spot in spots if gazetteer().get(spot))
            inside = gazetteer().contains
            narrow = (code for code in codes if not any(code != other and inside(code, other) for other in codes))
            self._narrowest[spots] = tuple(narrow)
        return self._narrowest[spots]

    def names(self, thing: str) -> tuple[str, ...]:
        """Names of these regions; of a county that only documents tell of its own instead of what it lies in."""
        spots, _ = self._spots(thing)
        told = sorted(spots & self._told.keys())
        wide = {code for county in told for code in self.codes(county)}
        listed = (region.name for code in self.codes(thing) if code not in wide and (region := gazetteer().get(code)))
        return (*(self._projection.label(county) for county in told), *listed)

    def parks(self, thing: str) -> tuple[str, ...]:
        """Identifiers of the parks a thing is in, sorted."""
        things = self._projection.things
        spots, _ = self._spots(thing)
        return tuple(sorted(s for s in spots if s != thing and s in things and things[s].type == "Park"))

    def why(self, thing: str) -> tuple[Triple, ...]:
        """The triples that say where a thing is: its own and those of its parks."""
        if thing not in self._reasons:
            holders = [thing, *self.parks(thing)]
            steps = ((h, p, o) for h in holders for p in ("locatedIn", "partOf") for o in self._steps(h, p))
            self._reasons[thing] = tuple(steps)
        return self._reasons[thing]

    @cached_property
    def home(self) -> str:
        """Code, or identifier without one, of the place most documents speak of; empty when none says where it is from."""
        return self._homes.most()

    def home_of(self, documents: Collection[str]) -> str:
        """Code, or identifier without one, of the place that most of these documents speak of."""
        return self._homes.most(documents)

    @cached_property
    def _homes(self) -> Homes:
        return Homes(self._projection)

    def _code(self, region: str) -> str:
        thing = self._projection.things.get(region)
        return (thing.code if thing and thing.code else "") or region

    def _spots(self, thing: str) -> tuple[frozenset[str], frozenset[str]]:
        """Codes and parks a thing is in as the documents say, and everything around them."""
        if thing not in self._known:
            self._known[thing] = self._walk(thing)
        return self._known[thing]

    def _walk(self, thing: str) -> tuple[frozenset[str], frozenset[str]]:
        spots: set[str] = set()
        todo, seen = [thing], {thing}
        while todo:
            current = todo.pop()
            kind = self._projection.things[current].type if current in self._projection.things else ""
            if kind in ("Region", "Park"):
                spots.add(self._code(current))
            predicates = (
                ("locatedIn",) if current == thing and kind not in ("Region", "Park") else ("locatedIn", "partOf")
            )
            steps = [step for predicate in predicates for step in self._steps(current, predicate)]
            if kind == "Park" and not steps:
                steps = self._told_zone(current)
                spots |= set() if steps else self._zone(current)
            todo += [step for step in dict.fromkeys(steps) if step not in seen]
            seen.update(steps)
        return frozenset(spots), frozenset[str]().union(*map(_around, spots))

    def _zone(self, park: str) -> set[str]:
        """Code of the region whose zone a park's name says it is, if the documents speak of it."""
        found = {
            region.code
            for name in self._projection.things[park].names
            if (region := zone_region(name)) is not None and region.code in self._spoken
        }
        return found if len(found) == 1 else set()

    def _told_zone(self, park: str) -> list[str]:
        """The county that only documents tell of and whose zone a park's name says it is."""
        names = self._projection.things[park].names
        return [
            county
            for county, forms in self._told.items()
            if any(is_zone_of(name, forms) for name in (*names, self._projection.label(park)))
        ][:1]

    @cached_property
    def _told(self) -> Mapping[str, tuple[str, ...]]:
        """Counties that only documents tell of, with how they are written."""
        return {
            region.id: (region.name, short_form(region.name, region_words()))
            for region in self._projection.of_type("Region")
            if not region.code and is_district(region.name)
        }

    @cached_property
    def _spoken(self) -> frozenset[str]:
        return frozenset(region.code for region in self._projection.of_type("Region") if region.code)

    def _steps(self, thing: str, predicate: str) -> tuple[str, ...]:
        targets = self._projection.objects(thing, predicate)
        return tuple(target for target in targets if self._projection.is_fact(thing, predicate, target))

    def _excludes(self, spot: str, area: Area) -> bool:
        """Whether to be in ``spot`` says that a thing is not in ``area`` (which does not contain it)."""
        if gazetteer().get(spot):
            return bool(area.code) and not gazetteer().contains(spot, area.code)
        # Another park says "not in this park"; a park whose region nobody knows says nothing about regions.
        thing = self._projection.things.get(spot)
        own = self._projection.things.get(area.key)
        return bool(thing and own and thing.type == own.type == "Park")

    def _park_area(self, park: str, radius: Radius) -> Area:
        code = next(iter(self.codes(park)), "")
        if radius == "园区" or not code:
            return Area(park, self._projection.label(park), "园区", code)
        if radius == "区县" and is_governed(self._projection.label(park)) and not gazetteer().at_level(code, "county"):
            return Area(park, self._projection.label(park), radius, code)  # 合肥高新区 is beside the counties of 合肥
        return self.area_of_region(code, radius)

    def _gazetteer_code(self, name: str) -> str:
        region = gazetteer().get(name) or gazetteer().resolve(name, self.home)
        if region is None:
            candidates = gazetteer().lookup(name)
            if candidates:
                raise UsageError(f"“{name}”可指 {len(candidates)} 个地区", hint="请写全称，例如带上所属的市")
            home = gazetteer().get(self.home)
            names = [home.name] if home else []
            names += [thing.name for thing in self._projection.of_type("Region", "Park")]
            raise UsageError(f"不认识的地区“{name}”", hint=suggestion(name, list(dict.fromkeys(names))))
        return region.code


@lru_cache(maxsize=4096)
def _around(code: str) -> frozenset[str]:
    """Codes of the regions around a region; none for what the gazetteer does not know."""
    return frozenset(region.code for region in gazetteer().ancestors(code))
