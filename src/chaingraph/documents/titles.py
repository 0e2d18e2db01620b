"""What a document calls itself.

For: :class:`chaingraph.records.Document`.
In: the passages of the document's head.
Out: its title, and which passages say it.
How: the first title above the text, behind the letterhead. A notice that issues a paper is called by the paper.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from chaingraph.documents.cues import ends
from chaingraph.documents.headings import find_marker
from chaingraph.documents.kinds import Kind, is_bullet

HEAD = 25
"""Passages from the beginning among which the title is sought."""
LONGEST = 100
KICKER = 6
"""Characters of the name of a column that stands above a title."""
_ISSUED = re.compile(r"关于(?:印发|发布|公布|转发|下达|批转|公开|实施|征求)\s*[^《》]{0,12}《(.+)》[^《》]{0,12}$")
_ISSUED_BARE = re.compile(r"^关于(?:印发|发布|公布|转发|下达)([^《》]{6,60})的通知$")
_WRAPPED = re.compile(r"^《(.+)》$")
_MARKUP = re.compile(r"^#+\s*")


def find_title(passages: Sequence[tuple[Kind, str]]) -> tuple[str, frozenset[int]]:
    """The title of a document.

    Args:
        passages: Kind and text of its passages in order.

    Returns:
        The title, empty when the head has none, and the positions of the passages that say it.
    """
    head = passages[:HEAD]
    candidates = [at for at in range(len(head)) if _may_be_title(*head[at]) or _is_colon_title(head, at)]
    first = _first(head, candidates)
    if first is None:
        return "", frozenset()
    title = plain_title(head[first][1])
    same = {at for at in candidates if _key(plain_title(head[at][1])) == _key(title)}
    return title, frozenset(same | {first})


def _may_be_title(kind: Kind, text: str) -> bool:
    if kind == "short":
        return len(text) <= LONGEST
    return kind == "text" and len(text) <= LONGEST and _ISSUED.search(text) is not None


def _is_colon_title(head: Sequence[tuple[Kind, str]], at: int) -> bool:
    """``云川：链主企业带动产业集聚``: looks like a key and its value, but opens the document."""
    kind, text = head[at]
    opens = kind == "item" and at <= 1 and all(above == "short" for above, _ in head[:at])
    plain = find_marker(text) is None and not is_bullet(text) and len(text) <= LONGEST
    return opens and plain and at + 1 < len(head) and head[at + 1][0] != "item"


def _first(head: Sequence[tuple[Kind, str]], candidates: Sequence[int]) -> int | None:
    """The first title above the text; that of a notice before any other."""
    for at in candidates:
        if _ISSUED.search(head[at][1]) or (head[at][1].startswith("关于") and ends("title_end").search(head[at][1])):
            return at
    text = next(
        (at for at, (kind, words) in enumerate(head) if kind in ("text", "item") and at not in candidates), len(head)
    )
    above = [at for at in candidates if at < text]
    return next((at for at in above if len(head[at][1]) > KICKER), above[0] if above else None)


def plain_title(text: str) -> str:
    """The title of the paper that a notice issues, without 《》; other titles as they are."""
    text = _MARKUP.sub("", text)
    for pattern in (_ISSUED, _ISSUED_BARE, _WRAPPED):
        found = pattern.search(text)
        if found and found[1].count("《") == found[1].count("》"):
            return found[1].strip()
    return text


def _key(text: str) -> str:
    return "".join(text.split())
