"""PDF: the text layer, page by page. The front door of pypdfium2.

For: the reader.
In: the bytes of a ``.pdf`` file.
Out: a :class:`chaingraph.documents.plain.Source` that knows where its pages begin.
How: the text of each page in the order of the file, lines indented as they stand on the page; lines that stand at the head or foot of most pages are page
furniture. A page break in the middle of a sentence is glued by the passages, as any other break.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from statistics import median
from threading import Lock
from typing import Any

from chaingraph.documents.plain import Source
from chaingraph.documents.rendering import Rendering
from chaingraph.errors import DocumentError

FEWEST = 20
"""Characters a page with a text layer has at least."""
REPEATED = 3
"""Pages on which a line must stand to be a running head."""
_LOCK = Lock()  # PDFium is not thread-safe
EDGE = 3.0
"""Points within which left ends count as one."""
COLUMN = 8
"""Characters between the edges of two columns at least."""
LEAST_INDENT = 1.2
"""Characters from which a line counts as indented."""
_LINE = re.compile(r"[^\r\n]+")
_DIGITS = re.compile(r"\d+")


def read_pdf(document: str, name: str, data: bytes, warn: Callable[[str, str], None]) -> Source:
    """Reads the text layer of a PDF.

    Args:
        document: Identifier of the document.
        name: The file's name.
        data: Its bytes.
        warn: Told which pages have no text.

    Raises:
        DocumentError: pypdfium2 is not installed, or the file is damaged, protected or a scan.
    """
    pages = _pages(data)
    bare = [number for number, page in enumerate(pages, 1) if len("".join(page.split())) < FEWEST]
    if len(bare) == len(pages) or len(bare) * 10 > len(pages) * 9:
        raise DocumentError("PDF 没有文字层，像是扫描件", hint="请先做文字识别（OCR），或使用原始电子版")
    if bare:
        warn(f"第 {_listed(bare)} 页没有文字，可能是图片", "这些页的内容没有读到")
    rendering = Rendering()
    running = running_heads(pages)
    for page in pages:
        rendering.page()
        for line in page.split("\n"):
            rendering.paragraph(line, math.inf if _key(line) in running else None)
        rendering.gap()
    return Source(document, name, rendering.text, "pdf", None, rendering.ranks, pages=tuple(rendering.pages))


def _pages(data: bytes) -> list[str]:
    try:
        import pypdfium2
    except ImportError as error:
        raise DocumentError("读取 PDF 需要 pypdfium2", hint="pip install 'chaingraph[pdf]'") from error
    with _LOCK:
        try:
            opened = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            if "password" in str(error).lower():
                raise DocumentError("PDF 有密码", hint="请去掉密码后重试") from error
            raise DocumentError("PDF 已损坏，无法读取", hint="请重新下载或另存") from error
        try:
            return _texts(opened)
        except pypdfium2.PdfiumError as error:
            raise DocumentError("PDF 已损坏，无法读取", hint="请重新下载或另存") from error
        finally:
            opened.close()


def _texts(opened: Any) -> list[str]:
    """Text of each page, each line indented as it stands on the page."""
    texts: list[str] = []
    places: list[list[tuple[int, float, float]]] = []
    for page in opened:
        layer = page.get_textpage()
        text = layer.get_text_range()
        texts.append(text)
        places.append(list(_lines(layer, text)))
    edges = column_edges([(left, size) for page in places for _, left, size in page])
    return [clean_page(_indent(text, page, edges)) for text, page in zip(texts, places, strict=True)]


def _lines(layer: Any, text: str) -> Iterator[tuple[int, float, float]]:
    """For each line: its first character, where that stands, and how wide it is."""
    if len(text) != layer.count_chars():
        return
    for found in _LINE.finditer(text):
        left, _, right, _ = layer.get_charbox(found.start())
        yield found.start(), left, right - left


def column_edges(lines: Sequence[tuple[float, float]]) -> list[float]:
    """Left ends that at least a fiftieth of the lines share and that are far from any edge before them.

    Args:
        lines: Left end of each line and the width of its first character, in points.
    """
    shared = Counter(round(left / EDGE) for left, _ in lines)
    size = median(size for _, size in lines) if lines else 0.0
    edges: list[float] = []
    for left in sorted(edge * EDGE for edge, count in shared.items() if count >= max(2, len(lines) / 50)):
        if not edges or left > edges[-1] + COLUMN * size:
            edges.append(left)
    return edges


def _indent(text: str, lines: Sequence[tuple[int, float, float]], edges: Sequence[float]) -> str:
    """``text`` with a blank before a line for each character the line is indented by."""
    parts, at = [], 0
    for start, left, size in lines:
        edge = max((edge for edge in edges if edge <= left + EDGE), default=left)
        shift = (left - edge) / max(size, 4.0)
        parts += [text[at:start], " " * min(round(shift), 20) if shift >= LEAST_INDENT else ""]
        at = start
    return "".join((*parts, text[at:]))


def clean_page(text: str) -> str:
    """One kind of line end, soft hyphens closed up, and no characters that stand for nothing."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufffe\n", "").replace("\x02\n", "")
    return text.translate(dict.fromkeys((0xFFFE, 0xFFFF, 0x0002, 0x0000)))


def running_heads(pages: Sequence[str]) -> frozenset[str]:
    """Keys of lines that stand first or last on at least three pages and on half of them."""
    counts: Counter[str] = Counter()
    for page in pages:
        lines = [line for line in page.split("\n") if line.strip()]
        counts.update({_key(line) for line in (*lines[:2], *lines[-2:])})
    least = max(REPEATED, len(pages) / 2)
    return frozenset(key for key, count in counts.items() if count >= least)


def _key(line: str) -> str:
    """The line without its page number and blanks."""
    return "".join(_DIGITS.sub("#", line).split())


def _listed(numbers: Sequence[int]) -> str:
    shown = "、".join(map(str, numbers[:8]))
    return f"{shown} 等 {len(numbers)}" if len(numbers) > 8 else shown
