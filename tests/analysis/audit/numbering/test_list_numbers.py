"""The running numbers of lists that come twice or are left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.numbering.list_numbers import numbering
from tests.analysis.audit.desk import district, heard, project, table_rows
from tests.analysis.audit.texts import LISTED_PROJECTS


def test_numbering() -> None:
    """A number twice and one left out; a list that begins again at 1 is right."""
    scene, _ = district()
    for row, number in enumerate((1, 2, 2, 4, 1, 2)):
        project(scene, row, f"项目{row}", money={}, number=str(number))
    rows = heard(scene, "number")
    assert [row.message.split("（")[0] for row in rows] == ["序号 2 出现两次", "序号 2 之后是 4，缺 3"]


@pytest.mark.parametrize(("numbers", "found"), [((1, 2, 3, 5), True), ((7, 12, 15, 21), False)])
def test_numbers_of_another_list_leave_none_out(tmp_path: Path, numbers: tuple[int, ...], found: bool) -> None:
    """Rows taken from a longer list keep their numbers there."""
    assert bool(table_rows(tmp_path, LISTED_PROJECTS.format("4", *numbers), numbering)) == found
