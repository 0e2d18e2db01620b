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
from html import escape

from chaingraph.views.page import head_of

OUTSIDE = re.compile(r"<link\b[^>]*\bhref=\"http[^>]*/?>|<script\b[^>]*\bsrc=\"http[^>]*>\s*</script>", re.DOTALL)
COMMENTS = re.compile(r"<!--.*?-->", re.DOTALL)
SOURCE_MAP = re.compile(r"//# sourceMappingURL=[^\s<]*")
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
    "edges": {"smooth": False, "color": "#8c959f", "width": 1},
    "layout": {"improvedLayout": False, "randomSeed": 1},
}


Looks = Mapping[str, Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Node:
    """Something drawn: where it stands, in pixels, and how it looks.

    Attributes:
        look: Name of a look; nodes that look alike share one, so that a page stays small.
        words: Whole names, by which the search finds it where the label is cut; the label itself when empty.
    """

    id: str
    label: str
    x: float
    y: float
    look: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """A line from one node to another."""

    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn.

    Attributes:
        looks: Name of a look → options of vis-network's nodes.
        size: Width and height that everything needs, in pixels.
    """

    nodes: Sequence[Node]
    edges: Sequence[Edge]
    looks: Looks
    size: tuple[float, float]


def render_network(title: str, drawing: Drawing, *, intro: str, below: str) -> str:
    """A page with a drawing.

    Args:
        title: Plain text.
        drawing: Nodes with unique ids, and lines between them.
        intro: HTML above the drawing.
        below: HTML below it: the same data as a table, for those who cannot see a canvas.
    """
    from pyvis.network import Network

    canvas = Network(cdn_resources="in_line", directed=False, height="auto")
    for node in drawing.nodes:
        # pyvis writes a shape into every node, which would win over the one of its group.
        shape = drawing.looks[node.look]["shape"]
        canvas.add_node(node.id, label=node.label, x=node.x, y=node.y, group=node.look, shape=shape, **_words(node))
    for edge in drawing.edges:
        canvas.add_edge(edge.start, edge.end)
    canvas.set_options(json.dumps({**OPTIONS, "groups": drawing.looks}))
    return _mend(canvas.generate_html(), title, f"{_shape(drawing)}{intro}", below)


def _shape(drawing: Drawing) -> str:
    """The frame has the shape of the drawing; in the dark it is turned round, colours keep their hue."""
    across, down = (round(pixels) for pixels in drawing.size)
    return (
        f"<style>#mynetwork{{aspect-ratio:{across}/{down};float:none!important}}"
        "@media(prefers-color-scheme:dark){#mynetwork{filter:invert(.92) hue-rotate(180deg)}}</style>\n"
    )


def _words(node: Node) -> dict[str, str]:
    return {"words": node.words} if node.words and node.words not in node.label else {}


def _mend(html: str, title: str, intro: str, below: str) -> str:
    """Pyvis's page without outside resources, with names that stay names, a language, a title and our parts."""
    html = HEADINGS.sub("", SOURCE_MAP.sub("", COMMENTS.sub("", OUTSIDE.sub("", html))))
    head = f'<html lang="zh-CN">\n<head>\n{head_of(title)}'
    html = re.sub(r"<html>\s*<head>\s*<meta[^>]*>", lambda _: f"<!doctype html>\n{head}", html, count=1)
    top = f"<body>\n<main>\n<h1>{escape(title)}</h1>\n{intro}"
    html = re.sub(r"<body>", lambda _: top, html, count=1)
    html = html.replace("</body>", f"{FIND}{below}</main>\n</body>")
    drawing = f'<div id="mynetwork" role="img" aria-label="{escape(title, quote=True)}（下方有同样内容的表格）"'
    return html.replace('<div id="mynetwork"', drawing, 1)


FIND = """<script>
// A box knows its size only once it has been on the canvas: from far away all of them are, and then the fit is right.
network.moveTo({ scale: 0.02, position: { x: 0, y: 0 } });
network.redraw();
network.fit();
function zoom(factor) { network.moveTo({ scale: network.getScale() * factor }); }
document.getElementById("closer").addEventListener("click", function () { zoom(1.3); });
document.getElementById("farther").addEventListener("click", function () { zoom(1 / 1.3); });
document.getElementById("all").addEventListener("click", function () { network.fit(); });
document.getElementById("find").addEventListener("input", function () {
  var words = this.value.trim().toLowerCase();
  var hits = words ? nodes.get().filter(function (n) {
    return (n.label + " " + (n.words || "")).toLowerCase().indexOf(words) >= 0;
  }) : [];
  var ids = hits.map(function (n) { return n.id; });
  network.selectNodes(ids, false);
  document.getElementById("hits").textContent = words ? "找到 " + ids.length + " 处" : "";
});
document.getElementById("find").addEventListener("change", function () {
  var first = network.getSelectedNodes()[0];
  if (first === undefined) { return; }
  var spot = network.canvasToDOM(network.getPosition(first));
  var top = document.getElementById("mynetwork").getBoundingClientRect().top + spot.y;
  if (top < 0 || top > innerHeight) { scrollBy({ top: top - innerHeight / 2 }); }
});
</script>
"""

TOOLS = (
    '<p><label>查找 <input id="find" type="search" placeholder="企业或环节名称"></label> '
    '<button id="closer" type="button">放大</button> <button id="farther" type="button">缩小</button> '
    '<button id="all" type="button">全图</button> <span id="hits" role="status" class="dim"></span></p>\n'
)
