"""Amounts told one after the other that may be the parts of a whole: those of a sentence, of sentences in a row, of phases.

For: the reader of divisions in this room. In: the amounts of a page. Out: :class:`Run`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import networkx as nx

from chaingraph.analysis.audit.operands.signs import unit_of
from chaingraph.analysis.audit.reading.levels import Level
from chaingraph.analysis.audit.reading.observations import Observation, bare

FEWEST, MOST = 2, 10
"""Amounts of a run."""
APART = 2
"""Sentences between two amounts of a run that goes over sentences."""
_OPENS = re.compile("[：:；;。（(，]|其中|包括|分别")
_CLOSES = re.compile("[；;。）)，]")
_EACH = re.compile(r"(?:各|均|每)[^，。；、\d]{0,4}\d")
_TAIL = 2
"""Characters at the end of a name by which amounts of sentences in a row are of one sort."""


@dataclass(frozen=True, slots=True)
class Run:
    """Amounts of one unit told one after the other.

    Attributes:
        sort: ``sentence``, ``rows`` of sentences, or ``phases``.
    """

    parts: tuple[Level, ...]
    sort: str

    @property
    def items(self) -> list[Observation]:
        """Where the parts stand."""
        return [part.item for part in self.parts if part.item]


def runs(told: Iterable[Level]) -> Iterator[Run]:
    """The runs of a page, each once. O(amounts · amounts of a sentence)."""
    levels = _first_names(told)
    seen = set()
    for run in (*_of_sentences(levels), *_over_sentences(levels), *_of_phases(levels)):
        key = tuple((item.place, item.number) for item in run.items)
        if key not in seen and FEWEST <= len(key) <= MOST and not _of_each(run):
            seen.add(key)
            yield run


def _of_each(run: Run) -> bool:
    """Whether a sentence of it says that each of several has an amount (三个镇各2家): what is told is no sum then."""
    return any(_EACH.search(item.reading.sentence.text) for item in (run.items[0], run.items[-1]))


def together(found: Sequence[Run]) -> list[list[Run]]:
    """Runs that share an amount, in one group each; in reading order."""
    graph: nx.Graph[object] = nx.Graph()
    for number, run in enumerate(found):
        graph.add_edges_from((number, (item.place, item.number)) for item in run.items)
    groups = (sorted(one for one in group if isinstance(one, int)) for group in nx.connected_components(graph))
    return [[found[number] for number in group] for group in sorted(groups)]


def _first_names(told: Iterable[Level]) -> list[Level]:
    """Each amount once, by the first of its names, in reading order."""
    found: dict[tuple[int, int], Level] = {}
    for level in told:
        if level.item:
            found.setdefault((level.item.place, level.item.number), level)
    return [found[key] for key in sorted(found)]


def _of_sentences(levels: Sequence[Level]) -> Iterator[Run]:
    """The amounts of one unit of a sentence, from where a list may begin to where one may end."""
    by_sentence: dict[tuple[int, str, str], list[Level]] = defaultdict(list)
    for level in levels:
        if level.item:
            by_sentence[level.item.place, level.kind, unit_of(level)].append(level)
    for group in by_sentence.values():
        starts = [0, *(at + 1 for at, gap in enumerate(_gaps(group)) if _OPENS.search(gap))]
        ends = [*(at + 1 for at, gap in enumerate(_gaps(group)) if _CLOSES.search(gap)), len(group)]
        for start in starts[:4]:
            for end in ends:
                yield Run(tuple(group[start:end]), "sentence")


def _gaps(group: Sequence[Level]) -> list[str]:
    """What stands between the amounts of a sentence."""
    items = [level.item for level in group if level.item]
    return [one.reading.sentence.text[one.quantity.end : two.quantity.at] for one, two in pairwise(items)]


def _over_sentences(levels: Sequence[Level]) -> Iterator[Run]:
    """Amounts of one unit whose names end alike, in sentences that follow each other; with and without the first."""
    by_tail: dict[tuple[str, str, str], list[Level]] = defaultdict(list)
    for level in levels:
        by_tail[level.kind, unit_of(level), bare(level.name)[-_TAIL:]].append(level)
    for group in by_tail.values():
        run: list[Level] = []
        for level in group:
            if run and _place(level) - _place(run[-1]) > APART:
                yield from _spread(run)
                run = []
            run.append(level)
        yield from _spread(run)


def _spread(run: Sequence[Level]) -> Iterator[Run]:
    for start in (0, 1):
        if _place(run[-1]) > _place(run[start] if start < len(run) else run[-1]):
            yield Run(tuple(run[start:]), "rows")


def _of_phases(levels: Sequence[Level]) -> Iterator[Run]:
    """Amounts of the first phase, the second and so on."""
    by_kind: dict[tuple[str, str], list[Level]] = defaultdict(list)
    for level in levels:
        if level.item and level.item.ordinal:
            by_kind[level.kind, unit_of(level)].append(level)
    for group in by_kind.values():
        run: list[Level] = []
        for level in group:
            number = level.item.ordinal if level.item else 0
            if number == len(run) + 1:
                run.append(level)
                if len(run) >= FEWEST:
                    yield Run(tuple(run), "phases")
            elif number == 1:
                run = [level]


def _place(level: Level) -> int:
    return level.item.place if level.item else -1
