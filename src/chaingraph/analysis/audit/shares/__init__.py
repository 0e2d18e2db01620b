"""Shares, structures and rates of two amounts that do not follow from them.

For: ``chaingraph audit``.
In: the projection, read by :mod:`chaingraph.analysis.audit.reading`.
Out: audit rows; of two that tell the same, that of the earlier rule is kept.
"""

from __future__ import annotations

from chaingraph.analysis.audit.rows import Rule
from chaingraph.analysis.audit.shares.hundreds import hundreds
from chaingraph.analysis.audit.shares.in_reach import shares_in_reach
from chaingraph.analysis.audit.shares.industry_ratios import industry_ratios
from chaingraph.analysis.audit.shares.kin import kin
from chaingraph.analysis.audit.shares.known_rates import known_rates
from chaingraph.analysis.audit.shares.listed import listed_shares
from chaingraph.analysis.audit.shares.named_shares import named_shares
from chaingraph.analysis.audit.shares.portioned import portioned
from chaingraph.analysis.audit.shares.ratios import again, ratios
from chaingraph.analysis.audit.shares.rows_together import rows_together
from chaingraph.analysis.audit.shares.several import several
from chaingraph.analysis.audit.shares.states import states
from chaingraph.analysis.audit.shares.suppliers import supplier_shares
from chaingraph.analysis.audit.shares.surveys import surveys
from chaingraph.analysis.audit.shares.to_one import to_one
from chaingraph.analysis.audit.shares.told_apart import shares_apart
from chaingraph.analysis.audit.shares.utilized import utilized
from chaingraph.analysis.audit.shares.weighed import weighed_shares

RULES: tuple[Rule, ...] = (
    portioned,
    supplier_shares,
    ratios,
    again,
    listed_shares,
    hundreds,
    named_shares,
    kin,
    several,
    industry_ratios,
    utilized,
    known_rates,
    surveys,
    states,
    to_one,
    shares_apart,
    shares_in_reach,
    rows_together,
    weighed_shares,
)
