"""Reads the CSV lexicons: named columns, lines that start with ``#`` are comments, errors name file and line."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from functools import cache

from chaingraph.errors import SeedError
from chaingraph.reference.data import data_path


@cache
def read_lexicon(name: str, columns: Sequence[str]) -> tuple[dict[str, str], ...]:
    """Rows of ``seeds/lexicon/<name>.csv``.

    Args:
        name: File name without its ending.
        columns: The header the file must have, as a tuple.

    Returns:
        One dict a row, keys are ``columns``, values stripped.

    Raises:
        SeedError: The file is missing, its header differs, or a row has another number of cells.
    """
    path = data_path("seeds", "lexicon", f"{name}.csv")
    if not path.is_file():
        raise SeedError("词表不存在", where=str(path))
    with path.open(encoding="utf-8", newline="") as file:
        lines = [(number, row) for number, row in enumerate(csv.reader(file), 1) if row and not row[0].startswith("#")]
    if not lines or tuple(lines[0][1]) != tuple(columns):
        raise SeedError(f"表头应为 {','.join(columns)}", where=f"{path}:1")
    for number, row in lines[1:]:
        if len(row) != len(columns):
            raise SeedError(f"应有 {len(columns)} 列，实有 {len(row)} 列", where=f"{path}:{number}")
    return tuple(dict(zip(columns, map(str.strip, row), strict=True)) for _, row in lines[1:])
