"""Addresses as texts and cells write them."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.enterprises.addresses import of_two_places, read_address


@pytest.mark.parametrize(
    ("left", "right", "two"),
    [
        ("沙溪智造园", "淘金山园", True),
        ("东部发制品片区", "西部家具片区", True),
        ("邳州高新区辽河西路118号", "官湖镇木业园木兰路7号", True),
        ("高新区化工大道西段", "食品工业园纬一路北侧", True),
        ("洪山嘴片区循环大道1号", "李楼街道食品城纬二路5号", True),
        ("柳河镇工业园", "柳河工业园", False),
        ("邳州高新区辽河西路118号", "高新区辽河西路", False),
        ("城东工业园", "东湖街道", False),
        ("高新区", "城东工业园", False),
    ],
)
def test_addresses(left: str, right: str, two: bool) -> None:
    """Two names of one sort, or two roads, are two places; a zone and what may lie in it are one."""
    one, other = read_address(left), read_address(right)
    assert one is not None and other is not None
    assert of_two_places(one, other) is two
