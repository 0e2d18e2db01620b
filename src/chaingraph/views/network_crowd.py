"""A network of more things than a screen has room for: which have their names, which are dots, and a list beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from chaingraph.views.cells import visible
from chaingraph.views.labels import label

Row = Mapping[str, object]
CROWD = 80
"""Things up to which all have their names."""
BOXES = {"Enterprise": 16, "Park": 10, "Region": 8, "Organisation": 4, "Product": 6, "Project": 6, "Segment": 4}
"""Kind → how many have their names in a crowd: what fits on a screen where they stand."""
OTHERS = 8
"""The same for kinds that have a column to themselves or nearly so."""
LISTED, FEW = 12, 4
"""Enterprises that the list names, and things of each other kind."""
KINDS = ("Enterprise", "Chain", "Sector", "Park", "Project", "Product", "Segment", "Organisation", "Region")
"""Kinds in the order in which a reader asks for them."""


def shared_room(counts: Mapping[str, int], things: int) -> dict[str, int]:
    """Kind → how many of its things have their names.

    Args:
        counts: Kind → how many there are.
        things: How many are drawn at all.

    Example:
        >>> shared_room({"Enterprise": 97, "Park": 7}, 104)
        {'Enterprise': 16, 'Park': 7}
    """
    if things <= CROWD:
        return dict(counts)
    return {kind: min(count, BOXES.get(kind, OTHERS)) for kind, count in counts.items()}


def best_first(nodes: Sequence[Row], kind: str) -> list[Row]:
    """Things of a kind, those with most links first where only the first have names."""
    found = [node for node in nodes if node["type"] == kind]
    return found if len(nodes) <= CROWD else sorted(found, key=lambda node: -_links(node))


def best_linked(nodes: Sequence[Row], dots: int) -> str:
    """The list beside a crowd: of each kind those with most links, each a button that shows what is known of it.

    Args:
        nodes: All things, in the order in which the script knows them.
        dots: How many have no name in the drawing.
    """
    parts = [
        f'<section id="best" aria-label="联系最多的" tabindex="0"><h2>联系最多的</h2><p class="dim">{NOTE.format(dots)}</p>'
    ]
    for kind in KINDS:
        known = [(number, node) for number, node in enumerate(nodes) if node["type"] == kind]
        first = sorted(known, key=lambda pair: -_links(pair[1]))[: LISTED if kind == "Enterprise" else FEW]
        items = "".join(_item(number, node) for number, node in first)
        parts.append(f"<div><h3>{label(kind)}（{len(known)}）</h3><ol>{items}</ol></div>" if first else "")
    return f"{''.join(parts)}</section>\n"


NOTE = "联系少的 {} 个画成小圆点，指向它即显示名称。数字为联系的条数。"


def _item(number: int, node: Row) -> str:
    name = escape(visible(str(node["name"])))
    return (
        f'<li><button type="button" class="go" data-thing="{number}">{name}</button> <small>{_links(node)}</small></li>'
    )


def _links(node: Row) -> int:
    return int(str(node["links"]))
