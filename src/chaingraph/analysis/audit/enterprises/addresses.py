"""Addresses as texts and cells write them: the zones and towns they name and the road.

For: the rule that holds where one enterprise lies in several places against each other (``audit.enterprises.whereabouts``).
In: words. Out: :class:`Address`, and whether two of them are of two places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.reference.region_scan import RegionHit, scan_regions
from chaingraph.reference.regions import gazetteer

SITE = r"[\u4e00-\u9fff]{2,14}?(?:园区|产业园|工业园|科技园|片区|组团|开发区|经开区|高新区|新区|集聚区|集中区|工业区|示范区|镇(?!区)|街道|[农林牧]场|苏木|乡(?!镇)|园(?![区艺林地])|(?<![农乡城])村(?![民镇振级口集组官]))|[东西南北中](?:片区|组团|区(?![\u4e00-\u9fff]))"
"""A place inside a county that has a name."""
_SITE = re.compile(SITE)
_SORTS = (
    ("园", re.compile(r"(?:园区|产业园|工业园|科技园|园)$")),
    ("片区", re.compile(r"(?:片区|组团)$")),
    ("区", re.compile(r"(?:开发区|经开区|高新区|新区|集聚区|集中区|工业区|示范区)$")),
    ("镇", re.compile(r"(?:镇|乡|街道|[农林牧]场|苏木)$")),
    ("村", re.compile(r"村$")),
)
_ALONE = re.compile(r"(?:经开区|高新区|开发区|新区|工业园区?|产业园区?)(?=[\u4e00-\u9fff]{2}|$)")
_ROAD = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2}|[\u4e00-\u9fff])(?:大道|大街|路|街|巷)(?![^\d东西南北中侧段与和交口，。；（）]|道|办)"
)
_GENERIC = re.compile(
    r"高端|现代|产业|工业|科技|园区|园|示范|制造|新型|集中区|集聚区|开发区|经济|技术|经开区|片区|省级|国家级"
)
_PART = re.compile(r"[东西南北中](?:片区|组团|区)$")
"""A part of a park that is called by where it lies."""
_PARTED = re.compile(r"[、和及/，]")
_HOUSE = re.compile(r"(?P<name>[\u4e00-\u9fff]{2})(?:大厦|大楼|写字楼|商务楼|办公楼)")
_DIVISION = re.compile(r"[县区市旗]$")
_ZONE = re.compile(r"(?:国家级|省级|高新|经济|技术|工业|产业|开发|经开|新)")
"""Behind the short name of a county: its zone (文登经济开发区)."""
_COUNTY_ALONE = re.compile(r"^[\u4e00-\u9fff]{1,6}[县区市旗](?:境内|内)?$")
"""All of an address behind its city: 青田县."""
FINE = 2
"""Parts of an address at least that says where in its county something is."""


@dataclass(frozen=True, slots=True)
class Address:
    """A place as told.

    Attributes:
        zones: The zones and towns it names, widest first.
        road: The two characters before 路, which tell roads apart; empty where it names none.
        counties: Codes of the counties and cities it may name.
        house: The two characters before 大厦; empty where it names none.
    """

    zones: tuple[str, ...]
    road: str
    text: str
    counties: frozenset[str] = frozenset()
    house: str = ""


def read_address(words: str, *, roads: bool = False) -> Address | None:
    """The address that words make; ``None`` where they name no zone (nor a road, if that is enough), or several places.

    Example:
        >>> read_address("官湖镇木业园木兰路7号").zones, read_address("青浦工业园纬二路").road
        (('官湖镇', '木业园'), '纬二')
    """
    bare = re.sub(
        r"^[\u4e00-\u9fff]{2,7}?(?:省|自治区)|^[\u4e00-\u9fff]{2,4}?市(?=[\u4e00-\u9fff]{2})|^(?:本|我|该|园区(?=[\u4e00-\u9fff]{2}))",
        "",
        "".join(words.split()),
    )
    # 高新区 alone means that of its city, whichever it is.
    alone = _ALONE.match(bare)
    zones, at = ([alone[0]], alone.end()) if alone else ([], 0)
    while match := _SITE.match(bare, at):
        zones.append(match[0])
        at = match.end()
    road = _ROAD.search(bare, at)
    house, counties = _HOUSE.search(bare, at), counties_of("".join(words.split()))
    named = zones or house or (road and (counties or roads)) or (counties and _COUNTY_ALONE.search(bare))
    if not named or _PARTED.search(bare[: road.end() if road else at + 1]):
        return None
    return Address(
        tuple(zones), road["name"] if road else "", words, frozenset(counties), house["name"] if house else ""
    )


def counties_of(words: str) -> frozenset[str]:
    """Codes of the counties and cities that the words of an address name, by a full name or the short one of a zone.

    Example:
        >>> sorted(counties_of("乳山市海阳所镇")), sorted(counties_of("文登经济开发区")), sorted(counties_of("乳山路9号"))
        (['371083'], ['371003'], [])
    """
    return frozenset(code for hit in scan_regions(words) if _meant(hit, words) for code in _codes(hit))


def _meant(hit: RegionHit, words: str) -> bool:
    """Whether a name is that of a county itself: not of a road, and no town called like one elsewhere."""
    own = _DIVISION.search(hit.form) is not None or _ZONE.match(words, hit.end) is not None
    return own and len(hit.form) > 1 and hit.start <= len("新疆维吾尔自治区")


def _codes(hit: RegionHit) -> Iterator[str]:
    yield from (region.code for region in hit.candidates if region.level in ("county", "city"))


def sort_of(site: str) -> str:
    """Which sort of place a name is of: 园, 片区, 区, 镇; empty for another."""
    return next((sort for sort, pattern in _SORTS if pattern.search(site)), "")


def of_two_places(left: Address, right: Address) -> bool:
    """Whether two addresses cannot be of one place: zones of one sort with two names, or two roads in zones with nothing in common."""
    pairs = [(one, other) for one in left.zones for other in right.zones if _bare(one) and _bare(other)]
    if any(_one_name(one, other) for one, other in pairs):
        return False
    if any(sort_of(one) == sort_of(other) for one, other in pairs) or of_two_counties(left, right):
        return True
    roads, houses = (left.road, right.road), (left.house, right.house)
    return any(all(names) and names[0] != names[1] for names in (roads, houses)) or _nothing_shared(left, right)


def of_two_counties(left: Address, right: Address) -> bool:
    """Whether the counties of two addresses are two, and none is in the other."""
    within = gazetteer().contains
    bare = any(not (side.zones or side.road or side.house) for side in (left, right))
    if bare and any(code[4:5] == "Z" for side in (left, right) for code in side.counties):
        # A zone with a code of its own lies in districts, and nobody says in which.
        return False
    pairs = [(one, other) for one in left.counties for other in right.counties]
    return bool(pairs) and not any(within(one, other) or within(other, one) for one, other in pairs)


def _nothing_shared(left: Address, right: Address) -> bool:
    """Whether both say where in their county, and no part of one is in the other (高新区科创三路, 岚山区虎山镇)."""
    fine = all(
        bool(side.counties) + len(side.zones) + bool(side.road) + bool(side.house) >= FINE for side in (left, right)
    )
    signs = {left.text[at : at + 2] for at in range(len(left.text) - 1)}
    return fine and not any(right.text[at : at + 2] in signs for at in range(len(right.text) - 1))


def _one_name(one: str, other: str) -> bool:
    """Whether one name is a short form of the other."""
    short, long_ = sorted((_bare(one), _bare(other)), key=len)
    signs = iter(long_)
    return all(sign in signs for sign in short)


def _bare(site: str) -> str:
    """What tells a place apart; empty for a name that any may have."""
    own = _GENERIC.sub("", site)
    return own if len(own) > 1 or _PART.match(site) else ""
