"""What the tagger says of the same words at the other places of a document.

For: ``names.reranking.signs``.
In: the passages of a document with their rivals, or with the names on which rules and tagger agree.
Out: :class:`Elsewhere`.
"""

from __future__ import annotations

from collections.abc import Iterable
from heapq import nlargest

from chaingraph.mentions.names.spans import Span

Told = tuple[str, str]
"""Words and a type."""


class Elsewhere:
    """How probable the tagger holds words of a document, place by place.

    Args:
        told: Words with their type, and how probable they are at a place; a place that is held no name counts as 0.
    """

    def __init__(self, told: Iterable[tuple[Told, float]]) -> None:
        places: dict[Told, list[float]] = {}
        for words, share in told:
            places.setdefault(words, []).append(share)
        self._places = {words: (len(shares), sum(shares), nlargest(2, shares)) for words, shares in places.items()}

    def of(self, text: str, span: Span, share: float) -> tuple[float, float]:
        """The mean of the other places and the most of them; 0 without any.

        Args:
            text: The words of a span.
            span: The span.
            share: How probable it is at its own place, which is one of those told.
        """
        number, total, most = self._places[text, span[2]]
        if number == 1:
            return 0.0, 0.0
        return (total - share) / (number - 1), most[1] if share == most[0] else most[0]
