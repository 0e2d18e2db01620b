"""Names told "respectively" with other names of another number: 甲、乙、丙分别担任两条链链长; 五条链由四人分别负责."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.counts.allotted import allotted
from tests.analysis.audit.desk import count_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("由叶青、何山、吴林同志分别担任竹艺、木作、藤编、家纺产业链链长。", 1),
        ("由叶青、何山、吴林同志分别担任竹艺、木作、藤编产业链链长。", 0),
        ("叶青、何山、吴林分别担任组长、副组长。", 0),
        ("叶青、何山分别担任竹艺和木作、藤编和家纺产业链链长。", 0),
        ("竹艺、木作、藤编等产业分别布局在北区、南区。", 0),
    ],
)
def test_allotted(tmp_path: Path, text: str, found: int) -> None:
    """Lists that are paired have to be of one length; open lists and posts several may hold are not judged."""
    assert count_of(tmp_path, text, allotted) == found
