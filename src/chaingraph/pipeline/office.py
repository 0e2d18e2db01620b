"""Filled reports: found among the sources, read back, and kept beside the graph.

For: the build, which sets them aside (a report is no document: its words are ours), and the report, which puts what the
office wrote into the next one.
In: files; an ``.xlsx`` is a filled report when a sheet of it has our heads, whoever saved it last.
Out: :class:`~chaingraph.views.report_office.Note`, one a filled line.
How: the key in the hidden last column names the line; where it is gone, the cells that identify the line make it anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from chaingraph.errors import DocumentError, UsageError
from chaingraph.pipeline.decisions import is_judgements
from chaingraph.records import Failure
from chaingraph.views.report import KEY, MARK, OFFICE, SOURCE, line_key, register_columns, register_heads
from chaingraph.views.report_office import CARRIED, Note

ARTEFACT = "office.jsonl"
"""What the office wrote, beside the artefacts of a build."""
OURS = frozenset((*OFFICE, SOURCE[0]))
HEAD_ROWS = 5
"""Rows among which the heads are looked for: somebody may have put a title above them."""
GLANCE = 4096
"""Bytes of a page or a text in which our mark stands."""


@dataclass(frozen=True, slots=True)
class Sorted:
    """Sources parted into documents and reports.

    Attributes:
        told: What a person should know: reports that were set aside.
    """

    documents: tuple[Path, ...]
    notes: tuple[Note, ...]
    told: tuple[Failure, ...]


def set_aside_reports(sources: Sequence[Path], max_mb: float) -> Sorted:
    """Parts our own reports from the documents, and reads what the office wrote into them.

    Without a report among them the sources are returned as they are.

    Args:
        sources: Files and folders.
        max_mb: Larger files are left to the reader of documents, which refuses them, in megabytes.

    Raises:
        UsageError: A source does not exist, or a folder holds nothing that can be read.
    """
    from chaingraph.documents.sources import find_files

    files = [file.path for file in find_files(sources)]
    notes: list[Note] = []
    told: list[Failure] = []
    for path in files:
        if path.is_file() and path.stat().st_size <= max_mb * 1e6 and is_report(path):
            found = read_filled(path) if path.suffix.lower() == ".xlsx" else ()
            notes += found
            words = (
                f"是本程序生成的报告，不作资料；读回办公室填写的 {len(found)} 行"
                if found
                else "是本程序生成的报告，不作资料"
            )
            told.append(Failure(str(path), words, fatal=False))
        elif path.is_file() and is_judgements(path):
            told.append(Failure(str(path), "是判断文件，不作资料；要沿用其中的判断请用 --judgements", fatal=False))
    reports = {failure.path for failure in told}
    rest = tuple(path for path in files if str(path) not in reports)
    return Sorted(rest if reports else tuple(sources), tuple(notes), tuple(told))


def is_report(path: Path) -> bool:
    """Whether a file is one of our reports."""
    suffix = path.suffix.lower()
    try:
        if suffix in (".html", ".htm", ".md", ".markdown"):
            with path.open("rb") as file:
                return MARK.encode() in file.read(GLANCE)
        if suffix in (".xlsx", ".docx"):
            return _is_marked(path) or (suffix == ".xlsx" and any(True for _ in _sheets(path)))
    except (OSError, DocumentError):
        return False
    return False


def _is_marked(path: Path) -> bool:
    """Whether the properties of an office file bear our mark; other programs keep it when they save."""
    try:
        with ZipFile(path) as archive:
            return f"<cp:category>{MARK}<" in archive.read("docProps/core.xml").decode("utf-8", "replace")
    except (BadZipFile, KeyError, OSError, ValueError):
        return False


def read_filled(path: Path) -> tuple[Note, ...]:
    """What the office wrote into a report.

    Args:
        path: A workbook that :mod:`chaingraph.views.workbook_report` has written and somebody has filled.

    Raises:
        UsageError: It cannot be read, or it is none of our reports.
    """
    try:
        found = list(_sheets(path))
    except (DocumentError, OSError) as error:
        what = error.what if isinstance(error, DocumentError) else str(error.strerror)
        raise UsageError(what, where=str(path), hint="请用 Excel 打开后另存为 xlsx") from error
    if not found:
        raise UsageError("不是本程序生成的报告", where=str(path), hint="请提供 chaingraph report 写出并填写过的 xlsx")
    return tuple(note for sheet in found for note in _notes(path.name, sheet))


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet with our heads; ``first`` is the number of the row below them."""

    name: str
    register: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    first: int


def _sheets(path: Path) -> Iterator[_Sheet]:
    from chaingraph.documents.spreadsheet import read_sheets

    for name, rows in read_sheets(path.read_bytes()):
        for number, row in enumerate(rows[:HEAD_ROWS]):
            if set(row) >= OURS:
                body = rows[number + 1 :]
                yield _Sheet(name, _register(name, row, body), row, body, number + 2)
                break


def _register(name: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Which register a sheet is: as its keys say, else as its name begins, else by its heads."""
    at = heads.index(KEY) if KEY in heads else -1
    keys = [row[at] for row in rows if 0 <= at < len(row)]
    told = next((key[1] for key in keys if key[:1] == "R" and key[1:2] in register_heads()), name.strip()[:1])
    if told in register_heads():
        return told
    own = set(heads)
    return max(register_heads(), key=lambda number: len(own & {column.head for column in register_columns(number)}))


def _notes(file: str, sheet: _Sheet) -> Iterator[Note]:
    ours = {column.head for column in register_columns(sheet.register)} | set(SOURCE)
    for number, row in enumerate(sheet.rows, sheet.first):
        cells = {head: text.strip() for head, text in zip(sheet.heads, row, strict=False) if head and text.strip()}
        key = cells.pop(KEY, "")
        fields = {head: text for head, text in cells.items() if head not in ours}
        own = {head: text for head, text in cells.items() if head in ours}
        source = own.get(SOURCE[0], "")
        added = source.startswith(CARRIED) if key or source else True
        if fields or (own and added):
            place = f"{file} {sheet.name}!{number}"
            yield Note(sheet.register, key or line_key(sheet.register, own), fields, own, place)


def write_notes(notes: Iterable[Note], path: Path) -> None:
    """Writes notes, one JSON object a line."""
    lines = (json.dumps(asdict(note), ensure_ascii=False, allow_nan=False) for note in notes)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")


def read_notes(folder: Path) -> tuple[Note, ...]:
    """The notes a build has kept; none where there are none.

    Raises:
        UsageError: The file was damaged.
    """
    path = folder / ARTEFACT
    if not path.is_file():
        return ()
    try:
        return tuple(Note(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line)
    except (ValueError, TypeError) as error:
        raise UsageError("办公室填写的记录已损坏", where=str(path), hint="请重新运行 chaingraph build") from error


def notes_about(notes: Iterable[Note], names: Iterable[str]) -> list[Mapping[str, str]]:
    """Rows for a profile: what the office wrote in lines that name one of ``names`` in a cell of their own."""
    wanted = set(names)
    rows: list[Mapping[str, str]] = []
    for note in notes:
        said = {part for text in note.cells.values() for part in text.split("、")}
        if note.fields and said & wanted:
            register = str(register_heads()[note.register]["name"])
            rows.append({"register": register, **note.fields, "place": note.place})
    return rows
