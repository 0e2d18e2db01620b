"""Where the new works are that a text goes on about without a name, against the row that lists them."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.enterprises.sites_told import sites_told
from tests.analysis.audit.desk import two_files
from tests.analysis.desks import graph_of

LIST = (
    "序号,项目名称,投资方,拟落户地点\n1,竹缠绕管道基地项目,江西青筠竹业有限公司,北部工业集中区\n"
    "2,竹炭滤芯项目,江西筠科材料有限公司,桐木工业园\n3,竹编文创项目,江西竹韵家居有限公司,北部工业集中区\n"
)
NEWS = "芦溪县企业走访\n2025年7月8日\n\n今年5月，江西青筠竹业有限公司签下竹缠绕管道基地项目，总投资4亿元。{}\n"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("新基地选址在桐木工业园，计划10月动工。", 1),
        ("新基地选址在北部工业集中区，计划10月动工。", 0),
        ("项目落户桐木工业园。", 1),
        ("二期选址在桐木工业园。", 0),
        ("老厂位于桐木工业园。", 0),
        ("项目曾拟选址在桐木工业园。", 0),
    ],
)
def test_sites(tmp_path: Path, said: str, found: int) -> None:
    """Another place of the column is another place; a second phase, the old works and what was once looked at are."""
    assert len(list(sites_told(graph_of(two_files(tmp_path, LIST, NEWS.format(said)), tmp_path / "out")))) == found
