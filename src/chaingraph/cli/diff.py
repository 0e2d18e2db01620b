"""``chaingraph diff``: what two graphs differ in."""

from __future__ import annotations

from typing import Unpack

import click

from chaingraph.cli.options import Coded, Output, output_options
from chaingraph.cli.output import Sheet, emit


@click.command("diff")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option(
    "--kind",
    type=Coded(("thing", "fact", "figure"), "entry"),
    default=None,
    metavar="KIND",
    help="只列 thing（事物）、fact（事实）或 figure（数字）",
)
@click.option(
    "--change",
    type=Coded(("added", "removed", "changed"), "change"),
    default=None,
    metavar="CHANGE",
    help="只列 added（新增）、removed（减少）或 changed（改变）",
)
@output_options
def command(old: str, new: str, kind: str | None, change: str | None, **output: Unpack[Output]) -> None:
    """比较两个图谱（文件夹或 SPARQL 地址），列出新增、减少和改变的企业等事物、事实与数字，并给出原文。"""
    from chaingraph.analysis import to_json
    from chaingraph.analysis.difference import find_difference
    from chaingraph.pipeline import open_projection

    rows = [
        row
        for row in find_difference(open_projection(old), open_projection(new))
        if kind in (None, row.kind) and change in (None, row.change)
    ]
    emit(Sheet("diff", [to_json(row) for row in rows]), **output)
