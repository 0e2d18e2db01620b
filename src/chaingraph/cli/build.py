"""``chaingraph build``: documents in, graph out."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from chaingraph.cli.options import judgements_option, sources_argument
from chaingraph.cli.reading import report_failures
from chaingraph.settings import Settings

if TYPE_CHECKING:
    from chaingraph.pipeline import Build

STAGE_WORDS = {
    "documents": "读取文件",
    "mentions": "识别名称与事实",
    "entities": "归并实体",
    "graph": "建立图谱",
    "store": "写入图谱",
    "validation": "检查约束",
    "analysis": "计算结果",
    "views": "生成网页",
}


@click.command("build")
@sources_argument(required=False)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    default=Path("output"),
    show_default=True,
    metavar="DIR",
    help="结果写入的文件夹",
)
@click.option(
    "--max-mb", type=float, default=Settings().max_document_mb, show_default=True, help="单个文件的上限，单位 MB"
)
@judgements_option
@click.option("-q", "--quiet", is_flag=True, help="不显示进度")
def command(sources: tuple[Path, ...], output: Path, max_mb: float, judgements: Path | None, quiet: bool) -> None:
    """读取 SOURCE（文件或文件夹，默认为自带的样例），建立有证据的知识图谱。

    不给 --judgements 时，沿用结果文件夹旁的 DIR.judgements.csv（由 chaingraph judge 写出）。
    """
    from chaingraph.pipeline import build

    def progress(stage: str) -> None:
        if not quiet:
            click.echo(f"· {STAGE_WORDS[stage]}", err=True)

    settings = replace(Settings(), output=output, max_document_mb=max_mb, judgements=judgements)
    result = build(list(sources), settings, progress)
    for name, value in summary(result):
        click.echo(f"{name}：{value}")
    report_failures(result.reading.failures)


def summary(result: Build) -> list[tuple[str, object]]:
    """What the graph holds and where it is, in the words of its users."""
    from chaingraph.views.labels import label

    reading = result.reading
    kinds = Counter(entity.type for entity in reading.resolution.entities)
    return [
        ("文件", len(reading.documents)),
        ("名称", len(reading.extraction.mentions)),
        *((label(kind), kinds[kind]) for kind in sorted(kinds)),
        ("事实与数字", len(reading.extraction.statements)),
        *([("沿用的判断", len(reading.judgements))] if reading.judgements else []),
        ("图谱", result.folder),
        ("请用浏览器打开", result.page),
    ]
