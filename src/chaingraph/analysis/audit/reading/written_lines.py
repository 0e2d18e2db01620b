"""The lines of a passage as the source breaks them."""

from __future__ import annotations

from collections.abc import Iterator

from chaingraph.analysis.columns import Passage
from chaingraph.records import Evidence


def written_lines(passage: Passage) -> Iterator[tuple[str, Evidence]]:
    """The lines of a passage as the source breaks them, without blanks; a row of a table is one line."""
    whole = passage.evidence
    at = 0
    for piece in whole.quote.splitlines(keepends=True) if not passage.row else [whole.quote]:
        text = "".join(piece.split())
        if text:
            start = whole.start + at
            quote = piece.rstrip("\r\n")
            yield text, Evidence(whole.document, start, start + len(quote), quote, whole.locator)
        at += len(piece)
