"""``chaingraph view enterprise``: one enterprise and what it is linked to."""

from __future__ import annotations

from pathlib import Path

import click

from chaingraph.cli.drawing import file_option, most_option, write_surroundings
from chaingraph.cli.options import graph_option


@click.command("enterprise")
@click.argument("name")
@most_option
@file_option
@graph_option
def command(name: str, most: int, file: Path | None, location: str) -> None:
    """企业的关系：位于哪里、生产什么、给谁供货、谁供货给它；NAME 为企业的任一名称。"""
    write_surroundings(location, (name, "Enterprise"), most, file)
