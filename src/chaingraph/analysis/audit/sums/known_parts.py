"""Wholes that always have the same parts, told in sentences of their own: 一般公共预算收入 is 税收收入 and 非税收入.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.sums.splits` reads those of one sentence.
In: the figures of a passage. Out: audit rows of kind ``sum``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import RATES, Observation, observed
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_TAIL = r"(?:额|总额)?(?:约|为|是|有|达到?|完成|实现|共|累计|合计|总计|全年)*$"
_KNOWN = tuple(
    (re.compile(whole + _TAIL), tuple(re.compile(part + _TAIL) for part in parts))
    for whole, parts in (
        (r"(?:一般公共预算|地方财政|财政总|公共财政|财政)(?:预算)?收入", (r"(?<!非)税收(?:收入)?", r"非税(?:收入)?")),
        (r"(?:外贸|货物)?进出口(?:总值|总额|总)?", (r"(?<!进)出口(?:总值)?", r"(?<!出)进口(?:总值)?")),
        (r"常住(?:总)?人口", (r"城镇(?:常住)?人口", r"(?:乡村|农村)(?:常住)?人口")),
        (r"(?:地区)?生产总值(?:（GDP）)?", (r"(?:第一产业|一产)(?:增加值)?", r"(?:第二产业|二产)(?:增加值)?", r"(?:第三产业|三产)(?:增加值)?")),
        (r"(?:规上|规模以上)?工业总产值", (r"轻工业(?:总?产值)?", r"重工业(?:总?产值)?")),
        (r"农林牧渔业?总产值", (r"(?:种植业|农业)产值", r"林业产值", r"(?:牧业|畜牧业)产值", r"渔业产值", r"(?:农林牧渔)?服务业产值")),
        (r"(?:新增)?(?:社会)?用电量", (r"(?:第一产业|一产)用电量?", r"(?:第二产业|二产)用电量?", r"(?:第三产业|三产)用电量?", r"(?:城乡)?居民生活用电量?")),
    )
)  # fmt: skip
_NOT = re.compile(r"增|降|上年|去年|目标|预算(?:安排|为)|计划|力争|本级|乡镇级|占|比|年初")
_ROW = Maker("sum", 0.75, "总数或其中一项可能写错")
LIKELY = (0.8, 1.25)


def known_parts(projection: Projection) -> Iterator[AuditRow]:
    """Wholes their known parts do not come to. O(figures)."""
    for page in observed(projection):
        items = [item for item in page.observations if item.quantity.kind not in RATES and item.quantity.exact]
        for _, group in groupby(items, key=lambda item: id(item.reading.sentence.passage)):
            mine = [item for item in group if not _NOT.search(item.label)]
            for whole_of, parts_of in _KNOWN:
                wholes = [item for item in mine if whole_of.search(item.label)]
                found = [[item for item in mine if part.search(item.label)] for part in parts_of]
                if len(wholes) == 1 and all(len(part) == 1 for part in found):
                    yield from _check(wholes[0], [part[0] for part in found])


def _check(whole: Observation, parts: Sequence[Observation]) -> Iterator[AuditRow]:
    if any(part.quantity.kind != whole.quantity.kind or part.place < whole.place for part in parts):
        return
    total = sum(part.quantity.size for part in parts)
    room = whole.quantity.step + sum(part.quantity.step for part in parts) + 1e-6
    if abs(total - whole.quantity.size) > room and LIKELY[0] < total / whole.quantity.size < LIKELY[1]:
        shown = "+".join(plain(round(part.quantity.size / whole.factor, 4)) for part in parts)
        right = f"{plain(round(total / whole.factor, 4))}{whole.quantity.unit}"
        message = f"{whole.label}{whole.quantity.text}，各部分之和为 {shown}={right}"
        sides = (whole.quantity.text, right)
        yield _ROW(whole.label, message, sides, whole.evidence(), *(part.evidence() for part in parts))
