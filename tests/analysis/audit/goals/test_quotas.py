"""Quotas told to be kept that what is given out of them exceeds."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.goals.quotas import quotas
from tests.analysis.audit.desk import desk
from tests.analysis.desks import audit_of

_QUOTA = """\
石城县工业园会议纪要

会议研究能耗指标。园区年度能耗总指标为12万吨标准煤，此前已安排各企业9万吨，2024年实际使用8.8万吨。会议同意，给石城金辉铸造有限公司新增{one}万吨，给石城宏源纸业有限公司新增1.2万吨。上述安排{verdict}年度总指标。
"""


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (
            "全年能耗新增指标为12万吨，前期已下达各项目8万吨。会议同意给甲项目新增3万吨、给乙项目新增2.5万吨，没有突破全年能耗指标。",
            1,
        ),
        (
            "全年工业用地总指标为900亩，已安排520亩，实际供应460亩。本次再安排装备项目230亩、食品项目180亩，均控制在总指标以内。",
            1,
        ),
        ("专项资金总额度800万元，拟支持甲社300万元、乙社350万元、丙社260万元，未超出资金额度。", 1),
        ("专项资金总额度950万元，拟支持甲社300万元、乙社350万元、丙社260万元，未超出资金额度。", 0),
        ("专项资金总额度800万元，已拨付300万元，其中上半年210万元，剩余500万元，未超出资金额度。", 0),
        ("专项资金总额度800万元，拟支持甲社300万元、乙社350万元、丙社260万元，超出资金额度。", 0),
        ("县财政预算为800万元，其中奖补500万元、贴息300万元、活动经费100万元，未突破预算。", 0),
    ],
)
def test_quotas(tmp_path: Path, said: str, found: int) -> None:
    """Parts beyond a quota called kept are a row; what is used, left or a part of a part is given out only once."""
    assert len(list(quotas(desk(tmp_path, f"莲都区专题会议纪要\n\n{said}\n")))) == found


@pytest.mark.parametrize(
    ("one", "verdict", "found"),
    [("2.5", "未突破", 1), ("2.5", "没有超过", 1), ("1.5", "未突破", 0), ("2.5", "已突破", 0)],
)
def test_wholes(tmp_path: Path, one: str, verdict: str, found: int) -> None:
    """Parts allotted before and now that come to more than a whole said to be kept are told; what was used is no part."""
    assert len(audit_of(tmp_path, {"a.txt": _QUOTA.format(one=one, verdict=verdict)})) == found
