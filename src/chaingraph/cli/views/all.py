"""``chaingraph view all``: every page of a graph, or all of it in one file."""

from __future__ import annotations

from pathlib import Path

import click

from chaingraph.cli.drawing import write_page
from chaingraph.cli.options import graph_option
from chaingraph.cli.output import tell_written
from chaingraph.errors import UsageError


@click.command("all")
@click.option(
    "-o",
    "--output",
    "place",
    type=click.Path(path_type=Path),
    metavar="DIR|FILE",
    help="默认为 views，合成一个文件时为 产业链知识图谱.html",
)
@click.option("--single-file", is_flag=True, help="合成一个文件：图、清单、证据和提问都在里面")
@graph_option
def command(place: Path | None, single_file: bool, location: str) -> None:
    """全部网页：总览、各条产业链、清单。加 --single-file 则合成一个文件，不联网也能提问。"""
    from chaingraph.pipeline.pages import all_findings, askable
    from chaingraph.views import render_explorer, write_pages
    from chaingraph.views.site import TITLE

    if place and not single_file and place.is_file():
        raise UsageError("这是文件，不是文件夹", where=str(place), hint="合成一个文件请加 --single-file")
    click.echo("· 计算结果", err=True)
    findings, extra = all_findings(location)
    if not single_file:
        folder = place or Path("views")
        write_pages(findings, folder, extra)
        tell_written(folder / "index.html")
        return
    click.echo("· 装入图谱", err=True)
    page = render_explorer(findings, askable(location), extra)
    write_page(page, TITLE, place / f"{TITLE}.html" if place and place.is_dir() else place)
