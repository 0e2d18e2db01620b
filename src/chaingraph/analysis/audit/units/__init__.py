"""So much for each: densities, yields, prices, means, capacities, and amounts told in two units.

For: ``chaingraph audit``.
In: the projection, read by :mod:`chaingraph.analysis.audit.reading`.
Out: audit rows; of two that tell the same, that of the earlier rule is kept.
"""

from __future__ import annotations

from chaingraph.analysis.audit.rows import Rule
from chaingraph.analysis.audit.units.beyond_belief import beyond_belief
from chaingraph.analysis.audit.units.capacities import capacities
from chaingraph.analysis.audit.units.converted import converted, restated
from chaingraph.analysis.audit.units.converted_cells import converted_cells
from chaingraph.analysis.audit.units.currencies import currencies
from chaingraph.analysis.audit.units.densities import densities
from chaingraph.analysis.audit.units.each import each
from chaingraph.analysis.audit.units.every import every
from chaingraph.analysis.audit.units.floors import floors
from chaingraph.analysis.audit.units.harvests import harvests
from chaingraph.analysis.audit.units.makes_a_year import makes_a_year
from chaingraph.analysis.audit.units.mean_ranges import mean_ranges
from chaingraph.analysis.audit.units.means import means, remains
from chaingraph.analysis.audit.units.means_afar import means_afar
from chaingraph.analysis.audit.units.multiplied import multiplied
from chaingraph.analysis.audit.units.owned_means import owned_means
from chaingraph.analysis.audit.units.per import per_units
from chaingraph.analysis.audit.units.per_capita import per_capita
from chaingraph.analysis.audit.units.plot_ratio import plot_ratios
from chaingraph.analysis.audit.units.priced import priced
from chaingraph.analysis.audit.units.products import products
from chaingraph.analysis.audit.units.reckoned import reckoned
from chaingraph.analysis.audit.units.reworded import reworded
from chaingraph.analysis.audit.units.same_thing import same_thing
from chaingraph.analysis.audit.units.supplied import supplied
from chaingraph.analysis.audit.units.tenfold import tenfold
from chaingraph.analysis.audit.units.weighed import weighed_means

RULES: tuple[Rule, ...] = (
    converted,
    restated,
    tenfold,
    means,
    remains,
    per_units,
    products,
    capacities,
    each,
    multiplied,
    floors,
    mean_ranges,
    every,
    owned_means,
    densities,
    harvests,
    reckoned,
    priced,
    per_capita,
    supplied,
    plot_ratios,
    means_afar,
    currencies,
    weighed_means,
    same_thing,
    reworded,
    converted_cells,
    beyond_belief,
    makes_a_year,
)
