"""Land: what enterprises have, what lies idle, what they will need, and what a 亩 yields. Units reconciled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from chaingraph.analysis.columns import Number, in_order
from chaingraph.analysis.land_told import told_land
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.tables import Record, joined, records, row_evidence, row_objects
from chaingraph.analysis.units import amount, span
from chaingraph.records import Evidence

YIELD = "万元/亩"
MEASURES = ("land_current", "land_idle", "floor_area", "land_need")


@dataclass(frozen=True, slots=True)
class LandRow:
    """Land of an enterprise. Areas in 亩 and 平方米, yield in 万元 a 亩; missing is ``None``, a printed 0 is 0.

    Attributes:
        need_mu: Lower and upper end of the declared need; an open end is ``None``.
        output_per_mu: From the same row, else from any sentence about the enterprise, else the row's output through its
            land.
    """

    enterprise: str
    current_mu: float | None
    idle_mu: float | None
    floor_m2: float | None
    need_mu: tuple[float | None, float | None] | None
    output_per_mu: float | None
    sector: str | None
    year: str | None
    evidence: tuple[Evidence, ...]


def find_land(projection: Projection, *, told: bool = True) -> tuple[LandRow, ...]:
    """Land rows of tables in their order, then land told in prose, by enterprise.

    Args:
        projection: The graph.
        told: Whether what only sentences tell has rows: numbers of several of them need not be of one time.

    An enterprise of which only the yield is known has no row. Prose about an enterprise that a table lists gives its
    yield to that row. A row that says nothing (an area without a unit) is left out.

    Complexity: O(observations · log observations).
    """
    found = [record for record in records(projection, *MEASURES) if _is_enterprise(projection, record.subject)]
    in_tables = {record.subject for record in found if record.row}
    found = [record for record in found if record.row or record.subject not in in_tables]
    more = told_land(projection, frozenset(record.subject for record in found)) if told else ()
    rows = (_row(projection, record) for record in (*found, *more) if _is_enterprise(projection, record.subject))
    return tuple(row for row in rows if _says(row))


def _says(row: LandRow) -> bool:
    """Whether anything is known of the land itself."""
    return any(value is not None for value in (row.current_mu, row.idle_mu, row.floor_m2, row.need_mu))


def _is_enterprise(projection: Projection, subject: str) -> bool:
    thing = projection.things.get(subject)
    return thing is not None and thing.type in ("Enterprise", "Organisation")


def _row(projection: Projection, record: Record) -> LandRow:
    numbers = record.numbers
    output = numbers.get("output_per_mu") or _prose_output(projection, record.subject)
    said = projection.evidence((record.subject, "hasMetric", output.id)) if output else ()
    own = row_evidence(projection, record.subject, record.row) if record.row else record.evidence(projection)
    return LandRow(
        enterprise=projection.label(record.subject),
        current_mu=amount(numbers.get("land_current"), "亩"),
        idle_mu=amount(numbers.get("land_idle"), "亩"),
        floor_m2=amount(numbers.get("floor_area"), "平方米"),
        need_mu=span(numbers.get("land_need"), "亩"),
        output_per_mu=amount(output, YIELD) or _reckoned(numbers),
        sector=joined(row_objects(projection, record.subject, "sector", record.row)),
        year=next((number.year for number in record.all if number.year), None),
        evidence=in_order([*own, *said]),
    )


def _reckoned(numbers: Mapping[str, Number]) -> float | None:
    """What a 亩 yields by the output and the land of one row, where both are facts."""
    output, land = numbers.get("output"), numbers.get("land_current")
    if output is None or land is None or output.modality != "fact" or land.modality != "fact":
        return None
    money, area = amount(output, "万元"), amount(land, "亩")
    return round(money / area, 2) if money is not None and area else None


def _prose_output(projection: Projection, subject: str) -> Number | None:
    """The latest yield that a sentence tells: by its measure, or an output in money for a piece of land."""
    told = [number for number in projection.numbers_of(subject) if _is_yield(number)]
    return max(told, key=lambda number: (number.year, number.id), default=None)


def _is_yield(number: Number) -> bool:
    named = number.measure == "output_per_mu" or any(word in number.indicator for word in ("产值", "产出"))
    return named and number.modality == "fact" and amount(number, YIELD) is not None
