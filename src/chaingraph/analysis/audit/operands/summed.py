"""Sums of amounts that a figure may be of: 两条链合计占68%, 甲产业和乙产业占六成.

For: the reader of shares in this room. In: the amounts before a figure, the words of its clause.
Out: the sums as amounts, each with its sort: so many as told, the last ones, the ones of the names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from chaingraph.analysis.audit.operands.signs import common, plain
from chaingraph.analysis.audit.reading.levels import Level
from chaingraph.analysis.audit.reading.pages import whole_number

FEWEST, MOST = 2, 6
"""Amounts of a sum."""
_SEVERAL = re.compile(r"(?P<n>[两二三四五六七])(?:者|项|家|链|大|个|类|条)")
_TOGETHER = re.compile("合计|共计?|之和|加起来|一起|[、和与及]")
_LINK = re.compile("[、和与及]")


def summed(ahead: Sequence[Level], clause: str, known: Sequence[Level]) -> Iterator[tuple[Level, str]]:
    """Sums of amounts told one after the other, and of those that a clause names. O(amounts)."""
    match = _SEVERAL.search(clause)
    if match is None and not _TOGETHER.search(clause):
        return
    count = whole_number(match["n"]) if match else 0
    for kind in dict.fromkeys(level.kind for level in ahead):
        yield from _runs([level for level in ahead if level.kind == kind], count)
    names = [
        name for piece in _LINK.split(_SEVERAL.split(clause)[0]) if len(name := plain(piece.replace("合计", ""))) > 1
    ]
    if FEWEST <= len(names) <= MOST:
        yield from _named(names, known)


def _runs(levels: Sequence[Level], count: int) -> Iterator[tuple[Level, str]]:
    """Sums of so many amounts that follow each other; of any number where none is told."""
    items = {(level.item.place, level.item.number): level for level in levels if level.item}
    run = [items[key] for key in sorted(items)][-MOST:]
    for number in (count,) if count else range(FEWEST, MOST):
        for start in range(len(run) - number + 1):
            last = start + number == len(run)
            yield _sum(run[start : start + number]), f"{'told' if count else 'some'} {'last' if last else 'before'}"


def _named(names: Sequence[str], known: Sequence[Level]) -> Iterator[tuple[Level, str]]:
    """The sum of the amounts of one unit that bear the names."""
    for kind in dict.fromkeys(level.kind for level in known):
        own = [level for level in known if level.kind == kind]
        best = [max(own, key=lambda level: (common(plain(level.name), name), -len(level.name))) for name in names]
        fit = all(common(plain(level.name), name) >= min(3, len(name)) for level, name in zip(best, names, strict=True))
        if fit and len({id(level) for level in best}) == len(names):
            yield _sum(best), "named"


def _sum(levels: Sequence[Level]) -> Level:
    name, text = "、".join(level.name for level in levels), "+".join(level.text for level in levels)
    size, step = sum(level.size for level in levels), sum(level.step for level in levels)
    return replace(levels[-1], name=name, text=text, size=size, step=step)
