"""``chaingraph targets``: indicators and what they imply."""

from __future__ import annotations

from typing import Unpack

import click

from chaingraph.cli.finding import Output, print_finding
from chaingraph.cli.options import graph_option, output_options

COLUMNS = (
    "indicator",
    "unit",
    "scope",
    "base",
    "base_year",
    "target",
    "target_year",
    "stated_growth",
    "implied_growth",
)


@click.command("targets")
@graph_option
@output_options
def command(location: str, **output: Unpack[Output]) -> None:
    """列出指标的基期值、目标值、文中增速和由两值推算的增速。"""
    from chaingraph.analysis import find_targets

    print_finding("指标与目标", location, find_targets, output, COLUMNS)
