"""Lines below a sentence that announces them (分布如下：), one part a line, against the total it tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.reading.text import Figure, base, read_figures
from chaingraph.analysis.audit.reading.written_lines import written_lines
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_ANNOUNCES = re.compile(r"(?:如下|其中|包括|分别为|分布)[^。，；]{0,6}(?:——|[:：])$")
_LINE = re.compile(r"[^\d，。；:：]{2,14}[:：]?\d")
NEARLY = 0.85
"""Lines that make up at least so much of the whole were meant to be all of it."""


def lines(projection: Projection) -> Iterator[AuditRow]:
    """Lines with one figure each, right below the sentence that announces them, that miss its total. O(passages)."""
    for whole, text, parts in _announced(projection):
        total = sum(figure.size for figure, _ in parts)
        room = whole.step + sum(figure.step for figure, _ in parts)
        if (
            whole.size
            and len(parts) > 1
            and abs(total - whole.size) > room
            and NEARLY < total / whole.size < 1 / NEARLY
        ):
            found = plain(round(total / base(whole.unit)[1], 4))
            shown = "+".join(plain(figure.value) for figure, _ in parts)
            yield AuditRow(
                kind="sum",
                subject=whole.label,
                message=f"{whole.label}{whole.text}，所列各行之和为 {shown}={found}",
                left=whole.text,
                right=f"{found}{whole.unit}",
                sure=0.75,
                slip=None,
                evidence=(text, *(evidence for _, evidence in parts)),
            )


def _announced(projection: Projection) -> Iterator[tuple[Figure, Evidence, list[tuple[Figure, Evidence]]]]:
    """Wholes with the lines that follow them; lines of one passage or of several."""
    whole: Figure | None = None
    home: Evidence | None = None
    parts: list[tuple[Figure, Evidence]] = []
    for passage in projection.passages:
        for text, evidence in written_lines(passage):
            figures = read_figures(text)
            own = [figure for figure in figures if whole and figure.kind == whole.kind and figure.exact]
            if whole and home and home.document == evidence.document and _LINE.match(text) and len(own) == 1:
                parts.append((own[0], evidence))
                continue
            if whole and home and parts:
                yield whole, home, parts
            announced = _ANNOUNCES.search(text) and figures and figures[-1].exact and figures[-1].own
            whole, home, parts = (figures[-1], evidence, []) if announced else (None, None, [])
    if whole and home and parts:
        yield whole, home, parts
