"""One enterprise in two states that exclude each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.words.opposed import opposed
from tests.analysis.desks import audit_of, graph_of


@pytest.mark.parametrize(("day", "found"), [("2024年8月16日", 1), ("2024年12月16日", 0)])
def test_at_work(tmp_path: Path, day: str, found: int) -> None:
    """An enterprise runs at full load and stands still in one month, not in two."""
    texts = {
        "a.txt": "宜丰县工业运行日报（2024年8月16日）\n\n江西明远光学有限公司满负荷生产，两条线全开。\n",
        "b.txt": f"宜丰县用工动态（{day}）\n\n江西明远光学有限公司全线停产检修，预计下月恢复。\n",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert len(list(opposed(graph_of(sorted(tmp_path.glob("*.txt")), tmp_path / "out")))) == found


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("江西明远光学有限公司目前尚未在任何证券市场上市。", "江西明远光学有限公司2023年在北交所上市。", 1),
        ("江西明远光学有限公司目前尚未在任何证券市场上市。", "江西明远光学有限公司计划2027年在北交所上市。", 0),
        ("江西明远光学有限公司2021年以前没有出口业务。", "江西明远光学有限公司2024年出口额达1800万元。", 0),
        ("江西明远光学有限公司没有出口业务。", "江西明远光学有限公司2024年出口额达1800万元。", 1),
        ("镜头扩能项目已于4月取得施工许可证。", "镜头扩能项目至今未取得施工许可证。", 1),
        ("镜头扩能项目截至3月底未取得施工许可证。", "镜头扩能项目5月取得施工许可证。", 0),
    ],
)
def test_opposed(tmp_path: Path, one: str, other: str, found: int) -> None:
    """What has been reached is not denied later; what is planned, or came afterwards, is."""
    (tmp_path / "a.txt").write_text(f"宜丰县企业情况\n2025年5月20日\n\n{one}\n\n{other}\n", encoding="utf-8")
    assert len(list(opposed(graph_of([tmp_path / "a.txt"], tmp_path / "out")))) == found


@pytest.mark.parametrize(
    ("when", "works", "found"),
    [
        ("2025年7月22日", "目前生产正常", 1),
        ("2025年7月22日", "目前订单饱满", 1),
        ("2025年7月22日", "6月恢复生产，目前生产正常", 0),
        ("2026年1月22日", "目前生产正常", 0),
    ],
)
def test_standstill(tmp_path: Path, when: str, works: str, found: int) -> None:
    """A firm at a standstill up to a survey does not produce a month later, unless it took up work again."""
    survey = "芦溪县电瓷产业链调查\n2025年6月\n\n芦溪华诚电瓷有限公司占地50亩，自2023年5月全面停产至今，设备闲置。\n"
    minutes = (
        f"芦溪县低效用地会议纪要\n\n{when}上午，县长主持召开会议。\n\n芦溪华诚电瓷有限公司{works}，愿意整体搬迁。\n"
    )
    assert len(audit_of(tmp_path, {"a.txt": survey, "b.txt": minutes})) == found
