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
    """Members that make something, are not local and no site of a firm that is. O(members · length of their names)."""
    listed = [member for member in members if member.state is None]
    here = {_core(name) for member in listed if member.where == "local" for name in projection.things[member.id].names}
    begun = {begin for core in here for begin in _begins(core)}
    for member in listed:
        core = _core(member.name)
        if member.where != "local" and core not in begun and not any(begin in here for begin in _begins(core)):
            yield member


def _begins(core: str) -> Iterator[str]:
    """What a core begins with, from two characters on, itself included."""
    return (core[:end] for end in range(2, len(core) + 1))


@lru_cache(maxsize=65536)
def _core(name: str) -> str:
    return parse_company(name).core
