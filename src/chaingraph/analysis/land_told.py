"""Land that sentences tell of, by what they call it: 闲置土地85亩, 占地210亩.

For: :mod:`chaingraph.analysis.land`, which lists it behind the rows of tables.
In: the graph's numbers. Out: records, one a subject, with the measures that tables have columns for.
How: the end of an indicator says what is measured (``seeds/lexicon/land_words.csv``). Land that was taken back or put to use (盘活,
收回) lies idle no more; the ground of a project that is planned is nobody's land yet.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from chaingraph.analysis.columns import Number
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.tables import Record
from chaingraph.analysis.units import amount
from chaingraph.reference.lexicon import read_lexicon

_UNITS = {"land_idle": "亩", "land_current": "亩", "floor_area": "平方米"}
_TOLD = {"land_idle": ("fact", "claim", "planned")}
"""Moods that count: what is to be done about idle land is planned, that it is idle is so."""


def told_land(projection: Projection, known: Collection[str]) -> Iterator[Record]:
    """What sentences tell of land, by subject.

    Args:
        projection: The graph.
        known: Subjects of which more is known already.
    """
    found: dict[str, dict[str, Number]] = {}
    for number in projection.numbers:
        measure = "" if number.row or number.measure or number.subject in known else _measure(number)
        if measure:
            found.setdefault(number.subject, {}).setdefault(measure, number)
    for subject in sorted(found):
        yield Record(subject, "", found[subject], tuple(found[subject].values()))


def _measure(number: Number) -> str:
    """What a number of a sentence measures of land; empty for anything else."""
    for measure, called in _words():
        if called.search(number.indicator) and number.modality in _TOLD.get(measure, ("fact",)):
            return measure if amount(number, _UNITS[measure]) is not None else ""
    return ""


@cache
def _words() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = read_lexicon("land_words", ("measure", "word", "not"))
    return tuple((row["measure"], re.compile(rf"^(?!.*(?:{row['not']})).*{row['word']}\Z")) for row in rows)
