"""Output values: of enterprises, of a region, and the share of one in the other, year by year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chaingraph.analysis.columns import Number, Triple
from chaingraph.analysis.places import Places
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.rows import share
from chaingraph.analysis.units import comparable_period, convert

MONEY = "万元"
WHOLE = ("", "全区", "全县", "全市", "规上", "全省", "园区", "全区规上", "全县规上", "全市规上", "全省规上")
"""Scopes of a region's output that count all trades; a single trade's output is no whole."""


OWN = ("产值", "年产值", "实现产值", "企业产值")
"""What an enterprise's output is called; of a region 产值 alone may be that of one trade."""


@dataclass(frozen=True, slots=True)
class Output:
    """Output of an enterprise in a year, in 万元.

    Attributes:
        year: The year; where no year as a whole is known, the period (``2025-01/2025-06``), so that no half-year passes for a year.
        share: Of the region's industrial output in the same period; ``None`` when that is unknown or smaller.
        triples: What it rests on.
    """

    enterprise: str
    year: int | str | None
    value: float
    share: float | None
    triples: tuple[Triple, ...]


def find_outputs(projection: Projection, places: Places, region: str) -> tuple[Output, ...]:
    """Outputs of enterprises, by enterprise and year, the newest year last; where a year has several, the largest.

    Parts of a year stand before whole years: they are what is known of those of whom no year is.

    Args:
        projection: The graph.
        places: Where things are.
        region: Code of the region whose output is the whole; empty for no shares.

    Complexity: O(observations · log observations).
    """
    wholes = _wholes(projection, places, region) if region else {}
    best: dict[tuple[str, int | str | None], Number] = {}
    for number in _outputs(projection):
        thing = projection.things.get(number.subject)
        if thing is not None and thing.type == "Enterprise":
            spot = (number.subject, comparable_period(number.year))
            best[spot] = max(best.get(spot, number), number, key=_value)
    area = places.area_of_region(region, "园区") if region else None
    ordered = sorted(best, key=lambda spot: (spot[0], not isinstance(spot[1], str), str(spot[1] or "")))
    # Who is elsewhere has no share in the output of this region.
    shared = {s for s, _ in ordered if area is None or places.where(s, area) != "outside"}
    return tuple(_output(s, year, best[s, year], wholes.get(year) if s in shared else None) for s, year in ordered)


def _output(subject: str, year: int | str | None, number: Number, whole: Number | None) -> Output:
    part = share(_value(number), _value(whole)) if whole is not None else None
    triples: list[Triple] = [(subject, "hasMetric", number.id)]
    if whole is not None and part is not None and part <= 1:
        triples.append((whole.subject, "hasMetric", whole.id))
    return Output(subject, year, _value(number), part if part is None or part <= 1 else None, tuple(triples))


def _wholes(projection: Projection, places: Places, region: str) -> Mapping[int | str | None, Number]:
    """Year, or part of one → the region's industrial output: the largest that counts all trades."""
    found: dict[int | str, list[Number]] = defaultdict(list)
    for number in _outputs(projection):
        thing = projection.things.get(number.subject)
        year = comparable_period(number.year)
        if thing and thing.type == "Region" and region in (thing.code, thing.id) and year and number.scope in WHOLE:
            found[year].append(number)
    return {year: max(numbers, key=_value) for year, numbers in found.items()}


def _outputs(projection: Projection) -> Iterator[Number]:
    """Facts in money that are an output: by their measure, industrial output by name, and 产值 of an enterprise."""
    for number in projection.numbers:
        named = number.measure == "output" or number.indicator.endswith(("工业总产值", "工业产值", "总产值"))
        named |= number.indicator in OWN and number.subject.startswith("enterprise/")
        if named and number.modality == "fact" and _value(number) > 0:
            yield number


def _value(number: Number) -> float:
    return convert(number.value, number.unit, MONEY) or 0.0
