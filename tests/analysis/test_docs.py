"""The page about findings tells the truth: its columns are those of the rows, its functions exist."""

import dataclasses
import re
from importlib import import_module
from pathlib import Path

import pytest

from chaingraph.analysis import (
    candidates,
    claims,
    dependence,
    difference_rows,
    enterprises,
    gaps,
    land,
    localisation,
    neighbours,
    overlaps,
    projects,
    structure,
    targets,
)
from chaingraph.analysis.audit import rows as audit_rows

PAGE = (Path(__file__).parents[2] / "docs" / "findings.md").read_text(encoding="utf-8")
ROWS = {
    "gaps": gaps.Gap,
    "localisation": localisation.Localisation,
    "enterprises": enterprises.EnterpriseRow,
    "projects": projects.ProjectRow,
    "land": land.LandRow,
    "targets": targets.TargetRow,
    "claims": claims.ClaimRow,
    "neighbours": neighbours.NeighbourRow,
    "overlaps": overlaps.Overlap,
    "candidates": candidates.Candidate,
    "dependence": dependence.Dependence,
    "structure": structure.Place,
    "audit": audit_rows.AuditRow,
    "diff": difference_rows.Difference,
}


@pytest.mark.parametrize("finding", ROWS)
def test_columns(finding: str) -> None:
    """The columns a section lists are the fields of its row, in order."""
    section = PAGE.split(f"\n## {finding}\n")[1]
    listed = section.split("Columns: ")[1].split("\n")[0].split(", ")
    assert listed == [field.name for field in dataclasses.fields(ROWS[finding])]


def test_every_section_is_checked() -> None:
    """No section with columns is left out."""
    assert PAGE.count("Columns: ") == len(ROWS)


def test_functions_exist() -> None:
    """Every function the table names can be imported from where it says."""
    table = re.findall(r"^\| `\w+` \|.*\| (.*) \|$", PAGE, re.MULTILINE)
    names = [name for cell in table for name in re.findall(r"`([\w.]+)`", cell)]
    assert len(names) >= 14
    for name in names:
        module, _, function = f"chaingraph.analysis.{name}".rpartition(".")
        assert callable(getattr(import_module(module), function))
