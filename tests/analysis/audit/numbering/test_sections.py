"""Sections and annexes that a sentence points to, captions that bear one number twice."""

from pathlib import Path

import pytest

from tests.analysis.desks import audit_of

PLAN = "开发区总体规划\n第一章 总则\n1.1 范围\n见第2.1节。\n第二章 布局\n2.1 用地\n用地布局详见{}节。\n2.2 交通\n按规范执行。\n"
ANNEX = "实施办法\n评分细则见附件{}。\n附件：\n1.重点项目清单\n2.分工表\n"
TABLES = "产业分析\n表1　企业产能：年处理420万吨，居全市第一。\n表2　产品结构：砖占40%，板材占60%。\n表{}　运输半径：在300公里以内。\n"


@pytest.mark.parametrize(("text", "right", "wrong"), [(PLAN, "2.2", "5.3"), (ANNEX, "2", "3"), (TABLES, "3", "2")])
def test_what_is_pointed_to_is_there(tmp_path: Path, text: str, right: str, wrong: str) -> None:
    """A section, an annex and a table is there once, under the number a sentence or a caption gives it."""
    for number, expected in ((right, False), (wrong, True)):
        folder = tmp_path / number
        folder.mkdir()
        rows = audit_of(folder, {"a.txt": text.format(number)})
        assert any(row.kind in ("figure", "number") for row in rows) is expected
