"""Projects that begin with the short name of their owner."""

from __future__ import annotations

import pytest

from tests.mentions.name_factory import names


@pytest.mark.parametrize(
    ("text", "project"),
    [
        ("澄澜年产8万吨电子级树脂项目已经封顶。", "澄澜年产8万吨电子级树脂项目"),
        ("澄澜6GW高效电池项目建设提速。", "澄澜6GW高效电池项目"),
        ("加快推动澄澜转型升级项目。", "澄澜转型升级项目"),
        ("推动澄澜封装载板三期、市政道路开工。", "澄澜封装载板三期"),
        ("澄澜二期设备正在搬入。", "澄澜二期"),
        ("推动澄澜20GW单晶硅材料智慧工厂满产。", "澄澜20GW单晶硅材料智慧工厂"),
    ],
)
def test_a_short_name_belongs_to_its_project(text: str, project: str) -> None:
    """The short name of an owner right before an output, a phase or what the project does is part of the project's name."""
    lead = "澄澜新材料股份有限公司（以下简称“澄澜”）是龙头。"
    assert names(lead + text, "Project") == [project]


def test_a_registered_name_stays_apart() -> None:
    """A registered name before an output keeps its own span."""
    text = "澄澜新材料股份有限公司年产8万吨电子级树脂项目已经封顶。"
    assert names(text, "Project") == ["年产8万吨电子级树脂项目"]
    assert names(text, "Enterprise") == ["澄澜新材料股份有限公司"]


@pytest.mark.parametrize("verb", ["建设", "签约"])
def test_what_is_done_with_a_project_parts_it_from_the_owner(verb: str) -> None:
    """A verb between them says that the project is the object."""
    lead = "澄澜新材料股份有限公司（以下简称“澄澜”）是龙头。"
    found = names(f"{lead}引进澄澜{verb}高效永磁电机产业园项目。", "Project")
    assert found == ["高效永磁电机产业园项目"]


def test_a_zone_under_construction_with_its_phase() -> None:
    """A park with its phase is a project where it is being built, and stays a park elsewhere."""
    assert names("正在建设的云栖光储产业园一期已完成桩基。", "Project") == ["云栖光储产业园一期"]
    assert names("云栖光储产业园二期的标准厂房已经租满。", "Project") == []


def test_a_works_that_money_builds() -> None:
    """A works or a park's building that is paid for, or an enterprise's park where building has begun, is a project."""
    lead = "澄澜新材料股份有限公司（以下简称“澄澜”）是龙头。"
    assert names(lead + "澄澜在开发区兴建电池壳体智能工厂，明年达产。", "Project") == ["电池壳体智能工厂"]
    assert names(lead + "滩涂上，澄澜装备产业园桩机林立。", "Project") == ["澄澜装备产业园"]


def test_a_trial_and_a_pronoun_with_a_phase_are_no_projects() -> None:
    """三期临床 is a trial, and 公司二期 says not which project it is."""
    lead = "澄澜新材料股份有限公司是龙头。"
    assert names(lead + "澄澜新材料股份有限公司的肺炎疫苗三期临床推迟。", "Project") == []
    assert names(lead + "澄澜新材料股份有限公司负责人说，公司二期已经敲定。", "Project") == []


def test_a_quoted_project_has_no_quotes() -> None:
    """Quotes around a whole name of a project do not belong to it."""
    assert names("指挥牌上写着“远澜大型农机智能制造项目”。", "Project") == ["远澜大型农机智能制造项目"]
