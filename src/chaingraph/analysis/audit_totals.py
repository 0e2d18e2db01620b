"""Rows that sum up others (合计, 小计) against the rows themselves: sums of columns, and how many rows there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit_rows import AuditRow, half_step, plain
from chaingraph.analysis.columns import Number, row_order
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.units import convert

Column = Sequence[tuple[int, float, float]]
"""Row, value in the unit of the sum, and what rounding may hide, of every row that has a number."""
COUNTED = "表内数量"
"""Indicator under which a sum says how many rows it counts."""


@dataclass(frozen=True, slots=True)
class _Table:
    """The numbers of one table: of its rows, of its sums, and the numbers of its rows."""

    numbers: tuple[Number, ...]
    totals: tuple[Number, ...]
    rows: frozenset[int]


def totals(projection: Projection) -> Iterator[AuditRow]:
    """Sums of a table that its rows do not come to, and counts of rows that are not there.

    A sum may speak of the whole table, of the rows between it and the sum before or behind it, or of the sums before it;
    it is wrong when it agrees with none of them. When rows lack a number, only a sum below theirs is wrong.

    Complexity: O(numbers of tables with sums × their sums).
    """
    for table in _tables(projection).values():
        for total in table.totals:
            yield from _check(projection, table, total)


def _tables(projection: Projection) -> Mapping[str, _Table]:
    """Identifier of a table → its numbers, for tables with sums."""
    found: dict[str, list[Number]] = defaultdict(list)
    for number in projection.numbers:
        if number.row:
            found[number.row.rpartition("/")[0]].append(number)
    rows: dict[str, set[int]] = defaultdict(set)
    for group in projection.groups:
        table, _, row = group.rpartition("/")
        if row.isdecimal():
            rows[table].add(int(row))
    tables = {}
    for name in sorted(found, key=row_order):
        sums = tuple(number for number in found[name] if number.sums_up)
        if sums:
            others = tuple(number for number in found[name] if not number.sums_up)
            tables[name] = _Table(others, sums, frozenset(rows[name]))
    return tables


def _check(projection: Projection, table: _Table, total: Number) -> Iterator[AuditRow]:
    if total.value is None:
        return
    counting = total.indicator == COUNTED
    column = [(row, 1.0, 0.0) for row in sorted(table.rows)] if counting else _column(table, total)
    blocks = [(whole, block) for whole, block in _blocks(table, total, column) if len(block) > 1]
    if not blocks or any(_agrees(total, block, whole=whole) for whole, block in blocks):
        return
    nearest = min((abs(_sum(block) - total.value), len(block)) for _, block in blocks)
    block = next(block for _, block in blocks if (abs(_sum(block) - total.value), len(block)) == nearest)
    yield _row(projection, total, _sum(block), _addends(table, total, block))


def _column(table: _Table, total: Number) -> Column:
    """The numbers that a sum can sum up: those of its column, in its unit."""
    found = {}
    for number in table.numbers:
        same = number.indicator == total.indicator and number.year == total.year
        value = convert(number.value, number.unit, total.unit) if number.unit != total.unit else number.value
        if same and value is not None:
            found[_place(number)] = (_place(number), value, half_step(number.text))
    return [found[row] for row in sorted(found)]


def _blocks(table: _Table, total: Number, column: Column) -> Iterator[tuple[bool, Column]]:
    """What a sum can mean: all rows, those before it, those behind it; and whether each of these rows has a number."""
    cuts = sorted({_place(other) for other in table.totals if other.indicator == total.indicator})
    at = _place(total)
    above = max((cut for cut in cuts if cut < at), default=-1)
    below = min((cut for cut in cuts if cut > at), default=max(table.rows, default=0))
    for low, high in ((-1, max(table.rows, default=0)), (above, at), (at, below), (-1, at)):
        rows = {row for row in table.rows if low < row <= high}
        yield len(rows) == len(block := [item for item in column if low < item[0] <= high]), block


def _agrees(total: Number, block: Column, *, whole: bool) -> bool:
    """Whether a sum can be the sum of a block: up to rounding, and above it where numbers are missing."""
    room = half_step(total.text) + sum(half for _, _, half in block) + 1e-6
    over = (total.value or 0.0) - _sum(block)
    return abs(over) <= room or (over > 0 and not whole)


def _sum(block: Column) -> float:
    return sum(value for _, value, _ in block)


def _place(number: Number) -> int:
    """Row of a number; a sum has the row it follows."""
    place = number.row.rpartition("/")[2].rstrip("+")
    return int(place) if place.lstrip("-").isdecimal() else -1


def _addends(table: _Table, total: Number, block: Column) -> list[Number]:
    rows = {row for row, _, _ in block}
    return [n for n in table.numbers if n.indicator == total.indicator and _place(n) in rows]


def _row(projection: Projection, total: Number, value: float, addends: Sequence[Number]) -> AuditRow:
    counting = total.indicator == COUNTED
    found = f"{plain(round(value, 4))}{'行' if counting else total.unit}"
    said = (
        f"写明 {total.text}，所列为 {found}" if counting else f"的{total.indicator}为 {total.text}，各行之和为 {found}"
    )
    difference = plain(round(abs(value - (total.value or 0.0)), 4))
    return AuditRow(
        kind="count" if counting else "sum",
        subject=projection.label(total.subject),
        message=f"表中“{total.scope}”{said}",
        left=total.text,
        right=found,
        sure=0.9,
        slip=f"相差 {difference}，可能漏列一行或误写一格",
        evidence=projection.evidence(*((n.subject, "hasMetric", n.id) for n in (total, *addends))),
    )
