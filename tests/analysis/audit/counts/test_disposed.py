"""What became of a number of things, part by part."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.counts.disposed import disposed
from tests.analysis.audit.desk import rows_of


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("您提出建议5条，经逐条研究，采纳3条，部分采纳1条，留作参考2条。", 1),
        ("您提出建议6条，经逐条研究，采纳3条，部分采纳1条，留作参考2条。", 0),
        ("共排查问题12个，已整改10个，未整改3个。", 1),
        ("共排查问题12个，已整改10个，其余未整改1个。", 1),
        ("共签约项目12个，已开工8个，已竣工5个。", 0),
        ("您提出建议5条，采纳3条，部分采纳1条。", 0),
    ],
)
def test_parts_of_what_was_asked(text: str, alarms: int) -> None:
    """Parts that shut each other out are no more than the whole; stages of one thing follow each other."""
    assert len(rows_of(text, disposed)) == alarms
