"""Enterprises that were dissolved or left, and are at work in a later year: 2023年3月注销, 2024年纳税2300万元.

For: ``chaingraph audit``, within and across documents.
In: sentences that name an enterprise or go on about it, rows with amounts. Out: audit rows of kind ``date``.
How: the year of the work is that of its sentence, else of the title; what is told of what is left, or of another firm on the ground,
is no work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.catalogue import by_name, first_named
from chaingraph.analysis.audit.reading.named import Named, named
from chaingraph.analysis.audit.reading.pages import pages, year_in
from chaingraph.analysis.audit.reading.sheets import Sheet, sheets
from chaingraph.analysis.audit.reading.text import clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_ENDED = re.compile(
    r"(?:(?P<year>20\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?)[^，。；\d]{0,10}?(?:注销(?:登记)?|被?吊销(?:营业)?执照|破产清算|宣告破产|解散|关停退出|永久关停|整体搬离|停业清算)"
    r"|(?:注销|吊销|破产|解散|关停|搬离)(?:时间|日期)?(?:于|为|：)(?P<later>20\d\d)年"
)
_WORKS = re.compile(
    r"纳税[^，。；]{0,6}\d|(?:实现|完成)[^，。；\d]{0,8}(?:产值|营收|营业收入|销售收入|税收)|(?:产值|营业收入|营收|销售收入|税收)(?:达到?|为|约)?\d|正常生产|满负荷|订单(?:充足|饱满)|经营(?:稳健|良好)|新增[^，。；]{0,8}(?:生产线|产线)|现有员工|用工\d"
)
_NOT = re.compile(r"原址|原厂|收购|接手|承接|重组|此前|注销前|曾|原为|历史|债权|处置|收储|盘活|项目部|分公司|分厂|车间")
_MONEY = re.compile(r"产值|收入|营收|税|用工|员工|产量")
_ROW = Maker("date", 0.7, "企业或年份可能写错")


def ended(projection: Projection) -> Iterator[AuditRow]:
    """Firms at work in a year behind that of their end. O(characters + cells)."""
    ends = dict(_ends(projection))
    seen: set[str] = set()
    for thing, year, text, evidence in (*_works(projection, ends), *_rows(projection, ends)) if ends else ():
        last, told, where = ends[thing]
        if year > last and thing not in seen:
            seen.add(thing)
            name = projection.label(thing)
            message = f"{name}“{told}”，{year}年却“{text}”"
            yield _ROW(name, message, (told, text), where, evidence)


def _ends(projection: Projection) -> Iterator[tuple[str, tuple[int, str, Evidence]]]:
    for item in named(projection, ("Enterprise",)):
        for match in _ENDED.finditer(item.sentence.text):
            thing = _firm(item, match.start())
            begin = clause_start(item.sentence.text, match.start(), "。；")
            if thing and not _NOT.search(item.sentence.text, begin, match.end()):
                year = int(match["year"] or match["later"])
                yield thing, (year, match[0], item.sentence.evidence(*match.span()))


def _firm(item: Named, at: int) -> str:
    """The only firm a sentence names before a place, else the one it goes on about."""
    before = {thing for start, thing, _ in item.found if start < at}
    return next(iter(before)) if len(before) == 1 else "" if before else item.carried


def _works(projection: Projection, ends: Mapping[str, object]) -> Iterator[tuple[str, int, str, Evidence]]:
    when = {page.document: year_in(page.title) or page.year for page in pages(projection)}
    for item in named(projection, ("Enterprise",)):
        text = item.sentence.text
        for match in _WORKS.finditer(text):
            thing = _firm(item, match.start()) or item.before(match.start())
            clause = text[clause_start(text, match.start(), "。；") : match.end()]
            if thing in ends and not _NOT.search(clause):
                told = re.findall(r"(20\d\d)年", clause)
                year = int(told[-1]) if told else when.get(item.sentence.document, 0)
                yield thing, year, match[0], item.sentence.evidence(*match.span())


def _rows(projection: Projection, ends: Mapping[str, object]) -> Iterator[tuple[str, int, str, Evidence]]:
    things = by_name(projection, "Enterprise")
    titles = {paper.id: paper.title for paper in projection.papers.values()}
    for sheet in sheets(projection):
        for at in sheet.numeric():
            year = year_in(sheet.columns[at]) or year_in(sheet.caption + titles.get(sheet.document, ""))
            if year and _MONEY.search(sheet.columns[at]):
                yield from _column(sheet, at, year, (things, ends))


def _column(
    sheet: Sheet, at: int, year: int, known: tuple[Mapping[str, str], Mapping[str, object]]
) -> Iterator[tuple[str, int, str, Evidence]]:
    things, ends = known
    for line in sheet.lines:
        thing, value = first_named(line.passage.cells, things), line.values[at]
        if thing in ends and value and value.value > 0:
            yield thing, year, f"{sheet.columns[at]}{value.text}", line.passage.evidence
