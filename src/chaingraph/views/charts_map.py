"""A map of districts from boundaries that the user supplies: how many enterprises the documents put into each."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import cos, isfinite, radians, sqrt
from pathlib import Path

from chaingraph.errors import UsageError
from chaingraph.views.charts_frame import WIDE, Chart, Row, draw_legend
from chaingraph.views.charts_svg import BLUE, GREY, Svg, at, pixels

Point = tuple[float, float]
Ring = list[Point]
NAME_KEYS = ("name", "NAME", "Name", "名称", "县", "区县", "市", "fullname")
TALL = 700.0


@dataclass(frozen=True, slots=True)
class District:
    """A region with its outline.

    Attributes:
        rings: Closed lines of longitude and latitude; holes are rings too.
    """

    name: str
    rings: tuple[tuple[Point, ...], ...]


def read_boundaries(path: Path) -> tuple[District, ...]:
    """Outlines of a GeoJSON file (RFC 7946): polygons and multipolygons with a name.

    Args:
        path: The file; longitude and latitude in degrees.

    Raises:
        UsageError: There is no such file, it is no GeoJSON, or it holds no named outline.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UsageError("打不开边界文件", where=str(path), hint="请检查路径") from error
    except (ValueError, RecursionError) as error:
        raise UsageError("不是有效的 GeoJSON", where=str(path), hint="请提供含区县边界的 .geojson 文件") from error
    features = content.get("features") if isinstance(content, dict) else None
    found = [
        district for feature in (features if isinstance(features, list) else ()) if (district := _district(feature))
    ]
    if not found:
        raise UsageError(
            "没有带名称的面", where=str(path), hint="需要 FeatureCollection，每个面的 properties 中有 name"
        )
    return tuple(found)


def draw_map(rows: Sequence[Row], districts: Sequence[District]) -> Chart | None:
    """Districts, darker the more enterprises they hold.

    Args:
        rows: Rows of ``enterprises``; their ``region`` is matched with the districts' names.
        districts: From :func:`read_boundaries`.
    """
    counts = _counts(rows, districts)
    points = [point for district in districts for ring in district.rings for point in ring]
    if not points or not any(counts.values()):
        return None
    project, high = _projection(points)
    svg = Svg((WIDE, high + 40), "企业分布图", f"{len(districts)} 个区县，{sum(counts.values())} 家企业")
    most = max(counts.values())
    draw_legend(svg, 10, ((BLUE, f"企业数（最多 {most} 家，颜色越深越多）"), (GREY, "未见企业")))
    for district in districts:
        count = counts[district.name]
        data = "".join(_path([project(point) for point in ring]) for ring in district.rings)
        tone = 0.2 + 0.5 * sqrt(count / most) if count else 0.12
        svg.path(data, BLUE if count else GREY, tip=f"{district.name}：{count} 家", stroke="#fff", opacity=tone)
    for district in districts:
        _name(svg, [project(point) for point in max(district.rings, key=len)], district.name, counts[district.name])
    twin: list[Row] = [{"region": name, "enterprises": count} for name, count in counts.items()]
    placed = sum(counts.values())
    note = f"按文件所载所在地计 {placed} 家；其余企业的所在地未载，或不在图中。边界由使用者提供。"
    return Chart("企业分布图", note, svg, "region_counts", twin)


def _district(feature: object) -> District | None:
    if not isinstance(feature, Mapping) or not isinstance(feature.get("geometry"), Mapping):
        return None
    properties = feature.get("properties")
    named = properties if isinstance(properties, Mapping) else {}
    name = next((str(named[key]) for key in NAME_KEYS if named.get(key)), "")
    rings = tuple(tuple(ring) for ring in _rings(feature["geometry"]) if len(ring) > 3)
    return District(name, rings) if name and rings else None


def _rings(geometry: Mapping[str, object]) -> Iterator[Ring]:
    parts = geometry.get("coordinates")
    polygons = {"Polygon": [parts], "MultiPolygon": parts}.get(str(geometry.get("type")), [])
    for polygon in polygons if isinstance(polygons, list) else ():
        for ring in polygon if isinstance(polygon, list) else ():
            yield [point for item in ring if (point := _point(item))] if isinstance(ring, list) else []


def _point(item: object) -> Point | None:
    if not isinstance(item, list) or len(item) < 2 or not all(isinstance(part, int | float) for part in item[:2]):
        return None
    return (float(item[0]), float(item[1])) if all(isfinite(part) and abs(part) <= 360 for part in item[:2]) else None


def _counts(rows: Sequence[Row], districts: Sequence[District]) -> dict[str, int]:
    counts = {district.name: 0 for district in districts}
    for row in rows:
        for region in dict.fromkeys(str(row.get("region") or "").split("、")):
            found = region if region in counts else next((n for n in counts if region and n.endswith(region)), None)
            if found:
                counts[found] += 1
    return counts


def _projection(points: Sequence[Point]):  # type: ignore[no-untyped-def]
    """Degrees → pixels, equal steps at the middle latitude, and the height that takes."""
    west, east = min(p[0] for p in points), max(p[0] for p in points)
    south, north = min(p[1] for p in points), max(p[1] for p in points)
    squeeze = max(0.05, cos(radians((south + north) / 2)))
    scale = min((WIDE - 20) / ((east - west) * squeeze or 1), TALL / ((north - south) or 1))
    left = (WIDE - (east - west) * squeeze * scale) / 2

    def project(point: Point) -> Point:
        return left + (point[0] - west) * squeeze * scale, 30 + (north - point[1]) * scale

    return project, (north - south) * scale


def _path(points: Sequence[Point]) -> str:
    """A ring as a path; points that fall on the same tenth of a pixel are one."""
    steps = dict.fromkeys(f"{at(x)} {at(y)}" for x, y in points)
    return f"M{'L'.join(steps)}Z"


def _name(svg: Svg, ring: Sequence[Point], name: str, count: int) -> None:
    """The name in the middle of the largest part, where it fits."""
    left, right = min(p[0] for p in ring), max(p[0] for p in ring)
    top, bottom = min(p[1] for p in ring), max(p[1] for p in ring)
    if pixels(name, 12) <= right - left and bottom - top > 30:
        middle = ((left + right) / 2, (top + bottom) / 2)
        svg.text(middle, name, size=12, anchor="middle")
        svg.text((middle[0], middle[1] + 15), f"{count} 家" if count else "—", size=11, anchor="middle")
