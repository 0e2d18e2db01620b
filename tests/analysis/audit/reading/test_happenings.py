"""When things were begun and finished, as sentences and rows tell it: 二期厂房, April 2021, begun."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.reading.happenings import same


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("滨江产业园二期标准厂房", "二期厂房", True),
        ("滨江产业园二期标准厂房", "一期厂房", False),
        ("甲园标准厂房", "乙园标准厂房", False),
        ("玉泉风禾新能源有限公司20万千瓦风电项目", "风禾20万千瓦风电项目", True),
        ("轴承扩能项目", "轴承项目", False),
    ],
)
def test_names_of_one_thing(left: str, right: str, *, one: bool) -> None:
    """A short name is the long one with words left out."""
    assert same(left, right) is one
