"""One indicator with two values for one time and scope, in prose and tables, within a document and across documents.

For: ``chaingraph audit``.
In: observations of prose and of cells (:mod:`chaingraph.analysis.audit.reading.observed`).
Out: audit rows.
How: observations of one unit and one head are paired, then judged by evidence, each worth points:

==================================================  =====
other words of the label equal / one in the other    2 / 1
none on either side, where the head says enough       1
none, and equal marks beside a head anybody has      0.5
named by the sentence of the side that lacks them     1
one side alone names words                           -1.5
the year told beside both / beside one                1 / 0.5
one part of a year, no two years                      0.5
the year known of one alone, in one document / two    -0.5 / -1.5
the place told beside both / only a kind of park      1 / -0.5
a mark of scope on one side alone                    -1 to -2
digits changed places, or another unit of the same    2
one digit is another                                  1
values within a tenth / apart by more than 1.6 / 3.2  0.5 / -1.5 / -3
further figures beside both agree                     1
both stand in one sentence                           -1.5
==================================================  =====

The points are set by hand; what a fit of them gives stands in docs/decisions/0014-points.md.
Other marks, years, parts of a year or places, a goal beside a fact forbid a pair. From :data:`ENOUGH` points on it is told.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.alike import (
    WHOSE,
    alike,
    groups,
    one_owner,
    one_row,
)
from chaingraph.analysis.audit.reading.observed import Observation
from chaingraph.analysis.audit.reading.observed_prose import FORMER
from chaingraph.analysis.audit.reading.observed_when import LAST_YEAR
from chaingraph.analysis.audit.reading.plain_label import DISTANCE
from chaingraph.analysis.audit.reading.text import agree_in_size
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.audit.slips import slip_of
from chaingraph.analysis.audit.values.blocks import compared_pairs
from chaingraph.analysis.audit.values.explained import explained
from chaingraph.analysis.audit.values.years_told import YearsTold
from chaingraph.analysis.projection import Projection

ENOUGH = 2.0
UNIT = 2.0
"""Points of a slip that keeps all digits."""
RECALLED = 1.0
"""Points of a value that a page recalls as told before."""
SEVERAL = 3
"""Values of one label in one document from which on they are of a class of things."""
_FORMER = re.compile(r"(?:上年|去年|前年|20\d\d年)的?同期")
_PRICE = "元/"
"""What units of prices begin with: what is asked holds until it is changed, and is told without a year."""
_GREW = re.compile(r"由|从(?!业|事)")
OF_PROJECTS = frozenset({"总投资", "占地", "产能", "建筑面积"})
"""What a project has one value of, however far apart two are."""
_POINTED = re.compile(r"^(?:该|这[个一]?|此|本)")
"""A label that points to what it is of: 该项目总投资."""
KINDS = {"总投资": "money", "占地": "land"}
"""What the rules over projects call such a row."""
LASTING = frozenset({"规划面积", "建筑面积", DISTANCE})
"""What a place has once and for all: compared without a year."""
_ROW = Maker("conflict", 0.7)


def same(projection: Projection) -> Iterator[AuditRow]:
    """Values of one indicator that cannot both be right. O(figures + pairs of one head, unit and place)."""
    for group in groups(projection).values():
        yield from _compared(group)


def _compared(group: Sequence[Observation]) -> Iterator[AuditRow]:
    told: set[tuple[float, float]] = set()
    years = YearsTold(group)
    for left, right in compared_pairs(_without_classes(group)):
        points = 0.0 if years.apart(left, right) else score(left, right)
        sizes = (left.size, right.size)
        if points >= ENOUGH and sizes not in told:
            told.update({sizes, sizes[::-1]})
            yield _row(left, right, points)


def _without_classes(group: Sequence[Observation]) -> list[Observation]:
    """Observations but those of which a document tells several values alike: they are of a class of things, not of one."""
    sizes: dict[tuple[object, ...], set[float]] = defaultdict(set)
    for seen in group:
        sizes[_told_alike(seen)].add(seen.size)
    return [seen for seen in group if len(sizes[_told_alike(seen)]) < SEVERAL]


def _told_alike(seen: Observation) -> tuple[object, ...]:
    label = seen.label
    whose = dict(label.marks).get(WHOSE) or seen.near.get(WHOSE, "")
    return (seen.document, label.words, label.marks, whose, seen.place, seen.year, seen.part, seen.goal, seen.row != "")


def score(left: Observation, right: Observation) -> float:
    """How much speaks for two observations being of one thing whose value was written twice, and wrongly once."""
    if _may_agree(left, right) or _only_planned(left, right) or _other_part(left, right) or _one_place(left, right):
        return 0.0
    if explained(left, right) or _base_of(left, right) or _base_of(right, left):
        return 0.0
    points = None if _other_year(left, right) else alike(left, right)
    if points is None:
        return 0.0
    slip, _ = slip_of(left, right)
    of_project = any(owner.startswith("project/") for owner in left.place.owners & right.place.owners)
    if of_project and left.label.head in OF_PROJECTS:
        slip = max(slip, 0.0 if slip > -3.0 else -1.5)
    beside = _beside(left, right) + (RECALLED if _recalled(left) or _recalled(right) else 0.0)
    # One number in two units beside another that both tell: one of them is a slip of the unit.
    beside += 1.0 if slip >= UNIT and beside > 0 else 0.0
    return points + _year(left, right) + slip + beside


def _recalled(seen: Observation) -> bool:
    """Whether a value is recalled as what the next year begins from (在去年开工52个项目的基础上)."""
    return seen.dated and seen.around.startswith("基础上")


def _only_planned(left: Observation, right: Observation) -> bool:
    """Whether one is a goal and the other a fact; what a project is to cost is the same in both."""
    project = left.label.head in OF_PROJECTS and one_owner(left.place.owners, right.place.owners)
    return left.goal != right.goal and not project


def _may_agree(left: Observation, right: Observation) -> bool:
    """Whether rounding joins two values, or one lies above the other where that is a lower bound."""
    if left.above and right.above:
        return True
    low, _ = sorted((left, right), key=lambda seen: seen.size)
    return agree_in_size(left, right) or low.above


def _one_place(left: Observation, right: Observation) -> bool:
    """Whether both stand in one sentence, or in two rows or columns of one table: those are told apart by it."""
    if left.row and right.row:
        one_table = left.row.rpartition("/")[0] == right.row.rpartition("/")[0]
        return (one_table and not one_row(left, right)) or _two_dealings(left, right)
    return left.evidence.document == right.evidence.document and left.evidence.start == right.evidence.start


def _two_dealings(left: Observation, right: Observation) -> bool:
    """Whether two rows tell of one enterprise with two others: what it sells to one, what it buys of another."""
    one, other = ({owner for owner in seen.place.owners if owner.startswith("enterprise/")} for seen in (left, right))
    return bool(one & other and one - other and other - one)


def _base_of(former: Observation, latter: Observation) -> bool:
    """Whether one value is told as what another grew from: of 上年同期, in a sentence or page where the other says no year."""
    told = former.near.get("time") == FORMER or _FORMER.search(former.evidence.quote) is not None
    same = former.document == latter.document
    grown = same and former.sentence == latter.sentence >= 0 and _GREW.search(former.evidence.quote) is not None
    return grown or (same and told and not latter.dated)


def _other_year(left: Observation, right: Observation) -> bool:
    former = LAST_YEAR in (left.year, right.year)
    known = former or (left.year and right.year)
    return bool(known and left.year != right.year and left.label.head not in LASTING)


def _other_part(left: Observation, right: Observation) -> bool:
    """Whether two values are of two parts of a year; a remark may name the part its whole table is of."""
    return left.part != right.part and not (one_row(left, right) and not (left.part and right.part))


def _year(left: Observation, right: Observation) -> float:
    """Points for the time of two values, as far as their indicator changes with it."""
    if left.label.head in LASTING or left.place.owners:
        return 0.5
    if left.part and (left.year == right.year or not (left.year and right.year)):
        return 0.5
    if not left.year or not right.year:
        if left.document != right.document:
            return -1.5 if (left.year or right.year) and not left.kind.startswith(_PRICE) else -0.5
        # One page that names no year for either tells both of one time.
        return -0.5 if left.year != right.year else 0.5 if left.label.marks == right.label.marks else 0.0
    return 0.5 * (left.dated + right.dated)


def _beside(left: Observation, right: Observation) -> float:
    if left.document == right.document and left.sentence == right.sentence >= 0:
        return -1.5
    return 1.0 if set(left.beside) & set(right.beside) else 0.0


def _of_project(left: Observation, right: Observation) -> str:
    """What a measure of a project is called with its name (推进总投资 names neither); empty for other measures."""
    shared = sorted(left.place.owners & right.place.owners, key=lambda one: (not one.startswith("project/"), one))
    if not shared or left.label.head not in OF_PROJECTS:
        return ""
    kind, _, name = shared[0].partition("/")
    pointed = all(_POINTED.search(seen.label.name) or seen.label.name == seen.label.head for seen in (left, right))
    return f"{name}项目{left.label.head}" if kind == "project" or (kind == "enterprise" and pointed) else ""


def _row(left: Observation, right: Observation, points: float) -> AuditRow:
    _, slip = slip_of(left, right)
    what = _of_project(left, right) or max(left.label.name, right.label.name, key=len)
    when = left.year or right.year
    shown = f"{when}年{what}" if when and left.dated + right.dated else what
    listed = left.row or right.row or any(owner.startswith("project/") for owner in left.place.owners)
    kind = KINDS.get(left.label.head, "conflict") if listed else "conflict"
    return replace(_ROW, kind=kind).but(min(0.9, 0.5 + points / 15), slip or None)(
        what, f"{shown}一处为 {left.text}，一处为 {right.text}", (left.text, right.text), left.evidence, right.evidence
    )
