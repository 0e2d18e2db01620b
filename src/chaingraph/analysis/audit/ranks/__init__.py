"""Words of rank and order against the values they rank.

For: ``chaingraph audit``.
In: the projection, read by :mod:`chaingraph.analysis.audit.reading`.
Out: audit rows; of two that tell the same, that of the earlier rule is kept.
"""

from __future__ import annotations

from chaingraph.analysis.audit.ranks.beyond import beyond
from chaingraph.analysis.audit.ranks.by_value import by_value
from chaingraph.analysis.audit.ranks.listed_ranks import listed_ranks
from chaingraph.analysis.audit.ranks.next_to import next_to
from chaingraph.analysis.audit.ranks.placed import places
from chaingraph.analysis.audit.ranks.rank import ranks
from chaingraph.analysis.audit.ranks.row_places import row_places
from chaingraph.analysis.audit.ranks.rows import row_ranks
from chaingraph.analysis.audit.ranks.shifted import shifted
from chaingraph.analysis.audit.ranks.standing import standing
from chaingraph.analysis.audit.ranks.told_most import told_most
from chaingraph.analysis.audit.rows import Rule

RULES: tuple[Rule, ...] = (
    ranks,
    row_ranks,
    listed_ranks,
    standing,
    places,
    beyond,
    next_to,
    row_places,
    by_value,
    shifted,
    told_most,
)
