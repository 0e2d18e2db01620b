"""``chaingraph view network``: the best linked things of the graph, or one chain drawn as a network."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from chaingraph.cli.drawing import file_option, most_option, write_network, write_page
from chaingraph.cli.options import graph_option

if TYPE_CHECKING:
    from chaingraph.analysis import Projection


@click.command("network")
@click.argument("chain", default="")
@most_option
@file_option
@graph_option
def command(chain: str, most: int, file: Path | None, location: str) -> None:
    """关系网络：联系最多的企业、园区、项目等；给出 CHAIN 时画这条产业链的环节和企业。"""
    from chaingraph.analysis import find_network
    from chaingraph.pipeline import open_projection

    graph = open_projection(location)
    if chain:
        write_page(_chain_page(graph, chain), f"{chain}-网络", file)
    else:
        write_network(graph, find_network(graph, most=most), ("关系网络", "types"), file)


def _chain_page(graph: Projection, chain: str) -> str:
    from chaingraph.analysis import find_gaps, to_json
    from chaingraph.errors import UsageError
    from chaingraph.views.chain_network import render_chain_network

    rows = [to_json(row) for row in find_gaps(graph, chain)]
    if not rows:
        raise UsageError("图谱中没有产业链图", hint="请先读取含产业链图或环节表的文件")
    name = str(rows[0]["chain"])
    return render_chain_network(name, str(rows[0]["region"]), [row for row in rows if row["chain"] == name])
