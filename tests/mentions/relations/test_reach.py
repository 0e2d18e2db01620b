"""Who belongs to the chain of which a paragraph gives figures."""

from __future__ import annotations

import pytest

from tests.mentions.relations.paragraphs import said

REACHED = [
    ("纺织产业产值86亿元，增长5%。金梭纺织年产坯布3亿米。", {"金梭纺织 inChain 纺织产业"}),
    (
        "全县纺织产业实现产值86亿元；金梭纺织纳税2亿元；云锦印染用工860人。",
        {"金梭纺织 inChain 纺织产业", "云锦印染 inChain 纺织产业"},
    ),
    ("电子产业规上企业31家。蓝芯电子封装项目完成投资4亿元。", {"蓝芯电子 inChain 电子产业"}),
    (
        "纺织产业产值86亿元。金梭纺织纳税2亿元。电子产业产值40亿元。蓝芯电子营收9亿元。",
        {"金梭纺织 inChain 纺织产业", "蓝芯电子 inChain 电子产业"},
    ),
]
NOT_REACHED = [
    "纺织产业产值86亿元。江陵县商务局举办展会6场。金梭纺织纳税2亿元。",
    "纺织产业产值86亿元。石桥产业园产值9亿元。金梭纺织纳税2亿元。",
    "纺织产业产值86亿元，电子产业产值40亿元。金梭纺织纳税2亿元。",
    "纺织产业、电子产业产值126亿元。金梭纺织纳税2亿元。",
    "纺织产业产值86亿元。金梭纺织拟投资2亿元。",
    "纺织产业产值86亿元。江陵银行放贷20亿元。",
    "力争纺织产业产值达到100亿元。金梭纺织产值达到20亿元。",
]


@pytest.mark.parametrize(("text", "expected"), REACHED)
def test_enterprises_behind_the_figures_of_a_chain(text: str, expected: set[str]) -> None:
    """Firms told of behind a chain's figures belong to it, and owners of the projects told of."""
    assert expected <= said(text)


@pytest.mark.parametrize("text", NOT_REACHED)
def test_where_the_reach_ends(text: str) -> None:
    """Another subject ends it; several chains, goals, lenders and who is only expected have none."""
    assert not {one for one in said(text) if one.startswith(("金梭纺织 inChain", "江陵银行 inChain"))}


def test_a_report_on_a_park_gives_figures_of_its_chains() -> None:
    """They are the park's, unless the sentence names another place; a mere profile says less."""
    report = "江陵经济开发区2024年工作总结"
    assert "江陵经济开发区 inChain 纺织产业" in said("纺织产业实现产值86亿元，增长5%。", report)
    assert "江陵经济开发区 inChain 纺织产业" not in said("白马镇纺织产业实现产值86亿元，增长5%。", report)
    assert "江陵县 inChain 纺织产业" not in said("纺织产业实现产值86亿元，增长5%。", "江陵县2024年工作总结")
