"""All of a table on one side of a year."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.dates.all_dated import all_dated
from tests.analysis.audit.desk import graph_of_texts

TABLE = "企业名称,成立日期,主导产品\n柳河酒业有限公司,2009-04-16,果酒\n柳河滤棒有限公司,2012-11-02,滤棒\n柳河锂能有限公司,2021-03-25,结构件\n柳河糖业有限公司,2003-09-10,白糖\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("本名录所列企业均在2015年以前注册成立。", 1),
        ("表中4家企业成立时间均早于2015年之前。", 1),
        ("本名录所列企业均在2022年以前注册成立。", 0),
        ("我区重点企业均在2015年以前注册成立。", 0),
    ],
)
def test_all_dated(tmp_path: Path, text: str, found: int) -> None:
    """The row on the other side is told, where the words mean the table."""
    texts = {"a.txt": f"柳河区名录说明\n{text}\n", "b.csv": TABLE}
    assert len(list(all_dated(graph_of_texts(tmp_path, texts)))) == found
