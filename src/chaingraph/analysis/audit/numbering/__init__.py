"""Outlines, captions, annexes and references: what is left out, comes twice or is not there.

For: ``chaingraph audit``.
In: the projection, read by :mod:`chaingraph.analysis.audit.reading`.
Out: audit rows; of two that tell the same, that of the earlier rule is kept.
"""

from __future__ import annotations

from chaingraph.analysis.audit.numbering.annexes import annex_counts
from chaingraph.analysis.audit.numbering.captions import captions, markers
from chaingraph.analysis.audit.numbering.headlines import headlines
from chaingraph.analysis.audit.numbering.list_numbers import numbering
from chaingraph.analysis.audit.numbering.misdirected import misdirected
from chaingraph.analysis.audit.numbering.missing_figures import missing_figures
from chaingraph.analysis.audit.numbering.outline import chapters, dotted, notes, outline
from chaingraph.analysis.audit.numbering.paper_numbers import paper_numbers
from chaingraph.analysis.audit.numbering.points import points
from chaingraph.analysis.audit.numbering.references import references
from chaingraph.analysis.audit.numbering.sections import sections
from chaingraph.analysis.audit.numbering.worded import codes, worded
from chaingraph.analysis.audit.rows import Rule

RULES: tuple[Rule, ...] = (
    numbering,
    missing_figures,
    outline,
    dotted,
    references,
    chapters,
    captions,
    markers,
    headlines,
    misdirected,
    notes,
    sections,
    points,
    paper_numbers,
    annex_counts,
    worded,
    codes,
)
