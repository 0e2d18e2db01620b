"""Files to documents: picks the reader of a format and turns what goes wrong into one line a file.

For: the corridor, through :func:`chaingraph.documents.read_documents`.
In: files and folders.
Out: documents, and a :class:`chaingraph.records.Failure` for each file that could not be read, or not in full.
How: every file is read by itself; one that fails does not stop the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from chaingraph.documents.decoding import decode
from chaingraph.documents.markdown import heading_ranks, hide_marks
from chaingraph.documents.plain import Source, read_text
from chaingraph.documents.sources import FORMATS, READABLE, File, find_files
from chaingraph.errors import DocumentError
from chaingraph.records import Document, Failure

Warn = Callable[[str, str], None]
"""Takes what is odd about a document and what to do about it."""

OLD = {".xls": "xlsx", ".doc": "docx", ".wps": "docx", ".et": "xlsx", ".ppt": "pdf", ".pptx": "pdf", ".rtf": "docx"}
"""Formats that their own program can save as one we read."""


def read_documents(
    sources: Sequence[Path], *, max_mb: float = 16.0
) -> tuple[tuple[Document, ...], tuple[Failure, ...]]:
    """Reads every document of ``sources``.

    Args:
        sources: Files and folders; folders are read with all they hold, in sorted order.
        max_mb: Larger files are refused, in megabytes.

    Returns:
        The documents, and for each file that could not be read, or has something odd in it, one failure.

    Raises:
        UsageError: A source does not exist, or a folder holds nothing that can be read.
    """
    documents: list[Document] = []
    failures: list[Failure] = []
    for file in find_files(sources):

        def warn(what: str, hint: str = "", *, path: str = str(file.path)) -> None:
            failures.append(Failure(path, what, hint, fatal=False))

        try:
            document = _read(file, max_mb, warn)
        except DocumentError as error:
            lost = file.path.suffix.lower() in {*FORMATS, *OLD}
            failures.append(Failure(str(file.path), error.what, error.hint, fatal=lost))
            continue
        for what, hint in _oddities(document):
            warn(what, hint)
        documents.append(document)
    return tuple(documents), tuple(failures)


def _read(file: File, max_mb: float, warn: Warn) -> Document:
    suffix = file.path.suffix.lower()
    if suffix in OLD:
        raise DocumentError(f"不支持旧格式或演示格式 {suffix}", hint=f"请另存为 {OLD[suffix]} 后重试")
    if suffix not in FORMATS:
        raise DocumentError(
            f"不支持的格式 {suffix}" if suffix else "没有扩展名，不知道是什么格式", hint=f"支持 {READABLE}"
        )
    data = _bytes(file.path, max_mb)
    reader = {"csv": _delimited, "excel": _excel, "word": _word, "pdf": _pdf, "html": _html}.get(FORMATS[suffix], _text)
    return read_text(reader(file, data, warn))


def _bytes(path: Path, max_mb: float) -> bytes:
    try:
        if not path.is_file():
            raise DocumentError("不是普通文件")
        size = path.stat().st_size / 1e6
        if size > max_mb:
            raise DocumentError(
                f"文件有 {size:.1f} MB，超过上限 {max_mb:g} MB", hint="请拆分文件，或用 --max-mb 提高上限"
            )
        return path.read_bytes()
    except OSError as error:
        raise DocumentError(f"无法读取（{error.strerror or type(error).__name__}）", hint="请检查读取权限") from error


def _oddities(document: Document) -> Iterator[tuple[str, str]]:
    """What a reader of the results should know about the document."""
    for number, table in enumerate(document.tables, 1):
        if not table.complete:
            name = f"“{table.caption}”" if table.caption else f"（第 {number} 个）"
            yield f"表格{name}在一行中间断开，只读到断开处", "请检查原文件是否完整"


def _text(file: File, data: bytes, warn: Warn) -> Source:
    decoded = decode(data)
    if decoded.replaced:
        warn(f"有 {decoded.replaced} 处字节无法解码，已记为 \ufffd", "请检查原文件")
    source = Source(file.id, file.path.name, decoded.text, decoded.encoding)
    if FORMATS[file.path.suffix.lower()] != "markdown":
        return source
    return replace(source, running=hide_marks(source.text), ranks=heading_ranks(source.text))


def _delimited(file: File, data: bytes, warn: Warn) -> Source:
    from chaingraph.documents.delimited import read_delimited

    return read_delimited(_text(file, data, warn), tabs=file.path.suffix.lower() == ".tsv")


def _excel(file: File, data: bytes, warn: Warn) -> Source:
    from chaingraph.documents.spreadsheet import read_spreadsheet

    return read_spreadsheet(file.id, file.path.name, data, warn)


def _word(file: File, data: bytes, warn: Warn) -> Source:
    from chaingraph.documents.word import read_word

    return read_word(file.id, file.path.name, data)


def _pdf(file: File, data: bytes, warn: Warn) -> Source:
    from chaingraph.documents.pdf import read_pdf

    return read_pdf(file.id, file.path.name, data, warn)


def _html(file: File, data: bytes, warn: Warn) -> Source:
    from chaingraph.documents.html import read_html

    return read_html(_text(file, data, warn))
