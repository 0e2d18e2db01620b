"""Counts against the rows of the table that lists those things, wherever it stands."""

from pathlib import Path

import pytest

from tests.analysis.desks import audit_of

FIRMS = "序号,企业名称,级别,主导产品\n1,宁湾电源,国家级,储能电源\n2,宁湾特钢,省级,轴承钢\n3,合川丝业,省级,生丝\n4,合川酿造,省级,米酒\n5,云溪竹业,市级,竹板材\n"
STEPS = "| 项目 | 投资方 | 拿地 |\n|---|---|---|\n| 甲片材 | 宁湾电源 | √ |\n| 乙管件 | 合川丝业 | × |\n| 丙涂层 | 云溪竹业 | √ |\n| 丁酒窖 | 合川酿造 | × |\n| 戊线束 | 宁湾特钢 | √ |\n"
CHAINS = "表1 分工表\n产业链\t牵头部门\t链主企业\n丝绸\t商务局\t合川丝业公司、云溪缫丝公司\n竹木\t林业局\t云溪竹业公司、合川板材公司\n"


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ("全区现有专精特新企业6家，名单见附表。", True),
        ("全区现有专精特新企业5家，名单见附表。", False),
        ("全区省级专精特新企业增至4家。名录附后。", True),
        ("全区省级专精特新企业增至3家。名录附后。", False),
        ("今年力争新增专精特新企业6家，名单见附表。", False),
        ("全区现有专精特新企业约6家，名单见附表。", False),
        ("3月走访专精特新企业4家，另有1家顺延，名单见附表。", False),
    ],
)
def test_a_list_of_another_document(tmp_path: Path, told: str, wrong: bool) -> None:
    """All rows of a list, or those of a kind, are as many as another document says; goals and parts are not held."""
    rows = audit_of(tmp_path, {"a.txt": f"云溪区企业培育情况\n{told}\n", "b.csv": f"云溪区专精特新企业名录\n{FIRMS}"})
    assert any(row.kind == "count" for row in rows) is wrong


@pytest.mark.parametrize(("told", "wrong"), [("三个", True), ("两个", False)])
def test_rows_that_lack_a_step(tmp_path: Path, told: str, wrong: bool) -> None:
    """Things that are said to lack what a column is called are those whose cell says no."""
    text = f"云溪区项目推进会纪要\n会议要求，对尚未拿地的{told}项目逐一会商。\n"
    rows = audit_of(tmp_path, {"a.txt": text, "b.md": f"# 新签项目进度\n\n{STEPS}"})
    assert any(row.kind == "count" for row in rows) is wrong


@pytest.mark.parametrize(("told", "wrong"), [("3", True), ("4", False)])
def test_names_in_cells(tmp_path: Path, told: str, wrong: bool) -> None:
    """Names that the cells of a column list are counted as rows are."""
    rows = audit_of(tmp_path, {"a.txt": f"云溪区链长制方案\n首批确定链主企业{told}家，实行动态调整。\n\n{CHAINS}"})
    assert any(row.kind == "count" for row in rows) is wrong


@pytest.mark.parametrize(("told", "wrong"), [("四", True), ("三", False)])
def test_lines_that_list(tmp_path: Path, told: str, wrong: bool) -> None:
    """Numbered lines below a line that says what they are are a list like a table."""
    lines = "附：落户云溪的全国酿酒百强企业\n1. 合川酿造有限公司\n2. 宁湾酒业有限公司\n3. 云溪窖酒有限公司\n"
    rows = audit_of(tmp_path, {"a.txt": f"云溪推介词\n目前已有{told}家全国酿酒百强企业在这里落户。\n{lines}"})
    assert any(row.kind == "count" for row in rows) is wrong
