"""Land in use against land needed, one enterprise a line."""

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
    pair,
    plain,
)
from chaingraph.views.charts_svg import BLUE, GREY, ORANGE, Svg


def draw_land(rows: Sequence[Row]) -> Chart | None:
    """Land in use with what lies idle in it, and below it the declared need; greatest need first.

    Args:
        rows: Rows of ``land``, in 亩.
    """
    known = [row for row in rows if number(row, "current_mu") is not None or need(row) is not None]
    known.sort(key=lambda row: (-(need(row) or (0, 0))[1], -(number(row, "current_mu") or 0), str(row["enterprise"])))
    if not known:
        return None
    shown, rest = drawn_of(known, "家", "需求最大的")
    svg = Svg((WIDE, 64 + STEP * len(shown)), "用地现状与需求", f"{len(shown)} 家，单位亩")
    most = max(max(number(row, "current_mu") or 0, (need(row) or (0, 0))[1]) for row in shown)
    ticks = nice_ticks(most)
    frame = Frame(300, WIDE - 150, 48, 0.0, ticks[-1])
    draw_legend(svg, 300, ((BLUE, "现有用地"), (GREY, "其中闲置"), (ORANGE, "未来需求")))
    draw_grid(svg, frame, len(shown), [(tick, plain(tick)) for tick in ticks])
    for index, row in enumerate(shown):
        _bars(svg, frame, index, row)
    return Chart("用地现状与需求（亩）", _note(known, rest), svg, "land", known)


def need(row: Row) -> tuple[float, float] | None:
    """Lower and upper end of the need; one end where the other is open."""
    ends = pair(row, "need_mu")
    known = [end for end in ends or () if end is not None]
    return (min(known), max(known)) if known else None


def _bars(svg: Svg, frame: Frame, index: int, row: Row) -> None:
    y, current, idle, wanted = frame.y(index), number(row, "current_mu"), number(row, "idle_mu"), need(row)
    draw_name(svg, frame, index, row["enterprise"])
    words = []
    if current is not None:
        svg.rect((frame.left, y - 9, frame.x(current) - frame.left, 8), BLUE, tip=f"现有 {plain(current)} 亩")
        words.append(plain(current))
    if idle and current:
        start = frame.x(max(0.0, current - idle))
        svg.rect((start, y - 9, frame.x(current) - start, 8), GREY, tip=f"闲置 {plain(idle)} 亩", stroke="#fff")
        words[-1] += f"（闲置 {plain(idle)}）"
    if wanted:
        low, high = wanted
        told = plain(low) if low == high else f"{plain(low)}～{plain(high)}"
        svg.rect((frame.left, y + 1, frame.x(low) - frame.left, 8), ORANGE, tip=f"需求 {told} 亩")
        svg.rect((frame.x(low), y + 1, frame.x(high) - frame.x(low), 8), ORANGE, tip=f"需求 {told} 亩", opacity=0.5)
        words.append(f"需 {told}")
    right = max(frame.x(current or 0), frame.x(wanted[1] if wanted else 0))
    svg.text((right + 8, y + 4.5), "，".join(words), size=12)


def _note(rows: Sequence[Row], rest: str) -> str:
    current = sum(number(row, "current_mu") or 0 for row in rows)
    idle = sum(number(row, "idle_mu") or 0 for row in rows)
    ends = [ends for row in rows if (ends := need(row))]
    low, high = sum(low for low, _ in ends), sum(high for _, high in ends)
    wanted = plain(low) if low == high else f"{plain(low)}～{plain(high)}"
    asked = f"{len(ends)} 家提出需求共 {wanted} 亩" if ends else "没有企业提出需求"
    return (
        f"列出的 {len(rows)} 家现有用地共 {plain(current)} 亩，其中闲置 {plain(idle)} 亩；{asked}。未载的不计。{rest}"
    )
