"""Builds documents with tables from a drawing, and writes facts as lines that a test can list.

A drawing has one row a line and ``|`` between cells. The first line is the header; ``上级 > 下级`` in a header cell
stands for two header levels. A line that begins with ``==`` is a section row, a line that begins with ``//`` is left
out. An empty first line means: no header.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from chaingraph.records import Cell, Column, Document, Extraction, Observation, Ref, Row, Statement, Table

_UNIT = re.compile(r"[（(]([^（()）]*)[）)]$|/([^/（）]+)$")
_NO_UNIT = re.compile(r"\d|截至|含|万套")


class _Writer:
    """Writes text and remembers where each cell stands."""

    def __init__(self) -> None:
        self.text = ""

    def cell(self, text: str) -> Cell:
        """A cell in the running text, behind a tab."""
        self.text += "\t"
        start = len(self.text)
        self.text += text
        return Cell(text.replace("\n", ""), start, len(self.text))

    def line(self) -> None:
        """Ends a line."""
        self.text += "\n"


def unit_of(path: tuple[str, ...]) -> str:
    """The unit at the end of a header, the lowest level first."""
    for level in reversed(path):
        found = _UNIT.search(level)
        unit = (found.group(1) or found.group(2) or "") if found else ""
        if unit and not _NO_UNIT.search(unit):
            return unit
    return ""


def _columns(writer: _Writer, header: str, width: int) -> tuple[Column, ...]:
    if not header:
        return tuple(Column(()) for _ in range(width))
    columns = []
    for words in _cells(header):
        path = tuple(level.strip() for level in words.split(" > ") if level.strip())
        columns.append(Column(path, unit_of(path), tuple(writer.cell(level) for level in path)))
    writer.line()
    return tuple(columns)


def _cells(line: str) -> list[str]:
    return [cell.strip().replace("⏎", "\n") for cell in line.split("|")]


def make_document(
    drawing: str,
    *,
    caption: str = "",
    unit: str = "",
    before: str = "本县简况。",
    date: str = "",
    title: str = "",
) -> Document:
    """A document with one table.

    Args:
        drawing: See the module.
        caption: Caption of the table.
        unit: Unit of the whole table.
        before: Text that stands above the table.
        date: The document's own date.
        title: The document's title.
    """
    writer = _Writer()
    writer.text = f"{title}\n{before}\n"
    caption_cell = writer.cell(caption) if caption else None
    writer.line()
    start = len(writer.text)
    header, *lines = [line.strip() for line in drawing.removeprefix("\n").splitlines()]
    lines = [line for line in lines if line and not line.startswith("//")]
    width = max(len(_cells(line)) for line in lines if not line.startswith("=="))
    columns = _columns(writer, header, width)
    rows: list[Row] = []
    section: Cell | None = None
    for line in lines:
        if line.startswith("=="):
            section = writer.cell(line[2:].strip())
        else:
            name = re.sub(r"^[（(]?[一二三四五六七八九十]+[）)]?[、.]?\s*", "", section.text) if section else ""
            rows.append(Row(tuple(writer.cell(cell) for cell in _cells(line)), name, section))
        writer.line()
    table = Table("doc", columns, tuple(rows), start, len(writer.text), caption, caption_cell, unit)
    return Document("doc", "doc.txt", writer.text, title=title, date=date, tables=(table,))


def fact(statement: Statement) -> str:
    """``主体 | 谓词 | 客体``; a number as ``主体 | 指标 | 值 单位 | 年 | 范围 | 性质``."""
    subject, thing = statement.subject.name, statement.object
    if isinstance(thing, Observation):
        quantity = thing.quantity
        value = f"{quantity.value:.10g}" if quantity.value is not None else f"{quantity.low:g}-{quantity.high:g}"
        bound = quantity.bound if quantity.bound not in ("=", "range") else ""
        parts = (f"{bound}{value} {quantity.unit}".strip(), thing.year, thing.scope, statement.modality)
        return " | ".join((subject, thing.measure or thing.indicator, *parts))
    words = f"{thing.type} {thing.name}" if isinstance(thing, Ref) else thing
    return f"{subject} | {statement.predicate} | {words}"


def facts(extraction: Extraction, *leave_out: str) -> set[str]:
    """Every fact as a line, those of the predicates in ``leave_out`` excepted."""
    return {fact(statement) for statement in extraction.statements if statement.predicate not in leave_out}


def lines(text: str) -> set[str]:
    """The expected facts, one a line, blanks around ``|`` as in :func:`fact`."""
    return {line.strip() for line in text.strip().splitlines() if line.strip()}


def check_evidence(document: Document, extraction: Extraction) -> int:
    """Asserts that every quote is the source text at its place; returns how many were looked at."""
    for statement in extraction.statements:
        evidence = statement.evidence
        assert evidence.quote == document.text[evidence.start : evidence.end] != ""
        assert evidence.document == document.id
    for mention in extraction.mentions:
        assert mention.text == document.text[mention.start : mention.end].replace("\n", "")
    return len(extraction.statements) + len(extraction.mentions)


def names(extraction: Extraction, kind: str) -> set[str]:
    """Names of the mentions of one type."""
    return {mention.ref.name for mention in extraction.mentions if mention.ref.type == kind}


def joined(parts: Iterable[str]) -> str:
    """Sorted lines for a readable failure."""
    return "\n".join(sorted(parts))
