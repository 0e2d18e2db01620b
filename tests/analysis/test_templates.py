"""Templates of common chains: the files fit, and a place without a map is judged by what its enterprises make."""

import pytest

from chaingraph.analysis.chains import STAGES
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.templates import MARK, choose_template, find_template_gaps, templates
from chaingraph.errors import UsageError
from tests.analysis.factory import Scene


def test_files() -> None:
    """Twelve chains; stages are known and in order, nothing comes twice, what is fed exists, all but the last feed."""
    assert len(templates()) == 12
    for chain, parts in templates().items():
        names = [part.segment for part in parts]
        assert len(parts) >= 8
        assert len(set(names)) == len(names), chain
        ranks = [STAGES.index(part.stage) for part in parts]
        assert ranks == sorted(ranks), chain
        for part in parts:
            assert set(part.feeds) <= set(names) - {part.segment}, (chain, part.segment)
            assert part.products, (chain, part.segment)
        assert set(STAGES) == {part.stage for part in parts}
        assert sum(not part.feeds for part in parts) <= 3, chain


def place() -> Scene:
    """A district with a maker of screens and, elsewhere, one of glass."""
    scene = Scene("page")
    here, there = scene.region("巴南区", "500113"), scene.region("南岸区", "500108")
    scene.paper(place=here)
    for name, product, spot in (("巴光有限公司", "液晶显示模组", here), ("岸玻有限公司", "玻璃基板", there)):
        maker = scene.thing("Enterprise", name)
        scene.say(maker, "produces", scene.thing("Product", product))
        scene.say(maker, "locatedIn", spot)
    return scene


def test_gaps_of_a_template() -> None:
    """The maker stands in its segment with its quote; every row is marked; empty segments are missing."""
    rows = {row.segment: row for row in find_template_gaps(place().build(), "新型显示", "巴南区")}
    assert {row.template for row in rows.values()} == {True}
    assert {row.chain for row in rows.values()} == {f"新型显示{MARK}"}
    assert (rows["显示模组"].status, rows["显示模组"].local) == ("single", ("巴光有限公司",))
    assert "液晶显示模组" in {item.quote for item in rows["显示模组"].evidence}
    assert (rows["玻璃基板"].status, rows["玻璃基板"].outside) == ("missing", ("岸玻有限公司",))
    assert rows["显示装备"].status == "missing"
    assert not rows["显示装备"].evidence


def test_demand_is_whom_it_feeds() -> None:
    """Backlights are needed by the local maker of modules."""
    rows = {row.segment: row for row in find_template_gaps(place().build(), "新型显示", "巴南区")}
    assert rows["背光模组"].demand == ("巴光有限公司",)


@pytest.mark.parametrize("name", ["动力电池产业链", "动力电池", "生物"])
def test_names(name: str) -> None:
    """A part of the name, or the name with the word for chain, is enough."""
    assert choose_template(name)[0].chain in ("动力电池", "生物医药")


@pytest.mark.parametrize("name", ["", "飞船", "汽车"])
def test_unknown_template(name: str) -> None:
    """None or two of that name: the hint says which there are."""
    with pytest.raises(UsageError, match=r"新能源汽车|现有"):
        choose_template(name)


def test_empty() -> None:
    """Without a place nobody can say what is local; with one all segments are missing."""
    with pytest.raises(UsageError, match="--region"):
        find_template_gaps(Projection(), "光伏")
    rows = find_template_gaps(Projection(), "光伏", region="南岸区")
    assert {row.status for row in rows} == {"missing"}


def test_segments_that_share_characters_are_told_apart() -> None:
    """A maker of anodes stands with the anodes alone; a maker of covers makes none of batteries unless it says so."""
    scene = Scene("page")
    here = scene.region("巴南区", "500113")
    scene.paper(place=here)
    made = (
        ("甲料", "人造石墨负极"),
        ("乙料", "磷酸铁锂正极材料"),
        ("丙机", "动力电池回收"),
        ("丁光", "盖板"),
        ("戊件", "电池盖板"),
    )
    for name, product in made:
        found = scene.thing("Enterprise", name)
        scene.say(found, "produces", scene.thing("Product", product))
        scene.say(found, "locatedIn", here)
    local = {row.segment: row.local for row in find_template_gaps(scene.build(), "动力电池", "巴南区") if row.local}
    assert local["负极材料"] == ("甲料",)
    assert local["集流体与结构件"] == ("戊件",)
    assert local["正极材料"] == ("乙料",)
    assert "丙机" not in {name for part, names in local.items() if part != "回收利用" for name in names}


@pytest.mark.parametrize("chain", sorted(templates()))
def test_every_product_of_a_template_finds_its_own_segment(chain: str) -> None:
    """Makers of each product of a template stand in the segment that lists it, and in no other."""
    scene = Scene("page")
    here = scene.region("巴南区", "500113")
    scene.paper(place=here)
    expected: dict[str, set[str]] = {}
    for part in templates()[chain]:
        for product in part.products:
            found = scene.thing("Enterprise", f"{product}厂")
            scene.say(found, "produces", scene.thing("Product", product))
            scene.say(found, "locatedIn", here)
            expected.setdefault(f"{product}厂", set()).add(part.segment)
    stands: dict[str, set[str]] = {}
    for row in find_template_gaps(scene.build(), chain, "巴南区"):
        for name in row.local:
            stands.setdefault(name, set()).add(row.segment)
    wrong = {name: parts for name, parts in stands.items() if not parts <= expected[name]}
    assert wrong == {}
    assert len(stands) >= 0.9 * len(expected)


@pytest.mark.parametrize(
    ("products", "near"),
    [
        (("磷酸铁锂", "电解液"), "动力电池"),
        (("液晶显示模组", "偏光片"), "新型显示"),
        (("光伏组件", "硅片"), "光伏"),
        (("晶圆制造", "封装测试"), "集成电路"),
        (("谐波减速器", "伺服电机"), "工业机器人"),
    ],
)
def test_advice_by_what_the_firms_of_a_chain_make(products: tuple[str, str], near: str) -> None:
    """A chain that no template is called after is told the one its enterprises fit into; without products, those there are."""
    scene = Scene("page")
    scene.paper(place=scene.region("巴南区", "500113"))
    chain = scene.thing("Chain", "某某新经济")
    for number, product in enumerate(products):
        maker = scene.thing("Enterprise", f"巴甲{number}有限公司")
        scene.say(maker, "inChain", chain)
        scene.say(maker, "produces", scene.thing("Product", product))
    with pytest.raises(UsageError) as told:
        find_template_gaps(scene.build(), "某某新经济", "巴南区")
    assert f"“{near}”" in str(told.value)
    with pytest.raises(UsageError) as other:
        find_template_gaps(place().build(), "某某新经济", "巴南区")
    assert "最相近" not in str(other.value)
