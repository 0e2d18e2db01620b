"""The lines of a chain map as tokens: names behind bullets, titles and labels, stages, legends.

For: ``chain_maps``.
In: a run of short lines.
Out: :class:`Token` records in the order of the text.
How: a bullet is any odd sign that begins many short items nearby, so a font artefact counts like a dot; a bullet alone
on its line belongs to the next line; label lines that a narrow box broke are put together.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from chaingraph.documents.chain_maps_words import is_spaced_out, is_stage_line, read_legend, straddles
from chaingraph.documents.flat.lines import Line, make_cell
from chaingraph.records import Cell

_BULLETS = "·•●■◆◇▪▫▲△○◎★☆※►▶➢➤✓√∙‧・◦⚫⬤♦❖◼◾□▷»◈"
_DASHES = "-–—*+"
_INNER = re.compile(rf"\s([{_BULLETS}])\s*[^\s{_BULLETS}]")
_LEAST = 4
"""Items a sign must begin to count as a bullet, when it is not one by nature."""
LONGEST_NAME = 30
_LIST = re.compile(r"[、，,；;](?![^（(]*[）)])|[ \xa0]{2,}|\u3000+")
_WIDE = re.compile(r"\S+")
_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")


@dataclass(frozen=True, slots=True)
class Token:
    """What one line of a map, or one cell of it, is.

    Attributes:
        kind: ``names`` behind bullets, ``label`` for titles and words in boxes, ``stage``, ``legend``.
        cells: The names or words, each with its place.
        start: Where its line begins.
        end: Where its line ends.
        mark: The bullet, for names.
        fresh: Whether the line looks like the first after a page break: indented, directly below another.
    """

    kind: Literal["names", "label", "stage", "legend"]
    cells: tuple[Cell, ...]
    start: int
    end: int
    mark: str = ""
    fresh: bool = False

    @property
    def text(self) -> str:
        """All words of the token without blanks."""
        return "".join("".join(cell.text.split()) for cell in self.cells)


def find_marks(lines: Sequence[Line]) -> frozenset[str]:
    """The signs that work as bullets in a run of lines."""
    first: Counter[str] = Counter()
    for line in lines:
        mark = leading_mark(line.text) or inner_mark(line.text)
        if mark:
            first[mark] += len(_mark_positions(line.text, frozenset(mark)))
    return frozenset(mark for mark, count in first.items() if count >= (2 if mark in _BULLETS else _LEAST))


def leading_mark(text: str) -> str:
    """The sign a line begins with, when it can be a bullet: no Chinese character, no plain letter, digit or bracket."""
    bare = text.strip()
    mark, rest = bare[:1], bare[1:]
    if not mark or not _can_be_mark(mark):
        return ""
    if mark in _DASHES:
        return mark if rest[:1] in " \u3000\t" and rest else ""
    return mark if len(rest.strip()) <= 4 * LONGEST_NAME and rest[:1] != mark else ""


def inner_mark(text: str) -> str:
    """A bullet that stands behind a title on its line (``减速器：· 甲 · 乙``), else empty."""
    match = _INNER.search(text)
    return match[1] if match else ""


def _can_be_mark(character: str) -> bool:
    if character in _BULLETS or character in _DASHES:
        return True
    if character.isascii() or "\u2e80" <= character <= "\ud7af" or "\uff00" <= character <= "\uffef":
        return False
    category = unicodedata.category(character)
    return category in ("So", "Co", "Sm", "Sk") or category.startswith("L")


def read_tokens(text: str, lines: Sequence[Line], marks: frozenset[str]) -> list[Token]:
    """Reads a run of lines.

    Args:
        text: The whole text.
        lines: The lines of the run.
        marks: The signs that are bullets in it.

    Returns:
        Tokens in the order of the text; broken labels are joined.
    """
    tokens: list[Token] = []
    waiting: str = ""
    for line in lines:
        if line.text.strip() in marks:
            waiting = line.text.strip()
            continue
        tokens += _read_line(text, line, marks, waiting)
        waiting = ""
    return _join_labels(text, tokens)


def _read_line(text: str, line: Line, marks: frozenset[str], waiting: str) -> list[Token]:
    """The tokens of one line; ``waiting`` is a bullet that stood alone on the line before."""
    starts = _mark_positions(line.text, marks)
    fresh = line.blanks == 0 and line.text[:1] == " "
    if waiting and not (starts and starts[0] == len(line.text) - len(line.text.lstrip())):
        starts = [-1, *starts]
    lead_end = (starts[0] if starts else len(line.text)) if not waiting else 0
    tokens: list[Token] = []
    if line.text[: max(lead_end, 0)].strip():
        tokens.append(_label(text, line.start, line.start + lead_end, fresh=fresh))
    if starts:
        edges = [*starts, len(line.text)]
        names = [
            cell
            for left, right in itertools.pairwise(edges)
            for cell in split_names(text, line.start + left + 1, line.start + right)
        ]
        mark = line.text[starts[-1]] if starts[-1] >= 0 else waiting
        if names:
            tokens.append(Token("names", tuple(names), line.start, line.end, mark))
    return tokens


def _mark_positions(text: str, marks: frozenset[str]) -> list[int]:
    """Where bullets stand: at the beginning, or behind a blank."""
    return [
        at
        for at, character in enumerate(text)
        if character in marks
        and (at == 0 or text[at - 1].isspace())
        and (character not in _DASHES or text[at + 1 : at + 2].isspace())
    ]


def split_names(text: str, start: int, end: int) -> list[Cell]:
    """The names between two bullets: parted by commas, by runs of blanks, or by a blank between two Chinese words."""
    names: list[Cell] = []
    for left, right in _pieces(_LIST, text, start, end):
        cell = make_cell(text, left, right)
        parts = cell.text.split()
        if len(parts) > 1 and all(_HAN.fullmatch(part) for part in parts):
            names += [make_cell(text, cell.start + m.start(), cell.start + m.end()) for m in _WIDE.finditer(cell.text)]
        elif cell.text:
            names.append(cell)
    return [_without_etc(name) for name in names]


def _pieces(pattern: re.Pattern[str], text: str, start: int, end: int) -> list[tuple[int, int]]:
    edges = [start]
    for match in pattern.finditer(text[start:end]):
        edges += [start + match.start(), start + match.end()]
    edges.append(end)
    return list(zip(edges[::2], edges[1::2], strict=True))


def _without_etc(cell: Cell) -> Cell:
    """A name without 等 or a full stop behind it."""
    kept = cell.text.rstrip("。；;，,、")
    kept = kept[:-1] if len(kept) > 2 and kept.endswith("等") else kept
    return Cell(kept, cell.start, cell.start + len(kept), cell.locator)


def _label(text: str, start: int, end: int, *, fresh: bool) -> Token:
    """A line without a bullet: a legend, a stage, or words in a box."""
    whole = make_cell(text, start, end)
    if whole.text[-1:] in "：:" and len(whole.text) > 1:
        whole = make_cell(text, whole.start, whole.end - 1)
    if read_legend(whole.text):
        return Token("legend", (whole,), whole.start, whole.end)
    if is_stage_line(whole.text):
        return Token("stage", (whole,), whole.start, whole.end, fresh=fresh)
    if is_spaced_out(whole.text) or (" " not in whole.text and "\u3000" not in whole.text):
        return Token("label", (whole,), whole.start, whole.end, fresh=fresh)
    parts = tuple(
        make_cell(text, whole.start + match.start(), whole.start + match.end()) for match in _WIDE.finditer(whole.text)
    )
    if not all(_HAN.search(part.text) for part in parts):
        parts = (whole,)
    return Token("label", parts, whole.start, whole.end, fresh=fresh)


def _join_labels(text: str, tokens: Sequence[Token]) -> list[Token]:
    """Puts label lines together that are one title, broken by a narrow box."""
    joined: list[Token] = []
    for token in tokens:
        if token.kind == "label" and len(token.cells) == 1 and joined and _goes_on(joined[-1], token):
            first = joined.pop()
            while token.text[0] in "及和与" and _is_narrow(first) and joined and _is_narrow(joined[-1]):
                first = joined.pop()
            cell = make_cell(text, first.start, token.end)
            joined.append(Token("label", (cell,), first.start, token.end, fresh=first.fresh))
        else:
            joined.append(token)
    return joined


def _goes_on(before: Token, token: Token) -> bool:
    if before.kind != "label" or len(before.cells) != 1 or is_spaced_out(before.cells[0].text):
        return False
    return len(before.text) <= 8 and len(token.text) <= 8 and straddles(before.text, token.text)


def _is_narrow(token: Token) -> bool:
    return token.kind == "label" and len(token.cells) == 1 and len(token.text) <= 3
