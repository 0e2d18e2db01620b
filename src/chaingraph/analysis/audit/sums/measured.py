"""One measure told of each part in a sentence or paragraph of its own, against the total of that measure told before.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.sums.divided` reads parts that stand side by side.
In: the figures of a page in reading order. Out: audit rows of kind ``sum``.
How: three or more figures of one label (规划面积), each in a sentence that opens with a name of one kind (东园, 西园, 北园), follow a
figure whose label is that of the parts with a word of a total. Whatever other figures the sentences tell does not matter.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import RATES, Observation, Observed, bare, observed
from chaingraph.analysis.audit.reading.overlaps import overlap_told
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_TOTAL = re.compile(r"总|合计|共计?|全部|全[区县市园镇]")
_INNER = re.compile(r"核心区|起步区|示范区|先行区|启动区|其中|同比|上年|去年|新增|目标|力争")
_NAME = re.compile(
    r"^[\u4e00-\u9fffA-Za-z]{1,12}?(园|镇|乡|街道|县|区|组团|村|链|行业|板块|集群|中心|基地|公司|厂|码头|[一二三四五]期)"
    r"(?=[，：（、以主]|规划|总|占地|现有|完成|实现|建|面积)"
)
"""The name that a sentence opens with, and what it ends in."""
_MARK = re.compile(r"^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]|[●◆■▲—-])+")
_ROW = Maker("sum", 0.7, "总数或其中一个数可能写错")
FEWEST, MOST = 3, 12
AHEAD, APART = 12, 6
"""Sentences before the parts in which their total stands, and between two parts, at most."""
NEAR = (0.8, 1.25)


def measured(projection: Projection) -> Iterator[AuditRow]:
    """Totals that what is told of each part does not come to. O(figures)."""
    for page in observed(projection):
        told: dict[tuple[str, str, str], list[Observation]] = {}
        for item in page.observations:
            kind = _opens(item)
            exact = item.quantity.kind not in RATES and item.quantity.exact and not _INNER.search(item.label)
            label = _measure(item)
            if kind and exact and len(label) > 1 and not _TOTAL.search(label):
                told.setdefault((item.quantity.kind, label, kind), []).append(item)
        for parts in told.values():
            yield from _checked(page, parts)


def _opens(item: Observation) -> str:
    """What the name ends in with which the sentence of a figure opens; empty when it opens with none."""
    match = _NAME.match(_MARK.sub("", item.reading.sentence.text[: item.quantity.at]))
    return match[1][-1] if match and not _INNER.search(match[0]) else ""


def _checked(page: Observed, parts: Sequence[Observation]) -> Iterator[AuditRow]:
    names = {_name(part) for part in parts}
    close = all(0 < b.place - a.place <= APART for a, b in itertools.pairwise(parts))
    if not FEWEST <= len(parts) <= MOST or len(names) < len(parts) or not close:
        return
    near = [item for item in page.near(parts[0].place, AHEAD, -1) if item.quantity.kind == parts[0].quantity.kind]
    wholes = [item for item in near if _is_whole(item, _measure(parts[0]))]
    text = "".join(one.sentence.text for one in page.reader.readings[parts[0].place : parts[-1].place + 1])
    total, step = (sum(getattr(part.quantity, name) for part in parts) for name in ("size", "step"))
    right = any(abs(item.quantity.size - total) <= item.quantity.step + step + 1e-6 for item in near)
    if len(wholes) != 1 or right or overlap_told(text):
        return
    whole = wholes[0]
    if NEAR[0] < total / whole.quantity.size < NEAR[1]:
        shown = "+".join(plain(round(part.quantity.size / whole.factor, 4)) for part in parts)
        found = plain(round(total / whole.factor, 4))
        yield _ROW(
            whole.label,
            f"{whole.label}{whole.quantity.text}，各部分之和为 {shown}={found}",
            (whole.quantity.text, f"{found}{whole.quantity.unit}"),
            whole.evidence(),
            *(part.evidence() for part in parts),
        )


def _name(part: Observation) -> str:
    match = _NAME.match(_MARK.sub("", part.reading.sentence.text))
    return match[0] if match else ""


def _measure(part: Observation) -> str:
    """What a figure measures, without the name of its part: 北园规划面积."""
    return bare(_MARK.sub("", part.label).removeprefix(_name(part)))


def _is_whole(item: Observation, label: str) -> bool:
    """Whether an amount is called the total of what a label names: 规划总面积 of 规划面积."""
    name = bare(_TOTAL.sub("", item.label))
    alike = len(name) > 1 and (name.endswith(label) or label.endswith(name))
    return alike and item.quantity.exact and bool(_TOTAL.search(item.label)) and not _INNER.search(item.label)
