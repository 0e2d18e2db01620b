"""Counts that are of some of those just named or counted: 8家供应商中有5家在市内, 14个项目只有3个开工."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.reading.among import some_of
from chaingraph.analysis.audit.reading.text import sentences
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "at", "some"),
    [
        ("竹材环节8家供应商中有5家在县内。", 1, True),
        ("14个签约项目只有3个开工。", 1, True),
        ("竹材供应商中县内有7家。", 0, True),
        ("去年引进企业12家，新增就业900人。", 1, False),
        ("县内有竹材供应商7家。", 0, False),
    ],
)
def test_some_of(text: str, at: int, some: bool) -> None:
    """A count behind 中 or 只有 is of some of those before it; one behind its own noun is of all."""
    sentence = next(one for one in sentences(page(text)) if one.figures)
    assert some_of(sentence, at) is some
