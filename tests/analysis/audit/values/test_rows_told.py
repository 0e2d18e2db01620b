"""A figure told of what one row alone is about, and the cell that tells it otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.desks import audit_of

_FLOORS = """\
楼栋,楼层,企业名称,租用面积（平方米）,空置面积（平方米）
1号楼,一层,湖南云岭阀门有限公司,4200,600
1号楼,二层,云台瑞通管件有限公司,3600,1400
2号楼,一层,湖南嘉禾泵业有限公司,5100,0
2号楼,二层,云台恒石铸造有限公司,2800,2300
"""
_PROJECTS = """\
序号,项目名称,投资主体,计划总投资（万元）,2024年计划投资（万元）
1,球阀铸件扩能,湖南云岭阀门有限公司,32000,9000
2,不锈钢管件,云台瑞通管件有限公司,18000,6000
3,潜水泵装配,湖南嘉禾泵业有限公司,24000,7000
"""


@pytest.mark.parametrize(
    ("table", "claim", "found"),
    [
        (_FLOORS, "先看1号楼。二层空置2400平方米，客商满意。", 1),
        (_FLOORS, "先看1号楼。二层空置1400平方米，客商满意。", 0),
        (_FLOORS, "湖南嘉禾泵业有限公司签下租约，租用标准厂房2号楼1500平方米做仓库。", 0),
        (_FLOORS, "湖南嘉禾泵业有限公司签下租约，租用标准厂房2号楼6100平方米。", 1),
        (_PROJECTS, "计划总投资2.4亿元的不锈钢管件项目正在浇筑地坪。", 1),
        (_PROJECTS, "计划总投资1.8亿元的不锈钢管件项目正在浇筑地坪。", 0),
        (_PROJECTS, "不锈钢管件项目一期计划投资1.2亿元，正在浇筑地坪。", 0),
        (_PROJECTS, "不锈钢管件项目完成投资1.2亿元，正在浇筑地坪。", 0),
        (_PROJECTS, "华岭不锈钢管件项目计划总投资2.4亿元，正在浇筑地坪。", 0),
    ],
)
def test_rows_told(tmp_path: Path, table: str, claim: str, found: int) -> None:
    """The row is that of most words around the figure; a phase, what was done so far and another thing explain it."""
    rows = audit_of(tmp_path, {"a.txt": f"云台县看房记录\n{claim}\n", "b.csv": table})
    assert len(rows) == found
