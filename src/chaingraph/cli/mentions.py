"""``chaingraph mentions``: the names in documents, without a graph."""

from __future__ import annotations

from pathlib import Path
from typing import Unpack

import click

from chaingraph.cli.options import Output, judgements_option, output_options, sources_argument
from chaingraph.cli.output import Sheet, emit
from chaingraph.cli.reading import read_sources


@click.command("mentions")
@sources_argument(required=True)
@judgements_option
@output_options
def command(sources: tuple[Path, ...], judgements: Path | None, **output: Unpack[Output]) -> None:
    """列出 SOURCE 中的名称、类型、位置和所指的实体；不需要先建图。"""
    from chaingraph.pipeline import mention_rows

    with read_sources(sources, judgements, stated=False) as reading:
        emit(Sheet("mentions", list(mention_rows(reading))), **output)
