"""What one enterprise makes, told in two trades that have nothing in common: castings in the table, seat covers in the text.

Trades are compared by their broad branch (``branches.csv``); what has no branch there is not compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

from chaingraph.analysis.audit.enterprises.variants import variant_names
from chaingraph.analysis.audit.reading.branches import apart, branches_of, ends_known
from chaingraph.analysis.audit.reading.catalogue import by_name, first_named
from chaingraph.analysis.audit.reading.named import Named, named
from chaingraph.analysis.audit.reading.profiles import profiled
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.reading.text import clause_start
from chaingraph.analysis.audit.reading.written_lines import written_lines
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.units import measure_of
from chaingraph.records import Evidence
from chaingraph.reference.names import parse_company

_WHAT = r"(?P<what>[^，。；：、“”（）\d]{2,14}?)"
_SAYS = (
    re.compile(
        rf"(?:主营|主攻|主打|专攻|专做|主做|主产|主要生产|主要从事|主要做|专业生产|专门生产|专业从事|专门从事|主业为|主营业务[为是]|主导产品为){_WHAT}(?=[，。；、等的）)]|$)"
    ),
    re.compile(rf"以{_WHAT}(?:、[^，。；]{{2,10}}|和[^，。；]{{2,10}})?为(?:主业|主营|主导产品|主打产品|主营业务)"),
    re.compile(rf"(?:为|是)(?:一家)?(?:专业)?{_WHAT}(?:生产|制造|加工|研发)+的?企业"),
    re.compile(
        rf"(?:为|是|作为)(?:一家|全?[省市县区国][内域]?|国内|本地|当地|知名|专业|最大的?|重要的?)*{_WHAT}"
        r"(?:生产|制造|加工|研发|行业|领域|产业)+的?(?:骨干|龙头|重点|标杆|代表|大户|厂家|生产商|制造商|头部)(?:企业)?(?=[，,。；]|$)"
    ),
    re.compile(rf"(?:从事|专注于?|主产|深耕|专攻){_WHAT}(?:的?(?:生产|制造|加工|研发|领域|行业)|(?=[，,。；]|$))"),
    re.compile(
        rf"(?:(?:主导|主要)产品(?![为有是包，、：])|(?:主导|主要|主打|拳头)?产品(?:为|有|是|包括|主要有|主要为)){_WHAT}(?=[，,。；、等]|$)"
    ),
    re.compile(rf"(?:查看|察看|参观|走进)了?{_WHAT}(?:生产线|产线|生产车间|车间)"),
    re.compile(rf"发挥{_WHAT}(?:制造|生产|加工|研发)?优势"),
    re.compile(rf"年产[^，。；、]{{0,4}}\d[\d.]*万?[套台件吨个辆只片米双]{_WHAT}(?:的)?(?:生产线|产线|项目)"),
)
_CODED = re.compile(
    r"(?:所属|主营)?行业(?:类别|门类|分类|代码)?[:：](?:[A-S]?\d{2,4})?(?P<what>[\u4e00-\u9fff]{2,14}?)(?=[，。；、（]|$)"
)
_LISTED = re.compile(r"^（(?P<what>[^，。；：（）\d]{2,14})）")
"""A product in brackets behind a name: 甲公司（防盗锁）."""
_BRACKETED = re.compile(r"^[（(](?:主要)?(?:生产|制造|加工)(?P<what>[^，。；：、“”（）\d]{2,12})(?=[、，）)和及])")
"""Products in the brackets behind a name: 甲公司（生产制革转鼓、磨革机）."""
_IN_LINE = re.compile(
    r"^(?:[：，][^，。；：]{2,24}){0,2}[：，](?P<what>[\u4e00-\u9fff]{2,10}?)(?:生产|制造|加工)(?=[，。；]|$)"
)
"""A clause of a line of a list that is a trade: 甲公司，城东路6号，水产饲料加工."""
_RIGHT_BEHIND = re.compile(
    rf"^(?:的)?(?![为给向与对])(?:[，,]|车间[内里]?[，,]?)?{_WHAT}(?:主机配套|生产线|产线|生产车间|车间|产量|销量|出口量)"
)
_NO_TRADE = r"公司|集团|项目|停止|恢复|组织|安全|扩大|自主|批量|规模|正常|来料|委托"
_COLUMN = re.compile(
    r"主要产品|主导产品|主营|产品名称|产品$|所属环节|^环节$|所属产业|产业链(?:名称|条)?$|所属行业|行业$|(?:行业|产业)(?:类[别型]|门类|分类)|主业|经营范围|业务"
)
_FORMER = re.compile(
    r"(?:原|曾|原来|过去|此前|早期|早年|最初|起步时|子公司[^，。；]{0,6}|旗下[^，。；]{0,6}|将|拟|计划)$"
)
"""Before what an enterprise makes no more, not yet, or not itself."""
_REMARK = re.compile(r"备注|说明|简介|情况|介绍|概况")
_AHEAD = re.compile(
    r"(?P<what>[^，。；：、“”（）\d]{2,14}?)(?:龙头|骨干|重点|代表性?|头部|领军|生产|制造|加工)*(?:企业|厂商|厂家|制造商|生产商|大户)(?:——|—)?$"
)
_MAKING = re.compile(
    r"(?:做|生产|制造|加工|从事|主攻|主营|主打|专做|专攻|研发)(?P<what>[^，。；：、“”（）\d]{2,14}?)(?:生产|制造|加工|研发|业务)?的$"
)
_AMONG = re.compile(
    r"^等(?:\d+|[一二两三四五六七八九十几]+)?[多余]?[家户]?(?P<what>[^，。；：、“”（）\d]{2,12}?)(?:龙头|骨干|重点|生产|制造|加工)*(?:企业|厂家|公司)"
)
_LED = re.compile(
    r"^(?:为(?:龙头|链主|依托|引领|代表)的|的)(?P<what>[^，。；：、“”（）\d的]{2,10}?)(?:产业链?|行业|集群|产品|生产线|产线)"
)
_FIELD = re.compile(
    r"(?P<what>[^，。；：、“”（）\d]{2,12}?)(?:领域|行业|产业|板块|环节|方面)(?:主要|现|重点)?(?:有|包括|以|是|集聚|拥有|依托|围绕|培育|引进|形成)了?"
)


def trades(projection: Projection) -> Iterator[AuditRow]:
    """Enterprises told to be in two branches that do not go together.

    Names that are almost equal are held to be one enterprise. O(characters + cells).
    """
    told: dict[str, dict[frozenset[str], tuple[str, Evidence]]] = {}
    names, chains = _same_names(projection), _chains(projection)
    for thing, what, evidence in (*column_trades(projection), *_coded(projection), *_prose(projection)):
        branches = branches_of(what)
        if branches:
            told.setdefault(names.get(thing, thing), {}).setdefault(branches, (what, evidence))
    for thing, found in sorted(told.items()):
        for left, right in combinations(found, 2):
            (one, first), (other, second) = found[left], found[right]
            # Two columns of one row may say a product and the chain it is used in; who wrote 医药 and 药用玻璃瓶 into it knew both.
            one_row = ends_known(one) and ends_known(other) and not chains & {one, other} and not set(one) & set(other)
            sure = first != second or one_row
            if sure and apart(left, right) and not _alike(one, other):
                yield _row(projection.label(thing), found[left], found[right])
                break


def _alike(left: str, right: str) -> bool:
    """Whether two descriptions share two characters in a row that say what is made."""
    return any(
        left[at : at + 2] in right and left[at : at + 2] not in ("加工", "生产", "制造", "材料", "产品", "企业")
        for at in range(len(left) - 1)
    )


def _row(name: str, left: tuple[str, Evidence], right: tuple[str, Evidence]) -> AuditRow:
    return AuditRow(
        kind="sector",
        subject=name,
        message=f"{name}一处做“{left[0]}”，一处做“{right[0]}”",
        left=left[0],
        right=right[0],
        sure=0.65,
        slip="可能写错了企业或行业",
        evidence=(left[1], right[1]),
    )


def _same_names(projection: Projection) -> Mapping[str, str]:
    """Identifier of an enterprise → that of the one whose name is almost equal."""
    things = by_name(projection, "Enterprise")
    return {
        things[right]: things[left]
        for left, right in variant_names(projection)
        if left in things and right in things and things[left] != things[right]
    }


def column_trades(projection: Projection) -> Iterator[tuple[str, str, Evidence]]:
    """Enterprise, what a table says it makes, and the row."""
    # A column of units (万吨) may have been read for one of enterprises, its header being 单位.
    things = {name: thing for name, thing in by_name(projection, "Enterprise").items() if measure_of(name) is None}
    for sheet in sheets(projection):
        where = [at for at, name in enumerate(sheet.columns) if _COLUMN.search(name)]
        remarks = [at for at, name in enumerate(sheet.columns) if _REMARK.search(name)]
        for line in sheet.lines if where or remarks else ():
            cells = line.passage.cells
            owner = first_named(cells, things)
            owners = [owner] if owner else _listed(cells, things)
            for thing, at in product(owners, where):
                if line.values[at] is None and cells[at] not in things:
                    yield thing, cells[at], line.passage.evidence
            for at in remarks if owner else ():
                yield from ((owner, what, line.passage.evidence) for what in _remarked(line.passage.cells[at]))


def main_trades(projection: Projection) -> Iterator[tuple[str, str, Evidence]]:
    """Enterprise, what a sentence calls its main trade, and the words."""
    for item in named(projection, ("Enterprise",)):
        for pattern in _SAYS[:2]:
            for match in pattern.finditer(item.sentence.text):
                thing = _owner(item, match.start())
                if thing and not _FORMER.search(item.sentence.text, 0, match.start()):
                    yield thing, match["what"], item.sentence.evidence(*match.span())


def _chains(projection: Projection) -> frozenset[str]:
    """The chains that columns of tables put enterprises into."""
    return frozenset(
        line.passage.cells[at].strip()
        for sheet in sheets(projection)
        for at, name in enumerate(sheet.columns)
        if "产业链" in name
        for line in sheet.lines
        if at < len(line.passage.cells)
    )


def _listed(cells: Sequence[str], things: Mapping[str, str]) -> Sequence[str]:
    """The enterprises of a row that lists several in one cell (甲公司、乙公司)."""
    return [things[name] for cell in cells if "、" in cell for name in re.split(r"[、，\s]", cell) if name in things]


def _remarked(cell: str) -> Iterator[str]:
    """What a remark in a row says the enterprise of the row makes."""
    yield from (match["what"] for pattern in _SAYS for match in pattern.finditer(cell))


def _prose(projection: Projection) -> Iterator[tuple[str, str, Evidence]]:
    """Enterprise, what a sentence says it makes, and the words."""
    portraits = profiled(projection)
    for item in named(projection, ("Enterprise",)):
        text = item.sentence.text
        own = portraits.get(item.sentence.document, "") if not item.found else ""
        for pattern in _SAYS:
            for match in pattern.finditer(text):
                thing = _owner(item, match.start()) or own
                if thing and not _FORMER.search(text, 0, match.start()):
                    yield thing, match["what"], item.sentence.evidence(*match.span())
        for at, thing, length in item.found:
            yield from ((thing, what, item.sentence.evidence(*span)) for what, span in _around(text, at, at + length))
            behind = _RIGHT_BEHIND.match(text[at + length :])
            if behind:
                yield thing, behind["what"], item.sentence.evidence(at, at + length + behind.end())
            trade = parse_company(text[at : at + length]).trade
            if trade:
                yield thing, trade, item.sentence.evidence(at, at + length)


def _coded(projection: Projection) -> Iterator[tuple[str, str, Evidence]]:
    """The trade that a line of an enterprise's portrait gives with its code (所属行业：C13 农副食品加工业)."""
    portraits = profiled(projection)
    for passage in projection.passages:
        thing = portraits.get(passage.evidence.document, "") if not passage.row else ""
        for text, evidence in written_lines(passage) if thing else ():
            if match := _CODED.match(text):
                yield thing, match["what"], evidence


