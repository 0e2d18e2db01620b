"""Goals that are told to be reached and are not: in one sentence, in the list before, and in rows with goal, result and verdict."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.goals.reached import reached
from tests.analysis.audit.desk import rows_of
from tests.analysis.desks import graph_of, page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("规上工业增加值增长7%的年度目标圆满完成，实际增长6.1%。", 1),
        ("规上工业增加值增长7%的年度目标圆满完成，实际增长7.4%。", 0),
        ("能耗下降3%的年度目标圆满完成，实际下降3.4%。", 0),
        ("行动目标为：新建粮仓12座、培育合作社30家。实际新建粮仓13座、培育合作社26家，各项目标全部实现。", 1),
        ("行动目标为：新建粮仓12座、培育合作社30家。实际新建粮仓13座、培育合作社31家，各项目标全部实现。", 0),
        ("行动目标为：新建粮仓12座、培育合作社30家。实际新建粮仓13座、培育合作社26家，一项未达标。", 0),
    ],
)
def test_goals_of_sentences(text: str, found: int) -> None:
    """A result below the goal it is told to have met is a row; one that meets it, or that nobody praises, is not."""
    # Two readings of one result make one row of the audit.
    assert len({row.left for row in reached(page(text))}) == found


ROWS = "# 宜丰县2024年考核结果\n\n| 指标 | 年度目标 | 实际完成 | 完成情况 |\n|---|---|---|---|\n| 新培育企业 | 18家 | {} | 完成 |\n| 技改投资增速 | 8% | 9.1% | 完成 |\n"


@pytest.mark.parametrize(("done", "found"), [("15家", 1), ("18家", 0), ("21家", 0)])
def test_goals_of_rows(tmp_path: Path, done: str, found: int) -> None:
    """A row called done whose result is below its goal is told."""
    (tmp_path / "a.md").write_text(ROWS.format(done), encoding="utf-8")
    assert len(list(reached(graph_of([tmp_path / "a.md"], tmp_path / "out")))) == found


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("实际利用外资3600万美元，超额完成年度任务，增幅居全市前列。", 1),
        ("实际利用外资4300万美元，超额完成年度任务，增幅居全市前列。", 0),
        ("实际利用外资3600万美元，完成调整后的年度任务，增幅居全市前列。", 0),
    ],
)
def test_goals_of_another_document(tmp_path: Path, told: str, found: int) -> None:
    """A goal of another document is missed; one that was changed since is not known."""
    (tmp_path / "a.txt").write_text(
        "宜丰县2024年外资工作要点\n\n2024年全县实际利用外资目标4000万美元。\n", encoding="utf-8"
    )
    (tmp_path / "b.txt").write_text(f"宜丰县2024年总结\n\n2024年，全县{told}\n", encoding="utf-8")
    assert len(list(reached(graph_of([tmp_path / "a.txt", tmp_path / "b.txt"], tmp_path / "out")))) == found


GRADES = "招商到位资金达到4亿元方可评为优秀等次。产业园当年到位资金{}亿元，综合评定为{}等次。"


@pytest.mark.parametrize(
    ("money", "grade", "rows"), [("3.6", "优秀", 1), ("4.6", "优秀", 0), ("3.6", "良好", 0), ("1.2", "优秀", 0)]
)
def test_grades_below_their_bar(money: str, grade: str, rows: int) -> None:
    """A grade given for less than its bar has a row; what is far below it is of something else."""
    assert len(rows_of(GRADES.format(money, grade), reached)) == rows


@pytest.mark.parametrize(("count", "found"), [(72, 1), (81, 0)])
def test_the_goal_of_a_later_year(tmp_path: Path, count: int, found: int) -> None:
    """Of the goals of several years, the one a claim names is held against what was done."""
    (tmp_path / "plan.txt").write_text(
        "平和县蜜柚产业三年行动方案（2024—2026年）\n\n二、目标\n规上蜜柚企业2024年达到62家，2025年达到70家，2026年达到80家。\n\n2024年3月1日\n",
        encoding="utf-8",
    )
    (tmp_path / "news.txt").write_text(
        f"平和县2025年11月月报\n\n截至10月末，全县规上蜜柚企业{count}家，比2025年的年度目标70家多{count - 70}家，已提前完成方案提出的2026年目标。\n\n2025年11月3日\n",
        encoding="utf-8",
    )
    graph = graph_of(sorted(tmp_path.glob("*.txt")), tmp_path / "out")
    assert len(list(reached(graph))) == found
