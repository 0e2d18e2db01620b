"""Columns that overlap in time, and tables that a rule has misread: who calls most rows wrong says nothing."""

from pathlib import Path

import pytest

from chaingraph.analysis.audit.misread import well_read
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.rows import AuditRow
from tests.analysis.desks import audit_of, graph_of

SCHEDULE = """\
序号,项目名称,业主单位,总投资（万元）,至2022年底累计完成（万元）,2023年计划投资（万元）,2023年1—8月完成（万元）,2024年及以后投资（万元）
1,竹纤维餐具项目,江西竹源新材料有限公司,36000,9000,15000,11200,12000
2,光学镜片智造项目,江西明远光学有限公司,24000,8000,10000,7300,6000
3,陶瓷釉料技改项目,宜丰县华釉陶瓷有限公司,9800,2800,7000,5100,0
4,储能电池项目,江西炬能科技有限公司,52000,15000,20000,14600,17000
5,豆制品加工项目,宜丰县润禾食品有限公司,7600,{done},5000,3900,600
"""


@pytest.mark.parametrize(("done", "found"), [("2000", 0), ("20000", 1)])
def test_what_is_done_of_a_plan_is_no_further_part(tmp_path: Path, done: str, found: int) -> None:
    """What was done so far of a planned year is part of it; what is more than the total without it is told."""
    rows = audit_of(tmp_path, {"list.csv": SCHEDULE.format(done=done)})
    assert len([row for row in rows if "豆制品" in row.message]) == found
    assert len(rows) == found


@pytest.mark.parametrize(("wrong", "left"), [(1, 1), (3, 3), (4, 0), (5, 0)])
def test_most_rows_wrong(tmp_path: Path, wrong: int, left: int) -> None:
    """Up to three rows of five may be wrong; of more the rule has misread the table."""
    path = tmp_path / "list.csv"
    path.write_text(SCHEDULE.format(done="2000"), encoding="utf-8")
    graph = graph_of([path], tmp_path / "out")
    lines = sheets(graph)[0].lines[:wrong]
    rows = [AuditRow("money", line.label, line.label, "1", "2", 0.7, None, (line.passage.evidence,)) for line in lines]
    assert len(well_read(graph, rows)) == left
