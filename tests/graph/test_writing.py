"""The drafts that the builder fills."""

from __future__ import annotations

import pytest

from chaingraph.errors import GraphError
from chaingraph.graph.terms import text
from chaingraph.graph.writing import EXACT, Writing
from chaingraph.records import Document, Resolution


def test_a_span_is_written_once_with_its_words() -> None:
    """The quote is cut from the document; a locator may come later."""
    writing = Writing.of([Document("d", "d.txt", "重\n庆市")], Resolution(()))
    span = writing.span("d", 0, 3)
    assert writing.span("d", 0, 3, locator="名单!A2") == span  # no table tells another
    pairs = writing.graph().evidence[span]
    assert (EXACT, text("重\n庆", "zh")) in pairs
    assert len(pairs) == 6


def test_a_span_needs_its_document() -> None:
    """Words of a document that was not read cannot be quoted."""
    with pytest.raises(GraphError, match="不在本次构建中"):
        Writing.of([], Resolution(())).span("d", 0, 1)
