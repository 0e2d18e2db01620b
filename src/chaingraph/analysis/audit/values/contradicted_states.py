"""Rows of a table whose state a sentence of the document contradicts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_STATES = (
    (re.compile(r"待出让|拟出让|待供|未出让|待挂牌"), re.compile(r"已[^，。；]{0,24}?(?:成交|出让合同|摘牌|供地)")),
    (
        re.compile(r"未开工|待开工|前期|筹备|拟建"),
        re.compile(r"已[^，。；]{0,16}?(?<!未)(?:开工|动工|竣工|投产|建成)(?!前|准备)"),
    ),
    (re.compile(r"在建|建设中|已开工"), re.compile(r"已[^，。；]{0,16}?(?:竣工|投产|建成)|尚未(?:开工|动工)")),
)
_STATE_COLUMN = re.compile(r"状态|进展|进度|现状|阶段|情况")


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
