"""What the pages share on the command line: how much of a network is drawn, and where a page goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from chaingraph.cli.output import tell_written
from chaingraph.reference.identifiers import encode

if TYPE_CHECKING:
    from chaingraph.analysis import Network, Projection

Command = TypeVar("Command", bound=Callable[..., Any])
SLOW = 2000
"""Things above which a browser without a graphics processor no longer pans fluently."""


def most_option(command: Command) -> Command:
    """``--most``: how many things are drawn."""
    words = "最多画出多少个对象，其余只计数"
    return click.option("--most", type=click.IntRange(1), default=500, show_default=True, metavar="N", help=words)(
        command
    )


def file_option(command: Command) -> Command:
    """``-o``: where the page goes."""
    words = "默认为 标题.html"
    kind = click.Path(path_type=Path)
    return click.option("-o", "--output", "file", type=kind, metavar="FILE", help=words)(command)


def write_network(graph: Projection, network: Network, about: tuple[str, str], file: Path | None) -> None:
    """Writes the page of a network.

    Args:
        graph: For the titles of its documents.
        network: What is drawn.
        about: Title, and kind of arrangement (see :class:`chaingraph.views.Wanted`).
        file: Where to; named after the title when ``None``.
    """
    from chaingraph.analysis import to_json
    from chaingraph.pipeline.pages import titles
    from chaingraph.views import Wanted, render_network_page

    title, kind = about
    if len(network.nodes) > SLOW:
        click.echo(f"提示：画出 {len(network.nodes)} 个对象，浏览器中可能很慢；可用 --most 减少", err=True)
    write_page(render_network_page(Wanted(title, kind, titles(graph)), to_json(network)), title, file)


def write_surroundings(location: str, about: tuple[str, str], most: int, file: Path | None) -> None:
    """Writes the page of one thing and what it is linked to.

    Args:
        location: The graph.
        about: Name of the thing, and the class it has to have.
        most: How many things are drawn.
        file: Where to; named after the thing when ``None``.
    """
    from chaingraph.analysis import find_surroundings
    from chaingraph.pipeline import open_projection

    graph = open_projection(location)
    name, kind = about
    network = find_surroundings(graph, name, type_=kind, most=most)
    write_network(graph, network, (f"{graph.label(network.middle)}的关系", "middle"), file)


def write_page(page: str, title: str, file: Path | None) -> None:
    """Writes a page to ``file``, or to one named after its title."""
    path = file or Path(f"{encode(title)[:80]}.html")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page, encoding="utf-8", newline="\n")
    tell_written(path)
