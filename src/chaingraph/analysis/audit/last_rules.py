"""The rules that are heard last: what an earlier one tells as well is left to it.

For: ``audit.rules``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from chaingraph.analysis.audit.allotted import allotted
from chaingraph.analysis.audit.anchored import anchored
from chaingraph.analysis.audit.attached import attached
from chaingraph.analysis.audit.column_sums import column_sums
from chaingraph.analysis.audit.counted_out import counted_out
from chaingraph.analysis.audit.densities import densities
from chaingraph.analysis.audit.doubled import doubled
from chaingraph.analysis.audit.enrolled import enrolled
from chaingraph.analysis.audit.every import every
from chaingraph.analysis.audit.exceptions import exceptions
from chaingraph.analysis.audit.families import families
from chaingraph.analysis.audit.fractions import fractions
from chaingraph.analysis.audit.goal_progress import goal_progress
from chaingraph.analysis.audit.harvests import harvests
from chaingraph.analysis.audit.increments import increments
from chaingraph.analysis.audit.industry_ratios import industry_ratios
from chaingraph.analysis.audit.known_parts import known_parts
from chaingraph.analysis.audit.known_rates import known_rates
from chaingraph.analysis.audit.led_sums import led_sums
from chaingraph.analysis.audit.mean_ranges import mean_ranges
from chaingraph.analysis.audit.narrowed import narrowed
from chaingraph.analysis.audit.none_of import none_of
from chaingraph.analysis.audit.outline import notes
from chaingraph.analysis.audit.paced import paced
from chaingraph.analysis.audit.paces import paces
from chaingraph.analysis.audit.parted import parted
from chaingraph.analysis.audit.phased_sums import phased_sums
from chaingraph.analysis.audit.plan_spans import plan_spans
from chaingraph.analysis.audit.reached import reached
from chaingraph.analysis.audit.recited import recited
from chaingraph.analysis.audit.relisted import relisted
from chaingraph.analysis.audit.roles import roles
from chaingraph.analysis.audit.rosters import rosters
from chaingraph.analysis.audit.row_sums import listed_cells, row_sums
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.audit.settled_rows import settled_rows
from chaingraph.analysis.audit.several import several
from chaingraph.analysis.audit.slogans import slogans
from chaingraph.analysis.audit.spelled import spelled
from chaingraph.analysis.audit.stated_bases import stated_bases
from chaingraph.analysis.audit.summed_up import summed_up
from chaingraph.analysis.audit.surveys import surveys
from chaingraph.analysis.audit.tabled import tabled
from chaingraph.analysis.audit.terms import terms
from chaingraph.analysis.audit.titled_counts import titled_counts
from chaingraph.analysis.audit.titled_lists import titled_lists
from chaingraph.analysis.audit.unit_costs import unit_costs
from chaingraph.analysis.audit.utilized import utilized
from chaingraph.analysis.audit.whereabouts import whereabouts
from chaingraph.analysis.projection import Projection

LAST: tuple[Callable[[Projection], Iterator[AuditRow]], ...] = (
    fractions,
    row_sums,
    listed_cells,
    titled_counts,
    counted_out,
    mean_ranges,
    notes,
    rosters,
    reached,
    paced,
    exceptions,
    terms,
    recited,
    every,
    narrowed,
    column_sums,
    paces,
    summed_up,
    attached,
    enrolled,
    tabled,
    slogans,
    allotted,
    families,
    several,
    whereabouts,
    relisted,
    densities,
    doubled,
    industry_ratios,
    led_sums,
    anchored,
    phased_sums,
    titled_lists,
    harvests,
    known_parts,
    settled_rows,
    utilized,
    increments,
    roles,
    none_of,
    plan_spans,
    spelled,
    parted,
    known_rates,
    surveys,
    stated_bases,
    unit_costs,
    goal_progress,
)
