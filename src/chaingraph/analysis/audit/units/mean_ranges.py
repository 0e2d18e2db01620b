"""Means told behind the values they are of: above the largest, below the smallest, or not the plain mean they are called.

For: ``chaingraph audit``.
In: sentences with their quantities.
Out: audit rows of kind ``share``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.quantities import Quantity, Reading, readers
from chaingraph.analysis.audit.reading.text import base
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_MEAN = re.compile(r"平均|均值|均价")
_PLAIN = re.compile(r"简单平均|算术平均|[各三四五六]者平均|平均值")
_OTHER = re.compile(r"全[省国市区县]|行业平均|同期|上年|去年|[高低]于|每[户家人亩]|[亩户人]均|增|降|目标|其他|左右")
_NEXT = re.compile(r"[、，和及]?[^，。；、\d]{0,8}")
_ROW = Maker("share", 0.75, "均值或其中一个数可能写错")
FEWEST = 3


def mean_ranges(projection: Projection) -> Iterator[AuditRow]:
    """Means that the values listed before them in their sentence cannot have. O(quantities)."""
    for reader in readers(projection):
        for reading in reader.readings:
            for at, mean in enumerate(reading.quantities):
                told = _MEAN.search(mean.label) and mean.exact and not _OTHER.search(mean.label)
                values = _list_before(reading, at) if told else []
                if len(values) >= FEWEST:
                    yield from _check(reading, mean, values)


def _list_before(reading: Reading, at: int) -> list[Quantity]:
    """The values of the unit of a mean that stand in a row before it, without anything between."""
    mean = reading.quantities[at]
    run: list[Quantity] = []
    for q in reversed(reading.quantities[:at]):
        behind = run[-1].at if run else 0
        between = reading.text[q.end : behind] if run else ""
        if q.kind != mean.kind or not q.exact or _MEAN.search(q.label) or (run and not _NEXT.fullmatch(between)):
            break
        run.append(q)
    ahead = reading.text[run[0].end : mean.at - len(mean.label)] if run else "。"
    return run[::-1] if not re.search(r"[。；]|其中", ahead) else []


def _check(reading: Reading, mean: Quantity, values: Sequence[Quantity]) -> Iterator[AuditRow]:
    low, high = min(q.size for q in values), max(q.size for q in values)
    real = sum(q.size for q in values) / len(values)
    room = mean.step + max(q.step for q in values)
    outside = not low - room <= mean.size <= high + room and low / 3 < mean.size < high * 3
    off = _PLAIN.search(mean.label) is not None and abs(mean.size - real) > room + 0.005 * real
    same = len({q.label for q in values if q.label}) < len(values) or _of_one(mean, values)
    if (outside or off) and same:
        shown = f"{plain(round(real / base(mean.unit)[1] if mean.unit else real, 2))}{mean.unit}"
        yield _ROW(
            mean.label,
            f"{'、'.join(q.text for q in values)}的平均数为 {shown}，文中为{mean.label}{mean.text}",
            (mean.text, shown),
            reading.quote(values[0], mean),
        )


def _of_one(mean: Quantity, values: Sequence[Quantity]) -> bool:
    """Whether the first value names what the mean is of (租金)."""
    what = _MEAN.sub("", mean.label)
    return any(what[at : at + 2] in values[0].label for at in range(len(what) - 1))
