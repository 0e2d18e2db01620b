"""``chaingraph evaluate``: how right the reading is, against a gold standard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import click

from chaingraph.cli.options import Output, output_options
from chaingraph.cli.output import Sheet, chosen_format, emit
from chaingraph.cli.reading import report_failures
from chaingraph.settings import Settings

if TYPE_CHECKING:
    from chaingraph.evaluation import Evaluation

GROUPS = ("total", "split", "document")
SPLITS = ("odd", "even")


@click.command("evaluate")
@click.argument("gold", metavar="GOLD", type=click.Path(path_type=Path))
@click.option("--source", type=click.Path(path_type=Path), metavar="DIR", help="被标注的文件所在目录；默认就在 GOLD 中")
@click.option("--by", type=click.Choice(GROUPS), default="total", show_default=True, help="合计、按单双号或按文件列出")
@click.option("--errors", type=click.IntRange(min=0), default=0, metavar="N", help="改为列出前 N 条错误")
@click.option("--split", type=click.Choice(SPLITS), help="只看编号为单数（odd）或双数（even）的文件；改规则时只看一半")
@output_options
def command(gold: Path, source: Path | None, by: str, errors: int, split: str | None, **output: Unpack[Output]) -> None:
    """读取 GOLD 中的文件，与其中的 gold_*.jsonl 对照：名称、事实、链接、表格各有查准率、查全率和 F1。"""
    from chaingraph.pipeline import evaluate_reading

    chosen_format(output)
    evaluated = evaluate_reading(gold, Settings(), source)
    emit(_sheet(evaluated.evaluation, by, errors, split), **output)
    report_failures(evaluated.failures)


def _sheet(evaluation: Evaluation, by: str, errors: int, split: str | None) -> Sheet:
    """The figures, or the errors when a number of them is asked for."""
    from dataclasses import asdict

    if errors:
        wrong = (row for row in evaluation.errors if split is None or row.split == split)
        return Sheet("errors", [asdict(row) for row in wrong][:errors])
    if split and by == "total":
        by = "split"
    rows = {"total": evaluation.totals, "split": evaluation.splits, "document": evaluation.documents}[by]
    return Sheet("evaluation", [asdict(row) for row in rows if split is None or row.split == split])
