"""``chaingraph overlaps``: places that go for the same, and what joins them."""

from __future__ import annotations

from typing import Unpack

import click

from chaingraph.cli.finding import print_finding
from chaingraph.cli.options import Output, graph_option, output_options
from chaingraph.cli.where import Wish, chain_option


@click.command("overlaps")
@chain_option
@click.option("--region", default="", metavar="R", help="只看与此地区有关的")
@graph_option
@output_options
def command(chain: str, region: str, location: str, **output: Unpack[Output]) -> None:
    """列出几地同以某产业为重点的重复布局，以及已连接两地的合作园区与飞地。"""
    from chaingraph.analysis import Projection
    from chaingraph.analysis.overlaps import Overlap, find_overlaps

    def find(graph: Projection) -> tuple[Overlap, ...]:
        return find_overlaps(graph, region)

    print_finding("overlaps", location, Wish(chain).of(find), output)
