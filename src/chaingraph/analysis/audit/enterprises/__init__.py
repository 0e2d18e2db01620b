"""What is told of one enterprise or park twice: its name, code, trade, class, place, founding.

For: ``chaingraph audit``.
In: the projection, read by :mod:`chaingraph.analysis.audit.reading`.
Out: audit rows; of two that tell the same, that of the earlier rule is kept.
"""

from __future__ import annotations

from chaingraph.analysis.audit.enterprises.branches_told import branches_told
from chaingraph.analysis.audit.enterprises.chains import chains
from chaingraph.analysis.audit.enterprises.classed import classed
from chaingraph.analysis.audit.enterprises.credit_codes import credit_codes
from chaingraph.analysis.audit.enterprises.directions import directions
from chaingraph.analysis.audit.enterprises.ended import ended
from chaingraph.analysis.audit.enterprises.listed_trades import sectors, tiers
from chaingraph.analysis.audit.enterprises.lives import lives, placed, row_dates, sites
from chaingraph.analysis.audit.enterprises.made import made
from chaingraph.analysis.audit.enterprises.one_place import one_place
from chaingraph.analysis.audit.enterprises.one_trade import one_trade
from chaingraph.analysis.audit.enterprises.only import filed, only
from chaingraph.analysis.audit.enterprises.owners import owners
from chaingraph.analysis.audit.enterprises.rows_twice import rows_twice
from chaingraph.analysis.audit.enterprises.running import running
from chaingraph.analysis.audit.enterprises.seats import seats
from chaingraph.analysis.audit.enterprises.sites_told import sites_told
from chaingraph.analysis.audit.enterprises.sole_owners import sole_owners
from chaingraph.analysis.audit.enterprises.sole_trades import sole_trades
from chaingraph.analysis.audit.enterprises.trades import trades
from chaingraph.analysis.audit.enterprises.variants import variants
from chaingraph.analysis.audit.enterprises.whereabouts import whereabouts
from chaingraph.analysis.audit.rows import Rule

RULES: tuple[Rule, ...] = (
    credit_codes,
    owners,
    sectors,
    tiers,
    variants,
    trades,
    lives,
    row_dates,
    sites,
    placed,
    made,
    only,
    filed,
    classed,
    whereabouts,
    one_trade,
    branches_told,
    sole_trades,
    one_place,
    directions,
    seats,
    sole_owners,
    ended,
    running,
    rows_twice,
    chains,
    sites_told,
)
