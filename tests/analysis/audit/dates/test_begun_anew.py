"""Works finished by now that the same document lists as newly begun."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.dates.begun_anew import begun_anew
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("listed", "told", "found"),
    [
        ("包括青禾中试基地、白石园标准厂房三期、污水提标工程等", "白石园标准厂房三期今年3月已竣工交付。", 1),
        ("分别为青禾中试基地、白石园标准厂房三期", "白石园标准厂房三期项目已全面建成。", 1),
        ("包括青禾中试基地、白石园标准厂房三期", "白石园标准厂房三期预计年底竣工。", 0),
        ("包括青禾中试基地、白石园标准厂房", "白石园标准厂房一期已竣工。", 0),
        ("包括青禾中试基地、白石园标准厂房三期", "白石园标准厂房二期已竣工。", 0),
        ("包括青禾中试基地、白石园标准厂房三期", "白石园标准厂房三期已竣工率为零。", 0),
    ],
)
def test_begun_anew(listed: str, told: str, found: int) -> None:
    """What is finished and listed as newly begun is told; another phase and what is still to be finished are not."""
    assert len(list(begun_anew(page(f"{told}下半年还将新开工一批项目，{listed}。")))) == found
