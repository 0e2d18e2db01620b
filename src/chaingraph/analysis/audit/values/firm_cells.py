"""What sentences measure of an enterprise and a table of any document measures otherwise: its ground, staff, sales.

For: ``chaingraph audit``, across documents and within one.
In: sentences with the enterprises they name, tables with a column of enterprises.
Out: audit rows. Money and output are compared for one year alone; ground, staff and capital without a year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.called import data_years
from chaingraph.analysis.audit.reading.catalogue import by_name, first_named
from chaingraph.analysis.audit.reading.named import Named, named
from chaingraph.analysis.audit.reading.sheets import RATE, Line, Sheet, Value, sheets
from chaingraph.analysis.audit.reading.text import Figure, base
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.audit.values.cells import denied
from chaingraph.analysis.projection import Projection
from chaingraph.reference.names import parse_company

_MEASURES = (
    ("用地", re.compile(r"(?:占地|用地)(?:面积)?(?:约|为|达|共)*$")),
    ("建筑面积", re.compile(r"建筑面积(?:约|为|达|共)*$")),
    ("员工", re.compile(r"(?:员工|职工|从业人员|用工)(?:总数|人数|总量)?(?:约|为|达到?|共|有)*$")),
    ("注册资本", re.compile(r"注册(?:资本|资金)金?(?:约|为|达|共)*$")),
    ("产值", re.compile(r"(?<!人均)(?:工业)?总?产值(?:约|为|达到?|完成|实现)*$")),
    ("营业收入", re.compile(r"(?:营业|销售|主营业务)收入(?:约|为|达到?|完成|实现)*$|营收(?:为|达到?)*$")),
    ("税收", re.compile(r"(?:税收|税金|纳税|缴税|入库税[收金])(?:总?额)?(?:约|为|达到?|完成|实现)*$")),
    ("出口", re.compile(r"出口(?:额|交货值|创汇)(?:约|为|达到?|完成|实现)*$")),
    ("研发人员", re.compile(r"研发人员(?:约|为|达到?|共|有)*$")),
)
_YEARLY = frozenset({"产值", "营业收入", "税收", "出口"})
_OTHER = re.compile(
    r"新增|新建|二期|三期|一期|扩建|其中|项目|计划|预计|力争|目标|将|拟|累计|人均|亩均|上半年|季度|月份|\d月|户均"
)
_OF_ALL = re.compile(r"全[市县区省镇园]|园区|开发区|集聚区|产业链|集群|行业|区内|规上")
"""What is measured of more than an enterprise."""
_ROW = Maker("conflict", 0.7)
_SAID = Maker("words", 0.7, "状态可能未更新")


@dataclass(frozen=True, slots=True)
class _Cell:
    """A number of a row: with its base unit, and the year it is of."""

    sheet: Sheet
    line: Line
    at: int
    value: Value
    kind: str
    factor: float
    year: str


def firm_cells(projection: Projection) -> Iterator[AuditRow]:
    """Enterprises measured or described otherwise than by their rows. O(characters + cells)."""
    years = data_years(projection)
    cells, rows = _tables(projection)
    for item in named(projection, ("Enterprise",)) if rows else ():
        for figure in item.sentence.figures:
            thing = _who(item, figure.at)
            measure = next((name for name, known in _MEASURES if known.search(figure.label)), "")
            if thing and measure and figure.exact:
                year = _year(item, figure, years.get(item.sentence.document, ""))
                for cell in cells.get((thing, measure, year if measure in _YEARLY else ""), ()):
                    if _of_another_time(cell, year):
                        continue
                    yield from _unlike(item, figure, measure, cell)
                    break
        for at, thing, size in item.found:
            for sheet, line in rows.get(thing, ())[:1]:
                yield from _said(item, sheet, line, at + size)


def _tables(
    projection: Projection,
) -> tuple[dict[tuple[str, str, str], list[_Cell]], dict[str, list[tuple[Sheet, Line]]]]:
    things = {
        name: thing
        for name, thing in by_name(projection, "Enterprise").items()
        if parse_company(name).form or len(name) > 5
    }
    cells: dict[tuple[str, str, str], list[_Cell]] = {}
    rows: dict[str, list[tuple[Sheet, Line]]] = {}
    for sheet in sheets(projection):
        columns = [(at, name) for at in sheet.numeric() if (name := _measure(sheet.columns[at]))]
        caption = re.findall(r"20\d\d", sheet.caption)
        for line in sheet.lines:
            owner = first_named(line.passage.cells, things)
            # A row of a project is not one of its owner.
            if not owner or line.label not in things:
                continue
            rows.setdefault(owner, []).append((sheet, line))
            for at, name in columns:
                value, unit = line.values[at], sheet.units[at]
                told = re.findall(r"20\d\d", sheet.columns[at]) or caption
                year = told[-1] if name in _YEARLY and told else ""
                if value and unit and (name not in _YEARLY or year):
                    kind, factor = base(unit)
                    key = (owner, name, year)
                    cells.setdefault(key, []).append(_Cell(sheet, line, at, value, kind, factor, year))
    return cells, rows


def _measure(column: str) -> str:
    name = re.sub(r"20\d\d年?", "", column)
    if RATE.search(name) or (name.startswith("其中") and "研发" not in name):
        return ""
    return next((word for word, known in _MEASURES if known.search(name)), "")


def _who(item: Named, at: int) -> str:
    """The enterprise a figure is of: the only one of its sentence before it, close enough."""
    before = [(start, thing) for start, thing, _ in item.found if start < at]
    if len({thing for _, thing in before}) > 1:
        return ""
    thing = before[0][1] if before else item.carried
    return thing if thing and not re.search(r"[；;]", item.sentence.text[before[0][0] if before else 0 : at]) else ""


def _year(item: Named, figure: Figure, data_year: str) -> str:
    found = re.findall(r"(20\d\d)年", item.sentence.text[: figure.at])
    return found[-1] if found else data_year


def _of_another_time(cell: _Cell, year: str) -> bool:
    """Whether a column says that it is of the end of another year than a sentence."""
    told = re.findall(r"20\d\d", cell.sheet.columns[cell.at])
    return bool(told and year) and year not in told


def _unlike(item: Named, figure: Figure, measure: str, cell: _Cell) -> Iterator[AuditRow]:
    text = item.sentence.text
    clause = re.split(r"[，,。；;]", text[: figure.at])[-1]
    if figure.kind != cell.kind or _OTHER.search(clause) or _OF_ALL.search(figure.label):
        return
    size = cell.value.value * cell.factor
    # 营业收入8.64亿元，单项产品销售收入5.3亿元: the sentence tells the value of the row too.
    alike = [one for one in item.sentence.figures if one is figure or _measure(one.label) == measure]
    if all(abs(size - one.size) > one.step + cell.value.step * cell.factor + 1e-6 for one in alike):
        shown = f"{cell.value.text}{cell.sheet.units[cell.at]}"
        message = f"{cell.line.label}“{cell.sheet.columns[cell.at]}”表中为 {shown}，文中为 {figure.text}"
        quote = item.sentence.quote(figure)
        yield _ROW.but(slip=None)(cell.line.label, message, (figure.text, shown), quote, cell.line.passage.evidence)


def _said(item: Named, sheet: Sheet, line: Line, at: int) -> Iterator[AuditRow]:
    """从未出口, where the row has exports."""
    if sheet.document == item.sentence.document:
        return
    behind = re.split(r"[。；;]", item.sentence.text[at : at + 30])[0]
    for words, column, start in denied(sheet, line, behind):
        cell = line.values[column]
        if cell and start < 12:
            shown = f"{cell.text}{sheet.units[column]}"
            message = f"文中称{line.label}“{words}”，表中“{sheet.columns[column]}”为 {shown}"
            quote = item.sentence.evidence(at, at + start + len(words))
            yield _SAID(line.label, message, (words, shown), quote, line.passage.evidence)
