"""Whose zone a park's name says it is: 来安经济开发区 is that of 来安县."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache, lru_cache

from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.regions import Region, gazetteer

_BRACKETS = re.compile(r"[（(].*?[）)]")


@lru_cache(maxsize=8192)
def zone_region(name: str, near: str = "") -> Region | None:
    """The region whose name, and nothing else, stands before the ending of a zone; ``None`` when none or several may.

    Parks under a theme and 组团 are called after places they need not lie in: their names say nothing.

    Args:
        name: Name of a park.
        near: Code of the place that is spoken of, which an ambiguous name is near to.

    Example:
        >>> zone_region("宜都高新技术产业开发区").name, zone_region("宜都数字文创产业园")
        ('宜都市', None)
    """
    bare = _BRACKETS.sub("", name)
    # The longest ending first: 宜都 before 高新技术产业开发区, not 宜都高新技术产业 before 开发区.
    for end in range(2, len(bare) - 1):
        if bare[end:] in _endings():
            region = gazetteer().resolve(bare[:end], near)
            return region if region is not None and region.level in ("county", "city", "province") else None
    return None


def is_zone_of(name: str, forms: Collection[str]) -> bool:
    """Whether a park's name is one of a region's forms and the ending of a zone, for regions that no list has.

    Args:
        name: Name of a park.
        forms: How the region is written.
    """
    bare = _BRACKETS.sub("", name)
    return any(bare.startswith(form) and bare.removeprefix(form) in _endings() for form in forms)


def is_governed(name: str) -> bool:
    """Whether a park is a zone with an authority of its own that firms lie around in: no 产业园, and no kind alone (高新区)."""
    return name.endswith(("新区", *_endings())) and name not in _endings() and not name.endswith(("园", "园区"))


@cache
def _endings() -> tuple[str, ...]:
    return tuple(row["ending"] for row in read_lexicon("zone_endings", ("ending",)))
