"""``chaingraph localisation``: how local the suppliers are."""

from __future__ import annotations

from typing import Unpack

import click

from chaingraph.cli.finding import print_finding
from chaingraph.cli.options import Output, graph_option, output_options
from chaingraph.cli.where import RADII, Wish, chain_option


@click.command("localisation")
@chain_option
@click.option("--region", default="", metavar="R", help="推算时以此为本地，默认为采购企业所在地")
@click.option(
    "--radius", type=click.Choice(RADII), default=None, metavar="RADIUS", help=f"只看此范围：{'、'.join(RADII)}"
)
@click.option("--fill", multiple=True, metavar="N|SEGMENT", help="假设补上几个（或哪些）缺口环节，比较前后；可多次给出")
@graph_option
@output_options
def command(
    chain: str, region: str, radius: str | None, fill: tuple[str, ...], location: str, **output: Unpack[Output]
) -> None:
    """列出企业的供应商本地化率：文件所载（reported）与由图谱推算（derived）。"""
    from chaingraph.analysis import Localisation, Projection, find_localisation
    from chaingraph.analysis.what_if import find_what_if

    if fill:
        wanted = int(fill[0]) if len(fill) == 1 and fill[0].isdecimal() else fill
        print_finding("what_if", location, lambda g: find_what_if(g, wanted, chain, region, radius or "区县"), output)
        return

    def find(graph: Projection) -> tuple[Localisation, ...]:
        return find_localisation(graph, region, radius or "")

    print_finding("localisation", location, Wish(chain).of(find), output)
