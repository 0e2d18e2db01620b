"""None of a kind and some of it counted; at full load and at a standstill."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.words.absent import absent, at_work
from tests.analysis.desks import graph_of, page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("园区目前没有闲置土地。清查发现闲置4宗，面积312亩。", 1),
        ("园区已实现工业用地零闲置。目前闲置土地4宗、312亩。", 1),
        ("园区目前没有闲置厂房。清查发现闲置土地4宗，面积312亩。", 0),
        ("园区目前没有闲置土地。去年清查发现闲置4宗，面积312亩。", 0),
        ("全年未发生安全生产事故。全年发生一般安全生产事故2起。", 1),
        ("全年未发生较大及以上安全生产事故。全年发生一般安全生产事故2起。", 0),
    ],
)
def test_absent(text: str, found: int) -> None:
    """Some of what there is none of is told; another noun, another year and a degree are not."""
    assert len(list(absent(page(text)))) == found


@pytest.mark.parametrize(("day", "found"), [("2024年8月16日", 1), ("2024年12月16日", 0)])
def test_at_work(tmp_path: Path, day: str, found: int) -> None:
    """An enterprise runs at full load and stands still in one month, not in two."""
    texts = {
        "a.txt": "宜丰县工业运行日报（2024年8月16日）\n\n江西明远光学有限公司满负荷生产，两条线全开。\n",
        "b.txt": f"宜丰县用工动态（{day}）\n\n江西明远光学有限公司全线停产检修，预计下月恢复。\n",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert len(list(at_work(graph_of(sorted(tmp_path.glob("*.txt")), tmp_path / "out")))) == found
