"""``chaingraph land``: land in use, idle and needed."""

from __future__ import annotations

from typing import Unpack

import click

from chaingraph.cli.finding import Output, print_finding
from chaingraph.cli.options import graph_option, output_options

COLUMNS = ("enterprise", "current_mu", "idle_mu", "floor_m2", "need_mu", "output_per_mu")


@click.command("land")
@graph_option
@output_options
def command(location: str, **output: Unpack[Output]) -> None:
    """列出企业的用地、闲置、厂房、未来需求和亩均产值。"""
    from chaingraph.analysis import find_land

    print_finding("用地情况与需求", location, find_land, output, COLUMNS)
