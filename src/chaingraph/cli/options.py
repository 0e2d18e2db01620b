"""Options that several commands share, so that they are called the same everywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypedDict, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

FORMATS = ("table", "json", "jsonl", "csv", "xlsx", "md")


class Coded(click.Choice[str]):
    """A choice of codes of the contract, each of which may be called as tables call it: ``added`` or 新增.

    Args:
        codes: What the command is handed.
        prefix: Before a code in the list of labels: ``change`` of ``change:added``.
    """

    def __init__(self, codes: Sequence[str], prefix: str) -> None:
        super().__init__(codes)
        self._prefix = prefix

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The code of a label; what is neither is refused as by any choice."""
        from chaingraph.views.labels import label

        named = {label(f"{self._prefix}:{code}"): code for code in self.choices}
        return super().convert(named.get(value, value), param, ctx)


class Output(TypedDict):
    """The shared options of output, as click hands them on."""

    form: str | None
    file: Path | None
    evidence: bool
    lang: str


def graph_option(command: Command) -> Command:
    """``--graph``: the built graph, a folder or the URL of a SPARQL 1.1 endpoint."""
    return click.option(
        "--graph",
        "location",
        default="output",
        show_default=True,
        metavar="DIR|URL",
        help="已建好的图谱：文件夹或 SPARQL 地址",
    )(command)


def judgements_option(command: Command) -> Command:
    """``--judgements``: the file of people's decisions that the reading replays."""
    return click.option(
        "--judgements",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="沿用这个文件里的人工判断（见 chaingraph judge）",
    )(command)


def output_options(command: Command) -> Command:
    """``--format``, ``-o``, ``--evidence`` and ``--lang``, handed on as the keywords of :class:`Output`."""
    formats = f"输出格式：{'、'.join(FORMATS)}；默认 table，给出 -o 时由后缀决定"
    options = (
        click.option("--format", "form", type=click.Choice(FORMATS), metavar="FORMAT", help=formats),
        click.option("-o", "--output", "file", type=click.Path(path_type=Path), metavar="FILE", help="写入文件"),
        click.option("--evidence", is_flag=True, help="表格中也列出原文"),
        click.option("--lang", type=click.Choice(("zh", "en")), default="zh", show_default=True, help="标题的语言"),
    )
    for option in reversed(options):
        command = option(command)
    return command


def sources_argument(*, required: bool) -> Callable[[Command], Command]:
    """``SOURCE...``: files and folders."""
    metavar = "SOURCE..." if required else "[SOURCE]..."
    return click.argument("sources", nargs=-1, required=required, type=click.Path(path_type=Path), metavar=metavar)
