"""What a page adds to the text that flows over it: page numbers and running heads.

For: ``flat.tables``.
In: the lines of a text.
Out: the lines without them.
How: a page number stands between dashes or with 第 and 页; a running head is a line that comes back beside page numbers
or page breaks. Captions and section lines that come back are left for others to judge.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from chaingraph.documents.flat.lines import Line, is_page_mark, is_section_line, names_a_table

_SHORTEST, _LONGEST = 5, 40
"""Characters of a running head."""


def without_furniture(text: str, lines: Sequence[Line]) -> list[Line]:
    """Drops page numbers and running heads.

    Args:
        text: The whole text.
        lines: Its lines.

    Returns:
        The other lines; the blank lines around a dropped one count for the next.
    """
    # A line with a tab is a cell, whatever it holds: ``2027—`` is a period without an end.
    marks = ["\t" not in line.text and is_page_mark(line.text) for line in lines]
    if not any(marks) and "\f" not in text:
        return list(lines)
    heads = _running_heads(text, lines, marks)
    kept: list[Line] = []
    blanks = 0
    for at, line in enumerate(lines):
        if marks[at] or at in heads:
            blanks += line.blanks
        else:
            kept.append(line._replace(blanks=line.blanks + blanks) if blanks else line)
            blanks = 0
    return kept


def _running_heads(text: str, lines: Sequence[Line], marks: Sequence[bool]) -> frozenset[int]:
    """Indices of lines that come back at the edges of pages; the first line of the text is its title and stays."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if "\t" not in line.text and _SHORTEST <= len(line.text.strip()) <= _LONGEST and not marks[at]:
            places[line.text.strip()].append(at)
    heads: set[int] = set()
    for words, found in places.items():
        edges = [at for at in found if _at_edge(text, lines, marks, at)]
        if len(edges) > 1 and not names_a_table(words) and not is_section_line(words):
            heads.update(edges)
    return frozenset(heads - {0})


def _at_edge(text: str, lines: Sequence[Line], marks: Sequence[bool], at: int) -> bool:
    """Whether a line stands directly beside a page number or behind a page break."""
    beside = (at > 0 and marks[at - 1]) or (at + 1 < len(marks) and marks[at + 1])
    before = text[lines[at - 1].end if at else 0 : lines[at].start]
    return at == 0 or beside or "\f" in before
