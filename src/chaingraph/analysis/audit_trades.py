"""What one enterprise makes, told in two trades that have nothing in common: castings in the table, seat covers in the text.

Trades are compared by their broad branch (``branches.csv``); what has no branch there is not compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import combinations

from chaingraph.analysis.audit_rows import AuditRow
from chaingraph.analysis.audit_sheets import sheets
from chaingraph.analysis.audit_subjects import Named, named
from chaingraph.analysis.audit_variants import variant_names
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.names import parse_company

_WHAT = r"(?P<what>[^，。；：、“”（）\d]{2,14}?)"
_SAYS = (
    re.compile(
        rf"(?:主营|主要生产|主要从事|专业生产|专门生产|专业从事|主业为|主营业务为|主导产品为){_WHAT}(?=[，。；、等]|$)"
    ),
    re.compile(rf"以{_WHAT}(?:、[^，。；]{{2,10}}|和[^，。；]{{2,10}})?为(?:主业|主营|主导产品|主打产品|主营业务)"),
    re.compile(rf"(?:为|是)(?:一家)?(?:专业)?{_WHAT}(?:生产|制造|加工|研发)+的?企业"),
    re.compile(
        rf"(?:为|是|作为)(?:一家|全?[省市县区国][内域]?|国内|本地|当地|知名|专业|最大的?|重要的?)*{_WHAT}"
        r"(?:生产|制造|加工|研发|行业|领域|产业)+的?(?:骨干|龙头|重点|标杆|代表|大户|厂家|生产商|制造商|头部)(?:企业)?(?=[，,。；]|$)"
    ),
    re.compile(rf"(?:从事|专注于?|主产|深耕|专攻){_WHAT}(?:的?(?:生产|制造|加工|研发|领域|行业)|(?=[，,。；]|$))"),
    re.compile(rf"(?:主导|主要|主打|拳头)?产品(?:为|有|是|包括|主要有|主要为){_WHAT}(?=[，,。；、等]|$)"),
    re.compile(rf"发挥{_WHAT}(?:制造|生产|加工|研发)?优势"),
    re.compile(rf"年产[^，。；、]{{0,4}}\d[\d.]*万?[套台件吨个辆只片米双]{_WHAT}(?:的)?(?:生产线|产线|项目)"),
)
_RIGHT_BEHIND = re.compile(rf"^(?:的)?{_WHAT}(?:主机配套|生产线|产线)")
_COLUMN = re.compile(
    r"主要产品|主导产品|主营|产品名称|产品$|所属环节|^环节$|所属产业|所属行业|行业$|(?:行业|产业)(?:类[别型]|门类|分类)|主业|经营范围|业务"
)
_REMARK = re.compile(r"备注|说明|简介|情况|介绍|概况")
_CLOSE = frozenset({"机械", "金属", "电子", "电池", "塑料化工", "环保"})
"""Branches that supply each other so closely that one enterprise is often in several."""


def trades(projection: Projection) -> Iterator[AuditRow]:
    """Enterprises told to be in two branches that do not go together.

    Names that are almost equal are held to be one enterprise. O(characters + cells).
    """
    told: dict[str, dict[str, tuple[str, Evidence]]] = {}
    names = _same_names(projection)
    for thing, what, evidence in (*_columns(projection), *_prose(projection)):
        branch = _branch(what)
        if branch:
            told.setdefault(names.get(thing, thing), {}).setdefault(branch, (what, evidence))
    for thing, found in sorted(told.items()):
        for left, right in combinations(found, 2):
            if not {left, right} <= _CLOSE:
                yield _row(projection.label(thing), found[left], found[right])
                break


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
    things = {name: thing.id for thing in projection.of_type("Enterprise") for name in thing.names}
    return {
        things[right]: things[left]
        for left, right in variant_names(projection)
        if left in things and right in things and things[left] != things[right]
    }


def _columns(projection: Projection) -> Iterator[tuple[str, str, Evidence]]:
    """Enterprise, what a table says it makes, and the row."""
    things = {name: thing.id for thing in projection.of_type("Enterprise") for name in thing.names}
    for sheet in sheets(projection):
        where = [at for at, name in enumerate(sheet.columns) if _COLUMN.search(name)]
        remarks = [at for at, name in enumerate(sheet.columns) if _REMARK.search(name)]
        for line in sheet.lines if where or remarks else ():
            owner = next((things[cell] for cell in line.passage.cells if cell in things), "")
            for at in where if owner else ():
                if line.values[at] is None and line.passage.cells[at] not in things:
                    yield owner, line.passage.cells[at], line.passage.evidence
            for at in remarks if owner else ():
                yield from ((owner, what, line.passage.evidence) for what in _remarked(line.passage.cells[at]))


def _remarked(cell: str) -> Iterator[str]:
    """What a remark in a row says the enterprise of the row makes."""
    yield from (match["what"] for pattern in _SAYS for match in pattern.finditer(cell))


def _prose(projection: Projection) -> Iterator[tuple[str, str, Evidence]]:
    """Enterprise, what a sentence says it makes, and the words."""
    for item in named(projection, ("Enterprise",)):
        text = item.sentence.text
        for pattern in _SAYS:
            for match in pattern.finditer(text):
                thing = _owner(item, match.start())
                if thing:
                    yield thing, match["what"], item.sentence.evidence(*match.span())
        for at, thing, length in item.found:
            behind = _RIGHT_BEHIND.match(text[at + length :])
            if behind:
                yield thing, behind["what"], item.sentence.evidence(at, at + length + behind.end())
            trade = parse_company(text[at : at + length]).trade
            if trade:
                yield thing, trade, item.sentence.evidence(at, at + length)


def _owner(item: Named, at: int) -> str:
    """Whom a description speaks of: the last enterprise of its clauses before it, unless others stand beside it."""
    before = [(start, thing) for start, thing, _ in item.found if start < at]
    if not before:
        return item.carried
    between = item.sentence.text[before[-1][0] : at]
    return before[-1][1] if "；" not in between and "。" not in between and at - before[-1][0] < 60 else ""


@lru_cache(maxsize=4096)
def _branch(what: str) -> str:
    """The branch of a product: that of the longest word it ends with, else contains; empty when two are as good."""
    words = _words()
    ends = [word for word in words if what.endswith(word)]
    inside = ends or [word for word in words if word in what]
    longest = [word for word in inside if len(word) == max(map(len, inside))]
    branches = {words[word] for word in longest}
    return branches.pop() if len(branches) == 1 else ""


@lru_cache(maxsize=1)
def _words() -> Mapping[str, str]:
    return {row["word"]: row["branch"] for row in read_lexicon("branches", ("word", "branch"))}
