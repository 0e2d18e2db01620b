"""The page of a network: the drawing with its legend, filters and search, the evidence beside it, the same as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from html import escape

from chaingraph.views.assets import asset, data_script
from chaingraph.views.cells import rows_under, visible
from chaingraph.views.chain_data import Papers
from chaingraph.views.labels import label
from chaingraph.views.layout import shorten
from chaingraph.views.network import TOOLS, Around, Drawing, Edge, Node, render_network
from chaingraph.views.network_crowd import best_first, best_linked, shared_room
from chaingraph.views.network_layout import LINE, WIDE, Group, Positions, place
from chaingraph.views.network_looks import COLOURS, looks_for
from chaingraph.views.page import html_table
from chaingraph.views.page_sealed import PANEL

Row = Mapping[str, object]
MARKS = {
    "Enterprise": "企",
    "Park": "园",
    "Region": "区",
    "Organisation": "机",
    "Project": "项",
    "Product": "品",
    "Segment": "环",
    "Chain": "链",
    "Sector": "业",
}
"""What stands before a name, so that kinds differ in words and not by colour alone."""
COLUMNS, MIDDLE = 20, 40
"""Columns of a name that are shown, and of the one in the middle; a Chinese character counts two."""
ROOM = {"middle": (32, 290.0), "steps": (46, 360.0)}
"""Kind of page whose columns are few → columns of a name, and pixels a box takes."""
TYPE_COLUMNS = (
    ("Region", "Organisation"),
    ("Park",),
    ("Enterprise",),
    ("Project", "Product", "Segment"),
    ("Chain", "Sector"),
)
"""Kinds side by side: where, who, what, what for."""
SCRIPTS = ("state.js", "panel.js", "drawing.js", "network.js")
STEPS = ("本链的本地龙头", "缺口和仅一家的环节", "区外能做的企业")
"""Headings of a network of gaps."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a network page is about.

    Attributes:
        title: Plain text.
        kind: ``types`` (columns by kind), ``middle`` (around one thing) or ``steps`` (gaps).
        titles: Document → its title.
    """

    title: str
    kind: str
    titles: Mapping[str, str]


def render_network_page(wanted: Wanted, network: Row) -> str:
    """A page with a network.

    Args:
        wanted: What it is about.
        network: Nodes, links, the number of things left out, and the thing in the middle, as :mod:`analysis.network`
            makes them.

    Returns:
        HTML that needs no network.
    """
    nodes, links = rows_under(network, "nodes"), rows_under(network, "links")
    middle = str(network.get("middle", ""))
    groups = _ARRANGE[wanted.kind](nodes, links, middle)
    longest, wide = ROOM.get(wanted.kind, (COLUMNS, WIDE))
    positions = place(groups, [(str(e["source"]), str(e["target"])) for e in links], wide)
    dots = {thing for column in groups for group in column for thing in group.dots}
    drawing = _drawing(nodes, links, positions, _Drawn(middle, longest, dots))
    papers = Papers(wanted.titles)
    known = data_script("network", _data(nodes, links, papers))
    below = f"<h2>图中的联系（{len(links)}）</h2>\n{_table(nodes, links, wanted)}"
    intro = _intro(nodes, links, network, wanted.titles) + (best_linked(nodes, len(dots)) if dots else "")
    return render_network(wanted.title, drawing, Around(intro, below, f"{known}{PANEL}", SCRIPTS))


def _by_type(nodes: Sequence[Row], links: Sequence[Row], middle: str) -> list[list[Group]]:
    del links, middle
    things = {kind: best_first(nodes, kind) for kinds in TYPE_COLUMNS for kind in kinds}
    boxes = shared_room({kind: len(found) for kind, found in things.items()}, len(nodes))
    return [
        [Group(label(kind), _ids(things[kind][: boxes[kind]]), _ids(things[kind][boxes[kind] :])) for kind in kinds]
        for kinds in TYPE_COLUMNS
    ]


def _ids(nodes: Sequence[Row]) -> list[str]:
    return [str(node["id"]) for node in nodes]


def _by_step(nodes: Sequence[Row], links: Sequence[Row], middle: str) -> list[list[Group]]:
    del links, middle
    return [
        [Group(title, [str(node["id"]) for node in nodes if node["step"] == step])] for step, title in enumerate(STEPS)
    ]


def _around(nodes: Sequence[Row], links: Sequence[Row], middle: str) -> list[list[Group]]:
    """The thing in the middle; what leads to it on the left, what it leads to on the right, farther ones outside."""
    names: dict[str, list[str]] = {}
    for link in links:
        for end, other in (("source", "target"), ("target", "source")):
            if link[end] == middle:
                names.setdefault(str(link[other]), []).append(label(str(link["predicate"])))
    columns: dict[int, dict[str, list[str]]] = {}
    for node in nodes:
        at = int(str(node["step"])) * int(str(node["side"]))
        title = (
            names.get(str(node["id"]), [label(str(node["type"]))])[0] if node["step"] == 1 else label(str(node["type"]))
        )
        columns.setdefault(at, {}).setdefault(title, []).append(str(node["id"]))
    return [
        [Group(_heading(title, at), members) for title, members in sorted(columns[at].items())]
        for at in sorted(columns)
    ]


def _heading(title: str, at: int) -> str:
    """Which way a fact is to be read: 供应 → stands over what the middle supplies, → 供应 over what supplies it.

    What unfolds later has no heading: it would stand alone until then.
    """
    return "" if abs(at) > 1 else title if at == 0 else f"{title} →" if at > 0 else f"→ {title}"


_ARRANGE = {"types": _by_type, "middle": _around, "steps": _by_step}


@dataclass(frozen=True, slots=True)
class _Drawn:
    """How things are drawn: the one in the middle, columns of a name that are shown, and what is only a dot."""

    middle: str
    longest: int
    dots: Set[str]

    def is_behind(self, link: Row) -> bool:
        """Whether a link has nothing to do with what is in the middle, or with anything that has its name."""
        ends = {str(link["source"]), str(link["target"])}
        return self.middle not in ends if self.middle else bool(ends & self.dots)


def _drawing(nodes: Sequence[Row], links: Sequence[Row], positions: Positions, how: _Drawn) -> Drawing:
    drawn = [_drawn(str(number), node, positions, how) for number, node in enumerate(nodes)]
    drawn += [Node(f"heading {n}", h.text, h.x, h.y, "heading") for n, h in enumerate(positions.headings) if h.text]
    numbers = {str(node["id"]): str(number) for number, node in enumerate(nodes)}
    lines = {(numbers[str(link["source"])], numbers[str(link["target"])], how.is_behind(link)) for link in links}
    size = _size(drawn, positions)
    return Drawing(drawn, [Edge(*line) for line in sorted(lines)], looks_for(size[0]), size, directed=True)


def _size(drawn: Sequence[Node], positions: Positions) -> tuple[float, float]:
    """What is seen at first: the frame has its shape, and what unfolds later is shown smaller."""
    if not any(node.hidden for node in drawn):
        return positions.size
    shown = [(node.x, node.y) for node in drawn if not node.hidden]
    across, down = (max(spot[i] for spot in shown) - min(spot[i] for spot in shown) for i in (0, 1))
    return across + ROOM["middle"][1], down + 3 * LINE


def _drawn(number: str, node: Row, positions: Positions, how: _Drawn) -> Node:
    name, kind = visible(str(node["name"])), str(node["type"])
    x, y = positions.of[str(node["id"])]
    if node["id"] in how.dots:
        return Node(number, " ", x, y, f"{kind}Dot", name)
    look = "middle" if node["id"] == how.middle else kind
    hidden = bool(how.middle) and int(str(node["step"])) > 1
    longest = MIDDLE if look == "middle" else how.longest
    return Node(number, f"{MARKS[kind]} {shorten(name, longest)}", x, y, look, name, hidden)


def _data(nodes: Sequence[Row], links: Sequence[Row], papers: Papers) -> dict[str, object]:
    """What the script knows: things and links by number; no name is ever a key."""
    numbers = {str(node["id"]): number for number, node in enumerate(nodes)}
    return {
        "kinds": [[kind, label(kind)] for kind in MARKS],
        "nodes": [[node["name"], list(MARKS).index(str(node["type"])), node["names"], node["links"]] for node in nodes],
        "links": [
            [
                numbers[str(link["source"])],
                numbers[str(link["target"])],
                _says(link),
                link["claims"],
                papers.quotes(rows_under(link, "evidence")),
            ]
            for link in links
        ],
        "papers": papers.rows(),
    }


def _says(link: Row) -> str:
    """The fact in a word, and what it is when it is not one."""
    word = label(str(link["predicate"]))
    modality = str(link["modality"])
    return word if modality in ("fact", "claim") else f"{word}（{label(f'modality:{modality}')}）"


def _intro(nodes: Sequence[Row], links: Sequence[Row], network: Row, titles: Mapping[str, str]) -> str:
    """What is drawn and what is not; search, legend and filters in one."""
    out = int(str(network.get("left_out", 0)))
    rest = f"；另有 {out:,} 个未画出（先画联系多的）" if out else ""
    hidden = sum(int(str(node["step"])) > 1 for node in nodes) if network.get("middle") else 0
    more = f"；其中 {hidden} 个点击相邻的名称后展开" if hidden else ""
    counts = Counter(str(node["type"]) for node in nodes)
    kinds = "".join(
        _box_for("kind", str(n), f"{MARKS[kind]} {label(kind)} {counts[kind]}", kind)
        for n, kind in enumerate(MARKS)
        if counts[kind]
    )
    told = dict.fromkeys(str(item.get("doc", "")) for link in links for item in rows_under(link, "evidence"))
    papers = "".join(_box_for("paper", str(n), visible(titles.get(doc) or doc), "") for n, doc in enumerate(told))
    return (
        f'<p class="dim">{len(nodes):,} 个对象，{len(links):,} 条联系{rest}{more}。{"点击名称看联系和原文；拖动移动画面。" if links else "文件没有说它与谁有联系。"}</p>\n'
        f'<fieldset class="filter"><legend>类型</legend>{kinds}</fieldset>\n'
        f"<style>\n{asset('network.css')}</style>\n{TOOLS}"
        + (
            f'<details class="filter"><summary>按来源文件筛选（{len(told)}）</summary>{papers}</details>\n'
            if len(told) > 1
            else ""
        )
    )


def _box_for(group: str, value: str, words: str, kind: str) -> str:
    background, ink = COLOURS.get(kind, ("transparent", "inherit"))
    style = f' style="background:{background};color:{ink}"' if kind else ""
    return (
        f'<label class="choice"{style}><input type="checkbox" data-{group}="{value}" checked> {escape(words)}</label> '
    )


def _paper(item: Row, titles: Mapping[str, str]) -> str:
    name = str(item.get("doc", ""))
    return visible(titles.get(name) or name)


def _table(nodes: Sequence[Row], links: Sequence[Row], wanted: Wanted) -> str:
    """The twin of the drawing, for those who cannot see it or want to copy it."""
    names = {str(node["id"]): node["name"] for node in nodes}
    nearest = {str(node["id"]) for node in nodes if node["step"] == 0}
    # The links of the thing in the middle stand first; where there is none, all are as near.
    links = sorted(links, key=lambda link: not {str(link["source"]), str(link["target"])} & nearest)
    rows = [
        {
            "subject": names[str(link["source"])],
            "predicate": _says(link),
            "object": names[str(link["target"])],
            "doc": "、".join(dict.fromkeys(_paper(item, wanted.titles) for item in rows_under(link, "evidence"))),
        }
        for link in links
    ]
    return html_table(rows, ("subject", "predicate", "object", "doc"), caption=wanted.title)
