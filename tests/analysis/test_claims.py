"""Claims: a count that a document names beside the count of the graph."""

import pytest

from chaingraph.analysis.claims import ClaimRow, find_claims
from chaingraph.analysis.projection import Projection
from tests.analysis.factory import Scene, phone_chain


def quoted(scene: Scene, subject: str, count: tuple[str, float, str], quote: str, year: str = "") -> None:
    """A count (indicator, value, unit) in its own words."""
    scene.number(subject, *count, quote=quote, year=year, modality="claim")


def rows(scene: Scene) -> dict[str, ClaimRow]:
    return {row.claim: row for row in find_claims(scene.build())}


def roster() -> Scene:
    """Three 龙头 in 南岸区, one in 巴南区, and claims about them."""
    scene = Scene()
    here, there = scene.region("南岸区", "500108"), scene.region("巴南区", "500113")
    for number, (name, place) in enumerate(
        (("甲电子", here), ("乙机械", here), ("丙制药", here), ("丁齿轮", there)), 1
    ):
        maker = scene.thing("Enterprise", name)
        scene.say(maker, "tier", "龙头", group=f"d1#0/{number}")
        scene.say(maker, "number", str(number), group=f"d1#0/{number}")
        scene.say(maker, "locatedIn", place)
    scene.say(scene.thing("Enterprise", "戊新材"), "tier", "龙头")
    scene.say(scene.thing("Enterprise", "戊新材"), "locatedIn", here)
    quoted(scene, here, ("龙头企业", 4, "家"), "其中龙头企业共4家", "2020")
    quoted(scene, here, ("龙头企业", 2, "家"), "2015年龙头企业2家", "2015")
    quoted(scene, here, ("规上工业企业", 3, "家"), "全区规上工业企业共3家")
    quoted(scene, here, ("数字化车间", 2, "个"), "建成甲电子、乙机械2个数字化车间")
    quoted(scene, here, ("智能工厂", 5, "个"), "建成甲电子、乙机械等5个智能工厂")
    quoted(scene, here, ("数字化工厂", 9, "家"), "像甲电子、乙机械这样的数字化工厂9家")
    quoted(scene, here, ("龙头企业数量", 4, "家"), "龙头企业数量为4家")
    quoted(scene, here, ("生物医药龙头企业", 9, "家"), "生物医药龙头企业9家")
    return scene


def test_tiers_and_roster() -> None:
    """Tier and roster counts are checked against the rosters of the region; older counts are not."""
    found = rows(roster())
    tier = found["其中龙头企业共4家"]
    assert (tier.claimed, tier.computed, tier.difference) == (4, 3, 1)
    assert tier.names == ("丙制药", "乙机械", "甲电子")
    assert found["全区规上工业企业共3家"].difference == 0
    assert "2015年龙头企业2家" not in found


def test_listed_names() -> None:
    """A full list is counted; one that ends in 等 is open; a narrower kind of leader is not checked."""
    found = rows(roster())
    assert found["建成甲电子、乙机械2个数字化车间"].computed == 2
    assert "建成甲电子、乙机械等5个智能工厂" not in found
    assert "生物医药龙头企业9家" not in found
    assert "像甲电子、乙机械这样的数字化工厂9家" not in found
    assert found["龙头企业数量为4家"].computed == 3


def test_repeated_claim_is_one_row() -> None:
    """A count that is told twice is one row with both quotes."""
    scene = roster()
    quoted(scene, "region/南岸区", ("规上工业企业", 3, "家"), "规上工业企业3家")
    assert [len(row.evidence) for row in rows(scene).values() if row.indicator == "规上工业企业"] == [2]


def test_suppliers_of_a_leader() -> None:
    """Suppliers claimed for an enterprise are checked against the local members of its chain."""
    scene = phone_chain()
    leader = scene.thing("Enterprise", "星河通信（重庆）有限公司")
    quoted(scene, leader, ("供应链配套企业", 8, "家"), "区内仅有8家供应链配套企业")
    row = rows(scene)["区内仅有8家供应链配套企业"]
    assert (row.computed, row.difference) == (7, 1)
    assert "丙板有限公司" in row.names and "粤屏有限公司" not in row.names


