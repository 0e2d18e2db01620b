"""What speaks for and against two company names being one: a table of features, each with its weight.

The method is Fellegi and Sunter's (1969) in the additive form that nomenklatura uses: each comparison contributes
its weight or nothing, the sum is the score, and the contributions are the explanation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from chaingraph.entities.parts import Name
from chaingraph.entities.shapes import LONG_CORE, shape
from chaingraph.reference.companies import KnownCompany, known_companies
from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.names import fold
from chaingraph.reference.regions import gazetteer

_STOCK = "股份有限公司"
_EVERYBODY = re.compile("科技|集团|控股")
COLUMNS = ("feature", "weight", "meaning")


@cache
def weights() -> dict[str, float]:
    """The table of features, feature → weight."""
    return {row["feature"]: float(row["weight"]) for row in read_lexicon("link_weights", COLUMNS)}


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
    if len(short.body) > len(full.core) and built in ("same_body", "prefix", "abbreviated"):
        yield "trade_given"
    if short.region and short.region == full.region:
        yield "region_agrees"
    if short.group and full.group and built == "prefix":
        yield "group_agrees"
    if is_at_seat(short, full):
        yield "known_seat"


def _against(short: Name, full: Name, built: str) -> Iterator[str]:
    if short.region and full.region and _regions_differ(short, full):
        yield "region_differs"
    if short.group and not full.group:
        yield "group_differs"
    if short.legal and full.legal and short.region and built in ("prefix", "abbreviated"):
        yield "trade_differs"
    if built != "branch" and short.branch != full.branch:
        yield "branch_differs"
    if short.bare and built in ("prefix", "abbreviated"):
        if short.key in known_keys() and not (_is_known_for(short, full) or is_at_seat(short, full)):
            yield "world_brand"
        if is_ordinary(short.key):
            yield "ordinary_word"
    elif built != "branch" and not short.legal and is_away(short, full):
        yield "known_elsewhere"
    if not full.formal and not full.group:
        yield "bare_anchor"
    if not (full.legal or short.region) and _is_seat_of(short, full):
        yield "seat_of_brand"


def _is_seat_of(short: Name, full: Name) -> bool:
    """True when a place stands right behind the brand alone: 甲常州工厂 and 甲(青海)公司 are of 甲, not 甲 itself."""
    behind = full.key.removeprefix(short.key).lstrip("(")
    return bool(full.region) and full.key.startswith(short.key) and behind.startswith(full.region)


def _is_known_for(short: Name, full: Name) -> bool:
    """True when the list of well-known companies itself says of which company, called so in full, the brand is."""
    usual = known_keys()[short.key]
    return len(usual) > len(short.key) and full.key.startswith(usual)


def is_at_seat(short: Name, full: Name) -> bool:
    """True for a well-known company's name and the legal name that begins so, of the place where the company has its seat.

    国轩高科 is 合肥国轩高科动力能源有限公司, not the one of 南京; a sister that cooks or keeps houses is none, whatever it is called.
    """
    company = _companies().get(short.key)
    whole = full.body.startswith(short.key) or full.key.startswith(short.key)
    if company is None or not whole or not full.legal or full.branch or len(short.key) < LONG_CORE:
        return False
    if not full.place:
        return _is_placeless(full.key.removeprefix(short.key), fold(company.sector))
    return gazetteer().nested(company.place, full.place) and not any(word in full.trade for word in _services())


def _is_placeless(rest: str, sector: str) -> bool:
    """Whether what stands behind a listed company's name says no more than that it is that company.

    Few names leave their place out: 股份有限公司 of the company's own trade, but not a sister of another one (甲半导体股份有限公司).
    """
    trade = _EVERYBODY.sub("", rest.removesuffix(_STOCK))
    return rest.endswith(_STOCK) and trade in ("", sector)


def is_away(short: Name, full: Name) -> bool:
    """True when a well-known company has its seat elsewhere than a fuller name says."""
    company = _companies().get(short.key)
    return (
        company is not None and bool(company.place and full.place) and not gazetteer().nested(company.place, full.place)
    )


def _regions_differ(short: Name, full: Name) -> bool:
    """True for regions of which none contains the other; two whole names differ by these, too, a branch has its own."""
    if short.region == full.region or (short.branch and short.branch == full.branch):
        return False
    return short.formal or not _nested(short, full)


def _nested(left: Name, right: Name) -> bool:
    """True when the region of one name contains the other's: 浙江 and 台州 do not contradict each other."""
    return gazetteer().nested(left.place, right.place)


def longer_brand(short: Name, full: Name) -> bool:
    """True when a bare brand begins a core with two characters more: 富驰 may be short for 富驰高科 too, 登峰 not for 登峰源."""
    return short.bare and full.core.startswith(short.key) and len(full.core) - len(short.key) > 1


def elsewhere(name: Name, homes: Iterable[str]) -> bool:
    """True when a name's region neither contains nor lies in any place the documents speak of."""
    codes = tuple(homes)
    return bool(codes and name.place) and not any(gazetteer().nested(name.place, home) for home in codes)


@cache
def known_by_key() -> dict[str, KnownCompany]:
    """Folded name or alias → the well-known company."""
    return {fold(form): company for form, company in known_companies().items()}


@cache
def known_keys() -> dict[str, str]:
    """Folded name or alias of a well-known company → folded usual name."""
    return {key: fold(company.name) for key, company in known_by_key().items()}


@cache
def _companies() -> dict[str, KnownCompany]:
    """Folded name or alias → the well-known company, firms alone: a product line has no seat of its own."""
    return {fold(form): company for form, company in known_companies().items() if company.kind == "company"}


@cache
def _services() -> tuple[str, ...]:
    """Trades in which a maker's brand means a sister of it: 餐饮, 物业."""
    rows = read_lexicon("branches", ("word", "branch"))
    return tuple(row["word"] for row in rows if row["branch"] == "服务")


@cache
def _ordinary_keys() -> frozenset[str]:
    return frozenset(fold(form) for company in known_companies().values() for form in company.ambiguous)


def is_ordinary(key: str) -> bool:
    """True for a brand that is an ordinary word too (通用, 长城) and says nothing when it stands alone."""
    return key in _ordinary_keys() or len(key) < 2


def total(features: list[str]) -> tuple[float, tuple[tuple[str, float], ...]]:
    """The sum of the weights, which may pass 1, and the contributions, strongest first."""
    table = weights()
    parts = sorted(((name, table[name]) for name in features), key=lambda part: (-abs(part[1]), part[0]))
    return round(sum(weight for _, weight in parts), 4), tuple(parts)
