"""``chaingraph gaps``: where a chain is broken."""

from __future__ import annotations

import sys
from typing import Unpack

import click

from chaingraph.cli.finding import print_finding
from chaingraph.cli.options import Output, graph_option, output_options
from chaingraph.cli.where import radius_option, region_option

GAPS_FOUND = 3


@click.command("gaps")
@click.argument("chain", default="")
@region_option
@radius_option
@click.option("--fail-on-gap", is_flag=True, help="有缺口时以 3 退出，供脚本使用")
@graph_option
@output_options
def command(chain: str, region: str, radius: str, fail_on_gap: bool, location: str, **output: Unpack[Output]) -> None:
    """列出产业链 CHAIN（默认全部）各环节：缺口、仅一家、薄弱、有配套，及本地、区外、未知的企业。"""
    from chaingraph.analysis import find_gaps

    rows = print_finding("gaps", location, lambda projection: find_gaps(projection, chain, region, radius), output)
    if fail_on_gap and any(getattr(row, "is_gap", False) for row in rows):
        sys.exit(GAPS_FOUND)
