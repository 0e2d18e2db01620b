"""``chaingraph mentions``: the names in documents, without a graph."""

from __future__ import annotations

from pathlib import Path

import click

from chaingraph.cli.options import output_options, sources_argument
from chaingraph.cli.output import Sheet, emit
from chaingraph.cli.reading import read_sources


@click.command("mentions")
@sources_argument(required=True)
@output_options
def command(sources: tuple[Path, ...], form: str | None, file: Path | None, evidence: bool, lang: str) -> None:
    """列出 SOURCE 中的名称、类型、位置和所指的实体；不需要先建图。"""
    from chaingraph.pipeline import mention_rows

    with read_sources(sources) as reading:
        rows = list(mention_rows(reading))
        emit(Sheet("名称", rows), form=form, file=file, evidence=evidence, lang=lang)
