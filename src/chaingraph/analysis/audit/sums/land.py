"""Land tables: more idle land than land, and a total told before a table that is not the sum of its column."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from chaingraph.analysis.audit.rows import AuditRow, half_step, plain
from chaingraph.analysis.columns import Claim, Number, row_order
from chaingraph.analysis.land import find_land
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.tables import records
from chaingraph.analysis.units import convert
from chaingraph.records import Evidence

BEFORE = 3000
"""Characters before a table within which a total of it may be told."""
ALIKE = 0.4
"""A told total farther than this share from the sum is the total of something else."""


def land_rows(projection: Projection) -> Iterator[AuditRow]:
    """More idle land than land."""
    for row in find_land(projection, told=False):
        if row.idle_mu is not None and row.current_mu is not None and row.idle_mu > row.current_mu:
            yield AuditRow(
                kind="land",
                subject=row.enterprise,
                message=f"{row.enterprise}闲置用地 {plain(row.idle_mu)} 亩，多于现有用地 {plain(row.current_mu)} 亩",
                left=plain(row.idle_mu),
                right=plain(row.current_mu),
                sure=0.9,
                slip="闲置用地可能是平方米",
                evidence=row.evidence,
            )


def told_totals(projection: Projection) -> Iterator[AuditRow]:
    """A total of land told right before a land table that is not the sum of its column."""
    tables: dict[str, list[Number]] = defaultdict(list)
    for record in records(projection, "land_current"):
        if record.row:
            tables[record.row.rpartition("/")[0]].append(record.numbers["land_current"])
    for table in sorted(tables, key=row_order):
        areas = [convert(number.value, number.unit, "亩") or 0.0 for number in tables[table]]
        told = _told_before(projection, tables[table][0], sum(areas))
        if told is not None and len(areas) > 1:
            claim, number, value = told
            if abs(value - sum(areas)) > half_step(number.text) + 0.01 * len(areas):
                yield AuditRow(
                    kind="sum",
                    subject=projection.label(number.subject),
                    message=f"正文称 {number.indicator} {number.text}，所附表各行之和为 {plain(round(sum(areas), 2))} 亩",
                    left=number.text,
                    right=f"{plain(round(sum(areas), 2))}亩",
                    sure=0.6,
                    slip="表中可能缺少企业",
                    evidence=(claim.evidence, *_cells(projection, tables[table])),
                )


def _told_before(projection: Projection, first: Number, total: float) -> tuple[Claim, Number, float] | None:
    """The last area told before a table that is near its sum."""
    table = projection.evidence((first.subject, "hasMetric", first.id))
    best: tuple[int, tuple[Claim, Number, float]] | None = None
    for number in projection.numbers:
        value = convert(number.value, number.unit, "亩")
        if number.row or value is None or not total or abs(value - total) > ALIKE * total:
            continue
        for claim in projection.claims_of(number.subject, "hasMetric", number.id):
            gap = table[0].start - claim.evidence.end if claim.evidence.document == table[0].document else -1
            if 0 <= gap <= BEFORE and (best is None or gap < best[0]):
                best = (gap, (claim, number, value))
    return best[1] if best else None


def _cells(projection: Projection, numbers: list[Number]) -> tuple[Evidence, ...]:
    return projection.evidence(*((number.subject, "hasMetric", number.id) for number in numbers))
