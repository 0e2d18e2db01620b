"""Bars: how local suppliers are, of which trades a place is made, on whom it depends."""

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
    percent,
    plain,
)
from chaingraph.views.charts_svg import BLUE, GREY, INK, ORANGE, PURPLE, RED, Svg

ENOUGH = 10
"""Suppliers from which an interval is drawn."""
NO_SECTOR = "未载行业"
SHARES = tuple((step / 4, f"{step * 25}%") for step in range(5))


def draw_localisation(rows: Sequence[Row]) -> Chart | None:
    """Local share of each enterprise's suppliers; lowest first. What is equal at several radii is one bar that names them.

    Args:
        rows: Rows of ``localisation``. A row whose share is unknown shows the range that is possible.
    """
    known = [row for row in rows if number(row, "share") is not None or _ends(row) is not None]
    known.sort(key=lambda row: (_low(row), str(row["enterprise"])))
    if not known:
        return None
    bars = _joined(known)
    shown, rest = drawn_of(bars, "行", "本地化率最低的")
    svg = Svg((WIDE, 64 + STEP * len(shown)), "供应商本地化率", f"{len(shown)} 行，由低到高")
    frame = Frame(300, WIDE - 200, 48, 0.0, 1.0)
    draw_legend(svg, 300, ((BLUE, "文件所载"), (PURPLE, "由图谱推算"), (GREY, "可能范围")))
    draw_grid(svg, frame, len(shown), SHARES)
    for index, row in enumerate(shown):
        _localisation_bar(svg, frame, index, row)
    note = f"条为本地供应商占比，括号内为本地家数/供应商家数，其后为“本地”的范围。{_interval_note(shown)}{rest}"
    return Chart("供应商本地化率", note, svg, "localisation", known)


def draw_sectors(rows: Sequence[Row]) -> Chart | None:
    """How many enterprises each trade has.

    Args:
        rows: Rows of ``enterprises``; an enterprise of two trades counts in both, one known to be elsewhere in none.
    """
    everybody, rows = rows, [row for row in rows if row.get("where") != "outside"]
    counts: dict[str, int] = {}
    for row in rows:
        for sector in str(row.get("sector") or NO_SECTOR).split("、"):
            counts[sector] = counts.get(sector, 0) + 1
    total = len(rows)
    if not set(counts) - {NO_SECTOR}:
        return None
    ordered = sorted(counts.items(), key=lambda item: (item[0] == NO_SECTOR, -item[1], item[0]))
    twin = [{"sector": name, "enterprises": count, "part": round(count / total, 4)} for name, count in ordered]
    shown, rest = drawn_of(twin, "个行业", "企业最多的")
    svg = Svg((WIDE, 48 + STEP * len(shown)), "行业构成", f"{total} 家企业，{len(twin)} 类")
    ticks = nice_ticks(max(counts.values()))
    frame = Frame(300, WIDE - 130, 32, 0.0, ticks[-1])
    draw_grid(svg, frame, len(shown), [(tick, plain(tick)) for tick in ticks])
    for index, row in enumerate(shown):
        name, count = str(row["sector"]), counts[str(row["sector"])]
        _bar(svg, frame, index, (name, count, GREY if name == NO_SECTOR else BLUE))
        svg.text((frame.x(count) + 6, frame.y(index) + 4.5), f"{count} 家，{percent(count / total)}", size=12)
    away = f"外地企业 {len(everybody) - len(rows)} 家未计。" if len(rows) < len(everybody) else ""
    note = f"按企业数计，共 {total} 家；占比以列出的企业为分母，跨行业的企业各计一次。{away}{rest}"
    return Chart("行业构成（按企业数）", note, svg, "sector_counts", twin)


def draw_dependence(rows: Sequence[Row]) -> Chart | None:
    """What would be missing without an enterprise: segments, buyers and suppliers, and its share of the output.

    Args:
        rows: Rows of ``dependence``, worst first.
    """
    known = [row for row in rows if (number(row, "harm") or 0) > 0 or number(row, "share") is not None]
    if not known:
        return None
    shown, rest = drawn_of(known, "家", "影响最大的")
    svg = Svg((WIDE, 64 + STEP * len(shown)), "对龙头企业的依赖", f"{len(shown)} 家，影响由大到小")
    ticks = [tick for tick in nice_ticks(max(number(row, "harm") or 0 for row in shown)) if tick == int(tick)]
    frame = Frame(300, WIDE - 200, 48, 0.0, max(1.0, ticks[-1]))
    draw_legend(svg, 300, ((RED, "失去唯一本地企业的环节"), (ORANGE, "断供或断销的企业")))
    draw_grid(svg, frame, len(shown), [(tick, plain(tick)) for tick in ticks])
    for index, row in enumerate(shown):
        _dependence_bar(svg, frame, index, row)
    note = f"假设该企业离开：失去唯一本地企业的环节数，加上失去全部供货或销路的企业数；右侧为产值占全区比重。{rest}"
    return Chart("对龙头企业的依赖", note, svg, "dependence", known)


