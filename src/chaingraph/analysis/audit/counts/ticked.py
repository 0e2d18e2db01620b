"""Counts of what a column of a table ticks (是 and 否): 其中高新技术企业6家, where the column says 是 five times.

For: ``chaingraph audit``.
In: tables with a column of yes and no, the sentences of their document. Out: audit rows of kind ``count``.
How: the header without 是否 is what is counted; the sentence counts just that, with nothing before it that picks some out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import Figure, Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_YES, _NO = frozenset("是√✓有"), frozenset({"否", "×", "✗", "无", "—", "-", "--", "/", ""})
_ASKS = re.compile(r"^是否(?:已经?|为|属于?|有|获评|列入)?|^有无|[（(].*|(?:企业|项目|单位|情况)$")
_BEFORE = re.compile(r"(?:其中|包括|含|共有?|现有|已?有|拥有|认定|名册|表|中|内|的|国家级?|各类|，)*")
_BEHIND = re.compile(r"(?:企业|项目|单位)?(?:数量?|总数)?(?:共|有|为|是|达到?|计)*")
_NOT = re.compile(r"新增|净增|目标|力争|计划|到20\d\d年|上年|去年|同期|累计|全[市县区省国]")
LEAST = 2
FAR = 0.4
"""A count farther off is of something else."""
_ROW = Maker("count", 0.75, "数量写错，或表中漏填、误填一格")


def ticked(projection: Projection) -> Iterator[AuditRow]:
    """Counts that the ticks of their column do not give. O(cells + figures · columns ticked)."""
    told: dict[str, list[Sentence]] = {}
    for sentence in sentences(projection):
        told.setdefault(sentence.document, []).append(sentence)
    columns: dict[tuple[str, str], list[tuple[Sheet, int]]] = {}
    for sheet in sheets(projection):
        for at, name in enumerate(sheet.columns):
            what = _ASKS.sub("", _ASKS.sub("", name))
            if len(what) >= LEAST and _ticks(sheet, at):
                columns.setdefault((sheet.document, what), []).append((sheet, at))
    yield from _compared(columns, told)


def _compared(
    columns: Mapping[tuple[str, str], Sequence[tuple[Sheet, int]]], told: Mapping[str, Sequence[Sentence]]
) -> Iterator[AuditRow]:
    for (document, what), found in columns.items():
        (sheet, at), *more = found
        lines = [line for line in sheet.lines if _cell(line, at) in _YES]
        for sentence in told.get(document, ()) if not more else ():
            counts = [figure for figure in sentence.figures if _counts(sentence, figure, what)]
            for figure in counts if len(counts) == 1 else ():
                if figure.value != len(lines) and abs(figure.value - len(lines)) <= max(1, FAR * figure.value):
                    message = f"文中{what}{figure.text}，表中“{sheet.columns[at]}”为是的有 {len(lines)} 行"
                    places = (line.passage.evidence for line in lines)
                    yield _ROW(what, message, (figure.text, f"{len(lines)}"), sentence.quote(figure), *places)


def _ticks(sheet: Sheet, at: int) -> bool:
    """Whether a column says yes and no, and nothing else."""
    cells = [_cell(line, at) for line in sheet.lines]
    return (
        len(cells) > LEAST and set(cells) <= _YES | _NO and any(cell in _YES for cell in cells) and len(set(cells)) > 1
    )


def _cell(line: Line, at: int) -> str:
    return line.passage.cells[at].strip() if at < len(line.passage.cells) else ""


def _counts(sentence: Sentence, figure: Figure, what: str) -> bool:
    """Whether a figure counts just what a column ticks."""
    if figure.unit not in "家户个项" or not figure.exact or _NOT.search(sentence.text, 0, figure.end):
        return False
    ahead, said, behind = figure.label.partition(what)
    if said:
        return bool(_BEFORE.fullmatch(ahead) and _BEHIND.fullmatch(behind))
    return sentence.text.startswith(what, figure.end) and _BEFORE.fullmatch(figure.label) is not None
