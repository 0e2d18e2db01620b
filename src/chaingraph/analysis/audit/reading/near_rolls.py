"""The tables that a document may speak of: its own, and those of its place that share words with it.

For: rules that hold what is said against every table it may be said of.
In: tables of things, documents. Out: :func:`near_rolls`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from chaingraph.analysis.audit.reading.indicator import pairs
from chaingraph.analysis.audit.reading.pages import pages
from chaingraph.analysis.audit.reading.rolls import Roll, rolls
from chaingraph.analysis.audit.reading.settled_homes import settled_homes
from chaingraph.analysis.projection import Projection

MOST = 100
"""Tables of its place that a document is held against; of more, its own and the likeliest."""
LIKELIEST = 10


def near_rolls(projection: Projection) -> Mapping[str, Sequence[Roll]]:
    """Document → the tables it may speak of, in document order, read once: O(characters + cells).

    Tables whose place is not known may be of any place. Where a place has more than :data:`MOST`, the :data:`LIKELIEST`
    of other documents are those that share the most pairs of signs with the document that few tables bear.
    """
    return projection.once(_read)


def _read(projection: Projection) -> Mapping[str, Sequence[Roll]]:
    tables = rolls(projection)
    homes = settled_homes(projection)
    index = _index(tables) if len(tables) > MOST else {}
    near: dict[str, Sequence[Roll]] = {}
    of_place: dict[str, list[int]] = {}
    for page in pages(projection) if tables else ():
        place = homes.get(page.document, "")[:6]
        if place not in of_place:
            of_place[place] = [n for n, roll in enumerate(tables) if not place or roll.home[:6] in ("", place)]
        chosen: Sequence[int] = of_place[place]
        if len(chosen) > MOST:
            chosen = _likeliest(page.document, "".join(one.text for one in page.sentences), tables, index, chosen)
        near[page.document] = [tables[n] for n in chosen]
    return near


def _index(tables: Sequence[Roll]) -> Mapping[str, Sequence[int]]:
    """Pair of signs → the tables whose heads bear it; without pairs that more than the likeliest few bear."""
    index: dict[str, list[int]] = defaultdict(list)
    for n, roll in enumerate(tables):
        for pair in filter(str.isalpha, pairs(roll.heads)):
            index[pair].append(n)
    return {pair: found for pair, found in index.items() if len(found) <= LIKELIEST}


def _likeliest(
    document: str, text: str, tables: Sequence[Roll], index: Mapping[str, Sequence[int]], chosen: Sequence[int]
) -> Sequence[int]:
    own = {n for n in chosen if tables[n].sheet.document == document}
    shared = Counter(n for pair in pairs(text) for n in index.get(pair, ()))
    others = sorted((n for n in set(chosen) - own if shared[n]), key=lambda n: (-shared[n], n))
    return sorted(own.union(others[:LIKELIEST]))
