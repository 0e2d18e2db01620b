"""The gazetteer: provinces, cities, counties, districts and countries, how they hang together and how they are written.

For: everything that asks where something is, how near two places are, or which of four 鼓楼区 a document means.
In: ``seeds/lexicon/regions.csv`` (the divisions as of the end of 2024, official codes), ``region_aliases.csv``,
``region_words.csv``, ``ethnic_groups.csv``.
Out: :class:`Region` and :class:`Gazetteer`.
How: codes are names, not arithmetic: zones without an official code have one of ours with a ``Z`` in it, so that the
tree is read from ``parent`` alone. Towns are not listed; who needs one makes it. See docs/decisions/0003-gazetteer.md.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal, cast

from chaingraph.errors import SeedError
from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.region_names import RegionWords, region_words, short_form, written_forms

Level = Literal["country", "province", "city", "county", "town"]

FAR = 9
"""Distance of what is not in the gazetteer: farther than any two known places, which are at most 6 steps apart."""

_RANK: Mapping[str, int] = {"country": 0, "province": 1, "city": 2, "county": 3, "town": 4}


@dataclass(frozen=True, slots=True)
class Region:
    """A place of the administrative tree.

    Attributes:
        code: Six digits as in GB/T 2260, two letters of ISO 3166 for a country, or ours for a zone (``500Z01``).
        name: Official name (``酉阳土家族苗族自治县``).
        short: Usual short form (``酉阳``); the name itself where there is none (``城区``, ``忠县``).
        level: Its rank; districts of a municipality are counties right below it.
        parent: Code of what contains it; empty for a country.
    """

    code: str
    name: str
    short: str
    level: Level
    parent: str


class Gazetteer:
    """All regions, by code and by every way they are written.

    Args:
        regions: The regions, parents included.
        forms: Code to surface forms, the name included.
        words: Which forms are ordinary words.
    """

    def __init__(self, regions: Sequence[Region], forms: Mapping[str, Sequence[str]], words: RegionWords) -> None:
        self._regions = {region.code: region for region in regions}
        self._words = words
        self._ancestors: dict[str, tuple[Region, ...]] = {}
        by_form: dict[str, list[Region]] = {}
        for region in regions:
            for form in forms[region.code]:
                by_form.setdefault(form, []).append(region)
        self._by_form = {form: tuple(found) for form, found in by_form.items()}
        self._surface = MappingProxyType({form: found for form, found in self._by_form.items() if len(form) > 1})
        self._by_head: dict[str, list[str]] = {}
        for form in sorted(self._surface, key=len, reverse=True):
            self._by_head.setdefault(form[:2], []).append(form)

    def get(self, code: str) -> Region | None:
        """The region of a code, ``None`` when there is none."""
        return self._regions.get(code)

    def regions(self) -> tuple[Region, ...]:
        """Every region, by code."""
        return tuple(self._regions.values())

    def surface_forms(self) -> Mapping[str, tuple[Region, ...]]:
        """Every form of two characters or more with the regions it may mean, for a scan of running text.

        The one-character abbreviations (渝, 川) are left to :meth:`lookup`: in running text they are ordinary characters.
        """
        return self._surface

    def is_common_word(self, form: str) -> bool:
        """Whether a form is (also) an ordinary word, a brand or a generic place (和平, 长安, 城区, 渝): it needs context."""
        return len(form) == 1 or form in self._words.common

    def lookup(self, name: str) -> tuple[Region, ...]:
        """All regions a name may mean: official names, short forms, abbreviations, former names; by code."""
        return self._by_form.get(name.strip(), ())

    def resolve(self, name: str, near: str = "") -> Region | None:
        """The one region a name means.

        An official name beats a short form; what contains the other candidates beats them (长沙: the city, not 长沙县);
        the only city beats districts (西安: not the district of 牡丹江), unless the name is a common word (朝阳); then the
        candidate that shares the deepest ancestor with ``near`` wins. A chain (重庆市南岸区) is followed to its end.

        Args:
            name: As written.
            near: Code of the document's own place; empty when unknown.

        Returns:
            ``None`` if the name is unknown or still ambiguous.
        """
        candidates = self.lookup(name)
        if not candidates:
            return self._resolve_chain(name.strip(), near)
        exact = [region for region in candidates if region.name == name.strip()]
        candidates = self._outermost(exact or candidates)
        if len(candidates) == 1:
            return candidates[0]
        return self._city_among(candidates, name) or self._nearest(candidates, near)

    def split(self, text: str, near: str = "") -> tuple[Region | None, str]:
        """The region that a text begins with, followed down the tree, and the rest.

        ``重庆市南岸区迎龙镇`` gives 南岸区 and ``迎龙镇``; without a region at its head ``None`` and the text itself.
        A form that is a common word is not taken.
        """
        region, rest = None, text
        while found := self._head(rest, region.code if region else near, inside=region):
            region, length = found
            rest = rest[length:]
        return region, rest

    def ancestors(self, code: str) -> tuple[Region, ...]:
        """What contains a region, nearest first, the country last; empty for an unknown code."""
        if code in self._regions and code not in self._ancestors:
            parent = self._regions.get(self._regions[code].parent)
            self._ancestors[code] = (parent, *self.ancestors(parent.code)) if parent else ()
        return self._ancestors.get(code, ())

    def contains(self, outer_code: str, inner_code: str) -> bool:
        """Whether the outer region is the inner one or contains it; False for an unknown code."""
        return any(region.code == outer_code for region in self._line(inner_code))

    def below(self, name: str, outer: Region) -> Region | None:
        """The one region of a name that lies below another, however many lie elsewhere (朝阳 below 辽宁: the city)."""
        inside = [r for r in self.lookup(name) if r.code != outer.code and self.contains(outer.code, r.code)]
        found = self._outermost(inside)
        return found[0] if len(found) == 1 else None

    def nested(self, one_code: str, other_code: str) -> bool:
        """Whether two regions are one or one of them contains the other; False for an unknown code."""
        return self.contains(one_code, other_code) or self.contains(other_code, one_code)

    def at_level(self, code: str, level: Level) -> Region | None:
        """The region itself or its ancestor of that level; ``None`` where there is none (a city above 南岸区)."""
        return next((region for region in self._line(code) if region.level == level), None)

    def distance(self, a: str, b: str) -> int:
        """Steps from one region to the other over their nearest common ancestor.

        0: the same; 1: a district and its city; 2: two districts of one city; 3 and 4: within a province;
        more: farther. Two countries are 2 apart. :data:`FAR` when a code is unknown.
        """
        left, right = ([region.code for region in self._line(code)] for code in (a, b))
        if not left or not right:
            return FAR
        shared = sum(1 for x, y in zip(reversed(left), reversed(right), strict=False) if x == y)
        return len(left) + len(right) - 2 * shared

    def _line(self, code: str) -> tuple[Region, ...]:
        region = self._regions.get(code)
        return (region, *self.ancestors(code)) if region else ()

    def _outermost(self, candidates: Sequence[Region]) -> tuple[Region, ...]:
        """Candidates that no other candidate contains."""
        codes = {region.code for region in candidates}
        return tuple(r for r in candidates if not any(above.code in codes for above in self.ancestors(r.code)))

    def _city_among(self, candidates: Sequence[Region], name: str) -> Region | None:
        cities = [region for region in candidates if _RANK[region.level] < _RANK["county"]]
        return cities[0] if len(cities) == 1 and not self.is_common_word(name) else None

    def _nearest(self, candidates: Sequence[Region], near: str) -> Region | None:
        """The candidate with the deepest common ancestor with ``near``; to share only the country says nothing."""
        line = [region.code for region in reversed(self._line(near))]
        depths: dict[int, list[Region]] = {}
        for region in candidates:
            own = [above.code for above in reversed(self._line(region.code))]
            depths.setdefault(sum(1 for x, y in zip(line, own, strict=False) if x == y), []).append(region)
        deepest = max(depths)
        return depths[deepest][0] if deepest > 1 and len(depths[deepest]) == 1 else None

    def _resolve_chain(self, name: str, near: str) -> Region | None:
        region, rest = self.split(name, near)
        return region if not rest else None

    def _head(self, text: str, near: str, inside: Region | None) -> tuple[Region, int] | None:
        """The longest form at the head of a text that resolves (below ``inside``, if given), with its length."""
        for form in self._by_head.get(text[:2], ()):
            if not text.startswith(form) or self.is_common_word(form):
                continue
            region = self.below(form, inside) if inside else self.resolve(form, near)
            if region:
                return region, len(form)
        return None


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer of this project, read once.

    Raises:
        SeedError: A row does not fit, or a parent is missing.
    """
    rows = read_lexicon("regions", ("code", "name", "parent", "level"))
    words = region_words()
    regions = [_region(row, words) for row in rows]
    codes = {region.code for region in regions}
    for region in regions:
        if region.level != "country" and region.parent not in codes:
            raise SeedError(f"上级区划不存在 {region.parent}", where=f"regions.csv: {region.code}")
    return Gazetteer(regions, written_forms([(r.code, r.name, r.level) for r in regions], words), words)


def _region(row: Mapping[str, str], words: RegionWords) -> Region:
    level = row["level"]
    if level not in _RANK:
        raise SeedError(f"未知的区域级别 {level}", where=f"regions.csv: {row['code']}")
    return Region(row["code"], row["name"], short_form(row["name"], words), cast(Level, level), row["parent"])
