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
