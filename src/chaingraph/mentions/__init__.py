"""From documents to names and statements, each with the quote it rests on.

For: the corridor; the room behind ``documents`` and before ``entities``.
In: :class:`chaingraph.records.Document` records.
Out: :class:`chaingraph.records.Extraction`: mentions with their spans, statements with their evidence.
How: tables and chain maps are read by what their headers mean (``tables``, ``chain_maps``), names in prose by how they are
built and what surrounds them (``names``), relations by the words between names (``relations``). The room is heavy (a
dictionary of Chinese words); its door loads it at the first call.
"""

from __future__ import annotations

from collections.abc import Sequence

from chaingraph.records import Document, Extraction

__all__ = ["find_mentions"]


def find_mentions(documents: Sequence[Document], *, stated: bool = True) -> Extraction:
    """Names and statements of a corpus; see :func:`chaingraph.mentions.finder.find_mentions`."""
    from chaingraph.mentions import finder

    return finder.find_mentions(documents, stated=stated)
