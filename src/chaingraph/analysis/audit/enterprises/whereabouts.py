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
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from chaingraph.analysis.audit.enterprises.addresses import SITE, Address, of_two_places, read_address
from chaingraph.analysis.audit.enterprises.park_parts import inside as told_inside
from chaingraph.analysis.audit.enterprises.park_parts import parts
from chaingraph.analysis.audit.enterprises.this_park import HERE, ThisPark, parks_meant
from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.firm_sections import FirmSections
from chaingraph.analysis.audit.reading.happenings import core
from chaingraph.analysis.audit.reading.mentioned import Mention, mentions, row_name
from chaingraph.analysis.audit.reading.named import Named, named
from chaingraph.analysis.audit.reading.profiles import about
from chaingraph.analysis.audit.reading.settled_homes import may_name_one, settled_homes
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

PLACES = re.compile(
    r"^(?:所[在属处]|现|拟|计划|建设|坐落|项目|企业|单位|公司|落户|落地|选址|实施|(?:注册地?[及和与、/])?生产|厂区|具体|详细)*(?:园区|乡镇|镇街|片区|地点|地址|厂址|选址|地|位置|镇|街道|园|/|或|（[^）]*）)+(?:名称)?$"
)
"""Columns that tell where the works of a row is; that of the office or the register is another."""
_GATE = re.compile(r"^(?:门牌|详细|街道)(?:地址|号码?|门牌)?$")
"""A column with the rest of an address."""
_SITE = rf"(?P<site>{SITE})"
LIES = re.compile(
    r"(?:位于|坐落[于在]|座落[于在]|地处|厂址(?:[在为：:]|位于)?|落户(?:[于在])?|落地(?:[于在])|布局[在于]|选址(?:[于在为：:])?|设[在于]|建[在于]|入驻|地址(?:[为：:]|位于)|厂区在|集中在)"
    r"(?P<address>[^，。；：、（）“”的]{2,34})"
)
_SOLE = re.compile(
    r"唯一的?(?:生产)?(?:厂区|工厂|厂房|厂址|基地|生产场所)(?:都|均|也|就|仍)*(?:位于|设[在于]|坐落[于在]|[在为是])(?P<address>[^，。；：、（）“”的]{2,34})"
)
"""The only works of a firm, by whatever name it is called."""
_OFFICE = re.compile(r"(?:注册|办公|联系|通讯|通信|总部|销售|研发|登记)[^，。；]{0,6}$")
_BEGUN = re.compile(
    rf"(?:于|今日|当天|正式|日前)*在{_SITE}(?:内)?(?:正式|顺利|举行|集中)*(?:开工|破土|动工|奠基|落地|建设|投产)"
)
_INSIDE = re.compile(
    rf"^(?:[、和及][^，。；]{{4,40}})?(?:等)?[\d一二两三四五六七八九十]*[户家]?(?:在|均在|都在){HERE}(?:内)?(?:投产|生产|建厂)"
)
_LISTS = re.compile(rf"^{_SITE}[：:](?:已|现)?(?:入驻|集聚|拥有|现有|有)[^。；]*$")
"""A line of a park with whom it has: 西河食品园：入驻甲、乙等企业 18家."""
_OURS = re.compile(r"[我本](?:镇|乡|街道|园区|园)(?:的)?(?:规上|规模以上|重点|骨干|龙头|辖区|工业)*企业$")
OTHER = re.compile(
    r"[二三四]期|分厂|分公司|子公司|分部|搬迁|迁[至入出往建移]|原|老厂|新厂|旧厂|总部|研发|扩建|另|异地|第二(?!大)|两地|多地|新增|仓|门店|办公|注册|"
    r"参展|展[会销厅位]|现场会|分别|备选|拟从|改为|调整|变更|曾|此前|之前|有限公司[^，。；]{1,10}(?:项目|基地)"
)
_ANOTHER = re.compile(r"公司(?!成立|创|注册)|集团|与|和[^，。；]{2,12}$|项目(?!由|总投资|占地|计划|拟|，|：|选)")
"""Between a name and an address: somebody else, who may lie there."""
_OWN_CLAUSE = re.compile(
    r"(?:^|[，；：])(?:该|本|我)?(?:公司|企业|项目|厂区|工厂|生产基地|基地|厂房|生产厂区)?(?:[^，。；]{0,12}[，])*(?:该|本|我)?(?:公司|企业|项目|厂区|工厂|生产基地|基地|厂房|生产厂区)?(?:现|已|拟|均|都|也|唯一[^，。；]{0,8})*$"
)
"""Before an address that is of whom the sentence goes on about."""
OWN = 4
"""Characters of the name of a project that other projects need not have, at least."""
HEAD = 4
"""Characters of a number before the name that a line is about, at most."""
LONG = 60
"""Characters between a name and its address at most."""
_ROW = Maker("conflict", 0.7, "地点或名称可能写错")
REACH = 16
"""Characters around a statement in which a word may tell of another works."""


