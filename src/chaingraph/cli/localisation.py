"""``chaingraph localisation``: how local the suppliers are."""

from __future__ import annotations

from typing import Unpack

import click

from chaingraph.cli.finding import print_finding
from chaingraph.cli.options import Output, graph_option, output_options
from chaingraph.cli.where import RADII, Wish, chain_option
from chaingraph.errors import UsageError


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
        wanted = _wanted(fill)
        print_finding("what_if", location, lambda g: find_what_if(g, wanted, chain, region, radius or "区县"), output)
        return

    def find(graph: Projection) -> tuple[Localisation, ...]:
        return find_localisation(graph, region, radius or "")

    print_finding("localisation", location, Wish(chain).of(find), output)


def _wanted(fill: tuple[str, ...]) -> int | tuple[str, ...]:
    """A number of segments, or their names.

    Raises:
        UsageError: Both, several numbers, or a number that fills nothing.
    """
    numbers = [word for word in fill if word.lstrip("-+").isdecimal()]
    if not numbers:
        return fill
    if len(fill) > 1:
        raise UsageError("--fill 的数目与环节名不能一起用", hint="写一次 --fill 2，或多次 --fill 环节名")
    if int(fill[0]) < 1:
        raise UsageError("--fill 的数目至少为 1", hint="例如 --fill 2")
    return int(fill[0])
