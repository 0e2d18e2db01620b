"""Pictures of drawings, for files that cannot hold SVG; the only door to resvg.

resvg_py (MIT; the Rust library resvg, Apache-2.0 or MIT) is one wheel of 1.4 MB without further dependencies. Letters
come from the fonts of the machine; none is shipped. Without resvg_py, or without a font that has Chinese characters,
there are no pictures and a document shows the table that says the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from chaingraph.views.charts_frame import Chart
from chaingraph.views.charts_svg import Svg

TALLEST = 6000.0
"""Pixels a drawing may be high; a chain of hundreds of segments is read in a table."""
SHARPER = 2.0
"""Pixels of the picture a pixel of the drawing: about 190 dpi on paper."""


def draw_pictures(charts: Sequence[Chart]) -> dict[str, bytes]:
    """Title of each chart → PNG; empty where no picture can be made, without those that no page could show."""
    fitting = [chart for chart in charts if chart.svg.size[1] <= TALLEST]
    return {chart.title: _png(chart.svg.standalone()) for chart in fitting} if can_draw() else {}


@cache
def can_draw() -> bool:
    """Whether the library is there and a font shows Chinese."""
    try:
        import resvg_py  # noqa: F401
    except ImportError:
        return False
    blank, sign = Svg((20, 20), "", ""), Svg((20, 20), "", "")
    sign.text((2, 16), "国")
    return _png(sign.standalone()) != _png(blank.standalone())


def _png(svg: str) -> bytes:
    import resvg_py

    return bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=SHARPER))
