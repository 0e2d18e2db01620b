"""Full-width letters and digits to ASCII, one character for one, and the cuts that take layout blanks out.

For: the passages; readers of cells.
In: source text.
Out: text of the same length, and the pieces of it that are words and not layout.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""Characters without width that conversions leave behind."""

_KEPT = "，。：；！？（）"
_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code) not in _KEPT}
_BLANKS = dict.fromkeys(
    map(ord, "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"), " "
)
FOLD = {**_FULL_WIDTH, **_BLANKS}

_CJK = "\u3400-\u9fff\uf900-\ufaff"
_WIDE = f"{_CJK}\u3000-\u303f\uff00-\uffef“”‘’—…·"
_LAYOUT = re.compile(
    rf"[{INVISIBLE}\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]+"  # no width at all
    r"|(?<= ) +"  # a second blank
    rf"|(?<=[{_WIDE}]) (?=[，。；：、！？）》”])"  # before closing punctuation
    rf"|(?<=[，。；、（《“]) (?=[{_WIDE}])"  # behind punctuation
    r"|(?<=\d) (?=[年月日号亿万元千百个家户亩平公吨台件倍人项条%])"  # 2022 年
    r"|(?<=[年月]) (?=\d)"  # 年 3 月
)
_SPACED = re.compile(rf"(?:(?<=^)|(?<= ))[{_CJK}](?: +[{_CJK}])+(?=$| )")
_SUSPECT = re.compile(rf" |[{INVISIBLE}\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")


def fold_width(text: str) -> str:
    """``text`` with full-width letters, digits and signs as ASCII and every blank as a space; same length.

    Chinese punctuation ，。：；！？（） stays: it parts clauses.
    """
    return text.translate(FOLD)


def pieces(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of ``folded[start:end]`` that are text: runs of blanks become one, letter-spaced words close up.

    Args:
        folded: A text from :func:`fold_width`.
        start: First character of a line, no blank.
        end: Behind its last character, no blank.
    """
    line = folded[start:end]
    if not _SUSPECT.search(line):
        yield start, end
        return
    at = 0
    for cut_start, cut_end in _cuts(line):
        if cut_start > at:
            yield start + at, start + cut_start
        at = max(at, cut_end)
    if at < len(line):
        yield start + at, end


def _cuts(line: str) -> list[tuple[int, int]]:
    """Spans of ``line`` that are layout, ascending."""
    cuts = [match.span() for match in _LAYOUT.finditer(line)]
    for spaced in _SPACED.finditer(line):
        cuts += [(at, at + 1) for at in range(*spaced.span()) if line[at] == " "]
    return sorted(cuts)
