"""Kinds of parks that read like one."""

from __future__ import annotations

import pytest

from tests.mentions.name_factory import names


@pytest.mark.parametrize(
    "text",
    [
        "全市建成小微企业园42个、专精特新产业园15个，改造老旧厂房。",
        "支持各县建设返乡创业园、农产品加工园、冷链物流园。",
        "各镇结合实际谋划商贸物流园，盘活闲置厂房。",
        "今年创建绿色园区和数字化园区，推进节能改造。",
        "规划了一批电子信息产业园，分期建设。",
    ],
)
def test_kinds_of_parks(text: str) -> None:
    """What is counted, what many are to build and two sorts joined by 和 name no park."""
    assert names(text, "Park") == []


@pytest.mark.parametrize(
    ("text", "park"),
    [
        ("项目落户商贸物流园，一期已投产。", "商贸物流园"),
        ("各县抱团建设柳河冷链物流园。", "柳河冷链物流园"),
        ("支持各镇企业入驻沐溪工业园。", "沐溪工业园"),
        ("各县项目已签约。云山电子信息产业园1个标段开工。", "云山电子信息产业园"),
    ],
)
def test_parks_beside_them(text: str, park: str) -> None:
    """One told by its trade alone, and any with a place or a spelled name, is a park whoever builds it."""
    assert park in names(text, "Park")
