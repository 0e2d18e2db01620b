"""``chaingraph view park``: one park and what it is linked to."""

from __future__ import annotations

from pathlib import Path

import click

from chaingraph.cli.drawing import file_option, most_option, write_surroundings
from chaingraph.cli.options import graph_option


@click.command("park")
@click.argument("name")
@most_option
@file_option
@graph_option
def command(name: str, most: int, file: Path | None, location: str) -> None:
    """园区的关系：入驻企业、项目、产业链；NAME 为园区的任一名称。"""
    write_surroundings(location, (name, "Park"), most, file)
