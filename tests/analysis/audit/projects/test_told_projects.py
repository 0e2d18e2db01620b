"""What the rows and sentences of the documents of one place tell of one project: its money, ground, owner and dates."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.audit.desk import told_beside, told_later
from tests.analysis.audit.texts import COUNTY, GEARS


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ("年产5万吨富硒矿泉水项目总投资6.3亿元，2023年底主体完工。", ("6.3", "3.6")),
        ("富硒矿泉水项目用地68亩，目前正在进行设备安装和调试工作。", ("68", "86")),
        ("年产5万吨富硒矿泉水项目由安康金谷饮品有限公司投资建设，进展顺利。", ("金谷",)),
        ("年产5万吨富硒矿泉水项目于2023年3月开工，目前正在安装设备。", ("2023年3月", "2022年9月")),
    ],
)
def test_county_told_otherwise(tmp_path: Path, line: str, keys: tuple[str, ...]) -> None:
    """Another value of the same thing is found, and nothing else."""
    rows = told_later(tmp_path, COUNTY, line)
    assert rows and all(all(key in row for key in keys) for row in rows)


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ("变速箱齿轮项目总投资8.4亿元，2023年进入设备调试阶段。", ("8.4", "4.8")),
    ],
)
def test_zone_told_otherwise(tmp_path: Path, line: str, keys: tuple[str, ...]) -> None:
    """Another value of the same thing is found, and nothing else."""
    rows = told_later(tmp_path, GEARS, line)
    assert rows and all(all(key in row for key in keys) for row in rows)


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ("光学镜片智造项目业主单位为江西晶锐光电有限公司，计划2024年投产。", ("明远", "晶锐")),
        (
            "目前，储能锂电池PACK项目建设正酣。该项目计划投资25亿元，占地130亩，建成后年产值10亿元。",
            ("25亿元", "52000"),
        ),
        ("陶瓷釉料生产线技改项目于2023年8月正式动工，总投资9800万元。", ("2023年8月", "2023年5月")),
        ("储能锂电池PACK项目一期投资2亿元，首期用地60亩，年内完成投资1.5亿元。", ()),
    ],
)
def test_a_project_of_a_list_told_in_prose(tmp_path: Path, line: str, keys: tuple[str, ...]) -> None:
    """Owner, total, ground and begin of a row are held against a page that calls the project by its core."""
    rows = told_beside(tmp_path, line)
    assert bool(rows) is bool(keys) and all(all(key in row for key in keys) for row in rows)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("推进总投资2.4亿元的光学镜片智造项目、总投资8.5亿元的恒岭线路板三期项目。", 0),
        ("光学镜片智造项目和占地120亩的恒岭线路板三期项目同日开工。", 0),
        ("推进总投资8.5亿元的光学镜片智造项目、总投资2.4亿元的恒岭线路板三期项目。", 1),
        ("光学镜片智造项目是总投资8.5亿元的省级重点项目。", 1),
    ],
)
def test_projects_of_a_list(tmp_path: Path, line: str, found: int) -> None:
    """In a list of projects each figure is of the one it stands before."""
    assert len(told_beside(tmp_path, line)) == found
