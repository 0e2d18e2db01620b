"""Which of two days is likely the earlier one, by what is told of each: what opens, what closes, what stands between.

For: the signs of pairs in this room; ``benchmarks/dates.py``, which learns it from all pairs of texts that are right.
In: pairs of days. Out: signs, :func:`leaning`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from chaingraph.analysis.audit.days.pairs import Pair
from chaingraph.analysis.audit.days.told import Told
from chaingraph.analysis.audit.reading.progress import NONE, SURE, progress_of

CLOSE = 20
"""Signs between two days of a sentence that are looked at."""
_DIGITS = re.compile(r"[\d.]+")


def first_is_early(pair: Pair) -> bool:
    """Whether the earlier day is told first."""
    return _place(pair.early) < _place(pair.late)


def _place(told: Told) -> tuple[str, int, bool, int]:
    return told.evidence.document, told.at, told.row, told.start


def order_signs(pair: Pair) -> tuple[str, ...]:
    """What speaks for the day that is told first being the earlier one, or against it; not which it is."""
    one, other = (pair.early, pair.late) if first_is_early(pair) else (pair.late, pair.early)
    return tuple(dict.fromkeys(_signs(one, other, pair.link)))


def _signs(one: Told, other: Told, link: str) -> Iterator[str]:
    yield f"link {link}"
    for at, told in (("1", one), ("2", other)):
        yield from (f"{at} {sign}" for sign in words_of(told))
        yield from (f"{at} {link} {sign}" for sign in words_of(told) if sign[1] in "^$")
    yield f"stages {stage_of(one)} {stage_of(other)}"
    yield f"next {one.behind[:2]} / {other.behind[:2]}"
    yield f"last {one.ahead[-2:]} / {other.ahead[-2:]}"
    yield f"last {one.ahead[-1:]} / {other.ahead[-1:]}"
    if one.row and other.row:
        yield f"heads {one.ahead} / {other.ahead}"
    if link == "sentence":
        between = _DIGITS.sub("0", one.whole[one.end : other.start])[:CLOSE]
        yield f"between {between[:1]} {between[-1:]}"
        yield from (f"between {run}" for run in runs_of(between))


def leaning(pair: Pair, weights: Mapping[str, float]) -> float:
    """How much is told for the order of the two days; negative where it speaks for the other order."""
    lean = sum(weights.get(sign, 0.0) for sign in order_signs(pair))
    return lean if first_is_early(pair) else -lean


@lru_cache(maxsize=65536)
def words_of(told: Told) -> tuple[str, ...]:
    """The signs and pairs of signs around a day, those right beside it once more, and the head of its column."""
    ahead, behind = (_DIGITS.sub("0", text) for text in (told.ahead, told.behind))
    found = [f"a {run}" for run in runs_of(ahead)] + [f"b {run}" for run in runs_of(behind)]
    found += [f"a$ {ahead[-2:]}", f"b^ {behind[:2]}", f"b^ {behind[:1]}", f"a$ {ahead[-1:]}"]
    found += [f"h {told.ahead}"] if told.row else []
    return tuple(dict.fromkeys(found))


def runs_of(text: str) -> Iterator[str]:
    """Its signs and pairs of signs."""
    for at in range(len(text)):
        yield text[at]
        if at + 1 < len(text):
            yield text[at : at + 2]


@lru_cache(maxsize=65536)
def stage_of(told: Told) -> str:
    """How far its clause, or its cell with the head of the column, says that something is."""
    stage = progress_of(f"{told.ahead}{told.behind}")
    return stage.stage if stage.sure > SURE else NONE
