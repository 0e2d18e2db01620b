"""Targets against the path that leads to them: how far it is, and whether the stated growth arrives."""

from __future__ import annotations

from collections.abc import Sequence

from chaingraph.views.charts_frame import (
    STEP,
    WIDE,
    Chart,
    Frame,
    Row,
    draw_grid,
    draw_legend,
    draw_name,
    drawn_of,
    nice_ticks,
    number,
    percent,
    plain,
)
from chaingraph.views.charts_svg import BLUE, GREY, RED, Svg
from chaingraph.views.columns import in_points

CLEAR = 0.005
"""Difference of two growth rates that rounding to a per cent does not explain."""
FAR = 6.0
"""Multiples of the base up to which the scale goes; what lies beyond is told in words at its end."""


def draw_targets(rows: Sequence[Row]) -> Chart | None:
    """For each indicator the way from base (1) to target, and where its stated growth would lead.

    Args:
        rows: Rows of ``targets``; drawn are those with a positive base, a target and both years.
    """
    known = [row for row in rows if _ratio(row) is not None]
    if not known:
        return None
    shown, rest = drawn_of(known, "项", "")
    svg = Svg((WIDE, 64 + STEP * len(shown)), "目标与路径", f"{len(shown)} 项指标，以基期为 1")
    far = max(max(_ratio(row) or 1, _led(row) or 1) for row in shown)
    ticks = nice_ticks(min(FAR, far), 6)
    frame = Frame(300, WIDE - 330, 48, 0.0, ticks[-1])
    draw_legend(svg, 300, ((GREY, "基期到目标"), (BLUE, "目标"), (RED, "按文中增速所到之处（不一致时）")))
    draw_grid(svg, frame, len(shown), [(tick, f"{tick:g}倍") for tick in ticks])
    for index, row in enumerate(shown):
        _path(svg, frame, index, row)
    left = len(rows) - len(known)
    missing = f"另有 {left} 项缺基期、目标或年份，未画。" if left else ""
    note = f"以基期值为 1，圆点为目标值；年均增速为由基期到目标推算的复合增速。{rest}{missing}"
    return Chart("目标与路径", note, svg, "targets", list(rows))


def _path(svg: Svg, frame: Frame, index: int, row: Row) -> None:
    y, ratio, led = frame.y(index), _ratio(row) or 1.0, _led(row)
    draw_name(svg, frame, index, row["indicator"])
    svg.line((frame.x(1), y, frame.x(ratio), y), GREY, thick=4)
    svg.dot((frame.x(1), y), 4, GREY)
    unit = str(row.get("unit") or "")
    told = f"{_figure(row, 'base')}→{_figure(row, 'target')} {unit}（{row.get('base_year')}→{row.get('target_year')}）"
    growth = number(row, "implied_growth")
    words = told + (f"，年均 {percent(growth)}" if growth is not None else "")
    if in_points(row):
        words = f"{told}，年均 {number(row, 'points_a_year') or 0:+.1f} 个百分点"
    svg.dot((frame.x(ratio), y), 5.5, BLUE, tip=f"{row['indicator']}：{words}")
    if led is not None and _differs(row):
        stated = percent(number(row, "stated_growth") or 0)
        arrow = "→" if led > frame.high else ""
        svg.dot((frame.x(led), y), 5, "none", stroke=RED, tip=f"按文中年均 {stated}，到 {plain(led)} 倍")
        words = f"{told}，年均 {percent(growth or 0)}，文中 {stated}{arrow}"
    svg.text((frame.right + 14, y + 4.5), words, size=11)


def _ratio(row: Row) -> float | None:
    base, target = number(row, "base"), number(row, "target")
    if not base or base < 0 or target is None or target < 0 or not _years(row):
        return None
    return target / base


def _years(row: Row) -> int:
    first, last = (str(row.get(key) or "")[-4:] for key in ("base_year", "target_year"))
    return int(last) - int(first) if first.isdecimal() and last.isdecimal() else 0


def _led(row: Row) -> float | None:
    """Multiple of the base to which the stated growth leads; capped where it would be no number any more."""
    stated = number(row, "stated_growth")
    return None if stated is None or stated <= -1 else min(1e6, (1 + min(stated, 100.0)) ** min(_years(row), 50))


def _differs(row: Row) -> bool:
    return abs(number(row, "difference") or 0) > CLEAR


def _figure(row: Row, key: str) -> str:
    value = number(row, key)
    return "未知" if value is None else plain(value)
