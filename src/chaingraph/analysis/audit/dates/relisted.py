"""Projects begun or finished in a year that a later document lists as newly begun, or wants to begin.

For: ``chaingraph audit``, within and across documents.
In: columns of beginnings and ends, dates in rows and sentences; lists, columns and sentences of what is newly begun (新开工).
Out: audit rows of kind ``date``.
How: a plan may be late, so a beginning that was ahead when it was written proves nothing; another phase is another project.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.mentioned import Mention, mentions, row_name, telling
from chaingraph.analysis.audit.reading.observed_setting import told_homes
from chaingraph.analysis.audit.reading.pages import Page, pages
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_BEGUN = r"开工|动工|破土动工|破土|奠基|开建"
_ENDED = r"竣工|建成|投产|完工|投用|投运"
_BEGIN_COLUMN = re.compile(r"^(?:实际)?(?:开工|动工)(?:建设)?(?:时间|日期|年月|年份)?$")
_END_COLUMN = re.compile(r"^(?:实际)?(?:竣工|完工|投产|建成)(?:投产)?(?:时间|日期|年月|年份)?(?:[（(]含计划[)）])?$")
_CELL = re.compile(r"((?:19|20)\d\d)(?:\s*[年./-]\s*(\d{1,2}))?")
_DATED = re.compile(
    rf"(20\d\d)年(?:(\d{{1,2}})月(?:\d{{1,2}}日)?)?[^，。；：、\d]{{0,6}}?(?:(?P<begin>{_BEGUN})|(?P<end>{_ENDED}))(?!前|条件)"
)
_LAST = re.compile(
    rf"(?:去年|上年|去年度)(?:(\d{{1,2}})月(?:\d{{1,2}}日)?)?[^，。；：、\d]{{0,6}}?(?:(?P<begin>{_BEGUN})|(?P<end>{_ENDED}))(?!前|条件)"
)
"""A deed of the year before that of the page."""
_COUNTED = re.compile(r"^[^。；]{0,24}?\d+个[^。；]{0,30}?(?:分别[是为]|包括|[，,][即是为]|[：:])+")
"""How many are begun, before the list of them: 新开工项目2个，分别为…"""
_OPENING = re.compile(r"(20\d\d)年(?:(\d{1,2})月)?")
_NEW_LIST = re.compile(r"新开工|集中开工|集中动工|开工(?:项目|仪式)")
_NEW_CELL = re.compile(r"^(?:(?P<year>20\d\d)年度?)?(?:拟|计划)?新(?:开工|建)(?:项目)?$")
_KINDS = re.compile(r"^(?:改扩?建|扩建|技改|技术改造|迁建|改造)")
"""Cells beside which 新建 says how a thing is built, not when."""
_NEW_AHEAD = re.compile(r"(?:新开工|集中开工)(?:的|了|建设)?(?:[^。；]{0,16}(?:分别[是为]|包括))?(?P<list>[^。；]*)$")
_BESIDE = re.compile(r"续建|竣工|投产|完工|建成|加快|推进|推动|结转|在建|[，,][^、]{0,6}(?:是|为|由|较|比)")
"""Between 新开工 and a name: the list of what is begun has ended."""
_TO_BEGIN = re.compile(
    rf"^(?:[^，。；、\d期]{{0,8}}?)(?:尚未|还未|仍未|未)(?:{_BEGUN})"
    rf"|^(?:[^，。；、\d期]{{0,4}}?)(?:今日|今天|当天|同日|昨日|正式|举行|集中)+(?:{_BEGUN})"
    rf"|^[^。；期]{{2,24}}，(?:确保|力争|争取)[^，。；期、]{{0,8}}?(?:{_BEGUN})(?!以来|后)"
    rf"|^(?:[^，。；、期]{{0,4}}?)(?:确保|力争|计划|争取|预计|将|拟|要|年内|尽快|尽早|抓紧)[^，。；、期]{{0,12}}?(?:{_BEGUN})(?!以来|后)"
)
_HAD = re.compile(rf"^(?:已|已经|现已|正式|顺利|全面)*(?:{_ENDED})(?!后|前|时间)")
_PLAN = re.compile(r"计划|预计|拟|将|力争|争取|确保|目标|有望|要|应|前|年底|未|推动|推进")
_PHASE = re.compile(r"^[（(“]?(?:[一二三四五首]期|[一二三四五首]批|\d号|后续|扩建|技改|配套|[A-Z]区|升级|改造|再)")
_DAYED = re.compile(r"(20\d\d)年(\d{1,2})月(?:\d{1,2}日)?[，,]?$")
_WORK_TITLE = re.compile(r"总结|报告|简报|公报|通报|回顾|台账|进展|情况|月报")
_DAY = re.compile(r"(?<![\d年])(\d{1,2})月\d{1,2}日")
NEAR = 2
"""Sentences before in which the year may stand."""
_ROW = Maker("date", 0.7, "建设性质、时间或项目可能写错")


@dataclass(frozen=True, slots=True)
class _Fact:
    """When a project was begun or finished, or is told to begin."""

    date: tuple[int, ...]
    ended: bool
    text: str
    evidence: Evidence


def relisted(projection: Projection) -> Iterator[AuditRow]:
    """Projects begun anew when they had long begun. O(cells + characters + facts · claims of one project)."""
    papers = {page.document: page for page in pages(projection)}
    done: dict[str, list[_Fact]] = defaultdict(list)
    new: dict[str, list[_Fact]] = defaultdict(list)
    for sheet in sheets(projection):
        year = _sheet_year(sheet, papers.get(sheet.document))
        for line in sheet.lines:
            name = row_name(sheet, line)
            if name and telling(name):
                done[name].extend(_row_facts(sheet, line, papers.get(sheet.document)))
                new[name].extend(_row_claims(sheet, line, year, papers.get(sheet.document)))
    context = _Context(papers)
    for item in mentions(projection):
        if not _PHASE.match(item.sentence.text[item.end :]):
            done[item.name].extend(context.facts(item))
            new[item.name].extend(context.claims(item))
    homes = told_homes(projection)
    yield from chain.from_iterable(_held(name, done[name], new[name], homes) for name in sorted(new))


def _held(name: str, done: Sequence[_Fact], new: Sequence[_Fact], homes: Mapping[str, str]) -> Iterator[AuditRow]:
    for claim in new:
        for fact in done:
            if (
                may_be_one_place(homes, fact.evidence.document, claim.evidence.document)
                and (fact.evidence != claim.evidence or _NEW_CELL.match(claim.text))
                and _past(fact, claim)
            ):
                yield _ROW(
                    name,
                    f"{name}{fact.text}，又作为 {_shown(claim.date)} 的新开工项目（{claim.text}）",
                    (fact.text, claim.text),
                    claim.evidence,
                    fact.evidence,
                )
                return


def _past(fact: _Fact, claim: _Fact) -> bool:
    """Whether a project had begun in an earlier year than the one in which it begins, or had ended before it."""
    if fact.date[0] < claim.date[0]:
        return True
    both = min(len(fact.date), len(claim.date)) > 1
    return fact.ended and both and fact.date[:2] < claim.date[:2]


def _shown(date: tuple[int, ...]) -> str:
    return f"{date[0]}年{date[1]}月" if len(date) > 1 else f"{date[0]}年"


def _date(match: re.Match[str]) -> tuple[int, ...]:
    return tuple(int(part) for part in match.groups()[:2] if part)


def _ahead(date: tuple[int, ...], page: Page | None) -> bool:
    """Whether a date lies behind the day on which a document was written."""
    day = page.written if page else ()
    return bool(day) and date[: len(day)] > day[: len(date)]


def _sheet_year(sheet: Sheet, page: Page | None) -> tuple[int, ...]:
    """The year whose beginnings a table lists: of its caption, title or column (2025年类型)."""
    for text in (sheet.caption, page.title if page else "", "".join(sheet.columns)):
        years = set(re.findall(r"(20\d\d)年", text))
        if len(years) == 1:
            return (int(years.pop()),)
    return ()


def _row_facts(sheet: Sheet, line: Line, page: Page | None) -> Iterator[_Fact]:
    for column, cell in zip(sheet.columns, line.passage.cells, strict=False):
        began, ended = _BEGIN_COLUMN.match(column), _END_COLUMN.match(column)
        match = _CELL.match(cell.strip()) if began or ended else None
        told = _DATED.match(cell.strip())
        if match and not _ahead(_date(match), page):
            words = "开工" if began else "竣工"
            # What ends in the future is a plan; only a beginning of which the end is told is sure to be one.
            if began or (page and page.written):
                yield _Fact(_date(match), bool(ended), f"{_shown(_date(match))}{words}", line.passage.evidence)
        elif told and not _ahead(_date(told), page) and not _PLAN.search(cell):
            yield _Fact(_date(told), bool(told["end"]), told[0], line.passage.evidence)


def _row_claims(sheet: Sheet, line: Line, year: tuple[int, ...], page: Page | None) -> Iterator[_Fact]:
    listed = _NEW_LIST.search(sheet.caption) or (
        page and not sheet.caption and _NEW_LIST.search(page.title) and not re.search("续建|竣工", page.title)
    )
    if listed and year and not re.search("续建|竣工|投产", sheet.caption + "".join(line.passage.cells)):
        yield _Fact(year, False, f"{year[0]}年新开工项目表", line.passage.evidence)
    own = next((cell for cell in line.passage.cells if _NEW_CELL.match(cell.strip())), "")
    told = _NEW_CELL.match(own.strip())
    if told and not ("新建" in own and _by_kind(sheet)):
        began = (int(told["year"]),) if told["year"] else year or _usual(sheet, line)
        if began:
            yield _Fact(began, False, own, line.passage.evidence)


def _by_kind(sheet: Sheet) -> bool:
    """Whether a table tells of projects whether they are built anew or enlarged."""
    return any(_KINDS.match(cell.strip()) for line in sheet.lines for cell in line.passage.cells)


def _usual(sheet: Sheet, line: Line) -> tuple[int, ...]:
    """The year in which most other rows of newly begun projects begin, where their table does not tell it."""
    at = next((n for n, column in enumerate(sheet.columns) if _BEGIN_COLUMN.match(column)), None)
    years: Counter[int] = Counter()
    for other in sheet.lines if at is not None else ():
        cells = other.passage.cells
        match = _CELL.match(cells[at].strip()) if at is not None and at < len(cells) else None
        if match and other is not line and any(_NEW_CELL.match(cell.strip()) for cell in cells):
            years[int(match[1])] += 1
    return (max(years, key=lambda year: (years[year], year)),) if years else ()


class _Context:
    """What sentences tell of the beginning and end of a project.

    Args:
        papers: The pages of the documents.
    """

    def __init__(self, papers: Mapping[str, Page]) -> None:
        self._papers = papers
        self._lists: dict[tuple[str, int], tuple[int, ...]] = {}
        for page in papers.values():
            listed: tuple[int, ...] = ()
            for sentence in page.sentences:
                if sentence.passage.kind in ("title", "heading") or sentence is page.sentences[0]:
                    match = _OPENING.search(sentence.text) or _OPENING.search(page.title)
                    wrong = re.search("续建|竣工|投产", sentence.text)
                    listed = _date(match)[:1] if match and _NEW_LIST.search(sentence.text) and not wrong else ()
                elif listed:
                    self._lists[page.document, sentence.offsets[0]] = listed

    def facts(self, item: Mention) -> Iterator[_Fact]:
        """Beginnings and ends told with their date right behind a name, or with the year right before."""
        text, page = item.sentence.text, self._papers[item.sentence.document]
        behind = re.split(r"[。；]", text[item.end :])[0]
        lead = re.match(r"^(?:于|在|自|项目|已|，|：)*", behind)
        at = item.end + (lead.end() if lead else 0)
        match = _DATED.match(text, at)
        if match and not _PLAN.search(text[item.end : match.end() + 1]) and not _ahead(_date(match), page):
            evidence = item.sentence.evidence(item.start, match.end())
            yield _Fact(_date(match), bool(match["end"]), match[0], evidence)
        last = _LAST.match(text, at) if page.year and not match else None
        if last and not _PLAN.search(text[item.end : last.end() + 1]):
            date = page.year - 1, *(int(month) for month in last.groups()[:1] if month)
            yield _Fact(date, bool(last["end"]), last[0], item.sentence.evidence(item.start, last.end()))
        had = _HAD.match(behind)
        day = _DAYED.search(text, 0, item.start) if had else None
        year = _date(day) if day else self._year(item, page)[:1] if had else ()
        before = re.split(r"[，。；、]", text[: item.start])[-1]
        if (
            had
            and year
            and not _PLAN.search(before + behind[: had.end() + 1])
            and (day or _WORK_TITLE.search(page.title))
        ):
            evidence = item.sentence.evidence(item.start, item.end + had.end())
            yield _Fact(year, True, f"{_shown(year)}{had[0]}", evidence)

    def claims(self, item: Mention) -> Iterator[_Fact]:
        """Sentences that call a project newly begun, or want it to begin."""
        text, page = item.sentence.text, self._papers[item.sentence.document]
        ahead = _NEW_AHEAD.search(text, 0, item.start)
        behind = text[item.end :]
        start = item.start
        listed_ahead = _COUNTED.sub("", ahead["list"]) if ahead else ""
        if ahead and not _BESIDE.search(listed_ahead) and not re.search(r"\d+个", listed_ahead):
            end, start = item.end, ahead.start()
        elif match := _TO_BEGIN.match(behind):
            end = item.end + match.end()
        elif listed := self._lists.get((item.sentence.document, item.sentence.offsets[0])):
            if re.fullmatch(r"(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）]?[.、．])?", text[: item.start]):
                yield _Fact(listed, False, f"{listed[0]}年新开工项目", item.sentence.evidence(item.start, item.end))
            return
        else:
            return
        year = self._year(item, page)
        if year:
            yield _Fact(year, False, text[start:end][-24:], item.sentence.evidence(start, end))

    @staticmethod
    def _year(item: Mention, page: Page) -> tuple[int, ...]:
        """The year a sentence speaks of: the last one before the name, else that of the day or title of its page."""
        told = list(_OPENING.finditer(item.sentence.text, 0, item.start))
        if told:
            return _date(told[-1])
        at = page.sentences.index(item.sentence)
        for before in reversed(page.sentences[max(0, at - NEAR) : at]):
            if near := list(_OPENING.finditer(before.text)):
                return _date(near[-1])
        if page.written:
            return page.written[:2]
        title = _OPENING.search(page.title)
        days = [match for before in page.sentences[: at + 1] for match in _DAY.finditer(before.text)]
        # News tell the day, and their title the year.
        return (int(title[1]), *(int(day[1]) for day in days[:1] if not title[2])) if title else ()
