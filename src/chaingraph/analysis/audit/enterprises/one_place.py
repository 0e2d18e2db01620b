"""One thing that lies in two places, whatever it is called: 研究院设在经开区云谷大厦, … 在研究院所在的高铁新城站前大厦.

For: ``chaingraph audit``, within and across documents.
In: sentences that tell where something is, of what they name, or of the works, ground or site that they go on about; tables with a
column of places, whatever their rows are.
Out: audit rows of kind ``conflict``.
How: a name is any that the graph or the first column of a table knows. The works, the ground and the site are of what the passage
names last, of the only thing of the document that ends so (研究院), else of the passage. Moves, second works, offices and what a
table puts into two places are left alone; ``audit.enterprises.whereabouts`` reads the parks of firms more closely.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from chaingraph.analysis.audit.enterprises.addresses import Address, of_two_counties, of_two_places, read_address
from chaingraph.analysis.audit.enterprises.subjects_told import LONG, subject_of
from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.settled_homes import may_name_one, settled_homes
from chaingraph.analysis.audit.reading.sheets import Sheet, sheets
from chaingraph.analysis.audit.reading.spoken_names import SpokenName, row_key, spoken_names
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_COLUMN = re.compile(r"地|址|镇|园|厂区|县|位置|片区")
_NO_SITE = re.compile(
    r"投资方|来源|注册|客商|总部|引资|合作|投资[人商者]|籍|销|供|面积|占地|用地(?!位置|地点)|办公|联系|亩|产地|目的地|[（(]"
)
"""In the head of a column of places that tells of whom else they are, or of no place."""
_PLACE = r"(?P<place>[\u4e00-\u9fff]{2,26}?(?=[，。；：、（）“”的\d]|$))"
_WORK = r"(?:厂房|厂区|厂子|工厂|生产线|产线|车间|基地|项目|仓库|大棚|园子|机房|校区|院区|主厂房|全部设备)"
_LIES = re.compile(
    rf"(?:(?<!相)位于|坐落[于在]|座落[于在]|地处|落户(?:[于在到])?|落地(?:[于在])|落子|扎根(?:[于在])?|安家(?:[于在])?|落[在于到址]|[选定放安摆]在了?|选址(?:确定|最终|已定)?(?:[于在为是：:])|[设盖开][在于]了?|(?<!新)建[在于到]了?|入驻|(?:厂|校|院|场|地|店)[址区部点](?:就|现|均|已|定)?(?:[在为是：:])|用地[在为是：:]|(?:所在|落户|落地|建设)(?:地|位置)(?:[在为是：:]|)|位置(?:[在为是：:])|(?:地块|{_WORK})(?:就|现|都|均)?在){_PLACE}"
)
_WORKS = re.compile(
    r"(?<=在)(?P<place>[\u4e00-\u9fff]{3,24}?)(?:内)?(?=(?:正式|顺利|举行|集中|全面|开始|的)*(?:开工|破土|动工|奠基|选址|投产|建厂|落成|建成|建设|新建|拿地|供地|生产|厂区|厂房|工厂|基地|落地|扎根|安家|挂牌出让|打桩|试产|点火|竣工|用地|地块))"
)
_AT = re.compile(
    r"(?<![存现正旨贵好处站内])[在于](?P<place>(?:[\u4e00-\u9fff]{2,9}?[市州盟])?(?:[\u4e00-\u9fff]{1,8}?[县区市旗])?[\u4e00-\u9fff]{1,14}?(?:镇|乡|街道|园区|产业园|工业园|科技园|开发区|经开区|高新区|工业区|集聚区|集中区|新城|新区|大厦|片区|组团|村|[大]?道|路|街)(?:[\u4e00-\u9fff]{2,6}村)?)"
    r"(?!举行|召开|举办|调研|考察|走访|开展|签|会|座谈|工作|开会|任|挂职|销|推|宣|打工|设立?[了]?|注册|开[店门]|租|办|参|试点|率先|内?的?(?:企业|项目|公司|厂家|客户))"
)
"""Words that are an address, whatever is done there."""
_BRACKET = re.compile(rf"[（(](?:地址：|位于)?{_PLACE}(?=[，）)])")
_AHEAD = re.compile(
    r"(?:^|[，。；：、]|位于|坐落[于在]|落[户在于]|地处)(?P<place>(?:[\u4e00-\u9fff]{2,7}?[县区市旗])?[\u4e00-\u9fff]{2,12}?(?:镇|乡|街道|园区|产业园|工业园|开发区|经开区|高新区|工业区|集聚区|集中区|村))的$"
)
"""Right before a name: 东洲街道的云帆数据中心."""
_WHERE = re.compile(rf"(?P<noun>研究院|公司|企业|工厂|厂区|项目|基地|中心|园区)所在(?:的|地[为是]?){_PLACE}")
_BESIDE = re.compile(r"紧(?:邻|挨着?|靠)(?P<place>[\u4e00-\u9fff]{2,20}?)(?:人民政府|政府|办事处)")
_OTHER = re.compile(
    r"[二三四]期|分厂|分公司|子公司|分部|搬|迁|原址|原[位厂坐建在选设]|老厂|新厂|旧厂|总部|研发|扩建|[另再]|异地|两地|多地|新增|仓|门店|办公|注册|展|会[场议]|分别|备选|候选|比选|拟从|改[为在到]|调整|变更|曾|此前|之前|各|等地|如|接待|考察|赴|到访|举行|两处|[二两三四五]个|以及|第[二三四]处"
)
AROUND = 8
"""Characters beside a statement in which a word may tell of another works."""
MOST = 12
"""Statements of one thing that are compared."""
_ROW = Maker("conflict", 0.7, "地点或名称可能写错")


@dataclass(frozen=True, slots=True)
class _Told:
    """Where something is told to be; beside what, where it only says that."""

    name: str
    address: Address
    document: str
    table: str
    beside: bool
    evidence: Evidence


def one_place(projection: Projection) -> Iterator[AuditRow]:
    """Things told to be in two places. O(cells + characters + pairs of one thing)."""
    told: dict[str, list[_Told]] = defaultdict(list)
    for key, item in (*_rows(projection), *_prose(projection)):
        told[key].append(item)
    homes = settled_homes(projection)
    for _, items in sorted(told.items()):
        pairs = combinations(items[:MOST], 2) if not _twice(items) else ()
        near = (pair for pair in pairs if may_name_one(homes, pair[0].document, pair[1].document))
        wrong = next((pair for pair in near if _apart(*pair)), None)
        if wrong:
            sides = wrong[0].address.text, wrong[1].address.text
            message = f"{wrong[0].name}一处在“{sides[0]}”，一处在“{sides[1]}”"
            yield _ROW(wrong[0].name, message, sides, wrong[0].evidence, wrong[1].evidence)


def _twice(items: list[_Told]) -> bool:
    """Whether a table, or a sentence of a list, puts a thing into two places: it has two works."""
    tables: dict[str, set[str]] = defaultdict(set)
    for item in items:
        tables[item.table].add(item.address.text)
    return any(table and len(places) > 1 for table, places in tables.items())


def _apart(left: _Told, right: _Told) -> bool:
    if left.table and right.table and left.document == right.document:
        return False
    beside = left.beside or right.beside
    return of_two_counties(left.address, right.address) if beside else of_two_places(left.address, right.address)


def _rows(projection: Projection) -> Iterator[tuple[str, _Told]]:
    for sheet in sheets(projection):
        at = _column(sheet)
        for line in sheet.lines if at >= 0 else ():
            cells = line.cells
            words = cells[at] if at < len(cells) else ""
            address = read_address(words) if words and not _moved(sheet, cells) else None
            key = row_key(projection, line.label)
            if address and key:
                evidence = line.passage.evidence
                yield key, _Told(line.label, address, sheet.document, sheet.name, False, evidence)


def _column(sheet: Sheet) -> int:
    """The column that says where the works of the rows are: most of its cells are places; below 0 for none."""
    for at, name in enumerate(sheet.columns):
        cells = [line.cells[at] for line in sheet.lines if at < len(line.cells) and line.cells[at] != line.label]
        places = sum(read_address(cell) is not None for cell in cells)
        if _COLUMN.search(name) and not _NO_SITE.search(name) and 2 * places >= len(cells) > 0:
            return at
    return -1


def _moved(sheet: Sheet, cells: list[str]) -> bool:
    remarks = [cell for cell, name in zip(cells, sheet.columns, strict=False) if "备注" in name or "说明" in name]
    return any(_OTHER.search(cell) for cell in remarks)


def _prose(projection: Projection) -> Iterator[tuple[str, _Told]]:
    for sentence, names, about in spoken_names(projection):
        for match, beside in _statements(sentence, names):
            address = read_address(
                match["place"].removesuffix("内"), roads=sentence.text[match.end() :][:1].isdecimal()
            )
            key, name, start = subject_of(sentence, names, about, match)
            if address and key and not _other(sentence, match, start):
                quote = sentence.evidence(min(start, match.start()), match.end())
                yield key, _Told(name, address, sentence.document, "", beside, quote)


def _statements(sentence: Sentence, names: tuple[SpokenName, ...]) -> Iterator[tuple[re.Match[str], bool]]:
    text = sentence.text
    yield from ((match, False) for pattern in (_LIES, _WORKS, _WHERE, _AT) for match in pattern.finditer(text))
    yield from ((match, False) for name in names if (match := _BRACKET.match(text, name.end)))
    yield from ((match, False) for name in names if (match := _AHEAD.search(text[: name.start])))
    yield from ((match, True) for match in _BESIDE.finditer(text))


def _other(sentence: Sentence, match: re.Match[str], start: int) -> bool:
    """Whether words beside a statement tell of another works, or of who only went there."""
    text = sentence.text
    begin = min(start, match.start())
    ahead = re.split("[，。；]", text[max(0, begin - AROUND) : begin])[-1]
    begin = max(start, match.start() - LONG)
    return (
        _OTHER.search(f"{ahead}|{text[begin : match.start()]}|{text[match.end() : match.end() + AROUND]}") is not None
    )
