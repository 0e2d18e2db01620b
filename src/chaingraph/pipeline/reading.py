"""Files to entities: the first three rooms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from chaingraph.errors import UsageError
from chaingraph.pipeline.clock import Clock
from chaingraph.records import Document, Extraction, Failure, Judgement, Ref, Resolution
from chaingraph.reference.data import data_path
from chaingraph.settings import Settings

if TYPE_CHECKING:
    from chaingraph.views.report_office import Note

SAMPLE = ("seeds", "documents")
FORMATS = "请检查文件格式，支持 txt、csv、xlsx、docx、pdf、html"


@dataclass(frozen=True, slots=True)
class Reading:
    """What the first three rooms make of the sources.

    Attributes:
        notes: What the office wrote into reports that lay among the sources.
        judgements: People's decisions that were replayed.
    """

    documents: tuple[Document, ...]
    failures: tuple[Failure, ...]
    extraction: Extraction
    resolution: Resolution
    notes: tuple[Note, ...] = ()
    judgements: tuple[Judgement, ...] = ()


def sample_sources() -> list[Path]:
    """The bundled sample folder, which a build without sources reads."""
    return [data_path(*SAMPLE)]


def read(sources: Sequence[Path], settings: Settings, *, clock: Clock | None = None, stated: bool = True) -> Reading:
    """Documents, mentions, statements and entities of the sources.

    Args:
        sources: Files and folders.
        settings: Limits and thresholds.
        clock: Where the time of each stage is noted.
        stated: Whether the prose is read for statements as well; without them the names and entities are the same.

    Raises:
        UsageError: A source or the file of judgements does not exist, or no source can be read.
        SeedError: A line of the file of judgements does not fit.
    """
    from chaingraph.documents import read_documents
    from chaingraph.entities import resolve_entities
    from chaingraph.entities.judgements import wrong_statements
    from chaingraph.mentions import find_mentions
    from chaingraph.pipeline.decisions import unheard, wanted_judgements
    from chaingraph.pipeline.office import set_aside_reports

    clock = clock or Clock()
    judgements = wanted_judgements(settings.judgements)
    parted = set_aside_reports(sources, settings.max_document_mb)
    documents, failures = clock("documents", lambda: read_documents(parted.documents, max_mb=settings.max_document_mb))
    failures = (*failures, *parted.told)
    if not documents:
        advice = next((failure.hint for failure in failures[:1] if failure.hint), FORMATS)
        raise UsageError(f"没有可读的文件：{_first(failures)}", hint=advice)
    extraction = clock("mentions", lambda: find_mentions(documents, stated=stated))
    if settings.judgements:
        failures = (*failures, *unheard(judgements, extraction, settings.judgements, stated=stated))
    extraction = _without(extraction, wrong_statements(judgements))
    resolution = clock("entities", lambda: resolve_entities(extraction, judgements, threshold=settings.link_threshold))
    told = between_two(extraction, resolution)
    return Reading(tuple(documents), tuple(failures), told, resolution, parted.notes, judgements)


def _first(failures: Sequence[Failure]) -> str:
    return f"{failures[0].path}：{failures[0].what}" if failures else "目录为空"


def between_two(extraction: Extraction, resolution: Resolution) -> Extraction:
    """The extraction without what is stated between two names of one thing: nothing supplies, holds or is part of itself.

    Args:
        extraction: What was found.
        resolution: Which thing each of its names means.
    """
    links = resolution.links
    kept = tuple(
        s
        for s in extraction.statements
        if not isinstance(s.object, Ref) or links[s.subject].entity != links[s.object].entity
    )
    return Extraction(extraction.mentions, kept)


def _without(extraction: Extraction, wrong: frozenset[str]) -> Extraction:
    kept = tuple(statement for statement in extraction.statements if statement.id not in wrong)
    return Extraction(extraction.mentions, kept)
