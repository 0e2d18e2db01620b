"""``chaingraph localisation``: how local the suppliers are."""

from __future__ import annotations

from typing import Unpack

import click

from chaingraph.cli.finding import print_finding
from chaingraph.cli.options import Output, graph_option, output_options


@click.command("localisation")
@graph_option
@output_options
def command(location: str, **output: Unpack[Output]) -> None:
    """列出企业的供应商本地化率：文件所载（reported）与由图谱推算（derived）。"""
    from chaingraph.analysis import find_localisation

    print_finding("localisation", location, find_localisation, output)
