"""What an enterprise is told to make alone, or filed under, and what the table that lists it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.enterprises.only import filed, only
from tests.analysis.audit.desk import roster_and_news
from tests.analysis.desks import graph_of


@pytest.mark.parametrize(
    ("said", "product", "found"),
    [
        ("该公司只生产陶瓷釉料，产品销往广东。", "水产饲料", 0),
        ("该公司只生产包装纸箱一种产品，产品销往广东。", "水产饲料", 1),
        ("该公司只做陶瓷色料，产品销往广东。", "陶瓷釉料", 0),
        ("该公司主要生产包装纸箱，产品销往广东。", "水产饲料", 0),
        ("该公司主要从事纸箱加工，从未涉足其他行业。", "水产饲料", 1),
        ("该公司主要从事纸箱加工，未涉足印刷业务。", "水产饲料", 0),
        ("该公司不只生产釉料，还生产纸箱。", "水产饲料", 0),
    ],
)
def test_only(tmp_path: Path, said: str, product: str, found: int) -> None:
    """Who makes one thing alone is in no row of another; its own trade is no contradiction."""
    rows = list(only(graph_of(roster_and_news(tmp_path, said, product), tmp_path / "out")))
    assert len(rows) == found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("江西炬能科技有限公司归口电子信息行业统计。", 1),
        ("江西炬能科技有限公司归口新能源行业统计。", 0),
        ("江西炬能科技有限公司列入重点培育行业。", 0),
        ("江西炬能科技有限公司、江西明远光学有限公司归口电子信息行业。", 0),
    ],
)
def test_filed(tmp_path: Path, said: str, found: int) -> None:
    """A trade of other rows beside one's own is told; a word the table does not use is not."""
    assert len(list(filed(graph_of(roster_and_news(tmp_path, said), tmp_path / "out")))) == found
