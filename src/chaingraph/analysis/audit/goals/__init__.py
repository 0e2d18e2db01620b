"""Goals that lie behind, are called reached and are not, or whose progress is not the one told.

For: ``chaingraph audit``.
In: the projection, read by :mod:`chaingraph.analysis.audit.reading`.
Out: audit rows; of two that tell the same, that of the earlier rule is kept.
"""

from __future__ import annotations

from chaingraph.analysis.audit.goals.added_up import added_up
from chaingraph.analysis.audit.goals.all_met import all_met
from chaingraph.analysis.audit.goals.beaten import beaten
from chaingraph.analysis.audit.goals.behind import changes_told, goals_behind
from chaingraph.analysis.audit.goals.caps import caps
from chaingraph.analysis.audit.goals.halves import halves
from chaingraph.analysis.audit.goals.kept import kept
from chaingraph.analysis.audit.goals.marks import marks
from chaingraph.analysis.audit.goals.paced import paced
from chaingraph.analysis.audit.goals.progress import goal_progress
from chaingraph.analysis.audit.goals.quotas import quotas
from chaingraph.analysis.audit.goals.reached import reached
from chaingraph.analysis.audit.goals.remaining import remaining
from chaingraph.analysis.audit.goals.standards import standards
from chaingraph.analysis.audit.goals.targets import early_news, lower_targets, past_targets
from chaingraph.analysis.audit.rows import Rule

RULES: tuple[Rule, ...] = (
    early_news,
    lower_targets,
    past_targets,
    goals_behind,
    changes_told,
    kept,
    beaten,
    reached,
    paced,
    goal_progress,
    remaining,
    all_met,
    standards,
    caps,
    marks,
    quotas,
    halves,
    added_up,
)
