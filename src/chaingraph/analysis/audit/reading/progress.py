"""How far a clause says that something is, in whatever words: 地块上还长着荒草, 只差联合验收, 三班倒赶订单.

For: the rules that hold the progress of a thing in one place against that in another.
In: a clause, a cell. Out: :class:`Progress`, :func:`progress_of`.
How: a multinomial logit over the runs of one to three characters of the clause; ``benchmarks/stages.py`` learns it from 3,600 clauses and 240 cells that
four hands wrote for it, each with its stage. ``audit.reading.stages`` knows the usual words for sure and comes first where both speak.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from chaingraph.reference.weights import shipped_in_groups

MODEL = ("seeds", "models", "stages.json")
LONGEST = 3
"""Characters of a run at most."""
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
STAGES = NONE, SIGNED, OPEN, BEGUN, GOING, ROOFED, UNDONE, DONE, STOPPED = (
    "none", "signed", "open", "begun", "going", "roofed", "undone", "done", "stopped",
)  # fmt: skip
"""Says nothing of it; signed; not begun; begun; being built; roofed; not finished; finished or at work; at a standstill."""
SURE = 0.6
"""From which likelihood a stage is heard; nine of ten such are right (``benchmarks/stages.py --hands``)."""
SCALE = 3.0
"""What all runs of a clause weigh together, whatever their number: its square over theirs is that of each."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a thing is.

    Attributes:
        stage: One of :data:`OPEN` … :data:`STOPPED`; :data:`NONE` where nothing is said.
        sure: How likely that is.
    """

    stage: str
    sure: float


def runs_of(text: str) -> Sequence[str]:
    """The runs of characters of a clause, numbers alike, in order and once.

    Example:
        >>> runs_of("投产3")
        ['^', '^投', '^投产', '投', '投产', '投产0', '产', '产0', '产0$', '0', '0$', '$']
    """
    marked = f"^{_NUMBER.sub('0', text)}$"
    ends = ((at, at + size) for at in range(len(marked)) for size in range(1, LONGEST + 1))
    return list(dict.fromkeys(marked[at:end] for at, end in ends if end <= len(marked)))


@lru_cache(maxsize=65536)
def progress_of(text: str) -> Progress:
    """The likeliest stage that a clause tells, by the shipped model. O(characters)."""
    return progress_by(text, shipped_in_groups(MODEL))


def progress_by(text: str, weights: Mapping[str, Mapping[str, float]]) -> Progress:
    """The same by weights: run → stage → weight."""
    known = [run for run in runs_of(text) if run in weights]
    if not known:
        return Progress(NONE, 1.0)
    sums: dict[str, float] = dict.fromkeys(STAGES, 0.0)
    for run in known:
        for stage, weight in weights[run].items():
            sums[stage] += weight
    scale = SCALE / math.sqrt(len(known))
    odds = {stage: math.exp(scale * total) for stage, total in sums.items()}
    best = max(odds, key=lambda stage: odds[stage])
    return Progress(best, odds[best] / sum(odds.values()))
