"""``chaingraph claims``: counts the text names beside what the graph counts."""

from __future__ import annotations

from typing import Unpack

import click

from chaingraph.cli.finding import print_finding
from chaingraph.cli.options import Output, graph_option, output_options
from chaingraph.cli.where import Wish, focus_options


@click.command("claims")
@click.option("--different", is_flag=True, help="只列两数不同的")
@focus_options
@graph_option
@output_options
def command(
    different: bool, chain: str, region: str, radius: str | None, location: str, **output: Unpack[Output]
) -> None:
    """把文中的数量（如“8 家配套企业”）与图谱中数出的名称对照。"""
    from chaingraph.analysis import ClaimRow, Projection, find_claims

    def find(graph: Projection) -> tuple[ClaimRow, ...]:
        return tuple(row for row in find_claims(graph) if row.difference or not different)

    print_finding("claims", location, Wish(chain, region, radius).of(find), output)
