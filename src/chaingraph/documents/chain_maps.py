"""Finds figures of industrial chains that a converter flattened to text: bulleted boxes, lists, outlines.

For: the reader of running text.
In: decoded text, and the spans that tables own.
Out: :class:`ChainMap` records with boxes of names, their titles and stages.
How: runs of short lines with bullets are read as boxes when a stage or a heading stands near; lines such as
``上游：甲、乙`` and indented outlines are read below a heading that announces a map. Prose with dots stays prose.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from chaingraph.documents.chain_maps_boxes import build_boxes
from chaingraph.documents.chain_maps_lists import find_list_maps
from chaingraph.documents.chain_maps_tokens import (
    LONGEST_NAME,
    Token,
    find_marks,
    inner_mark,
    leading_mark,
    read_tokens,
)
from chaingraph.documents.chain_maps_words import (
    STAGES,
    chain_title,
    chain_words,
    is_action,
    is_map_heading,
    is_spaced_out,
    names_a_chain,
    read_legend,
    sounds_like_company,
    stage_of,
)
from chaingraph.documents.flat_lines import Line, is_sentence, read_lines, table_number
from chaingraph.documents.tables_words import section_level
from chaingraph.records import Cell, ChainBox, ChainMap

_LEAST_LINES = 2
"""Lines with a bullet from which a run is looked at more closely."""
_LEAST_NAMES = 6
_LONGEST_LABEL = 20
_HEADING_WITHIN = 3
"""Lines above a map among which its heading is looked for."""
_TRAILING = 10
"""Lines behind the last names among which a legend is looked for."""
_LEADING = 12
"""Label lines before the first names that can still be titles."""


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
    for lines in _free_runs(read_lines(text), taken):
        maps = [found for first, last in _bulleted(lines) for found in _read_region(text, document, lines, first, last)]
        found += maps
        found += find_list_maps(text, document, lines, [(chain_map.start, chain_map.end) for chain_map in maps])
    return sorted(found, key=lambda chain_map: chain_map.start)


def _free_runs(lines: Sequence[Line], taken: Sequence[tuple[int, int]]) -> Iterator[list[Line]]:
    """The lines between the taken spans."""
    spans = sorted(taken)
    run: list[Line] = []
    at = 0
    for line in lines:
        while at < len(spans) and spans[at][1] <= line.start:
            at += 1
        if at < len(spans) and spans[at][0] < line.end:
            if run:
                yield run
            run = []
        else:
            run.append(line)
    if run:
        yield run


def _bulleted(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Runs of short lines with enough bullets: index of the first line, index behind the last."""
    first = bullets = 0
    for at, line in enumerate(lines):
        if not _is_short(line.text):
            if bullets >= _LEAST_LINES:
                yield first, at
            first, bullets = at + 1, 0
        elif leading_mark(line.text) or inner_mark(line.text):
            bullets += 1
    if bullets >= _LEAST_LINES:
        yield first, len(lines)


def _is_short(text: str) -> bool:
    """Whether a line can stand in a map: a few words, names behind bullets, a legend; no sentence and no heading."""
    bare = text.strip()
    if read_legend(bare):
        return len(bare) <= 120
    if is_sentence(bare) or table_number(bare) or (section_level(bare) and not stage_of(bare)):
        return False
    return len(bare) <= 4 * LONGEST_NAME if leading_mark(text) else len(bare) <= 40 and "，" not in bare


def _read_region(text: str, document: str, lines: Sequence[Line], first: int, last: int) -> list[ChainMap]:
    """The maps in a run of short lines."""
    region = lines[first:last]
    tokens = read_tokens(text, region, find_marks(region))
    above = [line for line in lines[max(0, first - _HEADING_WITHIN) : first] if _announces(line.text)]
    maps: list[ChainMap] = []
    for group in _split_maps(tokens):
        chain_map = _read_map(text, document, group, above[-1:] if not maps else [])
        if chain_map is not None:
            maps.append(chain_map)
    return maps


