"""Which files there are to read, and what each document is called.

For: :mod:`chaingraph.documents.reader`.
In: files and folders the user names.
Out: :class:`File` in an order that depends on names alone.
How: folders are walked in sorted order; hidden files, office lock files and README files inside them are not
documents.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from chaingraph.errors import UsageError

FORMATS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".csv": "csv",
    ".tsv": "csv",
    ".xlsx": "excel",
    ".xlsm": "excel",
    ".docx": "word",
    ".pdf": "pdf",
    ".html": "html",
    ".htm": "html",
}
"""Suffix → reader."""

READABLE = "txt、md、csv、tsv、xlsx、docx、pdf、html"


@dataclass(frozen=True, slots=True)
class File:
    """A file to read.

    Attributes:
        path: Where it is.
        id: Identifier of its document, unique among the files of one call.
    """

    path: Path
    id: str


def find_files(sources: Sequence[Path]) -> list[File]:
    """Every file of ``sources``, each once.

    Args:
        sources: Files and folders.

    Raises:
        UsageError: A source does not exist, or a folder holds nothing that can be read.
    """
    found: dict[Path, Path] = {}
    for source in sources:
        for path in _walk(Path(source)):
            found.setdefault(path.resolve(), path)
    return _named(list(found.values()))


def _walk(source: Path) -> Iterator[Path]:
    if not source.exists():
        raise UsageError("路径不存在", where=str(source), hint="请检查文件名和所在文件夹")
    if not source.is_dir():
        yield source
        return
    paths = list(_inside(source))
    if not any(path.suffix.lower() in FORMATS for path in paths):
        raise UsageError("文件夹里没有可读的文件", where=str(source), hint=f"支持 {READABLE}")
    yield from paths


def _inside(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not _is_hidden(name))
        for name in sorted(names):
            path = Path(place, name)
            if not _is_hidden(name) and path.stem.lower() != "readme":
                yield path


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "~$")) or name in ("__MACOSX", "Thumbs.db", "desktop.ini")


def _named(paths: Sequence[Path]) -> list[File]:
    """Gives each file its stem as identifier; a second file of that stem gets its suffix or its folder added."""
    taken: set[str] = set()
    files = []
    for path in paths:
        stem = path.stem
        parent = path.resolve().parent.name
        names = [stem, f"{stem}-{path.suffix[1:].lower()}", f"{stem}-{parent}"]
        numbered = (f"{stem}-{number}" for number in range(2, len(paths) + 2))
        name = next(name for name in (*names, *numbered) if name not in taken)
        taken.add(name)
        files.append(File(path, name))
    return files
