"""What holds in a document where nobody says otherwise: its place, the part of it, the year of its figures.

For: the rules that read figures as observations.
In: titles, days and places of the documents.
Out: :class:`~chaingraph.analysis.audit.reading.observed.Setting` of each document.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from chaingraph.analysis.audit.reading.aims import Aims
from chaingraph.analysis.audit.reading.called import place_names
from chaingraph.analysis.audit.reading.desk_homes import desk_homes
from chaingraph.analysis.audit.reading.indicator import own_words
from chaingraph.analysis.audit.reading.observed import Setting
from chaingraph.analysis.audit.reading.observed_when import told_part
from chaingraph.analysis.audit.reading.observed_where import part_of
from chaingraph.analysis.audit.reading.pages import Page, pages
from chaingraph.analysis.audit.reading.trades import trade_of
from chaingraph.analysis.projection import Projection

_REPORT = re.compile(r"(20\d\d)年[^，。—]{0,8}政府工作报告")  # It tells what was done in the year before.
_SEASON = re.compile(r"月报|季度|半年|\d月?[—–~至-]\d{1,2}月|前[一二三四五六七八九十\d]+个?月")
_INSTITUTION = re.compile(
    r"^(?P<own>[\u4e00-\u9fff]{1,10}(?:医院|学院|大学|中学|小学|学校|支行|农商行))(?:20\d\d年|简介|概况|工作|情况)"
)
_BRACKETED = re.compile(r"[（(][^（）()]*[)）]")
"""In a title: where the park lies that it is of."""
_CHAPTER = re.compile(r"[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|第[一二三][部章]")
"""What a heading inside the document begins with: 一、2024年工作回顾 does not date a plan of 2025."""
_FACT_YEAR = re.compile(
    r"(?<![到—–~-])(?<!(?<!截)至)(20\d\d)年(?:末|底|全年|[^，。；到至]{0,3}[，,]?[^，。；到至]{0,12}(?:完成|实现|达|为|有|转化|新增))"
)


def settings(projection: Projection) -> Mapping[str, Setting]:
    """Document → its setting, read once. O(characters)."""
    return projection.once(_read_settings)


def told_homes(projection: Projection) -> Mapping[str, str]:
    """Document → code of the place it speaks of, its title heard first; only documents of a known place. O(documents)."""
    return {document: one.home for document, one in settings(projection).items() if one.home}


def _read_settings(projection: Projection) -> Mapping[str, Setting]:
    read, aims = {page.document: page for page in pages(projection)}, Aims.of(projection)
    papers = projection.papers.values()
    homes = desk_homes(projection, {paper.id: _titled(read.get(paper.id), paper.title) for paper in papers})
    found: dict[str, Setting] = {}
    for paper in papers:
        page = read.get(paper.id)
        title = _titled(page, paper.title)
        home = homes[paper.id]
        names = place_names(home)
        section = _section(paper.title, title, names) or _institution(paper.title, names)
        # What a sentence of the body tells is no title: 2018年升格为省级高新区 dates no figure of the page.
        title = _titled(page, paper.title, body=False)
        day = str(page.year) if page and page.year else paper.date[:4]
        report = _REPORT.search(title)
        # A report of a government tells what was done in the year before the one it is read in.
        told_in = report[1] if report else day if "政府工作报告" in paper.title and not _year_of(title) else ""
        year = str(int(told_in) - 1) if told_in.isdecimal() else _year_of(title)
        latest = day or (report[1] if report else year) or _latest(page, aims)
        season = told_part(title, "") if _SEASON.search(title) else ""
        trade = trade_of(paper.title, names)
        found[paper.id] = Setting(home, names, section, year, latest, bool(day), own_words(paper.title), season, trade)
    return found


def _section(title: str, lines: str, names: tuple[str, ...]) -> str:
    """The park or town a title, or a line below it, is of; who wrote it (编制：甲市招商中心) makes it none of all of the place."""
    read = [part_of(_BRACKETED.sub("", words), names) for words in (title, lines)]
    told = [part[0] for part in read if part and part[0][0] != "全"]
    return max(told, key=len, default="")


def _institution(title: str, names: tuple[str, ...]) -> str:
    """The hospital, school or bank whose own figures a title announces (县人民医院2024年工作总结)."""
    for name in names:
        title = title.replace(name, "")
    match = _INSTITUTION.search(title)
    return match["own"] if match else ""


def latest_year(projection: Projection, document: str) -> int:
    """The last year of which a document may tell facts; 0 when unknown."""
    setting = settings(projection).get(document)
    latest = (setting.year or setting.written) if setting else ""
    return int(latest) if latest.isdecimal() else 0


def _titled(page: Page | None, title: str, *, body: bool = True) -> str:
    """The lines at the head of a document, which name what it is about; with short sentences of its body, or without."""
    first = page.sentences[:3] if page else ()
    head = [one for one in first if len(one.text) < 50 and not one.figures and not _CHAPTER.match(one.text)]
    lines = [one.text for one in head if body or not one.text.endswith("。")]
    return "，".join(dict.fromkeys((*lines, title)))


def _year_of(title: str) -> str:
    """The first year of a title that names one, or what was done in one and is to be done in the next."""
    years = sorted(set(re.findall(r"(?<![—–~至\d-])(20\d\d)年(?![—–~至-]|\d{1,2}月|版|修订)", title)))
    return years[0] if years and int(years[-1]) - int(years[0]) <= 1 and "年—" not in title else ""


def _latest(page: Page | None, aims: Aims) -> str:
    """The last year a page tells facts of, where it does not tell what is to be."""
    lines = (line for line in page.sentences if not aims.holds(line.evidence(0, 1))) if page else ()
    return max((year for line in lines for year in _FACT_YEAR.findall(line.text)), default="")
