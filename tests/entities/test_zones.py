"""Zones that are a place and a park at once are one thing. Invented names, but for those of the list of regions."""

from __future__ import annotations

import pytest

from chaingraph.entities import resolve_entities
from chaingraph.records import Entity, Extraction, Mention, Ref


def resolved(*refs: Ref, rule: str = "test") -> list[Entity]:
    """The entity of each reference."""
    mentions = [Mention(ref, at * 20, at * 20 + len(ref.name), ref.name, rule) for at, ref in enumerate(refs)]
    found = resolve_entities(Extraction(tuple(mentions), ()))
    by_id = {entity.id: entity for entity in found.entities}
    return [by_id[found.links[ref].entity] for ref in refs]


@pytest.mark.parametrize("name", ["两江新区", "重庆市两江新区", "重庆两江新区"])
def test_a_zone_of_the_list_is_the_region(name: str) -> None:
    """However it is written, and whatever kind of name it was taken for."""
    park, region = resolved(Ref("Park", name, "a"), Ref("Region", "两江新区", "a"))
    assert (park.id, park.code) == (region.id, "500Z01")


def test_a_zone_that_documents_tell_as_a_district_is_that_district() -> None:
    """By its full name in another paper, too; not that of another city."""
    told = Ref("Region", "云溪新区", "a", "合肥市云溪新区")
    parks = [Ref("Park", "云溪新区", "a"), Ref("Park", "合肥市云溪新区", "b"), Ref("Park", "芜湖市云溪新区", "c")]
    district, short, full, _ = resolved(told, *parks, rule="district-told")
    assert {short.id, full.id} == {district.id}
    assert resolved(told, parks[2], rule="district-told")[1].id != district.id


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("合肥市云溪新区", "云溪新区"),
        ("安徽省合肥市云溪经济技术开发区", "云溪经开区"),
        ("合肥云溪高新区", "云溪高新技术产业开发区"),
        ("合肥市云溪产业园", "云溪产业园"),
    ],
)
def test_a_zone_with_and_without_its_city_is_one(full: str, short: str) -> None:
    """In one paper, and in a paper of that city."""
    one, other, away, _ = resolved(
        Ref("Park", full, "a"), Ref("Park", short, "a"), Ref("Park", short, "b"), Ref("Region", "合肥市", "b")
    )
    assert one.id == other.id == away.id


@pytest.mark.parametrize(
    ("full", "short", "place"),
    [
        ("合肥市云溪新区", "云溪新区", "芜湖市"),
        ("合肥市高新区", "高新区", "合肥市"),
        ("合肥市东溪新区", "云溪新区", "合肥市"),
    ],
)
def test_what_may_be_another_zone_stays_apart(full: str, short: str, place: str) -> None:
    """In papers of another city; a kind that every city has; another name."""
    one, other, _ = resolved(Ref("Park", full, "a"), Ref("Park", short, "b"), Ref("Region", place, "b"))
    assert one.id != other.id
