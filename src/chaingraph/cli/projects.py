"""``chaingraph projects``: the project list."""

from __future__ import annotations

from typing import Unpack

import click

from chaingraph.cli.finding import Output, print_finding
from chaingraph.cli.options import graph_option, output_options

COLUMNS = (
    "number",
    "project",
    "owner",
    "agency",
    "nature",
    "sector",
    "total",
    "before",
    "plan",
    "after",
    "start",
    "end",
)


@click.command("projects")
@graph_option
@output_options
def command(location: str, **output: Unpack[Output]) -> None:
    """列出项目的业主、责任单位、投资与起止时间，金额单位为万元。"""
    from chaingraph.analysis import find_projects

    print_finding("重点项目清单", location, find_projects, output, COLUMNS)
