"""Growth of several values told side by side: 86个、412.6亿元，比上年的72个、338.2亿元分别增长19.4%和32.0%.

For: ``chaingraph audit``, within a sentence.
In: a run of rates or gains, and before it two runs of as many values of the same units. Out: audit rows of kind ``growth``.
How: the first of a run goes with the first of the others. Words before the runs say which of both is the earlier one: what is compared
with (比, 较) is, and what one comes from (由, 从).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.quantities import Quantity, Reading, readers
from chaingraph.analysis.audit.rows import AuditRow, percent, plain
from chaingraph.analysis.projection import Projection

_VERB = re.compile(
    r"(?:(?P<rise>净增加?|增长|增加|提高|提升|上升|扩大|多|高|增)|(?P<fall>净减少?|下降|减少|降低|回落|缩减|少|低|降|减))(?:了|出|幅度?为|率为|为|达到?)*$"
)
_JOINS = re.compile(r"[、和与及]|以及|，")
_SIDE = re.compile(r"[、，和与及（）()；]?")
_COMPARED = re.compile(r"[比较与][^，。；、\d]{0,14}[（(]?$")
_FROM = re.compile(r"[由从自][^，。；、\d]{0,14}$")
_TO = re.compile(r"(?:[到至]|变为|达到?)了?[^，。；、\d]{0,6}$")
_REAL = re.compile(r"可比|不变价|同口径|增加值|生产总值|GDP|剔除|扣除|名义|年均|其中|累计")
MOST = 4
"""Values told side by side at most."""
REACH = 20
"""Characters between two values of a run at most."""
ROOM = 0.006
"""Room of a rate beyond the rounding of both values."""
_ROW = Maker("growth", 0.8, "增幅或其中一个数值可能写错")


def side_by_side(projection: Projection) -> Iterator[AuditRow]:
    """Changes told side by side that the values of both times deny. O(figures)."""
    for reader in readers(projection):
        for reading in reader.readings:
            for first, size in _runs(reading):
                yield from _held(reading, first, size)


def _runs(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where runs of changes begin, and how many each has."""
    found, at = reading.quantities, 0
    while at < len(found):
        size = 1
        while at + size < len(found) and _JOINS.fullmatch(reading.text, found[at + size - 1].end, found[at + size].at):
            size += 1
        if 1 < size <= MOST and at >= 2 * size and _VERB.search(found[at].label):
            yield at, size
        at += size


def _held(reading: Reading, first: int, size: int) -> Iterator[AuditRow]:
    found = reading.quantities
    left, right = found[first - 2 * size : first - size], found[first - size : first]
    changes = found[first : first + size]
    verb = _VERB.search(changes[0].label)
    if (
        verb is None
        or [item.kind for item in left] != [item.kind for item in right]
        or not _whole(reading, left, right)
    ):
        return
    now, before = (left, right) if _COMPARED.search(reading.text, left[-1].end, right[0].at) else (right, left)
    if now is right and not (
        _FROM.search(reading.text, 0, left[0].at) and _TO.search(reading.text, left[-1].end, right[0].at)
    ):
        return
    sign = -1 if verb["fall"] else 1
    for change, end, start in zip(changes, now, before, strict=True):
        yield from _check(reading, change, (end, start), sign)


def _whole(reading: Reading, left: Sequence[Quantity], right: Sequence[Quantity]) -> bool:
    """Whether both runs are exact, stand close together and are told at the prices of their years."""
    near = all(
        b.at - a.end <= REACH and not re.search("[。；]", reading.text[a.end : b.at])
        for run in (left, right)
        for a, b in pairwise(run)
    )
    told = reading.text[max(0, left[0].at - REACH) : right[-1].end]
    return near and all(item.exact and item.size > 0 for item in (*left, *right)) and not _REAL.search(told)


def _check(reading: Reading, change: Quantity, ends: tuple[Quantity, Quantity], sign: int) -> Iterator[AuditRow]:
    end, start = ends
    steps = sum(item.step for item in ends if "." in item.text)
    if change.unit == "%" and end.kind != "%":
        real, told = end.size / start.size - 1, sign * change.size / 100
        room = ROOM + steps / start.size
        shown = f"{'增长' if real > 0 else '下降'}{percent(abs(real))}"
    elif change.kind == end.kind or (change.unit == "个百分点" and end.kind == "%"):
        real, told = end.size - start.size, sign * change.size
        room = steps + (change.step if "." in change.text else 0.0) + 1e-9
        shown = f"{'增加' if real > 0 else '减少'}{plain(round(abs(real) / (change.size / float(_digits(change))), 4))}{change.unit}"
    else:
        return
    if change.exact and abs(real - told) > room:
        yield _ROW(
            reading.sentence.text[:20],
            f"由 {start.text} 到 {end.text}，应{shown}，文中为 {change.text}",
            (change.text, shown),
            reading.sentence.evidence(change.at, change.end),
            reading.quote(end),
            reading.quote(start),
        )


def _digits(quantity: Quantity) -> str:
    return re.match(r"[\d.,]+", quantity.text)[0].replace(",", "")  # type: ignore[index]
