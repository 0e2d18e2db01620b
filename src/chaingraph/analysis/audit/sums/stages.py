"""Years in a row and phases in order, each with an amount in a clause of its own, against all of it told near by.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.sums.divided` reads lists, :mod:`.phased_sums` the phases of investments.
In: the figures of a page. Out: audit rows of kind ``sum``.
How: a year or phase is a mark; the first amount of a unit behind it is its own. A whole is an amount of that unit called a total or
told with as many stages; a name it shares with the stages, or their number, links them. What is told besides explains a difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import RATES, Observation, Observed, bare, observed, shared
from chaingraph.analysis.audit.reading.pages import whole_number
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_MARKS = {
    "year": re.compile(r"(?<![\d截至到自从])(?P<a>20\d\d)年?(?:[至到—–~-]+(?P<b>20\d\d))?年(?![底末初]|\d{1,2}月)"),
    "phase": re.compile(
        r"(?<![前两二三四到至])(?P<a>[首一二三四五])期(?!间|限|货|刊)|第(?P<b>[一二三四五])(?:期|阶段|批)"
    ),
}
_WHOLE = re.compile(r"累计|共|总|合计|规模|届时|至此|全部|概算")
_COUNTED = re.compile(
    r"[分按](?P<n>[两二三四五]|\d)(?:个)?(?:期|年度?|阶段|批)|(?P<m>[两二三四五])期(?:建设|实施|推进|开发|供应)"
)
_CHANGE = re.compile(
    r"同比|增长|下降|比上年|较上年|每|[亩户人年平]均|达产|上年|去年|超过|目标|力争|其中|税|占比|剩余|其余|产值"
)
_BESIDES = re.compile(r"另有|此外|另|其余|剩余|尚有|还有")
_ROW = Maker("sum", 0.75, "总数或其中一项可能写错")
REACH, AHEAD, NEAR = 3, 4, 0.25


@dataclass(frozen=True, slots=True)
class _Stage:
    """An amount of a year or phase: the first and last it is of."""

    first: int
    last: int
    item: Observation


def stages(projection: Projection) -> Iterator[AuditRow]:
    """Wholes that their years or phases do not come to. O(figures + characters)."""
    for page in observed(projection):
        for kind, pattern in _MARKS.items():
            for told in _runs(_marked(page, pattern), kind):
                yield from _held(page, told)


def _marked(page: Observed, pattern: re.Pattern[str]) -> Mapping[str, Sequence[_Stage]]:
    """Unit → the first amount of it behind each mark."""
    found: dict[str, list[_Stage]] = {}
    for place, reading in enumerate(page.reader.readings):
        text = reading.sentence.text
        marks = list(pattern.finditer(text))
        items = list(page.near(place, 0, 0)) if marks else []
        for at, match in enumerate(marks):
            end = marks[at + 1].start() if at + 1 < len(marks) else len(text)
            own = [item for item in items if match.end() <= item.quantity.at < end and item.quantity.kind not in RATES]
            for kind in dict.fromkeys(item.quantity.kind for item in own):
                item = next(item for item in own if item.quantity.kind == kind)
                first = _number(match["a"] or match["b"])
                last = int(match["b"]) if match["a"] and match["b"] else first
                if item.quantity.exact and not _CHANGE.search(item.label):
                    found.setdefault(kind, []).append(_Stage(first, last, item))
    return found


def _number(sign: str) -> int:
    return 1 if sign == "首" else whole_number(sign)


def _runs(found: Mapping[str, Sequence[_Stage]], kind: str) -> Iterator[Sequence[_Stage]]:
    """Stages that count on, each soon behind the one before: phases from the first, three years at least."""
    for items in found.values():
        run: list[_Stage] = []
        for stage in (*items, None):
            last = run[-1] if run else None
            goes_on = last and stage and stage.first == last.last + 1 and stage.item.place - last.item.place <= AHEAD
            if not goes_on:
                if len(run) > (2 if kind == "year" else 1) and (kind == "year" or run[0].first == 1):
                    yield run
                run = []
            run = [*run, stage] if stage else []


def _held(page: Observed, run: Sequence[_Stage]) -> Iterator[AuditRow]:
    parts = [stage.item for stage in run]
    total = sum(item.quantity.size for item in parts)
    kind, first, last = parts[0].quantity.kind, parts[0].place, parts[-1].place
    alike = [item for item in page.observations if item.quantity.kind == kind and item not in parts]
    if any(abs(item.quantity.size - total) <= _room(item, parts) for item in alike):
        return
    for whole in alike:
        size = whole.quantity.size
        near = first - REACH <= whole.place <= last + REACH
        counted = _stages_told(page, whole, first, near=near) == len(run)
        named = any(len(shared(bare(whole.label), bare(item.label))) > 1 for item in parts)
        linked = counted or (near and named and _WHOLE.search(whole.label))
        right = whole.quantity.exact and not _CHANGE.search(whole.label) and max(p.quantity.size for p in parts) < size
        # 原计划26亿元，追加3亿元: what was added, or is left, is told.
        besides = any(abs(abs(size - total) - item.quantity.size) <= _room(item, parts) for item in alike)
        other = _BESIDES.search("".join(reading.text for reading in page.reader.readings[first : last + 1]))
        if linked and right and not besides and not other and abs(size - total) <= NEAR * size:
            yield _row(whole, parts, total)
            return


def _room(item: Observation, parts: Sequence[Observation]) -> float:
    """What rounding may hide between a sum and an amount: next to nothing where all are written without decimals."""
    if not any("." in one.quantity.text for one in (item, *parts)):
        return 0.6 * min(one.factor for one in (item, *parts))
    return item.quantity.step + sum(one.quantity.step for one in parts)


def _stages_told(page: Observed, whole: Observation, first: int, *, near: bool) -> int:
    """How many years or phases a whole is told to have, in its sentence or in the one behind it."""
    if not (_WHOLE.search(whole.label) and whole.place <= first):
        return 0
    texts = [reading.text for reading in page.reader.readings[whole.place : whole.place + (2 if near else 1)]]
    match = _COUNTED.search("".join(texts))
    return whole_number(match["n"] or match["m"]) if match else 0


def _row(whole: Observation, parts: Sequence[Observation], total: float) -> AuditRow:
    shown = "+".join(plain(round(item.quantity.size / whole.factor, 4)) for item in parts)
    right = f"{plain(round(total / whole.factor, 4))}{whole.quantity.unit}"
    message = f"{whole.label}{whole.quantity.text}，各部分之和为 {shown}={right}"
    sides = (whole.quantity.text, right)
    return _ROW(whole.label, message, sides, whole.evidence(), *(item.evidence() for item in parts))
