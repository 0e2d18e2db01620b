"""Whom things are supplied to."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.documents import read_documents
from chaingraph.mentions import find_mentions
from tests.mentions.relations.test_partners import said


@pytest.mark.parametrize("way", ["为{}独家供应", "向{}批量交付", "给{}配套", "为{}长期提供"])
def test_who_gets_a_thing_neither_makes_it_nor_supplies_the_next(way: str) -> None:
    """为甲供应乙，为丙供应丁: nothing is said of what 甲 does."""
    text = f"龙泉热管理{way.format('云岭汽车')}热泵总成，为江州国能供应冷却板。"
    found = said(("title", "江州市"), ("paragraph", text))
    assert not any(one.startswith(("云岭汽车", "江州国能")) for one in found)
    assert "龙泉热管理 supplies 江州国能" in found


def test_who_is_served_and_acts_elsewhere_still_acts() -> None:
    """为甲配套 governs 甲 there alone."""
    text = "青石铸造为龙泉热管理供应毛坯，龙泉热管理为云岭汽车供应热泵总成。"
    found = said(("title", "江州市"), ("paragraph", text))
    assert {"青石铸造 supplies 龙泉热管理", "龙泉热管理 supplies 云岭汽车"} <= found


@pytest.mark.parametrize("way", ["供给", "供应给", "销往"])
def test_who_is_given_a_thing_neither_makes_it_nor_buys_what_comes_next(way: str, tmp_path: Path) -> None:
    """乙供给甲，丙从丁采购: 甲 gets 乙, and nobody says that it buys from 丁."""
    (tmp_path / "a.txt").write_text(
        "湖南青禾精深科技有限公司（以下简称“青禾精深”）是铝加工企业。"
        f"企业生产的电池托盘型材{way}蜂泉能源株洲基地和岳麓区的中川电驱，模具则从佛山南海的坚石模具采购。\n",
        encoding="utf-8",
    )
    documents, _ = read_documents([tmp_path / "a.txt"])
    found = {
        (s.subject.name, s.predicate, str(getattr(s.object, "name", ""))) for s in find_mentions(documents).statements
    }
    assert not {("中川电驱", "produces", "电池托盘型材"), ("坚石模具", "supplies", "中川电驱")} & found
    assert ("中川电驱", "locatedIn", "岳麓区") in found


def test_what_a_list_of_products_holds_is_no_customer() -> None:
    """主导产品为甲: whatever 甲 was taken for, it is not supplied with anything."""
    assert "龙泉热管理 supplies 云岭汽车" not in said(
        ("title", "江州市"), ("paragraph", "龙泉热管理主导产品为云岭汽车、冷却板。")
    )
    assert "龙泉热管理 supplies 云岭汽车" in said(("title", "江州市"), ("paragraph", "龙泉热管理主要客户为云岭汽车。"))
