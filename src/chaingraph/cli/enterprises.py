"""``chaingraph enterprises``: the roster."""

from __future__ import annotations

from typing import Unpack

import click

from chaingraph.cli.finding import print_finding
from chaingraph.cli.options import Output, graph_option, output_options


@click.command("enterprises")
@click.option("--tier", default="", metavar="T", help="只列这一梯队，如 龙头、骨干、成长型、链主")
@graph_option
@output_options
def command(tier: str, location: str, **output: Unpack[Output]) -> None:
    """列出企业：名册序号、梯队、行业、所在区域与园区、文件中的各种名称。"""
    from chaingraph.analysis import find_enterprises

    print_finding("enterprises", location, lambda projection: find_enterprises(projection, tier), output)
