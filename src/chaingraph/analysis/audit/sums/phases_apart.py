"""Phases of a project in one place, its whole investment in another: a list says 5.2亿元, three paragraphs on 一期3.0亿元, 二期2.6亿元.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.sums.phased_sums` reads phases that stand right behind their whole.
In: amounts of money with 一期, 二期 before them, amounts called the investment of a project, of all documents of a place.
Out: audit rows of kind ``sum``.
How: both sides name the project in the same words; who tells any whole of that name that the phases give has told the right one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import Observation, Observed, is_amount, observed, shared
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place, settled_homes
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_PROJECT = re.compile(r"[\u4e00-\u9fffA-Za-z0-9（）]{4,40}?(?:项目|产业园|基地|工厂|中心|生产线)")
_THIS = re.compile(r"(?:该|这一|本)?项目(?:计划|预计|协议|拟|概算)?总?投资(?:额|总额|约|为|达)*$")
"""A sentence that goes on about the project before."""
_BEHIND = re.compile(rf"的(?P<name>{_PROJECT.pattern})")
_WHOLE = re.compile(r"(?:计划|预计|协议|拟|概算)?总?投资(?:额|总额|约|为|达)*$")
_PHASES = re.compile(r"[一二三四首]期")
_MORE = re.compile(r"[三四]期|(?<!不设)(?<!没有)(?<!无)后续|剩余|其余|远期")
COMMON = 6
"""Signs that two names of one project share in a run, at least."""
BEHIND = 14
"""Characters between the name of a project and its investment."""
LIKELY = (0.6, 1.6)
_ROW = Maker("sum", 0.65, "总投资或其中一期可能写错")


def phases_apart(projection: Projection) -> Iterator[AuditRow]:
    """Investments of projects that their phases do not give. O(phased projects · amounts of a place)."""
    homes = settled_homes(projection)
    pages = observed(projection)
    wholes = [told for page in pages for told in _wholes(page)]
    for page in pages:
        for name, phases in _phased(page):
            here = phases[0].reading.sentence.document
            told = [
                item
                for other, item in wholes
                if len(shared(name, other)) >= COMMON
                and may_be_one_place(homes, here, item.reading.sentence.document)
                and item not in phases
            ]
            yield from _check(name, phases, told)


def _wholes(page: Observed) -> Iterator[tuple[str, Observation]]:
    """Amounts called the investment of the project named right before or behind them, of all its phases."""
    for item in page.observations:
        if item.quantity.kind == "元" and _WHOLE.search(item.label) and is_amount(item.quantity):
            name = _name_of(item) or _spoken_of(page, item)
            if name:
                yield name, item


def _spoken_of(page: Observed, item: Observation) -> str:
    """The one project of the sentence before, where a clause begins with 该项目 or 项目: …项目签约。该项目总投资15亿元."""
    text = item.reading.sentence.text
    before = page.reader.readings[item.place - 1].sentence if item.place else None
    if (
        before is None
        or before.passage is not item.reading.sentence.passage
        or not _THIS.match(text[: item.quantity.at])
    ):
        return ""
    names = [match[0] for match in _PROJECT.finditer(before.text)]
    return names[0] if len(names) == 1 else ""


def _name_of(item: Observation) -> str:
    """The project whose investment an amount is; empty when that is one of a phase, or of nothing named."""
    text, at = item.reading.sentence.text, item.quantity.at
    behind = _BEHIND.match(text, item.quantity.end)
    if behind:
        return behind["name"]
    names = list(_PROJECT.finditer(text[:at]))
    between = text[names[-1].end() : at] if names else "。"
    near = len(between) <= BEHIND and not re.search("[。；;]", between)
    return names[-1][0] if near and not _PHASES.search(text[names[-1].start() : at]) else ""


def _phased(page: Observed) -> Iterator[tuple[str, list[Observation]]]:
    """The two phases of a project that one sentence tells, all there are."""
    for reading in page.reader.readings:
        items = [
            item
            for item in page.observations
            if item.reading is reading and item.ordinal and item.quantity.kind == "元"
        ]
        names = (
            [match[0] for match in _PROJECT.finditer(reading.sentence.text[: items[0].quantity.at])] if items else []
        )
        both = [item.ordinal for item in items] == [1, 2] and all(is_amount(item.quantity) for item in items)
        if names and both and not _MORE.search(reading.sentence.text):
            yield names[-1], items


def _check(name: str, phases: Sequence[Observation], told: Sequence[Observation]) -> Iterator[AuditRow]:
    total = sum(item.quantity.size for item in phases)
    step = sum(item.quantity.step for item in phases)
    if not told or any(abs(item.quantity.size - total) <= step + item.quantity.step for item in told):
        return
    whole = told[0]
    if LIKELY[0] < total / whole.quantity.size < LIKELY[1]:
        right = f"{plain(round(total / whole.factor, 4))}{whole.quantity.unit}"
        message = f"{name}总投资 {whole.quantity.text}，两期投资之和为 {right}"
        yield _ROW(name, message, (whole.quantity.text, right), whole.evidence(), *(item.evidence() for item in phases))
