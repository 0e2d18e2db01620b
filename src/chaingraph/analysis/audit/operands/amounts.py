"""The amounts of each page and of its tables, each by every name it goes by, once.

For: the readers of shares, developments and means in this room. In: the figures of pages, the cells of tables.
Out: :class:`Amounts`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from chaingraph.analysis.audit.operands.digits import ByDigits
from chaingraph.analysis.audit.operands.signs import common, plain
from chaingraph.analysis.audit.reading.levels import Level, cell_levels, told_levels
from chaingraph.analysis.audit.reading.observations import RATES, Observed, observed
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place, settled_homes
from chaingraph.analysis.audit.reading.sheets import Sheet, sheets
from chaingraph.analysis.audit.reading.text import base
from chaingraph.analysis.projection import Projection

MOST = 60
"""So many amounts that only share words with a figure are looked at, those that share most."""
RUN, FEW = 4, 12
"""Signs in a row that names of amounts of two documents share, and how many of these are looked at."""


@dataclass(frozen=True, slots=True)
class Amounts:
    """A page with its amounts."""

    page: Observed
    told: tuple[Level, ...]
    cells: tuple[Level, ...]
    elsewhere: Elsewhere
    digits: ByDigits

    def near(self, place: int, ahead: int, behind: int) -> list[Level]:
        """The amounts of the sentences around one."""
        return [level for level in self.told if level.item and -behind <= place - level.item.place <= ahead]

    def alike(self, *names: str, least: int = 2) -> list[Level]:
        """The amounts of prose and tables that have words in common with some names, those with most first."""
        found = []
        for level in (*self.told, *self.cells):
            most = max((common(plain(level.name), name) for name in names if name), default=0)
            if most >= least:
                found.append((most, level))
        found.sort(key=lambda pair: -pair[0])
        return [level for _, level in found[:MOST]]


class Elsewhere:
    """The amounts of all documents by the runs of their names.

    Args:
        homes: Document → the place it speaks of.
        levels: The amounts.
    """

    def __init__(self, homes: Mapping[str, str], levels: Iterable[Level]) -> None:
        self._homes = homes
        self._runs: dict[str, list[Level]] = defaultdict(list)
        self._known: dict[tuple[str, str], Sequence[Level]] = {}
        self._alike: dict[tuple[str, str], Sequence[Level]] = {}
        for level in levels:
            for run in _runs(plain(level.name)):
                self._runs[run].append(level)

    def named(self, document: str, name: str) -> list[Level]:
        """The amounts of other documents of the place of one that have a run of their name in common with a name, those with most first."""
        key = self._homes.get(document, ""), name
        if key not in self._alike:
            found = joined(*(self._of_place(document, run) for run in _runs(name)))
            self._alike[key] = sorted(found, key=lambda level: -common(plain(level.name), name))
        return list(islice((level for level in self._alike[key] if level.evidence.document != document), FEW))

    def _of_place(self, document: str, run: str) -> Sequence[Level]:
        """The amounts of one run of the place of a document, looked for once; a run of many names says little."""
        key = self._homes.get(document, ""), run
        if key not in self._known:
            near = (
                level
                for level in self._runs.get(run, ())
                if may_be_one_place(self._homes, document, level.evidence.document)
            )
            first = list(islice(near, MOST + 1))
            self._known[key] = first if len(first) <= MOST else ()
        return self._known[key]


def _runs(name: str) -> Iterator[str]:
    """The runs of characters of a name by which amounts of other documents are found."""
    return (name[at : at + RUN] for at in range(len(name) - RUN + 1))


def amounts(projection: Projection) -> Sequence[Amounts]:
    """The amounts of each page, read once: O(characters + cells)."""
    return projection.once(_read)


def _read(projection: Projection) -> Sequence[Amounts]:
    cells = cell_levels(projection)
    sums: dict[str, list[Level]] = defaultdict(list)
    for sheet in sheets(projection):
        sums[sheet.document] += _sums(sheet)
    read = [
        (page, _once(told_levels(page)), _once((*cells.get(document, ()), *sums[document])))
        for page in observed(projection)
        for document in (page.reader.page.document,)
    ]
    every, homes = [level for _, told, own in read for level in (*told, *own)], settled_homes(projection)
    elsewhere, digits = Elsewhere(homes, every), ByDigits(homes, every)
    return [Amounts(page, told, own, elsewhere, digits) for page, told, own in read]


def joined(*groups: Sequence[Level]) -> list[Level]:
    """Groups of amounts one after the other, each amount once."""
    return list({id(level): level for group in groups for level in group}.values())


def _sums(sheet: Sheet) -> Iterator[Level]:
    """The sums of the columns of a table that tells none itself."""
    for at in sheet.numeric() if not sheet.totals else ():
        values = [line.values[at] for line in sheet.lines]
        known = [value for value in values if value is not None]
        if sheet.units[at] and len(known) == len(values) > 1:
            kind, factor = base(sheet.units[at])
            size, step = sum(value.value for value in known), sum(value.step for value in known)
            name, text = f"{sheet.columns[at]}合计", f"{round(size, 4):g}{sheet.units[at]}"
            if size > 0 and kind not in RATES:
                yield Level(name, size * factor, step * factor, text, kind, 0, False, sheet.header.evidence, None)


def _once(levels: Iterable[Level]) -> tuple[Level, ...]:
    found = {(level.evidence.start, level.size, level.name): level for level in levels}
    return tuple(found.values())
