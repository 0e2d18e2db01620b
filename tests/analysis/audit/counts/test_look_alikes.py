"""What only looks like a count that its list denies: texts in which everything may be right."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.promises import promised_chains
from tests.analysis.audit.desk import Text, alarms, kinds, report
from tests.analysis.audit.texts import MACHINES_HEAD, TASKS, TEA_HEAD
from tests.analysis.desks import audit_of, page

FAIR = """\
链长办下设三个工作组：项目招引组由县商务局负责，要素保障组由县自然资源局负责，科技创新组由县科技局负责。
全县重点打造四大园区，分别是城东工业园、城西物流园、南山食品园和北湖科创园。
会议确定了五项任务：一是抓招商；二是抓项目；三是抓要素；四是抓服务；五是抓作风。
园区已落户上市公司4家（金杉股份、远程科技、宏泰新材、嘉利电子）。
全年获评国家级绿色工厂的企业有5家：华岳水泥、金谷化工、瑞丰纸业、长河钢构、明达电缆。
下辖四镇两乡，即石桥镇、柳河镇、青山镇、白塔镇、云雾乡、清溪乡。
组建了装备制造、绿色食品、新材料、生物医药、现代物流五个产业专班，由副县长任班长。
全县现有省级开发区3个，分别为城东经开区、临港工业园和南山高新区。
锻造、铸造、热处理三个环节企业数分别为42家、31家、18家。
本次签约项目5个，总投资18.2亿元，分别为轴承锻件项目、叶片模具项目、冷链仓储项目、粉末涂料项目、铝型材项目。
当前主要存在以下三个方面的问题。|（一）产品档次不高。低端产品占六成。|（二）用地不足。缺口较大。|（三）人才短缺。技工难招。
全县7个乡镇的情况如下：|一、基本情况|二、主要做法|三、下步打算
每条产业链至少1个，其中光伏3个。
由区商务局、区科技局、园区管委会及5家企业负责人组成考察组赴外地学习。
调味品企业160家，其中国家级龙头企业3家、省级9家、市级21家，市级以上龙头企业共33家。
调味品企业160家，其中国家级龙头企业3家、省级9家、市级21家，省级以上龙头企业共12家。
全县安排的40个项目进展顺利，其中已开工36个，竣工5个。
"""


@pytest.mark.parametrize("text", FAIR.splitlines())
def test_no_slips(text: str) -> None:
    """Nothing is said of lines in which everything may be right."""
    assert not alarms(text)


@pytest.mark.parametrize(
    "text",
    [
        "参会单位（共3个）：市发展改革局、市自然资源和规划局、市财政局",
        "“一区三园”，即金山园、岩瑞园、文成园。",
        "“一区两园”：高新区、金山园、岩瑞园。",
        "引进项目12个，包括甲项目、乙项目等。",
        "全市5家上市公司，其中甲、乙、丙为主板。",
        ("三、做强三大主导产业", "围绕产业发展，一是抓招商。二是抓服务。"),
        ("二、打造两大基地", "建设产业基地。一是抓招商。二是抓服务。三是抓人才。"),
        "全市12个乡镇：其中平原乡镇7个、山区乡镇5个。",
        "形成三大产业：一产、二产、三产。",
        "三个项目：甲项目，总投资5亿元；乙项目，总投资3亿元",
        "辖3个街道（东城、西城、南城），人口20万人。",
        "有三家企业：A公司和B公司、C公司。",
        "2个以上项目：甲、乙、丙",
        "有两条路可走：一是合并，二是出售。",
        "全市三次产业结构：一产、二产",
        "“三个一”工作机制：一条产业链、一名链长、一个专班、一张图谱",
        "主持人：王某，副市长、李某、张某",
        "完成两项改革任务，即“一枚印章管审批、一支队伍管执法”。",
        "按照“一园三区”布局，建设东区、西区、南区三个功能区。",
        "“一核两带”：核心区、沿江带和沿路带。",
        "县里成立五个专班，其中招商专班由县长任组长，专班下设综合组、项目组和宣传组。",
        "联合甲、乙、丙、丁、戊等10余家企业。",
        "会议要求：一要提高站位；二要压实责任。会议强调，要抓好三个重点：项目、企业、要素。",
        "形成机械、食品、电子等三大产业，布局城东、城西等四个片区。",
    ],
)
def test_look_alikes(text: Text) -> None:
    """What only looks like a contradiction is passed over."""
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "参会的11名评审专家中8人同意、3人不同意，项目通过准入。",
        "会议应到12人，实到10人，请假2人，符合规定。",
        "调查组发放问卷300份，回收288份，其中有效问卷270份。",
        "全市共有省级以上园区5个，其中国家级2个、省级3个。",
        "两项指标完成比例分别达到60%和69%。",
        "“一核两翼”中两翼为高新区与国际商务城，前者以甲产业园、乙科技园为载体。",
        "“一区两园”：高新区、金山园、岩瑞园。",
        "规划实施期为2026—2030年，于2028年开展中期评估，2031年组织终期总结。",
    ],
)
def test_right_texts(text: str) -> None:
    """Texts of the same make that are right give no row."""
    assert kinds(tuple(text.split("\n")), date="2025-09-16") == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("list", TASKS.format("四")),
        ("list", TASKS.format("四").replace("围绕以下四大任务推进", "要求如下，涉及企业28家")),
    ],
)
def test_what_only_looks_wrong_is_left_alone(tmp_path: Path, kind: str, text: str) -> None:
    """A look-alike of a slip raises no alarm of its kind."""
    assert kind not in report(tmp_path, MACHINES_HEAD + text)


def test_projects_of_a_chain_are_no_chains() -> None:
    """引进产业链项目15个 announces no chains."""
    assert not [row for row in promised_chains(page("引进亿元以上产业链项目15个。")) if row.promised]


@pytest.mark.parametrize(
    "text",
    [
        TEA_HEAD + "完成“两图两库”编制，即产业链图、招商地图和企业库、项目库。",
        TEA_HEAD + "县委书记等四大家班子领导分别参加了4个项目的开工仪式。",
    ],
)
def test_figures_of_something_else(tmp_path: Path, text: str) -> None:
    """The year of a comparison, another scope, phase or kind of area, and what adds up are no contradiction."""
    assert not audit_of(tmp_path, {"page.txt": text})
