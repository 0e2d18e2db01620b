"""One enterprise in two rows of one table, all their words alike and one number not."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.values.listed_twice import listed_twice
from tests.analysis.desks import graph_of

HEAD = (
    "序号,企业名称,所在镇,成立时间,{column},2024年产值（万元）\n1,宜丰县青岚竹业有限公司,潭山镇,2013-05,{one},{first}\n"
)
REST = "2,江西启元耐火材料有限公司,工业园,2016-02,锚固件,9200\n3,宜丰县青岚竹业有限公司,潭山镇,2013-05,{two},{second}\n"


@pytest.mark.parametrize(
    ("column", "cells", "values", "found"),
    [
        ("主营", ("竹地板", "竹地板"), (7300, 3700), 1),
        ("主营", ("竹地板", "竹地板"), (7300, 7300), 0),
        ("主营", ("竹地板", "竹家具"), (7300, 3700), 0),
        ("项目", ("竹地板", "竹地板"), (7300, 3700), 0),
    ],
)
def test_listed_twice(tmp_path: Path, column: str, cells: tuple[str, str], values: tuple[int, int], found: int) -> None:
    """Two rows of one enterprise that differ in one number alone are a slip; rows of two things of it are not."""
    text = HEAD.format(column=column, one=cells[0], first=values[0]) + REST.format(two=cells[1], second=values[1])
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    assert len(list(listed_twice(graph_of([tmp_path / "a.csv"], tmp_path / "out")))) == found
