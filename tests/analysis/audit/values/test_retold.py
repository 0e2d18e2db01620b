"""What a sentence tells of the row its forerunner named, with the digits of the cell in another order or unit."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.values.retold import retold
from tests.analysis.audit.desk import desk


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("总投资7300亿元，租用标准厂房。", 1),
        ("总投资3700万元，租用标准厂房。", 1),
        ("总投资7300万元，租用标准厂房。", 0),
        ("总投资0.73亿元，租用标准厂房。", 0),
        ("一期总投资3200万元，租用标准厂房。", 0),
        ("铝箔扩产总投资3700万元，租用标准厂房。", 0),
    ],
)
def test_retold(tmp_path: Path, said: str, found: int) -> None:
    """Behind the name of a row its digits in another unit or order are told, other values and other rows are not."""
    text = (
        f"# 宜丰县2023年项目计划\n\n4. 竹炭成型设备。{said}\n\n| 序号 | 项目名称 | 总投资（万元） |\n|---|---|---|\n"
        "| 1 | 压铸园二期 | 65000 |\n| 2 | 建材基地 | 96000 |\n| 3 | 铝箔扩产 | 48000 |\n| 4 | 竹炭成型设备 | 7300 |\n"
    )
    assert len(list(retold(desk(tmp_path, text)))) == found
