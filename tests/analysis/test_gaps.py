"""Gaps: who is local, who is outside, who is unknown, and what that makes of a segment."""

from dataclasses import replace

import pytest

from chaingraph.analysis.chain_totals import total_gaps
from chaingraph.analysis.gaps import Gap, find_gaps
from chaingraph.analysis.projection import Projection
from chaingraph.errors import UsageError
from tests.analysis.factory import Scene, phone_chain


def by_segment(rows: tuple[Gap, ...]) -> dict[str, Gap]:
    return {row.segment: row for row in rows}


@pytest.mark.parametrize(
    ("segment", "status"),
    [
        ("显示屏", "missing"),
        ("电池", "single"),
        ("电路板", "covered"),
        ("外壳", "weak"),
        ("结构件", "weak"),
        ("终端", "missing"),
    ],
)
def test_status(segment: str, status: str) -> None:
    """Nobody local is missing, one is single, guesses or a sliver of the members are weak, the rest is covered."""
    assert by_segment(find_gaps(phone_chain().build()))[segment].status == status


def test_unknown_is_its_own_column() -> None:
    """A member without a place is unknown and never outside; one that the documents put elsewhere is outside."""
    row = by_segment(find_gaps(phone_chain().build()))["显示屏"]
    assert (row.local, row.outside, row.unknown) == ((), ("粤屏有限公司",), ("无名屏有限公司",))


def test_order_is_stage_then_document() -> None:
    """Segments come upstream first, within a stage as the document draws them."""
    rows = find_gaps(phone_chain().build())
    assert [row.segment for row in rows] == ["显示屏", "电池", "电路板", "结构件", "终端", "外壳"]


def test_channels_are_no_gap_in_supply() -> None:
    """A segment of generic businesses alone lists them as channels and does not count as a gap."""
    row = by_segment(find_gaps(phone_chain().build()))["终端"]
    assert row.channels == ("电商",)
    assert not row.is_gap
    assert by_segment(find_gaps(phone_chain().build()))["显示屏"].is_gap


def test_demand_names_local_leaders() -> None:
    """Who needs the segment: leaders of the chain that are local."""
    assert {row.demand for row in find_gaps(phone_chain().build())} == {("星河通信（重庆）有限公司",)}
    assert {row.demand for row in find_gaps(phone_chain().build(), region="广东")} == {()}


def test_leader_by_its_name() -> None:
    """The enterprise after which a chain is named needs its segments, though no map lists it."""
    scene = phone_chain()
    chain = scene.thing("Chain", "MOMO手机")
    scene.say(scene.thing("Segment", "天线", key=chain), "segmentOf", chain)
    scene.say(scene.thing("Enterprise", "墨墨通信有限公司", "Momo"), "locatedIn", scene.region("南岸区", "500108"))
    assert find_gaps(scene.build(), "momo")[0].demand == ("墨墨通信有限公司",)


def test_member_tells_why() -> None:
    """Each member carries its name in the map, the enterprise, its place, the score, the reasons and quotes."""
    row = by_segment(find_gaps(phone_chain().build()))["外壳"]
    member = row.members[1]
    assert (member.name, member.enterprise, member.where, member.region) == ("乙壳", "乙壳有限公司", "local", "南岸区")
    assert (member.score, member.reasons) == (0.7, ("字号相同",))
    assert [item.quote for item in member.evidence] == ["乙壳", "南岸区"]
    assert set(member.evidence) <= set(row.evidence)


@pytest.mark.parametrize(
    ("radius", "region", "local"),
    [("区县", "南岸区", False), ("市", "重庆市", True), ("省", "重庆市", True), ("园区", "南岸区", False)],
)
def test_radius_widens_the_region(radius: str, region: str, local: bool) -> None:
    """A maker in the next district is outside at 区县 and local at 市: the city of a municipality's district is it."""
    scene = phone_chain()
    scene.say(scene.thing("Enterprise", "无名屏有限公司"), "locatedIn", scene.region("巴南区", "500113"))
    row = by_segment(find_gaps(scene.build(), region="南岸区", radius=radius))["显示屏"]
    assert row.region == region
    assert ("无名屏有限公司" in row.local) is local
    assert ("无名屏有限公司" in row.outside) is not local


def test_wider_place_is_unknown_not_outside() -> None:
    """Who is only known to be in 重庆 may be in 南岸区: unknown."""
    scene = phone_chain()
    scene.say(scene.thing("Enterprise", "无名屏有限公司"), "locatedIn", scene.region("重庆市", "500000"))
    assert by_segment(find_gaps(scene.build()))["显示屏"].unknown == ("无名屏有限公司",)


