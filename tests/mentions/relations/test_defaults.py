"""What is most likely meant where no rule knows the words between names."""

from __future__ import annotations

import pytest

from chaingraph.records import Ref
from tests.mentions.relations.test_rules import statements_of


def defaults(text: str) -> set[str]:
    """Statements by default between names of a text, as ``subject predicate object``."""
    found = (s for s in statements_of(text) if s.rule.startswith("default."))
    return {f"{s.subject.name} {s.predicate} {s.object.name}" for s in found if isinstance(s.object, Ref)}


LIKELY = [
    ("南山电子今年新送检面板12批。", {"南山电子 produces 面板"}),
    ("南山电子、北溪材料赶制靶材。", {"南山电子 produces 靶材", "北溪材料 produces 靶材"}),
    ("南山电子动作快，今年又把好玻璃端上展台。", {"南山电子 produces 玻璃"}),
    (
        "北溪材料忙着在云河园区把模组项目的管道装好。",
        {"模组项目 projectOf 北溪材料", "模组项目 projectLocatedIn 云河园区"},
    ),
    ("南山电子正在云河园区装修。", {"南山电子 locatedIn 云河园区"}),
    ("南山电子抓得紧，年底送样北溪材料。", {"南山电子 supplies 北溪材料"}),
    ("长丰县显示产业起步早。", {"长丰县 inChain 显示产业"}),
]

UNLIKELY = [
    "南山电子一期、模组项目进展顺利。",
    "南山电子急缺面板。",
    "南山电子没有面板。",
    "南山电子所需的面板紧俏。",
    "面板在南山电子附近尚无。",
    "南山电子与北溪材料洽谈面板。",
    "从南山电子看玻璃。",
    "南山电子走访云河园区。",
    "南山电子不在云河园区。",
    "南山电子在云河园区参加论坛。",
    "南山电子扩建工程在云河园区奠基。",
    "北溪材料模组项目正在云河园区装修。",
    "南山电子把玻璃交给别家来做。",
    "南山电子年处理玻璃7万吨。",
    "南山电子的面板交期延长。",
    "长丰县显示产业发展大会迎客。",
    "南山电子由玻璃起家。",
    "长丰县显示产业基地迎客。",
    "星谷产业园、模组项目进展顺利。",
]


@pytest.mark.parametrize(("text", "expected"), LIKELY)
def test_side_by_side(text: str, expected: set[str]) -> None:
    """A product is its subject's, a project stands behind owner and place, a firm is where it acts."""
    assert defaults(text) == expected


@pytest.mark.parametrize("text", UNLIKELY)
def test_nothing_by_default(text: str) -> None:
    """What is wanted, denied, asked for or only visited is stated of nobody."""
    assert defaults(text) == set()


def test_what_a_rule_says_is_not_said_again() -> None:
    """A product that a rule gives to its maker is not the buyer's too; a default is less sure than any rule."""
    found = [s for s in statements_of("南山电子的面板由北溪材料供应。") if s.predicate == "produces"]
    assert not [s for s in found if s.rule.startswith("default.")]
    assert all(s.confidence == 0.6 for s in statements_of("南山电子赶制靶材。"))
