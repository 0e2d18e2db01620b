"""One trade told alone or filed, and the row that lists another; one company twice in a roster."""

from pathlib import Path

import pytest

from chaingraph.analysis.audit.enterprises.credit_codes import credit_codes
from chaingraph.analysis.audit.enterprises.only import filed, only
from tests.analysis.desks import graph_of

ROSTER = """\
序号,企业名称,统一社会信用代码,所属行业,主要产品
1,江西明远光学有限公司,91360924MA35TX2E0U,电子信息,手机镜头
2,宜丰县华釉陶瓷有限公司,91360924MA3681H54P,建筑陶瓷,{product}
3,江西炬能科技有限公司,91360924MA37TX2E0C,新能源,储能电池
4,江西明远光学有限公司,91360924MA35TX2E0U,{trade},手机镜头
"""
NEWS = "宜丰县产业简讯\n\n宜丰县华釉陶瓷有限公司加快技改。{said}\n"


def files(folder: Path, said: str, product: str = "陶瓷釉料", trade: str = "电子信息") -> list[Path]:
    """A roster and a page of news."""
    (folder / "news.txt").write_text(NEWS.format(said=said), encoding="utf-8")
    (folder / "roster.csv").write_text(ROSTER.format(product=product, trade=trade), encoding="utf-8")
    return [folder / "news.txt", folder / "roster.csv"]


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
    rows = list(only(graph_of(files(tmp_path, said, product), tmp_path / "out")))
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
    assert len(list(filed(graph_of(files(tmp_path, said), tmp_path / "out")))) == found


@pytest.mark.parametrize(("trade", "found"), [("电子信息", 0), ("现代物流", 1)])
def test_twice_in_two_trades(tmp_path: Path, trade: str, found: int) -> None:
    """One company with one code stands in two rows of two trades."""
    rows = list(credit_codes(graph_of(files(tmp_path, "", trade=trade), tmp_path / "out")))
    assert len(rows) == found
