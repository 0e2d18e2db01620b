"""Tables against themselves: shares and counts, land, phases, numbering, and totals told beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from chaingraph.analysis.audit.rows import AuditRow, half_step, percent, plain
from chaingraph.analysis.columns import Claim, Number, row_order
from chaingraph.analysis.land import find_land
from chaingraph.analysis.localisation import reported_localisation
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.tables import records
from chaingraph.analysis.units import convert
from chaingraph.records import Evidence

BEFORE = 3000
"""Characters before a table within which a total of it may be told."""
ALIKE = 0.4
"""A told total farther than this share from the sum is the total of something else."""


def supplier_shares(projection: Projection) -> Iterator[AuditRow]:
    """Published shares of local suppliers that do not follow from the counts, and more local ones than all."""
    for row in reported_localisation(projection):
        if row.difference is not None and abs(row.difference) > 0.0051:
            yield AuditRow(
                kind="share",
                subject=row.enterprise,
                message=f"{row.enterprise}本地供应商 {plain(row.local)}/{plain(row.suppliers)}，应为 "
                f"{percent(row.recomputed_share)}，文中为 {percent(row.published_share)}",
                left=percent(row.published_share),
                right=percent(row.recomputed_share),
                sure=0.95,
                slip=None,
                evidence=row.evidence,
            )
        if row.local and row.suppliers and row.local > row.suppliers:
            yield AuditRow(
                kind="share",
                subject=row.enterprise,
                message=f"{row.enterprise}本地供应商 {plain(row.local)} 家，多于供应商总数 {plain(row.suppliers)} 家",
                left=plain(row.local),
                right=plain(row.suppliers),
                sure=0.95,
                slip="总数与本地数可能对调",
                evidence=row.evidence,
            )


def land_rows(projection: Projection) -> Iterator[AuditRow]:
    """More idle land than land."""
    for row in find_land(projection):
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


def numbering(projection: Projection) -> Iterator[AuditRow]:
    """Numbers of a list that come twice or are left out; a list may begin again at 1."""
    for entries in _numbered(projection).values():
        steps = [after[1] - before[1] for before, after in pairwise(entries)]
        # 7, 12, 15, 21: numbers of another list, of which these rows are taken.
        if sum(step > 2 for step in steps) * 2 > len(steps):
            continue
        for (_, before, left), (_, after, right) in pairwise(entries):
            if after in (before + 1, 1):
                continue
            if after == before:
                message = f"序号 {before} 出现两次"
            elif after > before:
                gap = "、".join(str(number) for number in range(before + 1, min(after, before + 6)))
                message = f"序号 {before} 之后是 {after}，缺 {gap}"
            else:
                message = f"序号 {before} 之后是 {after}"
            yield AuditRow(
                kind="number",
                subject=projection.label(right.subject),
                message=f"{message}（{projection.label(left.subject)}、{projection.label(right.subject)}）",
                left=str(before),
                right=str(after),
                sure=0.9,
                slip=None,
                evidence=(left.evidence, right.evidence),
            )


def _numbered(projection: Projection) -> Mapping[str, list[tuple[tuple[str, int, int], int, Claim]]]:
    """Table → its numbered rows in order."""
    found: dict[str, list[tuple[tuple[str, int, int], int, Claim]]] = defaultdict(list)
    for group, claims in projection.groups.items():
        for claim in claims:
            if claim.predicate == "number" and claim.object.isdecimal():
                found[group.rpartition("/")[0]].append((row_order(group), int(claim.object), claim))
                break
    return {table: sorted(found[table], key=lambda item: item[0]) for table in sorted(found)}
