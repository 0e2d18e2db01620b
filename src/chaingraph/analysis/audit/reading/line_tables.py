"""Lines that are rows without columns: 青河镇：任务2亿元，到位0.8亿元，40%, one below the other, each with the same units.

For: rules that hold sentences against rows, to whom such lines are a table.
In: the lines of passages as the source breaks them. Out: :class:`~chaingraph.analysis.audit.reading.sheets.Sheet`.
How: three lines and more in a row that open with a name and a colon or a comma and go on with figures of the same kinds. The first
line names the columns; a bare rate is called a rate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from chaingraph.analysis.audit.reading.sheets import Line, Sheet, Value
from chaingraph.analysis.audit.reading.text import Figure, read_figures
from chaingraph.analysis.audit.reading.written_lines import written_lines
from chaingraph.analysis.audit.rows import half_step
from chaingraph.analysis.columns import Passage
from chaingraph.analysis.projection import Projection

_LINE = re.compile(
    r"(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）.．、])?(?P<name>[^，,。；：:、\d（）()]{2,20}?(?:[（(][^（）()]{1,10}[)）])?)[：:，,](?P<rest>.*\d.*)"
)
_VERBS = re.compile(r"^(?:已|其中|累计|共)*|(?:达到?|为|约|共|有|是|完成|实现)+$")
_SUMMED = re.compile(r"合计|总计|小计|其他|其它|其余")
FEWEST = 3
"""Lines in a row that are a table."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A line with its name and its figures."""

    passage: Passage
    name: str
    figures: tuple[Figure, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        """The base units of its figures, in order."""
        return tuple(figure.kind for figure in self.figures)


def line_tables(projection: Projection) -> Sequence[Sheet]:
    """The tables that lines make, in document order, read once: O(characters)."""
    return projection.once(_read)


def _read(projection: Projection) -> Sequence[Sheet]:
    return tuple(_sheet(run) for run in _runs(projection))


def _runs(projection: Projection) -> Iterator[list[_Row]]:
    run: list[_Row] = []
    for passage in projection.passages:
        for row in _rows(passage) if not passage.row else (None,):
            if row and run and _goes_on(run[-1], row):
                run.append(row)
                continue
            if len(run) >= FEWEST:
                yield run
            run = [row] if row else []
    if len(run) >= FEWEST:
        yield run


def _goes_on(last: _Row, row: _Row) -> bool:
    here = last.passage.evidence.document == row.passage.evidence.document
    return here and last.kinds == row.kinds and last.name != row.name


def _rows(passage: Passage) -> Iterator[_Row | None]:
    for text, evidence in written_lines(passage):
        match = _LINE.fullmatch(text)
        figures = read_figures(match["rest"]) if match and not _SUMMED.search(match["name"]) else ()
        yield _Row(replace(passage, evidence=evidence), match["name"], figures) if match and figures else None


def _sheet(run: Sequence[_Row]) -> Sheet:
    first = run[0]
    columns = ("名称", *(_column(figure) for figure in first.figures))
    units = ("", *(figure.kind for figure in first.figures))
    lines = tuple(Line(row.passage, row.name, (None, *map(_value, row.figures))) for row in run)
    where = first.passage.evidence
    name = f"{where.document}#l{where.start}"
    return Sheet(where.document, name, "", first.passage, columns, units, lines, ())


def _column(figure: Figure) -> str:
    name = _VERBS.sub("", figure.label)
    return name or ("率" if figure.unit == "%" else figure.unit)


def _value(figure: Figure) -> Value:
    """A figure in its base unit, shown as written."""
    return Value(figure.size, half_step(figure.text) * figure.size / figure.value if figure.value else 0.5, figure.text)
