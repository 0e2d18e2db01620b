"""What stands in lists, remarks, portraits and tables under captions, beside sentences that say otherwise: slips and look-alikes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.desks import audit_of

PROJECTS = """\
# 华容县重点项目

| 项目 | 投资主体 | 总投资（万元） | 进度 |
|---|---|---|---|
| 锦禾芥菜精深加工基地 | 湖南锦禾食品有限公司 | 8600 | 基础施工 |
| 东湖智能纺纱车间 | 岳阳东湖纺织有限公司 | 7200 | 在建 |

1. **锦禾芥菜精深加工基地。** {}

2. **东湖智能纺纱车间**：{}
"""
FINE = ("总投资8600万元，租用厂房1.2万平方米。", "由岳阳东湖纺织有限公司投资建设，用地66亩。")
REMARKS = """\
石首市2024年上半年招商情况

二、各板块情况
板块　　　　　签约（个）　协议投资（亿元）　到位资金（万元）　备注
东升工业园　　11　　　　　48.2　　　　　　　63500　　　　　其中新材料项目到位4.1亿元
调关镇　　　　8　　　　　 16.5　　　　　　　21400　　　　　含食品产业园3个项目
小河口镇　　　3　　　　　 2.1　　　　　　　 3600　　　　　 1—6月到位资金{}万元，主要为果蔬项目
合计　　　　　22　　　　　66.8　　　　　　　88500　　　　　-
"""
GROWTH = """\
临漳县2023年工业简报

二、主要行业
装备制造业较快增长，增加值增长9.7%；纺织服装业稳中有升，增加值增长{}%。

附表　2023年规上工业分行业主要指标
行业            企业数（家）    营业收入（亿元）    增加值增速（%）
装备制造        97              104.6               9.7
纺织服装        112             86.3                5.3
食品医药        38              61.8                6.1
"""
PORTRAIT = """\
企业画像：四川蜀衡轻合金有限公司

企业名称：四川蜀衡轻合金有限公司
成立时间：2011年6月
所属行业：{}
控股股东：蜀衡控股集团有限公司

公司主营汽车用铝合金轮毂，客户包括国内整车厂。
"""
LISTS = "嵊州市厨具产业\n\n锁具环节：浙江固川锁业有限公司（{}）、嵊州市凯安五金有限公司（合页）。\n\n整杯环节：浙江飞源实业有限公司（玻璃杯）、浙江固川锁业有限公司（{}）。\n"
TOPICS = (
    "{}\n\n（一）生物医药。2023年实现产值156.2亿元，支持骨干企业。\n\n（二）{}。2023年实现产值{}亿元，增长12.6%。\n"
)
FIRMS = "海安市经济开发区概况\n\n2023年，区内规上工业企业128家，比上年增加9家。\n\n在统规上工业企业{}家中，化工新材料21家。\n"
CLASS = "永安市笋竹产业\n\n截至2023年底，全市笋竹加工企业64家，其中规上企业{}家。\n\n我市现有笋竹加工规上企业{}家，从业人员5200人。\n"
SLIPS = (
    ("p.md", PROJECTS.format("总投资8600亿元，租用厂房1.2万平方米。", FINE[1]), "8600亿元"),
    ("p.md", PROJECTS.format(FINE[0], "由岳阳东湖湾织造股份有限公司投资建设，用地66亩。"), "东湖湾"),
    ("r.txt", REMARKS.format("6300"), "6300万元"),
    ("g.txt", GROWTH.format("3.5"), "3.5%"),
    ("f.txt", PORTRAIT.format("C17 纺织业"), "纺织业"),
    ("l.txt", LISTS.format("锁芯", "儿童杯"), "儿童杯"),
    ("k.txt", FIRMS.format("118"), "118家"),
    ("c.txt", CLASS.format("17", "19"), "19家"),
)
FAIR = (
    ("p.md", PROJECTS.format(*FINE)),
    ("p.md", PROJECTS.format("总投资0.86亿元，累计完成投资4200万元。", "由东湖纺织投资建设，用地66亩。")),
    ("r.txt", REMARKS.format("3600")),
    ("g.txt", GROWTH.format("5.3")),
    ("f.txt", PORTRAIT.format("C32 有色金属冶炼和压延加工业")),
    ("l.txt", LISTS.format("锁芯", "智能锁")),
    ("t.txt", TOPICS.format("罗田县产业概况", "智能装备", "187.5")),
    ("k.txt", FIRMS.format("128")),
    ("c.txt", CLASS.format("17", "17")),
    ("c.txt", CLASS.format("17", "19").replace("其中规上企业", "其中新增企业")),
)


@pytest.mark.parametrize(("name", "text", "said"), SLIPS)
def test_slips_are_told(tmp_path: Path, name: str, text: str, said: str) -> None:
    """Another unit, owner, value, trade beside a list or a cell is told."""
    rows = audit_of(tmp_path, {name: text})
    assert any(said in f"{row.message} {row.left} {row.right}" for row in rows), rows


@pytest.mark.parametrize(("name", "text"), FAIR)
def test_look_alikes_raise_no_alarm(tmp_path: Path, name: str, text: str) -> None:
    """The same without the slip, parts of a cell, short names, and two trades under headings are right."""
    assert not audit_of(tmp_path, {name: text})


def test_a_project_named_in_another_document(tmp_path: Path) -> None:
    """A report tells another total of a project than the list, in which alone its full name stands as a project."""
    report = "定远县2023年工作总结\n\n{}当年签约、当年开工，总投资{}亿元，是近三年最大的项目。\n"
    table = "序号,项目名称,建设单位,总投资（万元）\n1,泓川储能电池生产基地,安徽泓川新能源有限公司,230000\n2,金岭预制菜产业园,安徽金岭食品有限公司,86000\n"
    wrong = audit_of(tmp_path, {"a.txt": report.format("泓川储能电池生产基地", "32"), "b.csv": table})
    assert any("32亿元" in f"{row.left}{row.right}" for row in wrong)
    other = tmp_path / "other"
    other.mkdir()
    assert not audit_of(other, {"a.txt": report.format("泓川储能电池生产基地", "23"), "b.csv": table})
