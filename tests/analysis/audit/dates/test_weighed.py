"""Days that likely contradict each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.dates.weighed import weighed_dates
from tests.analysis.audit.desk import graph_of_texts, rows_of, table_rows


@pytest.mark.parametrize(
    ("said", "sides"),
    [
        ("申报期从5月20日开始，到4月30日截止。", [("5月20日", "4月30日")]),
        ("申报期从4月20日开始，到5月30日截止。", []),
        ("云渡钾盐项目2024年9月开工，2024年3月建成投产。", [("2024年9月", "2024年3月")]),
        ("云渡钾盐项目2024年3月开工，2024年9月建成投产。", []),
        ("云渡钾盐项目3月建成投产，丰坝钙塑项目9月开工。", []),
        ("设备安装8月18日启动，8月25日全部完成。", []),
    ],
)
def test_days_of_a_sentence(said: str, sides: list[tuple[str, str]]) -> None:
    """What closes before it opens is a row with both days; the right order, and days of two things, are none."""
    assert [(row.left, row.right) for row in rows_of(said, weighed_dates)] == sides


def test_days_of_a_row(tmp_path: Path) -> None:
    """A row that ends before it begins is told; where most rows do, its columns were misread."""
    head = "| 项目名称 | 开工时间 | 竣工时间 |\n| --- | --- | --- |\n"
    right = "| 云渡钾盐 | 2023-04 | 2024-03 |\n| 丰坝钙塑 | 2023-05 | 2024-06 |\n| 石浦浆纱 | 2023-02 | 2024-08 |\n"
    wrong = "| 柳塘藤编 | 2024-09 | 2024-02 |\n"
    assert [(row.left, row.right) for row in table_rows(tmp_path, head + right + wrong, weighed_dates)] == [
        ("2024-09", "2024-02")
    ]
    assert not table_rows(
        tmp_path,
        head + "".join(wrong.replace("柳塘", name) for name in ("甲寨", "乙寨", "丙寨", "丁寨")),
        weighed_dates,
    )


def test_days_of_two_documents(tmp_path: Path) -> None:
    """A project that one document calls finished is begun later in another."""
    texts = {
        "a.txt": "重点项目简报\n\n2024年5月6日\n\n云渡钾盐提纯项目已于2024年3月竣工投产。\n",
        "b.txt": "项目推进会纪要\n\n2024年5月8日\n\n云渡钾盐提纯项目计划2024年9月开工建设。\n",
    }
    assert [(row.left, row.right) for row in weighed_dates(graph_of_texts(tmp_path, texts))] == [
        ("2024年9月", "2024年3月")
    ]
