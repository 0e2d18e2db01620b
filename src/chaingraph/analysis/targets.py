"""Targets: from where to where in which years, and whether the stated growth leads there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.analysis.columns import Number, in_order
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.rows import rounded
from chaingraph.analysis.shared import place_of
from chaingraph.analysis.tables import Record, records, row_evidence
from chaingraph.analysis.units import comparable_period, fraction, is_percent, last_year
from chaingraph.records import Evidence
from chaingraph.reference.regions import gazetteer

_GROWTH = re.compile(r"年均(?:增长|增速|增幅|增长率)$")


@dataclass(frozen=True, slots=True)
class TargetRow:
    """An indicator with its base and its target, both in ``unit`` as published (40 and ``%``, not 0.4).

    Attributes:
        scope: What it counts; the table's own place when nothing else is said.
        stated_growth: Annual growth the document states, as a fraction.
        implied_growth: Annual growth that leads from base to target, ``(target / base) ** (1 / years) - 1``; ``None``
            when the base is missing or not positive, or a year is missing.
        difference: Stated less implied growth.
        points: For indicators in per cent: target less base, as a fraction.
        points_a_year: The same in percentage points a year (5.5); growth says little of a share (38 % → 60 %).
        exact: False when base or target is a bound or about so (>86 %, 约 500).
    """

    indicator: str
    unit: str | None
    scope: str | None
    base: float | None
    base_year: str | None
    target: float | None
    target_year: str | None
    stated_growth: float | None
    implied_growth: float | None
    difference: float | None
    points: float | None
    points_a_year: float | None
    exact: bool
    subject: str
    evidence: tuple[Evidence, ...]


def find_targets(projection: Projection, *, prose: bool = False) -> tuple[TargetRow, ...]:
    """Rows of indicator tables in their order; one a target year where a row has several.

    A table without any target is no target table; in one that has some, a row whose target is missing is kept.

    Args:
        projection: The graph.
        prose: Also goals told in sentences, each beside the latest fact of the same subject, indicator and unit, and the
            annual growth that is told of it.

    Complexity: O(observations · log observations).
    """
    found = [record for record in records(projection, "indicator_base", "indicator_target") if record.row]
    plans = {_table(record) for record in found if "indicator_target" in record.numbers}
    rows = [row for record in found if _table(record) in plans for row in _of_row(projection, record)]
    return tuple(rows) + (tuple(_of_prose(projection)) if prose else ())


def implied_growth(base: Number | None, target: Number | None) -> float | None:
    """Compound annual growth between two observations; ``None`` where it has no meaning. O(1).

    Example:
        >>> low, high = (Number("a", "s", "产值", 178.2, year="2020"), Number("b", "s", "产值", 1000, year="2025"))
        >>> implied_growth(low, high)
        0.411947
    """
    if base is None or target is None or not base.value or base.value < 0 or target.value is None or target.value < 0:
        return None
    start, end = last_year(base.year), last_year(target.year)
    if start is None or end is None or end <= start or base.unit != target.unit:
        return None
    return rounded((target.value / base.value) ** (1 / (end - start)) - 1)


def _table(record: Record) -> str:
    return record.row.rpartition("/")[0]


def _of_row(projection: Projection, record: Record) -> Iterator[TargetRow]:
    bases = [number for number in record.all if number.measure == "indicator_base"]
    targets: list[Number | None] = [number for number in record.all if number.measure == "indicator_target"]
    base = max(bases, key=lambda number: number.year, default=None)
    for target in targets or [None]:
        yield _row(projection, base, target, record.numbers.get("growth_stated"))


def _row(projection: Projection, base: Number | None, target: Number | None, growth: Number | None) -> TargetRow:
    known = [number for number in (base, target, growth) if number is not None]
    head, stated, implied = known[0], fraction(growth), implied_growth(base, target)
    both = stated is not None and implied is not None
    return TargetRow(
        indicator=head.indicator,
        unit=next((n.unit for n in (target, base) if n is not None and n.unit), None),
        scope=next((n.scope for n in known if n.scope), None) or _counted(projection, head),
        base=base.value if base else None,
        base_year=base.year or None if base else None,
        target=target.value if target else None,
        target_year=target.year or None if target else None,
        stated_growth=stated,
        implied_growth=implied,
        difference=rounded(stated - implied) if both else None,  # type: ignore[operator]
        points=_points(base, target),
        points_a_year=_points_a_year(base, target),
        exact=all(number.bound == "=" for number in (base, target) if number is not None),
        subject=projection.label(head.subject),
        evidence=_evidence(projection, known),
    )


def _counted(projection: Projection, number: Number) -> str:
    """What a figure counts where its words tell no scope: the place whose chain it is, else its subject."""
    region = gazetteer().get(place_of(projection, number))
    return region.name if region else projection.label(number.subject)


def _points(base: Number | None, target: Number | None) -> float | None:
    if base is None or target is None or not is_percent(base) or not is_percent(target):
        return None
    low, high = fraction(base), fraction(target)
    return None if low is None or high is None else rounded(high - low)


def _points_a_year(base: Number | None, target: Number | None) -> float | None:
    points = _points(base, target)
    years = [last_year(number.year) if number else None for number in (base, target)]
    if points is None or years[0] is None or years[1] is None or years[1] <= years[0]:
        return None
    return rounded(points * 100 / (years[1] - years[0]))


def _evidence(projection: Projection, numbers: list[Number]) -> tuple[Evidence, ...]:
    rows = [item for n in numbers if n.row for item in row_evidence(projection, n.subject, n.row)]
    own = projection.evidence(*((n.subject, "hasMetric", n.id) for n in numbers))
    return in_order([*rows, *own])


def _of_prose(projection: Projection) -> Iterator[TargetRow]:
    facts: dict[tuple[object, ...], Number] = {}
    for number in sorted(projection.numbers, key=lambda n: (n.year, n.id)):
        if number.modality == "fact" and number.value is not None and number.year:
            facts[*_spot(projection, number), number.unit, _is_of_years(number)] = number
    goals = [n for n in projection.numbers if n.modality == "target" and not n.row and n.value is not None]
    rates = {_spot(projection, n): n for n in goals if is_percent(n) and _GROWTH.search(n.indicator)}
    stated = {(*whose, _GROWTH.sub("", indicator)): rate for (*whose, indicator), rate in rates.items()}
    levels = {spot for n in goals if (spot := _spot(projection, n)) not in rates}
    for goal in sorted(goals, key=lambda n: (n.subject, n.indicator, n.year, n.id)):
        spot = _spot(projection, goal)
        # 年均增长 9.5 % belongs to the level it leads to, where that is told too.
        if spot in rates and (*spot[:-1], _GROWTH.sub("", goal.indicator)) in levels:
            continue
        yield _row(projection, facts.get((*spot, goal.unit, _is_of_years(goal))), goal, stated.get(spot))


def _spot(projection: Projection, number: Number) -> tuple[str, ...]:
    """Subject, place and indicator of a figure: what a goal and its base have in common."""
    return number.subject, place_of(projection, number), number.indicator


def _is_of_years(number: Number) -> bool:
    """Whether a figure is of whole years: the first half of one is no base for a goal of a year."""
    return not isinstance(comparable_period(number.year), str)
