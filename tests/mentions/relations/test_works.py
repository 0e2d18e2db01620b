"""Whose a project is, and where, when owner, place and project stand apart or in rows."""

from __future__ import annotations

import pytest

from tests.mentions.relations.paragraphs import said

OWNED = [
    ("金梭纺织产值9亿元，用工860人；其二期项目总投资3亿元。", "二期项目 projectOf 金梭纺织"),
    ("金梭纺织产值9亿元。其二期项目总投资3亿元。", "二期项目 projectOf 金梭纺织"),
    ("金梭纺织产值9亿元，用工860人；二期项目总投资3亿元。", "二期项目 projectOf 金梭纺织"),
    ("1.织造项目。金梭纺织投资3亿元，用地90亩。", "织造项目 projectOf 金梭纺织"),
    ("（2）织造项目：由金梭纺织实施，总投资3亿元。", "织造项目 projectOf 金梭纺织"),
    ("金梭纺织的织造项目、蓝芯电子的封装项目开工。", "封装项目 projectOf 蓝芯电子"),
]
NOT_OWNED = [
    ("金梭纺织产值9亿元。二期项目总投资3亿元。", "二期项目 projectOf 金梭纺织"),
    ("金梭纺织产值9亿元，云锦印染减产；江陵县增长5%；封装项目投资3亿元。", "封装项目 projectOf 金梭纺织"),
    ("金梭纺织、云锦印染产值9亿元；封装项目投资3亿元。", "封装项目 projectOf 金梭纺织"),
    ("1.织造项目。金梭纺织的负责人到场。", "织造项目 projectOf 金梭纺织"),
    ("金梭纺织的织造项目、蓝芯电子的封装项目开工。", "封装项目 projectOf 金梭纺织"),
]


@pytest.mark.parametrize(("text", "expected"), OWNED)
def test_owners_said_before_or_behind(text: str, expected: str) -> None:
    """A project has the owner spoken of before it, or the one with which its line goes on."""
    assert expected in said(text)


@pytest.mark.parametrize(("text", "wrong"), NOT_OWNED)
def test_owners_not_said(text: str, wrong: str) -> None:
    """A new sentence, another subject, several firms or a row with owners of their own say nothing."""
    assert wrong not in said(text)


def test_a_firms_home_is_no_site() -> None:
    """Where the firm comes from is not where it builds."""
    assert "织造项目 projectLocatedIn 红石县" not in said("红石县的金梭纺织拟建织造项目。")
    assert "织造项目 projectLocatedIn 红石县" not in said("金梭纺织从红石县来此投建织造项目。")


def test_here_is_where_the_sentence_before_was() -> None:
    """在此 leads back to the park that the sentence before speaks of."""
    assert "二期项目 projectLocatedIn 石桥产业园" in said("石桥产业园产值9亿元。二期项目在此开工。")


@pytest.mark.parametrize(
    "text", ["石桥产业园产值9亿元，园内金梭纺织用工860人。", "石桥产业园入驻企业17家，其中金梭纺织纳税2亿元。"]
)
def test_firms_inside_the_park_spoken_of(text: str) -> None:
    """园内甲, and one of the firms that a park is said to have."""
    assert "金梭纺织 locatedIn 石桥产业园" in said(text)


def test_a_builder_belongs_to_the_chain_of_its_line() -> None:
    """The owner of the project that a line of a chain speaks of is of the chain, but not where the park of a line is."""
    assert "金梭纺织 inChain 纺织产业" in said("（一）纺织产业。金梭纺织投资的织造项目投产。")
    assert "金梭纺织 locatedIn 石桥产业园" not in said("石桥产业园。金梭纺织投资的织造项目投产。")
