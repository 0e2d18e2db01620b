"""Places of rows whose column only the value beside them, or none, names."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.desks import audit_of

_AREAS = """\
沅河区一季度工业运行分析

{claim}

部分区县规上工业增加值情况
区县    增速    上季
沅河区    9.6    7.1
白岭县    11.8    6.0
云台县    8.3    8.9
清溪区    7.0    7.2
"""
_MARKETS = """\
# 白岭县茶叶出口情况

{claim}

| 出口市场 | 数量（吨） | 货值（万美元） |
| --- | --- | --- |
| 摩洛哥 | 5200 | 1310 |
| 越南 | 2100 | 480 |
| 德国 | 3300 | 820 |
| 其他 | 1900 | 300 |
"""
_LINES = """\
云台县上半年招商考核通报
各乡镇完成率如下。
石桥镇：任务3.0亿元，到位1.8亿元，60%
柳湾镇：任务2.0亿元，到位0.7亿元，35%
大坪镇：任务1.0亿元，到位0.42亿元，42%
{claim}
"""


@pytest.mark.parametrize(
    ("text", "claim", "found"),
    [
        (_AREAS, "沅河区规上工业增加值增长9.6%，位居全市各区县第一。", 1),
        (_AREAS, "沅河区规上工业增加值增长9.6%，位居全市各区县第二。", 0),
        (_AREAS, "沅河区规上工业增加值增长9.6%，总量居全市各区县第一。", 0),
        (_AREAS, "沅河区规上工业增加值增长9.6%，位居全省各区县第一。", 0),
        (_MARKETS, "越南为我县第二大出口市场，走海运。", 1),
        (_MARKETS, "德国为我县第二大出口市场，走铁路。", 0),
        (_MARKETS, "越南茶企是我县第二大用工主体。", 0),
        (_LINES, "大坪镇完成率居末位，予以提醒。", 1),
        (_LINES, "柳湾镇完成率居末位，予以提醒。", 0),
    ],
)
def test_by_value(tmp_path: Path, text: str, claim: str, found: int) -> None:
    """The column is that of the value told, or any where only the rows are named; a wider field is none of the table."""
    suffix = "md" if text.startswith("#") else "txt"
    rows = audit_of(tmp_path, {f"a.{suffix}": text.format(claim=claim)})
    assert [row.kind for row in rows] == ["words"] * found
