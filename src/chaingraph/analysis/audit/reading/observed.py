"""An observation: a value with what it measures, of what place or thing, when, and in which scope; and how these are read.

For: the readers of prose and of cells (:mod:`chaingraph.analysis.audit.reading.observed_prose`, :mod:`chaingraph.analysis.audit.reading.observed_cells`) and the rule over both.
In: words beside a figure, the place and year of each document. Out: :class:`Observation` and its parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from chaingraph.analysis.audit.reading.called import place_names
from chaingraph.analysis.audit.reading.indicator import Label, own_words
from chaingraph.analysis.audit.reading.pages import Page, pages
from chaingraph.analysis.audit.reading.project_names import core_of
from chaingraph.analysis.audit.reading.text import Figure
from chaingraph.analysis.homes import document_homes
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.names import parse_company
from chaingraph.reference.region_scan import scan_regions

_YEAR = re.compile(
    r"(?P<than>[比较对与由]|从(?!业))?(?:(?<!\d)(?P<year>20\d\d)年(?!以来|[^，。；]{0,6}(?:成立|创办|始建|获批|升级))"
    r"|(?P<last>上年|去年)(?!之后)|(?P<now>今年))"
)
_PART = re.compile(
    r"\d{1,2}[—–~至-]\d{1,2}月|(?:第?[一二三四1-4]|前[两二三])季度|[上下]半年|前[一二三四五六七八九十\d]+个?月"
    r"|(?<!年末)\d{1,2}月(?:份|当月|末|底(?!前))?(?!\d)|(?<!成员|牵头|责任)当月|第\d{1,2}周"
)
_REPORT = re.compile(r"(20\d\d)年[^，。—]{0,8}政府工作报告")  # It tells what was done in the year before.
_WHOLE_YEAR = re.compile(r"全年|年末|年底|12月(?:末|底|31日)")
_SEASONS = {
    "上半年": "1-6月",
    "一季度": "1-3月",
    "第一季度": "1-3月",
    "前三季度": "1-9月",
    "前两季度": "1-6月",
    "前二季度": "1-6月",
}
_FACT_YEAR = re.compile(
    r"(?<![到—–~-])(?<!(?<!截)至)(20\d\d)年(?:末|底|全年|[^，。；到至]{0,3}[，,]?[^，。；到至]{0,12}(?:完成|实现|达|为|有|转化|新增))"
)
TOWN = re.compile(r"[\u4e00-\u9fff]{2,3}(?:(?<!小)镇(?!居|化|新增|村)|街道|苏木|(?<!城)乡(?!村|镇|土|贤|亲|情))")
_ZONE = (
    r"[\u4e00-\u9fff]{0,10}?(?:(?:经济|高新|产业|工业|技术)*开发区|经开区|高新区|保税区|综保区|工业园区?|产业园区?|科技园区?"
    r"|示范园区?|园区|集聚区|集中区|片区|新区|小镇)"
)
_PLACE = re.compile(rf"全[市县区省州旗国镇乡园域]|[市县区镇园省]域|我[市县区省镇]|本[市县区镇]|{TOWN.pattern}|{_ZONE}")
_SITED = re.compile(r"(?:位于|地处|坐落于|坐落在|落户于?|选址于?)(?:[\u4e00-\u9fff]{2,7}[省市州])?$")
LAST_YEAR = "上年"
"""The year of what is told of the year before one that nobody names."""
_ABOVE = re.compile(r"(?:突破|超过?|逾|不低于|不少于|至少)[\d,.]+[^\d多余左]*?(?:以上)?|[\d,.]+[^\d多余左]*以上")
_LEAD = re.compile(
    r"^.*(?:[的在于是为由对从占有把将以：:，。]|其中|目前|现有|截至|年末|年底|位于|落户|入驻|坐落|全[市县区省])|^[和与及年日]|^月份?"
)
_KINDS = (
    ("经开区", re.compile(r"经济技术开发区|经济开发区|经开区")),
    ("高新区", re.compile(r"高新技术产业开发区|高新技术开发区|高新产业开发区|高新区")),
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where or whose a figure is.

    Attributes:
        home: Code of the region its document speaks of; empty if unknown.
        part: A park or town in it.
        told: Whether the words beside the figure name it.
        owners: Identifiers of the enterprise and the project it is of.
    """

    home: str
    part: str = ""
    told: bool = False
    owners: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Observation:
    """One value of one indicator at one place of a document.

    Attributes:
        kind: Base unit; counting words of enterprises are one.
        around: Words of the sentence before its clause.
        near: Marks of scope in those words.
        year: The year; empty if unknown.
        dated: Whether the words beside it name the year.
        part: The part of the year; empty for all of it.
        goal: Whether it is to be, not what is.
        row: The row of a table it stands in; empty in prose.
        beside: Other figures near it.
        said: Whether it stands in a sentence, of prose or of a cell.
        sentence: Where its sentence begins.
    """

    document: str
    text: str
    kind: str
    size: float
    step: float
    label: Label
    around: str
    near: Mapping[str, str]
    place: Place
    year: str
    dated: bool
    part: str
    goal: bool
    evidence: Evidence
    row: str = ""
    beside: tuple[str, ...] = ()
    said: bool = True
    sentence: int = -1

    @property
    def above(self) -> bool:
        """Whether the value is told as a lower bound (突破200亿元)."""
        return _ABOVE.match(self.text) is not None


