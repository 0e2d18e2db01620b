"""How far two observations are of one thing, whatever their time."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from chaingraph.analysis.audit.reading.alike import alike, groups
from tests.analysis.audit.desk import desk


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("经开区", "开发区", True),
        ("碧湖镇", "开发区", False),
        ("碧湖园", "碧湖石材园", True),
        ("碧湖园", "大港头石材园", False),
    ],
)
def test_two_names_of_a_place(tmp_path: Path, one: str, other: str, *, may: bool) -> None:
    """A word for any park may be one of that kind, not a town; which of both comes first makes no difference."""
    graph = desk(tmp_path, "莲都区2024年工业情况\n\n2024年，全区规上工业总产值46亿元。\n")
    seen = next(seen for group in groups(graph).values() for seen in group if seen.text == "46亿元")
    left, right = (replace(seen, document=part, place=replace(seen.place, part=part)) for part in (one, other))
    assert alike(left, right) == alike(right, left)
    assert (alike(left, right) is not None) is may
