"""Takes a line apart into cells: at tabs, at bars, at runs of blanks.

For: ``flat.rows``, ``flat.loose``.
In: a line of a text.
Out: :class:`Cell` records with their offsets, at least one a line.
How: one function a kind of separator, all of one signature.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from chaingraph.documents.flat.lines import Line, make_cell
from chaingraph.records import Cell

Splitter = Callable[[str, Line], list[Cell]]

_BAR = re.compile(r"[|│┃｜¦]")
_RULE = re.compile(r"[\s|│┃｜¦+┼├┤┌┐└┘┬┴╋═─━=:\-—_*]*(?:[-─━═=—]{2,}|:-:?|┼)[\s|│┃｜¦+┼├┤┌┐└┘┬┴╋═─━=:\-—_*]*")
_RULE_STARTS = frozenset("|│┃｜¦+┼├┤┌┐└┘┬┴╋═─━=:-—_*")
_GAP = re.compile(r"[ \xa0]{2,}|[ \xa0]*\u3000[ \xa0\u3000]*")


def split_tabs(text: str, line: Line) -> list[Cell]:
    """Cells parted by single tabs; a tab at the end opens one more, empty cell."""
    cells: list[Cell] = []
    start = line.start
    while (at := text.find("\t", start, line.end)) >= 0:
        cells.append(make_cell(text, start, at))
        start = at + 1
    cells.append(make_cell(text, start, line.end))
    return cells


def split_bars(text: str, line: Line) -> list[Cell]:
    """Cells parted by bars; the bars at both ends of a line are its frame."""
    edges = [line.start + match.start() for match in _BAR.finditer(line.text)]
    if not edges or text[line.start : edges[0]].strip():
        edges.insert(0, line.start - 1)
    if len(edges) == 1 or text[edges[-1] + 1 : line.end].strip():
        edges.append(line.end)
    return [_tidy(make_cell(text, left + 1, right)) for left, right in pairwise(edges)]


def split_blanks(text: str, line: Line) -> list[Cell]:
    """Cells parted by two blanks or more, or by a full-width blank."""
    content = line.text.strip()
    start = line.start + line.text.index(content)
    gaps = [(start + match.start(), start + match.end()) for match in _GAP.finditer(content)]
    edges = [start, *[edge for gap in gaps for edge in gap], start + len(content)]
    return [make_cell(text, edges[at], edges[at + 1]) for at in range(0, len(edges), 2)]


def is_rule(text: str) -> bool:
    """Whether a line of a drawn or markdown table only rules it off and holds no cells."""
    return text.lstrip()[:1] in _RULE_STARTS and _RULE.fullmatch(text) is not None


def _tidy(cell: Cell) -> Cell:
    """Takes the stars of bold type off a markdown cell."""
    stars = len(cell.text) - len(cell.text.lstrip("*"))
    if 0 < stars <= 3 and cell.text.endswith("*" * stars) and len(cell.text) > 2 * stars:
        return Cell(cell.text[stars:-stars], cell.start + stars, cell.end - stars)
    return cell