def _announces(text: str) -> bool:
    return is_map_heading(text) or names_a_chain(text)


@dataclass(slots=True)
class _Group:
    """The tokens of one map as they come in, and what is known of the part since the last stage line."""

    tokens: list[Token] = field(default_factory=list)
    last_names: int = -1
    opening: str = ""

    def add(self, token: Token) -> None:
        """Takes one more token."""
        if token.kind == "stage":
            self.opening = ""
        elif token.kind != "legend":
            self.opening = self.opening or token.kind
        if token.kind == "names":
            self.last_names = len(self.tokens)
        self.tokens.append(token)

    @property
    def titles_follow(self) -> bool:
        """Whether names came first since the last stage line, so that titles stand after their names."""
        return self.opening == "names"

    def edge(self, token: Token) -> int:
        """Index at which the map of ``token``, more names, began; 0 when this one goes on."""
        tail = self.tokens[self.last_names + 1 :]
        legends = [at for at, other in enumerate(tail) if other.kind == "legend"]
        if legends:
            return self.last_names + legends[-1] + 2
        titled = self.titles_follow and bool(tail) and tail[0].kind == "label"
        if token.mark != self.tokens[self.last_names].mark:
            return self.last_names + 1 + titled
        return self.last_names + 2 if titled and len(tail) > 1 and tail[1].fresh else 0


def _split_maps(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Parts tokens where another map begins: another bullet, another title, or names behind a legend."""
    group = _Group()
    for token in tokens:
        if group.last_names >= 0 and token.kind == "names":
            edge = group.edge(token)
            if edge:
                yield group.tokens[:edge]
                group = _regroup(group.tokens[edge:])
        elif group.last_names >= 0 and token.kind == "label" and _is_title(token):
            waiting = group.titles_follow and group.last_names == len(group.tokens) - 1
            if not waiting:
                yield group.tokens
                group = _Group()
        group.add(token)
    yield group.tokens


def _regroup(tokens: Sequence[Token]) -> _Group:
    group = _Group()
    for token in tokens:
        group.add(token)
    return group


def _is_title(token: Token) -> bool:
    text = token.cells[0].text
    return len(token.cells) == 1 and (is_map_heading(text) or (is_spaced_out(text) and len(token.text) > 2))


def _read_map(text: str, document: str, group: Sequence[Token], above: Sequence[Line]) -> ChainMap | None:
    """One map, when it is one: a stage or heading is near, there are names enough, and they are no actions."""
    tokens = _trim(group)
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


def _trim(group: Sequence[Token]) -> list[Token]:
    """Drops what stands too far before the first names and behind the last ones."""
    names = [at for at, token in enumerate(group) if token.kind == "names"]
    if not names:
        return []
    first = names[0]
    while first > max(0, names[0] - _LEADING) and _can_label(group[first - 1]):
        first -= 1
    last = names[-1]
    legends = [at for at in range(last, min(len(group), last + _TRAILING)) if group[at].kind == "legend"]
    if legends:
        last = legends[-1]
        while last + 1 < len(group) and group[last + 1].kind == "legend":
            last += 1
    elif _regroup(group[: last + 1]).titles_follow and last + 1 < len(group) and group[last + 1].kind == "label":
        last += 1
    return list(group[first : last + 1])


def _can_label(token: Token) -> bool:
    return token.kind != "label" or (len(token.text) <= _LONGEST_LABEL or _is_title(token))


def _take_titles(tokens: Sequence[Token]) -> tuple[list[Cell], list[Token]]:
    """The lines at the top that name the map, and the other tokens."""
    titles: list[Cell] = []
    rest = list(tokens)
    while rest and rest[0].kind == "label" and len(rest[0].cells) == 1:
        before_stage = len(rest) > 1 and rest[1].kind == "stage"
        if not (_is_title(rest[0]) or before_stage):
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