@dataclass(frozen=True, slots=True)
class _Told:
    """Where a thing is told to be."""

    address: Address
    document: str
    table: str
    evidence: Evidence


def whereabouts(projection: Projection) -> Iterator[AuditRow]:
    """Things told to be in two places of one sort. O(cells + mentions + pairs of one thing)."""
    told: dict[str, list[_Told]] = defaultdict(list)
    for name, item in (*_rows(projection), *_prose(projection)):
        told[name.removesuffix("项目")].append(item)
    homes = settled_homes(projection)
    for name, items in sorted(told.items()):
        tables: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        for item in items:
            tables[item.table].add(item.address.zones)
        twice = any(table and len(sites) > 1 for table, sites in tables.items())
        for left, right in combinations(items[:12], 2) if not twice else ():
            if may_name_one(homes, left.document, right.document) and of_two_places(left.address, right.address):
                sides = left.address.text, right.address.text
                message = f"{name}一处在“{sides[0]}”，一处在“{sides[1]}”"
                yield _ROW(name, message, sides, left.evidence, right.evidence)
                break


def _rows(projection: Projection) -> Iterator[tuple[str, _Told]]:
    for sheet in sheets(projection):
        columns = [n for n, name in enumerate(sheet.columns) if PLACES.search("".join(name.split()))]
        gates = [n for n, name in enumerate(sheet.columns) if _GATE.search(name)]
        for line in sheet.lines if columns else ():
            name, words = _row_name(sheet, line), _cells(sheet, line, [*columns[:1], *gates[:1]])
            address = read_address(words) if name else None
            if address:
                yield name, _Told(address, sheet.document, sheet.name, line.passage.evidence)


def _row_name(sheet: Sheet, line: Line) -> str:
    """Whom a row is of; a project whose column says that it is one need not."""
    name = row_name(sheet, line)
    at = next((n for n, column in enumerate(sheet.columns) if "项目" in column and "名称" in column), None)
    cell = "".join(line.passage.cells[at].split()) if at is not None and at < len(line.passage.cells) else ""
    return name or (cell if len(core(cell)) >= OWN else "")


def _cells(sheet: Sheet, line: Line, columns: Sequence[int]) -> str:
    cells = line.passage.cells
    moved = OTHER.search(" ".join(cell for cell, name in zip(cells, sheet.columns, strict=False) if "备注" in name))
    return "" if moved else "".join("".join(cells[at].split()) for at in columns if at < len(cells))


def _prose(projection: Projection) -> Iterator[tuple[str, _Told]]:
    here, firms, sections = parks_meant(projection), about(projection), FirmSections.of(projection)
    known = parts(projection)
    inside: dict[tuple[str, int], list[Mention]] = defaultdict(list)
    for item in mentions(projection):
        key = item.sentence.document, item.sentence.offsets[0]
        own, names = here.get(key, ""), known.get(item.sentence.document, ())
        inside[key].append(item)
        if own and told_inside(item.sentence.text, (item.start, item.end), names) and not OTHER.search(_near(item)):
            spot = item.sentence.evidence(max(0, item.start - REACH), item.end)
            yield item.name, _Told(ThisPark(own, names).whole, item.sentence.document, "", spot)
        for site, start, end in _sites(item, here):
            address = read_address(site)
            if address:
                spot = item.sentence.evidence(min(start, item.start), max(end, item.end))
                yield item.name, _Told(address, item.sentence.document, "", spot)
    for found in named(projection, ("Enterprise", "Project")):
        sentence = found.sentence
        firm = sections.firm(sentence.evidence(0, 1)) or firms.get(sentence.document, "")
        thing = found.carried or ("" if found.found else firm)
        key = sentence.document, sentence.offsets[0]
        place = ThisPark(here.get(key, ""), known.get(sentence.document, ()))
        yield from _sole(found, projection, place)
        yield from _lying(sentence, inside[key], projection.label(thing) if thing else "", place)


