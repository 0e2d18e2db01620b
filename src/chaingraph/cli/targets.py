"""``chaingraph targets``: indicators and what they imply."""

from __future__ import annotations

from typing import Unpack

import click

from chaingraph.cli.finding import print_finding
from chaingraph.cli.options import Output, graph_option, output_options
from chaingraph.cli.where import Wish, focus_options


@click.command("targets")
@click.option("--prose", is_flag=True, help="也列出文句中的目标；没有指标表时总是列出")
@focus_options
@graph_option
@output_options
def command(prose: bool, chain: str, region: str, radius: str | None, location: str, **output: Unpack[Output]) -> None:
    """列出指标的基期值、目标值、文中增速和由两值推算的增速。"""
    from chaingraph.analysis import Projection, TargetRow, find_targets

    def find(graph: Projection) -> tuple[TargetRow, ...]:
        return find_targets(graph, prose=prose) or find_targets(graph, prose=True)

    print_finding("targets", location, Wish(chain, region, radius).of(find), output)
