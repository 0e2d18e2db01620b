"""Names of towns and of firms of a county that only documents tell of. Invented names."""

from __future__ import annotations

import pytest

from chaingraph.entities import resolve_entities
from chaingraph.records import Entity, Extraction, Mention, Ref

COUNTY = Ref("Region", "泷江县", "a", "吉安市泷江县")


def resolved(*refs: Ref) -> list[Entity]:
    """The entity of each reference, with the county told in a document."""
    mentions = [
        Mention(ref, at * 20, at * 20 + len(ref.name), ref.name, "district-told") for at, ref in enumerate(refs)
    ]
    found = resolve_entities(Extraction(tuple(mentions), ()))
    by_id = {entity.id: entity for entity in found.entities}
    return [by_id[found.links[ref].entity] for ref in refs]


def test_a_county_lies_in_its_city() -> None:
    """The key of its name says so."""
    county, city = resolved(COUNTY, Ref("Region", "吉安市", "a"))
    assert county.parent == city.id


def test_a_town_lies_in_its_county() -> None:
    """Towns of one name in two counties are two, and none is a district elsewhere (文峰区)."""
    one, other, county = resolved(
        Ref("Region", "文峰镇", "a", "吉安市泷江县"), Ref("Region", "文峰镇", "b", "吉安市遂川县"), COUNTY
    )
    assert (one.parent, one.id == other.id) == (county.id, False)


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("泷江翔达光电有限公司", "翔达光电"),
        ("泷江县众兴纸品包装厂", "众兴纸品"),
        ("江西泷江恒益机械有限公司", "恒益机械"),
    ],
)
def test_the_county_before_a_firm_falls(full: str, short: str) -> None:
    """As that of a listed county does."""
    _, one, other = resolved(COUNTY, Ref("Enterprise", full, "a"), Ref("Enterprise", short, "a"))
    assert one.id == other.id


def test_other_firms_stay_apart() -> None:
    """The county's own name is no brand that all its firms share."""
    _, one, other = resolved(
        COUNTY, Ref("Enterprise", "泷江翔达光电有限公司", "a"), Ref("Enterprise", "泷江恒益机械有限公司", "a")
    )
    assert one.id != other.id
