"""Labels of what no lexicon knows: the words of a clause as they are, rates by their names, distances by their ends."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.reading.plain_label import distance_end, plain_label, rate_label


@pytest.mark.parametrize(
    ("before", "behind", "kind", "words"),
    [
        ("疏浚乡间河塘", "，", "条", "疏浚乡间河塘"),
        ("乡间河塘疏浚完成", "，", "条", "乡间河塘疏浚"),
        ("引进的", "硕士以上人才中", "人", "引进硕士以上人才"),
        ("完成", "，", "条", None),
    ],
)
def test_plain_label(before: str, behind: str, kind: str, words: str | None) -> None:
    """A label is the words that name a thing, before a count or behind it, without verbs of being there."""
    label = plain_label(before, behind, (), kind)
    assert (label.words if label else None) == words


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("年末城镇污水集中处理率提高到", "城镇污水集中处理率"),
        ("不良贷款率控制在", "不良贷款率"),
        ("同比增长率为", ""),
        ("比上年提高", ""),
    ],
)
def test_rate_label(words: str, name: str) -> None:
    """A rate is known by its name; growth is no level."""
    label = rate_label(words, ())
    assert (label.told if label else "") == name


@pytest.mark.parametrize(("words", "end"), [("距省会南昌约", "南昌"), ("距离宜春机场", "宜春机场"), ("全长", "")])
def test_distance_end(words: str, end: str) -> None:
    """A distance is one to its end, whatever that place is called besides."""
    assert distance_end(words) == end
