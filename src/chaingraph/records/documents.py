"""What stands in a file: passages, tables, chain maps and the figures it promises, all with source offsets.

Every ``start`` and ``end`` is a Unicode character offset in :attr:`Document.text`, half-open.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Literal

PassageKind = Literal["title", "heading", "paragraph", "caption", "byline", "note"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of text that reads as one: a paragraph, a heading, a caption.

    Attributes:
        document: Identifier of the document.
        kind: What the run is.
        text: The joined text: line breaks inside a sentence removed, full-width letters and digits folded.
        pieces: ``(position in text, offset in source)`` of each unbroken piece, ascending in both.
            Inside a piece one character of ``text`` is one character of the source.
        section: Headings above the passage, outermost first.
        level: Depth of a heading, 1 = chapter; 0 for everything else.
    """

    document: str
    kind: PassageKind
    text: str
    pieces: tuple[tuple[int, int], ...]
    section: tuple[str, ...] = ()
    level: int = 0

    def offset(self, position: int) -> int:
        """Source offset of the character at ``position`` of :attr:`text`."""
        index = bisect_right(self.pieces, position, key=lambda piece: piece[0]) - 1
        at, source = self.pieces[index]
        return source + position - at

    def position(self, offset: int) -> int | None:
        """Position in :attr:`text` of the source's character at ``offset``; ``None`` when the passage does not hold it."""
        index = bisect_right(self.pieces, offset, key=lambda piece: piece[1]) - 1
        if index < 0:
            return None
        at, source = self.pieces[index]
        position = at + offset - source
        limit = self.pieces[index + 1][0] if index + 1 < len(self.pieces) else len(self.text)
        return position if position < limit else None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Source span of ``text[start:end]``; ``end`` must be greater than ``start``."""
        return self.offset(start), self.offset(end - 1) + 1

    @property
    def start(self) -> int:
        """Source offset of the first character."""
        return self.pieces[0][1]

    @property
    def end(self) -> int:
        """Source offset behind the last character."""
        return self.offset(len(self.text) - 1) + 1


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table or one name of a chain map.

    Attributes:
        text: The words, line breaks inside the cell removed; empty for an empty cell.
        start: Source offset; for an empty cell the place where it would stand.
        end: Source offset behind the last character.
        locator: Sheet and cell (``名单!C5``) or page, where the source has them.
    """

    text: str
    start: int
    end: int
    locator: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its header from the top level down and the unit the header names.

    Attributes:
        path: Header texts, for example ``("年度投资计划（万元）", "2021年前已完成投资")``; empty without a header.
        unit: The unit named in the header, its own or its parent's (``万元``, ``亩``), else empty.
        cells: The header cells themselves, for evidence.
    """

    path: tuple[str, ...]
    unit: str = ""
    cells: tuple[Cell, ...] = ()

    @property
    def name(self) -> str:
        """The header in one string, levels parted by ``/``."""
        return "/".join(self.path)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of data cells, as many as the table has columns.

    A first column that is merged over several rows is filled in: the cell of the first row stands in each of them.
    """

    cells: tuple[Cell, ...]
    section: str = ""
    """The section row above it (``二、骨干企业``), without its number: ``骨干企业``."""
    section_cell: Cell | None = None
    total: bool = False
    """Whether it sums up other rows (合计, 小计; a section row with figures) and so stands in :attr:`Table.totals`."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its header understood as columns.

    Attributes:
        caption: The line that names it, without line breaks; empty when there is none.
        caption_cell: Where that line stands.
        unit: A unit for the whole table (``单位：万元``), else empty; several stay together (``万元、人、亩``): each column
            has the one that fits what it measures.
        section: Headings above the table, outermost first.
        complete: False when the table breaks off in the middle of a row.
        totals: Rows that sum up others: of the whole table, or of their section.
    """

    document: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    start: int
    end: int
    caption: str = ""
    caption_cell: Cell | None = None
    unit: str = ""
    section: tuple[str, ...] = ()
    complete: bool = True
    totals: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class ChainBox:
    """A box of a chain map: a segment, its stage and the names in it.

    Attributes:
        segment: Title of the box (``无源器件``), the words of a broken title joined.
        stage: ``上游``, ``中游``, ``下游``, or empty when the map does not say.
        labels: Words that stand in the box beside its title (sub-boxes such as 冷凝器, 压缩机).
        members: The names, in their order.
        generic: Members that name a kind of business and no enterprise (电商, 商超连锁), a subset of ``members``.
    """

    segment: str
    stage: str
    members: tuple[Cell, ...]
    title_cell: Cell
    labels: tuple[Cell, ...] = ()
    generic: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class ChainMap:
    """A figure of an industrial chain, flattened to text boxes by the conversion to text.

    Attributes:
        title: Name of the chain with blanks inside removed (``VIVO手机``); empty when the figure has none.
        title_cell: Where the title stands; ``None`` without one.
    """

    document: str
    title: str
    boxes: tuple[ChainBox, ...]
    start: int
    end: int
    title_cell: Cell | None = None
    section: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A caption whose picture or table did not reach the text: promised, but unreadable."""

    document: str
    caption: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """One document as it was read.

    Attributes:
        id: The file's stem, unique in a build.
        name: The file's name.
        text: The decoded text, unchanged; all offsets count its characters. Spreadsheets and office files have no
            text of their own: theirs is one line a row, cells parted by tabs, and each cell has a locator.
        encoding: How it was decoded.
        title: What it calls itself; empty when it does not.
        date: Its own date as ISO ``2022-03-09``, ``2022-03`` or ``2022``; empty when it states none.
    """

    id: str
    name: str
    text: str = field(repr=False)
    encoding: str = "utf-8"
    title: str = ""
    date: str = ""
    passages: tuple[Passage, ...] = field(default=(), repr=False)
    tables: tuple[Table, ...] = field(default=(), repr=False)
    chain_maps: tuple[ChainMap, ...] = field(default=(), repr=False)
    figures: tuple[Figure, ...] = field(default=(), repr=False)
    pages: tuple[int, ...] = field(default=(), repr=False)
    """Source offset at which each page begins, for a format with pages; else empty."""

    def locator(self, offset: int) -> str:
        """The page of a source offset (``第3页``); empty for a format without pages."""
        page = bisect_right(self.pages, offset)
        return f"第{page}页" if page else ""


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read, or not in full: what, where, what to do."""

    path: str
    what: str
    hint: str = ""
    fatal: bool = True
    """False for a warning: the document was read, but something in it is odd (a table cut in half)."""
