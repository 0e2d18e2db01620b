"""A small writer of SVG: real text, few shapes, nothing that needs a script, a style sheet or a network.

For: the charts and the panorama; pages take the drawing in-line, documents take the picture made of it.
In: shapes in pixels, words of documents that nobody here wrote.
Out: one ``<svg>`` element, the same bytes for the same shapes.
How: text has the colour of the page around it (``currentColor``), so that light and dark pages need no second drawing;
the colours of shapes are mid-tones with a contrast above 3 : 1 on white and on near-black (WCAG 2.2, 1.4.11).
"""

from __future__ import annotations

from html import escape
from typing import Literal

from chaingraph.views.cells import visible, width

FONT = "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',SimHei,sans-serif"
BLUE, ORANGE, RED, GREEN, GREY, PURPLE = "#2f81c7", "#c2681c", "#d1434b", "#2e8b57", "#7d8590", "#8a63c9"
INK = "currentColor"
Anchor = Literal["start", "middle", "end"]


class Svg:
    """A drawing.

    Args:
        size: Width and height in pixels.
        title: What it is, for people who hear the page.
        desc: What it shows, in a sentence.
    """

    def __init__(self, size: tuple[float, float], title: str, desc: str) -> None:
        self.size, self.title, self.desc = size, title, desc
        self._parts: list[str] = []

    def rect(
        self,
        box: tuple[float, float, float, float],
        fill: str = BLUE,
        *,
        tip: str = "",
        stroke: str = "",
        dash: str = "",
        opacity: float = 1.0,
    ) -> None:
        """A rectangle ``(left, top, width, height)``; ``tip`` is what is told when it is pointed at."""
        x, y, wide, high = box
        style = f' stroke="{stroke}"' if stroke else ""
        style += f' stroke-dasharray="{dash}"' if dash else ""
        style += f' fill-opacity="{opacity:g}"' if opacity < 1 else ""
        place = f'x="{at(x)}" y="{at(y)}" width="{at(max(0.0, wide))}" height="{at(high)}"'
        self._parts.append(_tipped("rect", f'{place} rx="2" fill="{fill}"{style}', tip))

    def line(
        self, ends: tuple[float, float, float, float], stroke: str = INK, *, thick: float = 1.0, opacity: float = 1.0
    ) -> None:
        """A straight line ``(x1, y1, x2, y2)``."""
        x1, y1, x2, y2 = map(at, ends)
        faint = f' stroke-opacity="{opacity:g}"' if opacity < 1 else ""
        self._parts.append(
            f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="{stroke}" stroke-width="{thick:g}"{faint}/>'
        )

    def path(self, data: str, fill: str, *, tip: str = "", stroke: str = "", opacity: float = 1.0) -> None:
        """A path of our own numbers."""
        style = f' stroke="{stroke}"' if stroke else ""
        style += f' fill-opacity="{opacity:g}"' if opacity < 1 else ""
        self._parts.append(_tipped("path", f'd="{data}" fill="{fill}" fill-rule="evenodd"{style}', tip))

    def dot(self, middle: tuple[float, float], radius: float, fill: str, *, tip: str = "", stroke: str = "") -> None:
        """A circle."""
        ring = f' stroke="{stroke}" stroke-width="2"' if stroke else ""
        place = f'cx="{at(middle[0])}" cy="{at(middle[1])}" r="{at(radius)}"'
        self._parts.append(_tipped("circle", f'{place} fill="{fill}"{ring}', tip))

    def text(
        self,
        place: tuple[float, float],
        words: str,
        *,
        size: float = 13,
        anchor: Anchor = "start",
        fill: str = INK,
        bold: bool = False,
    ) -> None:
        """A line of words; ``place`` is where its base line begins, ends or has its middle."""
        style = "" if anchor == "start" else f' text-anchor="{anchor}"'
        style += "" if fill == INK else f' fill="{fill}"'
        style += ' font-weight="600"' if bold else ""
        style += "" if size == 13 else f' font-size="{size:g}"'
        self._parts.append(f'<text x="{at(place[0])}" y="{at(place[1])}"{style}>{clean(words)}</text>')

    def inline(self) -> str:
        """The drawing for a page: it takes the page's ink, scales to its column and is read aloud by its title."""
        wide, high = self.size
        head = f'viewBox="0 0 {at(wide)} {at(high)}" style="width:100%;max-width:{at(wide)}px;height:auto"'
        return self._element(head, INK, "")

    def standalone(self) -> str:
        """The drawing as a file of its own: dark ink on white."""
        wide, high = map(at, self.size)
        ground = f'<rect width="{wide}" height="{high}" fill="#fff"/>'
        head = f'xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" viewBox="0 0 {wide} {high}"'
        return self._element(f'{head} color="#1b1f24"', INK, ground)

    def _element(self, head: str, ink: str, ground: str) -> str:
        words = f"<title>{clean(self.title)}</title><desc>{clean(self.desc)}</desc>"
        attributes = f'role="img" aria-label="{clean(self.title)}" font-family="{FONT}" font-size="13" fill="{ink}"'
        return f"<svg {head} {attributes}>{words}{ground}{''.join(self._parts)}</svg>"


def at(value: float) -> str:
    """A coordinate with one decimal at most.

    Example:
        >>> at(12.0), at(3.14159)
        ('12', '3.1')
    """
    return f"{value:.1f}".removesuffix(".0")


def clean(words: str) -> str:
    """Words of a document for an SVG: no tags, no control characters, one line."""
    return escape(" ".join(visible(words).split()), quote=True)


def pixels(words: str, size: float = 13) -> float:
    """How wide words are, about: half a font size a column, a little more for Latin capitals."""
    return width(words) * size * 0.53


def _tipped(tag: str, attributes: str, tip: str) -> str:
    return f"<{tag} {attributes}><title>{clean(tip)}</title></{tag}>" if tip else f"<{tag} {attributes}/>"
