"""A park that is spelled behind the full name of its region lies there. Invented names."""

from __future__ import annotations

import pytest

from chaingraph.mentions.spelled_parks import spelled_places, spelled_region
from chaingraph.records import Document, Evidence, Mention, Ref, Statement


@pytest.mark.parametrize(
    ("name", "region"),
    [
        ("合肥市云溪新区", "合肥市"),
        ("安徽省合肥市云溪经济技术开发区", "合肥市"),
        ("重庆市南岸区云溪工业园", "南岸区"),
        ("合肥云溪新区", None),
        ("云溪新区", None),
        ("浦东新区", None),
        ("合肥市（芜湖）云溪工业园", None),
        ("合肥市芜湖产业转移园区", None),
        ("合肥市芜湖云溪产业园", None),
    ],
)
def test_the_full_name_of_a_region_tells(name: str, region: str | None) -> None:
    """Short names, enclaves and parks of two places say nothing."""
    found = spelled_region(name)
    assert (found.name if found else None) == region


def test_only_parks_that_house_somebody_are_asked() -> None:
    """One statement a name, with its own words as evidence; none where the document puts the park itself."""
    text = "甲公司位于合肥市云溪新区。合肥市东岭新区成立。"
    zones = [Ref("Park", name, "a") for name in ("合肥市云溪新区", "合肥市东岭新区")]
    names = [Mention(ref, text.index(ref.name), text.index(ref.name) + 7, ref.name, "test") for ref in zones]
    housed = Statement(Ref("Enterprise", "甲公司", "a"), "locatedIn", zones[0], Evidence("a", 0, 12, text[:12]), "test")
    paper = Document("a", "a.txt", text)
    (found,) = spelled_places(paper, names, [housed])
    assert (found.subject, found.object, found.evidence.quote) == (
        zones[0],
        Ref("Region", "合肥市", "a"),
        zones[0].name,
    )
    own = Statement(zones[0], "partOf", Ref("Park", "云岭新区", "a"), Evidence("a", 0, 12, text[:12]), "test")
    assert list(spelled_places(paper, names, [housed, own])) == []
