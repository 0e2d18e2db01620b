"""Chains: 新能源汽车, 新能源汽车产业 and 新能源汽车产业链 are one, whatever word says that it is one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.names import fold

SHORTEST = 2
"""Characters that must be left when the word for industry is taken away: 铝产业 is not 铝."""
_SIZE = r"(?:[\d.]+|[一二三四五六七八九十百千两数]+)[万千百十]*亿元?级?(?:规模)?"
_SIZED = re.compile(rf"\A{_SIZE}的?(?=.{{2}})|(?<=..){_SIZE}\Z")
"""How large a chain is or shall grow, before or behind its name: 新能源汽车900亿级."""
INDUSTRY = "产业"
"""Behind the word for a kind of industry, whichever of the words stood there: 新兴产业集群 is 新兴产业."""


def chain_key(name: str) -> str:
    """Comparison key of a chain: folded, without the words behind it that only say it is one.

    Example:
        >>> chain_key("新能源汽车全产业链"), chain_key("铝产业")
        ('新能源汽车', '铝产业')
    """
    key = fold(_unsized(name))
    while ending := next((word for word in _words("ending") if key.endswith(word)), ""):
        bare = key.removesuffix(ending)
        if len(bare) < SHORTEST:
            break
        if bare in _words("kind"):
            return bare + INDUSTRY
        key = _unsized(bare)
    return key


def group_chains(names: Iterable[str], apart: frozenset[frozenset[str]] = frozenset()) -> Mapping[str, str]:
    """Chain name → the name of the same chain that says it with the fewest words.

    Args:
        names: As the documents write them.
        apart: Pairs of names judged to be different things.

    Complexity: O(names · log names).
    """
    groups: dict[str, list[str]] = defaultdict(list)
    for name in sorted(set(names), key=lambda name: (len(name), name)):
        groups[chain_key(name)].append(name)
    return {name: _founder(name, group, apart) for group in groups.values() for name in group}


def _founder(name: str, group: list[str], apart: frozenset[frozenset[str]]) -> str:
    """The first of the group without its size; whoever is judged to differ from it stays alone."""
    return name if frozenset((name, group[0])) in apart else _unsized(group[0])


def _unsized(name: str) -> str:
    """A chain's name without its size, unless nothing but a word for industry is left (千亿级产业)."""
    bare = _SIZED.sub("", name)
    return name if bare in (*_words("ending"), *_words("kind"), INDUSTRY) else bare


@cache
def _words(use: str) -> tuple[str, ...]:
    """Longest first."""
    rows = read_lexicon("chain_words", ("word", "use"))
    return tuple(sorted((row["word"] for row in rows if row["use"] == use), key=lambda word: (-len(word), word)))
