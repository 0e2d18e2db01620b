"""``chaingraph structure``: how the supply network is built, and who connects two chains."""

from __future__ import annotations

from typing import Unpack

import click

from chaingraph.cli.finding import print_finding
from chaingraph.cli.options import Output, graph_option, output_options
from chaingraph.cli.where import Wish, focus_options


@click.command("structure")
@click.option("--between", nargs=2, default=None, metavar="CHAIN CHAIN", help="谁连接这两条产业链")
@focus_options
@graph_option
@output_options
def command(
    between: tuple[str, str] | None,
    chain: str,
    region: str,
    radius: str | None,
    location: str,
    **output: Unpack[Output],
) -> None:
    """列出企业在供应网络中的层级、居间程度、核心度和群组；用 --between 查看谁连接两条产业链。"""
    from chaingraph.analysis import Projection
    from chaingraph.analysis.structure import Connector, find_connectors, find_structure

    wish = Wish(chain, region, radius)
    if between is None:
        print_finding("structure", location, wish.of(find_structure), output)
        return
    first, second = between

    def find(graph: Projection) -> tuple[Connector, ...]:
        return find_connectors(graph, first, second)

    print_finding("connectors", location, wish.of(find), output)
