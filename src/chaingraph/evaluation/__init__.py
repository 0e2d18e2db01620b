"""How right the reading is: answers compared with a gold standard, counted by the rules of one scorer.

For: the corridor (``chaingraph evaluate``), the page of accuracy, and whoever changes a rule.
In: :class:`Answers` twice: the gold of a folder (:func:`read_gold`) and what was found in the same documents.
Out: :class:`Evaluation`: rows of precision, recall and F1 by part, split, document and type, and the errors.
How: one prediction answers at most one gold mention; exact and overlapping spans; readings the gold allows (``alt``) or
leaves open (``Ignore``) are neither right nor wrong; statements by canonical names; links with NIL; tables cell by cell.
"""

from chaingraph.evaluation.answers import Answers, Grid, NameLink, Relation, Span
from chaingraph.evaluation.counts import Counts
from chaingraph.evaluation.gold import read_gold
from chaingraph.evaluation.report import Evaluation, ScoreRow, evaluate
from chaingraph.evaluation.tallies import ErrorRow

__all__ = [
    "Answers",
    "Counts",
    "ErrorRow",
    "Evaluation",
    "Grid",
    "NameLink",
    "Relation",
    "ScoreRow",
    "Span",
    "evaluate",
    "read_gold",
]
