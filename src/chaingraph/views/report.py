"""The report pack as data: what an office forwards, before it is a workbook, a document, a page or a text.

For: :mod:`chaingraph.pipeline.reporting`, and the four writers (``workbook_report``, ``docx_report``, ``report_html``,
``report_md``).
In: rows of findings, and what the office wrote into an earlier report.
Out: :class:`Report`: nine registers, the panoramas and the charts.
How: ``seeds/lexicon/report_registers.csv`` and ``report_columns.csv`` say which registers and columns there are; a line
is known again in a later report by a key made of the cells that name it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from chaingraph.reference.lexicon import read_lexicon
from chaingraph.views.cells import is_number, is_unknown, visible, worded
from chaingraph.views.charts_frame import Chart
from chaingraph.views.report_sources import Source, source_of

Row = Mapping[str, object]
OFFICE = ("责任单位", "进展")
"""Columns that stay empty for the office to fill."""
SOURCE = ("来源文件", "原文位置", "原文摘录")
KEY = "编号（请勿改动）"
NUMERIC = frozenset({"number", "count", "share", "points", "score", "year"})
"""Kinds of columns that hold numbers."""
MARK = "chaingraph report"
"""Stands in every file of a report, so that a build does not take our own words for a document."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a register.

    Attributes:
        kind: ``text``, ``number``, ``count``, ``share`` (a fraction), ``points`` (a fraction shown in percentage points),
            ``score`` or ``year``.
        identity: Whether it takes part in naming a line.
        brief: Whether a document to forward shows it; the workbook shows all.
    """

    key: str
    head: str
    kind: str
    identity: bool
    brief: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a register.

    Attributes:
        key: Stable name of the line.
        values: Column key → text or number; what is unknown is missing.
        office: What the office wrote, by head of column.
        carried: Where a line that only the office knows comes from; else empty.
    """

    key: str
    values: Mapping[str, str | float | int]
    source: Source | None
    office: Mapping[str, str] = field(default_factory=dict)
    carried: str = ""


@dataclass(frozen=True, slots=True)
class Register:
    """One of the nine lists.

    Attributes:
        number: ``1`` to ``9``.
        paper: ``A3`` or ``A4``, landscape.
        added: Heads of columns that the office has added.
    """

    number: str
    name: str
    paper: str
    note: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    added: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """Number and name, as a sheet is called."""
        return f"{self.number} {self.name}"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a paragraph, and where what they say was read; words that only join others have no source."""

    text: str
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class ChainText:
    """What there is to say of one chain: sentences, each of pieces with their sources."""

    title: str
    sentences: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands on the first page besides the title.

    Attributes:
        place: The district the documents are of; empty when they do not say.
        newest: Day of the newest document (2024-05-16); empty when none has a date.
        undated: How many documents have no date.
    """

    place: str = ""
    newest: str = ""
    undated: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """Everything an office forwards.

    Attributes:
        documents: Titles of the documents it rests on.
        panoramas: One a chain.
        chains: A paragraph a chain.
    """

    title: str
    region: str
    documents: tuple[str, ...]
    summary: tuple[str, ...]
    registers: tuple[Register, ...]
    panoramas: tuple[Chart, ...]
    charts: tuple[Chart, ...]
    chains: tuple[ChainText, ...] = ()
    cover: Cover = Cover()


@cache
def register_heads() -> Mapping[str, Row]:
    """Number → name, paper and note of each register, in their order."""
    return {row["register"]: row for row in read_lexicon("report_registers", ("register", "name", "paper", "note"))}


@cache
def register_columns(number: str) -> tuple[Column, ...]:
    """Columns of a register."""
    rows = read_lexicon("report_columns", ("register", "key", "kind", "identity", "brief", "head"))
    return tuple(
        Column(row["key"], row["head"], row["kind"], row["identity"] == "yes", row["brief"] == "yes")
        for row in rows
        if row["register"] == number
    )


def make_register(number: str, rows: Sequence[Row], papers: Mapping[str, str]) -> Register:
    """A register of finding rows, with a key and a source for each line.

    Args:
        number: Which register.
        rows: By key of column; ``evidence`` holds the quotes.
        papers: Identifier of a document → its title.
    """
    head, columns = register_heads()[number], register_columns(number)
    lines: list[Line] = []
    taken: dict[str, int] = {}
    for row in rows:
        values = {column.key: cell for column in columns if (cell := _cell(column, row.get(column.key))) is not None}
        key = line_key(number, {column.head: values.get(column.key) for column in columns})
        taken[key] = taken.get(key, 0) + 1
        name = key if taken[key] == 1 else f"{key}-{taken[key]}"
        lines.append(Line(name, values, source_of(row.get("evidence"), papers, list(values.values()))))
    return Register(number, str(head["name"]), str(head["paper"]), str(head["note"]), columns, tuple(lines))


def line_key(number: str, cells: Mapping[str, object]) -> str:
    """Name of a line, made of the cells that identify it: ``R3-`` and ten hexadecimal digits.

    Args:
        number: Which register.
        cells: Head of column → what stands in it, as shown.
    """
    parts = [as_text(cells.get(column.head)) for column in register_columns(number) if column.identity]
    return f"R{number}-{hashlib.sha256(chr(31).join(parts).encode('utf-8', 'replace')).hexdigest()[:10]}"


def shown(column: Column, value: object) -> str:
    """A cell as people read it in a document: commas, per cent, and nothing where nothing is known."""
    if is_unknown(value):
        return ""
    if not is_number(value):
        return as_text(value)
    number = float(value)  # type: ignore[arg-type]
    if column.kind == "year":
        return f"{number:.0f}"
    if column.kind == "share":
        return f"{number * 100:.1f}%"
    if column.kind in ("points", "score"):
        return f"{number * (100 if column.kind == 'points' else 1):.{1 if column.kind == 'points' else 2}f}"
    return f"{number:,.4f}".rstrip("0").rstrip(".")


def told_columns(columns: Sequence[Column], lines: Sequence[Line]) -> list[Column]:
    """The columns in which any line says something; an empty one takes room from the others."""
    return [column for column in columns if any(shown(column, line.values.get(column.key)) for line in lines)]


def as_text(value: object) -> str:
    """A cell as text without blanks around it; a whole number without decimals."""
    if is_unknown(value):
        return ""
    if is_number(value):
        return f"{value:.12g}"
    return " ".join(visible(str(value)).split())


def _cell(column: Column, value: object) -> str | float | int | None:
    if is_unknown(value):
        return None
    if column.kind == "year" and isinstance(value, str) and value.isascii() and value.isdecimal():
        return int(value)
    if column.kind in NUMERIC and is_number(value):
        return value  # type: ignore[return-value]
    return worded(column.key, value)
