"""What rows and sentences tell of one project: its money, ground, owner, dates, phases.

For: ``chaingraph audit``.
In: the projection, read by :mod:`chaingraph.analysis.audit.reading`.
Out: audit rows; of two that tell the same, that of the earlier rule is kept.
"""

from __future__ import annotations

from chaingraph.analysis.audit.projects.backers import backers
from chaingraph.analysis.audit.projects.finished_before import finished_before
from chaingraph.analysis.audit.projects.owned import owned
from chaingraph.analysis.audit.projects.progress_told import progress_told
from chaingraph.analysis.audit.projects.put_off import put_off
from chaingraph.analysis.audit.projects.rows import projects
from chaingraph.analysis.audit.projects.sections import sections
from chaingraph.analysis.audit.projects.stages import stages
from chaingraph.analysis.audit.projects.told_projects import told_projects
from chaingraph.analysis.audit.rows import Rule

RULES: tuple[Rule, ...] = (
    projects,
    told_projects,
    put_off,
    owned,
    backers,
    stages,
    sections,
    progress_told,
    finished_before,
)
