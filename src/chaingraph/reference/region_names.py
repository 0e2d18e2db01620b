"""How regions are written: short forms, the usual forms of autonomous areas, aliases, and forms that are ordinary words.

For: ``regions``.
In: official names, ``region_aliases.csv``, ``region_words.csv``, ``ethnic_groups.csv``.
Out: short forms and the list of surface forms of each region.
How: an ending falls (区, 县, 市, 地区, 盟, 旗), the names of ethnic groups before 自治 fall, and nothing shorter than two
characters remains. What the rules do not give stands in the alias file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from chaingraph.errors import SeedError
from chaingraph.reference.lexicon import read_lexicon

_ENDING = re.compile(r"(?:特别行政区|地区|(?<=...)林区|特区|[省市盟区县旗])$")
"""神农架林区 loses 林区, 万柏林区 only 区."""
_WHOLE = re.compile(r"..(?:[矿新]区|新城|管理区|示范区|实验区|合作区|开发区|起步区|[左右前后中]旗)$")
"""Names that lose their sense without the ending: 两江新区 is not 两江, 科尔沁左翼中旗 is nothing shorter."""

_AUTONOMOUS = re.compile(r"自治([区州县旗])$")
_KINDS = ("word", "generic", "guard", "area")
_MINIMUM = 2


@dataclass(frozen=True, slots=True)
class RegionWords:
    """What is known of words in region names.

    Attributes:
        common: Forms that are also ordinary words, brands or generic places: they need context.
        generic: Short forms that are not used alone (市中 of 市中区): such a region has no short form.
        guards: Longer words that hold a region's form and are none (复合肥 holds 合肥): a scan steps over them.
        areas: Endings of what stands behind any city and is no district (示范区, 主城区).
        groups: Names of ethnic groups as they stand before 自治, longest first.
    """

    common: frozenset[str]
    generic: frozenset[str]
    guards: frozenset[str]
    areas: frozenset[str]
    groups: tuple[str, ...]


@cache
def region_words() -> RegionWords:
    """The word lists of this project."""
    rows = read_lexicon("region_words", ("word", "kind"))
    by_kind = {kind: frozenset(row["word"] for row in rows if row["kind"] == kind) for kind in _KINDS}
    groups = sorted((row["name"] for row in read_lexicon("ethnic_groups", ("name",))), key=len, reverse=True)
    common = by_kind["word"] | by_kind["generic"]
    return RegionWords(common, by_kind["generic"], by_kind["guard"], by_kind["area"], tuple(groups))


def short_form(name: str, words: RegionWords) -> str:
    """The usual short form of an official name, the name itself where there is none.

    重庆市 gives 重庆, 酉阳土家族苗族自治县 gives 酉阳, 忠县 and 城区 stay as they are.
    """
    if _AUTONOMOUS.search(name):
        return _without_groups(_AUTONOMOUS.sub("", name), words.groups)
    if _WHOLE.search(name):
        return name
    rest = _ENDING.sub("", name)
    return rest if len(rest) >= _MINIMUM and rest not in words.generic else name


def _without_groups(stem: str, groups: Sequence[str]) -> str:
    """The stem of an autonomous area without the groups it is named after; 东乡族 keeps 东乡."""
    while rest := next(
        (stem.removesuffix(g) for g in groups if stem.endswith(g) and len(stem) - len(g) >= _MINIMUM), ""
    ):
        stem = rest
    return stem.removesuffix("族") if len(stem) > _MINIMUM else stem


def written_forms(places: Iterable[tuple[str, str, str]], words: RegionWords) -> Mapping[str, tuple[str, ...]]:
    """Every way each region is written.

    Args:
        places: ``(code, name, level)`` of each region.
        words: The word lists.

    Returns:
        Code to forms, the name first. A district never takes the short form of a province (河南, 海南, 吉林).

    Raises:
        SeedError: An alias belongs to no region.
    """
    places = list(places)
    provinces = {short_form(name, words) for _, name, level in places if level == "province"}
    forms = {code: _own_forms(name, level, provinces, words) for code, name, level in places}
    for row in read_lexicon("region_aliases", ("alias", "code")):
        if row["code"] not in forms:
            raise SeedError(f"别名指向未知区划 {row['code']}", where=f"region_aliases.csv: {row['alias']}")
        forms[row["code"]].append(row["alias"])
    return {code: tuple(dict.fromkeys(own)) for code, own in forms.items()}


def _own_forms(name: str, level: str, provinces: set[str], words: RegionWords) -> list[str]:
    short = short_form(name, words)
    forms = [name]
    if level in ("country", "province") or short not in provinces:
        forms.append(short)
    if autonomous := _AUTONOMOUS.search(name):
        forms.append(short + autonomous[1] if not short.endswith(autonomous[1]) else short)
    return forms
