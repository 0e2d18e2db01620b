"""``chaingraph enterprises``: the roster."""

from __future__ import annotations

from typing import Unpack

import click

from chaingraph.cli.finding import print_finding
from chaingraph.cli.options import Output, graph_option, output_options
from chaingraph.cli.where import Wish, focus_options


@click.command("enterprises")
@click.option("--tier", default="", metavar="T", help="只列这一梯队，如 龙头、骨干、成长型、链主")
@focus_options
@graph_option
@output_options
def command(tier: str, chain: str, region: str, radius: str | None, location: str, **output: Unpack[Output]) -> None:
    """列出企业：名册序号、梯队、行业、所在区域与园区、文件中的各种名称。"""
    from chaingraph.analysis import EnterpriseRow, Projection, find_enterprises

    def find(graph: Projection) -> tuple[EnterpriseRow, ...]:
        return find_enterprises(graph, tier)

    print_finding("enterprises", location, Wish(chain, region, radius).of(find), output)
