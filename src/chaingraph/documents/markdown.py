"""Markdown: the marks out of the way, the headings known.

For: the reader of ``.md`` files.
In: the text of the file.
Out: the text with every mark replaced by a character without width, so that offsets stay, and where headings stand.
"""

from __future__ import annotations

import re

HIDDEN = "\u200b"

_MARKS = re.compile(
    r"<!--.*?-->"
    r"|!\[[^\]\n]*\]\([^)\n]*\)"  # pictures
    r"|^[ \t]{0,3}(?:```|~~~)[^\n]*$"  # fences
    r"|^[ \t]{0,3}(?:=+|-{3,}|\*{3,}|_{3,})[ \t]*$"  # rules
    r"|^[ \t]{0,3}>[ \t]?"  # quotes
    r"|^[ \t]{0,3}#{1,6}[ \t]+"  # headings
    r"|\*\*|__|`"  # emphasis
    r"|\[(?=[^\]\n]+\]\([^)\n]*\))"  # a link begins
    r"|(?<=[^\]\n])\]\([^)\n]*\)",  # and ends
    re.MULTILINE | re.DOTALL,
)
_HEADING = re.compile(r"^[ \t]{0,3}(#{1,6})[ \t]+(?:\*\*|__|`)?(?=\S)", re.MULTILINE)


def hide_marks(text: str) -> str:
    """``text`` with Markdown's marks made invisible; same length, line breaks kept."""
    return _MARKS.sub(lambda found: re.sub(r"[^\r\n]", HIDDEN, found[0]), text)


def heading_ranks(text: str) -> dict[int, float]:
    """Source offset of the words of each ``#`` heading → its rank, 0.1 for the highest."""
    return {found.end(): len(found[1]) / 10 for found in _HEADING.finditer(text)}
