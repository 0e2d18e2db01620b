"""The text of a document whose file has none: one line a row or paragraph, cells parted by tabs.

For: the readers of spreadsheets, office documents, web pages and PDF.
In: paragraphs and rows of cells, in their order.
Out: the text, cells that know their place in it, and the ranks of headings.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from chaingraph.documents.cell_lines import cell_line
from chaingraph.records import Cell


@dataclass(slots=True)
class Rendering:
    """A text under construction.

    Attributes:
        ranks: Source offset of a line → rank of the heading it is.
        pages: Source offset at which each page begins.
    """

    ranks: dict[int, float] = field(default_factory=dict)
    pages: list[int] = field(default_factory=list)
    _parts: list[str] = field(default_factory=list)
    _length: int = 0

    def paragraph(self, text: str, rank: float | None = None) -> None:
        """Adds a paragraph, a heading when ``rank`` is given; a line break inside it stays one."""
        if rank is not None and text.strip():
            self.ranks[self._length + len(text) - len(text.lstrip())] = rank
        self._add(text + "\n")

    def row(self, texts: Sequence[tuple[str, str]]) -> list[Cell]:
        """Adds a row and returns its cells.

        Args:
            texts: Text and locator of each cell.
        """
        cells = []
        for number, (text, locator) in enumerate(texts):
            if number:
                self._add("\t")
            words = cell_line(text)
            cells.append(Cell(words, self._length, self._length + len(words), locator))
            self._add(words)
        self._add("\n")
        return cells

    def page(self) -> None:
        """Begins a page."""
        self.pages.append(self._length)

    def gap(self) -> None:
        """Adds a blank line."""
        self._add("\n")

    @property
    def length(self) -> int:
        """Characters so far."""
        return self._length

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._parts)

    def _add(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
