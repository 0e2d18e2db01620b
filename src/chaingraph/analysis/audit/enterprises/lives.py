"""The life of one enterprise or park as several places tell it: when it was founded, when it came, where its only works is.

For: ``chaingraph audit``, within and across documents, sentences and columns of tables.
In: sentences with the things they name; tables with a column of years beside a name.
Out: audit rows. A forerunner, a rise in rank, a new name and a branch are other events.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chaingraph.analysis.audit.reading.catalogue import by_name, first_named
from chaingraph.analysis.audit.reading.foundings import FORERUNNER
from chaingraph.analysis.audit.reading.named import Named, named
from chaingraph.analysis.audit.reading.profiles import about
from chaingraph.analysis.audit.reading.sheets import Line, sheets
from chaingraph.analysis.audit.reading.text import clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.names import parse_company

_EVENTS = (
    ("成立", re.compile(r"(?:注册|正式|创办|挂牌|批准|登记)?(?:成立|创立|创建|创办|组建|设立|注册|建厂|建区)")),
    ("落户", re.compile(r"(?:整体|正式|签约)?(?:落户|入驻|迁入|搬入|落地|进驻|入园)")),
    ("上市", re.compile(r"(?:主板|科创板|创业板|北交所|新三板)?(?:上市|挂牌)")),
)
_YEAR = r"(?P<year>(?:19|20)\d\d)年(?:(?P<month>\d{1,2})月)?(?:\d{1,2}日)?(?:底|末|初)?"
_FIRST = re.compile(
    rf"{_YEAR}(?P<words>[^，。；、\d]{{0,4}}?)(?P<event>[\u4e00-\u9fff]{{0,2}}(?:成立|创立|创建|创办|组建|设立|注册|建厂|建区|落户|入驻|迁入|搬入|落地|进驻|入园|上市))"
)
_LAST = re.compile(
    rf"(?P<event>成立|创立|创建|创办|组建|设立|注册|始建|落户|入驻|迁入|上市)(?P<words>[^，。；、\d]{{0,8}}?)(?:于|时间为|在|[:：])\s*{_YEAR}"
)
_NOT = re.compile(
    r"前身|原名|更名|改制|升级|升格|子公司|分公司|研究院|中心|基金|合资|党|工会|实验室|工作站|二期|三期|项目|拟|计划|将|预计|力争|协会|联盟|办事处|管委会|公司旗下|控股|改组|扩区|重组|总部|集团"
)
_REMADE = re.compile(r"前身|改制(?:设立|成立|为)|整体变更")
"""A firm made of another: both have a year of founding."""
_OURS = re.compile(
    r"(?:^|[，,。；：:“\"])(?:据悉|据介绍|据了解)?[，,]?(?:我们|本|该|我)?(?:公司|企业)(?:正式|最早|早|始建|创建)?(?:于|自|在|是)?$"
)
"""Right before an event: the firm the document is about."""
_GOES_ON = re.compile(
    r"(?:（[^（）]{2,30}）)?[，,]?(?:是|为|系|作为|主营|专注|专业|位于|坐落|地处|主要|占地|注册资本)[^。；]{2,36}[，,](?:公司|企业)?(?:于|自|始建于)?"
)
"""Clauses between a firm and an event that are told of the firm."""
_COLUMN = (
    ("成立", re.compile(r"(?:成立|注册|创办|创立|设立|建厂|登记)(?:年份|时间|日期|年月|年(?!度))")),
    ("落户", re.compile(r"(?:落户|入驻|入园|进驻)(?:年份|时间|日期|年月|年)")),
    ("上市", re.compile(r"上市(?:年份|时间|日期|年月|年)")),
)
_CELL = re.compile(r"((?:19|20)\d\d)(?:\s*[年./-]\s*(\d{1,2})(?:\s*[月./-]\s*\d{1,2}日?)?)?")
_ONLY = re.compile(
    r"(?:唯一|仅有|独有|全部|所有)(?:的)?(?:一[个处座])?(?:生产)?(?:生产基地|生产厂区|厂区|工厂|厂房|生产线|基地|生产车间|生产场所)"
)
_SITE = re.compile(
    r"(?P<site>[\u4e00-\u9fff]{2,12}?(?:园区|工业园|产业园|片区|开发区|经开区|高新区|集聚区|集中区|新区|镇|乡|街道|园))"
)

_EARNED = re.compile(
    r"((?:19|20)\d\d)年(?:\d{1,2}月)?[^，。；\d]{0,6}?"
    r"(?:获|认定|荣|评为|授予|入选|上市|投产|通过|列入|升级|晋升|落户|入驻|达产|入库|纳入|取得|成为)[^，。；]{0,12}"
)
_LATER = re.compile(
    r"(?:认定|投产|上市|获评|入库|落户|入驻|挂牌|入统|入规|上规|纳统|达产|升规)(?:年份|时间|日期|年月|年)"
)
_PLACE_COLUMN = re.compile(
    r"^(?:所[在属]|建设|注册|坐落|企业)?(?:园区|乡镇|镇街|片区|地点|地址|地|位置|镇|街道)(?:名称)?$|所[在属](?:园区|乡镇|镇街|片区|地)"
)
_LIES = re.compile(
    r"(?:（[^）]*）)?[，,]?(?:位于|坐落于|坐落在|地处|厂址在|落户于?|注册地为)(?P<site>[\u4e00-\u9fff]{2,12}?)(?=[，,。；（(]|的|已|并|后|$)"
)


@dataclass(frozen=True, slots=True)
class _Date:
    """An event of a thing at one place."""

    date: tuple[int, ...]
    text: str
    evidence: Evidence


def lives(projection: Projection) -> Iterator[AuditRow]:
    """Things founded, settled or listed in two years. O(characters + cells)."""
    known: dict[tuple[str, str], _Date] = {}
    for thing, event, told in (*_columns(projection), *_prose(projection)):
        first = known.setdefault((thing, event), told)
        length = min(len(first.date), len(told.date))
        if first.date[:length] != told.date[:length]:
            name = projection.label(thing)
            yield AuditRow(
                kind="date",
                subject=name,
                message=f"{name}{event}时间一处为 {first.text}，一处为 {told.text}",
                left=first.text,
                right=told.text,
                sure=0.75,
                slip="年份可能写错",
                evidence=(first.evidence, told.evidence),
            )


def _event(words: str) -> str:
    return next((name for name, pattern in _EVENTS if pattern.search(words)), "")


def _prose(projection: Projection) -> Iterator[tuple[str, str, _Date]]:
    own = about(projection)
    for item in named(projection, ("Enterprise", "Park")):
        text = item.sentence.text
        remade = _REMADE.search(text) is not None
        for match in (*_FIRST.finditer(text), *_LAST.finditer(text)):
            event = _event(match["event"])
            thing = _who(item, match, event) or (_meant(item, match, own) if event != "上市" else "")
            if thing and event and not _NOT.search(match["words"]) and not (remade and event == "成立"):
                date = tuple(int(part) for part in (match["year"], match["month"]) if part)
                yield thing, event, _Date(date, match[0], item.sentence.evidence(*match.span()))


def _who(item: Named, match: re.Match[str], event: str) -> str:
    """Whom an event is told of: who stands right before it (甲公司2004年落户), or behind it (2018年落户…的甲公司)."""
    text = item.sentence.text
    kind = "enterprise/" if event != "成立" else ""
    before = [
        (at + size, thing) for at, thing, size in item.found if at + size <= match.start() and thing.startswith(kind)
    ]
    if before and re.fullmatch(
        r"[，（(]?(?:公司|该公司|企业|总部|是)?(?:于|自|在|早在)?", text[before[-1][0] : match.start()]
    ):
        return before[-1][1]
    # 甲公司是首批入驻企业，2008年成立: nothing but clauses about the only firm stands between.
    if len(before) == len(item.found) == 1 and _GOES_ON.fullmatch(text[before[0][0] : match.start()]):
        return before[0][1]
    behind = re.match(r"[^，。；]{0,14}?的", text[match.end() :])
    after = match.end() + behind.end() if behind else -1
    return next((thing for at, thing, _ in item.found if at == after and thing.startswith(kind)), "")


def _meant(item: Named, match: re.Match[str], own: Mapping[str, str]) -> str:
    """Whom 公司 means right before an event: the firm of the sentence before, or of the document."""
    if item.found or not _OURS.search(item.sentence.text, 0, match.start()):
        return ""
    thing = item.carried or own.get(item.sentence.document, "")
    return thing if thing.startswith("enterprise/") else ""


def _columns(projection: Projection) -> Iterator[tuple[str, str, _Date]]:
    things = by_name(projection, "Enterprise", "Park")
    for sheet in sheets(projection):
        for at, column in enumerate(sheet.columns):
            event = next((name for name, pattern in _COLUMN if pattern.search(column)), "")
            for line in sheet.lines if event else ():
                match = _CELL.fullmatch(line.passage.cells[at].strip().removesuffix("月").removesuffix("年"))
                thing = first_named(line.passage.cells, things)
                if match and thing:
                    date = tuple(int(part) for part in match.groups() if part)
                    yield thing, event, _Date(date, f"{match[1]}年", line.passage.evidence)


def row_dates(projection: Projection) -> Iterator[AuditRow]:
    """Rows that tell of something earlier than the founding in their own column (2014, 2012年获评). O(cells)."""
    for sheet in sheets(projection):
        founded = next((at for at, name in enumerate(sheet.columns) if _COLUMN[0][1].search(name)), None)
        others = [at for at in range(len(sheet.columns)) if at != founded]
        for line in sheet.lines if founded is not None else ():
            match = _CELL.match(line.passage.cells[founded].strip()) if founded is not None else None
            for at in others if match else ():
                yield from _before(line, sheet.columns[at], line.passage.cells[at], int(match[1]) if match else 0)


def _before(line: Line, column: str, cell: str, founded: int) -> Iterator[AuditRow]:
    if any(FORERUNNER.search(other) for other in line.passage.cells):
        return
    match = _EARNED.search(cell)
    match = match or (_CELL.match(cell.strip()) if _LATER.search(column) else None)
    if match and int(match[1]) < founded:
        text = match[0] if match.re is _EARNED else f"{column}{cell}"
        yield AuditRow(
            kind="date",
            subject=line.label,
            message=f"{line.label}成立于 {founded} 年，表中又写“{text}”",
            left=str(founded),
            right=match[1],
            sure=0.8,
            slip="其中一个年份可能写错",
            evidence=(line.passage.evidence,),
        )


def sites(projection: Projection) -> Iterator[AuditRow]:
    """Enterprises whose only works is told to be in two places. O(characters)."""
    known: dict[str, tuple[str, Evidence]] = {}
    for item in named(projection, ("Enterprise",)):
        text = item.sentence.text
        for match in _ONLY.finditer(text):
            thing, start = _owner(item, match)
            places = list(_SITE.finditer(text[start : match.end() + 12])) if thing else []
            names = {name for at, _, size in item.found for name in (text[at : at + size],)}
            found = [place["site"] for place in places if not any(place["site"] in name for name in names)]
            site = re.sub(r"^.*(?:位于|坐落于?|设在|建在|地处|落在|在|于|对|是|为)", "", found[0]) if found else ""
            if not site:
                continue
            evidence = item.sentence.evidence(start, match.end())
            home, first = known.setdefault(thing, (site, evidence))
            if home not in site and site not in home:
                name = projection.label(thing)
                message = f"{name}{match[0]}一处在“{home}”，一处在“{site}”"
                yield AuditRow("conflict", name, message, home, site, 0.75, None, (first, evidence))


def _owner(item: Named, match: re.Match[str]) -> tuple[str, int]:
    """Whose works a sentence speaks of, and where what it says of the place begins."""
    start = clause_start(item.sentence.text, match.start(), "。；")
    before = [thing for at, thing, _ in item.found if start <= at < match.start()]
    firms = [thing for thing in before if parse_company(thing).form]
    return ((firms or before or [item.carried])[-1], start)


def placed(projection: Projection) -> Iterator[AuditRow]:
    """Enterprises of a table that a sentence puts into the place of other rows (位于城东片区, 临港园区 in its own). O(cells)."""
    rows: dict[str, tuple[Line, str, frozenset[str]]] = {}
    things = by_name(projection, "Enterprise", "Park")
    for sheet in sheets(projection):
        at = next((n for n, name in enumerate(sheet.columns) if _PLACE_COLUMN.search(name)), None)
        for line in sheet.lines if at is not None else ():
            thing = first_named(line.passage.cells, things)
            if thing and at is not None and line.passage.cells[at]:
                others = frozenset(other.passage.cells[at] for other in sheet.lines)
                rows.setdefault(thing, (line, line.passage.cells[at], others))
    for item in named(projection, ("Enterprise",)) if rows else ():
        for at, thing, size in item.found:
            match = _LIES.match(item.sentence.text, at + size)
            if match and thing in rows:
                line, own, others = rows[thing]
                told = match["site"]
                if told in others and own not in told and told not in own:
                    name = projection.label(thing)
                    evidence = (line.passage.evidence, item.sentence.evidence(at, match.end()))
                    message = f"{name}表中在“{own}”，文中在“{told}”"
                    yield AuditRow("conflict", name, message, own, told, 0.7, None, evidence)
