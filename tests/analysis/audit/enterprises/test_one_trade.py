"""One thing of two trades, by what it is called, makes or is counted among."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.enterprises.one_trade import one_trade
from tests.analysis.audit.desk import graph_of_texts, two_files
from tests.analysis.desks import graph_of


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("札记\n先去的是做宠物食品的岚骏公司。\n底数：玻璃纤维企业2家（岚骏公司、芮纤公司）。", 1),
        ("札记\n先去的是做玻纤布的岚骏公司。\n底数：玻璃纤维企业2家（岚骏公司、芮纤公司）。", 0),
        ("请示\n漳州岚骏公司主营水产罐头，营业收入7800万元。\n漳州岚骏公司属皮革鞣制企业，排放含铬废水。", 1),
        ("请示\n漳州岚骏公司主营水产罐头，营业收入7800万元。\n漳州岚骏公司原属皮革鞣制企业，2019年转产。", 0),
        ("请示\n漳州岚骏公司主营水产罐头，营业收入7800万元。\n漳州岚骏公司是一家食品加工企业。", 0),
        ("请示\n漳州岚骏公司主营水产罐头，投资最大的是皮革鞣制项目。", 0),
        ("意见\n推荐漳州岚骏实业有限公司。\n该公司所属行业为羽绒制品加工（行业类别登记为金属工具制造）。", 1),
    ],
)
def test_one_firm_of_two_trades(tmp_path: Path, text: str, alarms: int) -> None:
    """A firm that is told to be of two trades that do not go together; a former trade and a wider word are no slip."""
    assert len(list(one_trade(graph_of_texts(tmp_path, {"a.txt": text})))) == alarms


@pytest.mark.parametrize(("trade", "alarms"), [("海参育苗", 1), ("自行车制造", 0)])
def test_a_project_and_its_row(tmp_path: Path, trade: str, alarms: int) -> None:
    """A project of which a sentence tells what it makes, in a row of another trade."""
    table = f"项目,产业类别,总投资（亿元）\n灵泉云樟项目,{trade},4.2\n大坪构件扩建,装配式建材,1.1\n"
    text = "灵泉云樟项目开工\n4月8日，灵泉云樟项目开工建设。从产品看，做的是碳纤维自行车架，年产15万副。"
    assert len(list(one_trade(graph_of(two_files(tmp_path, table, text), tmp_path / "out")))) == alarms
