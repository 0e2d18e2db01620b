"""Words before a figure that name another thing of the kind."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.operands.namesakes import of_namesake, of_other_measure


@pytest.mark.parametrize(
    ("clause", "name", "found"),
    [
        ("电子产业链本地配套率提高到", "汽车产业链本地配套率", True),
        ("其中电子产业产值", "汽车产业产值", True),
        ("汽车产业链本地配套率提高到", "汽车产业链本地配套率", False),
        ("本地配套率提高到", "汽车产业链本地配套率", False),
        ("全区本地配套率", "汽车产业链本地配套率", False),
    ],
)
def test_of_namesake(clause: str, name: str, found: bool) -> None:
    """A name that begins otherwise and ends alike is of another thing; the end alone may be short for the name."""
    assert of_namesake(clause, name) is found


@pytest.mark.parametrize(
    ("clause", "name", "found"),
    [
        ("工业投资", "规上工业总产值", True),
        ("固定资产投资同比", "地区生产总值", True),
        ("同比", "规上工业总产值", False),
        ("签约数量", "新签约项目", False),
        ("产值比上年", "规上工业总产值", False),
        ("2023年", "规上工业总产值", False),
    ],
)
def test_of_other_measure(clause: str, name: str, found: bool) -> None:
    """A clause with a measure of its own tells nothing of another; one that names none goes on about the one before."""
    assert of_other_measure(clause, name) is found
