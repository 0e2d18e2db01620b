"""Rows of a finding as a grid of words, as CSV, or as a Markdown table.

Cells come from documents that nobody here wrote: what a spreadsheet would take for a formula is made text.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence

from chaingraph.views.cells import is_number, is_unknown, worded
from chaingraph.views.labels import label

Row = Mapping[str, object]
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""OWASP, CSV injection; a Chinese Excel takes the full-width signs for the narrow ones."""
LINE_END = re.compile(r"\r\n?")
RARE = frozenset({"idle", "state"})
"""Keys that most documents tell nothing of: a table for people has no column without a value for them."""
MARKUP = re.compile(r"([\\`*_\[\]|~])")


def grid(
    rows: Sequence[Row], columns: Sequence[str] = (), *, evidence: bool = False, lang: str = "zh"
) -> tuple[list[str], list[list[str]], list[bool]]:
    """Heads, cells as words, and which columns are numbers.

    Args:
        rows: Rows of the contract.
        columns: Keys to show; all of the first row but ``evidence`` when empty.
        evidence: Adds the quotes as a last column.
        lang: Language of the heads and of coded values.
    """
    keys = shown_keys(rows, columns, evidence=evidence)
    cells = [[worded(key, row.get(key), lang) for key in keys] for row in rows]
    numeric = [_is_numeric([row.get(key) for row in rows]) for key in keys]
    return [label(key, lang) for key in keys], cells, numeric


def shown_keys(
    rows: Sequence[Row], columns: Sequence[str] = (), *, evidence: bool = False, always: bool = False
) -> list[str]:
    """The keys a table shows: those asked for, else all but the quotes; the quotes too when asked for.

    Args:
        rows: Rows of the contract.
        columns: Keys asked for.
        evidence: Adds the quotes.
        always: Whether keys of :data:`RARE` are shown without a value, too.
    """
    told = [key for key in columns if always or key not in RARE or any(row.get(key) for row in rows)]
    shown = told or [key for key in (rows[0] if rows else {}) if key != "evidence"]
    return [*shown, "evidence"] if evidence and "evidence" not in shown else shown


def _is_numeric(values: Sequence[object]) -> bool:
    known = [value for value in values if value is not None]
    return bool(known) and all(is_number(value) for value in known)


def to_csv(rows: Sequence[Row], columns: Sequence[str] = (), *, evidence: bool = False, lang: str = "zh") -> str:
    """CSV with a header line, for programs: numbers as they are (0.74), the unknown empty, no cell a formula."""
    keys = shown_keys(rows, columns, evidence=evidence, always=True)
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow([label(key, lang) for key in keys])
    writer.writerows([_field(key, row.get(key), lang) for key in keys] for row in rows)
    return buffer.getvalue()


def _field(key: str, value: object, lang: str) -> object:
    if is_unknown(value):
        return ""
    # A lone carriage return ends a line for many readers, and the csv module does not quote it.
    return value if is_number(value) else harmless(LINE_END.sub("\n", worded(key, value, lang)))


def harmless(text: str) -> str:
    """``text`` such that no spreadsheet takes it for a formula, not even one that trims it first."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) or text.lstrip().startswith(FORMULA_STARTS) else text


def to_markdown(rows: Sequence[Row], columns: Sequence[str] = (), *, evidence: bool = False, lang: str = "zh") -> str:
    """A Markdown table in which words stay words: no bar, link, picture or tag of a document takes effect."""
    heads, cells, numeric = grid(rows, columns, evidence=evidence, lang=lang)
    rule = ["---:" if number else "---" for number in numeric]
    lines = [[plain_markdown(head) for head in heads], rule, *([plain_markdown(cell) for cell in row] for row in cells)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def plain_markdown(cell: str) -> str:
    """Words of a document for Markdown: no bar, link, picture or tag takes effect, and no line ends."""
    escaped = cell.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return " ".join(MARKUP.sub(r"\\\1", escaped).split())
