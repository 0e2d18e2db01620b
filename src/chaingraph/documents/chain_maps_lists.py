"""Chain maps written as lists and outlines below a heading that announces them.

For: ``chain_maps``.
In: lines such as ``上游：甲、乙；中游：丙``, ``减速器：甲、乙`` or an indented outline of stages, segments and names.
Out: :class:`ChainMap` records.
How: every line becomes a node of a tree, by its indentation or, where all lines begin at the same place, by what it
says (stage above segment above names); ``chain_maps_trees`` reads the boxes off the tree.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from chaingraph.documents.chain_maps_tokens import split_names
from chaingraph.documents.chain_maps_trees import Node, read_boxes
from chaingraph.documents.chain_maps_words import (
    chain_title,
    chain_words,
    is_action,
    is_map_heading,
    names_a_chain,
    stage_of,
)
from chaingraph.documents.flat.lines import Line, is_divider, is_sentence, make_cell
from chaingraph.records import Cell, ChainMap

_PREFIX = re.compile(
    r"(?P<indent>[\s│├└┣┗┃─━]*)(?:[-*+•·●■◆▪○◇►▶➢✓]\s*|#{1,6}\s+|\d{1,2}[.、．)）]\s*|[（(]\d{1,2}[）)]\s*|[①-⑳]\s*)?"
)
_NUMERAL = re.compile(r"(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、)\s*")
_PIECE = re.compile(r"[^；;。]+")
_HEAD = re.compile(r"(?P<head>[^：:，。；、]{2,18}?)\s*(?:[：:]|——|→)\s*(?P<rest>.*)$")
_DASHED = re.compile(r"(?P<stage>[上中下]游[^-—－·]{0,4})\s*[-—－·]+\s*(?P<segment>[^-—－]{2,})$")
_PUNCTUATION = re.compile(r"[，。；！？“”]")
_GAP = re.compile(r"\S(?: {2,}|\u3000+)\S")
_LONGEST_ITEM = 25
_LONGEST_PLAIN = 24
_FARTHEST = 2
"""Blank lines that may stand between two lines of a list."""


def find_list_maps(text: str, document: str, lines: Sequence[Line], taken: Sequence[tuple[int, int]]) -> list[ChainMap]:
    """Finds lists and outlines below headings.

    Args:
        text: The whole text.
        document: Identifier of the document.
        lines: A run of lines without tables.
        taken: Spans of maps found otherwise.

    Returns:
        The maps, in order.
    """
    maps: list[ChainMap] = []
    edges = sorted(taken)
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if len(line.text) > 80 or not (is_map_heading(line.text) or names_a_chain(line.text)):
            continue
        here = bisect_right(edges, (line.start, len(text)))
        if here and line.start < edges[here - 1][1]:
            continue
        stop = edges[here][0] if here < len(edges) else len(text)
        chain_map = _read_list(text, document, lines, at, stop)
        if chain_map is not None:
            maps.append(chain_map)
            while at < len(lines) and lines[at].start < chain_map.end:
                at += 1
    return maps


def _read_list(text: str, document: str, lines: Sequence[Line], first: int, stop: int) -> ChainMap | None:
    """The map below the heading ``lines[first - 1]``, which ends before the offset ``stop``."""
    heading = lines[first - 1]
    nodes: list[Node] = []
    used: list[Line] = []
    for at in range(first, len(lines)):
        line = lines[at]
        if line.start >= stop or line.blanks > _FARTHEST or _announces_another(line.text):
            break
        read = _read_line(text, line)
        if read is None and not used and line.text.rstrip().endswith(("：", ":")):
            continue
        if read is None:
            break
        nodes += read
        used.append(line)
    stages = {node.stage or stage_of(node.text) for node in nodes} - {""}
    if not nodes or not (is_map_heading(heading.text) or len(stages) > 1):
        return None
    boxes = read_boxes(text, nodes)
    told = sum(len(box.members) for box in boxes)
    drawn = is_map_heading(heading.text)
    if len(boxes) < 2 or (told < 3 and not (drawn and stages and (told or len(boxes) > 2))):
        return None
    end = max(cell.end for box in boxes for cell in (box.title_cell, *box.members, *box.labels))
    cell = make_cell(text, heading.start, heading.end)
    title = chain_title(cell.text)
    return ChainMap(document, title, tuple(boxes), used[0].start, end, title_cell=cell if title else None)


def _announces_another(text: str) -> bool:
    """Whether a line inside a list is the heading of the next one."""
    return (is_map_heading(text) or names_a_chain(text)) and not stage_of(text) and not _HEAD.match(text.strip())


def _read_line(text: str, line: Line) -> list[Node] | None:
    """The nodes of a line, ``None`` when it is no part of a list."""
    prefix = _PREFIX.match(line.text)
    skip = prefix.end() if prefix else 0
    numeral = _NUMERAL.match(line.text, skip)
    if numeral and stage_of(line.text[numeral.end() :]):
        skip = numeral.end()
    indent = len(prefix["indent"].replace("\t", "    ").replace("\u3000", "  ")) if prefix else 0
    if "：" not in line.text and ":" not in line.text and "——" not in line.text:
        return _read_plain(text, line, skip, indent)
    nodes: list[Node] = []
    for piece in _PIECE.finditer(line.text, skip):
        start, end = line.start + piece.start(), line.start + piece.end()
        if not piece.group().strip():
            continue
        node = _read_entry(text, start, end, indent)
        if node is None:
            return None
        nodes.append(node)
    return nodes or None


def _read_entry(text: str, start: int, end: int, indent: int) -> Node | None:
    """``head：items``: a node with items, when the items are short and nothing to do."""
    while text[start].isspace():
        start += 1
    match = _HEAD.match(text[start:end])
    if match is None or is_action(match["head"]):
        return None
    items = split_names(text, start + match.start("rest"), start + match.end("rest"))
    if any(len(item.text) > _LONGEST_ITEM or is_action(item.text) for item in items):
        return None
    head = make_cell(text, start, start + match.end("head"))
    if head.text.startswith(("注", "说明", "备注", "来源", "资料来源")):
        return None
    return _node(text, head, indent, items)


def _node(text: str, head: Cell, indent: int, items: list[Cell]) -> Node:
    """A node; ``上游-核心零部件`` is a segment that carries its stage."""
    match = _DASHED.match(head.text)
    if match is None:
        return Node(head, indent, items)
    start = head.start + match.start("segment")
    return Node(make_cell(text, start, head.end), indent, items, stage=stage_of(match["stage"]))


def _read_plain(text: str, line: Line, skip: int, indent: int) -> list[Node] | None:
    """A line without a colon: a stage, a segment, a name, or names parted by commas."""
    cell = make_cell(text, line.start + skip, line.end)
    bare = cell.text
    if not bare or _PUNCTUATION.search(bare) or is_sentence(bare) or is_action(bare):
        return None
    if is_divider(line.text) and not stage_of(bare) and not line.text.lstrip()[:1].isdigit():
        return None
    if ("、" in bare or _GAP.search(bare)) and not stage_of(bare):
        items = split_names(text, cell.start, cell.end)
        return [Node(None, indent, items)] if all(len(item.text) <= _LONGEST_ITEM for item in items) else None
    if len(bare) > _LONGEST_PLAIN:
        return None
    key = bare in chain_words("members") or bare in chain_words("labels")
    return [_node(text, cell, indent, [])] if not key else [Node(cell, indent, [])]
