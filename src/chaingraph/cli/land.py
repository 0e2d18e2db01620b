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
    """列出企业的用地、闲置、厂房、未来需求和亩均产值；园区的用地见 chaingraph show 园区名。"""
    from chaingraph.analysis import find_land

    rows = print_finding("land", location, Wish(chain, region, radius).of(find_land), output)
    if not rows:
        click.echo("提示：这里只列企业的用地；园区剩余、可供的用地见 chaingraph show 园区名", err=True)
