"""The map: boundaries that a user supplies, and what may be wrong with them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from chaingraph.errors import UsageError
from chaingraph.views.charts import draw_map, read_boundaries, render_map
from tests.views.reading import read_page
from tests.views.rows import roster

SQUARE = [[111.0, 30.0], [111.5, 30.0], [111.5, 30.5], [111.0, 30.5], [111.0, 30.0]]


def feature(name: object, shift: float = 0.0, kind: str = "Polygon") -> dict[str, object]:
    """A square district."""
    ring = [[x + shift, y] for x, y in SQUARE]
    return {
        "type": "Feature",
        "properties": {"name": name},
        "geometry": {"type": kind, "coordinates": [ring] if kind == "Polygon" else [[ring]]},
    }


def write(path: Path, *features: object) -> Path:
    """A GeoJSON file."""
    path.write_text(json.dumps({"type": "FeatureCollection", "features": list(features)}), encoding="utf-8")
    return path


def test_districts_are_counted_and_named(tmp_path: Path) -> None:
    """Polygons and multipolygons are drawn, the counts stand in them, and a district without enterprises has a dash."""
    path = write(tmp_path / "b.geojson", feature("宜都市"), feature("枝江市", 0.6, "MultiPolygon"))
    rows = [*roster("甲", "乙"), {**roster("丙")[0], "region": None}]
    chart = draw_map(rows, read_boundaries(path))
    assert chart is not None
    words = chart.svg.standalone()
    assert "宜都市：2 家" in words
    assert ">—<" in words
    assert "计 2 家" in chart.note
    assert list(chart.rows) == [{"region": "宜都市", "enterprises": 2}, {"region": "枝江市", "enterprises": 0}]


def test_full_names_are_found_by_their_ends(tmp_path: Path) -> None:
    """A file that writes 湖北省宜都市 means the region that the graph calls 宜都市."""
    path = write(tmp_path / "b.geojson", feature("湖北省宜都市"))
    chart = draw_map(roster("甲"), read_boundaries(path))
    assert chart is not None
    assert chart.rows[0]["enterprises"] == 1


def test_no_enterprise_no_map(tmp_path: Path) -> None:
    """A map of another province says nothing and is not drawn."""
    districts = read_boundaries(write(tmp_path / "b.geojson", feature("昆山市")))
    assert render_map(roster("甲"), districts) == ""


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"features": 3}', '{"features": [1, {"geometry": null}]}', "[" * 100_000]
)
def test_what_is_no_boundary_is_told(tmp_path: Path, text: str) -> None:
    """A file that is no GeoJSON, or holds no named outline, is one line and no stack."""
    path = tmp_path / "b.geojson"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=r"b\.geojson"):
        read_boundaries(path)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """The path is named."""
    with pytest.raises(UsageError, match=r"none\.geojson"):
        read_boundaries(tmp_path / "none.geojson")


def test_odd_numbers_and_hostile_names(tmp_path: Path) -> None:
    """Points that are no numbers are left out; a name that is a tag stays a name."""
    odd = feature("<img src=x onerror=alert(1)>")
    geometry = odd["geometry"]
    assert isinstance(geometry, dict)
    geometry["coordinates"][0] += [["x", 1], [1e308, 1e308], None, [111.2]]
    path = write(tmp_path / "b.geojson", odd, feature("宜都市", 0.6))
    html = render_map(roster("甲"), read_boundaries(path))
    assert "img" not in {tag for tag, _ in read_page(html).tags}
