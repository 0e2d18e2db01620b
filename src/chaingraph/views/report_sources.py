"""Where what a report says was read: the best quote of several, and the document as people call it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chaingraph.views.cells import visible
from chaingraph.views.quotes import shown_quote

WORTH = 40
"""Characters a quote may be longer for each value it proves."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a line stands.

    Attributes:
        document: Title and file.
        place: Page, cell or characters.
        more: How many other places say so.
    """

    document: str
    place: str
    quote: str
    more: int = 0

    @property
    def places(self) -> str:
        """The place, and how many others there are."""
        return f"{self.place}（另有 {self.more} 处）" if self.more else self.place


def source_of(evidence: object, papers: Mapping[str, str], values: Sequence[object] = ()) -> Source | None:
    """The best of several quotes, and how many others there are.

    Args:
        evidence: The quotes of a row.
        papers: Identifier of a document → its title.
        values: What the line says; a quote with more of it in it is better, and of those the shorter one.
    """
    quotes = [item for item in evidence if isinstance(item, Mapping)] if isinstance(evidence, Sequence) else []
    if not quotes:
        return None
    told = {_dense(str(value)) for value in values if isinstance(value, str) and len(value) > 1}
    chosen = max(quotes, key=lambda item: _telling(str(item["quote"]), told))
    document = str(chosen["doc"])
    place = chosen.get("locator") or f"第 {int(str(chosen['start'])) + 1}—{chosen['end']} 字"
    return Source(
        titled(document, papers.get(document, "")),
        visible(str(place)),
        visible(shown_quote(str(chosen["quote"]))),
        len(quotes) - 1,
    )


def titled(document: str, title: str) -> str:
    """A document as people call it, and its file; a document without a title is called by its file."""
    return visible(f"《{title.strip('《》')}》（{document}）" if title and title != document else document)


def _telling(quote: str, told: set[str]) -> int:
    words = _dense(quote)
    return WORTH * sum(value in words for value in told) - len(words)


def _dense(text: str) -> str:
    return "".join(text.split())
