"""The lines of a cell: lists of names stay lists, broken names are whole again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.documents.cell_lines import cell_line, one_line

TEXTS = st.text(st.sampled_from("云川ab \n\t\r1"), max_size=12)


@given(TEXTS)
def test_one_line_has_no_breaks(text: str) -> None:
    """Line breaks and tabs go; nothing else does."""
    line = one_line(text)
    assert not set(line) & set("\n\r\t")
    assert "".join(line.split()) == "".join(text.split())


def test_chinese_closes_up_and_latin_does_not() -> None:
    """A line break in a cell is no blank between Chinese characters, but one between Latin words."""
    assert one_line("厂房及办公\n面积/平方米") == "厂房及办公面积/平方米"
    assert one_line("Edge\nCloud") == "Edge Cloud"


@pytest.mark.parametrize(
    "lines",
    [
        ("青禾电子", "云岭光电", "远澜轴承"),
        ("江西青禾电子有限公司", "临江云岭轴承厂", "远澜家具股份有限公司"),
        ("比亚迪", "宁德时代"),
    ],
)
def test_names_one_a_line_are_a_list(lines: tuple[str, ...]) -> None:
    """Brands with their trades, legal names, listed companies: each line is a name by itself, with or without Windows line ends."""
    for end in ("\n", "\r\n", " \n"):
        assert cell_line(end.join(lines)) == "、".join(lines)


@pytest.mark.parametrize(
    "lines",
    [
        ("青禾", "精密"),
        ("江西青禾新能源", "材料有限公司"),
        ("临江青禾电子", "有限公司"),
        ("青禾电子有限公司", "临江分公司"),
        ("青禾精密", "制造"),
        ("青禾电子、云岭", "光电、远澜", "轴承"),
        ("入驻企业", "（家）"),
        ("规上工业", "总产值"),
        ("主营业务", "收入"),
        ("集成电路", "设计"),
        ("动力电池", "储能电池"),
        ("电子信息", "产业"),
    ],
)
def test_what_a_line_end_breaks_is_one(lines: tuple[str, ...]) -> None:
    """Halves of a name, a branch behind its firm, lists with separators of their own, headers and trades close up."""
    assert cell_line("\n".join(lines)) == "".join(lines)
