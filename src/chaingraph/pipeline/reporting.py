"""The report pack: findings of one region and chain, what the office wrote, and four files put in place together."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from chaingraph.pipeline.findings import Wanted, find_for_report
from chaingraph.pipeline.office import read_filled, read_notes
from chaingraph.pipeline.opening import open_projection

if TYPE_CHECKING:
    from chaingraph.analysis import Projection
    from chaingraph.views.report import Cover, Report
    from chaingraph.views.report_office import Note, Told

NAME = "产业链报告"
LONGEST = 60
"""Characters of a chain's name in a file's name."""


@dataclass(frozen=True, slots=True)
class Pack:
    """What was written.

    Attributes:
        lines: Register → number of its lines.
        pictures: Whether charts became pictures; without a library or a font they are tables.
    """

    files: tuple[Path, ...]
    lines: Mapping[str, int]
    told: Told
    pictures: bool


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for.

    Attributes:
        location: The graph: a folder or the URL of an endpoint.
        folder: Where the four files go.
        filled: Filled reports to read back, besides the one that lies in ``folder``.
        boundaries: GeoJSON of districts, for the map.
    """

    location: str
    folder: Path
    wanted: Wanted
    filled: tuple[Path, ...] = ()
    boundaries: Path | None = None


def write_report(order: Order, progress: Callable[[str], None] = lambda _: None) -> Pack:
    """Writes xlsx, docx, html and md; a failure leaves the old files untouched.

    A report that lies in the folder already is read back first, so that nothing an office wrote is overwritten.

    Args:
        order: What is asked for.
        progress: Told each step as it begins.

    Raises:
        UsageError: There is no graph, no such chain or region, or a filled report cannot be read.
    """
    from chaingraph.graph.opening import check_folder
    from chaingraph.views.charts_map import read_boundaries
    from chaingraph.views.charts_png import can_draw
    from chaingraph.views.report_making import make_report
    from chaingraph.views.report_office import with_notes

    districts = read_boundaries(order.boundaries) if order.boundaries else ()
    if "://" not in order.location:
        check_folder(Path(order.location))
    progress("读取图谱")
    projection = open_projection(order.location)
    progress("计算清单")
    findings = find_for_report(projection, order.wanted)
    report = make_report(findings, _title(order), _papers(projection), districts, _cover(projection, order))
    stem = _stem(order.wanted)
    notes = [note for path in _filled(order, order.folder / f"{stem}.xlsx") for note in read_filled(path)]
    notes += _kept(order, report)
    report, told = with_notes(report, notes)
    contents = _contents(report, progress)
    files = put_in_place({order.folder / f"{stem}.{suffix}": content for suffix, content in contents.items()})
    lines = {register.name: len(register.lines) for register in report.registers}
    return Pack(files, lines, told, can_draw())


def _contents(report: Report, progress: Callable[[str], None]) -> dict[str, bytes]:
    from chaingraph.views.charts_png import draw_pictures
    from chaingraph.views.docx_report import report_docx
    from chaingraph.views.report_html import report_html
    from chaingraph.views.report_md import report_md
    from chaingraph.views.workbook_report import report_workbook

    progress("绘制图表")
    pictures = draw_pictures((*report.panoramas, *report.charts))
    progress("生成文件")
    return {
        "xlsx": report_workbook(report, pictures),
        "docx": report_docx(report, pictures),
        "html": report_html(report).encode(),
        "md": report_md(report).encode(),
    }


def put_in_place(contents: Mapping[Path, bytes]) -> tuple[Path, ...]:
    """Writes all files beside their places and moves them there when all of them are written."""
    made: dict[Path, Path] = {}
    try:
        for path, content in contents.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=".report-", dir=path.parent)
            made[path] = Path(name)
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            made[path].chmod(0o644)
        for path, temporary in made.items():
            temporary.replace(path)
    finally:
        for temporary in made.values():
            with suppress(FileNotFoundError):
                temporary.unlink()
    return tuple(contents)


def _filled(order: Order, own: Path) -> Sequence[Path]:
    """Files to read back, each once."""
    paths = [*order.filled, *([own] if own.is_file() else [])]
    return list({path.resolve(): path for path in paths}.values())


def _title(order: Order) -> str:
    chain = order.wanted.chain.removesuffix("产业链")
    return f"{order.wanted.region}{chain}{NAME}"


def _kept(order: Order, report: Report) -> Sequence[Note]:
    """The notes a build has kept; of a part of the graph only those on its lines, the others are not lost but elsewhere."""
    notes = () if "://" in order.location else read_notes(Path(order.location))
    if not order.wanted.chain and not order.wanted.region:
        return notes
    known = {line.key for register in report.registers for line in register.lines}
    return [note for note in notes if note.key in known]


def _stem(wanted: Wanted) -> str:
    from chaingraph.reference.identifiers import encode

    return f"{encode(wanted.region + wanted.chain.removesuffix('产业链'))[:LONGEST]}{NAME}"


def _cover(projection: Projection, order: Order) -> Cover:
    """The place asked for, else those the documents are of; and the day of the newest document."""
    from chaingraph.analysis.own_places import own_places
    from chaingraph.views.report import Cover

    days = [paper.date for paper in projection.papers.values()]
    place = order.wanted.region or "、".join(own_places(projection))
    return Cover(place, max(days, default=""), days.count(""))


def _papers(projection: Projection) -> dict[str, str]:
    return {paper.id: paper.title for paper in projection.papers.values()}
