"""Parks by their kind alone, and by what remains of their names."""

from __future__ import annotations

import pytest

from tests.mentions.name_factory import mentions, names, parks

PLAIN = "青坞经济技术开发区去年产值200亿元。"


def test_a_kind_means_the_one_park_of_the_text() -> None:
    """把经开区, 依托经开区 stand for the one named park, under its full name."""
    found = [m for m in mentions(PLAIN, "我们把经开区作为主战场，依托经开区招商。") if m.text == "经开区"]
    assert [m.ref.name for m in found] == ["青坞经济技术开发区"] * 2


def test_a_kind_beside_a_place_counts() -> None:
    """In a row of districts 高新区 is one of them."""
    assert "高新区" in parks("青坞高新区产值居前。\n调研组赴涧西区、高新区、洛龙区走访。")


def test_a_title_to_be_won_is_no_park() -> None:
    """的高新区, 创建高新区 name nothing."""
    assert parks(PLAIN + "全县争创高新区。") == ["青坞经济技术开发区"]


def test_a_kind_belongs_to_the_place_of_the_text() -> None:
    """Without a named park the kind is that of the place the text speaks of."""
    lines = [
        "昆山市人民政府关于印发工作方案的通知",
        "昆山市各镇：昆山市上半年工业产值增长。",
        "由高新区、有关部门落实。",
    ]
    found = [m.ref.name for m in mentions(*lines) if m.text == "高新区"]
    assert found == ["昆山高新区"]


def test_what_remains_of_a_name_behind_a_word_of_place() -> None:
    """A project that 落在 the core of a named park stands in that park."""
    found = {m.text: m.ref.name for m in mentions("芜湖鹿坞经济开发区扩区。", "新项目选址鹿坞，明年动工。")}
    assert found.get("鹿坞") == "芜湖鹿坞经济开发区"


def test_bases_for_training_are_no_parks() -> None:
    """人才实训基地 and 种植基地 are no parks."""
    assert parks("双方合建人才实训基地，在共合镇建立中药材种植基地。") == []


def test_a_bracket_with_a_part_belongs_to_the_park() -> None:
    """某工业园区（某片区） is one park."""
    assert names("项目落在青坞工业园区（后所片区）。", "Park") == ["青坞工业园区（后所片区）"]


@pytest.mark.parametrize("text", ["其余废水送园区的污水厂。", "名字被写上园区的墙。", "互通口设在园区东侧。"])
def test_a_bare_park_behind_where_to_is_no_name(text: str) -> None:
    """送, 上 and 在 before 园区 make no park."""
    assert parks(text) == []


def test_a_park_with_its_part_and_its_country() -> None:
    """综合保税区B区 is one park, and so is a 谷 behind its city and 中国."""
    assert parks("一期租赁沐城综合保税区B区2万平方米厂房。") == ["沐城综合保税区B区"]
    assert parks("芜湖中国传感谷是产业集聚区。") == ["芜湖中国传感谷"]


def test_parks_that_are_counted_are_no_names() -> None:
    """建成冠军园5个 names none; 新沐园区5个 does."""
    assert parks("今年建成单品冠军园5个。") == []
    assert parks("签约项目11个，其中，新沐园区5个。") == ["新沐园区"]


def test_parks_that_merged_are_names_of_their_own() -> None:
    """A bracket that tells of 合并 and 更名 holds three parks, not one former name."""
    found = parks("青坞高新区（原苇汀工业园与南绮工业园区合并后更名青坞高新技术产业开发区）满产。")
    assert found == ["青坞高新区", "苇汀工业园", "南绮工业园区", "青坞高新技术产业开发区"]


def test_a_wing_stands_before_a_park() -> None:
    """东翼 says where a park lies and is no part of its name."""
    assert parks("两翼：东翼鹿坞工业园，西翼南绮工业园。") == ["鹿坞工业园", "南绮工业园"]
