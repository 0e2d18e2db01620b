"""Rows of a table in one document against sentences of another: states, offices, persons, places; posts told as fields."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.people.posts import posts
from chaingraph.analysis.audit.values.rosters import rosters
from tests.analysis.desks import graph_of

TABLE = (
    "项目名称,建设状态（截至2024年6月末）,包联单位,联系人,意向片区\n"
    "铜鼓岭冷链分拣项目,在建,县商务局,何建平,鲤塘片区\n"
    "花桥竹家居项目,已投产,县工信局,黄立新,花桥片区\n"
    "石市粮油加工项目,前期,县农业农村局,吴小兰,鲤塘片区\n"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("截至2024年6月，铜鼓岭冷链分拣项目已于5月建成投产，首批订单发货。", 1),
        ("铜鼓岭冷链分拣项目计划年底前建成投产。", 0),
        ("铜鼓岭冷链分拣项目一期已建成投产。", 0),
        ("花桥竹家居项目尚未开工。", 1),
        ("花桥竹家居项目现已停产。", 0),
        ("石市粮油加工项目由县工信局牵头包联，按月调度。", 1),
        ("石市粮油加工项目由县农业农村局牵头包联，按月调度。", 0),
        ("石市粮油加工项目联系人为何小兰，已到现场。", 1),
        ("石市粮油加工项目联系人为吴小兰，已到现场。", 0),
        ("石市粮油加工项目拟选址花桥片区，用地30亩。", 1),
        ("石市粮油加工项目拟选址鲤塘片区，用地30亩。", 0),
    ],
)
def test_rows_afar(tmp_path: Path, text: str, found: int) -> None:
    """A sentence of another document that denies a cell is told; plans, phases and what agrees are not."""
    (tmp_path / "a.txt").write_text(f"宜丰县项目进展（2024年6月）\n\n{text}\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text(TABLE, encoding="utf-8")
    assert len(list(rosters(graph_of([tmp_path / "a.txt", tmp_path / "b.csv"], tmp_path / "out")))) == found


def test_later_states(tmp_path: Path) -> None:
    """What a later document tells as done may have been at work when the table was made."""
    text = "宜丰县项目进展（2024年11月）\n\n铜鼓岭冷链分拣项目已建成投产。\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "b.csv").write_text(TABLE, encoding="utf-8")
    assert not list(rosters(graph_of([tmp_path / "a.txt", tmp_path / "b.csv"], tmp_path / "out")))


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("江西明远光学有限公司位于花桥园区，法定代表人：何建平。", "江西明远光学有限公司董事长黄立新。", 0),
        (
            "江西明远光学有限公司位于花桥园区，法定代表人：何建平。",
            "江西明远光学有限公司主营镜头，法定代表人：何建萍。",
            1,
        ),
        (
            "江西明远光学有限公司位于花桥园区，法定代表人：何建平。",
            "江西明远光学有限公司主营镜头，原法定代表人：黄立新。",
            0,
        ),
        (
            "江西明远光学有限公司主营镜头，总经理：何建平。",
            "会上，黄立新同时担任江西明远光学有限公司总经理。",
            1,
        ),
    ],
)
def test_posts_as_fields(tmp_path: Path, one: str, other: str, found: int) -> None:
    """One post of one firm with two holders is told, also where it is a field behind the firm."""
    for name, text in (("a.txt", one), ("b.txt", other)):
        (tmp_path / name).write_text(f"宜丰县企业走访（2024年6月）\n\n{text}\n", encoding="utf-8")
    assert len(list(posts(graph_of([tmp_path / "a.txt", tmp_path / "b.txt"], tmp_path / "out")))) == found
