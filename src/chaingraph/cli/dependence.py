"""``chaingraph dependence``: whose leaving would hurt most."""

from __future__ import annotations

from typing import Unpack

import click

from chaingraph.cli.finding import print_finding
from chaingraph.cli.options import Output, graph_option, output_options
from chaingraph.cli.where import radius_option, region_option


@click.command("dependence")
@click.option("--concentration", is_flag=True, help="改为列出各年产值的集中度（赫芬达尔指数）")
@region_option
@radius_option
@graph_option
@output_options
def command(concentration: bool, region: str, radius: str, location: str, **output: Unpack[Output]) -> None:
    """逐一假设企业离开：哪些环节落空、哪些企业断供或断销，按影响排序。"""
    from chaingraph.analysis.dependence import find_concentration, find_dependence

    if concentration:
        print_finding("concentration", location, lambda graph: find_concentration(graph, region), output)
    else:
        print_finding("dependence", location, lambda graph: find_dependence(graph, region, radius), output)
