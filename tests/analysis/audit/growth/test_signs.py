"""Order and sign in tables: columns of dates that follow each other, growth that a sentence tells with another sign or size."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.audit.desk import Swap, changed, says, told_of
from tests.analysis.audit.texts import LEADERS, PARKS, STAGES
from tests.analysis.desks import PROJECT_LIST


@pytest.mark.parametrize(
    ("swaps", "keys"),
    [
        ((("2022年12月,2023年6月", "2023年12月,2023年6月"),), ("2023年12月", "2023年6月")),
    ],
)
def test_columns_of_projects(tmp_path: Path, swaps: tuple[Swap, ...], keys: tuple[str, ...]) -> None:
    """A part above the total, work before the contract, more done than planned, a wrong total."""
    assert says(told_of(tmp_path, "宜丰县项目表.csv", changed(PROJECT_LIST, swaps)), keys)


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("注：河东园税收居四园之首，南山园税收下降4.7%，其他园区均保持增长。", ()),
        ("注：四个园区税收均实现增长，临港园增长22.2%。", ("南山园",)),
    ],
)
def test_remarks_below_parks(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """The same of a table of parks."""
    assert says(told_of(tmp_path, "武胜县园区.csv", PARKS + note + "," * 8 + "\n"), keys)


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("四个环节营业收入均实现正增长，产业链韧性持续增强。", ("印染",)),
        ("印染环节营业收入增长3.8%，其他环节保持平稳。", ("印染",)),
    ],
)
def test_sentences_beside_stages(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """Rows of two characters are found in sentences with the noun behind them (纺纱环节)."""
    assert says(told_of(tmp_path, "望江县.md", STAGES.format(note)), keys)


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("楚丰纺织2023年营收增长4.7%，止跌回升态势初显。", ("-4.7",)),
    ],
)
def test_sentences_below_leaders(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """Short names, totals, counts, places and trades of rows; wider places, plans and quarters are other things."""
    assert says(told_of(tmp_path, "松滋市.md", LEADERS.format(note)), keys)