def owner_keys(things: Iterable[str]) -> frozenset[str]:
    """Things as owners of a figure: projects by the core of their names, enterprises with a legal form."""
    found = set()
    for thing in things:
        kind, _, name = thing.partition("/")
        if kind == "project":
            found.add(f"project/{core_of(name) or name}")
        elif parse_company(name).form:
            found.add(thing)
    return frozenset(found)


def told_exactly(figure: Figure) -> bool:
    """Whether a figure is a value or a lower bound, no "about"."""
    return figure.exact or _ABOVE.fullmatch(figure.text) is not None


@dataclass(frozen=True, slots=True)
class Setting:
    """What holds in a document where nobody says otherwise: its place, the part of it, the year of its figures.

    Attributes:
        written: The year in which it was written, else the last one it tells facts of; empty if unknown.
        dated: Whether the day on which it was written is known.
        topic: The words of its title that name no place and time.
    """

    home: str
    names: tuple[str, ...]
    part: str
    year: str
    written: str
    dated: bool
    topic: str


def settings(projection: Projection) -> Mapping[str, Setting]:
    """Document → its setting, read once. O(characters)."""
    return projection.once(_read_settings)


def _read_settings(projection: Projection) -> Mapping[str, Setting]:
    homes = document_homes(projection)
    read = {page.document: page for page in pages(projection)}
    found: dict[str, Setting] = {}
    for paper in projection.papers.values():
        page = read.get(paper.id)
        title = _titled(page, paper.title)
        home = homes.get(paper.id, "") or _home_of(title, set(homes.values()))
        names = place_names(home)
        part = part_of(title, names)
        day = str(page.year) if page and page.year else paper.date[:4]
        report = _REPORT.search(title)
        year = str(int(report[1]) - 1) if report else _year_of(title)
        latest = day or (report[1] if report else year) or _latest(page)
        own = part[0] if part and part[0][0] != "全" else ""
        found[paper.id] = Setting(home, names, own, year, latest, bool(day), own_words(paper.title))
    return found


def latest_year(projection: Projection, document: str) -> int:
    """The last year of which a document may tell facts; 0 when unknown."""
    setting = settings(projection).get(document)
    latest = (setting.year or setting.written) if setting else ""
    return int(latest) if latest.isdecimal() else 0


def _titled(page: Page | None, title: str) -> str:
    """The lines at the head of a document, which name what it is about."""
    head = page.sentences[:3] if page else ()
    lines = [line.text for line in head if len(line.text) < 50 and not line.figures]
    return "，".join(dict.fromkeys((*lines, title)))


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
    years = sorted(set(re.findall(r"(?<![—–~至\d-])(20\d\d)年(?![—–~至-]|\d{1,2}月)", title)))
    return years[0] if years and int(years[-1]) - int(years[0]) <= 1 and "年—" not in title else ""


