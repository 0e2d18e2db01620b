"""Rows that a sentence recites one by one with their cells, all of them right but one; rates named like a row."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.values.recited import recited
from tests.analysis.desks import graph_of

FUNDS = "# 宜丰县河堤项目资金表\n单位：亿元\n\n| 来源 | 金额 |\n|---|---|\n| 中央补助 | 1.6 |\n| 地方债券 | 2.7 |\n| 自筹资金 | 0.9 |\n"


AIMS = "# 宜丰县竹产业目标表\n\n| 指标 | 2025年 | 2030年 |\n|---|---|---|\n| 竹材综合利用率（%） | 78 | 91 |\n| 龙头企业（家） | 4 | 9 |\n"


@pytest.mark.parametrize(
    ("table", "text", "found"),
    [
        (FUNDS, "资金已落实，其中中央补助1.6亿元、地方债券2700万元、企业自筹资金0.9亿元。", 1),
        (FUNDS, "资金已落实，其中中央补助1.6亿元、地方债券2.7亿元、企业自筹资金0.9亿元。", 0),
        (FUNDS, "去年已落实，其中中央补助0.6亿元、地方债券1.7亿元、企业自筹资金0.4亿元。", 0),
        (AIMS, "到2030年，竹材综合利用率提高到93%，企业更多。", 1),
        (AIMS, "到2030年，竹材综合利用率提高到91%，企业更多。", 0),
        (AIMS, "到2028年，竹材综合利用率提高到85%，企业更多。", 0),
    ],
)
def test_recited(tmp_path: Path, table: str, text: str, found: int) -> None:
    """Of rows recited with their cells the one told otherwise is a slip; another year or none recited is not."""
    (tmp_path / "a.md").write_text(table, encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"宜丰县情况说明\n\n{text}\n", encoding="utf-8")
    assert len(list(recited(graph_of([tmp_path / "a.md", tmp_path / "b.txt"], tmp_path / "out")))) == found
