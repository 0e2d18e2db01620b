"""Figures that repeat another one but for a slip of the pen: two digits that changed places, one digit, the unit.

For: ``chaingraph audit``. In: figures with those they may repeat (:mod:`chaingraph.analysis.audit.operands.restated`).
Out: audit rows of kind ``conflict``.
How: a model says which figure a figure repeats (:mod:`chaingraph.analysis.audit.operands.model`); where that is likely, none that is equal is,
and the digits of both differ by a slip, one of them is written wrong. The plainer the slip, the less likely the repetition has to be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.operands.model import unfitting
from chaingraph.analysis.audit.operands.restated import figures_with_repetitions
from chaingraph.analysis.audit.operands.signs import before, common, plain
from chaingraph.analysis.audit.reading.headings import heading_above, trade_in
from chaingraph.analysis.audit.reading.levels import Level
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.audit.slips import digit_key, digits_of
from chaingraph.analysis.projection import Projection
from chaingraph.reference.names import parse_company

SWAPPED, ONE, UNIT = "两个数字颠倒", "一个数字写错", "单位可能写错"
SURE = {SWAPPED: 0.02, UNIT: 0.05, ONE: 0.3}
"""From which likelihood of a repetition a slip is told."""
LIKELY = (0.0, float("inf"))
ALIKE = 2
"""Signs in a row that the words before two figures share; digits alone are alike by chance."""
FEWEST = 3
"""Digits of a number, as written, of which one may be a slip."""
NEAR = 16
"""Characters before a figure that may say of what it is."""
_PARK = re.compile(r"[\u4e00-\u9fff]{2,6}?(?:工业园|产业园|园区|片区|组团|基地)")
_ROW = Maker("conflict", 0.6)


def weighed_values(projection: Projection) -> Iterator[AuditRow]:
    """Figures that differ by a slip from the one they likely repeat. O(characters + figures · alike ones)."""
    for figure in figures_with_repetitions(projection, lambda first, second: bool(_slip(first, second))):
        for slip, least in SURE.items():
            other = [
                one if one.holds or _slip(one.first, one.second) == slip else replace(one, off=-1.0)
                for one in figure.pairs
            ]
            pair = unfitting(replace(figure, pairs=other), "value", least, LIKELY)
            if pair and not _of_two(projection, pair.first, pair.second):
                first, second = pair.second, pair.first
                name = max(first.name, second.name, key=len)
                message = f"{name}一处为 {first.text}，一处为 {second.text}"
                yield _ROW.but(slip=slip)(name, message, (first.text, second.text), first.evidence, second.evidence)


def _of_two(projection: Projection, first: Level, second: Level) -> bool:
    """Whether figures are of two sections, or of a firm and of something else: a row of a firm is told by its name."""
    trades = [_trade(projection, level) for level in (first, second)]
    if all(trades) and common(*trades) < ALIKE:
        return True
    row, prose = (first, second) if first.item is None else (second, first)
    if row.item is not None or prose.item is None:
        return False
    company = parse_company(_firm(row.name))
    said = prose.item.reading.sentence.passage.evidence.quote
    return bool(company.form and company.core) and company.core not in "".join(said.split())


def _trade(projection: Projection, level: Level) -> str:
    """The trade of an amount: of its name, else of the heading it stands below."""
    above = heading_above(projection, level.evidence) if level.item is not None else ""
    return trade_in(level.name) or trade_in(above)


def _firm(name: str) -> str:
    """The firm that the name of an amount begins with; empty for none."""
    match = re.match(r".{4,}?(?:公司|集团|厂|合作社)", name)
    return match[0] if match else ""


def _slip(first: Level, second: Level) -> str:
    """The slip of the pen that makes one figure of the other; empty when none does."""
    one, other = first.text, second.text
    if (first.year and second.year and first.year != second.year) or _two_parks(first, second):
        return ""
    if common(*(plain(before(level, NEAR) + level.name) for level in (first, second))) < ALIKE:
        return ""
    if digits_of(one) == digits_of(other):
        return UNIT if len(digits_of(one)) >= FEWEST else ""
    left, right = (re.sub(r"[^\d.]", "", text) for text in (one, other))
    if len(left) != len(right) or left.find(".") != right.find("."):
        return ""
    wrong = [at for at, (a, b) in enumerate(zip(left, right, strict=True)) if a != b]
    if digit_key(one) == digit_key(other) and len(wrong) == 2:
        return SWAPPED
    return ONE if len(wrong) == 1 and len(left.replace(".", "")) >= FEWEST else ""


def _two_parks(first: Level, second: Level) -> bool:
    """Whether both figures name a park, and not the same."""
    left, right = ({match[0][:2] for match in _PARK.finditer(before(level, NEAR))} for level in (first, second))
    return bool(left and right and not left & right)
