"""How the places of documents are called, in which unit figures are counted, and of which year the figures of a document are.

For: the rules of the audit that hold figures of several documents against each other.
In: the gazetteer, titles and days of documents.
Out: names, units, years.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from chaingraph.analysis.audit.reading.text import COUNTS, Figure
from chaingraph.analysis.audit.reading.written import written
from chaingraph.analysis.projection import Projection
from chaingraph.reference.regions import gazetteer

_TITLE = re.compile(r"(?<![—–~至\d-])(20\d\d)年(?![版第—–~至-]|\d{1,2}月)")


def count_unit(figure: Figure) -> str:
    """The unit of a figure; counting words of enterprises are one, and those of people."""
    if figure.kind in ("名", "位"):
        return "人"
    return "家" if figure.kind in COUNTS and figure.kind in "家户个" else figure.kind


def place_names(home: str) -> tuple[str, ...]:
    """How a place and those above it are called, its own name first."""
    region = gazetteer().get(home)
    if region is None:
        return ()
    places = [region, *gazetteer().ancestors(home)]
    return tuple(dict.fromkeys(name for place in places for name in (place.name, place.short) if len(name) > 1))


_UNTIL = re.compile(r"截[至止]到?(20\d\d)年")
"""In a title whose figures are of a month of a year: （截至2025年6月）."""


def data_years(projection: Projection) -> Mapping[str, str]:
    """Document → the year its figures are of when it names none: the only one of its title, else that of its day."""
    days = written(projection)
    found: dict[str, str] = {}
    for paper in projection.papers.values():
        told = set(_TITLE.findall(paper.title) or _UNTIL.findall(paper.title))
        found[paper.id] = told.pop() if len(told) == 1 else ""
        if not found[paper.id] and paper.id in days and "年" not in paper.title:
            found[paper.id] = str(days[paper.id][0])
    return found
