"""One number of one indicator told in two currencies."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.units.currencies import currencies
from tests.analysis.audit.desk import desk


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("外向度不高，2024年进出口总额只有3.26亿元。", 1),
        ("外向度不高，2024年进出口总额只有23.5亿元。", 0),
        ("2023年进出口总额3.26亿元。", 0),
        ("2024年税收3.26亿元。", 0),
        ("力争2026年进出口总额达到3.26亿元。", 0),
    ],
)
def test_currencies(tmp_path: Path, said: str, found: int) -> None:
    """The very number of dollars told again in yuan is a row; another indicator, year or a conversion is not."""
    text = f"莲都区外贸情况\n\n2024年，全区完成进出口总额3.26亿美元，折合人民币23.5亿元。\n\n二、问题\n{said}\n"
    assert len(list(currencies(desk(tmp_path, text)))) == found
