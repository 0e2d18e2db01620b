"""``chaingraph gaps``: where a chain is broken."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Unpack

import click

from chaingraph.cli.options import Output, graph_option, output_options
from chaingraph.cli.output import Sheet, chosen_format, emit
from chaingraph.cli.where import radius_option, region_option

if TYPE_CHECKING:
    from chaingraph.analysis import Gap

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
    from chaingraph.analysis import Projection, find_gaps, find_told_gaps
    from chaingraph.analysis.templates import find_template_gaps
    from chaingraph.pipeline import open_projection

    def find(graph: Projection) -> tuple[Gap, ...]:
        if template:
            return find_template_gaps(graph, chain, region, radius)
        drawn = find_gaps(graph, chain, region, radius)
        return (*drawn, *find_told_gaps(graph, chain, region, radius))

    rows = find(open_projection(location))
    for sheet in _sheets(rows, chosen_format(output)):
        emit(sheet, **output)
    if fail_on_gap and any(row.is_gap for row in rows):
        sys.exit(GAPS_FOUND)


def _sheets(gaps: Sequence[Gap], form: str) -> list[Sheet]:
    """What is printed: on a terminal drawn segments and told ones apart, in a file all of them in one table."""
    from chaingraph.analysis import to_json

    rows = [to_json(gap) for gap in gaps]
    told = [row for row in rows if row["told"]]
    if form != "table":
        return [Sheet("every_gap" if told else "gaps", rows)]
    drawn = [row for row in rows if not row["told"]]
    return [*([Sheet("gaps", drawn)] if drawn or not told else []), *([Sheet("told_gaps", told)] if told else [])]
