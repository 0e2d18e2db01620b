"""Prints the rows of a finding in every format of the contract."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from chaingraph.errors import UsageError

Row = Mapping[str, object]
SUFFIXES = {".json": "json", ".jsonl": "jsonl", ".csv": "csv", ".xlsx": "xlsx", ".md": "md"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows and how to show them.

    Attributes:
        title: What the table is about.
        rows: Rows of the contract, all keys.
        columns: Keys shown in a table, in order; all but ``evidence`` when empty.
    """

    title: str
    rows: Sequence[Row]
    columns: tuple[str, ...] = ()


def emit(sheet: Sheet, *, form: str | None, file: Path | None, evidence: bool = False, lang: str = "zh") -> None:
    """Prints ``sheet``, or writes it to ``file``.

    Args:
        sheet: What to show.
        form: A format of the contract; from the file's suffix, or ``table``, when ``None``.
        file: Where to write; stdout when ``None``.
        evidence: Whether tables carry the quotes too.
        lang: ``zh`` or ``en``, for the heads.

    Raises:
        UsageError: The suffix is unknown, or a spreadsheet is asked for on the terminal.
    """
    chosen = form or _from_suffix(file)
    if chosen in ("json", "jsonl"):
        _text(_json(sheet.rows, lines=chosen == "jsonl"), file)
    elif chosen == "table" and file is None:
        _table(sheet, evidence=evidence, lang=lang)
    else:
        _file(sheet, "md" if chosen == "table" else chosen, file, evidence=evidence, lang=lang)


def _from_suffix(file: Path | None) -> str:
    if file is None:
        return "table"
    if file.suffix.lower() not in SUFFIXES:
        raise UsageError(f"不认识的后缀“{file.suffix}”", where=str(file), hint=f"可用：{' '.join(SUFFIXES)}")
    return SUFFIXES[file.suffix.lower()]


def _json(rows: Sequence[Row], *, lines: bool) -> str:
    if lines:
        return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    return json.dumps(list(rows), ensure_ascii=False, indent=1) + "\n"


def _text(text: str, file: Path | None, encoding: str = "utf-8") -> None:
    if file is None:
        click.echo(text, nl=False)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding=encoding, newline="")


def _table(sheet: Sheet, *, evidence: bool, lang: str) -> None:
    from chaingraph.cli.console import print_table
    from chaingraph.views.tables import grid

    heads, cells, numeric = grid(sheet.rows, sheet.columns, evidence=evidence, lang=lang)
    print_table(f"{sheet.title}（{len(sheet.rows)}）", heads, cells, numeric)


def _file(sheet: Sheet, form: str, file: Path | None, *, evidence: bool, lang: str) -> None:
    from chaingraph.views.tables import to_csv, to_markdown, to_xlsx

    if form == "xlsx":
        if file is None:
            raise UsageError("xlsx 不能显示在终端", hint="请用 -o 文件.xlsx")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(to_xlsx(sheet.title, sheet.rows, sheet.columns, evidence=evidence, lang=lang))
    elif form == "csv":
        # Excel reads a CSV without the mark as GBK; a pipe wants plain UTF-8.
        encoding = "utf-8" if file is None else "utf-8-sig"
        _text(to_csv(sheet.rows, sheet.columns, evidence=evidence, lang=lang), file, encoding)
    else:
        _text(to_markdown(sheet.rows, sheet.columns, evidence=evidence, lang=lang), file)
    if file is not None:
        click.echo(f"已写入 {file}", err=True)