def test_park_makes_local() -> None:
    """Who is in a park of the region is local; at the radius of another park it is outside."""
    scene = phone_chain()
    park, other = scene.thing("Park", "江南园"), scene.thing("Park", "江北园")
    scene.say(park, "locatedIn", scene.region("南岸区", "500108"))
    scene.say(scene.thing("Enterprise", "无名屏有限公司"), "locatedIn", park)
    scene.say(other, "locatedIn", scene.region("南岸区", "500108"))
    graph = scene.build()
    assert by_segment(find_gaps(graph))["显示屏"].local == ("无名屏有限公司",)
    assert by_segment(find_gaps(graph, region="江南园", radius="园区"))["显示屏"].local == ("无名屏有限公司",)
    assert by_segment(find_gaps(graph, region="江北园", radius="园区"))["显示屏"].outside == (
        "粤屏有限公司",
        "无名屏有限公司",
    )
    assert by_segment(find_gaps(graph, region="江北园"))["显示屏"].local == ("无名屏有限公司",)


def test_plans_do_not_count() -> None:
    """A maker that only plans to come is not local."""
    scene = phone_chain()
    scene.say(
        scene.thing("Enterprise", "无名屏有限公司"), "locatedIn", scene.region("南岸区", "500108"), modality="planned"
    )
    assert by_segment(find_gaps(scene.build()))["显示屏"].unknown == ("无名屏有限公司",)


def test_chain_by_part_of_its_name() -> None:
    """手机, 手机产业链 and the full name mean the chain."""
    graph = phone_chain().build()
    for name in ("手机", "手机产业链", "星河手机", " 星河 手机 "):
        assert find_gaps(graph, chain=name) == find_gaps(graph)


def test_unknown_chain_region_radius() -> None:
    """A chain, region or radius nobody knows is one line with a suggestion."""
    graph = phone_chain().build()
    with pytest.raises(UsageError, match="是否指：星河手机"):
        find_gaps(graph, chain="星海手机")
    with pytest.raises(UsageError, match=r"不认识的地区“南暗区”；是否指：南岸区"):
        find_gaps(graph, region="南暗区")
    with pytest.raises(UsageError, match="园区、区县、市、省"):
        find_gaps(graph, radius="街道")


def test_no_region_anywhere() -> None:
    """When neither user nor documents name a region, the user is asked for one."""
    scene = Scene()
    chain = scene.thing("Chain", "甲链")
    scene.say(scene.thing("Segment", "乙", key=chain), "segmentOf", chain)
    with pytest.raises(UsageError, match="--region"):
        find_gaps(scene.build())
    assert [row.status for row in find_gaps(scene.build(), region="成都市")] == ["missing"]


def test_each_chain_in_its_own_region() -> None:
    """Without a region a chain is judged where the documents that draw it come from."""
    scene = phone_chain()
    scene.document = "other"
    scene.paper(place=scene.region("巴南区", "500113"))
    chain = scene.thing("Chain", "远航汽车")
    segment = scene.thing("Segment", "齿轮", key=chain)
    scene.say(segment, "segmentOf", chain)
    scene.say(scene.thing("Enterprise", "庚齿"), "inSegment", segment)
    regions = {row.chain: row.region for row in find_gaps(scene.build())}
    assert regions == {"星河手机": "南岸区", "远航汽车": "巴南区"}


def test_totals() -> None:
    """A chain's share of filled segments leaves channels out, and comes for each stage too."""
    totals = {row.stage: row for row in total_gaps(find_gaps(phone_chain().build()))}
    assert list(totals) == ["", "上游", "中游", "下游"]
    assert (totals[""].segments, totals[""].filled, totals[""].share) == (5, 4, 0.8)
    assert (totals["上游"].filled, totals["上游"].share) == (1, 0.5)


def test_empty_graph() -> None:
    """An empty graph has no gaps; one thing alone neither."""
    assert find_gaps(Projection()) == ()
    scene = Scene()
    scene.thing("Chain", "甲链")
    assert find_gaps(scene.build()) == ()
    with pytest.raises(UsageError, match="还没有这类名称"):
        find_gaps(Projection(), chain="手机")


def test_rows_below_one_title_keep_their_order() -> None:
    """Quotes that begin with the same title are in the order of their rows, members in that of the cell."""
    title, names = "氢能产业链图谱", ("制氢", "储氢", "电堆", "加注")
    scene = Scene()
    scene.paper(place=scene.region("南岸区", "500108"))
    chain = scene.thing("Chain", "氢能")
    for at, name in enumerate(names, 1):
        segment = scene.thing("Segment", name, key=chain)
        with scene.sentence(f"{title}…{'行' * at}{name}"):
            scene.say(segment, "segmentOf", chain)
        scene.say(segment, "stage", "上游")
    graph = scene.build()
    spread = {
        triple: tuple(replace(claim, evidence=replace(claim.evidence, start=0)) for claim in claims)
        for triple, claims in graph.claims.items()
    }
    assert [gap.segment for gap in find_gaps(replace(graph, claims=spread), region="南岸区")] == list(names)


