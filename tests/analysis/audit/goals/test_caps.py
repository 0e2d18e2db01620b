"""More than a cap allows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.desks import audit_of

_RULES = """\
石城县扶持办法

第六条 厂房装修补贴。按装修费用的20%给予补贴，单个企业最高100万元。

附：测算示例
{example}
"""
_QUOTA = """\
石城县工业园会议纪要

会议研究能耗指标。园区年度能耗总指标为12万吨标准煤，此前已安排各企业9万吨，2024年实际使用8.8万吨。会议同意，给石城金辉铸造有限公司新增{one}万吨，给石城宏源纸业有限公司新增1.2万吨。上述安排{verdict}年度总指标。
"""


@pytest.mark.parametrize(
    ("example", "found"),
    [
        ("某企业装修费用900万元，按照第六条可获得厂房装修补贴180万元。", 1),
        ("某企业装修后获得厂房装修补贴150万元。", 1),
        ("某企业装修费用400万元，按照第六条可获得厂房装修补贴80万元。", 0),
        ("2024年全县5家企业累计获得厂房装修补贴360万元。", 0),
        ("某企业按照第七条可获得设备补助180万元。", 0),
    ],
)
def test_grants(tmp_path: Path, example: str, found: int) -> None:
    """A grant to one above the cap of its name or article is told; several together, and another grant, are not."""
    assert len(audit_of(tmp_path, {"a.txt": _RULES.format(example=example)})) == found


@pytest.mark.parametrize(
    ("one", "verdict", "found"),
    [("2.5", "未突破", 1), ("2.5", "没有超过", 1), ("1.5", "未突破", 0), ("2.5", "已突破", 0)],
)
def test_wholes(tmp_path: Path, one: str, verdict: str, found: int) -> None:
    """Parts allotted before and now that come to more than a whole said to be kept are told; what was used is no part."""
    assert bool(audit_of(tmp_path, {"a.txt": _QUOTA.format(one=one, verdict=verdict)})) == bool(found)
