"""The whole way: every artefact made beside the results, and put in place when all of it is there."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from chaingraph.errors import GraphError, UsageError
from chaingraph.pipeline.clock import Clock
from chaingraph.pipeline.decisions import judgements_beside
from chaingraph.pipeline.reading import Reading, read, sample_sources
from chaingraph.pipeline.rows import document_row, mention_rows
from chaingraph.pipeline.silence import silent
from chaingraph.pipeline.stages import STAGES
from chaingraph.settings import Settings

if TYPE_CHECKING:
    from chaingraph.analysis import Projection
    from chaingraph.graph import ValidationReport


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


def build(sources: Sequence[Path], settings: Settings, progress: Callable[[str], None] = lambda _: None) -> Build:
    """Walks the whole house and leaves its artefacts in ``settings.output``.

    Everything is made in a folder beside the results and put in place when all of it is there: a build that fails
    leaves the old results untouched.

    Args:
        sources: Files and folders; the bundled sample when empty.
        settings: Where to write, limits and thresholds.
        progress: Called with the name of each stage as it begins.

    Raises:
        UsageError: No source can be read, or the output is a file.
        GraphError: The graph does not satisfy its shapes or cannot be written.
    """
    if settings.output.exists() and not settings.output.is_dir():
        raise UsageError("这里已有一个文件，不是文件夹", where=str(settings.output), hint="请用 -o 另指定文件夹")
    clock = Clock(progress)
    reading = read(sources or sample_sources(), _with_judgements(settings), clock=clock)
    reading = replace(reading, failures=(*reading.failures, *silent(reading)))
    settings.output.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=".build-", dir=settings.output))
    try:
        report = _write(reading, work, clock)
        _swap(work, settings.output)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return Build(reading, settings.output, report, clock.seconds, settings.output / STAGES[5].artefact / "index.html")


def _with_judgements(settings: Settings) -> Settings:
    """The settings with the decisions kept beside the output, unless others are named or there are none."""
    beside = judgements_beside(settings.output)
    return replace(settings, judgements=beside) if settings.judgements is None and beside.is_file() else settings


def _write(reading: Reading, work: Path, clock: Clock) -> ValidationReport:
    """Writes every artefact into ``work``."""
    from chaingraph.analysis import project
    from chaingraph.graph import build_graph, open_graph, save_graph, validate_graph
    from chaingraph.pipeline.office import ARTEFACT, write_notes
    from chaingraph.pipeline.pages import page_extra
    from chaingraph.views import write_pages

    _jsonl(work / STAGES[0].artefact, (document_row(document) for document in reading.documents))
    _jsonl(work / STAGES[1].artefact, mention_rows(reading))
    _jsonl(work / STAGES[2].artefact, map(asdict, reading.resolution.entities))
    write_notes(reading.notes, work / ARTEFACT)
    graph = clock("graph", lambda: build_graph(reading.documents, reading.extraction, reading.resolution))
    clock("store", lambda: save_graph(graph, work))
    report = clock("validation", lambda: validate_graph(graph))
    if not report.conforms:
        raise GraphError(f"图谱不符合约束：{report.results[0]}", hint="请附上文件报告此问题")
    projection, findings = clock("analysis", lambda: _find(project(open_graph(work).select)))
    (work / STAGES[4].artefact).write_text(_json(findings), encoding="utf-8")
    clock("views", lambda: write_pages(findings, work / STAGES[5].artefact, page_extra(projection, findings)))
    return report


def _find(projection: Projection) -> tuple[Projection, Mapping[str, Sequence[Mapping[str, object]]]]:
    """The graph as columns, which the pages need too, with all findings."""
    from chaingraph.analysis import find_all

    return projection, find_all(projection)


def _swap(work: Path, folder: Path) -> None:
    """Puts each finished artefact in the place of the old one."""
    for made in sorted(work.iterdir()):
        place = folder / made.name
        if place.is_dir():
            place.rename(work / f".old-{made.name}")
        made.replace(place)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _jsonl(path: Path, rows: Iterable[object]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n")
