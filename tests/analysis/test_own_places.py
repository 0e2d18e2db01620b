"""Which places documents are of."""

import pytest

from chaingraph.analysis import Projection
from chaingraph.analysis.columns import Claim, NameLink, Paper, Thing
from chaingraph.analysis.own_places import own_places
from chaingraph.records import Evidence

PLACES = (
    Thing("region/合肥市", "Region", "合肥市", ("合肥", "合肥市"), code="340100"),
    Thing("region/云溪区", "Region", "云溪区", ("云溪区", "合肥市云溪区")),
    Thing("region/青柳县", "Region", "青柳县", ("青柳", "青柳县")),
    Thing("region/北京市", "Region", "北京市", ("北京", "北京市"), code="110000"),
    Thing("region/中国", "Region", "中国", ("中国",), code="CN"),
)


def own(*titles: str) -> tuple[str, ...]:
    """The places of documents called so, each of which names suppliers of 北京 in its text."""
    papers = {str(n): Paper(str(n), title) for n, title in enumerate(titles)}
    uses = tuple(NameLink("region/北京市", "北京", str(n), mentions=9) for n, _ in enumerate(titles))
    return own_places(
        Projection(
            {place.id: place for place in PLACES},
            {"partOf": (("region/云溪区", "region/合肥市"),)},
            papers=papers,
            links={"region/北京市": uses},
        )
    )


@pytest.mark.parametrize(
    "title",
    [
        "云溪区新能源汽车产业链发展规划",
        "合肥市云溪区2024年重点项目表",
        "关于印发《云溪区招商引资若干措施》的通知",
        "2025年云溪区供应商调查表",
        "中共云溪区委专题会议纪要",
    ],
)
def test_the_title_says_whose_paper_it_is(title: str) -> None:
    """With the fullest name of the place, however often suppliers of somewhere else are named."""
    assert own(title, "（截至2024年9月30日）") == ("合肥市云溪区",)


@pytest.mark.parametrize(
    "title",
    [
        "北京云帆热管理系统有限公司",
        "赴青柳县考察的报告",
        "在云溪区产业链专班会上的讲话",
        "中国动力电池产业观察",
        "供应商调查表",
    ],
)
def test_a_title_may_say_nothing(title: str) -> None:
    """Companies, journeys and meetings: another paper's title decides; a county as wide as a country is none."""
    assert own(title, "青柳县产业链图谱") == ("青柳县",)


def test_a_place_that_only_a_title_names() -> None:
    """A known county, or a park of the graph; not a town of a name that several have."""
    assert own("南岸区产业链规划", "供应商调查表") == ("南岸区",)
    park = Thing("park/云溪高新区", "Park", "云溪高新区", ("云溪高新区",))
    assert own_places(Projection({park.id: park}, papers={"0": Paper("0", "云溪高新区项目表")})) == ("云溪高新区",)


def test_papers_of_several_places() -> None:
    """One of more than half stands alone, else all of them, those of most papers first."""
    assert own("云溪区规划", "云溪区项目表", "青柳县规划") == ("合肥市云溪区",)
    assert own("青柳县规划", "青柳县项目表", "云溪区规划", "合肥市规划")[0] == "青柳县"
    assert own("青柳县规划", "北京市规划", "供应商", "一览表") == ("北京市",)  # of which the untitled speak
    assert set(own("青柳县规划", "云溪区规划")) == {"青柳县", "合肥市云溪区"}


def test_without_titles_the_region_most_speak_of() -> None:
    """And none where nobody speaks of one, or a list says only where suppliers are."""
    assert own("产业链规划") == ("北京市",)
    assert own() == ()
    places = {place.id: place for place in PLACES}
    bought = Thing("enterprise/甲厂", "Enterprise", "甲厂")
    row = [
        Claim("enterprise/甲厂", predicate, target, Evidence("0", n, n + 2, "甲厂"), group="0#1/1")
        for n, (predicate, target) in enumerate((("supplies", "enterprise/乙厂"), ("locatedIn", "region/北京市")))
    ]
    claims = {(claim.subject, claim.predicate, claim.object): (claim,) for claim in row}
    survey = Projection({**places, bought.id: bought}, papers={"0": Paper("0", "供应商调查表")}, claims=claims)
    assert own_places(survey) == ()
