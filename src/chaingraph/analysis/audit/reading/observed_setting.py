"""What holds in a document where nobody says otherwise: its place, the part of it, the year of its figures.

For: the rules that read figures as observations.
In: titles, days and places of the documents.
Out: :class:`~chaingraph.analysis.audit.reading.observed.Setting` of each document.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping

from chaingraph.analysis.audit.reading.aims import Aims
from chaingraph.analysis.audit.reading.called import place_names
from chaingraph.analysis.audit.reading.indicator import own_words
from chaingraph.analysis.audit.reading.observed import Setting
from chaingraph.analysis.audit.reading.observed_when import told_part
from chaingraph.analysis.audit.reading.observed_where import part_of
from chaingraph.analysis.audit.reading.pages import Page, pages
from chaingraph.analysis.audit.reading.trades import trade_of
from chaingraph.analysis.homes import document_homes
from chaingraph.analysis.projection import Projection
from chaingraph.reference.region_scan import scan_regions

_REPORT = re.compile(r"(20\d\d)年[^，。—]{0,8}政府工作报告")  # It tells what was done in the year before.
_SEASON = re.compile(r"月报|季度|半年|\d月?[—–~至-]\d{1,2}月|前[一二三四五六七八九十\d]+个?月")
_OPENS = re.compile(r"(?:20\d\d年|关于|增长|[\u4e00-\u9fff]{2,4}省)?")
"""What may stand before the name of the place a title is of."""
_INSTITUTION = re.compile(
    r"^(?P<own>[\u4e00-\u9fff]{1,10}(?:医院|学院|大学|中学|小学|学校|支行|农商行))(?:20\d\d年|简介|概况|工作|情况)"
)
_OFFICE = re.compile(r"^[^，。；：\d]{2,24}(?:办公室|小组|局|委员会|委|中心|政府|指挥部|专班|办)(?=\s|$|\d|[（(])")
"""A line at the head of a document that names who wrote it."""
_CHAPTER = re.compile(r"[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|第[一二三][部章]")
"""What a heading inside the document begins with: 一、2024年工作回顾 does not date a plan of 2025."""
_FACT_YEAR = re.compile(
    r"(?<![到—–~-])(?<!(?<!截)至)(20\d\d)年(?:末|底|全年|[^，。；到至]{0,3}[，,]?[^，。；到至]{0,12}(?:完成|实现|达|为|有|转化|新增))"
)


def settings(projection: Projection) -> Mapping[str, Setting]:
    """Document → its setting, read once. O(characters)."""
    return projection.once(_read_settings)


def told_homes(projection: Projection) -> Mapping[str, str]:
    """Document → code of the place it speaks of, its title heard first; empty where nobody says. O(documents)."""
    return {document: one.home for document, one in settings(projection).items()}


def _read_settings(projection: Projection) -> Mapping[str, Setting]:
    homes = document_homes(projection)
    read, aims = {page.document: page for page in pages(projection)}, Aims.of(projection)
    kin = _kin(projection, homes)
    found: dict[str, Setting] = {}
    for paper in projection.papers.values():
        page = read.get(paper.id)
        title = _titled(page, paper.title)
        home = _headed(paper.title, title, homes.get(paper.id, "")) or _home_of(title, set(homes.values()))
        home = home or kin.get(paper.id, "")
        names = place_names(home)
        part = part_of(title, names)
        # What a sentence of the body tells is no title: 2018年升格为省级高新区 dates no figure of the page.
        title = _titled(page, paper.title, body=False)
        day = str(page.year) if page and page.year else paper.date[:4]
        report = _REPORT.search(title)
        # A report of a government tells what was done in the year before the one it is read in.
        told_in = report[1] if report else day if "政府工作报告" in paper.title and not _year_of(title) else ""
        year = str(int(told_in) - 1) if told_in.isdecimal() else _year_of(title)
        latest = day or (report[1] if report else year) or _latest(page, aims)
        own = part[0] if part and part[0][0] != "全" else _institution(paper.title, names)
        season = told_part(title, "") if _SEASON.search(title) else ""
        trade = trade_of(paper.title, names)
        found[paper.id] = Setting(home, names, own, year, latest, bool(day), own_words(paper.title), season, trade)
    return found


def _kin(projection: Projection, homes: Mapping[str, str]) -> Mapping[str, str]:
    """Documents of no known place → the one place whose documents name what they name: their enterprises, parks, projects."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for thing in projection.of_type("Enterprise", "Park", "Project"):
        told = {link.document for link in projection.links.get(thing.id, ())}
        places = {homes[document] for document in told if document in homes}
        for document in told - homes.keys() if len(places) == 1 else ():
            votes[document][min(places)] += 1
    return {document: places.most_common(1)[0][0] for document, places in votes.items() if len(places) == 1}


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


def _headed(title: str, lines: str, home: str) -> str:
    """The county or city a title, or the office that wrote it, begins with, where the place it was taken for does not lie there."""
    code = _opening(title) or next((_opening(line) for line in lines.split("，") if _OFFICE.search(line)), "")
    return (
        code
        if home and code.rstrip("0") and not home.startswith(code.rstrip("0")) and len(code.rstrip("0")) > 2
        else home
    )


def _opening(line: str) -> str:
    """The only region that a line may begin with."""
    hit = next(iter(scan_regions(line)), None)
    codes = [region.code for region in hit.candidates] if hit and _OPENS.fullmatch(line[: hit.start]) else []
    return codes[0] if len(codes) == 1 else ""


def _home_of(title: str, known: set[str]) -> str:
    """The region that a title names, of those other documents speak of if it may be several."""
    for hit in scan_regions(title):
        codes = [region.code for region in hit.candidates]
        near = [code for code in codes if code in known]
        if near or len(codes) == 1:
            return near[0] if near else codes[0]
    return ""


def _year_of(title: str) -> str:
    """The first year of a title that names one, or what was done in one and is to be done in the next."""
    years = sorted(set(re.findall(r"(?<![—–~至\d-])(20\d\d)年(?![—–~至-]|\d{1,2}月|版|修订)", title)))
    return years[0] if years and int(years[-1]) - int(years[0]) <= 1 and "年—" not in title else ""


def _latest(page: Page | None, aims: Aims) -> str:
    """The last year a page tells facts of, where it does not tell what is to be."""
    lines = (line for line in page.sentences if not aims.holds(line.evidence(0, 1))) if page else ()
    return max((year for line in lines for year in _FACT_YEAR.findall(line.text)), default="")
