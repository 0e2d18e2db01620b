"""Phases of a project in one place, its whole investment in another: a list says 5.2亿元, three paragraphs on 一期3.0亿元, 二期2.6亿元.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.sums.phased_sums` reads phases that stand right behind their whole.
In: the phases of projects, amounts and cells called the investment of a project, of all documents of a place.
Out: audit rows of kind ``sum``.
How: both sides name the project in the same words; who tells any whole of that name that the phases give has told the right one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import Observation, Observed, is_amount, observed, shared
from chaingraph.analysis.audit.reading.phased import PROJECT, phased
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place, settled_homes
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.reading.text import base
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_THIS = re.compile(r"(?:该|这一|本)?项目(?:计划|预计|协议|拟|概算)?总?投资(?:额|总额|约|为|达)*$")
"""A sentence that goes on about the project before."""
_BEHIND = re.compile(rf"的(?P<name>{PROJECT.pattern})")
_WHOLE = re.compile(r"(?:计划|预计|协议|拟|概算)?总?投资(?:额|总额|约|为|达)*$")
_PHASES = re.compile(r"[一二三四首]期")
_ONE_PHASE = re.compile(r"(?<!共)(?<!分)[一二三四首]期(?:工程|项目)?[）)]?$")
_COLUMN = re.compile(r"^(?:项目)?(?:计划|估算|概算|签约|协议|拟)?(?:总投资|投资总额|投资额|投资规模)")
COMMON = 6
"""Signs that two names of one project share in a run, at least."""
BEHIND = 60
"""Characters between the name of a project and its investment, no other project among them."""
LIKELY = (0.6, 1.6)


@dataclass(frozen=True, slots=True)
class Whole:
    """What a project costs in all, as prose or a row of a table tells it, its size in yuan."""

    text: str
    unit: str
    size: float
    step: float
    evidence: Evidence


_ROW = Maker("sum", 0.65, "总投资或其中一期可能写错")


def phases_apart(projection: Projection) -> Iterator[AuditRow]:
    """Investments of projects that their phases do not give. O(phased projects · amounts of a place)."""
    homes = settled_homes(projection)
    pages = observed(projection)
    wholes = [*(told for page in pages for told in _wholes(page)), *_in_tables(projection)]
    for page in pages:
        for name, phases in phased(page):
            here = phases[0].reading.sentence.document
            spans = {(item.evidence().document, item.evidence().start) for item in phases}
            told = [
                item
                for other, item in wholes
                if len(shared(name, other)) >= COMMON
                and may_be_one_place(homes, here, item.evidence.document)
                and (item.evidence.document, item.evidence.start) not in spans
            ]
            yield from _check(name, phases, told)


def _wholes(page: Observed) -> Iterator[tuple[str, Whole]]:
    """Amounts called the investment of the project named right before or behind them, of all its phases."""
    for item in page.observations:
        if item.quantity.kind == "元" and _WHOLE.search(item.label) and is_amount(item.quantity):
            name = _name_of(item) or _spoken_of(page, item)
            if name:
                yield name, _whole(item)


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
    names = [match[0] for match in PROJECT.finditer(before.text)]
    return names[0] if len(names) == 1 else ""


def _name_of(item: Observation) -> str:
    """The project whose investment an amount is; empty when that is one of a phase, or of nothing named."""
    text, at = item.reading.sentence.text, item.quantity.at
    behind = _BEHIND.match(text, item.quantity.end)
    if behind:
        return behind["name"]
    names = list(PROJECT.finditer(text[:at]))
    between = text[names[-1].end() : at] if names else "。"
    near = len(between) <= BEHIND and not re.search("[。；;]", between)
    return names[-1][0] if near and not _PHASES.search(text[names[-1].start() : at]) else ""


def _in_tables(projection: Projection) -> Iterator[tuple[str, Whole]]:
    """Investments of the rows of tables, by what the row is called."""
    for sheet in sheets(projection):
        for at in sheet.numeric():
            kind, factor = base(sheet.units[at])
            for line in sheet.lines if _COLUMN.search(sheet.columns[at]) and kind == "元" else ():
                value = line.values[at]
                if value is not None and not _ONE_PHASE.search(line.label):
                    text, size = f"{value.text}{sheet.units[at]}", value.value * factor
                    yield line.label, Whole(text, sheet.units[at], size, value.step * factor, line.passage.evidence)


def _whole(item: Observation) -> Whole:
    quantity = item.quantity
    return Whole(quantity.text, quantity.unit, quantity.size, quantity.step, item.evidence())


def _check(name: str, phases: Sequence[Observation], told: Sequence[Whole]) -> Iterator[AuditRow]:
    total = sum(item.quantity.size for item in phases)
    step = sum(item.quantity.step for item in phases)
    if not told or any(abs(item.size - total) <= step + item.step for item in told):
        return
    whole = told[0]
    if LIKELY[0] < total / whole.size < LIKELY[1]:
        right = f"{plain(round(total / base(whole.unit)[1], 4))}{whole.unit}"
        message = f"{name}总投资 {whole.text}，{len(phases)}期投资之和为 {right}"
        yield _ROW(name, message, (whole.text, right), whole.evidence, *(item.evidence() for item in phases))