def maker(scene: Scene, name: str, product: str, place: str = "", modality: str = "fact") -> str:
    """An enterprise that makes something, somewhere."""
    found = scene.thing("Enterprise", name)
    scene.say(found, "produces", scene.thing("Product", product), modality=modality)
    if place:
        scene.say(found, "locatedIn", place)
    return found


def test_a_local_maker_that_the_map_does_not_name_fills_a_segment() -> None:
    """Who makes it here counts, with the product as reason and the quote; elsewhere, unplaced or planned it does not."""
    scene = phone_chain()
    here, there = scene.region("南岸区", "500108"), scene.region("巴南区", "500113")
    maker(scene, "岸屏", "液晶显示屏", here)
    maker(scene, "巴屏", "液晶显示屏", there)
    maker(scene, "某屏", "液晶显示屏")
    maker(scene, "将屏", "柔性显示屏", here, modality="planned")
    row = by_segment(find_gaps(scene.build()))["显示屏"]
    assert (row.status, row.local) == ("single", ("岸屏",))
    member = next(member for member in row.members if member.product)
    assert (member.name, member.product, member.reasons) == ("岸屏", "液晶显示屏", ("有“液晶显示屏”，与该环节相符",))
    assert {item.quote for item in member.evidence} == {"液晶显示屏", "南岸区"} <= {item.quote for item in row.evidence}
    assert "巴屏" not in (*row.outside, *row.unknown)


@pytest.mark.parametrize("product", ["显示屏盖板", "车载显示屏", "空调压缩机", "产品"])
def test_what_is_only_near_fills_nothing(product: str) -> None:
    """Another head, another use and a name that says nothing leave the segment missing."""
    scene = phone_chain()
    maker(scene, "岸工", product, scene.region("南岸区", "500108"))
    assert by_segment(find_gaps(scene.build()))["显示屏"].status == "missing"


def test_a_product_stands_where_it_fits_best() -> None:
    """电池结构件 is no battery: it fits 结构件; the member of the map is not counted again for what it makes."""
    scene = phone_chain()
    here = scene.region("南岸区", "500108")
    maker(scene, "岸件", "电池结构件", here)
    maker(scene, "渝电有限公司", "电池", here)
    rows = by_segment(find_gaps(scene.build()))
    assert rows["电池"].local == ("渝电有限公司",)
    assert rows["结构件"].local[-1] == "岸件"


def test_demand_follows_told_supplies() -> None:
    """A leader that a document shows buying from a segment needs it; for the others it is assumed, and says so."""
    scene = phone_chain()
    leader = scene.thing("Enterprise", "星河通信（重庆）有限公司")
    other = scene.thing("Enterprise", "另一家手机有限公司")
    scene.say(other, "tier", "龙头")
    scene.say(other, "inChain", scene.thing("Chain", "星河手机"))
    scene.say(other, "locatedIn", scene.region("南岸区", "500108"))
    scene.say(scene.thing("Enterprise", "粤屏有限公司"), "supplies", leader, quote="粤屏为星河供屏")
    rows = by_segment(find_gaps(scene.build()))
    assert (rows["显示屏"].demand, rows["显示屏"].demand_basis) == (("星河通信（重庆）有限公司",), "told")
    assert "粤屏为星河供屏" in {item.quote for item in rows["显示屏"].evidence}
    assert (len(rows["电路板"].demand), rows["电路板"].demand_basis) == (2, "chain")
    assert rows["电路板"].leaders == rows["显示屏"].leaders == rows["电路板"].demand


def test_a_leader_does_not_need_what_it_makes() -> None:
    """A leader that stands in a segment has what it gives."""
    scene = phone_chain()
    leader = scene.thing("Enterprise", "星河通信（重庆）有限公司")
    scene.say(leader, "inSegment", scene.thing("Segment", "电路板", key=scene.thing("Chain", "星河手机")))
    row = by_segment(find_gaps(scene.build()))["电路板"]
    assert (row.demand, row.demand_basis, row.leaders) == ((), "", ("星河通信（重庆）有限公司",))


