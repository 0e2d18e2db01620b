"""What is called up to a standard, and falls short of the bound that the standard sets: 每月不得少于2次, 全部达标, and a row of once.

For: ``chaingraph audit``; a bound for a project also across documents of one place.
In: sentences that set a bound, sentences that say all keep to it, columns of tables, figures beside a verdict.
Out: audit rows of kind ``words``.
How: a verdict over several is held against the column that the bound names, near by; a verdict over one project against the amount
by 亩 that its passage gives, told or reckoned from the only amount and the only land. Two bounds of one measure are of two classes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.asked import column_of
from chaingraph.analysis.audit.reading.indicator import pairs
from chaingraph.analysis.audit.reading.observed_setting import told_homes
from chaingraph.analysis.audit.reading.pages import Page, pages
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place
from chaingraph.analysis.audit.reading.sheets import Sheet, sheets
from chaingraph.analysis.audit.reading.text import Sentence, base, clause_start
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_LEAST = r"不得?(?:少|低|小)于|不得?少于|达到|不得?低过|≥"
_MOST = r"不得?(?:超过|多于|高于|大于)|≤"
_BOUND = re.compile(
    rf"(?P<what>[^。；，：]{{2,24}}?)(?:一律|均|原则上|应当?|须|要|必须)*(?:(?P<least>{_LEAST})|(?P<most>{_MOST}))(?P<per>每亩)?"
    r"(?P<n>\d+(?:\.\d+)?)(?P<u>[十百千万亿]*(?:元|次|家|户|人|个|项|批|篇|件|%|天))(?P<per2>/亩)?"
)
_VERDICT = re.compile(
    r"(?:全部|均|都|无一例外|悉数)(?:已)?(?:达到|符合|满足|完成|达|落实)了?(?:[^，。；\d]{0,8}?)(?:规定|要求|标准|次数|数量|指标|条件|下限|任务数|门槛|底线|准入线|红线)"
    r"|(?:全部|均|都)达标|(?:各项|全部|所有)?(?:指标|条件)(?:均|都|全部)?(?:符合|达到|满足)[^，。；\d]{0,16}(?:标准|要求|条件|规定)"
)
_DOUBT = re.compile(r"未|不(?!得)|确保|力争|要求各|应当|须|若|如|除")
_BY_LAND = re.compile(r"亩均|每亩|/亩|强度")
_MEASURES = ("投资", "税收", "产值", "营业收入", "销售收入")
_OTHER_CLASS = re.compile(r"另行|例外|除外|放宽|豁免|一事一议")
NEAR = 3
"""Sentences between a bound and the verdict over the rows of a table, at most."""
_ROW = Maker("words", 0.7, "结论与数据不符")


@dataclass(frozen=True, slots=True)
class _Bound:
    """The least or the most of a measure, in the base unit; by 亩 or whole."""

    what: str
    least: bool
    size: float
    kind: str
    by_land: bool
    sentence: Sentence
    match: re.Match[str]
    at: int

    def keeps(self, size: float) -> bool:
        """Whether a value is on its side, up to rounding."""
        return size >= 0.99 * self.size if self.least else size <= 1.01 * self.size


def standards(projection: Projection) -> Iterator[AuditRow]:
    """Rows and projects called up to a standard that they miss. O(characters + verdicts · (bounds + rows))."""
    homes, read = told_homes(projection), pages(projection)
    bounds = {page.document: list(_bounds(page)) for page in read}
    tables: dict[str, list[Sheet]] = {}
    for sheet in sheets(projection):
        tables.setdefault(sheet.document, []).append(sheet)
    for page in read:
        own = bounds[page.document]
        near = [one for other, some in bounds.items() if may_be_one_place(homes, page.document, other) for one in some]
        for at, sentence in enumerate(page.sentences) if near else ():
            for verdict in _VERDICT.finditer(sentence.text):
                begin = clause_start(sentence.text, verdict.start(), "。；")
                if not _DOUBT.search(sentence.text, begin, verdict.start()):
                    beside = [one for one in own if abs(one.at - at) <= NEAR]
                    yield from _rows(sentence, verdict, beside, tables.get(page.document, ()))
                    yield from _project(page, sentence, verdict, own if any(_by_land(own)) else near)


def _bounds(page: Page) -> Iterator[_Bound]:
    for at, sentence in enumerate(page.sentences):
        for match in _BOUND.finditer(sentence.text):
            kind, factor = base(match["u"]) if match["u"] != "%" else ("%", 1.0)
            words = match["what"] + (match["per"] or "") + (match["per2"] or "")
            size = float(match["n"]) * factor
            by_land = _BY_LAND.search(words) is not None
            yield _Bound(words, match["least"] is not None, size, kind, by_land, sentence, match, at)


def _by_land(bounds: Sequence[_Bound]) -> Iterator[_Bound]:
    return (one for one in bounds if one.by_land and one.kind == "元")


def _rows(
    sentence: Sentence, verdict: re.Match[str], bounds: Sequence[_Bound], tables: Sequence[Sheet]
) -> Iterator[AuditRow]:
    """The rows of a column that a bound near by names, on its wrong side."""
    for bound in bounds:
        for sheet in tables:
            at = _by_land_of(sheet, bound) if bound.by_land else column_of(sheet, bound.what, bound.kind)
            name = sheet.columns[at] + sheet.units[at] if at is not None else ""
            if at is None or (_BY_LAND.search(name) is not None) != bound.by_land or _DOUBT.search(bound.what):
                continue
            unit = re.split("/", sheet.units[at])[0]
            # A column without a unit is in that of the bound (单位：亩、万元).
            bare = base(bound.match["u"])[1] if bound.by_land else 1.0
            kind, factor = base(unit) if unit and unit != "%" else (bound.kind, bare)
            cells = [(line, cell) for line in sheet.lines if (cell := line.values[at])] if kind == bound.kind else []
            wrong = [(line, cell) for line, cell in cells if not bound.keeps(cell.value * factor)]
            for line, cell in wrong if 2 * len(wrong) < len(cells) else ():
                message = f"规定“{bound.match[0]}”，文中称“{verdict[0]}”，表中{line.label}为 {cell.text}{unit}"
                places = bound.sentence.evidence(*bound.match.span()), sentence.evidence(*verdict.span())
                yield _ROW(line.label, message, (verdict[0], f"{cell.text}{unit}"), line.passage.evidence, *places)


def _by_land_of(sheet: Sheet, bound: _Bound) -> int | None:
    """The column by 亩 that a bound names: 亩均投资 of 投资强度, beside 固定资产投资."""
    named = column_of(sheet, bound.what)
    fits = [
        at
        for at in sheet.numeric()
        if _BY_LAND.search(sheet.columns[at] + sheet.units[at]) and pairs(sheet.columns[at]) & pairs(bound.what)
    ]
    return fits[0] if len(fits) == 1 else named


def _project(page: Page, sentence: Sentence, verdict: re.Match[str], bounds: Sequence[_Bound]) -> Iterator[AuditRow]:
    """A project whose amount by 亩, told or reckoned, misses the only bound of that measure."""
    passage = page.passage_of(sentence)
    if any(_OTHER_CLASS.search(one.text) for one in passage):
        return
    for measure in _MEASURES:
        own = [one for one in _by_land(bounds) if measure in one.what and one.sentence.passage is not sentence.passage]
        if len(own) != 1:
            continue
        bound = own[0]
        found = [(one, figure) for one in passage for figure in one.figures if figure.exact]
        told = [(one, f) for one, f in found if f.kind == "元" and measure in f.label and "亩均" in f.label]
        money = [(one, f) for one, f in found if f.kind == "元" and measure in f.label and "亩均" not in f.label]
        land = [(one, f) for one, f in found if f.unit in ("亩", "公顷") and "/" not in f.unit]
        size, shown, places = 0.0, "", list(told[:1])
        if len(told) == 1:
            size, shown = told[0][1].size, told[0][1].text
        elif len(money) == len(land) == 1 and land[0][1].size:
            size = money[0][1].size / land[0][1].size * (10000 / 15)
            places, shown = [money[0], land[0]], f"每亩{plain(round(size / 1e4, 1))}万元"
        if size and not bound.keeps(size) and pairs(measure):
            message = f"规定“{bound.match[0]}”，文中称“{verdict[0]}”，实为 {shown}"
            quotes = [one.quote(figure) for one, figure in places]
            rule = bound.sentence.evidence(*bound.match.span())
            yield _ROW(verdict[0], message, (verdict[0], shown), rule, sentence.evidence(*verdict.span()), *quotes)
