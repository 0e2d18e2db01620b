"""Several amounts told of each of some things, one of which alone does not add up: firms, output and tax of three parks against all.

For: ``chaingraph audit``.
In: parts of sentences that tell amounts of the same units one after the other, rows of tables, the amounts told of all.
Out: audit rows of kind ``sum``.
How: nobody says that the things are all there are. But where the parts of one unit add up exactly to an amount told in the same
breath as others, these are the totals of the others, whatever they are called, near or in another document of the place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import is_amount, shared
from chaingraph.analysis.audit.reading.quantities import Quantity, Reader, Reading, readers
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place, settled_homes
from chaingraph.analysis.audit.reading.sheets import Sheet, sheets
from chaingraph.analysis.audit.reading.text import base, clause_start
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.audit.slips import digits_of
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

FEWEST, MOST = 2, 40
"""Things whose amounts are added."""
NEAR = (0.6, 1.6)
"""A sum so much smaller or larger than an amount is of other things."""
TWO, THREE = 2, 3
"""Amounts told together; digits of those given that are no sums by chance."""
_ROW = Maker("sum", 0.65, "总数或其中一项可能写错")


@dataclass(frozen=True, slots=True)
class _Amount:
    """An amount by its unit: its size, half of its last digit, as written."""

    name: str
    kind: str
    size: float
    step: float
    text: str
    unit: str
    factor: float


@dataclass(frozen=True, slots=True)
class _Record:
    """Amounts told together: of one thing, or of all."""

    document: str
    amounts: tuple[_Amount, ...]
    evidence: Evidence

    @property
    def kinds(self) -> tuple[str, ...]:
        """Their first two units: by these records are known to tell the same of each thing."""
        return tuple(amount.kind for amount in self.amounts[:TWO])


def parallel(projection: Projection) -> Iterator[AuditRow]:
    """Amounts of all that the parts do not give, where those told with them are given. O(records · series of a place)."""
    homes = settled_homes(projection)
    told = [record for reader in readers(projection) for record in _records(reader)]
    series = [*_runs(told), *(rows for sheet in sheets(projection) if (rows := _rows(sheet)))]
    for parts in series:
        sums = _sums(parts)
        for whole in told:
            if whole not in parts and may_be_one_place(homes, parts[0].document, whole.document):
                yield from _check(parts, sums, whole)


def _records(reader: Reader) -> Iterator[_Record]:
    """The parts of sentences that tell two or more exact amounts."""
    for reading in reader.readings:
        parts: dict[int, list[Quantity]] = defaultdict(list)
        for item in reading.quantities:
            parts[clause_start(reading.text, item.at, "；;")].append(item)
        for items in parts.values():
            exact = [item for item in items if is_amount(item)]
            if len(exact) >= TWO and exact[0].kind != exact[1].kind:
                yield _record(reading, exact)


def _record(reading: Reading, items: Sequence[Quantity]) -> _Record:
    amounts = tuple(
        _Amount(item.label, item.kind, item.size, item.step, item.text, item.unit, base(item.unit)[1]) for item in items
    )
    return _Record(reading.sentence.document, amounts, reading.quote(*items))


def _runs(records: Sequence[_Record]) -> Iterator[Sequence[_Record]]:
    """Records of the same units that follow each other; without the first or the last one too, which may tell all."""
    for _, group in groupby(records, key=lambda record: (record.document, record.kinds)):
        run = list(group)
        yield from (part for part in (run, run[1:], run[:-1]) if FEWEST <= len(part) <= MOST)


def _rows(sheet: Sheet) -> list[_Record]:
    """The rows of a table that sums up no others; empty when a cell of a column is."""
    columns = [at for at in sheet.numeric() if sheet.units[at] and sheet.units[at] not in ("%", "倍")]
    rows = []
    for line in sheet.lines:
        values = [(sheet.columns[at], line.values[at], sheet.units[at]) for at in columns]
        if any(value is None for _, value, _ in values):
            return []
        amounts = []
        for name, value, unit in values:
            kind, factor = base(unit)
            if value is not None:
                amounts.append(_Amount(name, kind, value.value * factor, value.step * factor, value.text, unit, factor))
        rows.append(_Record(sheet.document, tuple(amounts), line.passage.evidence))
    return rows if FEWEST <= len(rows) <= MOST and len(columns) >= TWO else []


def _sums(parts: Sequence[_Record]) -> list[_Amount]:
    """The sums of what each part tells at the same place, as far as all of them tell it in one unit."""
    sums = []
    for column in zip(*(part.amounts for part in parts), strict=False):
        if len({amount.kind for amount in column}) > 1:
            break
        size, step = sum(amount.size for amount in column), sum(amount.step for amount in column)
        sums.append(replace(column[0], size=size, step=step))
    return sums


def _check(parts: Sequence[_Record], sums: Sequence[_Amount], whole: _Record) -> Iterator[AuditRow]:
    both = [(total, amount) for amount in whole.amounts if (total := _of(amount, sums, whole)) is not None]
    given = [amount for total, amount in both if _gives(total, amount)]
    wrong = [(total, amount) for total, amount in both if not any(_gives(total, one) for one in whole.amounts)]
    if len(wrong) != 1 or sum(len(digits_of(amount.text)) for amount in given) < THREE:
        return
    ((total, amount),) = wrong
    if NEAR[0] < total.size / amount.size < NEAR[1]:
        right = f"{plain(round(total.size / amount.factor, 4))}{amount.unit}"
        message = f"{len(parts)}项相加为 {right}，文中为 {amount.text}；同时列出的{given[0].text}与各项之和相符"
        yield _ROW(amount.name, message, (amount.text, right), whole.evidence, *(part.evidence for part in parts[:6]))


def _of(amount: _Amount, sums: Sequence[_Amount], whole: _Record) -> _Amount | None:
    """The sum that an amount may tell: the only one of its unit, else the one of a name most like its own."""
    own = [total for total in sums if total.kind == amount.kind]
    alone = sum(other.kind == amount.kind for other in whole.amounts) == 1
    if not own or (len(own) == 1 and alone):
        return own[0] if own else None
    likest = [len(shared(total.name, amount.name)) for total in own]
    best = max(likest)
    return own[likest.index(best)] if best > 1 and likest.count(best) == 1 else None


def _gives(total: _Amount, amount: _Amount) -> bool:
    return (
        amount.kind == total.kind
        and amount.step < amount.size
        and abs(total.size - amount.size) <= total.step + amount.step
    )
