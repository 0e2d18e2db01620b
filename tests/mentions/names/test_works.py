"""Projects that are not called so."""

from __future__ import annotations

from tests.mentions.name_factory import names


def test_money_builds_a_project() -> None:
    """What 投资30亿元建设 has as its object is a project when it is a work."""
    assert names("盛澜集团在湖口县投资30亿元建设无人机总部基地，明年投产。", "Project") == ["无人机总部基地"]


def test_a_plant_that_is_topped_out() -> None:
    """某企的…工厂封顶 names a project, and the company stays an enterprise."""
    text = "在园区里，宁波盛澜股份有限公司的新气动元件工厂封顶。"
    assert names(text, "Project") == ["新气动元件工厂"]
    assert names(text, "Enterprise") == ["宁波盛澜股份有限公司"]


def test_a_phase_behind_what_is_built() -> None:
    """南谯工厂二期 behind its owner is the project; the owner keeps its own span."""
    text = "力争国轩高科南谯工厂二期年内达产。"
    assert names(text, "Project") == ["南谯工厂二期"]
    assert names(text, "Enterprise") == ["国轩高科"]


def test_without_an_owner_and_money_nothing_is_invented() -> None:
    """A plain plant in a sentence is no project."""
    assert names("企业的工厂里很安静。", "Project") == []
