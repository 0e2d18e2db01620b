"""One number told in two units of one thing: 总库容1.2亿立方米 … 仅1200万立方米; 注册资本5000万元, and 5000 in a column of 万美元.

For: ``chaingraph audit``, within a document and across documents of one place; :mod:`chaingraph.analysis.audit.units.tenfold` reads land
and weight by their names alone.
In: figures of sentences, cells of tables. Out: audit rows of kind ``unit``.
How: the same digits at another power of ten, or the same number in another unit, are hardly ever two values of things that are called
alike. The words right before both have to share a noun; those further before, or the row, share a name, where that noun is not the
whole of both. No year, plan or growth tells them apart, and neither document tells the value of the other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log10

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import shared
from chaingraph.analysis.audit.reading.pages import blanked
from chaingraph.analysis.audit.reading.quantities import quantities, readers
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place, settled_homes
from chaingraph.analysis.audit.reading.sheets import RATE, sheets
from chaingraph.analysis.audit.reading.text import base, clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.audit.slips import digits_of
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_MONEY = frozenset({"元", "美元", "欧元", "港元", "日元"})
_NO_AMOUNT = frozenset(
    {"%", "‰", "倍", "个百分点", "", "天", "岁", "度", "个月", "小时", "分", "分钟", "期", "层", "位"}
)
_APART = re.compile(
    r"[日月年户人亩]均|平均|每|均价|比(?!例)|较|增[加长幅速]|新增|净增|减少|下降|上年|去年|前年|同期|其中|剩余?|尚|余|单[价位个台体栋]|第[一二三四五]期|[一二三四五]期|补[助贴]|奖|罚|利润|税|产值|收入|出口|进口|到位|签约|贷款|[日月年](?=[产供处纳营销用])"
)
_PLAN = re.compile(r"目标|力争|预计|到20\d\d|远期|终期|规划|拟|计划|达产")
_YEAR = re.compile(r"(?<!\d)(20\d\d)")
_PART = re.compile(r"[上下]半年|[一二三四]季度|\d{1,2}月|全年|累计|当月")
_HOLLOW = re.compile(
    r"20\d\d年?|[\d.]+|全[省市县区镇年]|[我本][市县区镇]|目前|现有|完成|实现|可?达到?|规模|总额?|合计|累计|约|为|共|有|的|仅|只|已|超过?|近|其|该|，|、|。|：|（|）|“|”|额|约|可|将|力争|预计"
)
_GENERIC = re.compile(
    r"工业园区?|产业园区?|开发区|产业|经济|招商引资|项目|规模以上|规上|企业|有限公司|公司|集团|建设|投资|面积|标准厂房|厂房|计划|占地|用地|一期|二期|人民政府|高质量发展"
    r"|新材料|新能源|电子信息|装备制造|食品加工|食品|机械|纺织|服装|生物医药|医药|数字|智能|科技|制造|加工|生产线?|农业|物流|汽车|零部件|光电|建材|家居|化工|环保|发展|工业|[省市县区镇园]"
)
NOUN, WHOLE, PROPER, LONG = 2, 4, 3, 4
"""Characters of a noun of both; of one that is the whole of both; of a name before them; of one that joins sums of money."""
FAR = 60
LEAST = 2
"""Digits of a number at most that two things of a page may share by chance."""
MOST = 40
"""Figures of the same digits that are held against each other."""
_ROW = Maker("unit", 0.7, "单位可能写错")


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure or cell: its number, unit, the words of its clause or column, and those before it or of its row."""

    document: str
    number: str
    unit: str
    name: str
    ahead: str
    evidence: Evidence
    row: str = ""

    @property
    def text(self) -> str:
        """As written, a cell with the unit of its column."""
        return self.number + self.unit

    @property
    def kind(self) -> str:
        """Its base unit."""
        return base(self.unit)[0]

    @property
    def size(self) -> float:
        """Its value in that."""
        return float(self.number.replace(",", "")) * base(self.unit)[1]


def same_thing(projection: Projection) -> Iterator[AuditRow]:
    """Figures of the same digits of one thing in two units. O(figures + pairs of the same digits, at most 780 each)."""
    homes = settled_homes(projection)
    groups: dict[str, list[_Told]] = defaultdict(list)
    for told in (*_figures(projection), *_cells(projection), *_worded(projection)):
        if digits := digits_of(told.number).strip("0"):
            groups[digits].append(told)
    for group in groups.values():
        seen: set[tuple[str, str]] = set()
        for left, right in combinations(group[:MOST], 2):
            pair = (left.text, right.text)
            here = may_be_one_place(homes, left.document, right.document)
            one = here and pair not in seen and _slipped(left, right) and _is_one(left, right)
            if one and not _known(left, right, group):
                seen.add(pair)
                yield _row(left, right)


