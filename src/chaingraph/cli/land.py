"""``chaingraph land``: land in use, idle and needed."""

from __future__ import annotations

from typing import Unpack

import click

from chaingraph.cli.finding import print_finding
from chaingraph.cli.options import Output, graph_option, output_options
from chaingraph.cli.where import Wish, focus_options


@click.command("land")
@focus_options
@graph_option
@output_options
def command(chain: str, region: str, radius: str | None, location: str, **output: Unpack[Output]) -> None:
    """列出企业的用地、闲置、厂房、未来需求和亩均产值。"""
    from chaingraph.analysis import find_land

    print_finding("land", location, Wish(chain, region, radius).of(find_land), output)
