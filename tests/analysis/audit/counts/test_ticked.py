"""Counts of what a column of a table ticks."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.counts.ticked import ticked
from tests.analysis.audit.desk import desk

ROLL = """\
# 莲都区机械企业名册

1. 本名册收录企业6家，{}。

| 序号 | 企业名称 | 产品 | 是否绿色工厂 | 上市后备企业 |
|---|---|---|---|---|
| 1 | 甲乐机械有限公司 | 轴承 | 是 | 否 |
| 2 | 乙丰机械有限公司 | 阀门 | 否 | 是 |
| 3 | 丙和机械有限公司 | 齿轮 | 是 | 是 |
| 4 | 丁盛机械有限公司 | 水泵 | 是 | 否 |
| 5 | 戊源机械有限公司 | 电机 | 否 | 是 |
| 6 | 己昌机械有限公司 | 管件 | 否 | 否 |
"""


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("其中绿色工厂4家", 1),
        ("其中上市后备企业2家", 1),
        ("其中绿色工厂3家", 0),
        ("全区绿色工厂4家", 0),
        ("年内新增绿色工厂4家", 0),
        ("其中国内知名绿色工厂2家", 0),
    ],
)
def test_ticked(tmp_path: Path, said: str, found: int) -> None:
    """A count of the very thing a column asks for that its ticks do not give is a row; of others, or of some, it is not."""
    assert len(list(ticked(desk(tmp_path, ROLL.format(said))))) == found
