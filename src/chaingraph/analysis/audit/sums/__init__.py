"""Sums that do not add up: parts and their whole, columns, rows, phases, what lies within something.

For: ``chaingraph audit``.
In: the projection, read by :mod:`chaingraph.analysis.audit.reading`.
Out: audit rows; of two that tell the same, that of the earlier rule is kept.
"""

from __future__ import annotations

from chaingraph.analysis.audit.rows import Rule
from chaingraph.analysis.audit.sums.balances import balances, changes
from chaingraph.analysis.audit.sums.beyond_whole import beyond_whole
from chaingraph.analysis.audit.sums.column_sums import column_sums
from chaingraph.analysis.audit.sums.column_told import column_told
from chaingraph.analysis.audit.sums.column_wholes import column_wholes
from chaingraph.analysis.audit.sums.columns import areas, codes, phased, phases_told
from chaingraph.analysis.audit.sums.complements import complements
from chaingraph.analysis.audit.sums.divided import divided
from chaingraph.analysis.audit.sums.families import families
from chaingraph.analysis.audit.sums.grids import derived, inner, invested, numbers
from chaingraph.analysis.audit.sums.inside import inside
from chaingraph.analysis.audit.sums.known_parts import known_parts
from chaingraph.analysis.audit.sums.land import land_rows, told_totals
from chaingraph.analysis.audit.sums.led_sums import led_sums
from chaingraph.analysis.audit.sums.lines import lines
from chaingraph.analysis.audit.sums.measured import measured
from chaingraph.analysis.audit.sums.months import months
from chaingraph.analysis.audit.sums.named_totals import named_totals
from chaingraph.analysis.audit.sums.parallel import parallel
from chaingraph.analysis.audit.sums.parted import parted
from chaingraph.analysis.audit.sums.parts import parts
from chaingraph.analysis.audit.sums.phase_cells import phase_cells
from chaingraph.analysis.audit.sums.phased_sums import phased_sums
from chaingraph.analysis.audit.sums.phases_apart import phases_apart
from chaingraph.analysis.audit.sums.row_sums import listed_cells, row_sums
from chaingraph.analysis.audit.sums.running_totals import running_totals
from chaingraph.analysis.audit.sums.shared_tasks import shared_tasks
from chaingraph.analysis.audit.sums.splits import splits
from chaingraph.analysis.audit.sums.stages import stages
from chaingraph.analysis.audit.sums.stocks import stocks
from chaingraph.analysis.audit.sums.summed_up import summed_up
from chaingraph.analysis.audit.sums.totalled import totalled
from chaingraph.analysis.audit.sums.totals import totals
from chaingraph.analysis.audit.sums.within import beyond, portions, within
from chaingraph.analysis.audit.sums.years_of_plan import years_of_plan

RULES: tuple[Rule, ...] = (
    divided,
    told_totals,
    land_rows,
    parts,
    balances,
    changes,
    totals,
    derived,
    inner,
    invested,
    numbers,
    phased,
    phases_told,
    areas,
    codes,
    lines,
    splits,
    months,
    beyond,
    portions,
    within,
    column_wholes,
    totalled,
    complements,
    inside,
    stocks,
    phase_cells,
    row_sums,
    listed_cells,
    column_sums,
    summed_up,
    families,
    led_sums,
    phased_sums,
    known_parts,
    measured,
    parted,
    named_totals,
    column_told,
    stages,
    running_totals,
    shared_tasks,
    parallel,
    beyond_whole,
    phases_apart,
    years_of_plan,
)
