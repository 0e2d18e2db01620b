"""The only door to pyvis: drawings with fixed positions that open without a network.

pyvis 0.3.2 links two files of a content network even in its in-line mode, makes headings and (once one of them says
"href") all tooltips HTML, and writes files in the locale's encoding. So only its ``generate_html`` is used, with neither
heading nor tooltips, and its page is mended before it leaves.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from typing import Any

from chaingraph.views.assets import asset
from chaingraph.views.page import head_of
from chaingraph.views.page_sealed import CHARSET, policy

OUTSIDE = re.compile(r"<link\b[^>]*\bhref=\"http[^>]*/?>|<script\b[^>]*\bsrc=\"http[^>]*>\s*</script>", re.DOTALL)
COMMENTS = re.compile(r"<!--.*?-->", re.DOTALL)
SOURCE_MAP = re.compile(r"//# sourceMappingURL=[^\s<]*")
SCRIPTS = re.compile(r"<script(?: type=\"text/javascript\")?>(.*?)</script>", re.DOTALL)
HEADINGS = re.compile(r"<center>\s*<h1></h1>\s*</center>")
OPTIONS = {
    "physics": {"enabled": False},
    # The wheel scrolls the page, as everywhere; the drawing has buttons to zoom.
    "interaction": {
        "hover": True,
        "zoomView": False,
        "keyboard": {"enabled": True, "bindToWindow": False},
        "multiselect": True,
    },
    "layout": {"improvedLayout": False, "randomSeed": 1},
}


LINE, CHOSEN = "#8c959f", "#0550ae"
FAINT = {"color": LINE, "hover": CHOSEN, "highlight": CHOSEN, "opacity": 0.12}
MANY = 150
"""Lines above which a single one cannot be followed by eye anyway."""
Looks = Mapping[str, Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Node:
    """Something drawn: where it stands, in pixels, and how it looks.

    Attributes:
        look: Name of a look; nodes that look alike share one, so that a page stays small.
        words: Whole names, by which the search finds it where the label is cut; the label itself when empty.
        hidden: Whether it shows only when somebody asks for it.
    """

    id: str
    label: str
    x: float
    y: float
    look: str
    words: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """A line from one node to another.

    Attributes:
        faint: Whether it stands behind what the drawing is about.
    """

    start: str
    end: str
    faint: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn.

    Attributes:
        looks: Name of a look → options of vis-network's nodes.
        size: Width and height that everything needs, in pixels.
        directed: Whether lines have a head.
    """

    nodes: Sequence[Node]
    edges: Sequence[Edge]
    looks: Looks
    size: tuple[float, float]
    directed: bool = False


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a drawing on its page, as HTML.

    Attributes:
        intro: Above it.
        below: Below it: the same data as a table, for those who cannot see a canvas.
        after: Behind the main part: data and the evidence panel.
        scripts: Names of assets that work on the drawing, in the order in which they run.
    """

    intro: str
    below: str
    after: str = ""
    scripts: Sequence[str] = ("drawing.js",)


def render_network(title: str, drawing: Drawing, around: Around) -> str:
    """A page with a drawing.

    Args:
        title: Plain text.
        drawing: Nodes with unique ids, and lines between them.
        around: What stands around it.
    """
    from pyvis.network import Network

    # Undirected, pyvis looks through all edges for each new one.
    canvas = Network(cdn_resources="in_line", directed=True, height="auto")
    canvas.templateEnv = _templates()
    for node in drawing.nodes:
        # pyvis writes a shape into every node, which would win over the one of its group.
        shape = drawing.looks[node.look]["shape"]
        canvas.add_node(node.id, label=node.label, x=node.x, y=node.y, group=node.look, shape=shape, **_more(node))
    for edge in drawing.edges:
        faint = {"color": FAINT} if edge.faint else {}
        canvas.add_edge(edge.start, edge.end, arrows="to" if drawing.directed else "", **faint)
    canvas.set_options(json.dumps({**OPTIONS, "edges": _lines(drawing), "groups": drawing.looks}))
    return _sealed(_mend(canvas.generate_html(), title, _shape(drawing), around))


@cache
def _templates() -> Any:
    """The templates of pyvis: a canvas would compile its own, with all of vis.js, which takes most of the time of a page."""
    from pyvis.network import Network

    return Network().templateEnv


def _shape(drawing: Drawing) -> str:
    """The frame has the shape of the drawing; in the dark it is turned round, colours keep their hue."""
    across, down = (round(pixels) for pixels in drawing.size)
    return (
        f"<style>#mynetwork{{--tall:{down}px;aspect-ratio:{across}/{down};float:none!important}}"
        "@media(prefers-color-scheme:dark){#mynetwork{filter:invert(.92) hue-rotate(180deg)}}</style>\n"
    )


def _lines(drawing: Drawing) -> dict[str, object]:
    """Many lines are faint, so that names stay readable; those of what is chosen stand out.

    Lines with a head end at the side of a box: straight ones to a column beside end between it and the one above.
    """
    many = sum(not edge.faint for edge in drawing.edges) > MANY
    color = {"color": LINE, "hover": CHOSEN, "highlight": CHOSEN, "opacity": 0.25 if many else 1.0}
    curve = {"enabled": True, "type": "cubicBezier", "forceDirection": "horizontal", "roundness": 0.4}
    head = {"to": {"scaleFactor": 0.5}}
    smooth = curve if drawing.directed else False
    return {"smooth": smooth, "color": color, "width": 1, "selectionWidth": 2, "arrows": head}


def _more(node: Node) -> dict[str, object]:
    """What only some nodes have, so that a page stays small."""
    words = {"words": node.words} if node.words and node.words not in node.label else {}
    return {**words, **({"hidden": True} if node.hidden else {})}


def _mend(html: str, title: str, shape: str, around: Around) -> str:
    """Pyvis's page without outside resources, with names that stay names, a language, a title and our parts."""
    html = HEADINGS.sub("", SOURCE_MAP.sub("", COMMENTS.sub("", OUTSIDE.sub("", html))))
    head = f'<html lang="zh-CN">\n<head>\n{head_of(title)}'
    html = re.sub(r"<html>\s*<head>\s*<meta[^>]*>", lambda _: f"<!doctype html>\n{head}", html, count=1)
    top = f"<body>\n<main>\n<h1>{escape(title)}</h1>\n{shape}{around.intro}"
    html = re.sub(r"<body>", lambda _: top, html, count=1)
    run = "".join(f"<script>{asset(name)}</script>\n" for name in around.scripts)
    html = html.replace("</body>", f"{around.below}</main>\n{around.after}{run}</body>")
    drawing = f'<div id="mynetwork" role="img" aria-label="{escape(title, quote=True)}（下方有同样内容的表格）"'
    return html.replace('<div id="mynetwork"', drawing, 1)


def _sealed(html: str) -> str:
    """The page with a policy that knows its scripts, pyvis's own among them, and lets no others run."""
    found = SCRIPTS.findall(html)
    return html.replace(CHARSET, f"{CHARSET}{policy(found)}", 1)


TOOLS = (
    '<p><label>查找 <input id="find" type="search" placeholder="企业或环节名称"></label> '
    '<button id="closer" type="button">放大</button> <button id="farther" type="button">缩小</button> '
    '<button id="all" type="button">全图</button> <span id="hits" role="status" class="dim"></span></p>\n'
)
