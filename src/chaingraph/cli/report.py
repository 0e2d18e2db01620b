"""``chaingraph report``: the picture and the nine lists an office forwards, in four formats."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from chaingraph.cli.options import graph_option
from chaingraph.cli.output import tell_written
from chaingraph.cli.where import chain_option, radius_option, region_option
from chaingraph.errors import UsageError

FILES = frozenset((".xlsx", ".docx", ".html", ".md", ".pdf"))
"""Endings of files, which nobody gives a folder."""


@click.command("report")
@chain_option
@region_option
@radius_option
@click.option(
    "--filled",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="XLSX",
    help="办公室填写过的报告，读回“责任单位”“进展”等；可多次给出，输出位置上的旧报告自动读回",
)
@click.option("--boundaries", type=click.Path(path_type=Path), metavar="GEOJSON", help="区县边界，给出时附企业分布图")
@click.option(
    "-o", "--output", "folder", type=click.Path(path_type=Path), metavar="DIR", help="默认为图谱文件夹中的 report"
)
@click.option("-q", "--quiet", is_flag=True, help="不显示进度")
@graph_option
def command(
    chain: str,
    region: str,
    radius: str,
    filled: tuple[Path, ...],
    boundaries: Path | None,
    folder: Path | None,
    quiet: bool,
    location: str,
) -> None:
    """生成报告：产业链全景图和九张清单，写成 xlsx、docx、html、md 四个文件。"""
    from chaingraph.pipeline.findings import Wanted
    from chaingraph.pipeline.reporting import Order, write_report

    if folder is not None and folder.suffix.lower() in FILES and not folder.is_dir():
        raise UsageError("-o 要的是文件夹", where=str(folder), hint="四种格式一起写入；例如 -o 报告")
    target = folder or (Path("report") if "://" in location else Path(location) / "report")
    order = Order(location, target, Wanted(chain, region, radius), filled, boundaries)
    pack = write_report(order, lambda step: None if quiet else click.echo(f"· {step}", err=True))
    if not pack.pictures and not quiet:
        click.echo("提示：没有 resvg_py 或中文字体，Word 中的图以表格代替；pip install 'chaingraph[report]'", err=True)
    _tell("填报有不同写法，都已保留，请核对", pack.told.conflicts)
    _tell("填报的行在本次资料中没有对应，已列在各清单末尾", pack.told.unknown)
    for name, count in pack.lines.items():
        click.echo(f"{name}：{count}")
    for path in pack.files:
        tell_written(path)


def _tell(words: str, places: Sequence[str]) -> None:
    """One line on stderr, however many there are."""
    if places:
        from chaingraph.views.cells import visible

        named = "、".join(places[:3]) + (f" 等 {len(places)} 处" if len(places) > 3 else "")
        sys.stderr.write(f"{visible(f'提示：{words}：{named}')}\n")
