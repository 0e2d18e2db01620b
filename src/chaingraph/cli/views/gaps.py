"""``chaingraph view gaps``: who needs the missing segments, and who elsewhere makes them."""

from __future__ import annotations

from pathlib import Path

import click

from chaingraph.cli.drawing import file_option, most_option, write_network
from chaingraph.cli.options import graph_option
from chaingraph.cli.where import radius_option, region_option


@click.command("gaps")
@click.argument("chain", default="")
@region_option
@radius_option
@most_option
@file_option
@graph_option
def command(chain: str, region: str, radius: str, most: int, file: Path | None, location: str) -> None:
    """缺口网络：哪些本地龙头需要缺口环节，区外谁能做；CHAIN 默认为全部产业链。"""
    from chaingraph.analysis import find_gap_network
    from chaingraph.pipeline import open_projection

    graph = open_projection(location)
    network = find_gap_network(graph, chain, region, radius, most=most)
    write_network(graph, network, (f"{chain or '各产业链'}的缺口与可补企业", "steps"), file)
