"""A firm told with products of two branches."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.enterprises.branches_told import branches_told
from tests.analysis.audit.desk import two_files
from tests.analysis.desks import graph_of

ROSTER = "企业名称,主营产品,用工（人）\n浙江岚骏科技有限公司,装饰原纸,142\n浙江芮纤机械有限公司,减速机,210\n"


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("园区见闻\n浙江岚骏科技有限公司的泡椒凤爪装满了货车。", 1),
        ("园区见闻\n浙江岚骏科技有限公司二期投产，专做泡椒凤爪。", 1),
        ("园区见闻\n浙江岚骏科技有限公司的壁纸装满了货车。", 0),
        ("园区见闻\n浙江岚骏科技有限公司原先做泡椒凤爪。", 0),
        ("园区见闻\n浙江岚骏科技有限公司为食品企业供应泡椒凤爪包装。", 0),
        ("园区见闻\n浙江岚骏科技有限公司投产，街边泡椒凤爪卖得火。", 0),
    ],
)
def test_branches_told(tmp_path: Path, text: str, alarms: int) -> None:
    """What a clause says of a firm, or goes on to say that it makes, is of a branch that goes with its row; what was, or is of others, is not read."""
    graph = graph_of(two_files(tmp_path, ROSTER, text), tmp_path / "out")
    assert len(list(branches_told(graph))) == alarms


@pytest.mark.parametrize(("text", "alarms"), [("专做泡椒凤爪。", 1), ("专做装饰原纸。", 0)])
def test_a_row_that_names_a_customer_too(tmp_path: Path, text: str, alarms: int) -> None:
    """A row called by a firm tells what that one makes, and not its customer."""
    rows = "企业名称,主营产品,主要客户\n浙江岚骏科技有限公司,装饰原纸,浙江芮纤家居有限公司\n浙江砚丰纸业有限公司,壁纸,浙江芮纤家居有限公司\n"
    graph = graph_of(two_files(tmp_path, rows, f"园区见闻\n浙江岚骏科技有限公司{text}"), tmp_path / "out")
    assert len(list(branches_told(graph))) == alarms
