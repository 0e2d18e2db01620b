"""Kinds of words where they stand."""

from __future__ import annotations

import pytest

from chaingraph.mentions.names.words import Kind
from tests.mentions.name_factory import reading


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("鼎岑股份供铜箔，", "供", Kind.VERB),
        ("灌装机买利乐的", "买", Kind.VERB),
        ("2021年投产", "年", Kind.FUNCTION),
        ("在晋江市五里工业园区", "五里", Kind.PROPER),
        ("买了3年", "年", Kind.COUNT),
        ("澳柯玛年用芯片", "年", Kind.FUNCTION),
        ("中心内扬州化工市场", "内", Kind.FUNCTION),
        ("隆重举行开工仪式", "隆重举行", Kind.VERB),
        ("主会场设在原阳县", "设在", Kind.VERB),
        ("——记黑龙江某厂", "记", Kind.VERB),
        ("承建方留下人员", "承建方", Kind.ROLE),
        ("柳河正通药业有限公司", "正", Kind.FAINT),
        ("柳河正通过验收", "正", Kind.SOFT),
    ],
)
def test_neighbours_change_a_kind(text: str, word: str, kind: int) -> None:
    """A verb of one character before a thing or a company, a year, a number that is a place."""
    read = reading(text)
    assert read.kinds[read.words.index(word)] == kind


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("以前只认霍尼韦尔，", "认"),
        ("主要配比亚迪，", "配"),
        ("去街道办，看陕西的厂", "看"),
        ("“鼎岑股份出轮毂，", "出"),
    ],
)
def test_a_verb_of_one_character_before_a_name_or_a_thing(text: str, word: str) -> None:
    """认, 配 before a well-known company, 看 before a place, 出 before a thing are no part of a name."""
    read = reading(text)
    assert read.kinds[read.words.index(word)] == Kind.VERB


def test_a_number_of_a_point_is_a_mark() -> None:
    """① and the like part names as commas do."""
    assert reading("①绮沐织物、②北汀").kinds[0] == Kind.MARK
