"""Developments that none of their likely amounts gives, wherever these are told.

For: ``chaingraph audit``. In: developments with the pairs they may be of (:mod:`chaingraph.analysis.audit.operands.developments`).
Out: audit rows of kind ``growth``.
How: a model says which later and earlier amount a development was reckoned from (:mod:`chaingraph.analysis.audit.operands.model`); a row
where that pair is likely and gives something else, and hardly any pair that gives the development is likely.
"""

from __future__ import annotations

from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.operands.developments import developments_with_pairs
from chaingraph.analysis.audit.operands.model import unfitting
from chaingraph.analysis.audit.rows import AuditRow, percent, plain
from chaingraph.analysis.projection import Projection

SURE = 0.5
"""From which likelihood a pair tells against a development."""
LIKELY = (0.3, 3.0)
_ROW = Maker("growth", 0.6, "增幅或其中一个数可能写错")


def weighed_developments(projection: Projection) -> Iterator[AuditRow]:
    """Developments that do not follow from their likely amounts. O(characters + developments · amounts near and alike, squared)."""
    for told in developments_with_pairs(projection):
        pair = unfitting(told, "development", SURE, LIKELY)
        if pair:
            later, earlier = pair.first, pair.second
            times = later.size / earlier.size
            right = f"{'增长' if times > 1 else '下降'}{percent(abs(times - 1))}，为原来的 {plain(round(times, 2))} 倍"
            message = f"{earlier.name}{earlier.text}，后为 {later.text}，是{right}，文中为“{told.text}”"
            places = earlier.evidence, later.evidence, told.evidence()
            yield _ROW(later.name or earlier.name, message, (told.text, right), *places)
