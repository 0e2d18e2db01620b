"""Which region a document speaks of: the most specific one that dominates it.

For: name resolution (which 江北区?), table rows without a place of their own, and "local" in the findings.
In: a document as it was read.
Out: the code of a region, or ``""``.
How: region names are weighed by where they stand (title, head, headings, body) and by what follows them (an authority
signs for its own place; a company's name tells little). The weights are summed up the administrative tree; from the country
down, the search enters a province, a city, a district as long as one of them carries the greater part of the weight.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from chaingraph.mentions.counties import County, told_counties
from chaingraph.records import Document
from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.region_scan import RegionHit, scan_regions
from chaingraph.reference.regions import Region, gazetteer

_WEIGHTS: Mapping[str, float] = {
    "title": 8.0,
    "heading": 2.0,
    "caption": 2.0,
    "paragraph": 1.0,
    "note": 1.0,
    "byline": 0.5,
}
_HEAD_WEIGHT = 3.0
"""Title page, letterhead and lead: where an author says whom the text is about."""
_HEAD_CHARACTERS = 400
_BODY_CHARACTERS = 200_000
"""The place is settled long before that; a 20 MB file costs no more than a plan."""
_CELL_WEIGHT = 0.2
"""Cells are full of company names, and those begin with a region that is often only the register's."""

_AUTHORITY_FACTOR = 2.0
_COMPANY_FACTOR = 0.2
"""The region in 重庆…有限公司 says where a company is registered, not what the text is about."""
_LEFT_FOR_FACTOR = 0.2
"""Where somebody moves to, or comes from, is somewhere else."""
_COMPANY = re.compile(r"[^，。、；：？！,;:()（）\s]{1,20}?(?:公司|集团|厂)")

_DOMINANT_PROVINCE = 0.5
_DOMINANT_CHILD = 0.5
_SHARE_OF_PARENT = 0.35
"""A district must weigh this much beside its city's own name, or the text is about the city."""
_MINIMUM_WEIGHT = 2.0
"""One passing mention says nothing."""

_LONGEST_CUE = 8
_CITY = re.compile(r"(?:全|我|本)市(?!场)")
_COUNTY = re.compile(r"(?:全|我|本|该)[县区旗](?!域)")


def document_place(document: Document) -> str:
    """Code of the region a document speaks of.

    Args:
        document: A document as it was read.

    Returns:
        The most specific region that dominates (a plan of 南岸区: ``500108``; a provincial work plan: the province);
        ``""`` if nothing dominates. A country is never the answer. Of a county that the gazetteer does not have the
        city or province that the document puts it in.
    """
    if county := own_county(document):
        return county.outer.code if county.outer else ""
    hits = [(hit, weight) for text, weight in _zones(document) for hit, weight in _weighed(text, weight)]
    sure, open_hits = _resolve(hits, "")
    first = _descend(sure)
    near, _ = _resolve(open_hits, first)
    for code, weight in near.items():
        sure[code] = sure.get(code, 0.0) + weight
    return _of_whole_city(document, _descend(sure))


def own_county(document: Document) -> County | None:
    """The county that a document speaks of, where the gazetteer does not have it; ``None`` for all other documents.

    No city or county that it names elsewhere weighs more: where people travel to, or what lies next to it. Where the text
    speaks of 全县, cities do not count.
    """
    told = told_counties(document.text, document.title) or told_counties(document.name)
    if not told:
        return None
    zones = list(_zones(document))
    county, own = max(((one, _weight_of(one.name, zones)) for one in told), key=lambda pair: pair[1])
    levels = ("county",) if _COUNTY.search(document.text) and county.name[-1] in "县旗" else ("county", "city")
    hits = [(hit, weight) for text, weight in zones for hit, weight in _weighed(text, weight)]
    sure, _ = _resolve(hits, county.outer.code if county.outer else "")
    listed = ((gazetteer().get(code), weight) for code, weight in sure.items())
    outer = county.outer.code if county.outer else ""
    others = [w for region, w in listed if region and region.level in levels and region.code != outer]
    return county if own >= max(others, default=0.0) else None


def _weight_of(name: str, zones: Iterable[tuple[str, float]]) -> float:
    """Weight of a name in the texts of a document."""
    return sum(
        weight * _factor(text, match.start(), match.end())
        for text, weight in zones
        for match in re.finditer(name, text)
    )


