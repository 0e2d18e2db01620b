"""Shares of several named by their number (占四条链合计的46%), against what the several are told to have."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.shares.several import several
from tests.analysis.audit.desk import count_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("竹艺、木作、藤编三条链产值分别为30亿元、12亿元、8亿元，竹艺链占三条链合计的66%。", 1),
        ("竹艺、木作、藤编三条链产值分别为30亿元、12亿元、8亿元，竹艺链占三条链合计的60%。", 0),
        ("竹艺、木作、藤编三条链产值分别为30亿元、12亿元、8亿元，竹艺链占全区的42%。", 0),
        ("竹艺、木作、藤编三条链产值分别为30亿元、12亿元、8亿元，前两条链占三条链合计的84%。", 0),
        ("竹艺链产值30亿元、木作链12亿元、藤编链8亿元，三个链条中竹艺链占比达66%。", 1),
    ],
)
def test_several(tmp_path: Path, text: str, found: int) -> None:
    """A share of so many is held against what those many have."""
    assert count_of(tmp_path, text, several) == found
