"""``chaingraph facts``: what documents say, each with the words that say it."""

from __future__ import annotations

from pathlib import Path

import click

from chaingraph.cli.options import graph_option, output_options, sources_argument
from chaingraph.cli.output import Sheet, emit
from chaingraph.cli.reading import read_sources

COLUMNS = ("doc", "subject", "predicate", "object", "modality", "confidence", "quote")


@click.command("facts")
@sources_argument(required=False)
@graph_option
@click.option("--predicate", "predicates", multiple=True, help="只列这些谓词，可重复；all 为全部谓词")
@output_options
def command(
    sources: tuple[Path, ...],
    location: str,
    predicates: tuple[str, ...],
    form: str | None,
    file: Path | None,
    evidence: bool,
    lang: str,
) -> None:
    """列出事实、目标、计划与说法；给出 SOURCE 时直接读文件，否则取自图谱。"""
    from chaingraph.pipeline import fact_rows, graph_facts

    if sources:
        with read_sources(sources) as reading:
            rows = fact_rows(reading, predicates)
            emit(Sheet("事实", rows, COLUMNS), form=form, file=file, evidence=evidence, lang=lang)
        return
    emit(Sheet("事实", graph_facts(location, predicates), COLUMNS), form=form, file=file, evidence=evidence, lang=lang)
