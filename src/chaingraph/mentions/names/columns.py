"""What the columns of tables say stands, where their cells are read as prose too.

For: ``names``.
In: the mentions that tables gave; what the rules propose in a passage.
Out: the names of columns as candidates beside the proposals, and what stands without them.
How: in a cell of prose a name that its column gave is a candidate that nothing outweighs: the rules and the tagger see it,
whatever overlaps it gives way, and it is not found a second time.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from chaingraph.mentions.names.candidates import Candidate
from chaingraph.records import EntityType, Mention, Passage

_RULE = "column"
_SCORE = 2.0
"""More than any proposal reaches, however long it is."""


@dataclass(frozen=True, slots=True)
class Columns:
    """What the tables of a document named: spans with types, by offset.

    Attributes:
        spans: Where the names stand.
        types: What each of them is.
    """

    spans: Sequence[tuple[int, int]] = ()
    types: Sequence[EntityType] = ()

    def join(self, passage: Passage, found: Sequence[Candidate]) -> list[Candidate]:
        """Proposals of a passage, and before them the names that columns gave in it."""
        return [*self._within(passage), *found]

    def part(self, names: Iterable[Candidate]) -> Iterator[Candidate]:
        """Names without those of columns, which are mentions already."""
        return (name for name in names if name.rule != _RULE)

    def _within(self, passage: Passage) -> Iterator[Candidate]:
        first = bisect_left(self.spans, (passage.start,))
        last = bisect_left(self.spans, (passage.end,), first)
        for (start, end), kind in zip(self.spans[first:last], self.types[first:last], strict=True):
            begin, stop = passage.position(start), passage.position(end - 1)
            if begin is not None and stop is not None and begin <= stop:
                yield Candidate(begin, stop + 1, kind, _SCORE, _RULE)


def by_columns(known: Iterable[Mention]) -> Mapping[str, Columns]:
    """What tables named, by document.

    Args:
        known: Mentions that tables and chain maps gave.
    """
    found: dict[str, dict[tuple[int, int], EntityType]] = {}
    for mention in known:
        found.setdefault(mention.ref.document, {}).setdefault((mention.start, mention.end), mention.ref.type)
    ordered = {document: sorted(spans.items()) for document, spans in found.items()}
    return {
        document: Columns([span for span, _ in spans], [kind for _, kind in spans])
        for document, spans in ordered.items()
    }
