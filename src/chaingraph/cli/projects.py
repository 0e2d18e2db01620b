"""``chaingraph projects``: the project list."""

from __future__ import annotations

from typing import Unpack

import click

from chaingraph.cli.finding import print_finding
from chaingraph.cli.options import Output, graph_option, output_options


@click.command("projects")
@graph_option
@output_options
def command(location: str, **output: Unpack[Output]) -> None:
    """列出项目的业主、责任单位、投资与起止时间，金额单位为万元。"""
    from chaingraph.analysis import find_projects

    print_finding("projects", location, find_projects, output)