def _latest(page: Page | None) -> str:
    return max((year for line in page.sentences for year in _FACT_YEAR.findall(line.text)), default="") if page else ""


def part_of(words: str, names: tuple[str, ...]) -> tuple[str, int] | None:
    """The last part of a place that words name, in one form, and where; 全县 for all of it."""
    found: tuple[str, int] | None = None
    for match in _PLACE.finditer(words):
        name = match[0]
        whole = len(name) == 2 and (name[0] in "全我本" or name[1] == "域")
        found = ("全" + name[name[1] != "域"] if whole else _short(name, names), match.start())
    # 昌乐县 behind 开发区 is the whole again.
    own = words.rfind(names[0]) if names else -1
    # 园区位于昌乐县 says where the park is, not whose its figures are.
    own = -1 if own >= 0 and _SITED.search(words[:own]) else own
    if own >= 0 and (found is None or own > found[1]) and not _PLACE.match(words, own):
        return ("全" + names[0][-1], own)
    return found


def _short(name: str, names: tuple[str, ...]) -> str:
    """A town or park without what stands before its name, and in one form."""
    bare = _LEAD.sub("", name) or name[-2:]
    for own in names:
        bare = bare.replace(own, "") or bare
    for short, long in _KINDS:
        bare = long.sub(short, bare)
    return re.sub(r"^(?:省级|国家级|县|市|区|省)+(?=.)|(?:工业|产业)(?=园)|(?<=园)区$", "", bare)


def told_place(words: str, clause: str, setting: Setting) -> Place:
    """Of which place words speak, the last clause of them above all, else that of the setting."""
    found = part_of(words, setting.names)
    region = _region(clause, setting)
    if region and (found is None or clause.find(words[found[1] :]) < 0):
        return Place(region, told=True)
    if found is None:
        own = any(name in words for name in setting.names[:2])
        return Place(setting.home, setting.part, told=own)
    part = found[0]
    if part[0] == "全" and len(part) == 2:
        own = (
            setting.part[-1:] == part[1] or part[1] == "域" or (part[1] in "园区" and setting.part[-1:] in ("园", "区"))
        )
        home = not setting.names or setting.names[0][-1:] == part[1]
        # In a page of a park of a 区, 全区 may be either.
        both = own and home and bool(setting.names) and bool(setting.part)
        return Place(setting.home, part if both else setting.part if own else "" if home else part, told=True)
    return Place(setting.home, setting.part if part == "园" and setting.part else part, told=True)


def _region(words: str, setting: Setting) -> str:
    """Code of the last region that words name, if it is another one than that of the setting."""
    last = ""
    for hit in scan_regions(words):
        own = words[hit.start : hit.end] in setting.names or setting.home in (region.code for region in hit.candidates)
        last = "" if own or not hit.candidates else hit.candidates[0].code
    return last


def told_year(words: str, setting: Setting, carried: str) -> tuple[str, bool]:
    """The year words speak of last, and whether they name one."""
    year, dated = carried or setting.year, False
    for match in _YEAR.finditer(words):
        if match["than"] and match.end() + 6 < len(words):
            continue
        if match["year"]:
            year, dated = match["year"], True
        elif match["last"] == "上年":
            year, dated = (str(int(year) - 1) if year.isdecimal() else LAST_YEAR, True)
        elif match["last"]:
            known = setting.dated and setting.written.isdecimal()
            year, dated = (str(int(setting.written) - 1), True) if known else (LAST_YEAR, True)
        else:
            year, dated = (setting.written, True) if setting.dated else ("", False)
    return year, dated


def told_part(words: str, carried: str) -> str:
    """The part of the year words speak of last."""
    part = carried
    for match in re.finditer(f"{_PART.pattern}|{_WHOLE_YEAR.pattern}", words):
        part = "" if _WHOLE_YEAR.fullmatch(match[0]) else re.sub(r"[—–~至]", "-", match[0])
        part = re.sub(r"(?<=月)(?:份|当月|末|底|\d{1,2}日)$", "", _SEASONS.get(part, part))
    return part
