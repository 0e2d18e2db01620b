"""A district that no list knows is one when the document spells it and calls it so."""

from __future__ import annotations

import pytest

from chaingraph.mentions.districts import with_districts
from chaingraph.records import Document, Mention, Ref

CASES = [
    "合肥市澜溪区产业规划\n澜溪区位于合肥市东南部。",
    "安徽省合肥市溪澜区工作报告\n在溪澜区召开会议。",
    "合肥市青松区人民政府公告\n一年来，青松区经济向好，青松区人民政府决定。",
    "合肥市澜溪县招商方案\n当前，澜溪县有企业二十家。",
]
OTHERS = [
    "合肥市示范区建设方案\n示范区位于东部。",
    "合肥市贫困县名单\n贫困县共三个。",
    "合肥市各区经济运行\n各区位置不同。",
    "合肥市主城区规划\n主城区面积大。",
    "合肥市澜溪区产业规划\n全区位置好。",
    "合肥市庐阳区规划\n庐阳区位置好。",
]


def read(text: str) -> list[str]:
    """Names of the regions of a text in which only the cities were found."""
    document = Document("d", "d.txt", text)
    head = "安徽省合肥市" if text.startswith("安徽省") else "合肥市"
    return [m.text for m in with_districts(document, [Mention(Ref("Region", head, "d"), 0, len(head), head, "test")])]


@pytest.mark.parametrize("text", CASES)
def test_a_spelled_district_is_a_region(text: str) -> None:
    """The full name is one name, and the short one is found wherever the document uses it."""
    full, *short = read(text)
    name = full.removeprefix("安徽省").removeprefix("合肥市")
    assert text.startswith(full)
    assert len(short) == text.count(name) - 1 > 0


@pytest.mark.parametrize("text", OTHERS)
def test_what_only_ends_so_is_none(text: str) -> None:
    """Kinds of areas, all districts together, what is named once, and what the gazetteer knows stay as they were."""
    assert read(text) == ["合肥市"]


def test_counts() -> None:
    """Every case was collected."""
    assert (len(CASES), len(OTHERS)) == (4, 6)
