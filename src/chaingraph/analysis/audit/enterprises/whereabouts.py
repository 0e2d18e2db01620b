"""One enterprise or project in two parks: its row has one, a sentence or another row the other.

For: ``chaingraph audit``, within and across documents.
In: tables with a column of parks or places, sentences that tell where a named enterprise or project lies.
Out: audit rows of kind ``conflict``.
How: two parks of one sort (园 and 园, 镇 and 镇) are two places; a park inside a zone, a short name, a branch, a second
phase and a move are not. What one table puts into two places has two works.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.mentioned import Mention, mentions, row_name
from chaingraph.analysis.audit.reading.pages import pages
from chaingraph.analysis.audit.reading.profiles import about
from chaingraph.analysis.audit.reading.settled_homes import settled_homes
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_COLUMN = re.compile(
    r"^(?:所[在属]|建设|坐落|项目|企业|落户|落地|选址|实施|生产)?(?:园区|乡镇|镇街|片区|地点|地址|厂址|地|位置|镇|街道|选址)(?:名称)?$"
)
_SORTS = (
    ("园", re.compile(r"(?:园区|产业园|工业园|科技园|园)$")),
    ("片区", re.compile(r"(?:片区|组团)$")),
    ("区", re.compile(r"(?:开发区|经开区|高新区|新区|集聚区|集中区|工业区)$")),
    ("镇", re.compile(r"(?:镇|乡|街道)$")),
)
_SITE = r"(?P<site>[\u4e00-\u9fff]{2,14}?(?:园区|产业园|工业园|科技园|片区|组团|开发区|经开区|高新区|新区|集聚区|集中区|工业区|镇|街道|园(?![区艺林地])))"
_HERE = r"(?P<here>本园区?|我园区?|本区)"
_LIES = r"(?:位于|坐落于|坐落在|座落于|地处|厂址(?:在|位于)|落户于?|落户在|落地于?|落地在|布局在|布局于|选址于?|选址在|设在|建在|建于|入驻)"
_BEHIND = re.compile(
    rf"(?:（[^（）]*）)?[，,（(]?(?:公司|项目|厂区)?(?:拟|已|现|也|均|签约|正式|成功|今年)*{_LIES}(?:{_SITE}|{_HERE})"
)
_BEGUN = re.compile(
    rf"(?:于|今日|当天|正式|日前)*在{_SITE}(?:内)?(?:正式|顺利|举行|集中)*(?:开工|破土|动工|奠基|落地|建设|投产)"
)
_WORKS = re.compile(
    r"(?:其|公司|企业|的)?(?:唯一|仅有|全部|所有)(?:的)?(?:一[个处])?(?:生产)?(?:基地|厂区|工厂|厂房|生产线|车间|产能)(?:均|都|也)*"
    rf"(?:位于|设在|建在|坐落于|坐落在|集中在|布局在|在)(?:{_SITE}|{_HERE})"
)
_INSIDE = re.compile(
    rf"^(?:[、和及][^，。；]{{4,40}})?(?:等)?[\d一二两三四五六七八九十]*[户家]?(?:在|均在|都在){_HERE}(?:内)?(?:投产|生产|建厂)"
)
_AHEAD = re.compile(rf"{_LIES}{_SITE}(?:内|内部|核心区|起步区)?的$")
_LISTS = re.compile(rf"^{_SITE}[：:](?:已|现)?(?:入驻|集聚|拥有|现有|有)[^。；]*$")
"""A line of a park with whom it has: 西河食品园：入驻甲、乙等企业 18家."""
_OURS = re.compile(r"[我本](?:镇|乡|街道|园区|园)(?:的)?(?:规上|规模以上|重点|骨干|龙头|辖区|工业)*企业$")
_OTHER = re.compile(
    r"[二三四]期|分厂|分公司|子公司|分部|搬迁|迁[至入出往建移]|原|老厂|新厂|旧厂|总部|研发|扩建|另|异地|第二|两地|多地|新增|仓|门店|办公|注册|"
    r"参展|展[会销厅位]|现场会|分别|备选|拟从|改为|调整|变更|曾|此前|之前|有限公司[^，。；]{1,10}(?:项目|基地)"
)
_GENERIC = re.compile(
    r"高端|现代|产业|工业|科技|园区|园|示范|制造|新型|集中区|集聚区|开发区|经济|技术|经开区|片区|省级|国家级"
)
_ROW = Maker("conflict", 0.7, "地点或名称可能写错")
LONG = 60
"""Characters behind a name within which a clause may still tell where it is."""
REACH = 16
"""Characters around a statement in which a word may tell of another works."""


@dataclass(frozen=True, slots=True)
class _Told:
    """Where a thing is told to be."""

    site: str
    document: str
    table: str
    evidence: Evidence


def whereabouts(projection: Projection) -> Iterator[AuditRow]:
    """Things told to be in two places of one sort. O(cells + mentions + pairs of one thing)."""
    told: dict[str, list[_Told]] = defaultdict(list)
    for name, item in (*_rows(projection), *_prose(projection)):
        told[name].append(item)
    homes = settled_homes(projection)
    for name, items in sorted(told.items()):
        tables: dict[str, set[str]] = defaultdict(set)
        for item in items:
            tables[item.table].add(item.site)
        twice = any(table and len(sites) > 1 for table, sites in tables.items())
        for left, right in combinations(items[:12], 2) if not twice else ():
            places = {homes.get(left.document), homes.get(right.document)} - {None}
            if len(places) < 2 and _two(left.site, right.site):
                message = f"{name}一处在“{left.site}”，一处在“{right.site}”"
                yield _ROW(name, message, (left.site, right.site), left.evidence, right.evidence)
                break


def _sort(site: str) -> str:
    return next((sort for sort, pattern in _SORTS if pattern.search(site)), "")


def _two(left: str, right: str) -> bool:
    """Whether two names are of two places of one sort, none a short name of the other."""
    if not _sort(left) or _sort(left) != _sort(right):
        return False
    short, long_ = sorted((_GENERIC.sub("", left), _GENERIC.sub("", right)), key=len)
    signs = iter(long_)
    return len(short) > 1 and not all(sign in signs for sign in short)


def _rows(projection: Projection) -> Iterator[tuple[str, _Told]]:
    for sheet in sheets(projection):
        at = next((n for n, name in enumerate(sheet.columns) if _COLUMN.search(name)), None)
        for line in sheet.lines if at is not None else ():
            name, site = row_name(sheet, line), _cell(sheet, line, at)
            # 西河工业园创业路12号: an address begins with its park.
            begins = re.match(_SITE, site) if not _sort(site) else None
            site = begins["site"] if begins else site
            if name and _sort(site) and not re.search(r"[、和及/，]", site):
                yield name, _Told(site, sheet.document, sheet.name, line.passage.evidence)


def _cell(sheet: Sheet, line: Line, at: int | None) -> str:
    cells = line.passage.cells
    moved = _OTHER.search(" ".join(cell for cell, name in zip(cells, sheet.columns, strict=False) if "备注" in name))
    return "" if at is None or moved or at >= len(cells) else "".join(cells[at].split())


def _prose(projection: Projection) -> Iterator[tuple[str, _Told]]:
    here, firms = _parks(projection), about(projection)
    for item in mentions(projection):
        for site, start, end in _sites(item, here):
            evidence = item.sentence.evidence(min(start, item.start), max(end, item.end))
            yield item.name, _Told(site, item.sentence.document, "", evidence)
    for page in pages(projection):
        for sentence in page.sentences if page.document in firms else ():
            match = re.match(
                rf"(?:公司|企业|本公司|我公司)[^。；]{{0,24}}?(?:位于|坐落于|坐落在|地处|厂址在){_SITE}", sentence.text
            )
            if match and not _OTHER.search(match[0]):
                name = projection.label(firms[page.document])
                yield name, _Told(match["site"], sentence.document, "", sentence.evidence(*match.span()))


def _sites(item: Mention, here: Mapping[tuple[str, int], str]) -> Iterator[tuple[str, int, int]]:
    """Places that the words right before or behind a name give it."""
    text = item.sentence.text
    park = here.get((item.sentence.document, item.sentence.offsets[0]), "")
    for pattern in (_BEHIND, _WORKS, _INSIDE, _BEGUN):
        match = pattern.match(text, item.end) if pattern is not _INSIDE else pattern.search(text[item.end :])
        shift = item.end if pattern is _INSIDE else 0
        if match is None and pattern in (_BEHIND, _WORKS):
            match = next((found for at in _clauses(text, item.end) if (found := pattern.match(text, at))), None)
        if match is None:
            continue
        groups = match.groupdict()
        site = groups.get("site") or (park if groups.get("here") else "")
        near = (
            text[max(0, item.start - REACH // 2) : item.start] + "|" + text[item.end : match.end() + shift + REACH // 2]
        )
        if site and not _OTHER.search(near):
            yield site, item.start, match.end() + shift
    listed = _LISTS.match(text[: item.start])
    if listed and re.match(r"[、，。；和等]|$", text[item.end :]):
        yield listed["site"], 0, item.end
    if park and (ours := _OURS.search(text, 0, item.start)):
        yield park, ours.start(), item.end
    ahead = _AHEAD.search(text, 0, item.start)
    behind = text[item.end : item.end + REACH]
    if ahead and not _OTHER.search(ahead[0] + "|" + behind) and not re.match(r"[^，。；]{0,10}(?:项目|基地)", behind):
        yield ahead["site"], ahead.start(), item.end


def _clauses(text: str, end: int) -> Iterator[int]:
    """Where the second and third clause behind a name begin, while nobody else is named: 甲公司，主营…，位于…."""
    for match in re.finditer(r"[，,]", text[end : end + LONG]):
        words = text[end : end + match.start()]
        if not re.match(
            r"[，,（(]|成立|创[立办建]|始建|组建|是|系|为|主营|专业|专注|主要|注册", words + "，"
        ) or re.search(r"[。；]|公司|集团|项目", words):
            return
        yield end + match.end()


def _parks(projection: Projection) -> Mapping[tuple[str, int], str]:
    """Document and start of a sentence → the park 本园 means there: that of the heading, of the opening words, or of the title."""
    found: dict[tuple[str, int], str] = {}
    for page in pages(projection):
        last = _opening(page.title)
        for sentence in page.sentences:
            last = _heading(sentence) or last
            if last:
                found[page.document, sentence.offsets[0]] = last
    return found


def _heading(sentence: Sentence) -> str:
    headed = sentence.passage.kind == "heading" or sentence.first
    return _opening(sentence.text) if headed else ""


def _opening(text: str) -> str:
    """The park that a heading or title begins with (（二）青龙装备制造园。规划面积…)."""
    pattern = re.compile(
        rf"^(?:[（(]?[\d一二三四五六七八九十]{{1,3}}[)）]?[.、．]?)?{_SITE}(?=[。：:]|$|简介|情况|概况|20\d\d|招商|工作|总结|位于|规划)"
    )
    match = pattern.match(text)
    return match["site"] if match else ""
