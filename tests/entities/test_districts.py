"""A district that documents spell in full is theirs, whatever other district bears its name."""

from __future__ import annotations

import pytest

from chaingraph.entities import resolve_entities
from chaingraph.records import Entity, Extraction, Mention, Ref


def resolved(**documents: tuple[str, ...]) -> dict[tuple[str, str], tuple[str, str]]:
    """Document and name → the full name of the region meant, and what it is part of."""
    mentions = [
        Mention(Ref("Region", name, document), 20 * at, 20 * at + len(name), name, "test")
        for document, names in documents.items()
        for at, name in enumerate(names)
    ]
    resolution = resolve_entities(Extraction(tuple(mentions), ()))
    entities = {entity.id: entity for entity in resolution.entities}
    return {(ref.document, ref.name): _told(entities[link.entity], entities) for ref, link in resolution.links.items()}


def _told(entity: Entity, entities: dict[str, Entity]) -> tuple[str, str]:
    return entity.name, entities[entity.parent].name if entity.parent else ""


@pytest.mark.parametrize("full", ["合肥市云溪区", "合肥云溪区", "安徽省合肥市云溪区"])
def test_the_spelled_name_binds_the_short_one(full: str) -> None:
    """云溪区 beside 合肥市云溪区 is no district of 岳阳, in other documents neither, nor 云溪 or a town of it."""
    found = resolved(plan=(full, "云溪区"), news=("云溪区", "云溪"), page=("云溪区临湖镇",))
    assert {found["plan", full], found["plan", "云溪区"], found["news", "云溪"]} == {("云溪区", "合肥市")}
    assert found["news", "云溪区"] == ("云溪区", "合肥市")
    assert found["page", "云溪区临湖镇"] == ("云溪区临湖镇", "云溪区")


def test_the_province_and_the_city_tell_of_one_district() -> None:
    """安徽省云溪区 is 合肥市云溪区 when another document says which city."""
    found = resolved(one=("安徽省云溪区",), two=("合肥市云溪区",))
    assert set(found.values()) == {("云溪区", "合肥市")}


def test_two_names_side_by_side_are_spelled() -> None:
    """合肥市 | 云溪区, found as two names, tells as well."""
    mentions = (
        Mention(Ref("Region", "合肥市", "d"), 0, 3, "合肥市", "test"),
        Mention(Ref("Region", "云溪区", "d"), 3, 6, "云溪区", "test"),
    )
    resolution = resolve_entities(Extraction(mentions, ()))
    entities = {entity.id: entity for entity in resolution.entities}
    assert _told(entities[resolution.links[mentions[1].ref].entity], entities) == ("云溪区", "合肥市")


def test_who_speaks_of_the_namesake_means_it() -> None:
    """A page about 岳阳 means 岳阳's own district, and without a spelled name nothing changes."""
    found = resolved(plan=("合肥市云溪区",), far=("岳阳市", "云溪区"), other=("岳阳市云溪区",))
    assert found["far", "云溪区"] == found["other", "岳阳市云溪区"] == ("云溪区", "岳阳市")
    assert resolved(one=("合肥市", "云溪区"))["one", "云溪区"] == ("云溪区", "岳阳市")


def test_between_two_told_districts_a_name_stays_open() -> None:
    """Two cities have a district of the name: a document that speaks of one of them means it, another nobody's."""
    found = resolved(one=("合肥市云溪区",), two=("芜湖市云溪区",), three=("云溪区",), four=("芜湖市", "云溪区"))
    assert found["three", "云溪区"] == ("云溪区", "")
    assert found["four", "云溪区"] == ("云溪区", "芜湖市")


@pytest.mark.parametrize("name", ["合肥市示范区", "合肥市主城区", "合肥市高新区", "合肥市云溪镇"])
def test_kinds_of_areas_are_no_districts(name: str) -> None:
    """示范区 behind a city names no district: it stays under its whole name."""
    assert resolved(one=(name,))["one", name] == (name, "合肥市")
