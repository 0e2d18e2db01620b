"""Headings: numbers, ranks and the outline."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.documents.headings import BARE, Outline, find_marker


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("第一章 总则", "chapter"),
        ("第三部分 任务", "part"),
        ("第二节 目标", "section"),
        ("附件一", "annex"),
        ("附件2：名单", "annex"),
        ("一、基本情况", "cn"),
        ("十二、其他", "cn"),
        ("（三）链主企业", "cn-paren"),
        ("(三)链主企业", "cn-paren"),
        ("1.总体要求", "arabic"),
        ("2、任务", "arabic"),
        ("1.2 现状", "decimal"),
        ("3.2.1 能力", "decimal"),
        ("（1）电池", "arabic-paren"),
        ("3）电机", "arabic-paren"),
        ("①电控", "circled"),
    ],
)
def test_every_style_of_number_is_known(text: str, kind: str) -> None:
    """Each numbering style of official documents is told apart."""
    marker = find_marker(text)
    assert marker is not None
    assert marker.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "1.2亿元的项目",
        "2020.1",
        "一是优化布局",
        "一、二、三产业融合",
        "三、四级城市",
        "第一部门",
        "10.3%",
        "附件四各企业",
        "3.5万台",
        "云川市",
        "",
    ],
)
def test_numbers_of_the_text_are_no_headings(text: str) -> None:
    """Amounts, enumerations in a sentence and references are not taken for heading numbers."""
    assert find_marker(text) is None


def test_an_outline_closes_what_is_lower() -> None:
    """A heading closes the headings of its own rank and below."""
    outline = Outline()
    assert [outline.enter(rank, name) for rank, name in ((2, "章"), (4, "一"), (5, "（一）"), (4, "二"))] == [
        1,
        2,
        3,
        2,
    ]
    assert outline.section == ("章", "二")
    assert outline.enter(2, "第二章") == 1


def test_a_heading_without_a_number_holds_numbers_below_it() -> None:
    """【项目进展】 stays above 1., 2.; the next 四、 closes what stood below 三、; a chapter closes all."""
    outline = Outline()
    for rank, name in ((BARE, "【项目进展】"), (6.0, "1."), (6.0, "2.")):
        outline.enter(rank, name)
    assert list(outline.section) == ["【项目进展】", "2."]
    for rank, name in ((2.0, "第一章"), (4.0, "三、"), (BARE, "小标题"), (5.0, "（一）"), (4.0, "四、")):
        outline.enter(rank, name)
    assert list(outline.section) == ["第一章", "四、"]
    outline.enter(BARE, "小标题")
    outline.enter(0.0, "附件1")
    assert list(outline.section) == ["附件1"]


@given(st.lists(st.floats(0, 9), max_size=30))
def test_ranks_rise_along_the_outline(ranks: list[float]) -> None:
    """Whatever the order of headings, the level is the depth and never more than the headings so far."""
    outline = Outline()
    for number, rank in enumerate(ranks, 1):
        level = outline.enter(rank, str(number))
        assert level == len(outline.section) <= number
        assert outline.section[-1] == str(number)
