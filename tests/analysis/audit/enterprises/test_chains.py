"""Enterprises of two chains where each belongs to one."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.enterprises.chains import chains
from tests.analysis.desks import graph_of

ROSTER = (
    "企业名称,产业链,主导产品\n宜丰县明远光学有限公司,光学镜头,镜头\n宜丰县恒昌橡胶制品有限公司,橡胶制品,密封圈\n"
    "宜丰县瑞丰锂电有限公司,锂电池,电芯\n"
)


@pytest.mark.parametrize(
    ("rule", "members", "found"),
    [
        ("每家企业只归入一条产业链。", "明远光学、恒昌橡胶", 1),
        ("按“一企一链”原则归类。", "明远光学、恒昌橡胶", 1),
        ("部分企业同属多条产业链。", "明远光学、恒昌橡胶", 0),
        ("每家企业只归入一条产业链。", "明远光学、恒昌电子", 0),
    ],
)
def test_chains(tmp_path: Path, rule: str, members: str, found: int) -> None:
    """A short name in the list of another chain is told where each belongs to one; another firm, or no such rule, is not."""
    prose = f"宜丰县光学镜头产业链情况\n2025年6月\n\n{rule}\n\n光学镜头产业链企业有{members}等，上半年运行平稳。\n"
    (tmp_path / "a.csv").write_text(ROSTER, encoding="utf-8")
    (tmp_path / "b.txt").write_text(prose, encoding="utf-8")
    assert len(list(chains(graph_of(sorted(tmp_path.iterdir()), tmp_path / "out")))) == found


def test_chains_of_a_table(tmp_path: Path) -> None:
    """A table with a list of enterprises for each chain is held against the roster."""
    table = (
        "# 宜丰县产业链台账\n\n每家企业只归入一条产业链。\n\n| 产业链 | 链上企业 |\n| --- | --- |\n"
        "| 光学镜头 | 明远光学、瑞丰锂电 |\n| 橡胶制品 | 恒昌橡胶 |\n"
    )
    (tmp_path / "a.csv").write_text(ROSTER, encoding="utf-8")
    (tmp_path / "b.md").write_text(table, encoding="utf-8")
    rows = list(chains(graph_of(sorted(tmp_path.iterdir()), tmp_path / "out")))
    assert [(row.left, row.right) for row in rows] == [("锂电池", "光学镜头")]


@pytest.mark.parametrize(
    ("chain", "found"), [("橡胶制品", [("光学镜头", "橡胶制品")]), ("光学", []), ("电子信息", []), ("光学镜头", [])]
)
def test_one_scheme(tmp_path: Path, chain: str, found: list[tuple[str, str]]) -> None:
    """Two tables class alike where one of them has both chains; a chain of another scheme is no other one."""
    table = f"# 宜丰县技改简报\n\n| 企业 | 所属产业链 | 投资(亿元) |\n|---|---|---|\n| 宜丰县明远光学有限公司 | {chain} | 1.2 |\n"
    (tmp_path / "a.csv").write_text(ROSTER, encoding="utf-8")
    (tmp_path / "b.md").write_text(table, encoding="utf-8")
    rows = list(chains(graph_of(sorted(tmp_path.iterdir()), tmp_path / "out")))
    assert [(row.left, row.right) for row in rows] == found
