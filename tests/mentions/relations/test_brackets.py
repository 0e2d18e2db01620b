"""Brackets that say something of the name before them."""

from __future__ import annotations

import pytest

from chaingraph.mentions.relations.brackets import asides, labelled, tells


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


@pytest.mark.parametrize(
    ("bracket", "told"),
    [("（年产量5万吨）", True), ("（长丰县企业，专做面板）", True), ("（二期）", False), ("（下称云河）", False)],
)
def test_clauses_are_said_of_the_name_before_them(bracket: str, told: bool) -> None:
    """A byname, a stage and a short form are not."""
    assert tells(bracket) is told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云河组团　重点发展面板，已有企业3家。", "云河组团：重点发展面板，已有企业3家。"),
        ("2.南山电子 在云河园区，占地20亩。", "2.南山电子：在云河园区，占地20亩。"),
        ("1.1 传感 南山电子投产，年产5万套。", "1.1 传感：南山电子投产，年产5万套。"),
    ],
)
def test_words_before_a_blank_label_a_paragraph(text: str, expected: str) -> None:
    """What a blank parts from sentences at the head of a paragraph is its label."""
    assert labelled(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "南山电子 北溪材料 东湖汽车",
        "南山电子今年在云河园区扩建的二期 投产，年产5万套。",
        "Micro LED 模组投产，年产5万套。",
    ],
)
def test_other_blanks_part_no_label(text: str) -> None:
    """Columns of names, Latin words and a blank behind a long beginning are left."""
    assert labelled(text) == text
