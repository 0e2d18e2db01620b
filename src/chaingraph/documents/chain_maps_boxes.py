"""From tokens to boxes: which title belongs to which names.

For: ``chain_maps``.
In: the tokens of one map.
Out: :class:`ChainBox` records with segment, stage, members and labels.
How: a stage line opens a part. Where names follow it directly, titles stand after their names; where titles come first
they queue up and are matched to the groups of names in order, a run of names being cut behind short lines when the
queue asks for more groups. A legend tells titles from other labels and gives them their stage. What cannot be told
stays out: a label between two boxes belongs to neither, names with two possible titles get none.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from chaingraph.documents.chain_maps_tokens import Token, split_names
from chaingraph.documents.chain_maps_words import STAGES, after_stage, read_legend, stage_of
from chaingraph.documents.flat.lines import make_cell
from chaingraph.records import Cell, ChainBox
from chaingraph.reference.businesses import is_generic_business

_BRACKET = re.compile(r"^(?P<head>[^（(]{2,})[（(](?P<inside>[^（()）]+)[）)]$")

_LEGEND_PARTS = re.compile(r"[及和与、，,；;/]")


@dataclass(slots=True)
class _Part:
    """What stands under one stage line, as alternating runs of labels and of names."""

    stage: Token | None
    runs: list[list[Token]] = field(default_factory=list)

    def add(self, token: Token) -> None:
        if self.runs and self.runs[-1][0].kind == token.kind:
            self.runs[-1].append(token)
        else:
            self.runs.append([token])


@dataclass(slots=True)
class _Box:
    """A box that is being filled."""

    title: Token | None
    stage: str
    lines: list[Token] = field(default_factory=list)
    labels: list[Cell] = field(default_factory=list)


def build_boxes(text: str, tokens: Sequence[Token]) -> list[ChainBox]:
    """Builds the boxes of one map.

    Args:
        text: The whole text.
        tokens: Its tokens, in order, the title of the map left out.

    Returns:
        The boxes in the order of their titles or names.
    """
    legend: dict[str, str] = {}
    parts = [_Part(None)]
    for token in tokens:
        if token.kind == "legend":
            legend |= read_legend(token.cells[0].text)
        elif token.kind == "stage":
            parts.append(_Part(token))
        else:
            parts[-1].add(token)
    boxes: list[_Box] = []
    for part in parts:
        names_first = bool(part.runs) and part.runs[0][0].kind == "names"
        boxes += _titles_after(part) if names_first else _titles_before(part, legend)
    return [_finish(text, box, legend) for box in boxes if box.lines]


def _stage_name(part: _Part) -> str:
    return stage_of(part.stage.text) if part.stage else ""


def _titles_after(part: _Part) -> list[_Box]:
    """Names, then their title, then perhaps further labels; a last group without one takes the last label before it."""
    boxes: list[_Box] = []
    for run in part.runs:
        if run[0].kind == "names":
            boxes.append(_Box(None, _stage_name(part), list(run)))
        else:
            box = boxes[-1]
            box.title = run[0]
            box.labels += [cell for token in run[1:] for cell in token.cells]
    last = boxes[-1]
    if last.title is None and len(boxes) > 1 and boxes[-2].title is not None and boxes[-2].labels:
        label = boxes[-2].labels.pop()
        last.title = Token("label", (label,), label.start, label.end)
    if last.title is None and len(boxes) == 1 and part.stage is not None:
        last.title = part.stage
    return boxes


def _titles_before(part: _Part, legend: Mapping[str, str]) -> list[_Box]:
    """Titles queue up and are matched to the groups of names in order."""
    boxes: list[_Box] = []
    queue: list[_Box] = []
    alone = False
    for at, run in enumerate(part.runs):
        if run[0].kind == "label":
            names = part.runs[at + 1] if at + 1 < len(part.runs) else []
            queue = _read_titles(run, legend, _stage_name(part), names, boxes[-1:] if alone else [])
            continue
        groups = _split(run, len(queue))
        alone = len(queue) == 1
        if len(groups) != len(queue):
            queue, groups = [_Box(None, _stage_name(part))], [list(run)]
        for box, group in zip(queue, groups, strict=True):
            box.lines = group
        boxes += queue
        queue = []
    return boxes


def _read_titles(
    run: Sequence[Token], legend: Mapping[str, str], stage: str, names: Sequence[Token], open_boxes: Sequence[_Box]
) -> list[_Box]:
    """Tells titles from other labels in a run; labels before the first title go to the last box when it was alone."""
    known = [token for token in run if _in_legend(token.text, legend)]
    if legend and known:
        titles = known
    elif not names:
        titles = []
    else:
        words = [token for token in run if len(token.cells) == 1] or list(run[:1])
        breaks = len(_breaks(names))
        titles = words if len(words) == breaks + 1 else words[:1]
    taken = {box.title.text for box in open_boxes if box.title}
    opened: list[_Box] = []
    chosen = {id(title) for title in titles}
    for token in run:
        if id(token) in chosen:
            opened.append(_Box(token, stage))
        elif opened or open_boxes:
            target = opened[-1] if opened else open_boxes[-1]
            target.labels += [cell for cell in token.cells if cell.text not in taken]
    return opened


def _in_legend(text: str, legend: Mapping[str, str]) -> str:
    """The stage under which a legend names a title, else empty."""
    for stage in STAGES:
        words = "".join(legend.get(stage, "").split())
        parts = [part for part in _LEGEND_PARTS.split(words) if len(part) > 1]
        if len(text) > 1 and (text in words or any(part in text for part in parts)):
            return stage
    return ""


def _split(run: Sequence[Token], groups: int) -> list[list[Token]]:
    """Cuts a run of name lines into groups behind its short lines, when there are exactly enough of them."""
    breaks = _breaks(run)
    if groups < 2 or len(breaks) != groups - 1:
        return [list(run)]
    edges = [0, *(at + 1 for at in breaks), len(run)]
    return [list(run[left:right]) for left, right in itertools.pairwise(edges)]


def _breaks(run: Sequence[Token]) -> list[int]:
    """Lines that hold fewer names than the line before, as the last line of a box of columns does."""
    sizes = [len(token.cells) for token in run]
    return [at for at in range(1, len(sizes) - 1) if sizes[at] < sizes[at - 1]]


def _finish(text: str, box: _Box, legend: Mapping[str, str]) -> ChainBox:
    members = tuple(cell for line in box.lines for cell in line.cells)
    title, labels = split_title(text, box.title, members[0])
    segment = _bare("".join(title.text.split()), box.title)
    stage = box.stage or _in_legend(segment, legend)
    return ChainBox(
        segment=segment,
        stage=stage,
        members=members,
        title_cell=title,
        labels=(*labels, *box.labels),
        generic=tuple(cell for cell in members if is_generic_business(cell.text)),
    )


def _bare(segment: str, title: Token | None) -> str:
    """A stage line that serves as a title, without its stage; the stage alone stays (``上游``)."""
    return (after_stage(segment) or segment) if title is not None and title.kind == "stage" else segment


def split_title(text: str, title: Token | None, first: Cell) -> tuple[Cell, list[Cell]]:
    """The cell of a title without its brackets, and the words in the brackets.

    Without a title the cell is empty and stands before the first member.
    """
    if title is None:
        return Cell("", first.start, first.start), []
    cell = make_cell(text, title.start, title.end) if len(title.cells) > 1 else title.cells[0]
    match = _BRACKET.match(cell.text)
    if match is None or cell.end - cell.start != len(cell.text):
        return cell, []
    head = make_cell(text, cell.start, cell.start + match.end("head"))
    return head, split_names(text, cell.start + match.start("inside"), cell.start + match.end("inside"))
