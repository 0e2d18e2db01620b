"""Pictures that say more than a table, for pages and for documents.

For: pages (``render_…`` gives an HTML fragment that stands by itself) and the report pack (``draw_…`` gives the
:class:`~chaingraph.views.charts_frame.Chart`, of which a picture can be made).
In: rows of a finding, as the contract names them.
Out: one ``<figure>`` with an in-line SVG of real text, its caption and the table that says the same; an empty text where
the rows hold nothing to draw.
How: one chart, one module over a small writer of SVG (:mod:`chaingraph.views.charts_svg`). No script, no outside
resource; words of documents are escaped; the ink is the page's, so that dark pages need nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from chaingraph.views.charts_bars import draw_dependence, draw_localisation, draw_sectors
from chaingraph.views.charts_frame import Chart
from chaingraph.views.charts_land import draw_land
from chaingraph.views.charts_map import District, draw_map, read_boundaries
from chaingraph.views.charts_panorama import draw_panorama
from chaingraph.views.charts_targets import draw_targets
from chaingraph.views.charts_timeline import draw_timeline

__all__ = [
    "Chart",
    "District",
    "draw_dependence",
    "draw_land",
    "draw_localisation",
    "draw_map",
    "draw_panorama",
    "draw_sectors",
    "draw_targets",
    "draw_timeline",
    "read_boundaries",
    "render_dependence",
    "render_land",
    "render_localisation",
    "render_map",
    "render_panorama",
    "render_sectors",
    "render_targets",
    "render_timeline",
]

Row = Mapping[str, object]


def render_localisation(rows: Sequence[Row]) -> str:
    """Bars of local shares with Wilson intervals, from rows of ``localisation``."""
    return _html(draw_localisation(rows))


def render_land(rows: Sequence[Row]) -> str:
    """Land in use against land needed, from rows of ``land``."""
    return _html(draw_land(rows))


def render_timeline(rows: Sequence[Row]) -> str:
    """When projects begin and end, from rows of ``projects``."""
    return _html(draw_timeline(rows))


def render_targets(rows: Sequence[Row]) -> str:
    """Targets against the path that leads to them, from rows of ``targets``."""
    return _html(draw_targets(rows))


def render_sectors(rows: Sequence[Row]) -> str:
    """Of which trades the enterprises are, from rows of ``enterprises``."""
    return _html(draw_sectors(rows))


def render_dependence(rows: Sequence[Row]) -> str:
    """On whom a place depends, from rows of ``dependence``."""
    return _html(draw_dependence(rows))


def render_map(rows: Sequence[Row], districts: Sequence[District]) -> str:
    """Districts by the number of enterprises, from rows of ``enterprises`` and :func:`read_boundaries`."""
    return _html(draw_map(rows, districts))


def render_panorama(rows: Sequence[Row]) -> str:
    """A chain from 上游 to 下游, from the rows of ``gaps`` of one chain."""
    return _html(draw_panorama(rows))


def _html(chart: Chart | None) -> str:
    return chart.html() if chart else ""
