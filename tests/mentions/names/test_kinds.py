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
