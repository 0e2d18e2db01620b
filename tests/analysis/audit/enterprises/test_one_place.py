"""One thing that lies in two places, whatever it is called."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.enterprises.one_place import one_place
from tests.analysis.audit.desk import graph_of_texts, two_files
from tests.analysis.desks import graph_of


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("情况\n霁川皮具公司厂址在洪濑镇工业区，职工430人。\n霁川皮具公司位于梅山镇的厂区用电紧张。", 1),
        ("情况\n霁川皮具公司厂址在洪濑镇工业区，职工430人。\n霁川皮具公司位于洪濑镇的厂区用电紧张。", 0),
        ("情况\n霁川皮具公司厂址在洪濑镇工业区，职工430人。\n霁川皮具公司二期选址在梅山镇。", 0),
        ("意见\n项目选址确定为涟水县高沟镇。项目用地位于灌南县百禄镇，面积75亩。", 1),
        ("意见\n项目选址确定为涟水县高沟镇。项目用地位于涟水县高沟镇东侧，面积75亩。", 0),
        ("松涛陶瓷研究院答问\n研究院设在高新区云栖大厦，共4层。\n每周三开放，在研究院所在的望江大厦一楼登记。", 1),
        ("松涛陶瓷研究院答问\n研究院设在高新区云栖大厦，共4层。\n交流会在望江大厦一楼举行。", 0),
        ("见闻\n霁川皮具公司厂址在洪濑镇，职工430人。霁川皮具公司扩产。“我们唯一的厂区就在梅山镇。”经理说。", 1),
        ("见闻\n霁川皮具公司厂址在洪濑镇，职工430人。霁川皮具公司扩产。“我们唯一的厂区就在洪濑镇。”经理说。", 0),
        ("踏勘\n落在涟水县高沟镇的星桥数据中心，总面积37亩，该地块紧邻灌南县百禄镇人民政府。", 1),
    ],
)
def test_one_thing_in_two_places(tmp_path: Path, text: str, alarms: int) -> None:
    """A firm, an institute or the ground of a project lies in one town; second works and meetings elsewhere are no slip."""
    assert len(list(one_place(graph_of_texts(tmp_path, {"a.txt": text})))) == alarms


@pytest.mark.parametrize(("place", "alarms"), [("乳山市海阳所镇", 1), ("文登区宋村镇", 0)])
def test_a_row_of_any_name(tmp_path: Path, place: str, alarms: int) -> None:
    """A row of a list of projects puts one into another county than the zone a sentence names, whatever it is called."""
    table = f"项目,地点,投资（亿元）\n海藻胶扩能,{place},5.2\n鱼油技改,荣成市俚岛镇,0.9\n"
    text = "动态\n海藻胶扩能项目落户文登经济开发区，计划投资5.2亿元。"
    assert len(list(one_place(graph_of(two_files(tmp_path, table, text), tmp_path / "out")))) == alarms