def _localisation_bar(svg: Svg, frame: Frame, index: int, row: Row) -> None:
    share, ends, y = number(row, "share"), _ends(row), frame.y(index)
    radius = f"，{row['radius']}" if row.get("radius") else ""
    draw_name(svg, frame, index, row["enterprise"])
    counts = _counts(row)
    if share is None and ends is not None:
        words = f"{percent(ends[0])}～{percent(ends[1])}"
        box = (frame.x(ends[0]), y - 8, frame.x(ends[1]) - frame.x(ends[0]), 16)
        svg.rect(box, GREY, tip=f"{row['enterprise']}{radius}：可能为 {words}", opacity=0.55)
    elif share is not None:
        words = percent(share)
        color = BLUE if row.get("basis") == "reported" else PURPLE
        _bar(svg, frame, index, (f"{row['enterprise']}{radius}：{words}{counts}", share, color), named=False)
        _whisker(svg, frame, y, _interval(row))
    else:
        return
    # The radius is what tells two bars of an enterprise apart.
    svg.text((frame.right + 10, y + 4.5), f"{words}{counts}{radius}", size=12)


def _joined(rows: Sequence[Row]) -> list[Row]:
    """Rows of an enterprise that say the same at several radii as one, whose radius names them all."""
    bars: dict[tuple[object, ...], list[Row]] = {}
    for row in rows:
        said = (number(row, "share"), _ends(row), number(row, "local"), number(row, "suppliers"))
        bars.setdefault((row["enterprise"], row.get("basis"), *said), []).append(row)
    return [
        {**same[0], "radius": "、".join(str(r["radius"]) for r in same if r.get("radius"))} for same in bars.values()
    ]


def _interval(row: Row) -> tuple[float | None, float | None] | None:
    """The 95 % interval where there are enough suppliers for it to say anything: of one or two it spans most of the scale."""
    return pair(row, "interval") if (number(row, "suppliers") or 0) >= ENOUGH else None


def _interval_note(rows: Sequence[Row]) -> str:
    drawn = any(_interval(row) for row in rows)
    return f"细线为 95% 置信区间（Wilson），供应商不足 {ENOUGH} 家的不画。" if drawn else ""


def _whisker(svg: Svg, frame: Frame, y: float, ends: tuple[float | None, float | None] | None) -> None:
    if ends is None or ends[0] is None or ends[1] is None:
        return
    low, high = frame.x(ends[0]), frame.x(ends[1])
    svg.line((low, y, high, y), thick=1.6)
    for end in (low, high):
        svg.line((end, y - 4, end, y + 4), thick=1.6)


def _bar(svg: Svg, frame: Frame, index: int, bar: tuple[str, float, str], *, named: bool = True) -> None:
    """A bar ``(words, value, colour)`` from the left end, with its name before it."""
    words, value, color = bar
    svg.rect((frame.left, frame.y(index) - 8, frame.x(value) - frame.left, 16), color, tip=words)
    if named:
        draw_name(svg, frame, index, words)


def _dependence_bar(svg: Svg, frame: Frame, index: int, row: Row) -> None:
    harm, y = number(row, "harm") or 0.0, frame.y(index)
    segments = len(_list(row, "segments"))
    draw_name(svg, frame, index, row["enterprise"])
    split = frame.x(min(harm, segments))
    tip = f"{row['enterprise']}：环节 {segments}，断供或断销 {plain(harm - segments)}"
    svg.rect((frame.left, y - 8, split - frame.left, 16), RED, tip=tip)
    svg.rect((split, y - 8, frame.x(harm) - split, 16), ORANGE, tip=tip)
    share = number(row, "share")
    words = f"影响 {plain(harm)}" + (f"，产值占 {percent(share)}" if share is not None else "")
    svg.text((frame.x(harm) + 8, y + 4.5), words, size=12, fill=INK)


def _list(row: Row, key: str) -> Sequence[object]:
    value = row.get(key)
    return value if isinstance(value, Sequence) and not isinstance(value, str) else ()


def _ends(row: Row) -> tuple[float, float] | None:
    ends = pair(row, "range")
    return (ends[0], ends[1]) if ends and ends[0] is not None and ends[1] is not None else None


def _low(row: Row) -> float:
    share, ends = number(row, "share"), _ends(row)
    return share if share is not None else ends[0] if ends else 0.0


def _counts(row: Row) -> str:
    local, suppliers = number(row, "local"), number(row, "suppliers")
    return f"（{plain(local)}/{plain(suppliers)}）" if local is not None and suppliers is not None else ""
