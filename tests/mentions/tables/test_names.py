"""Names in cells: parted, trimmed, placed in the source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.mentions.tables.names import Name, is_counted, name_type, offsets, parted, read_names
from chaingraph.records import Cell


def names(text: str, *, several: bool = True) -> list[str]:
    """Names of a cell that is the whole source."""
    return [name.text for name in read_names(text, Cell(text.replace("\n", ""), 0, len(text)), several=several)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("经开集团、阿里云、洛川科技有限公司", ["经开集团", "阿里云", "洛川科技有限公司"]),
        ("甲江（重庆、成都）有限公司", ["甲江（重庆、成都）有限公司"]),
        ("甲江有限公司和乙河有限公司", ["甲江有限公司", "乙河有限公司"]),
        ("和平区政府与甲江集团", ["和平区政府", "甲江集团"]),
        ("中和与众科技", ["中和与众科技"]),
        ("甲江有限公司/乙河有限公司", ["甲江有限公司", "乙河有限公司"]),
        ("1.甲江有限公司；2.乙河集团", ["甲江有限公司", "乙河集团"]),
        ("甲江、乙河、丙湖等12家企业", ["甲江", "乙河", "丙湖"]),
        ("甲江有限公司（牵头）", ["甲江有限公司"]),
        ("甲江有限公司（链主企业）", ["甲江有限公司"]),
        ("甲江集团（暂定）、乙河厂", ["甲江集团", "乙河厂"]),
        ("甲江有限公司 乙河有限公司", ["甲江有限公司", "乙河有限公司"]),
        ("甲江电池（在建）、乙河动力（拟引进）", ["甲江电池", "乙河动力"]),
        ("甲江电池（规划）、乙河动力（已签约）", ["甲江电池", "乙河动力"]),
        ("甲江电池（二期在建）、乙河动力（正在洽谈）", ["甲江电池", "乙河动力"]),
        ("甲江设计院（规划所）", ["甲江设计院（规划所）"]),
        ("甲江动力（青坞）", ["甲江动力（青坞）"]),
        ("二、甲江电池", ["甲江电池"]),
        ("十二、甲江电池", ["甲江电池"]),
        ("三一、甲江电池", ["三一", "甲江电池"]),
        ("#甲江产业", ["甲江产业"]),
        ("3M、TDK", ["3M", "TDK"]),
        ("甲江有限公司\n乙河有限公司", ["甲江有限公司", "乙河有限公司"]),
        ("甲江烟草工业有限责任公司\n甲江卷烟厂", ["甲江烟草工业有限责任公司甲江卷烟厂"]),
        ("★甲江有限公司", ["甲江有限公司"]),
        ("—", []),
        ("暂无", []),
        ("合计", []),
    ],
)
def test_parting_and_trimming(text: str, expected: list[str]) -> None:
    """Lists are parted outside brackets; numbering, 等 and remarks fall."""
    assert names(text) == expected


def test_whole_cell_when_one_name_is_expected() -> None:
    """A project's name keeps its 、."""
    assert names("诊断实验室、人工智能流水线", several=False) == ["诊断实验室、人工智能流水线"]


def test_remark_is_kept_beside_the_name() -> None:
    """What stood in brackets is not lost."""
    (name,) = read_names("甲江有限公司（链主）", Cell("甲江有限公司（链主）", 0, 10))
    assert (name.text, name.start, name.end, name.note) == ("甲江有限公司", 0, 6, "链主")


def test_span_over_a_line_break() -> None:
    """A name over two lines spans the line break in the source, a second name is found behind it."""
    source = "头\t甲江科\n\n技有限公司、乙河厂\t尾"
    cell = Cell("甲江科技有限公司、乙河厂", 2, len(source) - 2)
    first, second = read_names(source, cell)
    assert source[first.start : first.end] == "甲江科\n\n技有限公司"
    assert source[second.start : second.end] == "乙河厂"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("甲江有限公司", "Enterprise"),
        ("阿里云", "Enterprise"),
        ("昆山高新区管委会", "Organisation"),
        ("市发展改革委", "Organisation"),
        ("栾川县", "Organisation"),
        ("白塔街道", "Organisation"),
        ("昆山经济技术开发区", "Park"),
    ],
)
def test_type_by_ending(name: str, kind: str) -> None:
    """Bodies and places act as organisations, parks stay parks, the rest is what the column holds."""
    assert name_type(name, "Enterprise") == kind


@given(st.text(max_size=30), st.integers(0, 5), st.booleans())
def test_offsets_never_leave_the_cell(words: str, before: int, broken: bool) -> None:
    """Every character of a cell has a place inside the cell, and names lie where they say."""
    source = "前" * before + ("\n".join(words) if broken else words) + "后"
    cell = Cell(words.replace("\n", ""), before, len(source) - 1)
    places = offsets(source, cell)
    assert len(places) == len(cell.text)
    assert all(cell.start <= place <= cell.end for place in places)
    for name in read_names(source, cell):
        assert before <= name.start < name.end <= len(source) - 1 + (cell.start == cell.end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("智能仓储/工业软件", ["智能仓储", "工业软件"]),
        ("AI/ML平台", ["AI/ML平台"]),
        ("新材料", ["新材料"]),
    ],
)
def test_trades_that_a_slash_parts(text: str, expected: list[str]) -> None:
    """A slash between two words of Chinese parts trades and keeps their places; one beside letters is part of a name."""
    parts = parted(Name(text, 5, 5 + len(text)))
    assert [part.text for part in parts] == expected
    assert all(text[part.start - 5 : part.end - 5] == part.text for part in parts)


def test_a_number_in_brackets_heads_rows() -> None:
    """新能源汽车（5个） stands for five of something; a remark of another kind does not."""
    text = "新能源汽车（5个）、甲江电池（在建）"
    found = read_names(text, Cell(text, 0, len(text)))
    assert [(name.text, is_counted(name)) for name in found] == [("新能源汽车", True), ("甲江电池", False)]
