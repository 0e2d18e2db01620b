"""Words that other words deny.

For: ``chaingraph audit``.
In: the projection, read by :mod:`chaingraph.analysis.audit.reading`.
Out: audit rows; of two that tell the same, that of the earlier rule is kept.
"""

from __future__ import annotations

from chaingraph.analysis.audit.rows import Rule
from chaingraph.analysis.audit.words.absent import absent
from chaingraph.analysis.audit.words.already import already
from chaingraph.analysis.audit.words.column_words import column_words
from chaingraph.analysis.audit.words.denied import denied
from chaingraph.analysis.audit.words.earliest import earliest
from chaingraph.analysis.audit.words.firsts import firsts
from chaingraph.analysis.audit.words.none_of import none_of
from chaingraph.analysis.audit.words.of_rows import of_rows
from chaingraph.analysis.audit.words.opposed import opposed
from chaingraph.analysis.audit.words.wordings import wordings

RULES: tuple[Rule, ...] = (
    wordings,
    denied,
    absent,
    opposed,
    firsts,
    of_rows,
    earliest,
    none_of,
    already,
    column_words,
)
