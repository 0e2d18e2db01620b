"""Counts to rows: by part and type, over the whole gold, over its halves, and document by document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from chaingraph.evaluation.answers import Answers
from chaingraph.evaluation.counts import total
from chaingraph.evaluation.links import score_links
from chaingraph.evaluation.mentions import score_mentions
from chaingraph.evaluation.statements import score_statements
from chaingraph.evaluation.tables import score_tables
from chaingraph.evaluation.tallies import ErrorRow, Part, Split, Tally, split

CORE = ("Enterprise", "Park")
CORE_NAME = "Enterprise+Park"
ALL = "all"
PARTS: tuple[Part, ...] = ("mentions", "statements", "modality", "links", "tables")


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One line of figures.

    Attributes:
        part: ``mentions``, ``statements``, ``modality`` (of the right statements), ``links``, ``tables``.
        split: ``odd`` or ``even`` half of a gold whose names end in numbers; empty for both.
        doc: One document; empty for all of the split.
        type: Type of mention, predicate, modality, kind of link or of cell; ``all``; ``Enterprise+Park``.
        precision: Share of the found that is right, a fraction; ``None`` when nothing was found; ``overlap_…``: the same
            where one shared character is enough, mentions only.
    """

    part: Part
    split: Split
    doc: str
    type: str
    gold: int
    found: int
    correct: int
    precision: float | None
    recall: float | None
    f1: float | None
    overlap_precision: float | None = None
    overlap_recall: float | None = None
    overlap_f1: float | None = None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Figures by part and type of the whole gold, of its halves, of each document; and every error."""

    totals: tuple[ScoreRow, ...]
    splits: tuple[ScoreRow, ...]
    documents: tuple[ScoreRow, ...]
    errors: tuple[ErrorRow, ...]


def evaluate(gold: Answers, found: Answers) -> Evaluation:
    """Compares what was found with the gold.

    Args:
        gold: Parts that are empty are not scored; mentions only of types, statements only of predicates that it has.
        found: Findings in the same documents, by the same identifiers; those in others are not scored.
    """
    tallies: list[Tally] = []
    errors: list[ErrorRow] = []
    for score in (score_mentions, score_statements, score_links, score_tables):
        counted, wrong = score(gold, found)
        tallies += counted
        errors += wrong
    halves: tuple[Split, ...] = ("odd", "even")
    return Evaluation(
        tuple(_rows(tallies, "", "")),
        tuple(row for half in halves for row in _rows([t for t in tallies if split(t.document) == half], half, "")),
        tuple(row for d in gold.documents() for row in _rows([t for t in tallies if t.document == d], split(d), d)),
        tuple(errors),
    )


def _rows(tallies: Sequence[Tally], half: Split, document: str) -> Iterator[ScoreRow]:
    for part in PARTS:
        own = [tally for tally in tallies if tally.part == part]
        kinds = sorted({tally.type for tally in own})
        for kind in kinds:
            yield _row((part, half, document, kind), [tally for tally in own if tally.type == kind])
        if part == "mentions" and set(CORE) <= set(kinds):
            yield _row((part, half, document, CORE_NAME), [tally for tally in own if tally.type in CORE])
        if len(kinds) > 1:
            yield _row((part, half, document, ALL), own)


def _row(head: tuple[Part, Split, str, str], tallies: Iterable[Tally]) -> ScoreRow:
    own = list(tallies)
    exact = total(tally.exact for tally in own)
    loose = [tally.overlap for tally in own if tally.overlap is not None]
    figures = (exact.precision, exact.recall, exact.f1)
    if not loose:
        return ScoreRow(*head, exact.gold, exact.found, exact.right, *figures)
    overlap = total(loose)
    figures_too = (overlap.precision, overlap.recall, overlap.f1)
    return ScoreRow(*head, exact.gold, exact.found, exact.right, *figures, *figures_too)
