"""The lines of a cell as one text: a list of names, one a line, stays a list; a name that a line end breaks is whole again.

For: the readers that render rows. In: the text of a cell with its line ends. Out: one line.
"""

from __future__ import annotations

import re

from chaingraph.reference.name_lists import are_company_names

_BREAK = re.compile(r"\s*[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+\s*")
_LATIN = re.compile(r"[A-Za-z]")


def one_line(text: str) -> str:
    """``text`` without line breaks and tabs: Chinese closes up, Latin words keep a blank between them."""

    def close(found: re.Match[str]) -> str:
        before, after = text[: found.start()][-1:], text[found.end() :][:1]
        return " " if _LATIN.match(before) and _LATIN.match(after) else ""

    return (_BREAK.sub(close, text) if _BREAK.search(text) else text).replace("\t", " ").strip()


def cell_line(text: str) -> str:
    """The text of a cell as one line; names of companies that stood one below the other are parted by 、."""
    lines = [line for line in _BREAK.split(text.strip()) if line]
    return "、".join(map(one_line, lines)) if len(lines) > 1 and are_company_names(lines) else one_line(text)
