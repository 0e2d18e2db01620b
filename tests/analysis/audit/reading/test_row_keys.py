"""Tests of the things that rows name."""

from __future__ import annotations

from pathlib import Path

from chaingraph.analysis.audit.reading.row_keys import LABEL, firms_beside, naming, own_keys
from chaingraph.analysis.audit.reading.sheets import sheets
from tests.analysis.desks import graph_of

TABLE = """项目名称,投资企业,进展
智能座椅生产线,博远座椅科技有限公司,在建
铝合金轮毂生产线,博远座椅科技有限公司,未开工
挂面加工生产线,龙瑞面业有限公司,竣工
"""


def test_a_row_has_the_things_that_no_other_row_names(tmp_path: Path) -> None:
    """A firm of two rows is the key of neither, what one row alone names is its own, with the column that names it."""
    (tmp_path / "a.csv").write_text(TABLE, encoding="utf-8")
    graph = graph_of([tmp_path / "a.csv"], tmp_path / "out")
    (sheet,) = sheets(graph)
    firm = "龙瑞面业有限公司"
    assert naming(sheet) == [0, 1]
    assert own_keys(graph, sheet, naming(sheet)) == [
        {"智能座椅生产线": LABEL},
        {"铝合金轮毂生产线": LABEL},
        {"挂面加工生产线": LABEL, firm: 1},
    ]
    assert own_keys(graph, sheet)[2] == {"挂面加工生产线": LABEL}
    assert firms_beside(graph, sheet.lines[2]) == {firm}


GAPS = """项目名称,缺口环节,需求企业,现有供应商
智能座椅生产线,面套,博远座椅科技有限公司,启顺皮革有限公司
智能座椅生产线,电机,博远座椅科技有限公司,云衡电机有限公司
挂面加工生产线,面粉,龙瑞面业有限公司,{}
"""


def test_rows_that_share_their_labels(tmp_path: Path) -> None:
    """Where most labels are of several rows none tells its row, and who needs or sells something is not what a row is of."""
    (tmp_path / "a.csv").write_text(GAPS.format("丰禾面粉有限公司"), encoding="utf-8")
    graph = graph_of([tmp_path / "a.csv"], tmp_path / "out")
    (sheet,) = sheets(graph)
    assert naming(sheet) == [0]
    assert own_keys(graph, sheet) == [{}, {}, {}]
