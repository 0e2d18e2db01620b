"""Things told with another word than their row has: another owner, leader, park, trade.

For: ``chaingraph audit``. In: words of rows with the words told near their things (:mod:`chaingraph.analysis.audit.fillers.told`).
Out: audit rows of kind ``words``.
How: a model says which word near a thing tells the column (:mod:`chaingraph.analysis.audit.fillers.model`); a row where that is
another word than the row's, and the word of the row is hardly told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from chaingraph.analysis.audit.fillers.model import other_word
from chaingraph.analysis.audit.fillers.signs import Cell
from chaingraph.analysis.audit.fillers.told import Candidate, words_told
from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

SURE = 0.07
"""From which likelihood a word is told against that of the row; farther words are rarely told at all."""
_ROW = Maker("words", 0.55, "可能写错了名称，或其中一处未更新")


def weighed_words(projection: Projection) -> Iterator[AuditRow]:
    """Things told with another word than that of their row. O(cells + sentences near · words in them).

    What a document would tell of two rows with one word it tells of neither: the word stands near both.
    """
    found: dict[tuple[str, str, str], list[tuple[Cell, Candidate]]] = defaultdict(list)
    for told in words_told(projection):
        other = other_word(told, SURE)
        if other and not _of_several(told.cell):
            found[told.cell.column, other.word, other.sentence.document].append((told.cell, other))
    for those in found.values():
        if len({cell.row for cell, _ in those}) == 1:
            yield from (_row(cell, other) for cell, other in those)


def _of_several(cell: Cell) -> bool:
    """Whether a row is called what other rows of its table are: 上游 has many 环节, and none of them alone."""
    return sum(line.label == cell.line.label for line in cell.sheet.lines) > 1


def _row(cell: Cell, other: Candidate) -> AuditRow:
    message = f"{cell.line.label}的{cell.column}在表中为“{cell.word}”，文中为“{other.word}”"
    return _ROW(cell.line.label, message, (cell.word, other.word), cell.line.passage.evidence, other.evidence())
