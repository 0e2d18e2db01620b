"""One indicator with two values for one time and scope, in prose and tables, within a document and across documents.

For: ``chaingraph audit``.
In: observations of prose and of cells (:mod:`chaingraph.analysis.audit.observed`).
Out: audit rows.
How: observations of one unit and one head are paired, then judged by evidence, each worth points:

==================================================  =====
other words of the label equal / one in the other    2 / 1
none on either side, where the head says enough       1
named by the sentence of the side that lacks them     1
one side alone names words                           -1.5
the year told beside both / beside one                1 / 0.5
the year known of one alone, in one document / two    -0.5 / -1.5
the place told beside both / only a kind of park      1 / -0.5
a mark of scope on one side alone                    -1 to -2
digits changed places, or another unit of the same    2
one digit is another                                  1
values within a tenth / apart by more than 1.6 / 3.2  0.5 / -1.5 / -3
further figures beside both agree                     1
both stand in one sentence                           -1.5
==================================================  =====

Other marks, years, parts of a year or places, a goal beside a fact forbid a pair. From :data:`ENOUGH` points on it is told.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from chaingraph.analysis.audit.blocks import compared_pairs
from chaingraph.analysis.audit.explained import explained
from chaingraph.analysis.audit.indicator import pairs
from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.observed import LAST_YEAR, Observation
from chaingraph.analysis.audit.observed_cells import observed_cells
from chaingraph.analysis.audit.observed_prose import FORMER, observed_prose
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.audit.slips import slip_of
from chaingraph.analysis.audit.text import agree_in_size
from chaingraph.analysis.projection import Projection
from chaingraph.reference.lexicon import read_lexicon

ENOUGH = 2.0
UNIT = 2.0
"""Points of a slip that keeps all digits."""
SEVERAL = 3
"""Values of one label in one document from which on they are of a class of things."""
_FORMER = re.compile(r"(?:上年|去年|前年|20\d\d年)的?同期")
STRONG = frozenset({"size", "flow", "stage", "share", "phase", "mean", "span", "source", "side"})
"""Dimensions of marks that make another thing of an indicator, where one side names them."""
GENERIC = frozenset({"开发区", "园", "新区", "小镇"})
"""Words for a park that name none."""
EITHER = frozenset({"全区", "全园"})
"""Words for all of a park, or of the place around it."""
WEAK = frozenset({"level", "tech", "firm"})
"""Dimensions whose marks beside an indicator may belong to something else."""
CLASSES = frozenset({"size", "firm"})
"""Dimensions whose marks name a part that is counted everywhere alike."""
OF_PROJECTS = frozenset({"总投资", "占地", "产能", "建筑面积"})
"""What a project has one value of, however far apart two are."""
KINDS = {"总投资": "money", "占地": "land"}
"""What the rules over projects call such a row."""
LASTING = frozenset({"规划面积"})
"""What a place has once and for all: compared without a year."""
_ROW = Maker("conflict", 0.7)


def same(projection: Projection) -> Iterator[AuditRow]:
    """Values of one indicator that cannot both be right. O(figures + pairs of one head, unit and place)."""
    for group in groups(projection).values():
        yield from _compared(group)


def groups(projection: Projection) -> Mapping[tuple[str, str], Sequence[Observation]]:
    """Head and unit → the observations of all documents, read once."""
    return projection.once(_read_groups)


def _read_groups(projection: Projection) -> Mapping[tuple[str, str], Sequence[Observation]]:
    found: dict[tuple[str, str], list[Observation]] = defaultdict(list)
    for seen in (*observed_prose(projection), *observed_cells(projection)):
        found[seen.label.head, seen.kind].append(seen)
    return found


def alike(left: Observation, right: Observation) -> float | None:
    """Points for label, place and scope of two observations, whatever their time; ``None`` where they are of two things."""
    one, other = ({**seen.near, **dict(seen.label.marks)} for seen in (left, right))
    if any(other.get(key, mark) != mark for key, mark in one.items() if key not in WEAK):
        return None
    place, words = _place(left, right), _words(left, right)
    return None if place is None or words is None else words + place + _marks(left, right)


def _compared(group: Sequence[Observation]) -> Iterator[AuditRow]:
    told: set[tuple[float, float]] = set()
    for left, right in compared_pairs(_without_classes(group)):
        points = score(left, right)
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
    return (seen.document, label.words, label.marks, seen.place, seen.year, seen.part, seen.goal, seen.row != "")


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
    beside = _beside(left, right)
    # One number in two units beside another that both tell: one of them is a slip of the unit.
    beside += 1.0 if slip >= UNIT and beside > 0 else 0.0
    return points + _year(left, right) + slip + beside


def _only_planned(left: Observation, right: Observation) -> bool:
    """Whether one is a goal and the other a fact; what a project is to cost is the same in both."""
    project = left.label.head in OF_PROJECTS and _one_owner(left.place.owners, right.place.owners)
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
        return left.row.rpartition("/")[0] == right.row.rpartition("/")[0] and not _one_row(left, right)
    return left.evidence.document == right.evidence.document and left.evidence.start == right.evidence.start


def _base_of(former: Observation, latter: Observation) -> bool:
    """Whether one value is told as what another grew from: of 上年同期, in a sentence or page where the other says no year."""
    told = former.near.get("time") == FORMER or _FORMER.search(former.evidence.quote) is not None
    return former.document == latter.document and told and not latter.dated


def _other_year(left: Observation, right: Observation) -> bool:
    former = LAST_YEAR in (left.year, right.year)
    known = former or (left.year and right.year)
    return bool(known and left.year != right.year and left.label.head not in LASTING)


def _other_part(left: Observation, right: Observation) -> bool:
    """Whether two values are of two parts of a year; a remark may name the part its whole table is of."""
    return left.part != right.part and not (_one_row(left, right) and not (left.part and right.part))


def _one_row(left: Observation, right: Observation) -> bool:
    """Whether one value is a cell and the other said in a remark of its row."""
    return bool(left.row) and left.row == right.row and left.said != right.said


def _year(left: Observation, right: Observation) -> float:
    """Points for the time of two values, as far as their indicator changes with it."""
    if left.label.head in LASTING or left.place.owners:
        return 0.5
    if left.part and left.year in ("", right.year):
        return 0.5
    if not left.year or not right.year:
        if left.document != right.document:
            return -1.5 if left.year or right.year else -0.5
        return 0.0 if left.year == right.year else -0.5
    return 0.5 * (left.dated + right.dated)


def _marks(left: Observation, right: Observation) -> float:
    """Marks that one side has and the other lacks: those of its label weigh more than those of the words before."""
    points = 0.0
    for one, other in ((left, right), (right, left)):
        known, label = {**other.near, **dict(other.label.marks)}, dict(one.label.marks)
        if CLASSES & label.keys():
            # 其中规上企业17家: the class says which part it is.
            known = {**known, "share": ""}
        points -= sum(2.0 if key in STRONG else 1.0 for key in label if key not in known)
        points -= sum(0.5 for key in one.near if key in STRONG and key not in known and key not in label)
    return points


def _words(left: Observation, right: Observation) -> float | None:
    """Points for the words of two labels besides head and marks; ``None`` where they name two things."""
    one, other = left.label.words, right.label.words
    if left.row and right.row and not (left.said or right.said) and one != other:
        return None
    if one == other:
        if one or _named_class(left) == _named_class(right) != "":
            return 2.0
        if left.label.head not in _hollow() or left.place.owners or _one_row(left, right):
            return 1.0
        staged = dict(left.label.marks).get("stage", "") == dict(right.label.marks).get("stage") != ""
        return 0.0 if left.place.part and right.place.part else -0.5 if staged else -1.5
    if not one or not other:
        there, lacks = (left, right) if one else (right, left)
        return 1.0 if pairs(there.label.words) <= pairs(lacks.around) else -1.5
    if one in other or other in one:
        # Trade with 商 behind it (医药, 医药商业) is another trade.
        return None if {one, other} == {min(one, other, key=len), f"{min(one, other, key=len)}商"} else 1.0
    shared = len(pairs(one) & pairs(other)) / min(len(pairs(one)), len(pairs(other)))
    return 1.0 if shared == 1 else 0.0 if shared >= 0.5 else None


@cache
def _hollow() -> frozenset[str]:
    """Heads that say nothing without the words before them: anybody has them."""
    return frozenset(row["indicator"] for row in read_lexicon("hollow_indicators", ("indicator",)))


def _named_class(seen: Observation) -> str:
    """The class of enterprises a label names instead of a trade (高新技术企业)."""
    marks = dict(seen.label.marks)
    return next((marks[key] for key in ("firm", "source", "size") if key in marks), "")


def _place(left: Observation, right: Observation) -> float | None:
    """Points for two places; ``None`` where they are two."""
    one, other = left.place, right.place
    if _one_row(left, right):
        return 1.0
    shared = bool(one.owners & other.owners) and _nested(one.home, other.home)
    if one.home and other.home and one.home != other.home and not shared:
        return None
    if one.owners or other.owners:
        return 1.0 if _one_owner(one.owners, other.owners) else None
    named = 0.5 * (one.told + other.told)
    if one.part == other.part:
        return named if one.home or other.home or one.part else None
    short, long = sorted((one.part, other.part), key=len)
    # 全区 on a page about a park may be the park or the 区 around it.
    either = short in EITHER and long.endswith(short[1]) and left.document == right.document
    kind = short and (long.endswith(short) or (short in GENERIC and long[-1:] in "区园镇"))
    return -0.5 if kind or either else None


def _nested(left: str, right: str) -> bool:
    """Whether one region lies in the other, by their codes."""
    short, long = sorted((left.rstrip("0"), right.rstrip("0")), key=len)
    return long.startswith(short)


def _one_owner(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two values are of one thing: a project of both, or an enterprise of both and no two projects."""
    if not one & other:
        return False
    projects = [{owner for owner in owners if owner.startswith("project/")} for owners in (one, other)]
    return bool(projects[0] & projects[1]) or not (projects[0] and projects[1])


def _beside(left: Observation, right: Observation) -> float:
    if left.document == right.document and left.sentence == right.sentence >= 0:
        return -1.5
    return 1.0 if set(left.beside) & set(right.beside) else 0.0


def _row(left: Observation, right: Observation, points: float) -> AuditRow:
    _, slip = slip_of(left, right)
    what = max(left.label.name, right.label.name, key=len)
    when = left.year or right.year
    shown = f"{when}年{what}" if when and left.dated + right.dated else what
    listed = left.row or right.row or any(owner.startswith("project/") for owner in left.place.owners)
    kind = KINDS.get(left.label.head, "conflict") if listed else "conflict"
    return replace(_ROW, kind=kind).but(min(0.9, 0.5 + points / 15), slip or None)(
        what, f"{shown}一处为 {left.text}，一处为 {right.text}", (left.text, right.text), left.evidence, right.evidence
    )
