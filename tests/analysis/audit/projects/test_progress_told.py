"""Things told to be further in one place than in another, in whatever words."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.projects.progress_told import progress_told
from tests.analysis.audit.desk import two_files
from tests.analysis.desks import graph_of

LEDGER = "项目名称,建设单位,2025年6月状态\n{},浙江岚骏科技有限公司,{}\n芮纤过滤布项目,浙江芮纤织造有限公司,在建\n"
NEWS = "园区见闻\n2025年7月8日\n\n{}"


@pytest.mark.parametrize(
    ("state", "said", "alarms"),
    [
        ("未开工", "岚骏缓释肥项目今年3月就已投料试车、产品下线。", 1),
        ("投产", "岚骏缓释肥项目的地块上还长着荒草，至今没有动工。", 1),
        ("未开工", "岚骏缓释肥项目至今没有动工。", 0),
        ("未开工", "岚骏缓释肥项目力争年底前投料试车。", 0),
        ("在建", "岚骏缓释肥项目二期今年3月已建成投产。", 0),
        ("已签约未开工", "6月下旬，岚骏缓释肥项目首条生产线已投料试生产。", 1),
        ("已签约未开工", "岚骏缓释肥项目首条生产线计划10月投料试生产。", 0),
        ("已签约未开工", "岚骏缓释肥项目一期首条生产线已投料试生产。", 0),
        ("竣工", "路边就是浙江岚骏科技有限公司。岚骏缓释肥的新厂区塔吊林立，要到明年春天才能竣工。", 1),
        ("竣工", "路边就是浙江岚骏科技有限公司。新的研发楼塔吊林立，要到明年春天才能竣工。", 0),
        ("未开工", "岚骏缓释肥项目投产后可年产肥料5万吨。", 0),
        ("初步接洽、尚未签约", "岚骏缓释肥项目5月已签约，正在办理规划许可。", 1),
        ("在谈", "岚骏缓释肥项目5月已签订框架协议。", 0),
        ("初步接洽、尚未签约", "岚骏缓释肥项目计划8月签约。", 0),
        ("已签约", "岚骏缓释肥项目仍在洽谈，尚未签订合同。", 1),
    ],
)
def test_progress_told(tmp_path: Path, state: str, said: str, alarms: int) -> None:
    """A project further in the news than in a later row, or behind an earlier one, is told; plans, phases and conditions are not."""
    files = two_files(tmp_path, LEDGER.format("岚骏缓释肥项目", state), NEWS.format(said))
    assert len(list(progress_told(graph_of(files, tmp_path / "out")))) == alarms


@pytest.mark.parametrize(
    ("state", "said", "alarms"),
    [
        ("停产", "浙江岚骏科技有限公司近两月开足马力赶制订单。", 1),
        ("正常生产", "浙江岚骏科技有限公司近两月开足马力赶制订单。", 0),
    ],
)
def test_firm_at_a_standstill(tmp_path: Path, state: str, said: str, alarms: int) -> None:
    """A firm that stands still in its row and works at full load in the news of those months is told."""
    rows = f"企业名称,行业,2025年6月状态\n浙江岚骏科技有限公司,化工,{state}\n浙江芮纤织造有限公司,纺织,正常生产\n"
    graph = graph_of(two_files(tmp_path, rows, NEWS.format(said)), tmp_path / "out")
    assert len(list(progress_told(graph))) == alarms
