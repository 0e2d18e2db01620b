"""Finds figures of industrial chains that a converter flattened to text: bulleted boxes, lists, outlines.

For: the reader of running text.
In: decoded text, and the spans that tables own.
Out: :class:`ChainMap` records with boxes of names, their titles and stages.
How: runs of short lines with bullets are read as boxes when a stage or a heading stands near; lines such as
``上游：甲、乙`` and indented outlines are read below a heading that announces a map. Prose with dots stays prose.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from chaingraph.documents.chain_maps_boxes import build_boxes
from chaingraph.documents.chain_maps_lists import find_list_maps
from chaingraph.documents.chain_maps_regions import bulleted_runs, free_runs, is_title, split_maps, trim
from chaingraph.documents.chain_maps_tokens import (
    LONGEST_NAME,
    Token,
    find_marks,
    read_tokens,
)
from chaingraph.documents.chain_maps_words import (
    STAGES,
    chain_title,
    chain_words,
    is_action,
    is_map_heading,
    names_a_chain,
    sounds_like_company,
    stage_of,
)
from chaingraph.documents.flat.lines import Line, is_sentence, read_lines
from chaingraph.records import Cell, ChainBox, ChainMap

_LEAST_NAMES = 6
_HEADING_WITHIN = 3
"""Lines above a map among which its heading is looked for."""


def find_chain_maps(text: str, document: str, taken: Sequence[tuple[int, int]]) -> list[ChainMap]:
    """Finds every chain map of a text.

    Args:
        text: The decoded text.
        document: Identifier of the document.
        taken: Source spans of tables, which are not looked into.

    Returns:
        Maps in the order of the text. A box without a title has the segment ``""``; a map without one the title ``""``.
    """
    if not any(word in text for word in (*STAGES, "产业链", *chain_words("heading"))):
        return []
    found: list[ChainMap] = []
    for lines in free_runs(read_lines(text), taken):
        maps = [
            found for first, last in bulleted_runs(lines) for found in _read_region(text, document, lines, first, last)
        ]
        found += maps
        found += find_list_maps(text, document, lines, [(chain_map.start, chain_map.end) for chain_map in maps])
    return sorted(found, key=lambda chain_map: chain_map.start)


def _read_region(text: str, document: str, lines: Sequence[Line], first: int, last: int) -> list[ChainMap]:
    """The maps in a run of short lines."""
    region = lines[first:last]
    tokens = read_tokens(text, region, find_marks(region))
    above = [line for line in lines[max(0, first - _HEADING_WITHIN) : first] if _announces(line.text)]
    maps: list[ChainMap] = []
    for group in split_maps(tokens):
        chain_map = _read_map(text, document, group, above[-1:] if not maps else [])
        if chain_map is not None:
            maps.append(chain_map)
    return maps


def _announces(text: str) -> bool:
    return is_map_heading(text) or names_a_chain(text)


def _read_map(text: str, document: str, group: Sequence[Token], above: Sequence[Line]) -> ChainMap | None:
    """One map, when it is one: a stage or heading is near, there are names enough, and they are no actions."""
    tokens = trim(group)
    if not tokens:
        return None
    titles, rest = _take_titles(tokens)
    titles = titles or [_line_cell(line) for line in above]
    boxes = build_boxes(text, rest) if rest else []
    names = [cell for box in boxes for cell in box.members]
    clear = any(token.kind in ("stage", "legend") for token in rest) or any(is_map_heading(c.text) for c in titles)
    enough = (
        len(names) >= _LEAST_NAMES and len(boxes) > 1 if not clear else len(names) >= _LEAST_NAMES or len(boxes) > 1
    )
    if not (clear or titles) or not enough or not _are_names(names):
        return None
    title = next((cell for cell in reversed(titles) if chain_title(cell.text)), None)
    return ChainMap(
        document=document,
        title=chain_title(title.text) if title else "",
        boxes=tuple(_as_products(boxes, names)),
        start=title.start
        if title and tokens[0].start <= title.start and not is_map_heading(title.text)
        else rest[0].start,
        end=rest[-1].end,
        title_cell=title,
    )


def _take_titles(tokens: Sequence[Token]) -> tuple[list[Cell], list[Token]]:
    """The lines at the top that name the map, and the other tokens."""
    titles: list[Cell] = []
    rest = list(tokens)
    while rest and rest[0].kind == "label" and len(rest[0].cells) == 1:
        before_stage = len(rest) > 1 and rest[1].kind == "stage"
        if not (is_title(rest[0]) or before_stage):
            break
        titles.append(rest.pop(0).cells[0])
    return titles, rest


def _line_cell(line: Line) -> Cell:
    bare = line.text.strip()
    start = line.start + line.text.index(bare)
    return Cell(bare, start, start + len(bare))


def _are_names(names: Sequence[Cell]) -> bool:
    """Whether the items behind the bullets are names: short, and nothing to do."""
    odd = sum(len(name.text) > LONGEST_NAME or is_action(name.text) or is_sentence(name.text) for name in names)
    listed = sum("：" in name.text or ":" in name.text for name in names)
    staged = any(stage_of(name.text) and len(name.text) <= 12 for name in names)
    return odd * 10 < len(names) * 3 and listed * 4 < len(names) and not staged


def _as_products(boxes: Sequence[ChainBox], names: Sequence[Cell]) -> list[ChainBox]:
    """When the items of a map are plainly products, they are labels of its boxes and no members."""
    if sum(sounds_like_company(name.text) for name in names) * 10 > -4 * len(names):
        return list(boxes)
    return [replace(box, labels=(*box.labels, *box.members), members=(), generic=()) for box in boxes]
