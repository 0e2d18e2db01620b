"""``chaingraph candidates``: whom to invite, and why."""

from __future__ import annotations

from pathlib import Path
from typing import Unpack

import click

from chaingraph.cli.finding import print_finding
from chaingraph.cli.options import Output, graph_option, output_options
from chaingraph.cli.where import chain_option, companies_option, radius_option, region_option, widened


@click.command("candidates")
@chain_option
@region_option
@radius_option
@companies_option
@graph_option
@output_options
def command(
    chain: str, region: str, radius: str, companies: Path | None, location: str, **output: Unpack[Output]
) -> None:
    """列出值得招引的企业：可补的环节、得分、理由与原文。"""
    from chaingraph.analysis import find_candidates

    print_finding(
        "candidates", location, lambda graph: find_candidates(widened(graph, companies), chain, region, radius), output
    )
