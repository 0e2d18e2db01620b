"""``chaingraph audit``: what in the documents cannot be right."""

from __future__ import annotations

from typing import Unpack

import click

from chaingraph.cli.finding import print_finding
from chaingraph.cli.options import Output, graph_option, output_options
from chaingraph.cli.where import Wish, focus_options


@click.command("audit")
@click.option("--kind", default="", metavar="KIND", help="只列这一类，如 sum、share、date、conflict")
@click.option(
    "--sure", type=click.FloatRange(0, 1), default=0.5, show_default=True, metavar="P", help="只列把握不低于此的"
)
@focus_options
@graph_option
@output_options
def command(
    kind: str, sure: float, chain: str, region: str, radius: str, location: str, **output: Unpack[Output]
) -> None:
    """列出文件内部和文件之间互相矛盾的数字、日期、名称与清单，并给出两处原文。"""
    from chaingraph.analysis import AuditRow, Projection, find_audit

    def find(graph: Projection) -> tuple[AuditRow, ...]:
        return tuple(row for row in find_audit(graph, sure) if not kind or row.kind == kind)

    print_finding("audit", location, Wish(chain, region, radius).of(find), output)
