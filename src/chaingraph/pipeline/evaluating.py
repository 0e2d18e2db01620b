"""Compares what is read from documents with a gold standard that stands beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from chaingraph.errors import UsageError
from chaingraph.pipeline.reading import Reading, read
from chaingraph.pipeline.rows import fact_rows, mention_rows
from chaingraph.records import Failure
from chaingraph.settings import Settings

if TYPE_CHECKING:
    from chaingraph.evaluation import Answers, Evaluation, Grid, NameLink, Relation, Span

ROSTER = "number"
"""Predicate of what stands in a roster: each row has its number."""


@dataclass(frozen=True, slots=True)
class Evaluated:
    """An evaluation and what could not be read for it."""

    evaluation: Evaluation
    failures: tuple[Failure, ...]


def evaluate_reading(folder: Path, settings: Settings, source: Path | None = None) -> Evaluated:
    """Reads the texts of a gold standard and scores the reading.

    Args:
        folder: The gold (:func:`chaingraph.evaluation.read_gold`), and beside it the texts.
        settings: Limits and thresholds.
        source: Where the texts are when they are elsewhere; everything there is read as one corpus. Without it only the
            texts the gold speaks of are read.

    Raises:
        UsageError: There is no gold, a line of it is broken, or a text it speaks of is missing.
    """
    from chaingraph.evaluation import evaluate, read_gold

    gold = read_gold(folder)
    files = _texts(folder, gold.documents()) if source is None else [source]
    reading = read(files, settings)
    return Evaluated(evaluate(gold, reading_answers(reading, gold.documents())), reading.failures)


def reading_answers(reading: Reading, wanted: Sequence[str]) -> Answers:
    """What was read, under the identifiers of the gold.

    Raises:
        UsageError: A document of the gold was not read.
    """
    from chaingraph.evaluation import Answers

    names = _gold_names([document.id for document in reading.documents], wanted)
    if (missing := sorted(set(wanted) - set(names.values()))) and not reading.failures:
        raise UsageError(
            f"缺少标注所说的文件：{'、'.join(missing)}", hint="请把文件放在标注旁边，或用 --source 指明目录"
        )
    spans = (_span(names[str(row["doc"])], row) for row in mention_rows(reading) if row["doc"] in names)
    facts = (_relation(names[str(row["doc"])], row) for row in fact_rows(reading, ("all",)) if row["doc"] in names)
    return Answers(tuple(spans), tuple(facts), tuple(_grids(reading, names)), tuple(_links(reading, names)))


def _span(document: str, row: Mapping[str, object]) -> Span:
    from chaingraph.evaluation import Span

    start, end = (int(str(row[key])) for key in ("start", "end"))
    return Span(document, start, end, str(row["type"]), str(row["text"]))


def _relation(document: str, row: Mapping[str, object]) -> Relation:
    from chaingraph.evaluation import Relation

    subject, predicate, thing, modality = (str(row[key]) for key in ("subject", "predicate", "object", "modality"))
    start, end = (int(str(row[key])) for key in ("start", "end"))
    return Relation(document, subject, predicate, thing, modality, start, end)


def _texts(folder: Path, documents: Sequence[str]) -> list[Path]:
    """The files of ``folder`` that the gold speaks of."""
    files = {path.stem: path for path in sorted(folder.iterdir()) if path.suffix != ".jsonl"}
    return [files[name] for name in _gold_names(list(files), documents)] or [folder]


def _gold_names(read_names: Sequence[str], wanted: Sequence[str]) -> Mapping[str, str]:
    """Identifier of a document → identifier in the gold, which may be its beginning (``003`` for ``003_paper``)."""
    return {
        name: short
        for short in wanted
        for name in read_names
        if name == short or (name.startswith(short) and short not in read_names and not name[len(short)].isalnum())
    }


def _grids(reading: Reading, names: Mapping[str, str]) -> Iterator[Grid]:
    from chaingraph.evaluation import Grid

    for document in reading.documents:
        for table in document.tables if document.id in names else ():
            counted = {row.section_cell for row in table.totals if row.section_cell in row.cells}
            sections = tuple(
                dict.fromkeys(row.section for row in table.rows if row.section and row.section_cell not in counted)
            )
            rows = tuple(tuple(cell.text for cell in row.cells) for row in (*table.rows, *table.totals))
            yield Grid(names[document.id], tuple(column.name for column in table.columns), rows, sections)


def _links(reading: Reading, names: Mapping[str, str]) -> Iterator[NameLink]:
    """What each name means: an entity that stands in a roster, or NIL.

    A corpus without a roster has no list to be in; a name is then linked when another name means the same.
    """
    from chaingraph.evaluation import NameLink

    entities = {entity.id: entity for entity in reading.resolution.entities}
    links = reading.resolution.links
    numbered = {links[s.subject].entity for s in reading.extraction.statements if s.predicate == ROSTER}
    for mention in sorted(reading.extraction.mentions, key=lambda m: m.ref.type != "Enterprise"):
        entity = entities[links[mention.ref].entity]
        if mention.ref.document in names:
            listed = entity.id in numbered if numbered else len(entity.names) > 1
            for name in dict.fromkeys((mention.ref.name, mention.text)):
                target = entity.name if listed else None
                yield NameLink(names[mention.ref.document], name, target, frozenset(entity.names))
