"""``chaingraph dependence``: whose leaving would hurt most."""

from __future__ import annotations

from typing import Unpack

import click

from chaingraph.cli.finding import print_finding
from chaingraph.cli.options import Output, graph_option, output_options
from chaingraph.cli.where import Wish, chain_option, radius_option, region_option
from chaingraph.errors import UsageError


@click.command("dependence")
@click.option("--concentration", is_flag=True, help="改为列出各年产值的集中度（赫芬达尔指数）")
@chain_option
@region_option
@radius_option
@graph_option
@output_options
def command(concentration: bool, chain: str, region: str, radius: str, location: str, **output: Unpack[Output]) -> None:
    """逐一假设企业离开：哪些环节落空、哪些企业断供或断销，按影响排序。"""
    from chaingraph.analysis import Projection
    from chaingraph.analysis.dependence import Dependence, find_concentration, find_dependence

    if concentration:
        if chain:
            raise UsageError("集中度按全部产值计算，不分产业链", hint="去掉 --chain 或 --concentration")
        print_finding("concentration", location, lambda graph: find_concentration(graph, region, radius), output)
        return

    def find(graph: Projection) -> tuple[Dependence, ...]:
        return find_dependence(graph, region, radius)

    print_finding("dependence", location, Wish(chain).of(find), output)
