"""What stands in a column."""

from __future__ import annotations

import pytest

from chaingraph.mentions.tables import content


@pytest.mark.parametrize("text", ["12", "1,320", "12.5亿元", "约150", "〉86%", "100-150", "-3.2%", "0"])
def test_numbers(text: str) -> None:
    """Numbers with separators, signs, bounds, ranges and a unit."""
    assert content.is_number(text)


@pytest.mark.parametrize("text", ["2家子公司和一个研究院", "甲", "", "3M新材料有限公司", "A12"])
def test_no_numbers(text: str) -> None:
    """Words with a number in them are no numbers."""
    assert not content.is_number(text)


@pytest.mark.parametrize(
    ("test", "yes", "no"),
    [
        (
            content.is_company,
            ("甲江有限公司", "甲江集团", "甲江机械厂", "长安精密机械"),
            ("装备", "电子", "市政府", "新材料"),
        ),
        (content.is_project, ("年产5万吨铝箔项目", "智能车间改造", "物流园二期"), ("甲江有限公司", "电子信息")),
        (content.is_place, ("渝北区", "湖南", "花桥镇", "江苏苏州"), ("装备", "甲江有限公司")),
        (content.is_park, ("甲江工业园区", "甲江经济开发区"), ("渝北区", "装备")),
        (content.is_tier, ("小巨人", "龙头企业"), ("装备", "龙头食品有限公司")),
        (content.is_nature, ("新建", "技术改造"), ("装备",)),
        (content.is_stage, ("上游", "中游：电芯"), ("电芯",)),
        (content.is_date, ("2021", "2021年3月", "2021.08", "2023年底"), ("20", "3年", "210321")),
        (content.is_credit_code, ("91320583MA1MU8K25T",), ("913205", "甲江有限公司")),
        (content.is_trade, ("装备制造", "电子", "医化"), ("12", "甲江有限公司", "民营", "国有控股")),
    ],
)
def test_kinds_of_cells(test: content.Test, yes: tuple[str, ...], no: tuple[str, ...]) -> None:
    """Each test accepts its kind of cell and refuses others."""
    assert [text for text in yes if not test(text)] == []
    assert [text for text in no if test(text)] == []


def test_counting_columns() -> None:
    """1 2 3 counts, also when it begins again; years and amounts do not."""
    assert content.is_counting(["1", "2", "3", "1", "2"])
    assert content.is_counting(["8", "9", "10."])
    assert not content.is_counting(["2021", "2023", "2022"])
    assert not content.is_counting(["1"])


def test_headers_that_need_proof() -> None:
    """名称 names companies only if companies stand below it; a plain header needs no proof but no contradiction."""
    assert content.fits("enterprise", 4, ["甲江有限公司", "乙河厂"])
    assert not content.fits("enterprise", 4, ["规上产值", "利税"])
    assert content.fits("enterprise", 9, ["蓝思", "伯恩"])
    assert not content.fits("enterprise", 9, ["12", "15"])
    assert content.fits("supplier_total", 9, ["约150", "12"])
    assert not content.fits("supplier_total", 9, ["甲江有限公司"])
    assert not content.fits("segment", 9, ["上游", "中游"])


def test_sums_and_missing_marks_are_not_looked_at() -> None:
    """A column is judged by what it says."""
    assert content.filled(["甲", "—", "", "合计", "乙"]) == ["甲", "乙"]
    assert content.share([], content.is_number) == 0
