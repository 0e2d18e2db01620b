"""Means of a firm told far from what they are made of: 产值8.6亿元 and 员工320人 of its section, 人均产值26.9万元 in the summary.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.units.per` reads means whose amount stands near.
In: the figures of a page. Out: audit rows of kind ``unit``.
How: the clause of a mean names a firm or a project; the section whose heading or first words name it too tells one amount of the name of the
mean and one number of what it counts by. Whatever agrees on the page settles it; only a slip of the unit or point, which leaves the
digits, shows that the two belong together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import RATES, Observation, Observed, bare, observed, shared
from chaingraph.analysis.audit.reading.text import base
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.audit.slips import TENS
from chaingraph.analysis.projection import Projection

_MEAN = re.compile(
    r"(?P<owner>[^，。；、\d（）]{2,16}?)(?:去年|上年|今年|全年|20\d\d年|的|其|企业|公司|园区)*(?P<per>人|亩|户|企)均(?P<what>[^，。；、\d（）]{1,8}?)(?:约|达到?|为|仅|是|有|近|超过?|的)*$"
)
_PER = {
    "人": (("人", "名"), 1.0),
    "亩": (("平方米",), 10000 / 15),
    "户": (("户", "家"), 1.0),
    "企": (("家", "户"), 1.0),
}
_WHOLE = {
    "人": re.compile(r"员工|职工|用工|从业|在岗|工人|人数|人员|人口|常住|现有|共有"),
    "亩": re.compile(r"占地|用地|面积|土地|供地"),
    "户": re.compile(r"企业|公司|农户|户|家"),
    "企": re.compile(r"企业|公司|家"),
}
_LIKE = {
    "税": "税",
    "税收": "税",
    "营收": "营",
    "营业收入": "营",
    "销售收入": "销售",
    "产值": "产值",
    "利润": "利润",
    "产出": "产值",
    "投资": "投资",
    "产量": "产量",
}
_NOT = re.compile(
    r"新增|增加|同比|增长|季度|上半年|目标|力争|计划|预计|其中|均|研发|技术|管理|达产|可|将|剩余|实缴|建筑|二期|三期"
)
_ROW = Maker("unit", 0.75, "单位或小数点可能写错")
ROOM = 0.012
DIGITS = 2
"""A mean of fewer digits has its digits by chance."""
_NUMBERS = (
    re.compile(r"第?[一二三四五六七八九十]+[、章]"),
    re.compile(r"[（(][一二三四五六七八九十]+[）)]"),
    re.compile(r"\d+[.、．]"),
)
"""Numbers of headings, the highest first."""
DEEPEST, LONGEST = 3, 40
OWNER = 2
"""Characters a name has in common with what its section says of it, at least."""


def owned_means(projection: Projection) -> Iterator[AuditRow]:
    """Means that have the digits of amount and number, and not their size. O(means · figures of a page)."""
    for page in observed(projection):
        for mean in page.observations:
            quantity = mean.quantity
            match = _MEAN.search(quantity.label) if quantity.kind not in RATES and quantity.size else None
            if match and len(re.sub(r"\D", "", quantity.text).strip("0")) >= DIGITS and not _NOT.search(match["what"]):
                yield from _check(page, mean, match)


def _check(page: Observed, mean: Observation, match: re.Match[str]) -> Iterator[AuditRow]:
    kinds, factor = _PER[match["per"]]
    stem = next((sign for word, sign in _LIKE.items() if match["what"].endswith(word)), "")
    known = [
        item for item in page.observations if item.quantity.exact and item is not mean and not _NOT.search(item.label)
    ]
    amounts = [item for item in known if stem and stem in item.label and item.quantity.kind == mean.quantity.kind]
    wholes = [item for item in known if item.quantity.kind in kinds and item.quantity.size > 1]
    wholes = [item for item in wholes if _WHOLE[match["per"]].search(item.label)]
    pairs = [(a, w) for a in amounts for w in wholes if a.quantity.size]
    values = [(a.quantity.size / w.quantity.size * factor, a, w) for a, w in pairs]
    if any(_alike(value, mean.quantity.size, mean) for value, _, _ in values):
        return
    slips = [one for one in values if any(_alike(one[0] * ten, mean.quantity.size, mean) for ten in TENS)]
    own = [one for one in slips if all(_of(page, item, match["owner"]) for item in one[1:])]
    if own and len({one[0] for one in own}) == 1:
        yield _row(mean, match, own[0])


def _alike(value: float, told: float, mean: Observation) -> bool:
    return abs(value - told) <= mean.quantity.step + ROOM * told


def _of(page: Observed, item: Observation, owner: str) -> bool:
    """Whether the words of a figure, or the section it stands in, name the owner of a mean."""
    name = bare(owner)
    texts: Sequence[str] = _section(page, item)
    return any(len(shared(name, text)) >= max(OWNER, min(len(name), 4)) for text in texts)


def _section(page: Observed, item: Observation) -> Sequence[str]:
    """The headings above a figure, up to the chapter, and its own sentence."""
    readings = page.reader.readings
    own, told = readings[item.place].sentence, [readings[item.place].sentence.text]
    depth = DEEPEST
    for reading in reversed(readings[: item.place]):
        passage = reading.sentence.passage
        found = _depth(reading.sentence.text) if passage.kind == "heading" or passage is not own.passage else None
        if found is not None and found < depth:
            told.append(reading.sentence.text)
            depth = found
        if not depth:
            break
    return told


def _depth(text: str) -> int | None:
    """How deep the number of a heading puts it; ``None`` for other lines."""
    return next((depth for depth, sign in enumerate(_NUMBERS) if sign.match(text) and len(text) < LONGEST), None)


def _row(mean: Observation, match: re.Match[str], found: tuple[float, Observation, Observation]) -> AuditRow:
    value, amount, whole = found
    shown = f"{plain(round(value / base(mean.quantity.unit)[1], 2))}{mean.quantity.unit}"
    name = f"{match['per']}均{match['what']}"
    return _ROW(
        name,
        f"{amount.label}{amount.quantity.text}、{whole.label}{whole.quantity.text}，{name}应为 {shown}，文中为 {mean.quantity.text}",
        (mean.quantity.text, shown),
        amount.evidence(),
        whole.evidence(),
        mean.evidence(),
    )
