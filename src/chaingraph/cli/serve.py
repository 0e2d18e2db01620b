"""``chaingraph serve``: the pages and a SPARQL endpoint in the browser of this computer."""

from __future__ import annotations

from pathlib import Path

import click

from chaingraph.cli.options import graph_option
from chaingraph.errors import UsageError


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="监听的地址；默认只有本机能打开")
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="端口，0 表示任选一个")
@graph_option
def command(host: str, port: int, location: str) -> None:
    """在浏览器中查看网页、提问；同时提供只读的 SPARQL 端点 /sparql，供其他工具使用。"""
    from chaingraph.graph import open_graph
    from chaingraph.pipeline import STAGES

    try:
        from chaingraph.web import serve
    except ModuleNotFoundError as error:
        raise UsageError("没有安装网页服务", hint="pip install 'chaingraph[serve]'") from error

    if location.startswith(("http://", "https://")):
        raise UsageError("serve 需要本机的文件夹", where=location, hint="该地址本身就是端点，可直接用于 --graph")
    open_graph(location)
    pages = Path(location) / STAGES[-1].artefact
    if not (pages / "index.html").is_file():
        raise UsageError("没有网页", where=str(pages), hint="请重新运行 chaingraph build")
    serve(Path(location), pages, (host, port), _tell)


def _tell(address: str) -> None:
    click.echo(f"请用浏览器打开 {address}；提问 {address}ask；SPARQL 端点 {address}sparql；按 Ctrl+C 停止", err=True)
