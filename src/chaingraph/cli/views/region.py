"""``chaingraph view region``: what lies in a region, and what it is linked to."""

from __future__ import annotations

from pathlib import Path

import click

from chaingraph.cli.drawing import file_option, most_option, write_network
from chaingraph.cli.options import graph_option
from chaingraph.cli.where import radius_option


@click.command("region")
@click.argument("name", default="")
@radius_option
@most_option
@file_option
@graph_option
def command(name: str, radius: str, most: int, file: Path | None, location: str) -> None:
    """一个地区的园区、企业和项目，以及与它们直接相连的；NAME 默认为文件所说的地区。"""
    from chaingraph.analysis import find_network
    from chaingraph.analysis.places import Places, check_radius
    from chaingraph.pipeline import open_projection

    graph = open_projection(location)
    places = Places(graph)
    area = places.area(name or places.home, check_radius(radius))
    network = find_network(graph, name or places.home, radius, most=most)
    write_network(graph, network, (f"{area.name}的企业、园区和项目", "types"), file)
