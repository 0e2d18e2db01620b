"""Addresses as texts and cells write them: the zones and towns they name and the road.

For: the rule that holds where one enterprise lies in several places against each other (``audit.enterprises.whereabouts``).
In: words. Out: :class:`Address`, and whether two of them are of two places.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

SITE = r"[\u4e00-\u9fff]{2,14}?(?:园区|产业园|工业园|科技园|片区|组团|开发区|经开区|高新区|新区|集聚区|集中区|工业区|示范区|镇(?!区)|街道|乡(?!镇)|园(?![区艺林地]))|[东西南北中](?:片区|组团|区(?![\u4e00-\u9fff]))"
"""A place inside a county that has a name."""
_SITE = re.compile(SITE)
_SORTS = (
    ("园", re.compile(r"(?:园区|产业园|工业园|科技园|园)$")),
    ("片区", re.compile(r"(?:片区|组团)$")),
    ("区", re.compile(r"(?:开发区|经开区|高新区|新区|集聚区|集中区|工业区|示范区)$")),
    ("镇", re.compile(r"(?:镇|乡|街道)$")),
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


@dataclass(frozen=True, slots=True)
class Address:
    """A place as told.

    Attributes:
        zones: The zones and towns it names, widest first.
        road: The two characters before 路, which tell roads apart; empty where it names none.
    """

    zones: tuple[str, ...]
    road: str
    text: str


def read_address(words: str) -> Address | None:
    """The address that words make; ``None`` where they name no zone, or several places.

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
    if not zones or _PARTED.search(bare[: road.end() if road else at + 1]):
        return None
    return Address(tuple(zones), road["name"] if road else "", words)


def sort_of(site: str) -> str:
    """Which sort of place a name is of: 园, 片区, 区, 镇; empty for another."""
    return next((sort for sort, pattern in _SORTS if pattern.search(site)), "")


def of_two_places(left: Address, right: Address) -> bool:
    """Whether two addresses cannot be of one place: zones of one sort with two names, or two roads in zones with nothing in common."""
    pairs = [(one, other) for one in left.zones for other in right.zones if _bare(one) and _bare(other)]
    if any(_one_name(one, other) for one, other in pairs):
        return False
    if any(sort_of(one) == sort_of(other) for one, other in pairs):
        return True
    return bool(left.road and right.road) and left.road != right.road


def _one_name(one: str, other: str) -> bool:
    """Whether one name is a short form of the other."""
    short, long_ = sorted((_bare(one), _bare(other)), key=len)
    signs = iter(long_)
    return all(sign in signs for sign in short)


def _bare(site: str) -> str:
    """What tells a place apart; empty for a name that any may have."""
    own = _GENERIC.sub("", site)
    return own if len(own) > 1 or _PART.match(site) else ""