def _of_whole_city(document: Document, code: str) -> str:
    """The city of a district or county where the text speaks of 全市 and never of 全区 or 全县.

    A city's briefing names whatever district has news; its title names the city, or nobody.
    """
    region = gazetteer().get(code)
    if region is None or region.level != "county" or region.name.endswith("市") or region.short in document.title:
        return code
    city = gazetteer().ancestors(code)[0]
    whole = city.level == "city" and _CITY.search(document.text) and not _COUNTY.search(document.text)
    return city.code if whole else code


def _zones(document: Document) -> Iterator[tuple[str, float]]:
    """Texts of a document with the weight of a name in them."""
    yield document.title, _WEIGHTS["title"]
    yield document.name, _WEIGHTS["title"]
    read = 0
    for passage in document.passages:
        weight = _WEIGHTS[passage.kind]
        yield passage.text, max(weight, _HEAD_WEIGHT) if read < _HEAD_CHARACTERS else weight
        read += len(passage.text)
        if read > _BODY_CHARACTERS:
            break
    for table in document.tables:
        yield table.caption, _WEIGHTS["caption"]
        for row in table.rows:
            yield "\n".join(cell.text for cell in row.cells), _CELL_WEIGHT
            read += sum(len(cell.text) for cell in row.cells)
        if read > 2 * _BODY_CHARACTERS:
            break
    if not document.passages and not document.tables:
        yield document.text[:_HEAD_CHARACTERS], _HEAD_WEIGHT
        yield document.text[_HEAD_CHARACTERS:_BODY_CHARACTERS], _WEIGHTS["paragraph"]


def _weighed(text: str, weight: float) -> Iterator[tuple[RegionHit, float]]:
    """Hits of a text with their weights: a name that an authority follows weighs more."""
    for hit in scan_regions(text):
        yield hit, weight * _factor(text, hit.start, hit.end)


def _factor(text: str, start: int, end: int) -> float:
    """What the words around a name make of its weight."""
    if _authority().match(text, end):
        return _AUTHORITY_FACTOR
    if text.endswith(_leaving(), max(0, start - _LONGEST_CUE), start):
        return _LEFT_FOR_FACTOR
    return _COMPANY_FACTOR if _COMPANY.match(text, end) else 1.0


def _resolve(hits: list[tuple[RegionHit, float]], near: str) -> tuple[dict[str, float], list[tuple[RegionHit, float]]]:
    """Weight by region of the hits that resolve, and the hits that stay open."""
    weights: dict[str, float] = {}
    still_open = []
    for hit, weight in hits:
        region = _region(hit, near)
        if not region:
            still_open.append((hit, weight))
        elif region.level != "country":
            weights[region.code] = weights.get(region.code, 0.0) + weight
    return weights, still_open


def _region(hit: RegionHit, near: str) -> Region | None:
    if len(hit.candidates) == 1:
        return hit.candidates[0]
    resolved = gazetteer().resolve(hit.form, near)
    return resolved if resolved in hit.candidates else None


def _descend(weights: Mapping[str, float]) -> str:
    """The most specific region that carries the greater part of the weight; ``""`` if no province does."""
    carried, children = _carried(weights)
    code, threshold = "", _DOMINANT_PROVINCE
    while inner := children.get(code):
        total = sum(carried[child] for child in inner)
        best = max(sorted(inner), key=lambda child: carried[child])
        if carried[best] < max(threshold * total, _MINIMUM_WEIGHT, _SHARE_OF_PARENT * weights.get(code, 0.0)):
            break
        code, threshold = best, _DOMINANT_CHILD
    return code


def _carried(weights: Mapping[str, float]) -> tuple[dict[str, float], dict[str, set[str]]]:
    """Weight of each region with everything below it, and the children of each; provinces are children of ``""``."""
    carried: dict[str, float] = {}
    children: dict[str, set[str]] = {}
    for code, weight in weights.items():
        line = [code, *(region.code for region in gazetteer().ancestors(code) if region.level != "country")]
        for inner, outer in zip(line, [*line[1:], ""], strict=True):
            carried[inner] = carried.get(inner, 0.0) + weight
            children.setdefault(outer, set()).add(inner)
    return carried, children


@cache
def _authority() -> re.Pattern[str]:
    """What follows the name of a place when the place itself signs, decides or is described."""
    cues = sorted((row["cue"] for row in read_lexicon("place_cues", ("cue",))), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, cues)))


@cache
def _leaving() -> tuple[str, ...]:
    """What stands before a place that somebody leaves for, or comes from."""
    return tuple(row["cue"] for row in read_lexicon("place_leaving", ("cue",)))
