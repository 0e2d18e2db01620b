"""The head of a public office told to be two people: 招商局局长甲某 in the minutes, 局长乙某 in the portrait of the 招商局.

For: ``chaingraph audit``, within and across documents of one place and year; heads of firms and parks are in ``audit.people.posts``.
In: sentences, tables of names and offices, titles of documents that are about one office. Out: audit rows of kind ``name``.
How: an office has one head, but deputies and members. 局长 alone is that of the office the document is about. Whoever is told as
a former, coming or acting head does not count.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.field_lines import by_fields
from chaingraph.analysis.audit.reading.observed_setting import told_homes
from chaingraph.analysis.audit.reading.pages import pages, year_in
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.holders import ENDS, NAME, former, misspelled

_HEADS = r"局长|主任|书记|镇长|乡长|会长|理事长|院长|校长|行长|部长|站长|所长|处长|科长|主席|社长|秘书长|董事长|总经理"
_ORGAN = r"(?P<organ>[\u4e00-\u9fff]{1,14}?(?:管委会|管理委员会|党工委|工作委员会|委员会|办公室|服务中心|促进中心|中心|商务局|招商局|局|街道|镇|乡|商会|协会|学会|学院|学校|研究院|支行|银行|[县市区州旗]委(?:[\u4e00-\u9fff]{2}部)?|工作站|指挥部|党委|合作社|村))"
_BEFORE = re.compile(
    rf"{_ORGAN}(?:党组书记、|党委书记、|党组副书记、|党组书记兼)?(?P<head>{_HEADS})(?:[、兼](?=[\u4e00-\u9fff]{{2,12}}(?:长|主任|书记)))?(?:[：:]|是|为|由)?(?:同志)?(?P<who>{NAME})(?:同志)?{ENDS}"
)
_HOLDS = re.compile(
    rf"(?:^|[，。；、：]|[长任记员])(?P<who>{NAME})(?:同志)?(?:现|一直|同时|兼)?(?:担任|兼任|任|为|是|系){_ORGAN}(?P<head>{_HEADS})(?=[，。；、）]|$)"
)
_ALONE = re.compile(
    rf"(?:^|[，。；、：）])(?:[\d一二三四五六七八九十]{{1,2}}[.．、])?(?:现任)?(?:园区|本园)?(?:管委会|党工委)?(?P<head>{_HEADS})(?:[：:]|是|为|由)?(?P<who>{NAME})(?:同志)?{ENDS}"
)
_PARK = r"[\u4e00-\u9fff]{2,12}?(?:园区|产业园|工业园|开发区|经开区|高新区|园)"
_TITLE = re.compile(
    rf"(?:^|[《：:—])(?:{_ORGAN}|(?P<park>{_PARK}))(?=简介|概况|介绍|班子|领导|分工|职责|机构|工作|情况|人员|基本|成员|20\d\d|[（(]|$)"
)
_BARE = re.compile(
    r"^.*(?:(?:[省市县州旗盟]|(?<![新开发园])区)(?=[\u4e00-\u9fff]{3})|[由经向请对和与及]|参加|出席|列席|其中|会上|以及)"
)
_NOT_HEAD = re.compile(r"副$|[副各两三]")
_NAME_COLUMN = re.compile(r"^(?:姓名|人员|领导(?:姓名)?|负责人)$")
_OFFICE_COLUMN = re.compile(r"职务|职位|岗位")
_CELL = re.compile(rf"^{_ORGAN}(?:党组书记、|党委书记、)?(?P<head>{_HEADS})$")
_ORGAN_COLUMN = re.compile(r"^(?:所在|工作)?(?:单位|部门|机构)(?:名称)?$")
_ROW = Maker("name", 0.7, "姓名可能写错或未更新")


@dataclass(frozen=True, slots=True)
class _Held:
    who: str
    organ: str
    year: int
    document: str
    sentence: int
    evidence: Evidence


def offices(projection: Projection) -> Iterator[AuditRow]:
    """Offices with two heads. O(characters + cells + pairs of one title and sort of office)."""
    told: dict[tuple[str, str], list[_Held]] = defaultdict(list)
    for head, held in (*_prose(projection), *_cells(projection)):
        told[head, held.organ[-1]].append(held)
    homes = told_homes(projection)
    seen: set[tuple[str, ...]] = set()
    for (head, _), found in told.items():
        for at, first in enumerate(found):
            for other in found[at + 1 :]:
                pair = tuple(sorted((first.who, other.who)))
                if first.who != other.who and pair not in seen and _rivals(first, other, homes, found):
                    seen.add(pair)
                    slip = "姓名可能写错" if misspelled(first.who, other.who) else None
                    organ = max((first.organ, other.organ), key=len)
                    message = f"{organ}{head}一处为{first.who}，一处为{other.who}"
                    yield _ROW.but(slip=slip)(organ, message, (first.who, other.who), first.evidence, other.evidence)


def _rivals(one: _Held, other: _Held, homes: Mapping[str, str], found: list[_Held]) -> bool:
    """Whether two are told to head one office at one time, and no sentence tells of both."""
    alike = one.organ.endswith(other.organ) or other.organ.endswith(one.organ)
    when = one.year == other.year or not (one.year and other.year)
    apart = (one.document, one.sentence) != (other.document, other.sentence)
    both = {(item.document, item.sentence) for item in found if item.who == one.who} & {
        (item.document, item.sentence) for item in found if item.who == other.who
    }
    return alike and when and apart and not both and may_be_one_place(homes, one.document, other.document)


def _prose(projection: Projection) -> Iterator[tuple[str, _Held]]:
    for page in pages(projection):
        titled = _TITLE.search(_BARE.sub("", re.sub(r"[《》]", "", page.title)))
        own = titled["organ"] or titled["park"] if titled else ""
        year = page.year or year_in(page.title)
        for sentence in by_fields(page.sentences):
            if former(sentence.text):
                continue
            for match in (*_BEFORE.finditer(sentence.text), *_HOLDS.finditer(sentence.text)):
                organ = _plain(match["organ"])
                if len(organ) > 2 and not _NOT_HEAD.search(organ):
                    yield match["head"], _held(sentence, match, organ, year)
            for match in _ALONE.finditer(sentence.text) if own else ():
                yield match["head"], _held(sentence, match, _plain(own), year)


def _held(sentence: Sentence, match: re.Match[str], organ: str, year: int) -> _Held:
    told = re.findall(r"(20\d\d)年", sentence.text[: match.end()])
    when = int(told[-1]) if told and "至今" not in sentence.text else year
    return _Held(match["who"], organ, when, sentence.document, sentence.offsets[0], sentence.evidence(*match.span()))


def _plain(organ: str) -> str:
    """An office without its place and the words before it."""
    bare = re.sub(r"^[县市区州]|(?:管委会|管理委员会|党工委)$", "", _BARE.sub("", organ))
    return re.sub(r"(?<=园)区$", "", bare)


def _cells(projection: Projection) -> Iterator[tuple[str, _Held]]:
    """Tables with a column of names and one of offices."""
    when = {page.document: page.year or year_in(page.title) for page in pages(projection)}
    for sheet in sheets(projection):
        who = next((n for n, name in enumerate(sheet.columns) if _NAME_COLUMN.match(name)), None)
        office = next((n for n, name in enumerate(sheet.columns) if _OFFICE_COLUMN.search(name)), None)
        organ = next((n for n, name in enumerate(sheet.columns) if _ORGAN_COLUMN.match(name)), None)
        for line in sheet.lines if who is not None and office is not None else ():
            cells = line.cells
            match = (
                _office_of(cells, office or 0, organ) if max(who or 0, office or 0, organ or 0) < len(cells) else None
            )
            if match and len(_plain(match["organ"])) > 2 and re.fullmatch(NAME, cells[who or 0]):
                row, year = line.passage.evidence, when.get(sheet.document, 0)
                held = _Held(cells[who or 0], _plain(match["organ"]), year, sheet.document, row.start, row)
                yield match["head"], held


def _office_of(cells: list[str], office: int, organ: int | None) -> re.Match[str] | None:
    """The office of a row, in one cell or with its body in a column of its own."""
    return _CELL.match(cells[office]) or (_CELL.match(cells[organ] + cells[office]) if organ is not None else None)
