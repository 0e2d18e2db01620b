"""The sentences in which a word may be told of a thing: those that name it and some behind them.

For: :mod:`chaingraph.analysis.audit.fillers.told`. In: sentences with their names. Out: :func:`places`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.reading.spoken_names import SpokenName, spoken_names
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.projection import Projection

_POINT = re.compile(r"(?:第?[一二三四五六七八九十]{1,3}[、章节条是]|[（(][一二三四五六七八九十]{1,3}[)）])")
"""Opens a point of its own: what was named in the one before it is not spoken of any more."""
REACH = 4
"""Sentences behind the name of a thing in which a word may be told of it."""


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence in which a word may be told of a thing.

    Attributes:
        names: All names of the sentence.
        away: Sentences since the thing was named.
        at: Where its name ends in the sentence; 0 when it was named before.
        others: Names of other things since.
        other_point: Whether a new point of a list (二、) has begun since.
    """

    sentence: Sentence
    names: tuple[SpokenName, ...]
    away: int
    at: int
    others: int
    other_point: bool = False


def places(projection: Projection) -> Mapping[str, Sequence[Place]]:
    """Thing → the sentences in which and behind which it is named, in document order. O(characters)."""
    found: dict[str, list[Place]] = defaultdict(list)
    recent: dict[str, tuple[int, int]] = {}
    document, point = "", 0
    for number, (sentence, names, _) in enumerate(spoken_names(projection)):
        if sentence.document != document:
            document, recent = sentence.document, {}
        point = number if sentence.first and _POINT.match(sentence.text) else point
        here = {name.key: name.end for name in names}
        still = {key: last for key, last in recent.items() if key not in here and number - last[0] <= REACH}
        for key, (last, others) in still.items():
            found[key].append(Place(sentence, names, number - last, 0, others, other_point=last < point))
        for key, end in here.items():
            found[key].append(Place(sentence, names, 0, end, 0))
        recent = {key: (last, others + len(here)) for key, (last, others) in still.items()}
        recent.update({key: (number, sum(other > end for other in here.values())) for key, end in here.items()})
    return found
