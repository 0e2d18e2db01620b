"""Tables whose rows are indicators and whose columns are years: read turned, and against words for where they go."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.audit.desk import changed, says, told_of
from tests.analysis.audit.texts import YEARS


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("四年来，开发区期末从业人员逐年增加，吸纳就业能力持续增强。", ("从业人员", "16800")),
        ("2022年开发区技工贸总收入较上年下降，主要受市场需求影响。", ("技工贸总收入",)),
    ],
)
def test_sentences_beside_years(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """A value told otherwise and a direction that the row of years does not take."""
    assert says(told_of(tmp_path, "临澧县.md", YEARS.format(note)), keys)


def test_an_average_of_years(tmp_path: Path) -> None:
    """人均收入 that is not income by people, where the other years are."""
    (row,) = told_of(tmp_path, "临澧县.md", changed(YEARS, (("| 145.5 |", "| 154.5 |"),)).format(""))
    assert "154.5" in row and "145.5" in row
