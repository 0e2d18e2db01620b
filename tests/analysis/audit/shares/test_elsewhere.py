"""Shares whose whole another document of the same place and time tells."""

from pathlib import Path

import pytest

from chaingraph.analysis.audit.shares.portioned import portioned
from tests.analysis.desks import graph_of

YEARBOOK = "宜丰县2024年统计公报\n\n2024年，全县规模以上工业总产值400亿元。上半年规模以上工业总产值190亿元。\n"


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("2024年，竹产业产值80亿元，占全县规模以上工业总产值的28.0%。", 1),
        ("2024年，竹产业产值80亿元，占全县规模以上工业总产值的20.0%。", 0),
        ("2023年，竹产业产值80亿元，占全县规模以上工业总产值的28.0%。", 0),
        ("2024年1—9月，竹产业产值80亿元，占全县规模以上工业总产值的28.0%。", 0),
    ],
)
def test_a_whole_of_another_document(tmp_path: Path, told: str, found: int) -> None:
    """A whole told elsewhere counts where place, year and part of the year are those of the part."""
    files = {"a.txt": YEARBOOK, "b.txt": f"宜丰县竹产业发展情况\n\n{told}\n"}
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert len(list(portioned(graph_of([tmp_path / name for name in files], tmp_path / "out")))) == found
