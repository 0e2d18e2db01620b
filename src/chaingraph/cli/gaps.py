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
@click.option("--template", is_flag=True, help="文件没有画出这条产业链时，按常见产业链模板检查（结果会注明模板）")
@graph_option
@output_options
def command(
    chain: str, region: str, radius: str, fail_on_gap: bool, template: bool, location: str, **output: Unpack[Output]
) -> None:
    """列出产业链 CHAIN（默认全部）各环节：缺口、仅一家、薄弱、有配套，及本地、区外、未知的企业。"""
    from chaingraph.analysis import Gap, Projection, find_gaps, find_told_gaps
    from chaingraph.analysis.templates import find_template_gaps

    def find(graph: Projection) -> tuple[Gap, ...]:
        if template:
            return find_template_gaps(graph, chain, region, radius)
        drawn = find_gaps(graph, chain, region, radius)
        return (*drawn, *find_told_gaps(graph, chain, region, radius))

    rows = print_finding("gaps", location, find, output)
    if fail_on_gap and any(getattr(row, "is_gap", False) for row in rows):
        sys.exit(GAPS_FOUND)