def _around(text: str, start: int, end: int) -> Iterator[tuple[str, tuple[int, int]]]:
    """What the words right before or behind a name say it makes (饲料加工企业甲公司, 甲公司等6家线路板企业)."""
    ahead = re.split(r"[，,。；;：、（）]", text[:start])[-1]
    for pattern in (_AHEAD, _MAKING):
        if match := pattern.search(ahead):
            yield match["what"], (start - len(ahead) + match.start("what"), end)
    if match := _AMONG.match(text[end:]):
        yield match["what"], (start, end + match.end())
    if match := _LISTED.match(text[end:]):
        yield match["what"], (start, end + match.end())
    for pattern in (_BRACKETED, _IN_LINE):
        if (match := pattern.match(text[end:])) and not re.search(_NO_TRADE, match[0]):
            yield match["what"], (start, end + match.end())
    if match := _LED.match(text[end:]):
        yield match["what"], (start, end + match.end())
    begin = clause_start(text, start, "；。;")
    fields = list(_FIELD.finditer(text, begin, start))
    if fields and not re.search(r"[，,]", text[fields[-1].end() : start]):
        yield fields[-1]["what"], (fields[-1].start(), end)


def _owner(item: Named, at: int) -> str:
    """Whom a description speaks of: the last enterprise of its clauses before it, unless others stand beside it."""
    before = [(start, thing) for start, thing, _ in item.found if start < at]
    if not before:
        return item.carried
    between = item.sentence.text[before[-1][0] : at]
    return before[-1][1] if "；" not in between and "。" not in between and at - before[-1][0] < 60 else ""
