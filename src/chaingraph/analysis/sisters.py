"""Sites of one firm: 甲牌生产基地（佛山） is no second source beside 重庆甲牌制冷设备有限公司."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from chaingraph.analysis.members import Member
from chaingraph.analysis.projection import Projection
from chaingraph.reference.names import parse_company


def same_brand(left: str, right: str) -> bool:
    """Whether the brand core of one company name begins with that of the other, places and trades aside.

    Example:
        >>> same_brand("重庆星海制冷设备有限公司", "星海空调生产基地（佛山）"), same_brand("重庆星海公司", "重庆远山公司")
        (True, False)
    """
    first, second = sorted((_core(left), _core(right)), key=len)
    return len(first) > 1 and second.startswith(first)


def other_firms(projection: Projection, members: Iterable[Member]) -> Iterator[Member]:
    """Members that are not local and no site of a firm that is. O(members · names of the local ones)."""
    listed = list(members)
    here = {name for member in listed if member.where == "local" for name in projection.things[member.id].names}
    for member in listed:
        if member.where != "local" and not any(same_brand(name, member.name) for name in here):
            yield member


@lru_cache(maxsize=65536)
def _core(name: str) -> str:
    return parse_company(name).core
