"""Well-known companies and brands."""

from __future__ import annotations

import re

from chaingraph.reference.companies import known_companies
from chaingraph.reference.regions import gazetteer

LEGAL_FORM = re.compile(r"(?:有限公司|有限责任公司|股份公司)$")


def test_there_are_enough_to_help() -> None:
    """Thousands of names over the chains that districts plan, none of them twice."""
    known = known_companies()
    names = {company.name for company in known.values()}
    assert len(names) > 3_500
    assert len(known) == sum(len(company.forms) for company in {c.name: c for c in known.values()}.values())
    assert 30 <= len({company.sector for company in known.values()}) <= 45


def test_seats_are_regions() -> None:
    """A seat is a code of the gazetteer or empty."""
    missing = [c.name for c in known_companies().values() if c.place and not gazetteer().get(c.place)]
    assert missing == []


def test_names_carry_no_legal_form() -> None:
    """Names stand as business text writes them, without blanks at their ends and without brackets."""
    for form in known_companies():
        assert form == form.strip()
        assert not LEGAL_FORM.search(form), form
        assert not re.search(r"[()（）|]", form), form


def test_ambiguous_forms_are_marked() -> None:
    """Ordinary words, places and look-alikes say that they are; a region's form always does."""
    known = known_companies()
    for word in ("通用", "美的", "红旗", "联想", "大众", "小米", "日产", "中车"):
        assert word in known[word].ambiguous, word
    for word in ("华为", "京东方", "3M", "联咏", "比亚迪", "采埃孚"):
        assert word not in known[word].ambiguous, word
    assert [f for f, c in known.items() if f in gazetteer().surface_forms() and f not in c.ambiguous] == []
    assert [c.name for c in known.values() if not c.ambiguous <= set(c.forms)] == []


def test_aliases_lead_to_one_company() -> None:
    """Latin and Chinese forms of one company meet."""
    known = known_companies()
    assert known["维沃"] is known["vivo"]
    assert known["BOE"].name == "京东方"
    assert known["村田"].place == "JP"
    assert known["宁德时代"].sector == "电池"
