"""Word documents: paragraphs in their order, headings by style, tables as tables. The front door of python-docx.

For: the reader.
In: the bytes of a ``.docx`` file.
Out: a :class:`chaingraph.documents.plain.Source`: a paragraph a line, a table row a line with tabs.
How: the body's XML is walked in order, through content controls; inserted text counts, deleted text does not; text
boxes follow the paragraph they hang on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from chaingraph.documents.archives import open_archive
from chaingraph.documents.cell_lines import one_line
from chaingraph.documents.grids import find_grid_tables, is_tabular, name_tables
from chaingraph.documents.plain import Source
from chaingraph.documents.rendering import Rendering
from chaingraph.errors import DocumentError
from chaingraph.records import Cell, Table

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SKIPPED = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}txbxContent", f"{_W}instrText", f"{_W}delText", f"{_W}tbl"})
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAKS = frozenset({f"{_W}br", f"{_W}cr"})
_STYLE = re.compile(r"(?:heading|标题)\s*(\d)$", re.IGNORECASE)


def read_word(document: str, name: str, data: bytes) -> Source:
    """Reads a Word document.

    Args:
        document: Identifier of the document.
        name: The file's name.
        data: Its bytes.

    Raises:
        DocumentError: python-docx is not installed, or the file is damaged, protected or empty.
    """
    open_archive(data, "docx").close()
    try:
        import docx
    except ImportError as error:
        raise DocumentError("读取 Word 需要 python-docx", hint="pip install 'chaingraph[word]'") from error
    try:
        opened = docx.Document(BytesIO(data))
        styles = {style.style_id: _rank(style.name or "") for style in opened.styles}
        body = opened.element.body
    except Exception as error:  # python-docx raises whatever a damaged package makes it stumble over
        raise DocumentError("文档已损坏，无法读取", hint="请用 Word 打开后另存为 docx") from error
    rendering = Rendering()
    tables: list[Table] = []
    for block in _blocks(body):
        if block.tag == f"{_W}tbl":
            tables += _table(document, block, rendering)
        else:
            _paragraph(block, styles, rendering)
    text = rendering.text
    if not text.strip():
        raise DocumentError("文档里没有文字", hint="如果内容是图片，请先做文字识别")
    return Source(document, name, text, "docx", tuple(name_tables(text, tables)), rendering.ranks, marked=True)


def _rank(style: str) -> float | None:
    """Rank of the headings of a style: 标题 1 → 0.1, Title → 0.05."""
    if style.lower() in ("title", "标题"):
        return None
    found = _STYLE.match(style.strip())
    return int(found[1]) / 10 if found else None


def _blocks(body: Any) -> Iterator[Any]:
    """Paragraphs and tables in reading order, those in content controls included."""
    stack = [iter(body)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag in (f"{_W}p", f"{_W}tbl"):
            yield element
        elif element.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml"):
            stack.append(iter(element))


def _paragraph(element: Any, styles: dict[str, float | None], rendering: Rendering) -> None:
    style = element.find(f"{_W}pPr/{_W}pStyle")
    rank = styles.get(style.get(f"{_W}val")) if style is not None else None
    rendering.paragraph(_words(element), rank)
    for box in element.iter(f"{_W}txbxContent"):
        if not any(parent.tag == _FALLBACK for parent in box.iterancestors()):
            for paragraph in box.iter(f"{_W}p"):
                rendering.paragraph(_words(paragraph))


def _words(element: Any) -> str:
    """The text of a paragraph as it reads when all changes are accepted."""
    words: list[str] = []
    stack = [iter(element)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
        elif child.tag == f"{_W}t":
            words.append(child.text or "")
        elif child.tag == f"{_W}tab":
            words.append(" ")
        elif child.tag in _BREAKS:
            words.append("\n")
        elif child.tag not in _SKIPPED and child.tag != _FALLBACK:
            stack.append(iter(child))
    return "".join(words)


def _table(document: str, element: Any, rendering: Rendering) -> list[Table]:
    """A table; one with a single column or row only frames text and is read as paragraphs."""
    rows = [list(_row(row)) for row in element.iter(f"{_W}tr") if _owner(row) is element]
    grid = _render(rows, rendering)
    rendering.gap()
    return find_grid_tables(document, grid) if is_tabular(grid) else []


def _owner(row: Any) -> Any:
    return next((parent for parent in row.iterancestors() if parent.tag == f"{_W}tbl"), None)


def _row(row: Any) -> Iterator[tuple[str, int, bool]]:
    """Text, columns and whether it goes on with the cell above, for each cell of a row."""
    before = row.find(f"{_W}trPr/{_W}gridBefore")
    if before is not None:
        yield "", int(before.get(f"{_W}val", "1")), False
    for cell in row.iter(f"{_W}tc"):
        if cell.getparent() is not row and cell.getparent().tag != f"{_W}sdtContent":
            continue
        span = cell.find(f"{_W}tcPr/{_W}gridSpan")
        merge = cell.find(f"{_W}tcPr/{_W}vMerge")
        goes_on = merge is not None and merge.get(f"{_W}val", "continue") != "restart"
        text = "\n".join(filter(None, (_words(paragraph).strip() for paragraph in cell.iter(f"{_W}p"))))
        yield text, int(span.get(f"{_W}val", "1")) if span is not None else 1, goes_on


def _render(rows: Sequence[Sequence[tuple[str, int, bool]]], rendering: Rendering) -> list[list[Cell]]:
    grid: list[list[Cell]] = []
    for row in rows:
        if sum(bool(one_line(text)) for text, _, goes_on in row if not goes_on) == 1 and len(rows) == 1:
            for text, _, _ in row:
                rendering.paragraph(text)
            continue
        cells = rendering.row([("" if goes_on else text, "") for text, _, goes_on in row])
        places: list[Cell] = []
        for cell, (_, columns, goes_on) in zip(cells, row, strict=True):
            above = grid[-1][len(places)] if goes_on and grid and len(places) < len(grid[-1]) else cell
            places += [above] * min(columns, 200)
        grid.append(places)
    return grid
