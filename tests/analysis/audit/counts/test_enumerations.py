"""Counts beside the list they announce or close: "four chains, namely A, B, C"; names and values of different number."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.counts.enumerations import enumerations, respectively
from chaingraph.analysis.audit.rows import Rule
from tests.analysis.audit.desk import alarms, kinds, rows_of
from tests.analysis.audit.texts import TEA_HEAD
from tests.analysis.desks import audit_of, page

SLIPS = """\
组建了装备制造、绿色食品、新材料、生物医药、现代物流等六个产业专班，由副县长任班长。装备制造专班、绿色食品专班、新材料专班、生物医药专班、现代物流专班均已挂牌，共5个。
全县重点打造五大园区，分别是城东工业园、城西物流园、南山食品园和北湖科创园。
锻造、铸造、热处理三个环节企业数分别为42家、31家、18家和12家。
本次签约项目6个，总投资18.2亿元，分别为轴承锻件项目、叶片模具项目、冷链仓储项目、粉末涂料项目、铝型材项目。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("list", "抓好五项工作：一要强化招商；二要优化服务；三要保障要素；四要压实责任。"),
        ("list", "重点发展五大产业：装备制造、新材料、食品加工、电子信息。"),
        ("list", "工作专班设4个组，即综合组、招商组、项目组、要素组、宣传组。"),
        ("list", "出席会议的有5个部门：发改局、工信局、财政局、自然资源局。"),
        ("list", "全市形成六个特色产业集群：甲集群、乙集群、丙集群、丁集群、戊集群。"),
        ("list", "入选企业共4户，分别是甲公司、乙公司、丙公司。"),
        ("list", "全区确定五条重点产业链，分别为集成电路、新型显示、智能终端、生物医药、高端装备、新能源汽车。"),
    ],
)
def test_wordings(kind: str, text: str) -> None:
    """Every wording of a contradiction is found, as its kind."""
    assert kind in kinds(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (TEA_HEAD + "闲置厂房涉及楚江镇、蒙泉镇、皂市镇、壶瓶山镇和白云镇6个镇，须逐一处置。", "写作 6"),
    ],
)
def test_slips_of_a_figure(tmp_path: Path, text: str, said: str) -> None:
    """A slip is told with the words it rests on."""
    rows = audit_of(tmp_path, {"page.txt": text})
    assert any(said in row.message for row in rows), rows


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("参会部门：市发展改革局、市商务局、市自然资源和规划局、市税务局，共5家单位。", True),
        ("参会部门：市发展改革局、市商务局、市自然资源和规划局、市税务局，共4家单位。", False),
        ("出席的有市商务局和市税务局、市审计局、市统计局，共4家单位。", False),
        ("合格率、利用率分别提高4个和6个百分点。", False),
    ],
)
def test_a_list_is_closed_by_its_count(text: str, found: bool) -> None:
    """和 inside the name of an authority joins no two; a count behind a comma closes a list; 4个和 is none."""
    assert bool(rows_of(text, enumerations)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("海泰钢构、江海船配、南通铸锻三家企业2023年产值依次为12.6亿元、9.3亿元、7.8亿元、5.1亿元。", True),
        ("海泰钢构、江海船配、南通铸锻三家企业2023年产值依次为12.6亿元、9.3亿元、7.8亿元。", False),
        ("石化、造纸、粮油、电子四个行业的单位产值能耗各为0.86、0.54、0.12、0.07、0.31吨标准煤。", True),
        ("石化、造纸、粮油、电子四个行业的单位产值能耗各为0.86、0.54、0.12、0.07吨标准煤。", False),
    ],
)
def test_values_in_order_are_as_many_as_names(text: str, found: bool) -> None:
    """依次为 and 各为 deal values out as 分别为 does; the unit may stand behind the last value alone."""
    assert bool(rows_of(text, respectively)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("现场签约项目{}个，总投资32亿元，分别为：甲纸业项目（18亿元）、乙轴承项目（6亿元）、丙餐盒项目（8亿元）。", 3),
        ("集中签约项目{}个，分别为甲纸业项目18亿元、乙轴承项目6亿元、丙餐盒项目8亿元。", 3),
        ("{}家单位的平台数依次是湘大9个、湘工6个、稀土所4个。", 3),
        ("各链报送联系人，{}链联系电话尾号分别是3321、5570、8816。", 3),
        ("全县{}个园区的亩均税收分别为12.1万元、9.6万元、8.8万元。", 3),
    ],
)
def test_values_of_so_many(text: str, found: int) -> None:
    """What is told of each of a list is of as many as are counted, whatever amounts stand beside the names."""
    for told, rows in ((found + 1, 1), (found, 0)):
        assert len(kinds(text.format(told))) == rows


@pytest.mark.parametrize(
    "text",
    ["三个园区近两年产值分别为12.1亿元、9.6亿元。", "三家企业产值和税收分别为12.1亿元、0.6亿元。"],
)
def test_values_of_something_else(text: str) -> None:
    """Values of several years or of several measures are not of one thing each."""
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "rule", "found"),
    [
        ("参会：周明华、陆志坚、费晓峰、姚国栋、蔡建军，共6人。", enumerations, True),
        ("参会：周明华、陆志坚、费晓峰、姚国栋、蔡建军，共5人。", enumerations, False),
        ("面积和产量由上年的12.0万亩、18.5万吨增加到13.2万亩、22.2万吨，分别增长10%和20%。", respectively, False),
    ],
)
def test_summed_and_of_two_times(text: str, rule: Rule, found: bool) -> None:
    """A count may close a list without a noun; the values of two times are no names."""
    assert bool(rows_of(text, rule)) == found


def test_at_once_is_no_namely() -> None:
    """即 before a verb says when, and announces no list."""
    assert not list(enumerations(page("四个工作队组建后即赴南京、合肥、杭州开展驻点招商。")))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("东山、西河、南桥、北塘四镇一季度分别完成产业链固定资产投资2.4亿元、1.8亿元、1.1亿元。", True),
        ("东山、西河两镇和南桥、北塘两乡分别走访企业36户和28户。", False),
    ],
)
def test_values_behind_a_long_name(text: str, found: bool) -> None:
    """What is measured may stand between 分别 and the values; names in groups have a value a group."""
    assert bool(rows_of(text, respectively)) == found


def test_days_of_an_answer() -> None:
    """五个工作日 counts no member of the list before it."""
    assert not rows_of("用电、用气、融资诉求五个工作日内答复。", enumerations)
