"""The corridor: the only module that knows every room and the order in which they are walked.

For: the command line, the web server, and anyone who uses chaingraph from Python.
In: files and folders.
Out: a folder of numbered artefacts, with the graph in it.
How: read_documents → find_mentions → resolve_entities → build_graph → find_… → render_…, one room a stage.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from chaingraph.errors import GraphError, UsageError
from chaingraph.records import (
    Document,
    Extraction,
    Failure,
    Judgement,
    Link,
    Observation,
    Ref,
    Resolution,
    Statement,
)
from chaingraph.reference.data import data_path
from chaingraph.settings import Settings

if TYPE_CHECKING:
    from chaingraph.analysis import Projection
    from chaingraph.graph.validation import ValidationReport


class Stage(NamedTuple):
    """One room of the house: what it is called, what it takes, what it gives, and where that is seen on disk."""

    name: str
    door: str
    takes: str
    gives: str
    artefact: str


STAGES = (
    Stage("documents", "read_documents", "files", "documents", "1-documents.jsonl"),
    Stage("mentions", "find_mentions", "documents", "mentions and statements", "2-mentions.jsonl"),
    Stage("entities", "resolve_entities", "mentions and statements", "entities", "3-entities.jsonl"),
    Stage("graph", "build_graph", "entities and statements", "graph", "4-graph.ttl"),
    Stage("analysis", "find_all", "graph", "findings", "5-findings.json"),
    Stage("views", "write_pages", "findings", "pages", "6-views"),
)

T = TypeVar("T")

CONTRACT_PREDICATES = (
    "locatedIn",
    "produces",
    "supplies",
    "inChain",
    "inSegment",
    "projectOf",
    "projectLocatedIn",
    "hasMetric",
    "ledBy",
    "partOf",
    "invests",
    "tier",
)
"""What ``chaingraph facts`` lists unless asked otherwise (design, section 4)."""

SAMPLE = ("seeds", "documents")
JUDGEMENTS = ("seeds", "judgements.csv")


@dataclass(frozen=True, slots=True)
class Reading:
    """What the first three rooms make of the sources."""

    documents: tuple[Document, ...]
    failures: tuple[Failure, ...]
    extraction: Extraction
    resolution: Resolution


@dataclass(frozen=True, slots=True)
class Build:
    """What a build did.

    Attributes:
        seconds: Stage → wall time; not part of any artefact.
        page: The page to open first.
    """

    reading: Reading
    folder: Path
    report: ValidationReport
    seconds: Mapping[str, float]
    page: Path


def sample_sources() -> list[Path]:
    """The bundled sample folder, which a build without sources reads."""
    return [data_path(*SAMPLE)]


def read(sources: Sequence[Path], settings: Settings, *, timer: _Timer | None = None) -> Reading:
    """Documents, mentions, statements and entities of the sources.

    Args:
        sources: Files and folders.
        settings: Limits and thresholds.
        timer: Where the time of each stage is noted.

    Raises:
        UsageError: A source does not exist, or none of them can be read.
    """
    from chaingraph.documents import read_documents
    from chaingraph.entities import resolve_entities
    from chaingraph.entities.judgements import read_judgements, wrong_statements
    from chaingraph.mentions import find_mentions

    clock = timer or _Timer()
    documents, failures = clock("documents", lambda: read_documents(sources, max_mb=settings.max_document_mb))
    if not documents:
        raise UsageError(
            f"没有可读的文件：{_first(failures)}", hint="请检查文件格式，支持 txt、csv、xlsx、docx、pdf、html"
        )
    judgements: tuple[Judgement, ...] = read_judgements(data_path(*JUDGEMENTS))
    extraction = clock("mentions", lambda: find_mentions(documents))
    extraction = _without(extraction, wrong_statements(judgements))
    resolution = clock("entities", lambda: resolve_entities(extraction, judgements, threshold=settings.link_threshold))
    return Reading(tuple(documents), tuple(failures), extraction, resolution)


def _first(failures: Sequence[Failure]) -> str:
    return f"{failures[0].path}：{failures[0].what}" if failures else "目录为空"


def _without(extraction: Extraction, wrong: frozenset[str]) -> Extraction:
    kept = tuple(statement for statement in extraction.statements if statement.id not in wrong)
    return Extraction(extraction.mentions, kept)


def build(sources: Sequence[Path], settings: Settings, progress: Callable[[str], None] = lambda _: None) -> Build:
    """Walks the whole house and leaves its artefacts in ``settings.output``.

    Everything is made in a folder beside the results and put in place when all of it is there: a build that fails
    leaves the old results untouched.

    Args:
        sources: Files and folders; the bundled sample when empty.
        settings: Where to write, limits and thresholds.
        progress: Called with the name of each stage as it begins.

    Raises:
        UsageError: No source can be read.
        GraphError: The graph does not satisfy its shapes or cannot be written.
    """
    timer = _Timer(progress)
    reading = read(sources or sample_sources(), settings, timer=timer)
    settings.output.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=".build-", dir=settings.output))
    try:
        report = _write(reading, work, timer)
        _swap(work, settings.output)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return Build(reading, settings.output, report, timer.seconds, settings.output / STAGES[5].artefact / "index.html")


def _write(reading: Reading, work: Path, timer: _Timer) -> ValidationReport:
    """Writes every artefact into ``work``."""
    from chaingraph.analysis import find_all
    from chaingraph.graph import build_graph, open_graph, save_graph, validate_graph
    from chaingraph.views import write_pages

    _jsonl(work / STAGES[0].artefact, (_document_row(document) for document in reading.documents))
    _jsonl(work / STAGES[1].artefact, mention_rows(reading))
    _jsonl(work / STAGES[2].artefact, map(asdict, reading.resolution.entities))
    graph = timer("graph", lambda: build_graph(reading.documents, reading.extraction, reading.resolution))
    timer("store", lambda: save_graph(graph, work))
    report = timer("validation", lambda: validate_graph(graph))
    if not report.conforms:
        raise GraphError(f"图谱不符合约束：{report.results[0]}", hint="请附上文件报告此问题")
    findings = timer("analysis", lambda: find_all(open_graph(work).select))
    (work / STAGES[4].artefact).write_text(_json(findings), encoding="utf-8")
    timer("views", lambda: write_pages(findings, work / STAGES[5].artefact))
    return report


def _swap(work: Path, folder: Path) -> None:
    """Puts each finished artefact in the place of the old one."""
    for made in sorted(work.iterdir()):
        place = folder / made.name
        if place.is_dir():
            place.rename(work / f".old-{made.name}")
        made.replace(place)


def mention_rows(reading: Reading) -> Iterable[dict[str, object]]:
    """Rows of ``chaingraph mentions``: doc, start, end, text, type, entity."""
    names = {entity.id: entity for entity in reading.resolution.entities}
    for mention in reading.extraction.mentions:
        entity = names[reading.resolution.links[mention.ref].entity]
        yield {
            "doc": mention.ref.document,
            "start": mention.start,
            "end": mention.end,
            "text": mention.text,
            "type": entity.type,
            "entity": entity.name,
        }


def fact_rows(reading: Reading, predicates: Sequence[str] = ()) -> list[dict[str, object]]:
    """Rows of ``chaingraph facts``, straight from a reading.

    Args:
        reading: Documents with their statements and entities.
        predicates: Only these; those of the contract when empty; ``all`` for every one.
    """
    wanted = _wanted(predicates)
    names = {entity.id: entity.name for entity in reading.resolution.entities}
    links = reading.resolution.links
    return [
        _fact_row(statement, {ref: names[link.entity] for ref, link in _links(statement, links)})
        for statement in reading.extraction.statements
        if not wanted or statement.predicate in wanted
    ]


def _wanted(predicates: Sequence[str]) -> frozenset[str]:
    """The predicates to list; empty for all of them."""
    return frozenset() if "all" in predicates else frozenset(predicates or CONTRACT_PREDICATES)


def _links(statement: Statement, links: Mapping[Ref, Link]) -> Iterable[tuple[Ref, Link]]:
    for ref in (statement.subject, statement.object):
        if isinstance(ref, Ref):
            yield ref, links[ref]


def _fact_row(statement: Statement, names: Mapping[Ref, str]) -> dict[str, object]:
    evidence = statement.evidence
    return {
        "doc": evidence.document,
        "subject": names[statement.subject],
        "predicate": statement.predicate,
        "object": _object_text(statement.object, names),
        "start": evidence.start,
        "end": evidence.end,
        "quote": evidence.quote,
        "modality": statement.modality,
        "confidence": statement.confidence,
    }


def _object_text(value: Ref | Observation | str, names: Mapping[Ref, str]) -> str:
    from chaingraph.analysis.facts import figure, metric

    if isinstance(value, Ref):
        return names[value]
    if isinstance(value, Observation):
        quantity = value.quantity
        return metric(value.indicator, figure(quantity.value, quantity.low, quantity.high), quantity.unit, value.year)
    return value


def open_projection(location: str) -> Projection:
    """The graph at ``location`` (a folder or an endpoint), read once into columns."""
    from chaingraph.analysis import project
    from chaingraph.graph import open_graph

    return project(open_graph(location).select)


def graph_facts(location: str, predicates: Sequence[str] = ()) -> list[Mapping[str, object]]:
    """Rows of ``chaingraph facts``, from a built graph."""
    from chaingraph.analysis import find_facts, to_json

    return [to_json(row) for row in find_facts(open_projection(location), _wanted(predicates))]


def _document_row(document: Document) -> dict[str, object]:
    return {
        "doc": document.id,
        "file": document.name,
        "encoding": document.encoding,
        "title": document.title,
        "date": document.date,
        "characters": len(document.text),
        "passages": len(document.passages),
        "tables": [table.caption for table in document.tables],
        "chain_maps": [chain_map.title for chain_map in document.chain_maps],
        "unreadable_figures": [figure.caption for figure in document.figures],
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _jsonl(path: Path, rows: Iterable[object]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n")


class _Timer:
    """Runs a stage and notes how long it took."""

    def __init__(self, progress: Callable[[str], None] = lambda _: None) -> None:
        self.seconds: dict[str, float] = {}
        self.progress = progress

    def __call__(self, stage: str, work: Callable[[], T]) -> T:
        self.progress(stage)
        start = perf_counter()
        result = work()
        self.seconds[stage] = perf_counter() - start
        return result
