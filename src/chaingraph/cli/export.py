"""``chaingraph export``: the graph for other tools."""

from __future__ import annotations

from pathlib import Path

import click

from chaingraph.cli.options import graph_option
from chaingraph.cli.output import tell_written


@click.command("export")
@click.argument("form", metavar="FORMAT")
@click.option(
    "-o",
    "--output",
    "place",
    type=click.Path(path_type=Path),
    default=Path(),
    metavar="FILE|DIR",
    help="写入的文件或文件夹，默认当前文件夹",
)
@graph_option
def command(form: str, place: Path, location: str) -> None:
    """把图谱导出为 FORMAT：turtle、nquads、jsonld、graphml、gexf、cytoscape、csv 和 neo4j（节点与边两个文件）。"""
    from chaingraph.graph import export_graph

    made = export_graph(location, form)
    for name, content in made.items():
        path = place if len(made) == 1 and place.suffix else place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        tell_written(path)
