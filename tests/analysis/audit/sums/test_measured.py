"""One measure told of each part in a sentence of its own, against the total of that measure told before."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.sums.measured import measured
from tests.analysis.desks import page

TEXT = (
    "园区规划总面积{}平方公里，已建成9平方公里。东园，规划面积{}平方公里，建成3.1平方公里。园内道路成网。"
    "西园以泵阀为主，规划面积6.4平方公里，建成2.6平方公里。北园规划面积5.3平方公里，尚未动工。{}"
)


@pytest.mark.parametrize(
    ("total", "east", "more", "found"),
    [
        ("19.9", "7.2", "", 1),
        ("18.9", "7.2", "", 0),
        ("30", "7.2", "", 0),
        ("19.9", "7.2", "另有南园规划面积1平方公里。", 0),
    ],
)
def test_parts_in_sentences_of_their_own(total: str, east: str, more: str, found: int) -> None:
    """What all parts measure has to come to the total; a total far off is of something else."""
    assert len(list(measured(page(TEXT.format(total, east, more))))) == found


def test_inner_areas_are_no_parts() -> None:
    """A core area lies within the others."""
    text = TEXT.format("19.9", "7.2", "").replace("北园规划", "北园核心区规划")
    assert not list(measured(page(text)))
