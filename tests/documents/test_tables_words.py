"""Claims about what a single cell says."""

from __future__ import annotations

import pytest

from chaingraph.documents import tables_words as words

KINDS = {
    "number": "74% 100-150 5亿~10亿元 221616 160.2 1,234.5万元 0 12个 300亿元以上 约200亩 约3万㎡ 0%~49.73% ≥86% １２３",
    "year": "2021 2020.08 2021年 2021年6月 2021-2023 2021.3-2022.12",
    "missing": "— - -- ---- － / 无 暂无 N/A",
    "text": "5G手机 1号 3M 一 新开工 第3 2021年前已完成投资 A区",
    "empty": "",
}


@pytest.mark.parametrize("kind", KINDS)
def test_the_kind_of_a_cell(kind: str) -> None:
    """Numbers with units and ranges, years and dates, signs for no value, and words are told apart."""
    for text in KINDS[kind].split() or [" "]:
        assert words.cell_kind(text) == kind, text


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("企业名称", 1, 1),
        ("现有用地/亩", 1, 1),
        ("2025年", 1, 1),
        ("“十四五”期间", 1, 1),
        ("2021年前已完成投资", 0.6, 1),
        ("蓝湾公司", 0, 0.3),
        ("东湖园区", 0, 0.3),
        ("维沃", 0, 0),
        ("", 0, 0),
    ],
)
def test_how_much_a_cell_sounds_like_a_header(text: str, least: float, most: float) -> None:
    """Vocabulary and periods sound like a header, names hardly, other words not at all."""
    assert least <= words.header_weight(text) <= most


def test_units_are_units_and_nothing_else() -> None:
    """Scale words and per are part of a unit; other words are not."""
    assert all(map(words.is_unit, ["万元", "亩", "万元/亩", "吨标煤", "%", "亿千瓦时"]))
    assert not any(map(words.is_unit, ["", "企业", "万元整体", "家具", "2021"]))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("单位：万元", ("", "万元")),
        ("（单位：家、亿元）", ("", "家、亿元")),
        ("单位：万元，人，亩", ("", "万元、人、亩")),
        ("单位：万元/人/亩", ("", "万元、人、亩")),
        ("单位：万元/亩", ("", "万元/亩")),
        ("单位：人民币万元", ("", "万元")),
        ("填报单位：青禾市   单位：万元", ("填报单位：青禾市", "万元")),
        ("填报单位：青禾市，单位：万元", ("填报单位：青禾市，", "万元")),
        ("表1 名单   单位：亩", ("表1 名单", "亩")),
        ("填报单位：青禾市", None),
        ("计划总投资", None),
    ],
)
def test_the_unit_of_a_line(text: str, found: tuple[str, str] | None) -> None:
    """A line names a unit when what follows 单位： is one; several units stay together."""
    assert words.line_unit(text) == found


@pytest.mark.parametrize(
    ("text", "level", "name"),
    [
        ("一、龙头企业", 1, "龙头企业"),
        ("（二）骨干", 2, "骨干"),
        ("3.甲类", 3, "甲类"),
        ("3.5", 0, "3.5"),
        ("一带一路", 0, "一带一路"),
    ],
)
def test_sections_by_their_numbers(text: str, level: int, name: str) -> None:
    """The form of its number tells how deep a section stands."""
    assert (words.section_level(text), words.section_name(text)) == (level, name)


def test_sums_and_notes() -> None:
    """合计 with blanks or brackets is a sum, 注： is a note; words that hold them are neither."""
    assert all(map(words.is_total, ["合计", "合 计", "总计：", "小计（3家）", "电子信息小计"]))
    assert not any(map(words.is_total, ["设计", "合计算力", "平均工资水平", "会计"]))
    assert all(map(words.is_note, ["注：略", "资料来源：统计局", "注1：略"]))
    assert not any(map(words.is_note, ["注册资本", "龙头企业：甲"]))


def test_legal_names() -> None:
    """Names end in 公司, 厂 and the like, perhaps with brackets behind, and are long enough to be names."""
    assert all(
        map(
            words.is_legal_name,
            ["青禾机电有限公司", "临江宏图食品厂", "云岭重工（青禾）有限公司", "东屏制造公司（二期）"],
        )
    )
    assert not any(map(words.is_legal_name, ["公司", "配套厂", "市内企业", "新开工", "甲" * 50 + "公司"]))


def test_children_of_a_header() -> None:
    """Periods and parts of a quantity stand below other header cells, names do not."""
    assert all(map(words.is_child_header, ["2021年", "总量", "市内", "“十四五”计划投资", "实际"]))
    assert not any(map(words.is_child_header, ["主营产品", "备注", "企业名称", ""]))
