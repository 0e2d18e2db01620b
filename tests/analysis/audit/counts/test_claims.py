"""Claims that another sentence takes back: the only one beside the second, all done beside what is left, two who alone answer."""

from __future__ import annotations

import pytest

from tests.analysis.audit.desk import kinds


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("date", "规划实施期为2026—2030年，于2025年开展中期评估。"),
        ("words", "甲公司是全县唯一的国家级绿色工厂。\n乙公司获评国家级绿色工厂，为全县第二家获此称号的企业。"),
        ("words", "10件民生实事，8件全面完成、2件跨年度推进。\n年初承诺的10件实事已全部兑现。"),
        ("name", "储酒提升工程责任单位为市工信局。\n储酒提升工程由市国资公司作为唯一责任单位组织实施。"),
    ],
)
def test_texts(kind: str, text: str) -> None:
    """Every text that cannot be right is found, as its kind."""
    assert kind in kinds(tuple(text.split("\n")), date="2025-09-16")


def test_undertakings_of_a_kind_have_many_offices() -> None:
    """Under a heading for all that is being built, each project has an office of its own."""
    text = "二、重点在建项目\n甲项目已完成主体施工。责任单位：东关街道。\n乙项目待办施工许可。责任单位：北山镇。"
    assert "name" not in kinds(tuple(text.split("\n")), date="2025-09-16")
