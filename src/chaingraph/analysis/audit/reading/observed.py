"""An observation: a value with what it measures, of what place or thing, when, and in which scope.

For: the readers of prose and of cells (:mod:`chaingraph.analysis.audit.reading.observed_prose`, :mod:`chaingraph.analysis.audit.reading.observed_cells`) and the rules over both.
In: words beside a figure, the place and year of each document.
Out: :class:`Observation` and its parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from chaingraph.analysis.audit.reading.indicator import Label
from chaingraph.analysis.audit.reading.project_names import core_of
from chaingraph.analysis.audit.reading.text import COUNTS, Figure
from chaingraph.records import Evidence
from chaingraph.reference.names import parse_company

_ABOVE = re.compile(r"(?:突破|超过?|逾|不低于|不少于|至少)[\d,.]+[^\d多余左]*?(?:以上)?|[\d,.]+[^\d多余左]*以上")


@dataclass(frozen=True, slots=True)
class Place:
    """Where or whose a figure is.

    Attributes:
        home: Code of the region its document speaks of; empty if unknown.
        part: A park or town in it.
        told: Whether the words beside the figure name it.
        owners: Identifiers of the enterprise and the project it is of.
    """

    home: str
    part: str = ""
    told: bool = False
    owners: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Observation:
    """One value of one indicator at one place of a document.

    Attributes:
        kind: Base unit; counting words of enterprises are one.
        around: Words of the sentence before its clause.
        near: Marks of scope in those words.
        year: The year; empty if unknown.
        dated: Whether the words beside it name the year.
        part: The part of the year; empty for all of it.
        goal: Whether it is to be, not what is.
        row: The row of a table it stands in; empty in prose.
        beside: Other figures near it.
        said: Whether it stands in a sentence, of prose or of a cell.
        sentence: Where its sentence begins.
        season: The part of the year that the title of its document names.
    """

    document: str
    text: str
    kind: str
    size: float
    step: float
    label: Label
    around: str
    near: Mapping[str, str]
    place: Place
    year: str
    dated: bool
    part: str
    goal: bool
    evidence: Evidence
    row: str = ""
    beside: tuple[str, ...] = ()
    said: bool = True
    sentence: int = -1
    season: str = ""

    @property
    def above(self) -> bool:
        """Whether the value is told as a lower bound (突破200亿元)."""
        return _ABOVE.match(self.text) is not None

    @property
    def unit(self) -> str:
        """The unit as it is written behind the number."""
        return self.text.lstrip("0123456789.,")


def owner_keys(things: Iterable[str]) -> frozenset[str]:
    """Things as owners of a figure: projects by the core of their names, enterprises with a legal form."""
    found = set()
    for thing in things:
        kind, _, name = thing.partition("/")
        if kind == "project":
            found.add(f"project/{core_of(name) or name}")
        elif parse_company(name).form:
            found.add(thing)
    return frozenset(found)


def exact_step(text: str, kind: str, step: float) -> float:
    """Half of the last digit of a value; none of a plain count, which nobody rounds: 8家 and 9家 are two."""
    return 0.0 if kind in COUNTS and not re.search(r"[十百千万亿.]", text) else step


def told_exactly(figure: Figure) -> bool:
    """Whether a figure is a value or a lower bound, no "about"."""
    return figure.exact or _ABOVE.fullmatch(figure.text) is not None


@dataclass(frozen=True, slots=True)
class Setting:
    """What holds in a document where nobody says otherwise: its place, the part of it, the year of its figures.

    Attributes:
        written: The year in which it was written, else the last one it tells facts of; empty if unknown.
        dated: Whether the day on which it was written is known.
        topic: The words of its title that name no place and time.
        season: The part of the year that its title names.
        trade: The one trade its title names.
    """

    home: str
    names: tuple[str, ...]
    part: str
    year: str
    written: str
    dated: bool
    topic: str
    season: str = ""
    trade: str = ""
