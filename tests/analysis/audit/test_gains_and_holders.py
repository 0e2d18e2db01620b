"""Gains beside growth, holders of one role, names misspelled, none and some of a kind, stages beyond their plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.counts.exceptions import exceptions
from chaingraph.analysis.audit.counts.none_of import none_of
from chaingraph.analysis.audit.dates.plan_spans import plan_spans
from chaingraph.analysis.audit.enterprises.lives import lives
from chaingraph.analysis.audit.enterprises.made import made
from chaingraph.analysis.audit.enterprises.whereabouts import whereabouts
from chaingraph.analysis.audit.growth.increments import increments
from chaingraph.analysis.audit.people.holders import misspelled
from chaingraph.analysis.audit.people.posts import posts
from chaingraph.analysis.audit.people.roles import roles
from chaingraph.analysis.audit.people.spelled import spelled
from chaingraph.analysis.audit.values.rosters import rosters
from chaingraph.analysis.projection import Projection
from tests.analysis.desks import graph_of, page


def _graph(folder: Path, texts: dict[str, str]) -> Projection:
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return graph_of([folder / name for name in texts], folder / "out")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全市用气量42.0亿立方米，比上年增加2.0亿立方米，增长9.0%。", 1),
        ("全市用气量42.0亿立方米，比上年增加2.0亿立方米，增长5.0%。", 0),
        ("开行班列较上年同期的200列增加22列，增长11.0%。", 0),
        ("接待游客330万人次，增长15.0%，比上年多30万人次。", 1),
        ("不良贷款余额9.0亿元，较年初减少1.0亿元，下降20.0%。", 1),
        ("不良贷款余额9.0亿元，较年初减少1.0亿元，下降10.0%。", 0),
        ("完成投资42.0亿元，其中设备投资增加2.0亿元，增长29.0%。", 0),
        ("地区生产总值420.0亿元，比上年增加20.0亿元，按可比价计算增长4.1%。", 0),
    ],
)
def test_gains(text: str, found: int) -> None:
    """Growth that the gain beside it denies is told; parts of the level and constant prices are not."""
    assert len(list(increments(page(text)))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("规划期限为2023—2027年，其中近期为2023—2024年，远期为2025—2030年。", 1),
        ("规划期限为2023—2030年，其中近期为2023—2024年，远期为2025—2030年。", 0),
        ("规划期限为2023—2027年，近期为2023—2024年，中期为2025—2027年，远景展望至2035年。", 0),
    ],
)
def test_stages_of_plans(text: str, found: int) -> None:
    """A stage that ends behind its plan is told, an outlook is not."""
    assert len(list(plan_spans(page(text)))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("氢能产业链由副县长黄志恒任链长。会后，氢能产业链链长黄志衡走访企业。", 1),
        ("氢能产业链由副县长黄志恒任链长。会后，茶产业链链长赵一鸣走访企业。", 0),
        ("氢能产业链链长由黄志恒调整为赵一鸣，原氢能产业链链长黄志恒另有任用。", 0),
    ],
)
def test_roles(text: str, found: int) -> None:
    """Two leaders of one chain are told, those of two chains and a change are not."""
    assert len(list(roles(page(text)))) == found


def test_spelled() -> None:
    """One office with a name in two spellings is told; two people in one sentence are not."""
    assert len(list(spelled(page("县商务局局长罗子珩致辞。随后，县商务局局长罗子恒作推介。")))) == 1
    assert not list(spelled(page("县商务局局长罗子珩致辞。县水利局局长罗子恒作推介。")))
    assert misspelled("罗子珩", "罗子恒")
    assert not misspelled("罗子珩", "罗珩")


def test_posts_of_verbs(tmp_path: Path) -> None:
    """A name ends before any verb, and stands before its firm in a directory."""
    texts = {
        "a.txt": "宜丰县工商联名录\n2024年5月\n\n葛宏涛　江西铭舟竹业有限公司董事长\n",
        "b.txt": "宜丰县竹业大会召开\n2024年6月\n\n江西铭舟竹业有限公司董事长葛洪涛应邀出席大会。\n",
    }
    assert len(list(posts(_graph(tmp_path, texts)))) == 1


def test_none_of_a_kind() -> None:
    """None of a kind and some of it in one group are told; another group is not."""
    told = "全县签约18个项目全部为内资项目。另据统计，18个项目中有外资项目3个。"
    assert len(list(none_of(page(told)))) == 1
    assert not list(none_of(page("7月签约的6个项目全部为内资项目。全年18个项目中有外资项目3个。")))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("园区14个重点项目已全部开工。茶饮灌装项目因用地未批，尚未动工。", 1),
        ("园区14个重点项目已全部开工。储备的茶饮灌装项目因用地未批，尚未动工。", 0),
    ],
)
def test_all_projects_but_one(text: str, found: int) -> None:
    """A project that is not begun is an exception to all of them, one in store is not."""
    assert len(list(exceptions(page(text)))) == found


_FIRMS = (
    "序号,企业名称,主营产品,厂址,成立时间\n1,江西铭舟竹业有限公司,竹地板,潭山工业园竹海路6号,2016-03-01\n"
    "2,江西朗科传感技术有限公司,温度传感器,工信产业园创业路1号,2014-05-06\n"
    "3,江西启霖显示科技有限公司,显示模组,工信产业园创业路9号,2018-05-06\n"
)


def test_firms_of_rows(tmp_path: Path) -> None:
    """Founding, product and place that a report tells otherwise than the row are told."""
    texts = {
        "a.txt": "一根竹子的旅行\n——走进江西铭舟竹业有限公司\n\n“我们公司成立于2011年。”经理说。\n",
        "b.txt": "宜丰县后备企业\n\n包括江西朗科传感技术有限公司（主营光伏支架）、江西启霖显示科技有限公司（主营显示模组）等。\n"
        "\n江西启霖显示科技有限公司，主营显示模组，全部生产厂区均位于潭山工业园内。\n",
        "c.csv": _FIRMS,
    }
    graph = _graph(tmp_path, texts)
    assert [len(list(rule(graph))) for rule in (lives, made, whereabouts)] == [1, 1, 1]


def test_unbegun(tmp_path: Path) -> None:
    """A project under way for months that minutes call unbegun is told, under its heading too."""
    texts = {
        "a.txt": "宜丰县项目调度会议纪要\n2024年7月5日\n\n（一）青竹饮料项目。因迁改未完成，至今尚未开工建设。\n",
        "b.csv": "序号,项目名称,投资主体,开工时间,建设性质\n1,青竹饮料项目,江西青竹饮品有限公司,2023-11,续建\n"
        "2,竹炭电极项目,江西铭舟竹业有限公司,2024-03,新开工\n",
    }
    assert len(list(rosters(_graph(tmp_path, texts)))) == 1
