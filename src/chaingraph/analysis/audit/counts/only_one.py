"""The only one of a kind, where a count or a roster has more: 唯一生产覆铜板的 beside 覆铜板5家, 唯一产值超10亿元的企业 and two rows.

For: ``chaingraph audit``, within a document and across documents of one place and year.
In: sentences that call an enterprise the only one that makes something, or above a limit; counts in prose, rosters of enterprises.
Out: audit rows of kind ``words``.
How: of what is made, a count of several beside its name, or several rows with it, deny that one alone makes it; of a limit, the
rows above it. A claim for a park or a town counts the rows of the place of its own row, where the roster tells places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.counts.limits import LIMIT, keeps
from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.asked import column_of, rows_named, size
from chaingraph.analysis.audit.reading.pages import COUNT, Page, pages, whole_number
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place, settled_homes
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import Sentence, base, clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_ONLY = r"(?:唯一|仅有|独家|惟一)(?:的)?(?:[一1][家个户])?(?:能够?|可)?"
_MAKES = re.compile(
    rf"(?P<scope>[^，。；]{{0,20}}?){_ONLY}(?:生产|制造|加工|从事|经营|研发生产|量产)(?P<what>[\u4e00-\u9fffA-Za-z\d]{{2,12}}?)(?:的)?(?:规上|规模以上)?(?:生产)?(?:企业|公司|厂家|厂商)?(?=[，。；）]|$)"
)
_ABOVE = re.compile(
    rf"(?P<scope>[^，。；]{{0,20}}?){_ONLY}(?:的)?(?P<measure>[^，。；]{{0,30}}?)(?:的)?(?:企业|公司|厂家|项目)(?=[，。；）]|$)"
)
_NO_CLAIM = re.compile(r"之一|曾|当时|打造|力争|建设成|争创|将|拟|20\d\d年以前")
_WHOLE = re.compile(r"全[国省市县区州]|[我本][国省市县区]|规上|规模以上|[省市县区]内|国内|[\u4e00-\u9fff]{2}[省市县区]")
_WIDER = re.compile(r"全国|全省|国内|省内|世界|全球|外地|[市县区省]外|计划|力争|新增|引进|招引|拟|目标|外[省市]")
_PRODUCTS = re.compile(r"产品|主营|经营范围|品种")
_PLACES = re.compile(r"^(?:所[在属])?(?:园区|乡镇|镇街|镇|街道|片区|属地|县区|位置|地点|乡镇（街道）)")
_ENTERPRISE = re.compile(r"企业|公司|单位|名称|主体|项目")
_ROW = Maker("words", 0.7, "“唯一”与名册或家数不符")


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence that calls something the only one, and where."""

    sentence: Sentence
    match: re.Match[str]

    @property
    def wide(self) -> bool:
        """Whether it is told of a whole place, not of a park or town."""
        return _WHOLE.search(self.match["scope"]) is not None


def only_one(projection: Projection) -> Iterator[AuditRow]:
    """Claims of being the only one that a count or the rows of a roster deny. O(characters + claims · (sentences + rows))."""
    homes, read = settled_homes(projection), pages(projection)
    rosters = [
        sheet for sheet in sheets(projection) if len(sheet.lines) > 2 and _ENTERPRISE.search("".join(sheet.columns))
    ]
    for page in read:
        for sentence in page.sentences if "唯一" in "".join(one.text for one in page.sentences) else ():
            near = [
                other for other in read if _near(page, other) and may_be_one_place(homes, page.document, other.document)
            ]
            tables = [sheet for sheet in rosters if may_be_one_place(homes, page.document, sheet.document)]
            yield from _makers(sentence, near, tables)
            yield from _above(sentence, tables)


def _near(page: Page, other: Page) -> bool:
    return page is other or not (page.year and other.year) or abs(page.year - other.year) < 2


def _claims(sentence: Sentence, pattern: re.Pattern[str]) -> Iterator[_Told]:
    for match in pattern.finditer(sentence.text):
        begin = clause_start(sentence.text, match.start(), "，。；")
        if not _NO_CLAIM.search(sentence.text, begin, match.end()):
            yield _Told(sentence, match)


def _makers(sentence: Sentence, near: Sequence[Page], tables: Sequence[Sheet]) -> Iterator[AuditRow]:
    """唯一生产覆铜板的, beside 覆铜板5家 and rows that make it."""
    for told in _claims(sentence, _MAKES):
        what = told.match["what"]
        counted = re.compile(
            rf"(?<![\u4e00-\u9fff]){re.escape(what)}(?:生产|制造|加工)?(?:企业|厂家)?(?:现?有|共有?|达)?(?P<n>{COUNT})[家户](?!以上的)"
        )
        found = ((other, match) for page in near for other in page.sentences for match in counted.finditer(other.text))
        for other, match in found if told.wide else ():
            begin = clause_start(other.text, match.start(), "。；")
            if whole_number(match["n"]) > 1 and not _WIDER.search(other.text, begin, match.start()):
                sides = told.match[0], match[0]
                message = f"一处称“{sides[0]}”，一处称“{sides[1]}”"
                yield _ROW(what, message, sides, sentence.evidence(*told.match.span()), other.evidence(*match.span()))
                return
        for sheet in tables:
            at = next((n for n, name in enumerate(sheet.columns) if _PRODUCTS.search(name)), None)
            lines = [
                line
                for line in sheet.lines
                if at is not None and what in re.split("[、，,/；]", line.passage.cells[at])
            ]
            yield from _several(told, sheet, lines, what)


def _above(sentence: Sentence, tables: Sequence[Sheet]) -> Iterator[AuditRow]:
    """唯一一家年产值超过10亿元的企业, and two rows above it."""
    for told in _claims(sentence, _ABOVE):
        limit = next(
            (m for m in LIMIT.finditer(told.match["measure"]) if (m["word"] or m["side"]) and m["number"]), None
        )
        if limit is None:
            continue
        for sheet in tables:
            kind = limit["unit"] if limit["unit"] == "%" else base(limit["unit"])[0]
            at = column_of(sheet, told.match["measure"], kind, said=sentence.text)
            within = keeps(limit)
            lines = [
                line
                for line in sheet.lines
                if at is not None and (cell := line.values[at]) and within(size(sheet, at, cell))
            ]
            yield from _several(told, sheet, lines, limit[0])


def _several(told: _Told, sheet: Sheet, lines: Sequence[Line], what: str) -> Iterator[AuditRow]:
    """A row where several rows, of the place of the one that is told alone, are what one alone is said to be."""
    named = [line for _, line in rows_named(sheet, told.sentence.text)]
    at = next((n for n, name in enumerate(sheet.columns) if _PLACES.search(name)), None)
    if not told.wide and at is not None and named:
        lines = [line for line in lines if line.passage.cells[at] == named[0].passage.cells[at]]
    # A roster that does not list whom the claim is about is of another field.
    if len(lines) > 1 and any(line is named[0] for line in lines if named):
        others = [line for line in lines if line is not named[0]]
        shown = "、".join(line.label for line in others[:3])
        message = f"文中称{named[0].label}“{told.match[0]}”，表中{shown}也是“{what}”"
        quotes = (line.passage.evidence for line in (named[0], *others[:3]))
        yield _ROW(
            named[0].label,
            message,
            (told.match[0], f"{len(lines)}家"),
            told.sentence.evidence(*told.match.span()),
            *quotes,
        )
