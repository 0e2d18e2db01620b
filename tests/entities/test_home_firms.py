"""The name of a listed company means the firm of the documents' own place where they say so, and stays open where they do not."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from chaingraph.entities import resolve_entities
from chaingraph.records import Evidence, Extraction, Mention, Ref, Resolution, Statement

QUOTE = Evidence("a", 0, 1, "x")
COUNTY = "宁乡三利谱光电科技有限公司"
CITY = "长沙三利谱光电科技有限公司"
SEAT, PLANT = "福建三安光电股份有限公司", "湖北三安光电有限公司"
MAKER = "湖北三安光电材料有限公司"


def resolve(documents: Mapping[str, tuple[str, ...]], *statements: Statement) -> Resolution:
    """Resolves names of several documents; what ends in 市, 县 or 区 is a place."""
    mentions = tuple(
        Mention(Ref("Region" if name[-1] in "市县区" else "Enterprise", name, document), at, at + 1, name, "test")
        for document, names in documents.items()
        for at, name in enumerate(names)
    )
    return resolve_entities(Extraction(mentions, statements))


def are_one(resolution: Resolution, short: str, full: str) -> bool:
    """Whether two names mean one thing wherever they stand."""
    links = {ref.name: link.entity for ref, link in resolution.links.items()}
    return links[short] == links[full]


def placed(name: str, place: str) -> Statement:
    """A statement of document ``a`` that a firm is somewhere."""
    return Statement(Ref("Enterprise", name, "a"), "locatedIn", Ref("Region", place, "a"), QUOTE, "table")


@pytest.mark.parametrize(
    "documents",
    [
        {"a": ("宁乡市", COUNTY, "三利谱")},
        {"a": ("宁乡市", "三利谱"), "b": ("宁乡市", COUNTY)},
        {"a": ("长沙市", "浏阳市", "浏阳市", "宁乡市", "三利谱"), "b": ("宁乡市", COUNTY)},
        {"a": ("长沙市", "三利谱", COUNTY)},
    ],
)
def test_a_paper_of_the_county_means_its_own_firm(documents: dict[str, tuple[str, ...]]) -> None:
    """In one paper or in two, first or last, whatever neighbours the paper names besides: the only whole name is meant."""
    resolution = resolve(documents)
    assert are_one(resolution, "三利谱", COUNTY)
    link = next(link for ref, link in resolution.links.items() if ref.name == "三利谱")
    assert "home_firm" in dict(link.reasons)


@pytest.mark.parametrize(
    ("documents", "short", "full"),
    [
        ({"a": ("浏阳市", "三利谱"), "b": ("宁乡市", COUNTY)}, "三利谱", COUNTY),
        ({"a": ("长沙市", "三利谱"), "b": ("长沙市", CITY)}, "三利谱", CITY),
        ({"a": ("宁乡市", "比亚迪", "宁乡比亚迪汽车有限公司")}, "比亚迪", "宁乡比亚迪汽车有限公司"),
        ({"a": ("宁乡市", "美的", "宁乡美的制冷设备有限公司")}, "美的", "宁乡美的制冷设备有限公司"),
        ({"a": ("宁乡市", "利谱", COUNTY)}, "利谱", COUNTY),
        ({"a": ("宁乡市", "三利谱", COUNTY, "宁乡三利谱新材料有限公司")}, "三利谱", COUNTY),
    ],
)
def test_elsewhere_or_of_the_world_it_stays_itself(
    documents: dict[str, tuple[str, ...]], short: str, full: str
) -> None:
    """Papers of other places, a city's two papers, brands of the world, other brands, and two whole names leave it open."""
    assert not are_one(resolve(documents), short, full)


def test_a_partner_of_the_firm_is_not_the_firm() -> None:
    """Who supplies the county's firm is another one, though its name would be short for it."""
    refs = (Ref("Enterprise", "三利谱", "a"), Ref("Enterprise", COUNTY, "a"))
    told = Statement(refs[0], "supplies", refs[1], QUOTE, "pair")
    assert not are_one(resolve({"a": ("宁乡市", "三利谱", COUNTY)}, told), "三利谱", COUNTY)


def test_a_county_whose_name_is_a_word_is_one_in_its_own_paper() -> None:
    """万安 may begin a brand, but in a paper of 万安县 the firm is 三利谱 of 万安."""
    full = "万安三利谱光电科技有限公司"
    assert are_one(resolve({"a": ("万安县", "三利谱", full)}), "三利谱", full)
    assert not are_one(resolve({"a": ("宁乡市", "三利谱", full)}), "三利谱", full)


def test_of_two_firms_with_just_this_name_the_one_at_the_seat_is_meant() -> None:
    """The list knows the seat; two firms there that are called so leave the name open, and so does a trade between."""
    resolution = resolve({"a": ("三安光电",), "b": (SEAT, PLANT)})
    assert are_one(resolution, "三安光电", SEAT)
    second = "厦门三安光电有限公司"
    assert not are_one(resolve({"a": ("三安光电",), "b": (SEAT, second)}), "三安光电", SEAT)
    longer = "厦门三安光电材料有限公司"
    assert not are_one(resolve({"a": ("三安光电",), "b": (longer, "湖北三安光电材料有限公司")}), "三安光电", longer)


def test_where_the_documents_tell_its_place_the_seat_says_nothing() -> None:
    """A table that puts the name somewhere means the firm there; whatever else it may mean leaves it open."""
    told = placed("三安光电", "鄂州市"), placed("三安光电", "厦门市")
    alone = {"a": ("三安光电",), "b": (MAKER,)}
    assert not are_one(resolve(alone), "三安光电", MAKER)
    assert are_one(resolve(alone, told[0]), "三安光电", MAKER)
    assert not are_one(resolve(alone, *told), "三安光电", MAKER)
    both = {"a": ("三安光电",), "b": (SEAT, PLANT)}
    assert are_one(resolve(both, told[1]), "三安光电", SEAT)
    for full in (SEAT, PLANT):  # the group came there, or its plant is there
        assert not are_one(resolve(both, told[0]), "三安光电", full)


def test_a_sister_in_the_papers_leaves_the_told_place_open() -> None:
    """三利谱 that came to 宁乡 may be 三利谱川河, whose seat nobody tells."""
    told = placed("三利谱", "宁乡市")
    assert are_one(resolve({"a": ("浏阳市", "三利谱"), "b": (COUNTY,)}, told), "三利谱", COUNTY)
    assert not are_one(resolve({"a": ("浏阳市", "三利谱", "三利谱川河"), "b": (COUNTY,)}, told), "三利谱", COUNTY)
