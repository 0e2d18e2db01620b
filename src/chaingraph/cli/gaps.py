"""``chaingraph gaps``: where a chain is broken."""

from __future__ import annotations

import sys
from typing import Unpack

import click

from chaingraph.cli.finding import Output, print_finding
from chaingraph.cli.options import graph_option, output_options

COLUMNS = ("chain", "stage", "segment", "status", "local", "outside", "unknown", "channels")
GAPS_FOUND = 3


@click.command("gaps")
@click.argument("chain", default="")
@click.option("--region", default="", metavar="R", help="本地的范围，默认为文件所说的地区")
@click.option(
    "--radius", type=click.Choice(("园区", "区县", "市", "省")), default="区县", show_default=True, help="多远算本地"
)
@click.option("--fail-on-gap", is_flag=True, help="有缺口时以 3 退出，供脚本使用")
@graph_option
@output_options
def command(chain: str, region: str, radius: str, fail_on_gap: bool, location: str, **output: Unpack[Output]) -> None:
    """列出产业链 CHAIN（默认全部）各环节：缺口、仅一家、薄弱、有配套，及本地、区外、未知的企业。"""
    from chaingraph.analysis import find_gaps

    rows = print_finding(
        "产业链缺口", location, lambda projection: find_gaps(projection, chain, region, radius), output, COLUMNS
    )
    if fail_on_gap and any(getattr(row, "is_gap", False) for row in rows):
        sys.exit(GAPS_FOUND)
