"""Quotes as they are shown: of a long piece of a table its head and the row that counts, of a long cell its ends.

The words of evidence reach from where a thing is named to where something is said of it. In a table that can be from a
title over a hundred rows down to a cell. What is left out is marked; data formats keep the whole quote.
"""

from __future__ import annotations

import re
from functools import lru_cache

LONG = 90
"""Characters up to which a quote is shown as it stands."""
CELL = 36
"""Characters of a cell that are shown of a long row."""
GAP = "……"
_ROWS = re.compile(r"\n[ \t]*\n\s*")
_CELLS = re.compile(r"[\t\n]+")
_SEPARATOR = re.compile(r"[\t,，|]")


@lru_cache(maxsize=65536)
def shown_quote(quote: str) -> str:
    r"""A quote on one line; a long one from a table as its head, and the row it ends with.

    Args:
        quote: Words of a document, line breaks and tabs included. Prose is never shortened.

    Example:
        >>> rows = "".join(f"{n}\n\t第{n}号有限公司\n\t装备\n\n\t" for n in range(1, 40))
        >>> shown_quote(f"三、成长型企业\n\n\t{rows}40\n\t远山机械有限公司")
        '三、成长型企业 …… 40 远山机械有限公司'
    """
    if len(quote) <= LONG or not _is_table(quote):
        return _flat(quote)
    rows = _rows(quote)
    # What stands at the end of the head and what the row begins with are one row where there is no other.
    parts = [rows[0], rows[-1]] if len(rows) > 1 else rows
    return (f" {GAP} " if len(rows) > 2 else " ").join(_brief(part) for part in parts)


def _is_table(quote: str) -> bool:
    """Whether words come from cells: tabs, blank lines, or three lines that all hold what parts cells."""
    lines = quote.split("\n")
    return "\t" in quote or bool(_ROWS.search(quote)) or (len(lines) > 2 and all(map(_SEPARATOR.search, lines[1:])))


def _rows(quote: str) -> list[str]:
    """Rows, which blank lines part where there are some, else lines."""
    rows = [row for row in _ROWS.split(quote) if row.strip()]
    if len(rows) > 1 or "\n\t" in quote:
        return rows
    return [line for line in quote.split("\n") if line.strip()]


def _brief(row: str) -> str:
    """A row on one line, its long cells cut in their middle."""
    cells = (_flat(cell) for cell in _CELLS.split(row))
    return " ".join(
        cell if len(cell) <= CELL else f"{cell[: CELL // 2]}{GAP}{cell[-CELL // 2 :]}" for cell in cells if cell
    )


def _flat(words: str) -> str:
    return " ".join(words.split())
