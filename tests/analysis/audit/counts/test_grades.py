"""How many of each grade (国家级 3 家、省级 9 家、市级 21 家), and how many from a grade upwards."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.counts.grades import grades
from tests.analysis.audit.desk import alarms
from tests.analysis.desks import page

SLIPS = """\
调味品企业160家，其中国家级龙头企业3家、省级9家、市级21家，市级以上龙头企业共35家。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全年对18家化工企业开展评价，评定A级5家、B级9家、C级6家。", 1),
        ("全年对18家化工企业开展评价，评定A级5家、B级9家、C级4家。", 0),
        ("全年对18家化工企业开展评价，评定A级5家、B级9家、C级3家，1家暂缓。", 0),
    ],
)
def test_letters_of_grades(text: str, found: int) -> None:
    """A full list of letters adds up to those judged; one that goes on is not full."""
    assert len(list(grades(page(text)))) == found