def _sole(found: Named, projection: Projection, own: ThisPark) -> Iterator[tuple[str, _Told]]:
    """Where the only works of the last firm named before, or of whom a sentence goes on about, is told to be."""
    for match in _SOLE.finditer(found.sentence.text):
        address, before = own.read(match["address"]), [one for one in found.found if one[0] < match.start()]
        thing = before[-1][1] if before else found.carried
        if address and thing:
            yield (
                projection.label(thing),
                _Told(address, found.sentence.document, "", found.sentence.evidence(*match.span())),
            )


def _lying(sentence: Sentence, beside: Sequence[Mention], carried: str, own: ThisPark) -> Iterator[tuple[str, _Told]]:
    """Whom a sentence puts where: the one right behind the address (位于…的甲公司), the last one before, or whom it goes on about."""
    text = sentence.text
    for match in LIES.finditer(text):
        address = own.read(match["address"])
        if address is None or _OFFICE.search(text, 0, match.start()):
            continue
        behind = _behind(beside, match.end() + 1) if text.startswith("的", match.end()) else []
        before = [item for item in beside if item.end <= match.start()]
        # 甲项目：由乙公司投资建设，选址于…: the line is about what it begins with.
        headed = before and before[0].start < HEAD and text[before[0].end : before[0].end + 1] == "："
        before = before[:1] if headed and "；" not in text[: match.start()] else before
        name, start = (behind or before)[-1].name if behind or before else carried, match.start()
        if before and not behind:
            start = before[-1].end
            lead = text[start : match.start()]
            if len(lead) > LONG or re.search("[；。]", lead) or (_ANOTHER.search(lead) and not headed):
                continue
        elif not behind and not _OWN_CLAUSE.search(text, 0, match.start()):
            continue
        near = text[max(0, start - REACH // 2) : match.start()] + "|" + text[match.end() : match.end() + REACH // 2]
        if name and not OTHER.search(near):
            yield name, _Told(address, sentence.document, "", sentence.evidence(*match.span()))


def _behind(beside: Sequence[Mention], at: int) -> Sequence[Mention]:
    """The names that begin at a place, one right behind the other: a firm, and its project."""
    found: list[Mention] = []
    for item in beside:
        if item.start == at:
            found.append(item)
            at = item.end
    return found


def _sites(item: Mention, here: Mapping[tuple[str, int], str]) -> Iterator[tuple[str, int, int]]:
    """Parks that other words around a name give it: whose works begin in one, who is listed there, who is 本园's."""
    text = item.sentence.text
    park = here.get((item.sentence.document, item.sentence.offsets[0]), "")
    begun, inside = _BEGUN.match(text, item.end), _INSIDE.match(text[item.end :])
    near = _near(item)
    if begun and not OTHER.search(near):
        yield begun["site"], item.start, begun.end()
    if inside and park and not OTHER.search(near):
        yield park, item.start, item.end + inside.end()
    listed = _LISTS.match(text[: item.start])
    if listed and re.match(r"[、，。；和等]|$", text[item.end :]):
        yield listed["site"], 0, item.end
    if park and (ours := _OURS.search(text, 0, item.start)):
        yield park, ours.start(), item.end


def _near(item: Mention) -> str:
    """The words around a name."""
    text = item.sentence.text
    return text[max(0, item.start - REACH // 2) : item.start] + "|" + text[item.end : item.end + 2 * REACH]
