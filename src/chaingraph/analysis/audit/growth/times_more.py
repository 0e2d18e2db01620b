"""Growth told as so many times more where it is so many times as much: 2020年19.2亿元, 四年间增长1.8倍, beside 34.5亿元 now.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.growth.developed` holds developments against levels of one name.
In: the figures of a page, multiples of its sentences. Out: audit rows of kind ``words``.
How: names are hardly asked: an amount of the sentence and one near it that are just so many times each other show what was meant, if no
amounts of the page of that unit are one more times each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import Observation, Observed, is_amount, observed, shared
from chaingraph.analysis.audit.rows import AuditRow, half_step, plain
from chaingraph.analysis.projection import Projection

_MORE = re.compile(
    r"(?:增长|增加|提高|提升|上升|扩大|增|涨|上涨|攀升)(?:了|约|近)?(?P<n>\d+\.\d+|[2-9]|\d\d)倍(?!以上|多|有余)"
)
_NO_LEVEL = re.compile(r"净增|新增|增加(?!到|至)|增长(?!到|至)|减少|同比|每|均|目标|力争|预计|计划|达产|其中|占")
REACH = 2
"""Sentences around a multiple in which the other amount stands."""
NAMED = 2
"""Signs that the names of both share, at least."""
_ROW = Maker("words", 0.7, "把“是原来的几倍”写成了“增长几倍”")


def times_more(projection: Projection) -> Iterator[AuditRow]:
    """Multiples of growth that are those of the level. O(multiples · amounts of a page)."""
    for page in observed(projection):
        for place, reading in enumerate(page.reader.readings):
            for match in _MORE.finditer(reading.sentence.text) if "倍" in reading.sentence.text else ():
                yield from _check(page, place, match)


def _check(page: Observed, place: int, match: re.Match[str]) -> Iterator[AuditRow]:
    near = [item for item in page.near(place, REACH, REACH) if _is_level(item)]
    own = [item for item in near if item.place == place and item.quantity.end <= match.start()]
    # The amount told last before the multiple is one of the two.
    pairs = [two for two in (_in_order(own[-1], other) for other in near if own) if two]
    found = [two for two in pairs if _fits(two, match["n"], 0)]
    levels = [
        item for item in page.observations if found and item.quantity.kind == own[-1].quantity.kind and _is_level(item)
    ]
    right = any(
        two and _fits(two, match["n"], 1)
        for at, one in enumerate(levels)
        for two in (_in_order(one, b) for b in levels[:at])
    )
    if found and not right:
        yield _row(page, place, match, found[0])


def _is_level(item: Observation) -> bool:
    return is_amount(item.quantity) and not _NO_LEVEL.search(item.label)


def _in_order(one: Observation, other: Observation) -> Sequence[Observation]:
    """Both amounts by size where they may be of one thing at two times; nothing else."""
    if one is other or one.quantity.kind != other.quantity.kind or one.quantity.size == other.quantity.size:
        return ()
    if (one.year and one.year == other.year) or len(shared(one.name, other.name)) < NAMED:
        return ()
    first, last = sorted((one, other), key=lambda item: item.quantity.size)
    return () if first.year and last.year and first.year > last.year else (first, last)


def _fits(two: Sequence[Observation], told: str, more: int) -> bool:
    """Whether the later amount is so many times, and ``more``, the earlier, within the last digits of all three."""
    low, high = (item.quantity for item in two)
    real = high.size / low.size
    room = half_step(told) if "." in told else 0.05
    return abs(real - more - float(told)) <= room + real * (high.step / high.size + low.step / low.size)


def _row(page: Observed, place: int, match: re.Match[str], two: Sequence[Observation]) -> AuditRow:
    first, last = two
    times = plain(round(last.quantity.size / first.quantity.size, 2))
    message = f"{first.quantity.text}到{last.quantity.text}为原来的 {times} 倍，不是“{match[0]}”"
    told = page.reader.readings[place].sentence.evidence(*match.span())
    return _ROW(last.name, message, (match[0], f"{times} 倍"), first.evidence(), told, last.evidence())
