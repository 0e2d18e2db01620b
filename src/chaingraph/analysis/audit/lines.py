"""Lines below a sentence that announces them (分布如下：), one part a line; states of rows that a sentence contradicts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.audit.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.text import Figure, Sentence, base, read_figures, sentences
from chaingraph.analysis.audit.written_lines import written_lines
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_ANNOUNCES = re.compile(r"(?:如下|其中|包括|分别为|分布)[^。，；]{0,6}(?:——|[:：])$")
_LINE = re.compile(r"[^\d，。；:：]{2,14}[:：]?\d")
_STATES = (
    (re.compile(r"待出让|拟出让|待供|未出让|待挂牌"), re.compile(r"已[^，。；]{0,24}?(?:成交|出让合同|摘牌|供地)")),
    (
        re.compile(r"未开工|待开工|前期|筹备|拟建"),
        re.compile(r"已[^，。；]{0,16}?(?<!未)(?:开工|动工|竣工|投产|建成)(?!前|准备)"),
    ),
    (re.compile(r"在建|建设中|已开工"), re.compile(r"已[^，。；]{0,16}?(?:竣工|投产|建成)|尚未(?:开工|动工)")),
)
_STATE_COLUMN = re.compile(r"状态|进展|进度|现状|阶段|情况")
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


def states(projection: Projection) -> Iterator[AuditRow]:
    """Rows whose state a sentence of the same document, which names the row, contradicts. O(characters · rows)."""
    tables: dict[str, list[Sheet]] = {}
    for sheet in sheets(projection):
        tables.setdefault(sheet.document, []).append(sheet)
    for sentence in sentences(projection):
        for sheet in tables.get(sentence.document, ()):
            columns = [at for at, name in enumerate(sheet.columns) if _STATE_COLUMN.search(name)]
            for line in sheet.lines if columns else ():
                yield from _contradicted(sentence, line, [line.passage.cells[at] for at in columns])


def _contradicted(sentence: Sentence, line: Line, cells: Sequence[str]) -> Iterator[AuditRow]:
    label = next((cell for cell in line.passage.cells if len(cell) > 3 and not cell.isdecimal()), "")
    at = sentence.text.find(label) if label else -1
    clause = re.split(r"[；;。]", sentence.text[at:])[0] if at >= 0 else ""
    for cell in cells:
        for state, done in _STATES:
            match = done.search(clause) if state.search(cell) else None
            if match:
                yield AuditRow(
                    kind="conflict",
                    subject=label,
                    message=f"{label}表中为“{cell}”，文中为“{match[0]}”",
                    left=cell,
                    right=match[0],
                    sure=0.7,
                    slip="表中状态可能未更新",
                    evidence=(line.passage.evidence, sentence.evidence(at, at + match.end())),
                )
                return