def test_chains() -> None:
    """Chains claimed are checked against chains drawn."""
    scene = phone_chain()
    quoted(scene, scene.region("南岸区", "500108"), ("产业链图谱", 7, "条"), "7条产业链图谱")
    assert rows(scene)["7条产业链图谱"].computed == 1


def test_empty() -> None:
    """No claims, no rows."""
    assert find_claims(Projection()) == ()


def test_suppliers_of_several_together() -> None:
    """A sentence about two leaders at once is one row; neither of them counts as its own supplier."""
    scene = phone_chain()
    both = ("星河通信（重庆）有限公司", "丙板有限公司")
    with scene.sentence("以星河和丙板构成的产业链中，区内仅有8家供应链配套企业"):
        for name in both:
            scene.number(scene.thing("Enterprise", name), "供应链配套企业", 8, "家", text="8家", row="plan#claim/7")
    (row,) = (row for row in rows(scene).values() if row.indicator == "供应链配套企业")
    assert (row.subject, row.computed) == ("、".join(both), 6)
    assert len(row.evidence) == 1


@pytest.mark.parametrize(
    ("quote", "computed"),
    [("在全国有86家供应商", None), ("供应商86家", None), ("市内供应商86家", 1), ("其中县内供应商仅86家", 0)],
)
def test_suppliers_are_counted_where_the_claim_counts_them(quote: str, computed: int | None) -> None:
    """Suppliers anywhere cannot be checked; those of a city or a county are counted there; a trade is no supply chain."""
    scene = Scene()
    here, near = scene.region("来安县", "341122"), scene.region("天长市", "341181")
    maker = scene.thing("Enterprise", "远山车辆有限公司")
    scene.say(maker, "locatedIn", here)
    scene.say(maker, "inChain", scene.thing("Chain", "装备"))
    other = scene.thing("Enterprise", "同业装备有限公司")
    scene.say(other, "locatedIn", here)
    scene.say(other, "inChain", scene.thing("Chain", "装备"))
    supplier = scene.thing("Enterprise", "天长座椅有限公司")
    scene.say(supplier, "locatedIn", near)
    scene.say(supplier, "supplies", maker)
    scene.number(maker, "供应商", 86, "家", quote=quote, text="86家")
    assert [row.computed for row in find_claims(scene.build())] == ([] if computed is None else [computed])


def test_enterprises_of_a_trade() -> None:
    """规上医药企业 are those of the roster under 医药产业, not all of it."""
    scene = Scene("roster")
    here = scene.region("来安县", "341122")
    scene.paper(place=here)
    for number, (name, sector) in enumerate((("甲药", "医药产业"), ("乙药", "医药产业"), ("丙机", "装备制造业"))):
        maker, row = scene.thing("Enterprise", name), f"roster#0/{number}"
        scene.say(maker, "number", str(number), group=row)
        scene.say(maker, "tier", "骨干", group=row)
        scene.say(maker, "sector", scene.thing("Sector", sector), group=row)
        scene.say(maker, "locatedIn", here, group=row)
    scene.number(here, "规上医药企业", 3, "家", quote="全县规上医药企业3家")
    scene.number(here, "规上食品企业", 3, "家", quote="全县规上食品企业3家")
    assert [(row.claimed, row.names) for row in find_claims(scene.build())] == [(3, ("乙药", "甲药"))]


def test_a_county_that_no_list_knows() -> None:
    """Its roster is counted like any other: by the county itself, for it has no code."""
    scene = Scene()
    here, there = scene.region("霁云县", ""), scene.region("南岸区", "500108")
    for number, (name, place) in enumerate((("甲电子", here), ("乙机械", here), ("丙制药", there)), 1):
        maker = scene.thing("Enterprise", name)
        scene.say(maker, "tier", "规上", group=f"d1#0/{number}")
        scene.say(maker, "number", str(number), group=f"d1#0/{number}")
        scene.say(maker, "locatedIn", place)
    quoted(scene, here, ("规模以上工业企业", 3, "家"), "全县3家规模以上工业企业")
    found = rows(scene)["全县3家规模以上工业企业"]
    assert (found.computed, found.names) == (2, ("乙机械", "甲电子"))
