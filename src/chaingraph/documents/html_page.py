"""A web page to blocks: paragraphs, headings and tables in their order.

For: the reader of web pages.
In: HTML.
Out: :class:`Words` and :class:`Grid` blocks.
How: the standard library's parser, without recursion, so that no page is nested too deep; a table that holds another
table, or has one column only, lays out the page and is dissolved into what stands in its cells.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from chaingraph.documents.grids import is_tabular
from chaingraph.records import Cell

SKIPPED = frozenset(
    ("script", "style", "noscript", "template", "nav", "footer", "aside", "button", "select", "svg", "iframe", "head")
)
"""What is no part of the text. ``form`` is not here: some sites put the whole page into one."""
BLOCKS = frozenset(
    (
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "br",
        "hr",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "section",
        "article",
        "header",
        "main",
    )
) | frozenset(
    (
        "figure",
        "figcaption",
        "blockquote",
        "pre",
        "dl",
        "dt",
        "dd",
        "caption",
        "address",
        "center",
        "form",
        "table",
        "tr",
        "td",
        "th",
    )
)
WIDEST = 200
"""Columns and rows a cell may cover."""
DEEPEST = 500
"""Skipped elements inside one another that are kept count of."""
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_HEADING = re.compile(r"h[1-6]$")
_SITE = re.compile(r"\s*[_|｜]\s*|\s+[-–—]\s+")


@dataclass(slots=True)
class Words:
    """A paragraph; ``rank`` when it is a heading."""

    text: str
    rank: float | None = None


@dataclass(slots=True)
class TableCell:
    """A cell: what stands in it, and how many columns and rows it covers."""

    columns: int = 1
    rows: int = 1
    blocks: list[Words | Grid] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its paragraphs, a line each."""
        return "\n".join(block.text for block in self.blocks if isinstance(block, Words))


@dataclass(slots=True)
class Grid:
    """A table of the page."""

    rows: list[list[TableCell]] = field(default_factory=list)
    caption: str = ""


class Page(HTMLParser):
    """Collects blocks; ``stack`` holds the tables that are open, innermost last."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Words | Grid] = []
        self.stack: list[Grid] = []
        self.buffer: list[str] = []
        self.rank: float | None = None
        self.skipped: list[str] = []
        self.title: list[str] = []
        self.in_title = False
        self.in_caption = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Opens a table, row, cell or block."""
        self.in_title = self.in_title or (tag == "title" and not self.title)
        if tag in SKIPPED:
            if len(self.skipped) < DEEPEST and not (tag == "head" and tag in self.skipped):
                self.skipped.append(tag)
            return
        if tag == "body":
            self.skipped.clear()
        if tag in BLOCKS:
            self._flush()
        if tag == "table":
            self.stack.append(Grid())
        elif tag == "tr" and self.stack:
            self.stack[-1].rows.append([])
        elif tag in ("td", "th") and self.stack:
            self._open_cell(dict(attrs))
        elif _HEADING.match(tag):
            self.rank = int(tag[1]) / 10
        elif tag == "caption":
            self.in_caption = True

    def handle_endtag(self, tag: str) -> None:
        """Closes it."""
        if tag == "title":
            self.in_title = False
        if tag in SKIPPED:
            if tag in self.skipped:
                del self.skipped[len(self.skipped) - 1 - self.skipped[::-1].index(tag) :]
            return
        if tag in BLOCKS:
            self._flush()
        if tag == "table" and self.stack:
            self._close_table()
        elif _HEADING.match(tag):
            self.rank = None
        elif tag == "caption":
            self.in_caption = False

    def handle_data(self, data: str) -> None:
        """Collects words."""
        if self.in_title:
            self.title.append(data)
        elif not self.skipped:
            self.buffer.append(data)

    def finish(self) -> list[Words | Grid]:
        """Every block, tables left open closed."""
        self._flush()
        while self.stack:
            self._close_table()
        return self.blocks

    def heading(self) -> str:
        """The page's own title: its first ``h1``, else its ``title`` without the name of the site."""
        first = next((block.text for block in self.blocks if isinstance(block, Words) and block.rank == 0.1), "")
        return first or _SITE.split(_BLANKS.sub(" ", "".join(self.title)).strip())[0]

    def _open_cell(self, attrs: dict[str, str | None]) -> None:
        grid = self.stack[-1]
        if not grid.rows:
            grid.rows.append([])
        grid.rows[-1].append(TableCell(_span(attrs.get("colspan")), _span(attrs.get("rowspan"))))

    def _flush(self) -> None:
        text = _BLANKS.sub(" ", "".join(self.buffer)).strip(" ")
        self.buffer.clear()
        if not text.strip():
            return
        if self.in_caption and self.stack:
            self.stack[-1].caption = text
        else:
            self._target().append(Words(text, self.rank))

    def _target(self) -> list[Words | Grid]:
        """Where a block goes: the open cell, or the page."""
        for grid in reversed(self.stack):
            if grid.rows and grid.rows[-1]:
                return grid.rows[-1][-1].blocks
        return self.blocks

    def _close_table(self) -> None:
        grid = self.stack.pop()
        target = self._target()
        if _is_table(grid):
            target.append(grid)
            return
        if grid.caption:
            target.append(Words(grid.caption))
        for row in grid.rows:
            for cell in row:
                target.extend(cell.blocks)


def _span(value: str | None) -> int:
    return min(int(value), WIDEST) if value and value.isascii() and value.isdigit() and int(value) > 0 else 1


def _is_table(grid: Grid) -> bool:
    """False for a table that lays out the page."""
    if any(isinstance(block, Grid) for row in grid.rows for cell in row for block in cell.blocks):
        return False
    places = [[Cell(cell.text, at, at + 1) for at, cell in enumerate(row)] for row in grid.rows]
    return is_tabular(places)
