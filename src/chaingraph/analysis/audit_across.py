"""Facts of the documents of one place held together: one indicator with two values, goals that others report as reached.

For: ``chaingraph audit``, across documents and between a table of one and the sentences of another.
In: sentences, small tables, the place and year of each document.
Out: audit rows.
How: a figure is read as place, part of the place, indicator, year and unit. A sentence without a year goes on with the
year its passage began with, else with that in which another document tells the same value. 其中甲产业完成 of a whole
measures what the whole does. What a place has once and for all (规划面积) is compared without a year.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from chaingraph.analysis.audit_maker import Maker
from chaingraph.analysis.audit_pages import pages
from chaingraph.analysis.audit_retold import (
    count_unit,
    data_years,
    hollow_words,
    measure_words,
    place_names,
    scope_words,
)
from chaingraph.analysis.audit_rows import AuditRow, plain
from chaingraph.analysis.audit_sheets import RATE, Sheet, sheets
from chaingraph.analysis.audit_text import COUNTS, Figure, Sentence, agree_in_size, base, sentences
from chaingraph.analysis.homes import document_homes
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_YEAR = re.compile(
    r"(?P<ahead>[比较与由从到至]|成立于|始建于|创建于|建于|创办于)?(?P<year>20\d\d)年(?!以来|[^，。；]{0,6}(?:成立|始建|创建|创办|注册|获批|升级))"
)
_AIM = re.compile(
    r"力争|争取|目标|计划|预计|预期|有望|确保|达到或超过|发展到|[到至](?:20\d\d年)(?:底|末)?|(?:20\d\d年)(?:底|末)?前"
)
_PART = re.compile(
    r"\d{1,2}\s*[—–~至-]\s*\d{1,2}月|[一二三四]季度|上半年|下半年|前[一二三四\d]+个?(?:季度|月)|\d{1,2}月份?|累计|年均|[两二三四五十\d]年[来间内]|以来|上年|去年|同期|期间"
)
_NOT = re.compile(
    r"新增|净增|增加|减少|其余|其他|另有|新建|每|平均|均|比|占|率|突破|以上的|以下|分别|各|约|近|超|第|余|计划|完成率"
)
_LESS = re.compile(r"能耗|排放|周期|成本|天数|失业|贫困|亏损|降|减|压|缩|控制|时限|闲置|空置")
_MEASURE = re.compile(r"(?:总?产值|营业收入|销售收入|税收|利润|增加值|产量|面积|投资|出口额|销售额|从业人员|用电量)$")
_TRADE = re.compile(r"(?:产业|行业|业|产业链|板块|集群)$")
_LASTING = re.compile(r"^(?:规划(?:总|控制)?面积|规划总?用地(?:面积)?|总面积)$")
_SPLIT = re.compile(r"[；;]")
_COUNTED = re.compile(r"(\d+[个项宗])[，,][^，,。；;\d]{1,10}$")
"""What was counted right before an amount, which is of these alone: 新签约项目63个，合同投资额."""
_ROW = Maker("conflict", 0.7)
_GOAL = Maker("words", 0.65, "目标或现状可能写错")
_CHANGED = Maker("sum", 0.7)
_CHANGE = re.compile(
    r"[，,]?(?:比|较)(?:上年|去年)(?:末|底|同期)?(?:净)?(?:增加|增长|多|提高|(?P<down>减少|下降|少))(?:了)?"
)
ROWS = 40
"""Longer tables are rosters, whose rows are no indicators."""
NEAR = 1.6
"""Values farther apart than this are of two scopes, where a document does not say its own."""


@dataclass(frozen=True, slots=True)
class _Fact:
    """One value of one indicator.

    Attributes:
        place: Code of the place and the part of it.
        aim: Whether it is to be, not what is.
    """

    document: str
    place: tuple[str, str]
    what: str
    unit: str
    year: str
    size: float
    step: float
    text: str
    evidence: Evidence
    aim: bool = False
    cell: bool = False


def across(projection: Projection) -> Iterator[AuditRow]:
    """Indicators with two values in two documents, or in a table and in sentences. O(characters + cells)."""
    groups: dict[tuple[object, ...], list[_Fact]] = {}
    for fact in projection.once(_dated_facts):
        if not fact.aim and (fact.year or _LASTING.match(fact.what)):
            year = "" if _LASTING.match(fact.what) else fact.year
            groups.setdefault((fact.place, fact.what, fact.unit, year), []).append(fact)
    for found in groups.values():
        first = found[0]
        for other in found[1:]:
            apart = max(first.size, other.size) > NEAR * min(first.size, other.size)
            both = first.document != other.document or first.cell != other.cell
            told = any(agree_in_size(other, known) for known in found if known is not other)
            if both and not apart and not agree_in_size(first, other) and not (told and agree_in_size(first, other)):
                when = f"{first.year}年" if first.year and not _LASTING.match(first.what) else ""
                message = f"{when}{first.place[1]}{first.what}一处为 {first.text}，一处为 {other.text}"
                yield _ROW(first.what, message, (first.text, other.text), first.evidence, other.evidence)
                break


def goals_behind(projection: Projection) -> Iterator[AuditRow]:
    """Goals below what another document tells as reached before their year. O(facts · facts of one indicator)."""
    reached: dict[tuple[object, ...], list[_Fact]] = {}
    facts = projection.once(_dated_facts)
    for fact in facts:
        if not fact.aim and fact.year:
            reached.setdefault((fact.place, fact.what, fact.unit), []).append(fact)
    for fact in facts:
        known = reached.get((fact.place, fact.what, fact.unit), ()) if fact.aim and not _LESS.search(fact.what) else ()
        above = [
            other for other in known if other.year <= fact.year and other.size - other.step > fact.size + fact.step
        ]
        if above and above[0].size <= NEAR * fact.size and above[0].document != fact.document:
            message = f"{fact.year}年{fact.what}目标 {fact.text}，低于{above[0].year}年已达到的 {above[0].text}"
            yield _GOAL(fact.what, message, (fact.text, above[0].text), fact.evidence, above[0].evidence)


def changes_told(projection: Projection) -> Iterator[AuditRow]:
    """Changes told behind a level (183家，比上年增加19家) that the level of the year before denies. O(facts)."""
    known: dict[tuple[object, ...], _Fact] = {}
    facts = [fact for fact in projection.once(_dated_facts) if fact.year and not fact.aim]
    for item in facts:
        known.setdefault((item.place, item.what, item.unit, item.year), item)
    levels = {(fact.document, fact.evidence.start): fact for fact in facts if not fact.cell}
    for sentence in sentences(projection):
        for level, change in pairwise(sentence.figures):
            match = _CHANGE.fullmatch(sentence.text[level.end : change.at])
            fact = levels.get((sentence.document, sentence.quote(level).start)) if match else None
            before = known.get((fact.place, fact.what, fact.unit, str(int(fact.year) - 1))) if fact else None
            if match and fact and before and change.kind == level.kind and change.exact:
                size = (fact.size - before.size) * (-1 if match["down"] else 1)
                room = change.step + fact.step + before.step
                if abs(size - change.size) > room + 1e-6 and abs(fact.size - before.size) < 0.5 * fact.size:
                    right = f"{plain(round((fact.size - before.size) / base(change.unit)[1], 4))}{change.unit}"
                    message = f"{fact.what}由 {before.text} 到 {fact.text}，变化 {right}，文中为“{match[0].strip('，')}{change.text}”"
                    quote = sentence.evidence(level.at, change.end)
                    yield _CHANGED(fact.what, message, (change.text, right), quote, before.evidence)


def _dated_facts(projection: Projection) -> list[_Fact]:
    return _dated(_facts(projection))


def _dated(facts: Sequence[_Fact]) -> list[_Fact]:
    """Facts without a year take that of the only year in which the passage they stand in is told elsewhere."""
    years: dict[tuple[object, ...], set[str]] = {}
    for fact in facts:
        if fact.year and not fact.aim:
            years.setdefault((fact.place, fact.what, fact.unit, fact.text), set()).add(fact.year)
    known: dict[tuple[str, str], str] = {}
    for fact in facts:
        same = years.get((fact.place, fact.what, fact.unit, fact.text), set())
        if not fact.year and len(same) == 1:
            known.setdefault((fact.document, fact.evidence.locator), next(iter(same)))
    return [
        fact if fact.year else replace(fact, year=known.get((fact.document, fact.evidence.locator), ""))
        for fact in facts
    ]


def _facts(projection: Projection) -> tuple[_Fact, ...]:
    homes = _homes(projection)
    years = data_years(projection)
    titles = _titled(projection, homes)
    found = list(_prose(projection, homes, years, titles))
    for sheet in sheets(projection):
        if len(sheet.lines) <= ROWS:
            home = homes.get(sheet.document, sheet.document)
            found += _cells(sheet, (home, titles.get(sheet.document, "")), years.get(sheet.document, ""))
    return tuple(found)


def _homes(projection: Projection) -> Mapping[str, str]:
    """The place of each document; of one without a place that of another whose name stands in its title."""
    homes = dict(document_homes(projection))
    own = Counter(homes.values())
    for page in pages(projection):
        if page.document not in homes:
            near = [code for code in own for name in place_names(code)[:2] if name and name in page.title]
            homes.update({page.document: min(near)} if len(set(near)) == 1 else {})
    # Where all the documents speak of one place, so does a table that names none.
    only = next(iter(own)) if len(own) == 1 and own.total() > 1 else ""
    for paper in projection.papers.values() if only else ():
        homes.setdefault(paper.id, only)
    return homes


def _titled(projection: Projection, homes: Mapping[str, str]) -> Mapping[str, str]:
    """Document → the part of its place (高新区) its title is about, without the name of the place."""
    found: dict[str, str] = {}
    for paper in projection.papers.values():
        names = place_names(homes.get(paper.id, ""))
        found[paper.id] = re.sub("|".join(map(re.escape, names)) or "^$", "", scope_words(paper.title, names))
    return found


def _prose(
    projection: Projection, homes: Mapping[str, str], years: Mapping[str, str], titles: Mapping[str, str]
) -> Iterator[_Fact]:
    passage: object = None
    year = ""
    for sentence in sentences(projection):
        home = homes.get(sentence.document, sentence.document)
        if passage is not sentence.passage:
            passage, year = sentence.passage, years.get(sentence.document, "")
        if sentence.figures and sentence.passage.kind not in ("heading", "title"):
            yield from _told(sentence, home, year, titles.get(sentence.document, ""))
        year = _year(sentence.text, year)


def _year(text: str, year: str) -> str:
    """The last year words tell something of, that of a comparison, a founding and a goal aside."""
    found = [match["year"] for match in _YEAR.finditer(text) if not match["ahead"]]
    return found[-1] if found else year


def _told(sentence: Sentence, home: str, data_year: str, title: str) -> Iterator[_Fact]:
    names = place_names(home)
    whole: tuple[str, Figure] | None = None
    for figure in sentence.figures:
        segment = _SPLIT.split(sentence.text[: figure.at])[-1]
        aim = _AIM.search(segment[-40:])
        goal = re.search(r"(20\d\d)年", segment[-40:])
        bare = re.sub(_AIM, "", figure.label)
        what = measure_words(bare, names)
        if what and _TRADE.search(what) and whole and "其中" in segment and figure.kind == whole[1].kind:
            what = re.sub(r"(?:产业链?|行业)$", "", what) + whole[0]
        measured = _MEASURE.search(what)
        if measured and figure.own:
            whole = (re.sub(r"^总", "", measured[0]), figure)
        year = goal[1] if aim and goal else _year(sentence.text[: figure.at], data_year)
        counted = _COUNTED.search(sentence.text[: figure.at])
        what = f"{what}（{counted[1]}）" if what and counted else what
        if what and what not in hollow_words() and figure.exact and not _NOT.search(bare) and not _PART.search(segment):
            part = _part(segment, names)
            # A page of a park speaks of the park, until it says 全县.
            part = part or ("" if re.search(r"全[市县区省]", segment) else title)
            yield _fact(sentence, figure, (home, part), (what, year, bool(aim)))


def _part(segment: str, names: tuple[str, ...]) -> str:
    return re.sub(r"^.*(?:其中|的|，|、)", "", scope_words(segment, names).replace("其中", ""))


def _fact(sentence: Sentence, figure: Figure, place: tuple[str, str], told: tuple[str, str, bool]) -> _Fact:
    what, year, aim = told
    if place[1]:
        what = what.removeprefix(place[1]).removeprefix(place[1][2:]) or what
    locator = f"{sentence.passage.evidence.start}"
    quote = replace(sentence.quote(figure), locator=locator)
    return _Fact(
        sentence.document, place, what, count_unit(figure), year, figure.size, figure.step, figure.text, quote, aim
    )


def _cells(sheet: Sheet, place: tuple[str, str], data_year: str) -> Iterator[_Fact]:
    names = place_names(place[0])
    years = set(re.findall(r"20\d\d", sheet.caption))
    own = min(years) if len(years) == 1 else data_year
    for line in sheet.lines:
        label = measure_words(re.sub(r"^(?:其中|#)[:：]?", "", line.label), names) if len(line.label) > 1 else ""
        for at in sheet.numeric() if label else ():
            name, value, unit = sheet.columns[at], line.values[at], sheet.units[at] or line.unit
            what = _measured(label, name, names)
            told = re.findall(r"20\d\d", name)
            year = told[-1] if told else own
            if value and unit not in ("", "%") and what and year and not RATE.search(name + line.label):
                kind, factor = base(unit)
                kind = "家" if kind in COUNTS and kind in "家户个" else kind
                size, step, text = value.value * factor, value.step * factor, f"{value.text}{unit}"
                quote = line.passage.evidence
                yield _Fact(sheet.document, place, what, kind, year, size, step, text, quote, cell=True)


def _measured(label: str, column: str, names: tuple[str, ...]) -> str:
    """What a cell measures: its row alone where its column is a year, else the trade of the row by the column."""
    if re.fullmatch(r"20\d\d年?(?:度|末|底)?", column):
        return re.sub(r"数$|^年末", "", label)
    measure = "" if _NOT.search(column) else measure_words(re.sub(r"20\d\d年?", "", column), names)
    return re.sub(r"(?:产业链?|行业|业)$", "", label) + re.sub(r"^总|数$", "", measure) if measure else ""
