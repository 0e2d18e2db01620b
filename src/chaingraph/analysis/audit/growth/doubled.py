"""Goals told as a multiple of a year (绿色食品链产值比2024年翻一番), and both levels of the same name on the page: 38.9 and 50亿元.

For: ``chaingraph audit``, within a document; :mod:`chaingraph.analysis.audit.growth.based` reads multiples right behind their level.
In: clauses that say by how much something multiplies, tables with columns of years, the figures of the page with their years.
Out: audit rows of kind ``growth``.
How: the name of the clause has to be that of one row, or of figures with one value for each of two years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import Observation, Observed, observed
from chaingraph.analysis.audit.reading.pages import whole_number
from chaingraph.analysis.audit.reading.sheets import RATE, Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import Sentence, base
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_SAYS = re.compile(
    r"(?P<lead>[^。；]*?)(?:[较比]|在)?(?:(?P<year>20\d\d)年)?(?:的?基础上)?(?:实现|力争|基本|要|将|总体)*"
    r"(?:(?P<span>[一二两三四五六七八九十])年(?:内|间)?)?(?:实现|基本|再|要)*(?:翻(?:了|上)?(?P<n>[一两二]?)番|(?P<twice>倍增))(?P<more>以上|左右)?"
)
_STEM = re.compile(
    r"(?:20\d\d年|到|力争|其中|确保|实现|推动|全[市县区省]|我[市县区省]|加快[^，]{1,4}|[，,：:（）()“”])+"
)
_WORDS = re.compile(
    r"产业链|产业|链条?|规模|总?产值|总量|数量|营业收入|收入|总额|工业|[的行业上]|达到?|突破|完成|实现|其中|亿元|万元|万人|家|个"
)
_BEHIND = re.compile(
    r"在[^，。；]{0,10}(?:基础上|再)|再翻|户均|人均|亩均|农户|居民|倍增(?:计划|行动|工程|[^，。；]{0,2}行动)"
)
_ROW = Maker("growth", 0.65, "倍数、基数或目标可能写错")
ROOM = 0.08
"""Relative room of a doubling."""
LEAST = 3
"""Characters of a name at least."""


@dataclass(frozen=True, slots=True)
class _Level:
    """A value of a name in a year."""

    year: int
    size: float
    text: str
    evidence: Evidence


def doubled(projection: Projection) -> Iterator[AuditRow]:
    """Multiples that both levels of their name deny. O(characters + cells + clauses · rows and figures of the page)."""
    tables: dict[str, list[Sheet]] = {}
    for sheet in sheets(projection):
        tables.setdefault(sheet.document, []).append(sheet)
    for page in observed(projection):
        for reading in page.reader.readings:
            for match in _SAYS.finditer(reading.sentence.text):
                name = _name(match["lead"])
                if (
                    len(name) >= LEAST
                    and not _BEHIND.search(match[0])
                    and not re.search(r"\d[^，。；]{0,3}$", match["lead"])
                ):
                    levels = [
                        *_rows(name, tables.get(reading.sentence.document, ())),
                        *_told(name, page),
                    ]
                    yield from _check(name, match, levels, reading.sentence)


def _name(lead: str) -> str:
    """What multiplies: the name that the clause, or the sentence before it, begins with."""
    pieces = [piece for piece in re.split(r"[，,：:、]", lead) if piece]
    for piece in reversed(pieces[-2:]):
        bare = _bare(piece)
        if len(bare) >= LEAST:
            return bare
    return ""


def _bare(words: str) -> str:
    return _WORDS.sub(
        "", _STEM.sub("", re.sub(r"加快集聚|加快发展|快速发展|发展壮大|持续壮大|不断壮大|稳步发展", "", words))
    )


def _rows(name: str, found: Sequence[Sheet]) -> Iterator[_Level]:
    for sheet in found:
        lines = [line for line in sheet.lines if _bare(line.label) == name]
        years = [
            (at, int(told[0]))
            for at, column in enumerate(sheet.columns)
            if len(told := re.findall(r"(20\d\d)年", column)) == 1 and not RATE.search(column)
        ]
        words = {re.sub(r"20\d\d年|目标|实际|预计|计划", "", sheet.columns[at]) for at, _ in years} - {""}
        if len(lines) == 1 and len(words) < 2:
            yield from _cells(sheet, lines[0], years)


def _cells(sheet: Sheet, line: Line, years: Sequence[tuple[int, int]]) -> Iterator[_Level]:
    for at, year in years:
        value = line.values[at]
        if value:
            unit = sheet.units[at] or line.unit
            yield _Level(year, value.value * base(unit)[1], f"{value.text}{unit}", line.passage.evidence)


def _told(name: str, page: Observed) -> Iterator[_Level]:
    """The figures of the page that bear the name alone: in each list of a year (锂电材料300亿元、绿色食品50亿元)."""
    for item in page.observations:
        year = item.year or _carried(item, page)
        fits = year and item.quantity.kind == "元" and item.quantity.size and _bare(item.label) == name
        if fits and not re.search(r"增|均|新|累计|季度|半年|月", item.label):
            yield _Level(year, item.quantity.size, item.quantity.text, item.reading.quote(item.quantity))


def _carried(item: Observation, page: Observed) -> int:
    """The year of the sentence before one that goes on with its parts (其中，绿色食品链38.9亿元)."""
    reading = page.reader.readings[item.place]
    before = page.reader.readings[item.place - 1] if item.place and reading.sentence.text.startswith("其中") else None
    near = before is not None and before.sentence.passage is reading.sentence.passage
    years = before.sentence.years() if before is not None and near else ()
    return int(years[-1]) if len(set(years)) == 1 else 0


def _check(name: str, match: re.Match[str], levels: Sequence[_Level], sentence: Sentence) -> Iterator[AuditRow]:
    values: dict[int, _Level] = {}
    for level in levels:
        known = values.setdefault(level.year, level)
        if abs(known.size / level.size - 1) > ROOM / 4:
            return
    if len(values) < 2:
        return
    end = max(values)
    start = int(match["year"]) if match["year"] else end - whole_number(match["span"]) if match["span"] else min(values)
    if start not in values or start >= end:
        return
    times = 4.0 if (match["n"] or "") in "两二" and match["n"] else 2.0
    rate = values[end].size / values[start].size
    if rate < times * (1 - ROOM) or (rate > times * (1 + 2 * ROOM) and not match["more"]):
        said = sentence.text[match.start() + len(match["lead"]) : match.end()]
        shown = f"{plain(round(rate, 2))}倍"
        message = f"{name}由{start}年 {values[start].text} 到{end}年 {values[end].text}，为 {shown}，文中为“{said}”"
        quote = sentence.evidence(*match.span())
        yield _ROW(name, message, (said, shown), quote, values[end].evidence, values[start].evidence)
