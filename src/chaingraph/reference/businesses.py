"""Kinds of business that stand among company names (电商, 商超连锁, 运营商网点) and are no enterprise themselves."""

from __future__ import annotations

import re
from functools import cache

from chaingraph.reference.lexicon import read_lexicon

_NOTE = re.compile(r"[（(][^（()）]*[）)]$")
_LONGEST = 16
_LONGEST_WORD = 8


@cache
def business_words(kind: str) -> frozenset[str]:
    """Words of ``generic_businesses.csv`` of one kind: ``business``, ``ending``, ``qualifier``."""
    rows = read_lexicon("generic_businesses", ("word", "kind"))
    return frozenset(row["word"] for row in rows if row["kind"] == kind)


def is_generic_business(name: str) -> bool:
    """Whether a name stands for a kind of business and for no company: all of it is general vocabulary.

    ``运营商网点`` and ``家电连锁`` do; a brand before the ending (``某某专卖店``) makes it a company's own.
    """
    name = _NOTE.sub("", name.strip())
    if name in business_words("business"):
        return True
    known = business_words("qualifier") | business_words("business")
    endings = business_words("ending") | business_words("business")
    sizes = range(1, min(_LONGEST_WORD, len(name)))
    return any(name[-size:] in endings and _is_made_of(name[:-size], known) for size in sizes)


def _is_made_of(text: str, vocabulary: frozenset[str]) -> bool:
    """Whether a text can be cut into words of a vocabulary without a rest."""
    reachable = [True] + [False] * len(text)
    for end in range(1, len(text) + 1):
        starts = range(max(0, end - _LONGEST_WORD), end)
        reachable[end] = any(reachable[start] and text[start:end] in vocabulary for start in starts)
    return len(text) <= _LONGEST and reachable[-1]
