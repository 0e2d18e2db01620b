"""Districts and counties that the gazetteer does not list under the place that a text names before them: 合肥市云溪区.

For: the names of documents and what they mean; new, renamed and invented districts are known by the word of a text alone.
In: a name. Out: the region before it and the district's own name.
How: the gazetteer follows a name down the tree; what it leaves over must end like a district and be none of the kinds of
areas (示范区, 主城区) that stand behind any city.
"""

from __future__ import annotations

import re
from functools import lru_cache

from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.region_names import region_words
from chaingraph.reference.regions import Region, gazetteer

_DISTRICT = re.compile(r"[一-龥]{2,5}(?<![各全本我该某两多几省市县])[区县市旗]")
_HOLDING = frozenset(("province", "city"))
"""Levels that are made of districts and counties."""


@lru_cache(maxsize=8192)
def spelled_district(name: str) -> tuple[Region, str] | None:
    """The city or province before a district that is not listed there, and the district; ``None`` for all other names.

    Example:
        >>> spelled_district("合肥市云溪区")[1], spelled_district("岳阳市云溪区"), spelled_district("合肥市示范区")
        ('云溪区', None, None)
    """
    outer, rest = gazetteer().split(name)
    if outer is None or outer.level not in _HOLDING or not is_district(rest):
        return None
    return outer, rest


def is_district(name: str) -> bool:
    """Whether a name without its city ends like a district or county and says more than a kind of area."""
    return bool(_DISTRICT.fullmatch(name)) and not name.endswith(_areas()) and not gazetteer().is_common_word(name)


@lru_cache(maxsize=1)
def _areas() -> tuple[str, ...]:
    zones = {row["ending"] for row in read_lexicon("zone_endings", ("ending",))}
    return tuple(sorted(zones | region_words().areas))