def test_a_leader_by_another_form_of_its_brand() -> None:
    """A chain is led by the maker whose brand it bears, in whichever script the documents write it."""
    scene = Scene()
    here = scene.region("南岸区", "500108")
    chain, segment = scene.thing("Chain", "VIVO手机"), scene.thing("Segment", "天线", key="VIVO手机")
    scene.say(segment, "segmentOf", chain)
    scene.say(scene.thing("Enterprise", "维沃移动通信（某地）有限公司", "维沃"), "locatedIn", here)
    assert find_gaps(scene.build())[0].demand == ("维沃移动通信（某地）有限公司",)


def test_where_a_chain_sells_is_no_gap() -> None:
    """A downstream segment with shops beside kinds of shops lacks no supplier; upstream the same words are no excuse."""
    scene = phone_chain()
    chain = scene.thing("Chain", "星河手机")
    scene.say(scene.thing("Enterprise", "远山商城"), "inSegment", scene.thing("Segment", "终端", key=chain))
    scene.say(scene.thing("Segment", "显示屏", key=chain), "channel", "电商")
    rows = by_segment(find_gaps(scene.build()))
    assert (rows["终端"].status, rows["终端"].is_sale, rows["终端"].is_gap) == ("missing", True, False)
    assert (rows["显示屏"].is_sale, rows["显示屏"].is_gap) == (False, True)


def test_maker_for_another_use() -> None:
    """What says nothing of its use is for the use its maker's name says: a car firm's batteries are none of phones."""
    scene = phone_chain()
    district = scene.region("南岸区", "500108")
    for name in ("重庆山城汽车零部件有限公司", "重庆山城电源有限公司"):
        maker = scene.thing("Enterprise", name)
        scene.say(maker, "locatedIn", district)
        scene.say(maker, "produces", scene.thing("Product", "聚合物电池"))
    battery = by_segment(find_gaps(scene.build(), "星河手机"))["电池"]
    assert battery.local == ("渝电有限公司", "重庆山城电源有限公司")


def whole_things() -> Scene:
    """A chain of locks whose segment of whole things lists two sites, one of them nobody can place."""
    scene = Scene("plan")
    district, city = scene.region("南岸区", "500108"), scene.region("重庆市", "500000")
    scene.paper(place=district)
    chain = scene.thing("Chain", "智能门锁")
    segment = scene.thing("Segment", "整机制造", key=chain)
    scene.say(segment, "segmentOf", chain)
    for name, place in (("山卫门锁基地（重庆）", city), ("远固门锁厂", "")):
        site = scene.thing("Enterprise", name)
        scene.say(site, "inSegment", segment)
        if place:
            scene.say(site, "locatedIn", place)
    leader = scene.thing("Enterprise", "重庆山卫锁业有限公司", "山卫锁业")
    scene.say(leader, "tier", "龙头")
    scene.say(leader, "locatedIn", district)
    scene.say(leader, "produces", scene.thing("Product", "门锁"))
    return scene


def test_leader_makes_the_whole_thing() -> None:
    """A local leader that makes what the chain is named after stands in 整机; not twice where its own site is local."""
    graph = whole_things().build()
    (near,), (wide,) = find_gaps(graph), find_gaps(graph, radius="市")
    assert (near.local, near.unknown) == (("重庆山卫锁业有限公司",), ("山卫门锁基地（重庆）", "远固门锁厂"))
    assert wide.local == ("山卫门锁基地（重庆）",)
    assert near.leaders == ("重庆山卫锁业有限公司",)
    assert [member.product for member in near.members] == [None, None, "门锁"]


def test_maker_of_the_chain_without_a_tier_leads_nothing() -> None:
    """To make what the chain is named after makes no leader of a firm that nobody calls one."""
    scene = whole_things()
    other = scene.thing("Enterprise", "重庆小锁厂")
    scene.say(other, "locatedIn", scene.region("南岸区", "500108"))
    scene.say(other, "produces", scene.thing("Product", "智能门锁"))
    (row,) = find_gaps(scene.build())
    assert row.leaders == ("重庆山卫锁业有限公司",)


@pytest.mark.parametrize(("words", "leads"), [("构成的产业链中仅有9家配套企业", True), ("共有9家配套企业", False)])
def test_partners_of_a_leader(words: str, leads: bool) -> None:
    """A 龙头 that a sentence says makes up the chain with a member of it leads it; to be counted together is not enough."""
    scene = phone_chain()
    partner = scene.thing("Enterprise", "山城整机有限公司")
    scene.say(partner, "tier", "龙头")
    scene.say(partner, "locatedIn", scene.region("南岸区", "500108"))
    with scene.sentence(f"以星河和山城{words}"):
        for one in (partner, scene.thing("Enterprise", "星河通信（重庆）有限公司")):
            scene.number(one, "配套企业", 9.0, "家", row="plan#claim/1", modality="claim")
    assert ("山城整机有限公司" in find_gaps(scene.build())[0].leaders) is leads
