"""What the words of a product's name say: its head, what it is made for, and which words say nothing.

Chinese names of products end in what the thing is and begin with what it is for: 空调压缩机 is a compressor, no air
conditioner. A tail such as 模组 or 扩能项目 names no other thing.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from chaingraph.reference.lexicon import read_lexicon


@lru_cache(maxsize=65536)
def bare(name: str) -> str:
    """A folded name without the words behind it that name no other product; never empty.

    Example:
        >>> bare("齿轮扩能项目"), bare("显示屏模组"), bare("模组")
        ('齿轮', '显示屏', '模组')
    """
    while (tail := _ending(name)) and len(name) - len(tail) > 1:
        name = name.removesuffix(tail)
    return name


@lru_cache(maxsize=65536)
def is_telling(name: str) -> bool:
    """Whether a name says what is made: 核心零部件 and 原材料 do not."""
    fronts, tails, wholes = _words("front"), _words("tail"), _words("whole")
    rest = bare(name)
    while front := next((word for word in fronts if rest.startswith(word)), ""):
        rest = rest.removeprefix(front)
    return bool(rest) and rest not in tails and rest not in wholes


@lru_cache(maxsize=65536)
def same_head(wanted: str, offered: str) -> bool:
    """Whether two folded names end in the same thing, tails aside; 冲压件 and 冲压模具 do not."""
    return not _heads(wanted).isdisjoint(_heads(offered))


@lru_cache(maxsize=65536)
def shares_kind(wanted: str, offered: str) -> bool:
    """Whether two folded names share a character besides the class they end in; 门系统 and 制动系统 do not."""
    return not frozenset(_kind(wanted)).isdisjoint(_kind(offered))


def are_opposite(wanted: str, offered: str) -> bool:
    """Whether one names the opposite of the other: 正极材料 and 负极材料."""
    return any(other in offered and own not in offered for own, other in _opposed_pairs(wanted))


@lru_cache(maxsize=65536)
def _opposed_pairs(name: str) -> tuple[tuple[str, str], ...]:
    """Pairs of characters of a name that have an opposite, with it: 正极 and 负极; most names have none."""
    pairs = (name[at : at + 2] for at in range(len(name) - 1))
    return tuple((pair, other + pair[1]) for pair in pairs for other in _opposites().get(pair[0], ()))


@lru_cache(maxsize=65536)
def end_uses(name: str) -> frozenset[str]:
    """What a name says the thing is made for: 车辆 of 车载显示屏; empty when it does not say."""
    rows = read_lexicon("end_uses", ("word", "use"))
    return frozenset(row["use"] for row in rows if row["word"] in name)


def is_for_others(wanted: frozenset[str], offered: str) -> bool:
    """Whether a product is made for something else than what is wanted; not when either does not say."""
    made_for = end_uses(offered)
    return bool(made_for and wanted) and made_for.isdisjoint(wanted)


@lru_cache(maxsize=65536)
def _heads(name: str) -> frozenset[str]:
    """Last characters of a name with all its tails, with fewer of them, and without any."""
    found = {name[-1:]}
    while (tail := _ending(name)) and len(name) - len(tail) > 1:
        name = name.removesuffix(tail)
        found.add(name[-1:])
    return frozenset(found)


@lru_cache(maxsize=65536)
def _kind(name: str) -> str:
    """A name without the class it ends in; the whole name when it is nothing else."""
    name = bare(name)
    return next((name.removesuffix(word) for word in _words("class") if name.endswith(word) and name != word), name)


def _ending(name: str) -> str:
    return next((word for word in _words("tail") if name.endswith(word)), "")


@cache
def _words(use: str) -> tuple[str, ...]:
    """Longest first."""
    rows = read_lexicon("product_words", ("word", "use"))
    return tuple(sorted((row["word"] for row in rows if row["use"] == use), key=lambda word: (-len(word), word)))


@cache
def _opposites() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in read_lexicon("opposites", ("one", "other")):
        for one, other in ((row["one"], row["other"]), (row["other"], row["one"])):
            found[one] = (*found.get(one, ()), other)
    return found
