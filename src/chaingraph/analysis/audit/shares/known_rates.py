"""Rates that have a name of their own, against the two amounts they are always made of: 城镇化率, 资产负债率, 外贸依存度.

For: ``chaingraph audit``; shares that name their whole are read by :mod:`chaingraph.analysis.audit.shares.portioned`.
In: the figures of a passage, ``seeds/lexicon/known_rates.csv``. Out: audit rows of kind ``share``.
How: in one passage the part and the whole are told once each; a pair of any of those told that gives the rate settles it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import RATES, Observation, observed
from chaingraph.analysis.audit.rows import AuditRow, percent
from chaingraph.analysis.projection import Projection
from chaingraph.reference.lexicon import read_lexicon

_TAIL = r"(?:总?额|总量|总数)?(?:余额)?(?:约|为|是|有|达到?|完成|实现|共|累计|合计|总计|全年|上升到|提高到|升至|降至)*$"
_NOT = re.compile(r"增|降|减|上年|去年|同期|目标|预算(?:安排|为)|计划|力争|比|年初|均|户$|每")
_ROW = Maker("share", 0.75, "比率或其中一个数可能写错")
LIKELY = (0.6, 1.67)
ROOM = 0.003
"""What the amounts before rounding may hide."""


@cache
def _known() -> tuple[tuple[re.Pattern[str], ...], ...]:
    rows = read_lexicon("known_rates", ("rate", "part", "whole"))
    return tuple(tuple(re.compile(f"(?:{row[key]}){_TAIL}") for key in ("rate", "part", "whole")) for row in rows)


def known_rates(projection: Projection) -> Iterator[AuditRow]:
    """Rates that their part and whole do not give. O(figures · known rates)."""
    for page in observed(projection):
        for _, group in groupby(page.observations, key=lambda item: id(item.reading.sentence.passage)):
            items = [item for item in group if item.quantity.exact and not _NOT.search(item.label)]
            shares = [item for item in items if item.quantity.kind == "%"]
            amounts = [item for item in items if item.quantity.kind not in RATES] if shares else []
            for rate_of, part_of, whole_of in _known() if len(amounts) > 1 else ():
                rates = [item for item in shares if rate_of.search(item.label)]
                parts = [item for item in amounts if part_of.search(item.label)]
                wholes = [item for item in amounts if whole_of.search(item.label)]
                if len(rates) == 1 and parts and wholes:
                    yield from _check(rates[0], parts, wholes)


def _check(rate: Observation, parts: Sequence[Observation], wholes: Sequence[Observation]) -> Iterator[AuditRow]:
    told = rate.quantity.size / 100
    pairs = [(a, b) for a in parts for b in wholes if a.quantity.kind == b.quantity.kind and a is not b]
    real = {round(a.quantity.size / b.quantity.size, 6) for a, b in pairs if b.quantity.size}
    if len(real) != 1 or not told:
        return
    part, whole = pairs[0]
    right = part.quantity.size / whole.quantity.size
    room = rate.quantity.step / 100 + ROOM + (part.quantity.step + right * whole.quantity.step) / whole.quantity.size
    if abs(right - told) > room and LIKELY[0] < right / told < LIKELY[1]:
        yield _ROW(
            rate.label,
            f"{part.label}{part.quantity.text}、{whole.label}{whole.quantity.text}，{rate.name}应为 {percent(right)}，文中为 {rate.quantity.text}",
            (rate.quantity.text, percent(right)),
            part.evidence(),
            rate.evidence(),
            whole.evidence(),
        )
