"""Whether the name of a listed company means a firm of another place than its seat, because the documents say so.

For: the scores of company names. The list says where a company has its seat, and a bare brand mostly means that one. But a
paper of a county that knows just one whole name with this brand, of this very county, means its own firm (临江青禾循环再生资源
有限公司, then 青禾循环); and where a table gives the brand's place, that place is known and the seat says nothing more.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from chaingraph.entities.parts import Name
from chaingraph.entities.shapes import LONG_CORE
from chaingraph.reference.companies import known_companies
from chaingraph.reference.names import fold
from chaingraph.reference.regions import gazetteer

ELSEWHERE = frozenset(("world_brand", "known_elsewhere"))
"""What speaks against a listed company's name as that of a firm of any other place."""


def weigh_place(features: Sequence[str], *, told: bool, home: bool) -> list[str]:
    """The features of a name once it is asked where the firm is.

    Args:
        features: Of a shorter name against a fuller one.
        told: The documents put the shorter name into the fuller one's place, and nobody else can be meant by it.
        home: The fuller name is the one firm that the documents' own place has.
    """
    if told:
        return [*(feature for feature in features if feature not in ELSEWHERE), "told_place"]
    return [*features, "home_firm"] if home and not ELSEWHERE.isdisjoint(features) else [*features]


def is_told_there(short: Name, full: Name, places: Iterable[str]) -> bool | None:
    """Whether the places the documents put a bare name in are the fuller one's; ``None`` when they say neither."""
    if not (full.legal and full.place) or short.region or short.legal:
        return None
    agree = {gazetteer().nested(full.place, code) for code in places}
    return agree.pop() if len(agree) == 1 else None


def is_home_firm(short: Name, full: Name, around: Iterable[str], *, together: bool) -> bool:
    """True for a whole name of the very place that all papers with the short one name.

    A county is small enough for any of its papers; a city or province only for a paper that has both names. A brand that
    the world writes in Latin letters too mostly means the group, whatever plant of it is near.

    Args:
        short: A bare name.
        full: A fuller one.
        around: Codes of the places that each paper with the short name names.
        together: One document has both.
    """
    if not full.legal or len(short.key) < LONG_CORE or short.key in _of_the_world():
        return False
    county = gazetteer().at_level(full.place, "county") is not None
    return (county or together) and any(_is_of(full.place, code) for code in around)


def _is_of(place: str, code: str) -> bool:
    """True for a place in the one asked for, and for the city that it lies in."""
    city = gazetteer().at_level(place, "city")
    return gazetteer().contains(place, code) or (city is not None and city.code == code)


@cache
def _of_the_world() -> frozenset[str]:
    """Folded forms of companies that have a Latin name besides (BOE, BYD)."""
    latin = (company for company in known_companies().values() if any(_is_latin(form) for form in company.forms))
    return frozenset(fold(form) for company in latin for form in company.forms)


def _is_latin(form: str) -> bool:
    return form.isascii() and any(character.isalpha() for character in form)
