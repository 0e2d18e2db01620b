"""A company name taken apart, as the comparisons need it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.names import CompanyName, fold, parse_company
from chaingraph.reference.regions import Region, gazetteer

LEGAL = re.compile("(?:有限|有限责任)公司$")
COMPANY = re.compile("(?:股份有限|有限责任|有限|股份)?公司$")
SHARES = "股份"
"""Stands for the legal form in a shortened name (盛科股份)."""
ZONE = re.compile(r"^(?:国家级?|省级)?(?:高新|经开|开发|保税|综保|示范)区(?=..)")
"""A zone before the brand says where the company is registered, as a region does."""


class County(NamedTuple):
    """A county that only documents tell of, as a company's name holds it.

    Attributes:
        form: As written (泷江县, 泷江).
        short: Its usual short form.
        code: Code of what it lies in; empty when unknown.
    """

    form: str
    short: str
    code: str


@dataclass(frozen=True, slots=True)
class Name:
    """A company name taken apart, as the comparisons need it.

    Attributes:
        key: The folded name.
        stem: The folded name without region and 有限公司, a 厂 left on; equal stems are one company.
        body: Folded core and trade, without region, legal form and branch.
        core: Folded brand core.
        trade: Folded trade words.
        region: Folded region; empty when the name has none.
        group: True for a 集团.
        formal: True when the name has a legal form.
        branch: Folded name of the branch; empty for a head office.
        legal: True for a whole name as a register has it, up to 有限公司.
        place: Code of the region; empty when the name has none.
    """

    key: str
    stem: str
    body: str
    core: str
    trade: str
    region: str
    group: bool
    formal: bool
    branch: str
    legal: bool = False
    place: str = ""

    @classmethod
    def of(cls, name: str, near: str = "", counties: Sequence[County] = ()) -> Name:
        """Takes ``name`` apart.

        Args:
            name: As written.
            near: Code of the place the documents that use it speak of; empty when unknown.
            counties: Counties of documents that the name holds, the longest form first; they fall like a listed region.
        """
        parts: CompanyName = parse_company(name, near)
        key, (place, core), trade = fold(name), _brand(parts, near), fold(parts.trade)
        region, code = fold(parts.region).removesuffix("市").removesuffix("省"), parts.region_code
        if place is not None and not code and LEGAL.search(key):
            region, code = fold(place.short), place.code
        written = ""
        if county := next((county for county in counties if _without(core, county.form)), None):
            core, region, code = _without(core, county.form), county.short, county.code or code
            written = county.form
        if not core and parts.group:  # 利欧集团浙江泵业: the group's brand is the company's
            core = fold(parts.group).removesuffix("集团")
        if not core:  # a place is the brand: 綦江齿轮, 重庆机床
            core, region = region, ""
        return cls(
            key=key,
            stem=_stem(key, written or region),
            body=core + trade,
            core=core,
            trade=trade,
            region=region,
            group="集团" in parts.form,
            formal=bool(parts.form),
            branch=fold(parts.branch),
            legal=bool(LEGAL.search(key)),
            place=code if region else "",
        )

    @property
    def bare(self) -> bool:
        """True for a brand alone: no region, no trade, no legal form."""
        return not (self.region or self.trade or self.formal or self.group)


def _without(core: str, form: str) -> str:
    """A brand without the county at its head or end; empty when it has none there, or is nothing else."""
    rest = core.removeprefix(form) if core.startswith(form) else core.removesuffix(form)
    return rest if rest != core and len(rest) > 1 else ""


def _brand(parts: CompanyName, near: str) -> tuple[Region | None, str]:
    """The brand core without what stands round it: a zone, a place below the known one, 股份 of a shortened name.

    The place comes with it: in a paper of 万安县 the word 万安 at the head of a whole legal name is the county.
    """
    core = ZONE.sub("", fold(parts.core))
    if not (parts.form or parts.trade):
        core = core.removesuffix(SHARES) if len(core) > len(SHARES) + 1 else core
    inside = parts.region_code or near
    for end in range(len(core) - 2, 1, -1):
        places = [region for region in gazetteer().lookup(core[:end]) if gazetteer().contains(inside, region.code)]
        if places:
            return places[0], core[end:]
    return None, core


def _stem(key: str, region: str) -> str:
    """``key`` without its region, 有限公司 and brackets; the whole key when nothing else is left."""
    bare = key.removeprefix(region).removeprefix("市").removeprefix("省").replace("(", "").replace(")", "")
    return COMPANY.sub("", bare) or key


def usual(name: Name) -> Name:
    """A name with the usual one of its trade's spellings: 汽配 for 汽车零部件, 电气 for 电器."""
    trade = name.trade
    for word, standard in _variants():
        trade = trade.replace(word, standard)
    return replace(name, body=name.core + trade, trade=trade)


@cache
def _variants() -> tuple[tuple[str, str], ...]:
    rows = read_lexicon("trade_variants", ("word", "usual"))
    return tuple(sorted(((row["word"], row["usual"]) for row in rows), key=lambda pair: (-len(pair[0]), pair)))
