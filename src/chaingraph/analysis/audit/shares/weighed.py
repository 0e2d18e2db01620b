"""Shares and rates of use that none of their likely parts and wholes gives, wherever these are told.

For: ``chaingraph audit``. In: shares with the pairs they may be of (:mod:`chaingraph.analysis.audit.operands.shares`).
Out: audit rows of kind ``share``.
How: a model says which part and whole a share was reckoned from (:mod:`chaingraph.analysis.audit.operands.model`); a row where that pair
is likely and gives something else, and hardly any pair that gives the share is likely.
"""

from __future__ import annotations

from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.operands.model import unfitting
from chaingraph.analysis.audit.operands.shares import shares_with_pairs
from chaingraph.analysis.audit.rows import AuditRow, percent
from chaingraph.analysis.projection import Projection

SURE = 0.55
"""From which likelihood a pair tells against a share."""
LIKELY = (0.5, 2.0)
ROUND = 0.025
"""Relative room of a share: whoever reckons with figures not yet rounded is not wrong."""
_ROW = Maker("share", 0.6, "占比或其中一个数可能写错")


def weighed_shares(projection: Projection) -> Iterator[AuditRow]:
    """Shares that do not follow from the part and whole they are likely of. O(characters + shares · amounts near and alike, squared)."""
    for share in shares_with_pairs(projection):
        pair = unfitting(share, "share", SURE, LIKELY) if share.plain else None
        if pair and abs(pair.off - 1) > ROUND:
            part, whole = pair.first, pair.second
            right = percent(part.size / whole.size)
            message = (
                f"{part.name}{part.text}占{whole.name.removeprefix('占')}{whole.text}应为 {right}，文中为“{share.text}”"
            )
            yield _ROW(part.name, message, (share.text, right), part.evidence, share.evidence(), whole.evidence)
