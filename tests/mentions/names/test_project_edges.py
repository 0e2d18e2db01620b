"""Where projects begin and end."""

from __future__ import annotations

import pytest

from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.project_edges import mended
from chaingraph.records import EntityType
from tests.mentions.name_factory import reading


def mended_in(text: str, *names: tuple[str, EntityType]) -> list[tuple[str, str]]:
    """Names of a text after mending, with their types."""
    found = [Candidate(text.index(name), text.index(name) + len(name), kind, 0.8, "test") for name, kind in names]
    return [(text[name.start : name.end], name.type) for name in mended(reading(text), sorted(found))]


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        ("推进明湖钛业20万吨氯化法钛白粉一期建设。", "氯化法钛白粉一期", "20万吨氯化法钛白粉一期"),
        ("推进年产3万套轮毂扩建项目建设。", "轮毂扩建项目", "年产3万套轮毂扩建项目"),
        ("了解陆港道路及红田路二期进展。", "及红田路二期", "红田路二期"),
        ("听取了和文山水库项目汇报。", "和文山水库项目", "文山水库项目"),
        ("实施的“织造生产线智能化升级项目”项目开工。", "“织造生产线智能化升级项目”项目", "织造生产线智能化升级项目"),
        ("总投资5亿元钛白粉项目开工。", "钛白粉项目", "钛白粉项目"),
        ("占地30亩物流园项目开工。", "物流园项目", "物流园项目"),
        ("和田玉加工项目开工。", "和田玉加工项目", "和田玉加工项目"),
    ],
)
def test_a_project_runs_from_its_first_word_to_its_last(text: str, found: str, expected: str) -> None:
    """Its output belongs to it, a joint and a second 项目 do not; money and land are no output."""
    assert mended_in(text, (found, "Project")) == [(expected, "Project")]


def test_goods_before_a_work_are_part_of_the_project() -> None:
    """发动机 | 产能扩建项目 is one name; 和 between two names keeps them apart."""
    text = "投入36亿元用于发动机产能扩建项目。"
    assert mended_in(text, ("发动机", "Product"), ("产能扩建项目", "Project")) == [("发动机产能扩建项目", "Project")]
    text = "生产发动机和建设产能扩建项目。"
    assert mended_in(text, ("发动机", "Product"), ("产能扩建项目", "Project"))[0] == ("发动机", "Product")


def test_a_phase_between_owner_and_project_is_the_projects() -> None:
    """甲公司 | 一期 | 1GW组件项目: the phase is part of the name behind an owner, else of the sentence."""
    text = "明远光电一期1GW电池组件项目已投产。"
    found = mended_in(text, ("明远光电", "Enterprise"), ("1GW电池组件项目", "Project"))
    assert found == [("明远光电", "Enterprise"), ("一期1GW电池组件项目", "Project")]
    text = "公司满产，二期1GW电池组件项目已开工。"
    assert mended_in(text, ("1GW电池组件项目", "Project")) == [("1GW电池组件项目", "Project")]
