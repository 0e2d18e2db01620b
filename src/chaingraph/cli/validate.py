"""``chaingraph validate``: does the graph keep its promises?"""

from __future__ import annotations

import click

from chaingraph.cli.options import graph_option
from chaingraph.errors import GraphError


@click.command("validate")
@graph_option
def command(location: str) -> None:
    """按 SHACL 约束检查图谱，逐条列出不符之处。"""
    from chaingraph.graph import validate_graph

    report = validate_graph(location)
    for result in report.results:
        click.echo(str(result))
    if not report.conforms:
        raise GraphError(f"有 {len(report.results)} 处不符合约束", where=location)
    click.echo("符合全部约束")
