"""The broad branches of products and trades: 减速器 is of machines, 装饰原纸 of light industry; which of them go together.

For: the rules that ask whether two descriptions of one enterprise have nothing in common.
In: words of a sentence or a cell; ``branches.csv`` and ``branches_close.csv``.
Out: :func:`branches_of`, :func:`products_in`, :func:`apart`.
How: the longest word at the end of a noun decides, since what stands before it says of what or for what a thing is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from chaingraph.reference.lexicon import read_lexicon

_LIST = re.compile("[、，,；;及和与]")
_DONE = re.compile(r"(?:工厂化|精深|深)?(?:制造|生产|加工|种植|养殖|研发)(?:业|企业)?$")
"""What is done to a product, behind it."""
SHORTEST = 2
"""Characters of a word of the lexicon at least."""


def apart(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether no branch of one is, or goes with, one of the other.

    Example:
        >>> apart(frozenset({"食品"}), frozenset({"机械"})), apart(frozenset({"金属"}), frozenset({"机械"}))
        (True, False)
    """
    return not any(one == other or (one, other) in _close() for one in left for other in right)


def branches_of(what: str) -> frozenset[str]:
    """The branches of the products a description lists (公路护栏网、焊接网); of a whole nobody knows none. O(characters)."""
    return frozenset(branch for part in _LIST.split(what) if (branch := _branch(part)))


def ends_known(what: str) -> bool:
    """Whether a product of a description ends with a word that is known, which says more than one inside. O(characters)."""
    return any(_longest(part, at_end=True) for part in _LIST.split(what))


@lru_cache(maxsize=65536)
def products_in(text: str) -> tuple[tuple[str, str], ...]:
    """The products a text names with their branches, the longest words, and of words that run together the last. O(characters).

    Example:
        >>> products_in("主营羊乳粉包装膜"), products_in("按期推进")
        ((('包装膜', '轻工'),), ())
    """
    words, most = branch_words(), _most()
    spans: list[tuple[int, int]] = []
    for start in range(len(text)):
        sizes = range(min(most, len(text) - start), SHORTEST - 1, -1)
        size = next((size for size in sizes if text[start : start + size] in words), 0)
        if size and not any(end >= start + size for _, end in spans):
            # 食品 in 食品包装机械 says what the machines are for.
            spans = [(first, last) for first, last in spans if last < start]
            spans.append((start, start + size))
    return tuple((text[start:end], words[text[start:end]]) for start, end in spans)


@lru_cache(maxsize=65536)
def _branch(what: str) -> str:
    """The branch of a product: that of the longest word it ends with, else contains; empty when two are as good."""
    bare = _DONE.sub("", what) or what
    found = _longest(what, at_end=True) or _longest(bare, at_end=True) or _longest(what, at_end=False)
    branches = {branch_words()[word] for word in found}
    return branches.pop() if len(branches) == 1 else ""


def _longest(what: str, *, at_end: bool) -> list[str]:
    """The longest words of the lexicon at the end of a text, or in it."""
    words = branch_words()
    for size in range(min(_most(), len(what)), SHORTEST - 1, -1):
        first = len(what) - size if at_end else 0
        found = [what[at : at + size] for at in range(first, len(what) - size + 1) if what[at : at + size] in words]
        if found:
            return found
    return []


@cache
def branch_words() -> Mapping[str, str]:
    """Word for a product or trade → its broad branch."""
    return {row["word"]: row["branch"] for row in read_lexicon("branches", ("word", "branch"))}


@cache
def _most() -> int:
    return max(map(len, branch_words()))


@cache
def _close() -> frozenset[tuple[str, str]]:
    rows = read_lexicon("branches_close", ("one", "other"))
    return frozenset(pair for row in rows for pair in ((row["one"], row["other"]), (row["other"], row["one"])))
