"""All rules of the audit, kind by kind, in the order in which they are heard: of two that tell the same, the earlier one is kept.

For: ``finding``.
"""

from __future__ import annotations

from chaingraph.analysis.audit import (
    counts,
    dates,
    enterprises,
    goals,
    growth,
    numbering,
    people,
    projects,
    ranks,
    shares,
    sums,
    units,
    values,
    words,
)
from chaingraph.analysis.audit.dates.weighed import weighed_dates
from chaingraph.analysis.audit.rows import Rule
from chaingraph.analysis.audit.values.recited_cells import recited_cells
from chaingraph.analysis.audit.words.weighed_words import weighed_words

LEARNT: tuple[Rule, ...] = (recited_cells, weighed_dates, weighed_words)
"""Rules that rest on a model alone: they tell what no rule with a reason of its own tells."""
RULES: tuple[Rule, ...] = (
    *values.RULES,
    *projects.RULES,
    *numbering.RULES,
    *growth.RULES,
    *units.RULES,
    *shares.RULES,
    *sums.RULES,
    *counts.RULES,
    *dates.RULES,
    *ranks.RULES,
    *enterprises.RULES,
    *people.RULES,
    *goals.RULES,
    *words.RULES,
    *LEARNT,
)
