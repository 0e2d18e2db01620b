"""Brackets that say something of the name before them."""

from __future__ import annotations

import pytest

from chaingraph.mentions.relations.brackets import asides


@pytest.mark.parametrize(
    "bracket", ["（含东片、西片）", "（主打面板）", "(现位于长丰县)", "（东湖汽车全资子公司）", "（隶属东湖汽车）"]
)
def test_what_reads_as_a_sentence_is_an_aside(bracket: str) -> None:
    """A verb at its head or a kind of firm at its end makes it one."""
    assert [match.group() for match in asides(f"云河园区{bracket}扩产。")] == [bracket]


@pytest.mark.parametrize("bracket", ["（以下简称“云河”）", "（原长丰园区）", "（集团）", "（一期）"])
def test_other_names_and_kinds_are_none(bracket: str) -> None:
    """A short form, a former name or a part of a name says nothing of its own."""
    assert not list(asides(f"云河园区{bracket}扩产。"))
