"""Prints the rows of a finding in every format of the contract."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Unpack

import click

from chaingraph.cli.options import Output
from chaingraph.errors import UsageError

Row = Mapping[str, object]
SUFFIXES = {".json": "json", ".jsonl": "jsonl", ".csv": "csv", ".xlsx": "xlsx", ".md": "md"}
PLAIN: Output = {"form": "table", "file": None, "evidence": False, "lang": "zh"}
"""A table on the terminal."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows and how to show them.

    Attributes:
        finding: What they are; decides the title and the columns of a table.
        rows: Rows of the contract, all keys.
    """

    finding: str
    rows: Sequence[Row]


def emit(sheet: Sheet, **output: Unpack[Output]) -> None:
    """Prints ``sheet``, or writes it to a file.

    Args:
        sheet: What to show.
        output: ``form``, a format of the contract; from the suffix of ``file``, or ``table``, when ``None``. ``file``,
            where to write; stdout when ``None``. ``evidence``, whether tables carry the quotes too. ``lang`` of heads.

    Raises:
        UsageError: The suffix is unknown, or a spreadsheet is asked for on the terminal.
    """
    file, form = output["file"], chosen_format(output)
    if not sheet.rows:
        click.echo("提示：没有符合条件的结果", err=True)
    if form == "table":
        _print_table(sheet, evidence=output["evidence"], lang=output["lang"])
        return
    content = _content(sheet, form, output)
    if file is None:
        click.echo(content, nl=False)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode(_encoding(form)))
    tell_written(file)


def chosen_format(output: Output) -> str:
    """The format asked for: ``--format``, else the suffix of the file, else a table on the terminal.

    Raises:
        UsageError: The suffix is unknown, or it is of another format than the one asked for: Excel would refuse the file.
    """
    form, file = output["form"], output["file"]
    asked = None if form == "table" else form
    if file is None:
        return asked or "table"
    told = SUFFIXES.get(file.suffix.lower())
    if asked and told not in (None, asked):
        hint = f"去掉 --format 即写成 {told}；或把文件名改为 {file.with_suffix(f'.{asked}').name}"
        raise UsageError(f"--format {asked} 与文件名的后缀不符", where=str(file), hint=hint)
    if not asked and not told:
        raise UsageError(f"不认识的后缀“{file.suffix}”", where=str(file), hint=f"可用：{' '.join(SUFFIXES)}")
    return str(asked or told)


def tell_written(path: Path) -> None:
    """Says on stderr that a file is there; stdout is for data."""
    click.echo(f"已写入 {path}", err=True)


def _encoding(form: str) -> str:
    """Excel reads a CSV file without the mark as GBK; a pipe, and every other program, wants plain UTF-8."""
    return "utf-8-sig" if form == "csv" else "utf-8"


def _content(sheet: Sheet, form: str, output: Output) -> str | bytes:
    if form in ("json", "jsonl"):
        return _json(sheet.rows, lines=form == "jsonl")
    from chaingraph.views.columns import as_shown, columns
    from chaingraph.views.labels import label
    from chaingraph.views.tables import to_csv, to_markdown
    from chaingraph.views.workbook import to_xlsx

    rows, keys = as_shown(sheet.finding, sheet.rows), columns(sheet.finding)
    evidence, lang = output["evidence"], output["lang"]
    if form != "xlsx":
        return (to_csv if form == "csv" else to_markdown)(rows, keys, evidence=evidence, lang=lang)
    if output["file"] is None:
        raise UsageError("xlsx 不能显示在终端", hint="请用 -o 文件.xlsx")
    return to_xlsx(label(f"finding:{sheet.finding}", lang), rows, keys, evidence=evidence, lang=lang)


def _json(rows: Sequence[Row], *, lines: bool) -> str:
    if lines:
        return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    return json.dumps(list(rows), ensure_ascii=False, indent=1) + "\n"


def _print_table(sheet: Sheet, *, evidence: bool, lang: str) -> None:
    from chaingraph.cli.console import print_table
    from chaingraph.views.columns import as_shown, columns
    from chaingraph.views.labels import label
    from chaingraph.views.tables import grid

    rows = as_shown(sheet.finding, sheet.rows)
    title = label(f"finding:{sheet.finding}", lang)
    print_table(f"{title}（{len(rows)}）", *grid(rows, columns(sheet.finding), evidence=evidence, lang=lang))
