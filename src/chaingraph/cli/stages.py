"""``chaingraph stages``: the order of the house."""

from __future__ import annotations

from typing import Unpack

import click

from chaingraph.cli.options import Output, output_options
from chaingraph.cli.output import Sheet, emit


@click.command("stages")
@output_options
def command(**output: Unpack[Output]) -> None:
    """列出处理步骤：入口函数、输入、输出和产物。"""
    from chaingraph.pipeline import STAGES

    emit(Sheet("stages", [stage._asdict() for stage in STAGES]), **output)
