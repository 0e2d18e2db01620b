"""Dependence: what is missing without an enterprise, and how concentrated the output is."""

import pytest

from chaingraph.analysis.dependence import find_concentration, find_dependence
from chaingraph.analysis.projection import Projection
from chaingraph.errors import UsageError
from tests.analysis.factory import Scene, phone_chain


def supplied() -> Scene:
    """The phone chain, a line of supplies through one enterprise, and outputs in two years."""
    scene = phone_chain()
    hub, leader = scene.thing("Enterprise", "渝电有限公司"), scene.thing("Enterprise", "星河通信（重庆）有限公司")
    scene.say(scene.thing("Enterprise", "矿山"), "supplies", hub)
    scene.say(hub, "supplies", leader)
    scene.say(scene.thing("Enterprise", "另一供"), "supplies", scene.thing("Enterprise", "另一买"))
    region = scene.region("南岸区", "500108")
    for year, whole, part in (("2019", 700, 300), ("2020", 800, 400)):
        scene.number(region, "规上工业总产值", whole, "亿元", year=year, scope="规上")
        scene.number(leader, "产值", part, "亿元", year=year, measure="output")
    scene.number(region, "电子行业工业总产值", 900, "亿元", year="2020", scope="电子行业")
    scene.number(scene.thing("Enterprise", "丙板有限公司"), "工业总产值", 80000, "万元", year="2020")
    return scene


def test_harm() -> None:
    """Segments only it fills, buyers only it feeds, suppliers only it takes from: counted and named."""
    rows = {row.enterprise: row for row in find_dependence(supplied().build())}
    hub = rows["渝电有限公司"]
    assert (hub.segments, hub.cut_off_buyers, hub.cut_off_suppliers) == (
        ("星河手机/电池",),
        ("星河通信（重庆）有限公司",),
        ("矿山",),
    )
    assert (hub.harm, hub.bridge) == (3, True)
    assert {item.quote for item in hub.evidence} >= {"渝电", "星河通信（重庆）有限公司", "渝电有限公司"}
    assert rows["另一供"].cut_off_buyers == ("另一买",)


def test_order_and_share() -> None:
    """Worst first; the share is that of the latest year in the region's output of all trades."""
    rows = find_dependence(supplied().build())
    assert rows[0].harm == max(row.harm for row in rows)
    leader = next(row for row in rows if row.enterprise == "星河通信（重庆）有限公司")
    assert (leader.share, leader.year, leader.output) == (0.5, 2020, 4_000_000)


def test_concentration() -> None:
    """Known shares bound the Herfindahl index from both sides."""
    first, second = find_concentration(supplied().build())
    assert (first.year, first.enterprises) == (2019, 1)
    assert first.known == pytest.approx(3 / 7, abs=1e-6)
    assert (second.year, second.enterprises, second.largest) == (2020, 2, "星河通信（重庆）有限公司")
    low, high = second.hhi
    assert low == pytest.approx(0.5**2 + 0.01**2, abs=1e-6)
    assert high == pytest.approx(0.5**2 + 0.01**2 + 0.49**2, abs=1e-6)


def test_empty_and_unknown() -> None:
    """An empty graph depends on nobody; an unknown region is refused."""
    assert find_dependence(Projection()) == ()
    assert find_concentration(Projection()) == ()
    with pytest.raises(UsageError):
        find_dependence(supplied().build(), region="火星区")


def test_supplies_without_a_region() -> None:
    """Without any region the supplies are still judged."""
    scene = Scene()
    scene.say(scene.thing("Enterprise", "甲"), "supplies", scene.thing("Enterprise", "乙"))
    assert [(row.enterprise, row.harm) for row in find_dependence(scene.build())] == [("乙", 1), ("甲", 1)]


def test_concentration_of_a_wider_radius() -> None:
    """At 市 the whole is the output of the city: the share of the same enterprise is smaller."""
    scene = Scene()
    town, city = scene.region("宜都市", "420581"), scene.region("宜昌市", "420500")
    maker = scene.thing("Enterprise", "清江锂业有限公司")
    scene.say(maker, "locatedIn", town)
    scene.number(maker, "产值", 40, "亿元", measure="output", year="2023")
    scene.number(town, "工业总产值", 80, "亿元", year="2023")
    scene.number(city, "工业总产值", 400, "亿元", year="2023")
    shares = [find_concentration(scene.build(), "宜都市", radius)[0].known for radius in ("区县", "市")]
    assert shares == [0.5, 0.1]


def test_output_of_an_enterprise_by_its_plain_name() -> None:
    """产值 of an enterprise is its output; 产值 of a region may be that of one trade and is no whole."""
    scene = Scene()
    town = scene.region("宜都市", "420581")
    maker = scene.thing("Enterprise", "清江锂业有限公司")
    scene.say(maker, "locatedIn", town)
    scene.number(maker, "产值", 40, "亿元", year="2023")
    scene.number(town, "产值", 50, "亿元", year="2023")
    scene.number(town, "规上工业总产值", 80, "亿元", year="2023")
    (row,) = find_dependence(scene.build(), "宜都市")
    assert (row.output, row.share) == (400000, 0.5)


def test_who_is_elsewhere_is_none_of_ours() -> None:
    """Nobody here depends on the leaving of an enterprise of the next town; one whose place nobody tells may be ours."""
    scene = Scene()
    town, other = scene.region("宜都市", "420581"), scene.region("当阳市", "420582")
    maker = scene.thing("Enterprise", "漳河材料有限公司")
    scene.say(maker, "locatedIn", other)
    scene.number(maker, "产值", 40, "亿元", year="2023")
    scene.number(town, "规上工业总产值", 80, "亿元", year="2023", scope="全市规上")
    scene.number(scene.thing("Enterprise", "丹阳机械"), "产值", 20, "亿元", year="2023")
    (row,) = find_dependence(scene.build(), "宜都市")
    assert (row.enterprise, row.share) == ("丹阳机械", 0.25)


def test_half_a_year_is_no_year() -> None:
    """The newest whole year counts; of whom none is known the part of a year is shown, and shared with that part alone."""
    scene = Scene()
    town = scene.region("宜都市", "420581")
    large, small = scene.thing("Enterprise", "清江锂业"), scene.thing("Enterprise", "丹阳机械")
    for year, whole, part in (("2024", 80, 20), ("2025-01/2025-06", 50, 10)):
        scene.number(town, "规上工业总产值", whole, "亿元", year=year, scope="规上")
        scene.number(large, "产值", part, "亿元", year=year)
    scene.number(small, "产值", 5, "亿元", year="2025-01/2025-06")
    rows = {row.enterprise: row for row in find_dependence(scene.build(), "宜都市")}
    assert (rows["清江锂业"].year, rows["清江锂业"].output, rows["清江锂业"].share) == (2024, 200_000, 0.25)
    assert (rows["丹阳机械"].year, rows["丹阳机械"].share) == ("2025-01/2025-06", 0.1)
    assert [row.year for row in find_concentration(scene.build(), "宜都市")] == [2024]
