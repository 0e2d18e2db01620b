"""Developments: growth, direction and multiples in words and figures against the values of two times.

For: ``chaingraph audit``.
In: the projection, read by :mod:`chaingraph.analysis.audit.reading`.
Out: audit rows; of two that tell the same, that of the earlier rule is kept.
"""

from __future__ import annotations

from chaingraph.analysis.audit.growth.bracketed import bracketed
from chaingraph.analysis.audit.growth.compared import compared
from chaingraph.analysis.audit.growth.developed import developed
from chaingraph.analysis.audit.growth.direction import directions
from chaingraph.analysis.audit.growth.former import former
from chaingraph.analysis.audit.growth.from_base import from_base
from chaingraph.analysis.audit.growth.goal_paces import goal_paces
from chaingraph.analysis.audit.growth.in_reach import moves_in_reach
from chaingraph.analysis.audit.growth.increments import increments
from chaingraph.analysis.audit.growth.multiples import multiples
from chaingraph.analysis.audit.growth.named_moves import named_moves
from chaingraph.analysis.audit.growth.narrowed import narrowed
from chaingraph.analysis.audit.growth.paces import paces
from chaingraph.analysis.audit.growth.periods import parts_of_year, seasons_told
from chaingraph.analysis.audit.growth.rate_rows import rate_rows
from chaingraph.analysis.audit.growth.rates import rates
from chaingraph.analysis.audit.growth.rates_twice import rates_twice
from chaingraph.analysis.audit.growth.restated import developments
from chaingraph.analysis.audit.growth.series import yearly_directions, yearly_per_unit
from chaingraph.analysis.audit.growth.share_growth import share_growth
from chaingraph.analysis.audit.growth.side_by_side import side_by_side
from chaingraph.analysis.audit.growth.signs import ordered, signs
from chaingraph.analysis.audit.growth.stated import stated_growth
from chaingraph.analysis.audit.growth.stated_bases import stated_bases
from chaingraph.analysis.audit.growth.times_more import times_more
from chaingraph.analysis.audit.growth.told_later import told_later
from chaingraph.analysis.audit.growth.told_pairs import told_pairs
from chaingraph.analysis.audit.growth.trends import trends
from chaingraph.analysis.audit.growth.ups_and_downs import ups_and_downs
from chaingraph.analysis.audit.growth.weighed import weighed_developments
from chaingraph.analysis.audit.rows import Rule

RULES: tuple[Rule, ...] = (
    stated_growth,
    rates,
    developments,
    developed,
    directions,
    trends,
    yearly_per_unit,
    yearly_directions,
    ordered,
    signs,
    compared,
    side_by_side,
    parts_of_year,
    seasons_told,
    share_growth,
    ups_and_downs,
    bracketed,
    rate_rows,
    narrowed,
    paces,
    named_moves,
    increments,
    stated_bases,
    former,
    goal_paces,
    multiples,
    told_pairs,
    moves_in_reach,
    weighed_developments,
    rates_twice,
    from_base,
    times_more,
    told_later,
)
