"""Means that none of their likely amounts and numbers gives, wherever these are told.

For: ``chaingraph audit``. In: means with the pairs they may be of (:mod:`chaingraph.analysis.audit.operands.means`).
Out: audit rows of kind ``share``, as those of other means.
How: a model says which amount and number a mean was reckoned from (:mod:`chaingraph.analysis.audit.operands.model`); a row where that
pair is likely and gives something else, and hardly any pair that gives the mean is likely.
"""

from __future__ import annotations

from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.operands.means import means_with_pairs
from chaingraph.analysis.audit.operands.model import unfitting
from chaingraph.analysis.audit.rows import AuditRow, times
from chaingraph.analysis.projection import Projection

SURE = 0.5
"""From which likelihood a pair tells against a mean."""
LIKELY = (0.4, 2.5)
_ROW = Maker("share", 0.6, "平均数或其中一个数可能写错")


def weighed_means(projection: Projection) -> Iterator[AuditRow]:
    """Means that do not follow from their likely amount and number. O(characters + means · amounts near and alike, squared)."""
    for mean in means_with_pairs(projection):
        pair = unfitting(mean, "mean", SURE, LIKELY)
        if pair:
            amount, number = pair.first, pair.second
            right = times(mean.text, pair.off)
            message = f"{amount.name}{amount.text}、{number.name}{number.text}，平均应为 {right}，文中为“{mean.text}”"
            yield _ROW(amount.name, message, (mean.text, right), amount.evidence, number.evidence, mean.evidence())
