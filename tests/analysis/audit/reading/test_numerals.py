"""Large numbers written out in Chinese, as titles, speeches and contracts write them."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.reading.numerals import number_of
from chaingraph.analysis.audit.reading.text import read_figures
from tests.analysis.audit.desk import kinds


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("三万八千四百一十二", 38412),
        ("叁亿陆仟万", 360_000_000),
        ("一千二百万", 12_000_000),
        ("十二万三千", 123_000),
        ("五亿零三百万", 503_000_000),
        ("两千万", 0),
    ],
)
def test_numbers_written_out(words: str, number: int) -> None:
    """A number of two digits or more is what it says; a round one of one digit is no value."""
    assert number_of(words)[0] == number


def test_figures_written_out() -> None:
    """An amount written out is a figure beside those in digits; a round one, and one that is no amount, is none."""
    assert [figure.text for figure in read_figures("投资三万八千元，比上年多2万元。")] == ["三万八千元", "2万元"]
    assert read_figures("迈上两百亿元台阶，一二三产业，几千万元，二十四个") == ()


def test_amounts_written_out_add_up() -> None:
    """A total written out is held against its parts in digits."""
    text = "项目投资总额为人民币叁亿{}仟万元整，由固定资产投资2.8亿元和铺底流动资金0.9亿元两部分构成。"
    assert len(kinds(text.format("陆"))) == 1
    assert kinds(text.format("柒")) == []
