"""The only door to rich: tables whose columns line up with Chinese in them."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

PIPED_WIDTH = 160
"""A table that goes into a file or a pipe is not cut to the width of nothing."""


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Leaves it to the caller what a reader that has gone means; rich would exit with 1."""
        raise BrokenPipeError


def _console() -> Console:
    width = None if sys.stdout.isatty() else PIPED_WIDTH
    return _Console(file=sys.stdout, width=width, highlight=False, soft_wrap=False)


def print_table(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]], numeric: Sequence[bool]) -> None:
    """Prints a table on stdout; text of documents is never read as markup.

    Args:
        title: Line above the table; empty for none.
        heads: Column heads.
        rows: Cells as text, as many a row as ``heads``.
        numeric: Which columns are aligned right.
    """
    table = Table()
    for head, right in zip(heads, numeric, strict=True):
        table.add_column(Text(head), justify="right" if right else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    console = _console()
    if title:
        console.print(Text(title, style="bold"))
    console.print(table)
