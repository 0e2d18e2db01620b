"""Points, clauses and members against the number they are announced with."""

from pathlib import Path

import pytest

from chaingraph.analysis.audit.counts.points_told import points_told
from tests.analysis.desks import audit_of, page

SPEECH = (
    "在全区工业大会上的讲话\n下面，我讲{}点意见。\n一、稳住存量\n要逐户走访。\n二、做大增量\n要盯紧签约。\n谢谢大家。\n"
)
PROMISE = "座谈会发言\n我代表区政府作出{}点承诺。\n第一，政策兑现不打折。月底拨付。\n第二，检查不扰企；与此同时，第三，要素不断档。\n"
DEEDS = "工作报告\n全年办成{}件民生实事，即新建停车位300个，改造管网12公里，新增公办园2所，建成口袋公园5处，安装电梯40部。\n"
BODY = "产业链方案\n（一）成员单位。包括区工信局、区财政局、区自然资源和规划局、区环境局和区应急局。\n（二）调度。{}个成员单位要每月报送进展。\n"
LAYOUT = "规划纲要\n构建“一区{}园”发展格局。“一区”即集聚区，各园分别为东林园、西溪园、南川园和北湖园。\n"


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [(SPEECH, "两", "三"), (PROMISE, "三", "四"), (DEEDS, "五", "六"), (BODY, "5", "6"), (LAYOUT, "四", "三")],
)
def test_as_many_as_told(tmp_path: Path, text: str, right: str, wrong: str) -> None:
    """What follows behind marks of any kind, in clauses or as names is as much as announced."""
    for number, expected in ((right, False), (wrong, True)):
        folder = tmp_path / number
        folder.mkdir()
        rows = audit_of(folder, {"a.txt": text.format(number)})
        assert any(row.kind in ("list", "count") for row in rows) is expected


@pytest.mark.parametrize(("told", "found"), [("五大理由", 1), ("四大理由", 0), ("四条建议", 0)])
def test_ordinals(told: str, found: int) -> None:
    """Points may be marked by their place and noun (第一个理由是), each in a passage of its own."""
    points = ("区位。紧邻高速。", "产业。全国有名。", "成本。电价较低。", "服务。专员帮办。")
    lines = [f"第{sign}个理由是{point}" for sign, point in zip("一二三四", points, strict=True)]
    assert len(list(points_told(page(f"投资这里，有{told}。", *lines, "最后，欢迎大家常来。")))) == found
