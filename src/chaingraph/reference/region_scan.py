"""Finds region names in running text: the longest form at each place, chains (重庆市南岸区) followed to their end.

For: the search for a document's own place, and whoever needs region names with offsets.
In: text.
Out: :class:`RegionHit` in order, without overlaps.
How: surface forms by their first two characters, longest first; one pass. Ordinary words (和平, 长安) count only right
behind a region that contains them (沈阳和平).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from chaingraph.reference.region_names import region_words
from chaingraph.reference.regions import Region, gazetteer


@dataclass(frozen=True, slots=True)
class RegionHit:
    """A region name in a text.

    Attributes:
        start: Offset of its first character; of the whole chain, if it is one.
        end: Offset behind its last character.
        form: The last name of the chain as written.
        candidates: What that name may mean, narrowed by the chain before it.
        chained: Whether a containing region stood right before it.
    """

    start: int
    end: int
    form: str
    candidates: tuple[Region, ...]
    chained: bool = False


def scan_regions(text: str) -> Iterator[RegionHit]:
    """Region names of a text in their order.

    Args:
        text: Running text; its length decides the time, nothing else does.

    Yields:
        One hit a name; a chain is one hit with the candidates of its last member.
    """
    forms = _table()
    last: RegionHit | None = None
    position = 0
    for start in [match.start() for match in _heads().finditer(text)]:
        if start < position:
            continue
        form = next((form for form in forms.get(text[start : start + 2], ()) if text.startswith(form, start)), "")
        position = start + max(len(form), 1)
        hit = _hit(form, start, last) if form else None
        if hit and last and not hit.chained:
            yield last
        last = hit or last
    if last:
        yield last


def _hit(form: str, start: int, last: RegionHit | None) -> RegionHit | None:
    """The hit of a form: chained to the last one, on its own, or none for a guard or an ordinary word."""
    candidates = gazetteer().lookup(form)
    if last and last.end == start and (below := _below(candidates, last.candidates)):
        return RegionHit(last.start, start + len(form), form, below, chained=True)
    if not candidates or gazetteer().is_common_word(form):
        return None
    return RegionHit(start, start + len(form), form, candidates)


def _below(candidates: tuple[Region, ...], outer: tuple[Region, ...]) -> tuple[Region, ...]:
    """Candidates that lie below one of the outer regions."""
    contains = gazetteer().contains
    return tuple(r for r in candidates if any(o.code != r.code and contains(o.code, r.code) for o in outer))


@cache
def _heads() -> re.Pattern[str]:
    """A first and a second character of forms, beside each other: most characters are passed by in one search."""
    first, second = ({head[at] for head in _table()} for at in (0, 1))
    return re.compile(f"[{re.escape(''.join(sorted(first)))}](?=[{re.escape(''.join(sorted(second)))}])")


@cache
def _table() -> Mapping[str, tuple[str, ...]]:
    """The forms by their first two characters (none is shorter), longest first."""
    forms: dict[str, list[str]] = {}
    for form in {*gazetteer().surface_forms(), *region_words().guards}:
        forms.setdefault(form[:2], []).append(form)
    return {head: tuple(sorted(own, key=lambda form: (-len(form), form))) for head, own in forms.items()}
