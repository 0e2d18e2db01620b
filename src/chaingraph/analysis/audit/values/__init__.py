"""One thing with two values: the same indicator, measure, cell or count told twice.

For: ``chaingraph audit``.
In: the projection, read by :mod:`chaingraph.analysis.audit.reading`.
Out: audit rows; of two that tell the same, that of the earlier rule is kept.
"""

from __future__ import annotations

from chaingraph.analysis.audit.rows import Rule
from chaingraph.analysis.audit.values.cells import later_days, no_days, outliers, remarks, row_states
from chaingraph.analysis.audit.values.conflicts import conflicts
from chaingraph.analysis.audit.values.contradicted_states import states
from chaingraph.analysis.audit.values.echoed import echoed
from chaingraph.analysis.audit.values.editions import editions
from chaingraph.analysis.audit.values.events import events
from chaingraph.analysis.audit.values.firm_cells import firm_cells
from chaingraph.analysis.audit.values.listed_twice import listed_twice
from chaingraph.analysis.audit.values.part_cells import part_cells
from chaingraph.analysis.audit.values.recited import recited
from chaingraph.analysis.audit.values.retold import retold
from chaingraph.analysis.audit.values.rosters import rosters
from chaingraph.analysis.audit.values.row_prose import multiples_told, orders_told, owners_told, states_told
from chaingraph.analysis.audit.values.rows_told import rows_told
from chaingraph.analysis.audit.values.same import same
from chaingraph.analysis.audit.values.subjects import subjects
from chaingraph.analysis.audit.values.swapped import swapped
from chaingraph.analysis.audit.values.swapped_cells import swapped_cells
from chaingraph.analysis.audit.values.told import told
from chaingraph.analysis.audit.values.weighed import weighed_values

RULES: tuple[Rule, ...] = (
    same,
    conflicts,
    swapped,
    told,
    subjects,
    states,
    no_days,
    row_states,
    remarks,
    states_told,
    owners_told,
    orders_told,
    multiples_told,
    firm_cells,
    later_days,
    outliers,
    events,
    retold,
    rosters,
    recited,
    echoed,
    listed_twice,
    editions,
    swapped_cells,
    weighed_values,
    rows_told,
    part_cells,
)
