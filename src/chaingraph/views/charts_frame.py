"""What all charts share: a frame with lines and labels, a sentence below, and the table that says the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from math import floor, log10

from chaingraph.views.cells import is_number, visible
from chaingraph.views.charts_svg import Svg, pixels
from chaingraph.views.columns import as_shown, columns
from chaingraph.views.layout import shorten
from chaingraph.views.page import html_table

Row = Mapping[str, object]
WIDE = 900.0
"""Pixels every chart is wide; a page scales it down, a sheet of paper up."""
STEP = 26.0
"""Pixels from one bar to the next."""
NAME = 30
"""Columns of a name before a bar; a Chinese character counts two."""
MOST = 40
"""Bars that are drawn: what fits on one printed page. The table twin has all."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing and what stands around it.

    Attributes:
        title: Caption.
        note: What it shows and what it leaves out, in a sentence or two.
        finding: Which columns the table twin has.
        rows: Rows of the table twin.
    """

    title: str
    note: str
    svg: Svg
    finding: str
    rows: Sequence[Row]

    def html(self) -> str:
        """A fragment that stands by itself: the drawing, its caption, its note and its table."""
        # The quotes stand in the page's own table of the finding; here they would be most of the page.
        rows = [{key: value for key, value in row.items() if key != "evidence"} for row in self.rows]
        table = html_table(as_shown(self.finding, rows), columns(self.finding), caption=self.title)
        return (
            f'<figure class="chart" style="margin:1rem 0">{self.svg.inline()}'
            f"<figcaption><strong>{escape(visible(self.title))}</strong><br>{escape(visible(self.note))}</figcaption>\n"
            f"<details><summary>数据表（{len(self.rows)} 行）</summary>{table}</details></figure>\n"
        )


@dataclass(frozen=True, slots=True)
class Frame:
    """Where bars begin and end and how a value becomes a place.

    Attributes:
        left: Pixels before the scale.
        right: Pixels at its end.
        top: Pixels above the first bar.
        low: Value at the left end.
        high: Value at the right end.
    """

    left: float
    right: float
    top: float
    low: float
    high: float

    def x(self, value: float) -> float:
        """Pixels of a value, held inside the frame."""
        part = (value - self.low) / ((self.high - self.low) or 1.0)
        return self.left + min(1.0, max(0.0, part)) * (self.right - self.left)

    def y(self, index: int) -> float:
        """Pixels of the middle of a bar."""
        return self.top + (index + 0.5) * STEP


def draw_grid(svg: Svg, frame: Frame, bars: int, ticks: Sequence[tuple[float, str]]) -> None:
    """Thin vertical lines with their values above."""
    bottom = frame.top + bars * STEP
    for value, words in ticks:
        svg.line((frame.x(value), frame.top - 4, frame.x(value), bottom), opacity=0.18)
        svg.text((frame.x(value), frame.top - 9), words, size=11, anchor="middle")


def draw_name(svg: Svg, frame: Frame, index: int, name: object) -> None:
    """The name before a bar."""
    svg.text((frame.left - 8, frame.y(index) + 4.5), short(name, NAME), anchor="end")


def short(name: object, columns: int) -> str:
    """A name for a drawing: visible, in at most so many columns; a page of text as a name is cut before it is measured."""
    return shorten(visible(str(name)[: columns + 1]), columns)


def draw_legend(svg: Svg, left: float, entries: Sequence[tuple[str, str]], top: float = 14) -> None:
    """Colours and what they mean, side by side."""
    for color, words in entries:
        svg.rect((left, top - 9, 14, 10), color)
        svg.text((left + 19, top), words, size=12)
        left += 19 + pixels(words, 12) + 22


def nice_ticks(high: float, about: int = 5) -> list[float]:
    """Round values from 0 to at least ``high``: steps of 1, 2 or 5 times a power of ten.

    Example:
        >>> nice_ticks(437)
        [0.0, 100.0, 200.0, 300.0, 400.0, 500.0]
    """
    if high <= 0:
        return [0.0, 1.0]
    rough = high / about
    power = 10.0 ** floor(log10(rough))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough * 0.999)
    count = 1
    while count * step < high * 0.999:
        count += 1
    return [round(index * step, 10) for index in range(count + 1)]


def number(row: Row, key: str) -> float | None:
    """A number of a row; ``None`` where it has none."""
    value = row.get(key)
    return float(value) if is_number(value) else None  # type: ignore[arg-type]


def pair(row: Row, key: str) -> tuple[float | None, float | None] | None:
    """Both ends of a range of a row; ``None`` where it has none."""
    value = row.get(key)
    if not isinstance(value, Sequence) or isinstance(value, str) or len(value) != 2:
        return None
    low, high = (float(end) if is_number(end) else None for end in value)
    return low, high


def plain(value: float) -> str:
    """A number for a label: commas, at most two decimals."""
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def percent(value: float) -> str:
    """A fraction in per cent, one decimal where it has one."""
    return f"{value * 100:.1f}".removesuffix(".0") + "%"


def drawn_of(rows: Sequence[Row], what: str, order: str) -> tuple[Sequence[Row], str]:
    """The rows that fit, and words for those that do not."""
    if len(rows) <= MOST:
        return rows, ""
    return rows[:MOST], f"图中为{order}前 {MOST} {what}，共 {len(rows)} {what}，全部见数据表。"
