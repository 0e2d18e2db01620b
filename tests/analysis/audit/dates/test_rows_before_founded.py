"""Years of one row that come before the year its firm was founded."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.dates.rows_before_founded import rows_before_founded
from tests.analysis.audit.desk import desk

ROWS = "序号,企业名称,成立年份,{},备注\n1,芦溪县青筠竹业有限公司,{},{}\n2,江西竹韵家居有限公司,2012,2016,\n3,江西筠科材料有限公司,2014,2014,\n"


@pytest.mark.parametrize(
    ("column", "founded", "year", "found"),
    [
        ("合作起始年份", "2020", "2017,", 1),
        ("合作起始年份", "2020", "2017,前身为县竹器厂", 0),
        ("合作起始年份", "2017", "2020,", 0),
        ("投产时间", "2020-06", "2019年11月,", 1),
        ("投产时间", "2020-06", "2020,", 0),
        ("法定代表人出生年份", "2020", "1974,", 0),
    ],
)
def test_rows(tmp_path: Path, column: str, founded: str, year: str, found: int) -> None:
    """No firm supplies or produces before it is founded, unless another house was there before it."""
    assert len(list(rows_before_founded(desk(tmp_path, ROWS.format(column, founded, year))))) == found
