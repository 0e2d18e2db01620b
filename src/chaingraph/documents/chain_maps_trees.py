"""Outlines of chains as trees, and the boxes read off them.

For: ``chain_maps_lists``.
In: nodes in the order of the text, each with its indentation and the items behind its colon.
Out: :class:`ChainBox` records.
How: a stage node gives its stage to all below it; a segment with leaves is a box, its leaves members when they sound
like companies and labels when they sound like products; products directly below a stage are segments themselves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from chaingraph.documents.chain_maps_tokens import split_names
from chaingraph.documents.chain_maps_words import (
    after_stage,
    chain_words,
    sounds_like_company,
    stage_of,
)
from chaingraph.documents.flat.lines import make_cell
from chaingraph.records import Cell, ChainBox
from chaingraph.reference.businesses import is_generic_business

_BRACKET = re.compile(r"(?P<head>[^（(]{2,})[（(](?P<inside>[^（()）]+)[）)]$")


@dataclass(slots=True)
class Node:
    """One line of an outline.

    Attributes:
        cell: Its words; ``None`` for a line that only lists names.
        indent: How far it stands from the margin.
        items: What stands behind its colon.
        stage: The stage it carries beside its own words.
        children: Nodes below it.
    """

    cell: Cell | None
    indent: int
    items: list[Cell]
    stage: str = ""
    children: list[Node] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words without blanks."""
        return "".join(self.cell.text.split()) if self.cell else ""


def read_boxes(text: str, nodes: Sequence[Node]) -> list[ChainBox]:
    """Reads the boxes off an outline.

    Args:
        text: The whole text.
        nodes: Its lines in order, not yet put into a tree.

    Returns:
        Boxes in the order of the text.
    """
    flat = len({node.indent for node in nodes}) == 1
    roots = _grow(nodes, [_rank(node) if flat else node.indent for node in nodes])
    reader = _Reader(text, outline=not flat)
    items = [item for node in nodes for item in node.items]
    reader.mood = sum(sounds_like_company(item.text) for item in items)
    reader.walk(roots, "")
    return reader.boxes


def _rank(node: Node) -> int:
    """How deep a line stands in a list without indentation: stage, segment, what is in it."""
    if node.cell is None or _key(node):
        return 2
    return 0 if stage_of(node.text) else 1


def _grow(nodes: Sequence[Node], depths: Sequence[int]) -> list[Node]:
    roots: list[Node] = []
    path: list[tuple[int, Node]] = []
    for node, depth in zip(nodes, depths, strict=True):
        while path and path[-1][0] >= depth:
            path.pop()
        (path[-1][1].children if path else roots).append(node)
        path.append((depth, node))
    return roots


def _key(node: Node) -> str:
    """``members`` for 代表企业 and the like, ``labels`` for 主要产品 and the like, else empty."""
    return next((kind for kind in ("members", "labels") if node.text in chain_words(kind)), "")


@dataclass(slots=True)
class _Reader:
    """Walks a tree and collects boxes.

    ``mood`` tells whether all items together sound more like companies (positive) or like products (negative).
    """

    text: str
    outline: bool
    mood: int = 0
    boxes: list[ChainBox] = field(default_factory=list)

    def walk(self, nodes: Sequence[Node], stage: str) -> None:
        """Reads a row of sisters and all below them."""
        for node in nodes:
            here = node.stage or stage_of(node.text) or stage
            leaves, inner = self._leaves(node)
            told = [child for child in node.children if _key(child)]
            members = [cell for child in told if _key(child) == "members" for cell in _all(child)]
            labels = [cell for child in told if _key(child) == "labels" for cell in _all(child)]
            if stage_of(node.text) and not node.stage:
                self._read_stage(node, here, leaves, (members, labels))
            elif leaves or told:
                names = self._are_names(leaves)
                members += leaves if names else []
                labels += [] if names else leaves
                self._add(node.cell, here, members, labels)
            elif not inner and self.outline and here:
                self._add(node.cell, here, [], [])
            self.walk(inner, here)

    def _leaves(self, node: Node) -> tuple[list[Cell], list[Node]]:
        """What stands directly in a node, and the children that hold something themselves."""
        leaves, inner = list(node.items), []
        bare = [child for child in node.children if not (child.items or child.children or _key(child))]
        alone = len(bare) == len(node.children)
        for child in node.children:
            if child.cell is None:
                leaves += child.items
            elif _key(child):
                continue
            elif child in bare and alone and self.outline and not stage_of(child.text):
                leaves.append(child.cell)
            else:
                inner.append(child)
        return leaves, inner

    def _read_stage(self, node: Node, stage: str, leaves: list[Cell], told: tuple[list[Cell], list[Cell]]) -> None:
        """What stands directly below a stage: segments when it sounds like products, else names of the stage itself."""
        members, labels = told
        names = [cell for cell in leaves if not self._read_bracket(cell, stage)]
        if names and not self._are_names(names):
            for cell in names:
                self._add(cell, stage, [], [])
            names = []
        if names or members or labels:
            assert node.cell is not None
            rest = after_stage(node.cell.text)
            start = node.cell.start + node.cell.text.find(rest) if rest else node.cell.start
            title = make_cell(self.text, start, start + len(rest)) if rest in node.cell.text and rest else node.cell
            self._add(title, stage, [*members, *names], labels)

    def _read_bracket(self, cell: Cell, stage: str) -> bool:
        """Reads ``正极材料（甲、乙）`` as a segment with names."""
        match = _BRACKET.match(cell.text)
        if match is None or ("、" not in match["inside"] and sounds_like_company(match["head"]) >= 0):
            return False
        inside = split_names(self.text, cell.start + match.start("inside"), cell.start + match.end("inside"))
        names = self._are_names(inside)
        head = make_cell(self.text, cell.start, cell.start + match.end("head"))
        self._add(head, stage, inside if names else [], [] if names else inside)
        return True

    def _are_names(self, cells: Sequence[Cell]) -> bool:
        """Whether items are names of companies rather than products; where they do not tell, all items decide."""
        score = sum(sounds_like_company(cell.text) for cell in cells)
        if score > 0:
            return True
        return score * 3 > -2 * len(cells) and (score == 0 or self.mood >= 0)

    def _add(self, title: Cell | None, stage: str, members: Sequence[Cell], labels: Sequence[Cell]) -> None:
        if title is None:
            return
        generic = tuple(cell for cell in members if is_generic_business(cell.text))
        segment = "".join(title.text.split())
        self.boxes.append(ChainBox(segment, stage, tuple(members), title, tuple(labels), generic))


def _all(node: Node) -> list[Cell]:
    """Everything below a node: its items and the words of its children."""
    cells = list(node.items)
    for child in node.children:
        cells += [child.cell] if child.cell and not child.items else []
        cells += _all(child)
    return cells
