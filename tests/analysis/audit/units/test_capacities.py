"""What is made, stored or treated against what can be; cost against price."""

from __future__ import annotations

import pytest

from tests.analysis.audit.desk import alarms, kinds

SLIPS = """\
总产能60万吨，实际产量45万吨，产能利用率85%。
基地形成硅料年产能7.5万吨，2021年硅料实际产量5.1万吨，产能利用率75.0%。
公司组件设计产能6GW，2024年实际产量4.2GW，产能利用率82.0%。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("share", "冷库总库容3.5万立方米，目前存放鲜花4.2万立方米，仍有部分库位空置。"),
        ("share", "设计年产能4.0万吨，去年生产醪糟5.2万吨，产能利用率80.0%。"),
        ("share", "每吨售价7.8万元，每吨完全成本8.3万元，每吨净赚5000元。"),
    ],
)
def test_texts(kind: str, text: str) -> None:
    """Every text that cannot be right is found, as its kind."""
    assert kind in kinds(tuple(text.split("\n")), date="2025-09-16")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("污水处理厂设计总规模3万吨/日，其中一期1.5万吨/日已投运，日均处理污水1.1万吨，一期负荷率73.3%。", False),
        ("污水处理厂设计总规模3万吨/日，日均处理污水1.1万吨，负荷率73.3%。", True),
    ],
)
def test_phases(text: str, *, found: bool) -> None:
    """The rate of a phase is that of its own capacity."""
    assert ("share" in kinds((text,))) is found
