"""How alike two names of products or segments are, by the rare characters and pairs of characters they share.

Chinese names of products end alike (…模组, …组件, …设备); what tells them apart are the rarer characters before. So a
shared character or pair counts as much as it is rare among all names of the graph: inverse document frequency
(K. Spärck Jones, A statistical interpretation of term specificity, Journal of Documentation 28, 1972). Pairs keep the
order of characters, single characters bridge a word left out (显示屏模组, 显示模组); the mean of both counts.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from math import log

from chaingraph.analysis.columns import key
from chaingraph.analysis.product_words import are_opposite, bare, same_head, shares_kind

ALIKE = 0.4
"""From here on two names are taken for the same kind of product: half of what is rare in one stands in the other."""
HELD = 0.9
"""For a name that stands in the other with the same head: 液晶显示屏 for 显示屏."""
OTHER_HEAD = 0.5
"""At most, for names that end in different things: alike, but not the same product."""
_PARTS = re.compile(r"[、，,/；;（）()\[\]和及与]+")


class Likeness:
    """Compares names against all names of a graph.

    Args:
        names: Every name that may be compared.

    Example:
        >>> alike = Likeness(["显示屏模组", "摄像头模组", "液晶显示模组", "电路板模组", "齿轮"])
        >>> alike.score("显示屏模组", "液晶显示模组") > ALIKE > alike.score("显示屏模组", "摄像头模组")
        True
    """

    def __init__(self, names: Iterable[str]) -> None:
        known = {key(name) for name in names}
        self._seen = Counter(piece for name in known for piece in _pairs(name) | frozenset(name))
        self._count = len(known) + 1
        self._weights: dict[str, float] = {}
        self._wholes: dict[frozenset[str], float] = {}

    def score(self, wanted: str, offered: str) -> float:
        """How much of what ``wanted`` asks for ``offered`` gives, 0 to 1; the best of its parts (外壳、框架).

        A part of one character says nothing; 空调压缩机 is a compressor, so it gives half of what 空调 asks for, and
        负极材料 nothing of 正极材料. O(length of both).
        """
        pairs = ((part, given) for part in parts_of(wanted) for given in parts_of(offered) or (key(offered),))
        return max((self._part(part, given) for part, given in pairs), default=0.0)

    def _part(self, part: str, offered: str) -> float:
        if part == offered:
            return 1.0
        held = _thing(part) in offered
        score = HELD if held else self._both(part, offered)
        # Most pairs are not alike at all: what follows is asked of the few others.
        if score < ALIKE:
            return score
        if are_opposite(part, offered) or not (held or shares_kind(part, offered)):
            return 0.0
        return score if same_head(part, offered) else min(score, OTHER_HEAD)

    def _both(self, part: str, offered: str) -> float:
        pairs = self._covered(_pairs(part), _pairs(offered))
        if not pairs:
            return 0.0
        return min(HELD, (pairs + self._covered(frozenset(part), frozenset(offered))) / 2)

    def _covered(self, pieces: frozenset[str], given: frozenset[str]) -> float:
        whole = self._wholes.get(pieces)
        if whole is None:
            whole = self._wholes[pieces] = sum(map(self._rarity, sorted(pieces)))
        return sum(map(self._rarity, sorted(pieces & given))) / whole if whole else 0.0

    def _rarity(self, piece: str) -> float:
        weight = self._weights.get(piece)
        if weight is None:
            seen = self._seen[piece]
            weight = self._weights[piece] = log(self._count / (1 + seen)) if seen < self._count else 0.0
        return weight


@lru_cache(maxsize=65536)
def parts_of(name: str) -> tuple[str, ...]:
    """Parts of a segment's name that stand for themselves: 结构件（外壳、框架） → 结构件, 外壳, 框架."""
    return tuple(part for part in _PARTS.split(key(name)) if len(part) > 1)


class Index:
    """Names by their pairs of characters, so that a wanted name meets only those that share one. O(total length).

    Args:
        names: The names on offer; doubles count once.
    """

    def __init__(self, names: Iterable[str]) -> None:
        distinct = sorted(set(names))
        self._likeness = Likeness(distinct)
        self._by_pair: dict[str, set[str]] = defaultdict(set)
        for name in distinct:
            for pair in _pairs(key(name)):
                self._by_pair[pair].add(name)

    def find(self, wanted: Iterable[str]) -> dict[str, float]:
        """Names on offer that are alike enough to one of the wanted ones, with their best score, sorted by name."""
        best: dict[str, float] = {}
        for name in wanted:
            pairs = {pair for part in parts_of(name) for pair in _pairs(part)}
            self._note(best, name, {offer for pair in pairs for offer in self._by_pair.get(pair, ())})
        return {name: best[name] for name in sorted(best) if best[name] >= ALIKE}

    def holding(self, wanted: Iterable[str]) -> dict[str, float]:
        """As :meth:`find`, but only names that hold a wanted one, tails aside: far fewer have to be looked at."""
        best: dict[str, float] = {}
        for part in {part for name in wanted for part in parts_of(name)}:
            holders = [self._by_pair.get(pair, set()) for pair in sorted(_pairs(_thing(part)))]
            self._note(best, part, set.intersection(*sorted(holders, key=len)) if holders else set())
        return {name: best[name] for name in sorted(best) if best[name] >= ALIKE}

    def _note(self, best: dict[str, float], wanted: str, offers: Iterable[str]) -> None:
        for offered in offers:
            best[offered] = max(best.get(offered, 0.0), round(self._likeness.score(wanted, offered), 4))


@lru_cache(maxsize=65536)
def _thing(part: str) -> str:
    """A part without its tails, unless a single character is left."""
    thing = bare(part)
    return thing if len(thing) > 1 else part


@cache
def _pairs(name: str) -> frozenset[str]:
    return frozenset(name[at : at + 2] for at in range(len(name) - 1))
