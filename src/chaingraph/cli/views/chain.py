"""``chaingraph view chain``: a chain with its gaps, as one page."""

from __future__ import annotations

from pathlib import Path

import click

from chaingraph.cli.drawing import write_page
from chaingraph.cli.options import graph_option
from chaingraph.cli.where import radius_option, region_option
from chaingraph.errors import UsageError


@click.command("chain")
@click.argument("name", default="")
@region_option
@radius_option
@click.option("-o", "--output", "file", type=click.Path(path_type=Path), metavar="FILE", help="默认为 产业链名.html")
@graph_option
def command(name: str, region: str, radius: str, file: Path | None, location: str) -> None:
    """产业链图：上游、中游、下游各环节的企业和缺口，点名称看原文。NAME 为产业链名称，默认为第一条。"""
    from chaingraph.analysis import find_gaps, to_json
    from chaingraph.pipeline import open_projection
    from chaingraph.pipeline.pages import beside_gaps
    from chaingraph.views import render_chain

    graph = open_projection(location)
    rows = [to_json(row) for row in find_gaps(graph, name, region, radius)]
    if not rows:
        raise UsageError("图谱中没有产业链图", where=location, hint="请先读取含产业链图或环节表的文件")
    chain = str(rows[0]["chain"])
    mine = [row for row in rows if row["chain"] == chain]
    page = render_chain(chain, str(rows[0]["region"]), mine, beside_gaps(graph, chain, region, radius))
    write_page(page, chain, file)
