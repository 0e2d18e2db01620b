"""Rates that have a name of their own, against the two amounts they are always made of: 城镇化率, 资产负债率, 城乡收入比.

For: ``chaingraph audit``; shares that name their whole are read by :mod:`chaingraph.analysis.audit.shares.portioned`.
In: the figures of a passage, ``seeds/lexicon/known_rates.csv``. Out: audit rows of kind ``share``.
How: in one passage the part and the whole are told once each; where the passage of a rate tells neither, those of its page are taken, if
they are told there in one size only, in one sentence. A pair of any of those told that gives the rate settles it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import RATES, Observation, observed
from chaingraph.analysis.audit.rows import AuditRow, percent, plain
from chaingraph.analysis.projection import Projection
from chaingraph.reference.lexicon import read_lexicon

_TAIL = r"(?:总?额|总量|总数)?(?:余额)?(?:约|为|是|有|达到?|完成|实现|共|累计|合计|总计|全年|上升到|提高到|升至|降至|缩小到|缩小至|降到|收窄至|进一步)*$"
_NOT = re.compile(r"增|降|减|上年|去年|同期|目标|预算(?:安排|为)|计划|力争|(?<![占贷])比(?![重例])|年初|均|户$|每")
_NOT_MEAN = re.compile(r"增|降(?![到至])|减|上年|去年|同期|目标|计划|力争|年初")
"""The same of multiples of two means: 城乡收入比."""
_ROW = Maker("share", 0.75, "比率或其中一个数可能写错")
LIKELY = (0.6, 1.67)
ROOM = 0.003
"""What the amounts before rounding may hide."""


@cache
def _known() -> tuple[tuple[str, tuple[re.Pattern[str], ...]], ...]:
    rows = read_lexicon("known_rates", ("rate", "part", "whole", "unit"))
    return tuple(
        (row["unit"], tuple(re.compile(f"(?:{row[key]}){_TAIL}") for key in ("rate", "part", "whole"))) for row in rows
    )


def known_rates(projection: Projection) -> Iterator[AuditRow]:
    """Rates that their part and whole do not give. O(figures · known rates)."""
    for page in observed(projection):
        exact = [item for item in page.observations if item.quantity.exact]
        kept = {"%": [item for item in exact if not _NOT.search(item.label)]}
        kept["倍"] = [item for item in exact if not _NOT_MEAN.search(item.label)]
        for unit, patterns in _known():
            named = [[item for item in kept[unit] if sign.search(item.label)] for sign in patterns]
            rates = [item for item in named[0] if item.quantity.kind in (unit, "" if unit == "倍" else unit)]
            amounts = [[item for item in one if item.quantity.kind not in RATES] for one in named[1:]]
            for rate in rates:
                parts, wholes = _near(rate, rates, amounts)
                if parts and wholes:
                    yield from _check(rate, parts, wholes)


def _near(
    rate: Observation, rates: Sequence[Observation], amounts: Sequence[Sequence[Observation]]
) -> tuple[Sequence[Observation], Sequence[Observation]]:
    """Parts and wholes of the passage of a rate; those of the page where it tells neither, if nobody can mistake them."""
    passage = rate.reading.sentence.passage
    if sum(one.reading.sentence.passage is passage for one in rates) > 1:
        return (), ()
    own = [[item for item in one if item.reading.sentence.passage is passage] for one in amounts]
    if own[0] and own[1]:
        return own[0], own[1]
    sole = len(rates) == 1 and all(len({item.quantity.size for item in one}) == 1 for one in amounts)
    together = sole and any(0 <= a.place - b.place <= 1 for a in amounts[0] for b in amounts[1])
    timely = together and all(
        not item.year or not rate.year or item.year == rate.year for one in amounts for item in one
    )
    return (amounts[0], amounts[1]) if timely and not (own[0] or own[1]) else ((), ())


def _check(rate: Observation, parts: Sequence[Observation], wholes: Sequence[Observation]) -> Iterator[AuditRow]:
    scale = 100 if rate.quantity.kind == "%" else 1
    told = rate.quantity.size / scale
    pairs = [(a, b) for a in parts for b in wholes if a.quantity.kind == b.quantity.kind and a is not b]
    real = {round(a.quantity.size / b.quantity.size, 6) for a, b in pairs if b.quantity.size}
    if len(real) != 1 or not told:
        return
    part, whole = pairs[0]
    right = part.quantity.size / whole.quantity.size
    room = rate.quantity.step / scale + ROOM + (part.quantity.step + right * whole.quantity.step) / whole.quantity.size
    if abs(right - told) > room and LIKELY[0] < right / told < LIKELY[1]:
        shown = percent(right) if scale > 1 else plain(round(right, 2))
        yield _ROW(
            rate.label,
            f"{part.label}{part.quantity.text}、{whole.label}{whole.quantity.text}，{rate.name}应为 {shown}，文中为 {rate.quantity.text}",
            (rate.quantity.text, shown),
            part.evidence(),
            rate.evidence(),
            whole.evidence(),
        )
