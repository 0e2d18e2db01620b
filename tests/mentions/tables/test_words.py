"""Words that stand alone in a cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.mentions.tables.words import (
    is_ditto,
    is_local,
    is_missing,
    is_note,
    is_target_list,
    is_total,
    nature_of,
    scope_of,
    squeeze,
    tiers_of,
    without_count,
)


@pytest.mark.parametrize(
    "text", ["", " ", "-", "--", "----", "—", "——", "－", "/", "无", "暂无", "…".replace("…", "-"), "N/A"]
)
def test_missing_marks(text: str) -> None:
    """Dashes of every kind, blanks and 无 say that there is no value."""
    assert is_missing(text)


@pytest.mark.parametrize("text", ["0", "无锡", "一", "/亩", "2-3", "否"])
def test_values_are_not_missing(text: str) -> None:
    """Zero, names that begin with 无 and ranges are values."""
    assert not is_missing(text)


@pytest.mark.parametrize("text", ["合计", "合 计", "总计：", "小计（12个）", "共计54个项目", "合计(万元)"])
def test_sums(text: str) -> None:
    """合计 and its like head a row of sums."""
    assert is_total(text)


@pytest.mark.parametrize("text", ["合计划", "累计新增就业", "总计算中心", "共计科技有限公司", "平均利润率"])
def test_names_that_only_begin_like_sums(text: str) -> None:
    """A name that begins with the same characters is no sum."""
    assert not is_total(text)


@pytest.mark.parametrize(
    ("text", "tiers"),
    [
        ("龙头企业", ("龙头",)),
        ("一、骨干企业", ("骨干",)),
        ("国家级专精特新“小巨人”企业", ("小巨人",)),
        ("专精特新", ("专精特新",)),
        ("链主、单项冠军", ("链主", "单项冠军")),
        ("规模以上工业企业", ("规上",)),
        ("潜在独角兽", ("潜在独角兽",)),
        ("成长型企业（137家）", ("成长型",)),
        ("装备制造", ()),
    ],
)
def test_tiers(text: str, tiers: tuple[str, ...]) -> None:
    """The short form of each tier, longer words before the shorter ones in them."""
    assert tiers_of(text) == tiers


@pytest.mark.parametrize(
    ("text", "nature"),
    [
        ("新建", "新建"),
        ("技术改造", "技术改造"),
        ("前期策划", "前期策划"),
        ("续建项目（12个）", "续建"),
        ("计划新开工项目", "计划新开工"),
        ("新建/扩建", "新建/扩建"),
        ("建设类项目", ""),
        ("电子信息制造业", ""),
    ],
)
def test_natures(text: str, nature: str) -> None:
    """A nature is read from a cell or a section row made of such words alone."""
    assert nature_of(text) == nature


def test_scopes_notes_and_local_words() -> None:
    """Scope, remark, ditto mark, wanted enterprises and local ones are told by their words."""
    assert [scope_of(t) for t in ("规模以上工业产值", "规模工业增加值", "园区集中度", "全县GDP", "产值")] == [
        "规上",
        "规上",
        "园区",
        "全县",
        "",
    ]
    assert is_note("牵头") and is_note("暂定名") and not is_note("重庆")
    assert is_ditto("同上") and is_ditto("〃") and is_ditto('"') and not is_ditto("同上海")
    assert is_target_list("招商目标企业名单") and not is_target_list("规上企业名单")
    assert is_local("区内企业") and not is_local("企业")
    assert without_count("电子信息（12家）") == "电子信息"


@given(st.text(max_size=40))
def test_squeeze_twice_is_squeeze_once(text: str) -> None:
    """Folding is done after one pass, and no text breaks the word tests."""
    assert squeeze(squeeze(text)) == squeeze(text)
    tiers_of(text)
    nature_of(text)
    is_total(text)
