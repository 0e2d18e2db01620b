"""Years in a row and phases in order against all of it told near by."""

from pathlib import Path

import pytest

from tests.analysis.desks import audit_of

TEXTS = (
    (
        "厂房分两期建设，总建筑面积{}万平方米。\n租金为每月10元。\n一期厂房12万平方米已交付，二期16万平方米明年交付。",
        "28",
        "30",
    ),
    ("2020年搬迁5户，主要是铸造企业；2021年搬迁8户；2022年力度最大，搬迁11户。至此，累计搬迁企业{}户。", "24", "22"),
    (
        "牧场总规模为养殖水体{}万立方米。首期形成养殖水体22万立方米；二期新增养殖水体18万立方米；三期再建26万立方米。",
        "66",
        "60",
    ),
    ("2022年完成投资2.4亿元，2023年完成3.9亿元，2024年完成3.1亿元。项目累计完成投资{}亿元。", "9.4", "10.4"),
)


@pytest.mark.parametrize(("text", "right", "wrong"), TEXTS)
def test_stages_come_to_their_whole(tmp_path: Path, text: str, right: str, wrong: str) -> None:
    """All stages together are the whole, whatever each tells besides and in whatever sentence it stands."""
    for number, expected in ((right, False), (wrong, True)):
        folder = tmp_path / number
        folder.mkdir()
        rows = audit_of(folder, {"a.txt": f"云溪区项目情况\n{text.format(number)}\n"})
        assert any(row.kind == "sum" for row in rows) is expected


@pytest.mark.parametrize(
    "text",
    [
        "2020年搬迁5户，2021年搬迁8户，2022年搬迁11户，另有2户自行关停。至此累计退出企业26户。",
        "2021年产值52亿元，2022年产值58亿元，2023年产值66亿元。2023年末全口径总产值180亿元。",
        "原计划总投资26亿元，2025年批准追加3亿元。一期投资11亿元，建设车间。二期投资18亿元，建设研发楼。",
        "2021年末在园企业120家，2022年末130家，2023年末140家，三年累计新增企业400家。",
    ],
)
def test_what_is_told_besides(tmp_path: Path, text: str) -> None:
    """What left, was added, is a stock or is measured otherwise is no part of the whole."""
    assert not [row for row in audit_of(tmp_path, {"a.txt": f"云溪区情况\n{text}\n"}) if row.kind == "sum"]
