"""One number of one indicator told in two currencies: 出口2.36亿美元, and 出口2.36亿元 on another page.

For: ``chaingraph audit``.
In: observations of all documents. Out: audit rows of kind ``unit``.
How: values of one indicator, scope and time that are written alike but for 美 of their unit; numbers of one digit are alike by chance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.alike import alike, groups
from chaingraph.analysis.audit.reading.observed import Observation
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_FOREIGN = ("美元", "欧元", "日元")
DIGITS = 2
"""Digits that two values have in common at least."""
ALIKE = 0.5
_ROW = Maker("unit", 0.75, "币种可能写错")


def currencies(projection: Projection) -> Iterator[AuditRow]:
    """Values told with the same number in two currencies. O(figures + pairs of one head)."""
    known = groups(projection)
    for (head, kind), foreign in known.items():
        for seen in foreign if kind in _FOREIGN else ():
            for other in known.get((head, "元"), ()):
                if _one(seen, other, kind):
                    name = seen.label.name
                    message = f"{name}一处为 {seen.text}，一处为 {other.text}"
                    yield _ROW(name, message, (other.text, seen.text), seen.evidence, other.evidence)


def _one(foreign: Observation, own: Observation, currency: str) -> bool:
    digits = re.sub(r"\D", "", own.text).strip("0")
    alike_told = foreign.text.replace(currency, "元") == own.text and len(digits) >= DIGITS
    timely = not (foreign.year and own.year) or (foreign.year, foreign.part) == (own.year, own.part)
    points = alike(foreign, own) if alike_told and timely and foreign.goal == own.goal else None
    return points is not None and points >= ALIKE
