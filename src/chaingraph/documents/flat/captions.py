"""The lines directly above a table: its name and the unit it is in.

For: ``flat.tables``.
In: the lines of a text and where a table begins.
Out: a caption cell and a unit, both perhaps missing.
How: upwards from the table over page numbers and ``单位：`` to the first line of words, which is a caption when it ends
like one or is a short line of its own; a numbered heading only when it ends like one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from chaingraph.documents.flat.lines import (
    Line,
    is_continuation_mark,
    is_page_mark,
    is_sentence,
    make_cell,
    names_a_table,
    table_number,
)
from chaingraph.documents.tables_labels import is_form_line, labels
from chaingraph.documents.tables_words import is_note, line_unit, section_level
from chaingraph.records import Cell

_LONGEST = 60
_FARTHEST = 4
"""Blank lines that may stand between a caption and its table."""
_DECORATION = " \t\u3000\xa0#*=─━-+_~"
_BREAKS = re.compile(r"[，。；：！？,;:!?、]")


class Heading(NamedTuple):
    """What stands above a table; ``first`` is the index of its topmost line."""

    caption: Cell | None
    unit: str
    first: int


def find_heading(text: str, lines: Sequence[Line], first: int, floor: int) -> Heading:
    """Looks upwards from a table.

    Args:
        text: The whole text.
        lines: All its lines.
        first: Index of the first line of the table.
        floor: Index of the last line that belongs to what stands before, -1 at the top of the text.

    Returns:
        Caption and unit, ``None`` and empty where there is none.
    """
    at, unit = first - 1, ""
    while at > floor and lines[at + 1].blanks <= _FARTHEST:
        words = lines[at].text
        found = line_unit(words.strip())
        bare = words.strip(_DECORATION)
        if found is not None:
            unit = unit or found[1]
            if found[0] and not labels(words.strip()):
                start = lines[at].start + words.index(words.strip()[:1])
                return _wider(
                    text, lines, at, floor, Heading(_plain_cell(text, start, start + len(found[0])), unit, at)
                )
        elif bare and not (is_page_mark(words) or is_continuation_mark(words) or is_form_line(bare)):
            break
        at -= 1
    if at <= floor or lines[at + 1].blanks > _FARTHEST or not _is_caption(lines, at, floor):
        return Heading(None, unit, at + 1)
    return _wider(text, lines, at, floor, Heading(_plain_cell(text, lines[at].start, lines[at].end), unit, at))


def _plain_cell(text: str, start: int, end: int) -> Cell:
    """The cell of a caption without the signs that markdown puts around a heading."""
    while start < end and text[start] in _DECORATION:
        start += 1
    while end > start and text[end - 1] in _DECORATION:
        end -= 1
    return make_cell(text, start, end)


def _is_caption(lines: Sequence[Line], at: int, floor: int) -> bool:
    words = lines[at].text.strip(_DECORATION)
    if names_a_table(words):
        return True
    if is_sentence(words) or section_level(words) or is_note(words) or len(words) > 40 or words.startswith("第"):
        return False
    alone = (
        lines[at].blanks > 0
        or at - 1 <= floor
        or table_number(lines[at - 1].text) > 0
        or lines[at].text[:1] in " \t\u3000"
    )
    return alone and not _BREAKS.search(words)


def _wider(text: str, lines: Sequence[Line], at: int, floor: int, heading: Heading) -> Heading:
    """Takes the line above into the caption when the caption is broken over two lines."""
    above = at - 1
    if heading.caption is None or above <= floor or lines[at].blanks > 1:
        return heading
    words, upper = lines[at].text.strip(), lines[above].text.strip()
    bare_number = 0 < table_number(upper) == len(upper) and upper.startswith(("表", "续表", "附表", "专栏"))
    if bare_number and not table_number(words):
        return _join(text, lines, above, heading)
    if lines[at].blanks or table_number(words) or section_level(words) or len(words) + len(upper) > _LONGEST:
        return heading
    plain = not (section_level(upper) or is_note(upper) or is_sentence(upper) or _BREAKS.search(upper))
    if plain and len(upper) >= 6 and not upper.startswith(("附件", "附表", "第")) and line_unit(upper) is None:
        return _join(text, lines, above, heading)
    return heading


def _join(text: str, lines: Sequence[Line], above: int, heading: Heading) -> Heading:
    assert heading.caption is not None
    return Heading(make_cell(text, lines[above].start, heading.caption.end), heading.unit, above)