def _figures(projection: Projection) -> Iterator[_Told]:
    for reader in readers(projection):
        for reading in reader.readings:
            text, end = reading.sentence.text, 0
            for item in reading.quantities:
                if item.exact and item.size > 0 and item.kind not in _NO_AMOUNT and not item.ranked:
                    start = max(end, clause_start(text, item.at, "，。；、："))
                    behind = re.split(r"[，。；、：（\d]", text[item.end :])[0][:4]
                    name = text[start : item.at] + (f"|{behind}" if behind else "")
                    number = item.text.removesuffix(item.unit)
                    ahead, quote = text[max(0, item.at - FAR) : start], reading.quote(item)
                    yield _Told(reader.page.document, number, item.unit, name, ahead, quote)
                end = item.end


def _cells(projection: Projection) -> Iterator[_Told]:
    for sheet in sheets(projection):
        for line in sheet.lines:
            for at, value in enumerate(line.values):
                unit = sheet.units[at] or line.unit
                if value and value.value > 0 and unit and not RATE.search(sheet.columns[at]) and len(line.label) > 1:
                    number = value.text.rstrip("%")
                    name = sheet.columns[at]
                    quote = line.passage.evidence
                    yield _Told(sheet.document, number, unit, name, sheet.caption, quote, line.label)


def _worded(projection: Projection) -> Iterator[_Told]:
    """Figures in cells of words (标准厂房 | 已建成18.5万平方米), named by their row."""
    for sheet in sheets(projection):
        for line in sheet.lines:
            words = [cell for at, cell in enumerate(line.cells[: len(line.values)]) if line.values[at] is None]
            for cell in words if len(line.label) > 1 else ():
                for item in quantities(blanked(cell), cell):
                    if item.exact and item.size > 0 and item.kind not in _NO_AMOUNT and cell != line.label:
                        number, name = item.text.removesuffix(item.unit), line.label + item.label
                        yield _Told(sheet.document, number, item.unit, name, sheet.caption, line.passage.evidence)


def _slipped(one: _Told, other: _Told) -> bool:
    """Whether the same digits are at another power of ten of one unit, or the same number in another unit."""
    if one.unit == other.unit or (one.row and other.row) or "/" in one.unit + other.unit:
        return False
    if one.kind != other.kind:
        same = one.size == other.size and one.kind != other.kind
        return same and {one.kind, other.kind} <= _MONEY
    power = abs(log10(one.size / other.size))
    if power < 0.02:
        return False
    return one.number == other.number or (1 <= round(power) <= 4 and abs(power - round(power)) < 1e-6)


def _is_one(left: _Told, right: _Told) -> bool:
    digits = min(len(re.sub(r"\D", "", one.number)) for one in (left, right))
    names = [_HOLLOW.sub("", one.name) for one in (left, right)]
    if _told_apart(left, right):
        return False
    common = shared(*names).strip("|")
    noun = _GENERIC.sub("", common)
    if len(common) < NOUN or (digits < 2 and len(noun) < NOUN):
        return False
    whole = len(noun) >= WHOLE and min(map(len, names)) <= len(common) + 1
    if left.row or right.row:
        row, text = (left.row, right) if left.row else (right.row, left)
        return row in text.ahead + text.name and len(_GENERIC.sub("", row)) >= NOUN
    if whole and left.kind not in _MONEY:
        return True
    if left.number == right.number and left.document == right.document and digits > LEAST and left.kind not in _MONEY:
        return True
    bare = [name.replace(common, "|", 1) for name in names]
    if (
        left.number == right.number
        and len(noun) >= WHOLE
        and left.document == right.document
        and len(shared(*bare).strip("|")) >= NOUN
    ):
        # 甲基地拟用地90亩, 甲基地90公顷用地指标: who and what are told in both.
        return True
    heads = ((one.ahead + one.name.split("|")[0]).replace(common, "|") for one in (left, right))
    proper = shared(*(_GENERIC.sub("|", _HOLLOW.sub("|", head)) for head in heads))
    long = max(proper.split("|"), key=len)
    least = LONG if left.kind in _MONEY or digits < 2 else PROPER
    return len(long) >= least


def _told_apart(left: _Told, right: _Told) -> bool:
    """Whether other marks, another year or part of it, or a plan stand beside one of them only."""
    names = left.name, right.name
    years = [set(_YEAR.findall(one.ahead + one.name)) for one in (left, right)]
    parts = [set(_PART.findall(one.ahead + one.name)) for one in (left, right)]
    marks = [set(_APART.findall(name)) for name in names]
    plans = {_PLAN.search(name) is None for name in names}
    # Nothing grows to the same number of another unit: 拟用地90亩, and 90公顷 granted.
    planned = len(plans) > 1 and not (left.number == right.number and left.kind == right.kind)
    return marks[0] != marks[1] or planned or any(all(two) and two[0] != two[1] for two in (years, parts))


def _known(left: _Told, right: _Told, group: Sequence[_Told]) -> bool:
    """Whether the document of one figure tells the value of the other as well, so that they are of two things."""
    return left.document != right.document and any(
        one.document == side.document and one.kind == other.kind and one.size == other.size
        for side, other in ((left, right), (right, left))
        for one in group
    )


def _row(left: _Told, right: _Told) -> AuditRow:
    name = left.row or right.row or _HOLLOW.sub("", left.name.split("|")[0]) or left.name
    message = f"{name}一处为 {left.text}，一处为 {right.text}"
    return _ROW(name, message, (left.text, right.text), left.evidence, right.evidence)
