"""What can be seen of an amount beside a derived figure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.analysis.audit.operands.signs import bucket, contrasted, core, covered, of_another


@pytest.mark.parametrize(
    ("name", "by", "found"),
    [
        ("", "装备制造", "none"),
        ("装备制造", "装备制造及电子", "all"),
        ("装备制造", "装备电子", "most"),
        ("高端装备制造业", "装备电子", "some"),
        ("装备制造", "食品", "no"),
    ],
)
def test_covered(name: str, by: str, found: str) -> None:
    """A name is borne by other words as far as its longest run stands in them."""
    assert covered(name, by) == found


def test_core() -> None:
    """Whose an amount is remains of its name; what it measures, its place and its year do not."""
    assert core("2024年全县装备制造产业实现产值") == "装备制造"
    assert core("全县规模以上工业总产值") == ""


def test_of_another() -> None:
    """Words of one measure are not told by an amount of another."""
    assert of_another("固定资产贷款", "固定资产投资")
    assert not of_another("其中出口", "家具出口额")


def test_contrasted() -> None:
    """Marks of one name alone and of both are told apart, in an order that never changes."""
    assert contrasted("names", "园区税收", "全县税收") == ["names left 园", "names right 全县", "names both 税"]


@given(st.integers(0, 50), st.lists(st.integers(0, 20), min_size=1, max_size=4).map(sorted))
def test_bucket(number: int, edges: list[int]) -> None:
    """A number falls into the first edge that it does not pass, else behind them all."""
    found = bucket(number, *edges)
    assert found == "more" if number > edges[-1] else int(found) >= number
