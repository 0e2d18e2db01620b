"""Amounts told one after the other that are likely the parts of a whole and do not add up to it.

For: ``chaingraph audit``. In: amounts told together with the wholes they may divide (:mod:`chaingraph.analysis.audit.operands.divisions`).
Out: audit rows of kind ``sum``.
How: a model says which whole some of them are the parts of (:mod:`chaingraph.analysis.audit.operands.model`); a row where that is likely
and their sum is another, and hardly any whole that they do add up to is likely.
"""

from __future__ import annotations

from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.operands.divisions import divisions_with_pairs
from chaingraph.analysis.audit.operands.model import unfitting
from chaingraph.analysis.audit.rows import AuditRow, times
from chaingraph.analysis.projection import Projection

SURE = 0.7
"""From which likelihood parts tell against a whole."""
LIKELY = (0.5, 2.0)
_ROW = Maker("sum", 0.6, "总数或其中一个分项可能写错")


def weighed_sums(projection: Projection) -> Iterator[AuditRow]:
    """Parts that do not add up to the whole they likely divide. O(characters + runs · amounts near and alike)."""
    for group in divisions_with_pairs(projection):
        pair = unfitting(group, "division", SURE, LIKELY)
        if pair:
            parts, whole = pair.first.text, pair.second
            right = times(whole.text, pair.off)
            message = f"{whole.name}{whole.text}，各部分 {parts}，合计应为 {right}"
            yield _ROW(
                whole.name, message, (whole.text, right), whole.evidence, *(part.evidence for part in pair.parts)
            )
