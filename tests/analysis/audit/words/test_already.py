"""Things told to be done in one place and not to be done yet in another."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.words.already import already
from tests.analysis.audit.desk import graph_of_texts

WRONG = """\
滨江东路已于2023年9月全线通车。|存在不足：滨江东路南段至今未能贯通，货车须绕行。
6号厂房已整栋租给一家印刷企业。|目前6号厂房整栋空置，可随时看房。
青岚纤维板项目已正式签约，投资3亿元。|青岚纤维板项目仍在洽谈。
远岫陶瓷项目用地已完成供地。|远岫陶瓷项目因土地未摘牌，规划许可无法办理。
云汀污水处理厂已于8月15日建成通水。|云汀污水处理厂尚在进行土建施工，企业只能外运。
环评：澄湾电镀项目环评8月20日获批。|澄湾电镀项目环评到现在没有批下来。
湖北澄湾食品有限公司自今年3月起停产。|湖北澄湾食品有限公司订单饱满，加班加点赶制中秋礼盒。
"""
"""A road, a hall, a contract, a plot, a plant, a permit and a firm: done, and not yet done."""


@pytest.mark.parametrize("text", WRONG.splitlines())
def test_done_and_not_done(tmp_path: Path, text: str) -> None:
    """What is done in one sentence is not done in another of the same page."""
    page = "岚湖县园区情况\n2024年9月10日\n" + text.replace("|", "\n") + "\n"
    assert list(already(graph_of_texts(tmp_path, {"a.txt": page})))


RIGHT = """\
滨江东路一期已于2023年9月全线通车。|滨江东路二期至今未能贯通。
5号厂房已整栋租给一家印刷企业。|目前6号厂房整栋空置，可随时看房。
青岚纤维板项目已正式签约，投资3亿元。|此前青岚纤维板项目一直未签约。
青岚纤维板项目计划6月底前签约。|青岚纤维板项目仍在洽谈。
远岫陶瓷项目用地已完成供地。|白鹭湾陶瓷项目因土地未摘牌，规划许可无法办理。
云汀新城规划12平方公里，已建成8平方公里。|云汀新城尚有4平方公里未建成。
青岚纤维板项目已于2023年11月投产。|青岚纤维板项目带动明显；确保云汀改造项目按期投用。
若远岫陶瓷项目未按期投产，收回用地。|远岫陶瓷项目已于8月投产。
"""
"""Other phases, other halls, what was before, plans, conditions and parts."""


@pytest.mark.parametrize("text", RIGHT.splitlines())
def test_what_may_well_be(tmp_path: Path, text: str) -> None:
    """What another thing, a phase, a part, a plan or an earlier time explains is no contradiction."""
    page = "岚湖县园区情况\n2024年9月10日\n" + text.replace("|", "\n") + "\n"
    assert not list(already(graph_of_texts(tmp_path, {"a.txt": page})))


@pytest.mark.parametrize(("day", "found"), [("2024年9月5日", True), ("2024年6月5日", False)])
def test_a_row_of_that_time_or_later(tmp_path: Path, day: str, *, found: bool) -> None:
    """A list that is older than the signing may still have its project in talks."""
    rows = f"# 岚湖县项目库（{day}）\n\n| 项目 | 阶段 | 说明 |\n| --- | --- | --- |\n| 青岚纤维板 | 洽谈 | 文本未签 |\n| 云汀储能 | 签约 | 6月签 |\n"
    news = "岚湖县招商月报\n2024年7月31日\n7月9日签下投资协议的青岚纤维板项目，投资3亿元。\n"
    assert bool(list(already(graph_of_texts(tmp_path, {"a.txt": news, "b.md": rows})))) is found
