"""``chaingraph projects``: the project list."""

from __future__ import annotations

from typing import Unpack

import click

from chaingraph.cli.finding import print_finding
from chaingraph.cli.options import Output, graph_option, output_options
from chaingraph.cli.where import Wish, focus_options


@click.command("projects")
@focus_options
@graph_option
@output_options
def command(chain: str, region: str, radius: str | None, location: str, **output: Unpack[Output]) -> None:
    """列出项目的业主、责任单位、投资与起止时间，金额单位为万元。"""
    from chaingraph.analysis import find_projects

    print_finding("projects", location, Wish(chain, region, radius).of(find_projects), output)
