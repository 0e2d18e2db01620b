"""Changes against the values of both times, wherever these stand: sentence, table, or the bulletin of another year.

For: ``chaingraph audit``, within and across documents.
In: changes as told, levels and rates of prose, cells of tables of times. Out: audit rows of kind ``growth``.
How: the value now and the former one bear one label, are of one place and of the two times the change names. One pair that gives
the change settles it; of none that does, the one nearest to the words is told.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

from chaingraph.analysis.audit.growth.changes import Change, changes
from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.alike import alike, groups
from chaingraph.analysis.audit.reading.indicator import pairs
from chaingraph.analysis.audit.reading.observed import Observation
from chaingraph.analysis.audit.reading.observed_when import LAST_YEAR
from chaingraph.analysis.audit.reading.percents import PACE, percents
from chaingraph.analysis.audit.reading.threads import threads, title_times
from chaingraph.analysis.audit.reading.timed_cells import timed_cells
from chaingraph.analysis.audit.rows import AuditRow, percent, plain
from chaingraph.analysis.projection import Projection

ALIKE = 1.0
"""Points that two labels and places have to have."""
MOST = 80
"""Values of one head and unit that are looked through."""
LIKELY = 1.7
"""A former value so many times the one that the change implies is of something else."""
MULTIPLE = 1e3
"""A change without a number has no upper bound."""
ROOM = 0.006
"""Relative room of a multiple beyond the rounding of both values."""
NEAR = 200
"""Characters within which a rate is told again of the same thing in fewer words."""
_ROW = Maker("growth", 0.7, "增减方向、幅度或其中一个数值可能写错")
_VERB = re.compile(r"(?:净?增|提高|提升|上升|回升|扩大|减少|下降|降低|降|减|回落|收窄|缩小)[^，。]*$")
"""The change itself, without what it is counted from."""
Place = tuple[str, int, int]


def former(projection: Projection) -> Iterator[AuditRow]:
    """Changes that no pair of values of the two times gives. O(changes · values of one label)."""
    values = _Values(projection)
    told = [
        change
        for thread in threads(projection)
        for change in changes(thread, values.of(thread.sentence.document, thread.sentence.offsets))
    ]
    values.derive(told)
    for change in told:
        row = _check(change, values)
        if row is not None:
            yield row


class _Values:
    """Levels and rates of all documents, by sentence and by what they measure."""

    def __init__(self, projection: Projection) -> None:
        self._told: dict[str, dict[int, Observation]] = defaultdict(dict)
        self._derived: dict[tuple[str, str], list[Observation]] = defaultdict(list)
        self._alike: dict[tuple[str, str], list[Observation]] = defaultdict(list)
        prose = [seen for group in groups(projection).values() for seen in group if not seen.row]
        rates = [found.seen for found in percents(projection)]
        prose, rates = ([_timed(seen, projection) for seen in found] for found in (prose, rates))
        for seen in (*prose, *rates):
            self._told[seen.document][seen.evidence.end] = seen
        cells = [replace(_timed(seen, projection), part=seen.part) for seen in timed_cells(projection)]
        for seen in (*prose, *rates, *cells):
            self._alike[seen.label.head, seen.kind].append(seen)
        self._heads: Mapping[str, Sequence[str]] = _kinds(self._alike)

    def derive(self, told: Iterable[Change]) -> None:
        """Take in the former values that a value and its gain give (171.5亿元，净增20.5亿元)."""
        for change in told:
            if change.absolute and change.known and change.kind not in ("%", PACE):
                now, gain = change.now, (change.low + change.high) / 2
                step = now.step + (change.high - change.low) / 2
                text = f"{plain(round((now.size - gain) / _factor(now), 4))}{now.unit}"
                made = replace(now, text=text, size=now.size - gain, step=step, evidence=change.evidence)
                made = replace(made, year=change.since[0], part=change.since[1])
                self._derived[now.label.head, now.kind].append(made)

    def derived(self, now: Observation) -> Iterator[Observation]:
        """Former values of one thing that gains give, in the document of a rate that says nothing of its value."""
        for (head, _), found in self._derived.items():
            yield from (
                seen
                for seen in found
                if head == now.label.head and seen.document == now.document and (alike(now, seen) or -1.0) >= ALIKE
            )

    def of(self, document: str, offsets: Sequence[int]) -> Sequence[tuple[int, int, Observation]]:
        """Where the values of a sentence begin and end in it. O(characters)."""
        told = self._told.get(document, {})
        found = []
        for at, offset in enumerate(offsets):
            seen = told.get(offset + 1)
            if seen is not None:
                found.append((at + 1 - len(seen.text), at + 1, seen))
        return found

    def like(self, now: Observation, kind: str) -> Iterator[Observation]:
        """Values that may be of one thing with another, whatever their time."""
        for unit in [kind] if kind else self._heads.get(now.label.head, ()):
            for seen in self._alike.get((now.label.head, unit), ())[:MOST]:
                if (alike(now, seen) or -1.0) >= (ALIKE if _apart(now, seen) else 0.0) or _told_beside(now, seen):
                    yield seen
        yield from (seen for seen in self._told[now.document].values() if _same_time_before(now, seen))


def _timed(seen: Observation, projection: Projection) -> Observation:
    """An observation with the time that the title of its document names, where its words name none."""
    year, part = title_times(projection).get(seen.document, ("", ""))
    return replace(seen, year=seen.year or year, part=seen.part or part)


def _apart(one: Observation, other: Observation) -> bool:
    """Whether two values stand far from each other, or are of two documents."""
    return one.document != other.document or abs(one.evidence.start - other.evidence.start) > NEAR


def _same_time_before(now: Observation, seen: Observation) -> bool:
    """Whether the sentence right beside tells the value of the same time of the year before (去年同期，班列开行列数为1200列)."""
    before = seen.year == LAST_YEAR or (now.year.isdecimal() and seen.year == str(int(now.year) - 1))
    near = now.kind == seen.kind and not _apart(now, seen) and now.sentence != seen.sentence
    return before and near and bool(_own_pairs(now) & _own_pairs(seen))


def _own_pairs(seen: Observation) -> frozenset[str]:
    """Pairs of characters of a label besides its head, which other things have as well."""
    return pairs(seen.label.name) - (pairs(seen.label.head) if seen.label.known else frozenset())


def _kinds(known: Mapping[tuple[str, str], object]) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for head, kind in known:
        if kind not in ("%", PACE):
            found[head].append(kind)
    return found


def _told_beside(now: Observation, seen: Observation) -> bool:
    """Whether two values without a name that others could have stand in one document, of one place and one label."""
    one, other = now.label, seen.label
    same = (one.words, one.marks, now.place) == (other.words, other.marks, seen.place)
    return now.document == seen.document and same and bool(pairs(one.name) & pairs(other.name))


def _check(change: Change, values: _Values) -> AuditRow | None:
    now = change.now
    found = list(values.like(now, change.kind))
    to_be = change.coming or now.goal
    ends = (
        [now]
        if change.known
        else [seen for seen in found if seen.goal == to_be and _at(seen, (now.year, now.part), now)]
    )
    given = [] if change.absolute else list(values.derived(now))
    starts = [seen for seen in (*found, *given) if not seen.goal and _at(seen, change.since, now) and seen is not now]
    # What is told with the value of another time was told of no time of its own.
    joined = [(end, start) for end, start in product(ends, starts) if end.kind == start.kind and end.size != start.size]
    judged = [(_off(change, end, start), end, start) for end, start in joined]
    if not judged or any(off == 0.0 for off, _, _ in judged):
        return None
    off, end, start = min(judged, key=lambda item: item[0])
    return _row(change, end, start) if off < LIKELY else None


def _at(seen: Observation, time: tuple[str, str], now: Observation) -> bool:
    """Whether a value is of a time; one of a year that nobody names is so in its own document alone."""
    return (seen.year, seen.part) == time and (time[0].isdecimal() or seen.document == now.document)


def _off(change: Change, end: Observation, start: Observation) -> float:
    """How far both values are from the change as told: 0 where they give it."""
    if change.absolute:
        real, room = end.size - start.size, end.step + start.step + 1e-9
        room = 0.5 if end.step == start.step == 0.5 else room
        if change.low - room <= real <= change.high + room:
            return 0.0
        return _apart_by(end.size - (change.low + change.high) / 2, start.size)
    if start.size <= 0 or end.size <= 0:
        return LIKELY
    times = end.size / start.size
    room = ROOM * times + times * (end.step / end.size + start.step / start.size)
    loose = change.loose and change.low <= times + 1 + room and times + 1 - room <= change.high
    if loose or change.low - room <= times <= change.high + room:
        return 0.0
    if change.high > MULTIPLE or change.low == 0.0:
        return _apart_by(end.size, start.size)
    return _apart_by(2 * end.size / (change.low + change.high), start.size)


def _apart_by(implied: float, told: float) -> float:
    """How many times the former value that a change implies is the one told, or the other way round, above one."""
    low, high = sorted((abs(implied), abs(told)))
    return high / low if low else LIKELY


def _row(change: Change, end: Observation, start: Observation) -> AuditRow:
    if change.absolute:
        real = end.size - start.size
        pace = change.kind in ("%", PACE)
        factor = 1.0 if pace else _factor(end)
        unit = "个百分点" if pace else end.unit
        shown = f"{'增加' if real > 0 else '减少'}{plain(round(abs(real) / factor, 4))}{unit}"
    else:
        rise = end.size / start.size - 1
        shown = f"{'增长' if rise > 0 else '下降'}{percent(abs(rise))}，为原来的 {plain(round(rise + 1, 2))} 倍"
    year, part = change.since
    when = (f"{year}年" if year.isdecimal() else year) + part
    message = (
        f"{end.label.name}{when}为 {start.text}，后为 {end.text}，是{shown}，文中为“{change.text.strip('，,（(')}”"
    )
    said = _VERB.search(change.text)
    return _ROW(
        end.label.name,
        message,
        (said[0] if said else change.text, shown),
        change.evidence,
        end.evidence,
        start.evidence,
    )


def _factor(seen: Observation) -> float:
    number = "".join(sign for sign in seen.text if sign.isdigit() or sign == ".")
    return seen.size / float(number) if number and float(number) else 1.0
