"""What speaks for and against two company names being one: a table of features, each with its weight.

The method is Fellegi and Sunter's (1969) in the additive form that nomenklatura uses: each comparison contributes
its weight or nothing, the sum is the score, and the contributions are the explanation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from chaingraph.reference.companies import known_companies
from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.names import CompanyName, fold, parse_company

COLUMNS = ("feature", "weight", "meaning")
COMPANY = re.compile("(?:股份有限|有限责任|有限|股份)?公司$")
LONG_CORE = 3
"""From three characters on, a brand core seldom names two companies of one place."""


@cache
def weights() -> dict[str, float]:
    """The table of features, feature → weight."""
    return {row["feature"]: float(row["weight"]) for row in read_lexicon("link_weights", COLUMNS)}


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

    @classmethod
    def of(cls, name: str) -> Name:
        """Takes ``name`` apart."""
        parts: CompanyName = parse_company(name)
        key, core, trade = fold(name), fold(parts.core), fold(parts.trade)
        region = fold(parts.region).removesuffix("市").removesuffix("省")
        if not core:  # a place is the brand: 綦江齿轮, 重庆机床
            core, region = region, ""
        return cls(
            key=key,
            stem=_stem(key, region or core),
            body=core + trade,
            core=core,
            trade=trade,
            region=region,
            group="集团" in parts.form,
            formal=bool(parts.form),
            branch=fold(parts.branch),
        )

    @property
    def bare(self) -> bool:
        """True for a brand alone: no region, no trade, no legal form."""
        return not (self.region or self.trade or self.formal or self.group)


def _stem(key: str, region: str) -> str:
    """``key`` without its region, 有限公司 and brackets; the whole key when nothing else is left."""
    bare = key.removeprefix(region).removeprefix("市").removeprefix("省").replace("(", "").replace(")", "")
    return COMPANY.sub("", bare) or key


def is_subsequence(short: str, full: str) -> bool:
    """True when the characters of ``short`` stand in ``full`` in their order."""
    rest = iter(full)
    return all(character in rest for character in short)


def shape(short: Name, full: Name) -> str:
    """How the shorter name is built from the fuller one: a feature's name, or empty when it is not.

    The brand core must stay whole: 力达 is no short form of 三力达, 华新 none of 华新天成.
    """
    if short.stem == full.stem or (short.body and short.body == full.body):
        return "same_body"
    if full.branch and short.key in (full.branch, full.branch.removeprefix(full.region)):
        return "branch"
    if not full.core or not short.body.startswith(full.core):
        return "initials" if _is_initials(short, full) else ""
    if full.body.startswith(short.body):
        return "prefix"
    return "abbreviated" if is_subsequence(short.body[len(full.core) :], full.trade) else ""


def _is_initials(short: Name, full: Name) -> bool:
    """True for 重(庆)通(用)集团: the first characters of region and core, and nothing left over."""
    given = short.key.removesuffix("集团")
    return bool(short.group and full.group and full.region and full.body and len(given) == 2) and (
        given == full.region[0] + full.body[0]
    )


def compare(short: Name, full: Name) -> Iterator[str]:
    """The features that speak, of a shorter name against a fuller one; nothing when the names are built differently."""
    built = shape(short, full)
    if not built:
        return
    yield built
    yield from _for(short, full, built)
    yield from _against(short, full, built)


def _for(short: Name, full: Name, built: str) -> Iterator[str]:
    if len(full.core) >= LONG_CORE:
        yield "long_core"
    if len(short.body) > len(full.core) and built in ("prefix", "abbreviated"):
        yield "trade_given"
    if short.region and short.region == full.region:
        yield "region_agrees"
    if short.group and full.group and built == "prefix":
        yield "group_agrees"


def _against(short: Name, full: Name, built: str) -> Iterator[str]:
    if short.region and full.region and short.region != full.region:
        yield "region_differs"
    if short.group and not full.group:
        yield "group_differs"
    if built != "branch" and (short.branch != full.branch if short.formal else bool(full.branch)):
        yield "branch_differs"
    if short.bare and built in ("prefix", "abbreviated"):
        if short.key in known_keys():
            yield "world_brand"
        if is_ordinary(short.key):
            yield "ordinary_word"
    if not full.formal and not full.group:
        yield "bare_anchor"


@cache
def known_keys() -> dict[str, str]:
    """Folded name or alias of a well-known company → folded usual name."""
    return {fold(form): fold(company.name) for form, company in known_companies().items()}


@cache
def _ordinary_keys() -> frozenset[str]:
    return frozenset(fold(form) for company in known_companies().values() for form in company.ambiguous)


def is_ordinary(key: str) -> bool:
    """True for a brand that is an ordinary word too (通用, 长城) and says nothing when it stands alone."""
    return key in _ordinary_keys() or len(key) < 2


def total(features: list[str]) -> tuple[float, tuple[tuple[str, float], ...]]:
    """Score in 0 to 1, and the contributions, strongest first."""
    table = weights()
    parts = sorted(((name, table[name]) for name in features), key=lambda part: (-abs(part[1]), part[0]))
    return round(max(0.0, min(1.0, sum(weight for _, weight in parts))), 4), tuple(parts)
