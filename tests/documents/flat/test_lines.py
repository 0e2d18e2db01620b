"""Claims about lines and what they look like around tables."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.documents.flat import lines as flat


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\f"])
def test_lines_count_the_blank_ones_before_them(end: str) -> None:
    """Whatever ends a line, blank lines and lines of blanks are counted and left out; a lone tab is a line."""
    text = end.join(["甲", "", " ", "乙", "\t", "丙"])
    lines = flat.read_lines(text)
    assert [(line.text, line.blanks) for line in lines] == [("甲", 0), ("乙", 2), ("\t", 0), ("丙", 0)]


@given(st.text(alphabet="甲 \t\n\r\f\u3000乙", max_size=40))
def test_lines_stand_where_they_say(text: str) -> None:
    """Every line is the text at its offsets, in order; nothing but blanks lies between."""
    lines = flat.read_lines(text)
    assert all(text[line.start : line.end] == line.text for line in lines)
    edges = [0, *(edge for line in lines for edge in (line.start, line.end)), len(text)]
    assert edges == sorted(edges)
    assert "".join(text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)).strip() == ""


def test_a_cell_over_line_ends_is_joined() -> None:
    """Breaks and the blanks around them go, blanks inside a line stay, the span covers all of it."""
    text = "\t 建设 \n\n 性质 A \n"
    cell = flat.make_cell(text, 0, len(text))
    assert (cell.text, text[cell.start : cell.end]) == ("建设性质 A", "建设 \n\n 性质 A")
    assert flat.make_cell("a<br>b", 0, 6).text == "ab"
    assert flat.make_cell("  ", 0, 2).text == ""


def test_marks_of_pages() -> None:
    """Page numbers between dashes or with 第 and 页, and 续表; a bare number may be a cell."""
    assert all(map(flat.is_page_mark, ["— 12 —", "-3-", "第3页", "第 3 页 共 9 页", " · 4 · "]))
    assert not any(map(flat.is_page_mark, ["12", "第三章", "2021年", "—", "表1"]))
    assert all(map(flat.is_continuation_mark, ["续表", "（续）", "续表2-1", "表2 企业名单（续）", "接上表"]))
    assert not any(map(flat.is_continuation_mark, ["继续推进", "持续增长", "续建项目"]))


def test_names_of_tables() -> None:
    """Numbered lines and lines that end like a name; sentences and colons name none."""
    assert all(
        map(
            flat.names_a_table,
            ["表1-1骨干企业", "附表2：项目", "重点企业名单", "项目一览表（2021年）", "专栏3 重点工程"],
        )
    )
    assert not any(map(flat.names_a_table, ["名单如下：", "产业情况持续向好。", "保障措施", "", "代表"]))


def test_what_parts_two_tables() -> None:
    """Captions, headings, notes, units and sentences do; short words do not."""
    assert all(map(flat.is_divider, ["表2 产值", "三、保障", "附件三", "注：略", "单位：家", "产值增长。", "续表"]))
    assert not any(map(flat.is_divider, ["性质", "改造", "面积/平方米"]))


def test_section_lines() -> None:
    """Numbered short lines and lines that end like a group of rows."""
    assert all(map(flat.is_section_line, ["二、骨干企业", "（一）机器人", "装备制造业", "建设类项目"]))
    assert not any(
        map(flat.is_section_line, ["表2 企业", "一、产业规模持续扩大，质量明显提升。", "改造", "1.甲", "以下企业："])
    )
