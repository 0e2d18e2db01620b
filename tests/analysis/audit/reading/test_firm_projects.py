"""Projects that a sentence calls by their enterprise and a table by their own name."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis import find_audit
from tests.analysis.desks import graph_of

TABLE = """\
序号,项目名称,投资方,总投资（万元）,用地（亩）,签约时间
1,智能座椅生产项目,江西远拓汽车部件有限公司,36000,90,2025-01-15
2,铝型材生产项目,宜丰立恒金属有限公司,28000,70,2025-02-11
3,竹纤维餐具项目,江西青筠新材料有限公司,19000,45,2025-03-04
"""


@pytest.mark.parametrize(
    ("name", "amount", "found"),
    [
        ("远拓智能座椅生产项目", "4.6亿元", True),
        ("远拓智能座椅生产项目", "3.6亿元", False),
        ("华岭智能座椅生产项目", "4.6亿元", False),
        ("2.远拓座椅项目", "4.6亿元", True),
        ("2.远拓座椅项目", "3.6亿元", False),
        ("2.远拓餐具项目", "4.6亿元", False),
    ],
)
def test_projects_called_by_their_firm(tmp_path: Path, name: str, amount: str, found: bool) -> None:
    """A project with its enterprise's name before its own is that of the row, shortened too; with another's name it is not."""
    table, speech = tmp_path / "list.csv", tmp_path / "speech.txt"
    table.write_text(TABLE, encoding="utf-8")
    speech.write_text(
        f"在宜丰县招商工作会上的讲话\n\n2025年7月3日\n\n{name}总投资{amount}，4月开工以来进展顺利。\n", encoding="utf-8"
    )
    rows = find_audit(graph_of([table, speech], tmp_path / "out"))
    assert any(amount in row.message for row in rows) is found
