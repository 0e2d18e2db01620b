"""``chaingraph neighbours``: who makes next door what a segment lacks."""

from __future__ import annotations

from pathlib import Path
from typing import Unpack

import click

from chaingraph.cli.finding import print_finding
from chaingraph.cli.options import Output, graph_option, output_options
from chaingraph.cli.where import chain_option, companies_option, radius_option, region_option, widened


@click.command("neighbours")
@chain_option
@region_option
@radius_option
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, metavar="N", help="每个环节最多列几家")
@companies_option
@graph_option
@output_options
def command(
    chain: str, region: str, radius: str, limit: int, companies: Path | None, location: str, **output: Unpack[Output]
) -> None:
    """列出缺口或仅一家的环节，周边哪些企业可以配套，由近及远。"""
    from chaingraph.analysis import find_neighbours

    print_finding(
        "neighbours",
        location,
        lambda graph: find_neighbours(widened(graph, companies), chain, region, radius, limit=limit),
        output,
    )
