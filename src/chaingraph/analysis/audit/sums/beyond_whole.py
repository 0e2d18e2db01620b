"""What is used, built or let, told to be more than there is of it: 房源320套 … 已出租352套; 规划面积1.5平方公里, 建成区1.8平方公里.

For: ``chaingraph audit``, within a document and, of one park or house by its name, across documents of one place.
In: the figures of pages. Out: audit rows of kind ``share``; what 其中 opens is read in ``within``.
How: the words before a figure say that it is all there is, or what of it is taken. A page tells one whole of a unit; the figures of
plans, years to come and other phases are none of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import Observation, observed, shared
from chaingraph.analysis.audit.reading.settled_homes import may_name_one, settled_homes
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_PAIRS = (
    (
        re.compile(r"(?:总体?)?规划(?:总?面积|总?用地(?:面积)?)(?:约|为|达|共)*$"),
        re.compile(r"(?:建成区(?:面积)?|已(?:开发|建成|出让|供地)(?:面积|用地|土地)?|开发面积)(?:约|为|达|共|了)*$"),
    ),
    (
        re.compile(r"(?:房源|车位|床位|工位|摊位|铺位|商铺|展位|席位|泊位|学位|编制|名额)(?:总数)?(?:约|为|达|共|有|总计|合计)*$"),
        re.compile(
            r"(?:已?(?:出租|入住|租出|售出|使用|占用|启用|入驻|签约|招满|安排|分配|录取)|实有|在编|出租入住|在用|入住)(?:人数|人员)?(?:约|为|达|共|了|有)*$"
        ),
    ),
    (
        re.compile(r"(?:厂房|楼宇|仓库|可租|可出租|可招商)[^，。；、\d]{0,4}面积(?:约|为|达|共)*$|(?<!新增)总建筑面积(?:约|为|达|共)*$"),
        re.compile(r"(?:已(?:出租|租出|租售|入驻|使用|去化|售)|出租|空置|闲置)(?:面积)?(?:约|为|达|共|了)*$"),
    ),
)  # fmt: skip
_APART = re.compile(
    r"目标|力争|预计|到20\d\d|远期|近期|拟|扩|新增|剩余|尚|上年|去年|累计|[一二三四]期|周边|其中|核心|起步|增|另|每|均|计划|历年|[人次]次"
)
_NAME = re.compile(
    r"[\u4e00-\u9fff]{3,14}?(?:产业园|工业园|科技园|物流园|园区|开发区|公寓|小区|大厦|产业城|小镇|新区|片区)"
)
FAR = 60
LONG = 7
"""Characters of a name that no two places have."""
MOST = 3.0
"""A part so many times its whole is of something else."""
_ROW = Maker("share", 0.7, "部分大于总数")


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure with the text up to it, the kind of pair it belongs to, and whether it is the whole."""

    document: str
    item: Observation
    pair: int
    whole: bool
    names: frozenset[str]
    titled: frozenset[str]


def beyond_whole(projection: Projection) -> Iterator[AuditRow]:
    """Parts beyond the only whole that a page, or another of the same name, tells. O(figures + parts · wholes)."""
    homes = settled_homes(projection)
    told = list(_all(projection))
    wholes = [one for one in told if one.whole]
    for part in told if wholes else ():
        if not part.whole:
            same = [
                one for one in wholes if one.pair == part.pair and one.item.quantity.kind == part.item.quantity.kind
            ]
            own = [one for one in same if one.document == part.document]
            far = [one for one in same if one not in own]
            yield from _more(part, [one for one in own if not (one.names and part.names) or one.names & part.names])
            yield from _more(part, [one for one in far if _called_alike(homes, one, part)] if not own else [])


def _all(projection: Projection) -> Iterator[_Told]:
    for page in observed(projection):
        for item in page.observations:
            text, at = item.reading.sentence.text, item.quantity.at
            label = text[max(0, at - 16) : at]
            clause = re.split(r"[，。；、：]", label)[-1]
            if not item.quantity.exact or _APART.search(clause) or item.quantity.unit in ("%", "倍"):
                continue
            for number, (whole, part) in enumerate(_PAIRS):
                if whole.search(clause) or part.search(clause):
                    near = _NAME.findall(text[max(0, at - FAR) : at])
                    titled = frozenset(_NAME.findall(page.reader.page.title))
                    yield _Told(
                        page.reader.page.document, item, number, bool(whole.search(clause)), frozenset(near), titled
                    )
                    break


def _called_alike(homes: Mapping[str, str], one: _Told, other: _Told) -> bool:
    """Whether both name one park or house: one name is the end of the other; a long one needs no place."""
    near = may_name_one(homes, one.document, other.document)
    pairs = ((a, b) for a in one.names or one.titled for b in other.names or other.titled)
    return any(len(shared(a, b)) >= max(min(len(a), len(b)), 0 if near else LONG) for a, b in pairs)


def _more(part: _Told, wholes: Sequence[_Told]) -> Iterator[AuditRow]:
    sizes = {round(one.item.quantity.size, 3) for one in wholes}
    if len(sizes) != 1:
        return
    whole, own = wholes[0].item, part.item
    years = {item.year for item in (whole, own) if item.year}
    most = whole.quantity.size + whole.quantity.step * (own.quantity.unit != whole.quantity.unit)
    if len(years) < 2 and most * 1.005 < own.quantity.size < MOST * whole.quantity.size:
        message = f"{own.label}{own.quantity.text}，多于{whole.label}{whole.quantity.text}"
        sides = own.quantity.text, whole.quantity.text
        yield _ROW(own.label, message, sides, whole.evidence(), own.evidence())
