"""When projects begin and end."""

from __future__ import annotations

import re
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
    number,
    plain,
)
from chaingraph.views.charts_svg import BLUE, GREEN, GREY, ORANGE, PURPLE, RED, Svg

DATE = re.compile(r"((?:19|20)\d\d)(?:\s*[年.\-/]\s*(1[0-2]|0?[1-9])(?!\d))?")
COLORS = (BLUE, GREEN, ORANGE, PURPLE)
OTHER = "其他"


def draw_timeline(rows: Sequence[Row]) -> Chart | None:
    """A bar from start to end of each project that has both; earliest first, coloured by the nature of the work.

    Args:
        rows: Rows of ``projects``, amounts in 万元.
    """
    dated = [row for row in rows if _span(row)]
    if not dated:
        return None
    dated.sort(key=lambda row: (-(number(row, "total") or 0), str(row["project"])))
    shown, rest = drawn_of(dated, "项", "总投资最大的")
    shown = sorted(shown, key=lambda row: (_span(row) or (0, 0), str(row["project"])))
    first, last = min(min(_ends(row)) for row in shown), max(max(_ends(row)) for row in shown)
    svg = Svg((WIDE, 64 + STEP * len(shown)), "项目时间表", f"{len(shown)} 个项目")
    frame = Frame(300, WIDE - 120, 48, float(int(first)), float(int(last) + (last > int(last))))
    years = range(int(frame.low), int(frame.high) + 1)
    step = max(1, len(years) // 12)
    draw_grid(svg, frame, len(shown), [(float(year), str(year)) for year in years[::step]])
    colors = _colors(dated)
    legend = [(color, name) for name, color in colors.items()]
    turned = any(_is_turned(row) for row in shown)
    draw_legend(svg, 300, [*legend, (RED, "完工早于开工")] if turned else legend)
    for index, row in enumerate(shown):
        _bar(svg, frame, index, row, colors)
    undated = len(rows) - len(dated)
    missing = f"另有 {undated} 项未载起止时间。" if undated else ""
    note = f"只写年份的，从当年初画到当年末；右侧为总投资。{rest}{missing}"
    return Chart("重点项目时间表", note, svg, "projects", dated)


def _bar(svg: Svg, frame: Frame, index: int, row: Row, colors: dict[str, str]) -> None:
    start, end = sorted(_ends(row))
    y = frame.y(index)
    color = RED if _is_turned(row) else colors.get(_nature(row), GREY)
    draw_name(svg, frame, index, row["project"])
    tip = f"{row['project']}：{row.get('start')}—{row.get('end')}，{row.get('nature') or '性质未载'}"
    svg.rect((frame.x(start), y - 7, max(3.0, frame.x(end) - frame.x(start)), 14), color, tip=tip)
    total = number(row, "total")
    money = "未载" if total is None else f"{plain(total / 10000)} 亿元" if total >= 10000 else f"{plain(total)} 万元"
    svg.text((frame.right + 10, y + 4.5), money, size=12)


def _span(row: Row) -> tuple[float, float] | None:
    """Start and end in years and parts of years; ``None`` where one is missing."""
    start, end = (DATE.search(str(row.get(key) or "")) for key in ("start", "end"))
    if not start or not end:
        return None
    begun = int(start[1]) + (int(start[2]) - 1) / 12 if start[2] else float(start[1])
    done = int(end[1]) + int(end[2]) / 12 if end[2] else float(end[1]) + 1
    return begun, done


def _ends(row: Row) -> tuple[float, float]:
    return _span(row) or (0.0, 0.0)


def _is_turned(row: Row) -> bool:
    start, end = _ends(row)
    return end <= start


def _nature(row: Row) -> str:
    return str(row.get("nature") or "性质未载")


def _colors(rows: Sequence[Row]) -> dict[str, str]:
    """The most frequent natures get colours of their own; the rest is grey."""
    counts: dict[str, int] = {}
    for row in rows:
        counts[_nature(row)] = counts.get(_nature(row), 0) + 1
    names = sorted(counts, key=lambda name: (-counts[name], name))
    found = dict(zip(names, COLORS, strict=False))
    return {**found, OTHER: GREY} if len(names) > len(COLORS) else found
