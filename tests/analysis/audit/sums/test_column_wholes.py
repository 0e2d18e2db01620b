"""Columns of one table that cannot stand in this order: a part above its whole, something earned before it was founded."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.audit.desk import Swap, audit_named, changed, says, told_of
from tests.analysis.audit.texts import MAKERS, PARKS, SOUND_STAFF, STAFF
from tests.analysis.desks import PROJECT_LIST


@pytest.mark.parametrize(
    ("swaps", "keys"),
    [
        ((("18000,3000", "18000,30000"), ("14300", "41300")), ("30000", "18000")),
        ((("6800,0,150", "6800,0,7150"), ("2240", "9240")), ("7150", "6800")),
    ],
)
def test_columns_of_a_roster(tmp_path: Path, swaps: tuple[Swap, ...], keys: tuple[str, ...]) -> None:
    """A part above its whole, an honour before the founding and two trades in a row are found."""
    assert says(told_of(tmp_path, "湘阴县名册.csv", changed(MAKERS, swaps)), keys)


@pytest.mark.parametrize(
    ("swaps", "keys"),
    [
        ((), ()),
        ((("7600,2800", "7600,8200"), ("46800", "52200")), ("8200", "7600")),
    ],
)
def test_columns_of_projects(tmp_path: Path, swaps: tuple[Swap, ...], keys: tuple[str, ...]) -> None:
    """A part above the total, work before the contract, more done than planned, a wrong total."""
    assert says(told_of(tmp_path, "宜丰县项目表.csv", changed(PROJECT_LIST, swaps)), keys)


@pytest.mark.parametrize(
    ("swaps", "keys"),
    [
        ((), ()),
        ((("39,14,", "39,41,"), ("200,75", "200,102")), ("41", "39")),
        ((("2600,1500", "2600,5100"), ("9200", "12800")), ("5100", "2600")),
    ],
)
def test_columns_of_parks(tmp_path: Path, swaps: tuple[Swap, ...], keys: tuple[str, ...]) -> None:
    """More developed than planned, a wrong growth, a wrong total."""
    assert says(told_of(tmp_path, "武胜县园区.csv", changed(PARKS, swaps)), keys)


@pytest.mark.parametrize(
    ("swap", "said"),
    [
        ({"sales": "7.4"}, "7.4"),
    ],
)
def test_cells(tmp_path: Path, swap: dict[str, str], said: str) -> None:
    """Remarks, days and units of cells are held against the other cells of their row and column."""
    rows = audit_named(tmp_path, roster__csv=STAFF.format(**{**SOUND_STAFF, **swap}))
    assert all(said in row.message for row in rows)
    assert bool(rows) == bool(said), rows
