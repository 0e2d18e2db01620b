"""``chaingraph stages``: the order of the house."""

from __future__ import annotations

from pathlib import Path

import click

from chaingraph.cli.options import output_options
from chaingraph.cli.output import Sheet, emit


@click.command("stages")
@output_options
def command(form: str | None, file: Path | None, evidence: bool, lang: str) -> None:
    """列出处理步骤：入口函数、输入、输出和产物。"""
    from chaingraph.pipeline import STAGES

    rows = [stage._asdict() for stage in STAGES]
    emit(Sheet("处理步骤", rows), form=form, file=file, evidence=evidence, lang=lang)
