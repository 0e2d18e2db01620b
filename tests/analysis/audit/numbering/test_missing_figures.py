"""Figures that a document announces and does not contain; chains promised and not drawn."""

from __future__ import annotations

from tests.analysis.audit.desk import district, heard, tell


def test_missing_figures_and_years_as_values() -> None:
    """A caption without its figure, and 2025 institutes by 2025."""
    scene, here = district()
    scene.promise("图1-1 产值情况")
    tell(scene, here, "研发机构", "2025个", year="2025", modality="target")
    assert {row.kind for row in heard(scene)} == {"figure", "unit"}
