"""``chaingraph export``: the graph for other tools."""

from __future__ import annotations

from pathlib import Path

import click

from chaingraph.cli.options import graph_option


@click.command("export")
@click.argument("form", metavar="FORMAT")
@click.option("-o", "--output", "file", type=click.Path(path_type=Path), required=True, metavar="FILE|DIR")
@graph_option
def command(form: str, file: Path, location: str) -> None:
    """把图谱导出为 FORMAT：turtle、nquads、jsonld、graphml、gexf、cytoscape、csv（文件夹）。"""
    from chaingraph.graph import export_graph

    for path in export_graph(location, form, file):
        click.echo(f"已写入 {path}")
