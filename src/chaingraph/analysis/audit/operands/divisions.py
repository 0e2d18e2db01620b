"""The wholes that amounts told one after the other may be the parts of.

For: ``sums.weighed`` and ``benchmarks/operands.py``.
In: the runs of amounts of a page. Out: :class:`~chaingraph.analysis.audit.operands.pairs.Derived` runs, of which pairs with their sum hold.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from chaingraph.analysis.audit.operands.amounts import Amounts, amounts, joined
from chaingraph.analysis.audit.operands.division_signs import of_run, of_whole
from chaingraph.analysis.audit.operands.listed import Run, runs, together
from chaingraph.analysis.audit.operands.pairs import Derived, Pair
from chaingraph.analysis.audit.operands.signs import (
    plain,
)
from chaingraph.analysis.audit.reading.levels import Level
from chaingraph.analysis.audit.reading.text import COUNTS
from chaingraph.analysis.projection import Projection

AHEAD, BEHIND = 6, 2
"""Sentences before and behind a run in which its whole may stand without a word in common."""
RANGE = (0.34, 3.0)
"""Wholes that the sum is farther from are of something else."""


def divisions_with_pairs(projection: Projection) -> Iterator[Derived]:
    """Amounts told together, with the wholes that some of them may be the parts of. O(characters + runs · amounts near and alike)."""
    for found in amounts(projection):
        for group in together(list(runs(found.told))):
            pairs = [pair for run in group for pair in _pairs(found, run)]
            if pairs:
                first = group[0].items[0]
                last = max(
                    (one.items[-1] for one in group if one.items[-1].place == first.place),
                    key=lambda item: item.number,
                    default=first,
                )
                start = max(0, first.quantity.at - len(first.quantity.label))
                yield Derived(first.reading.sentence, start, last.quantity.end, True, pairs)


def _pairs(found: Amounts, run: Run) -> Iterator[Pair]:
    first = run.items[0]
    own = {(item.place, item.number) for item in run.items}
    words = plain("".join(part.name for part in run.parts))
    largest, total = max(part.size for part in run.parts), _sum(run)
    alone = tuple(of_run(run))
    for whole in joined(found.near(first.place, AHEAD, BEHIND), found.alike(words, least=3)):
        inside = whole.item is not None and (whole.item.place, whole.item.number) in own
        if whole.kind == total.kind and whole.size > largest and not inside:
            off = total.size / whole.size
            if RANGE[0] < off < RANGE[1]:
                yield Pair(total, whole, _holds(total, whole), off, (*alone, *of_whole(run, whole)), run.parts)


def _holds(total: Level, whole: Level) -> bool:
    room = 0.0 if total.kind in COUNTS and "万" not in whole.text else total.step + whole.step
    return abs(total.size - whole.size) <= room + 1e-9 * whole.size


def _sum(run: Run) -> Level:
    name, text = "、".join(part.name for part in run.parts), "+".join(part.text for part in run.parts)
    size, step = sum(part.size for part in run.parts), sum(part.step for part in run.parts)
    return replace(run.parts[-1], name=name, text=text, size=size, step=step)
