"""Things finished before they were begun, begun anew when they were long finished, and how long they took."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.dates.begun import begun
from chaingraph.analysis.columns import Paper
from chaingraph.analysis.projection import Projection
from tests.analysis.desks import graph_of, page

WRONG = """\
城东热电联产项目2023年5月开工建设，总投资4.6亿元。|全年供热稳定，城东热电联产项目自2022年11月投产以来，累计供热36万吨。
盐湖大道于2020年6月破土动工。|途中因汛期停工。|2022年8月盐湖大道建成通车，历时四年。
2021年列入重点的润泽冷链物流中心，2021年9月竣工投用。|二、2022年工作|新开工的有润泽冷链物流中心、德远饲料加工厂、城北污水处理厂等。
锂辉石选矿厂2019年3月开工。|克服疫情影响，2021年6月锂辉石选矿厂正式投产，前后花了近四年时间。
（二）年产6万吨生物质颗粒项目。|该项目2024年4月动工，目前进展顺利。|三、运行情况|生物质颗粒项目2023年10月建成，运行平稳。
滨河水厂2018年10月开工，2021年12月通水投用，工期18个月。
青峰风电场一期2022年3月开工。|青峰风电场一期2021年12月并网发电，当年发电1.2亿千瓦时。
标准厂房三期项目计划2024年9月开工建设。|目前标准厂房三期项目已于2023年12月全面建成。
【平台】人才实训中心位于东片区，总投资6200万元，2024年9月动工建设。|2024年大事记|5月28日　人才实训中心通过竣工验收。
标准厂房二期6.4万平方米，已于2024年10月竣工交付。|今年下半年将新开工建设标准厂房二期6.4万平方米。
"""
"""Finished before begun, begun anew when finished, and times that took longer or shorter than told."""


def told(text: str) -> Projection:
    """A page of passages; what is short and numbered is a heading."""
    passages = text.split("|")
    kinds = ["heading" if len(line) < 12 and "、" in line[:3] else "paragraph" for line in passages]
    return page(*passages, date="2025-02-20", kinds=kinds)


@pytest.mark.parametrize("text", WRONG.splitlines())
def test_what_cannot_be_of_one_thing(text: str) -> None:
    """Beginning and end are joined over sentences by the name of the thing."""
    assert len(list(begun(told(text)))) == 1


RIGHT = """\
城东热电联产项目2021年5月开工建设，总投资4.6亿元。|城东热电联产项目自2022年11月投产以来，累计供热36万吨。
盐湖大道于2020年6月破土动工。|2022年8月盐湖大道建成通车，历时两年多。
青峰风电场二期2022年3月开工。|青峰风电场一期2021年12月并网发电，当年发电1.2亿千瓦时。
原厂区2016年投产。|金石轴承扩能项目2024年6月开工。
甲园标准厂房2023年4月开工。|乙园标准厂房2022年6月建成投用。
滨河水厂原计划2022年12月建成，因征地推迟到2023年3月开工。
新开工的有润泽冷链物流中心、德远饲料加工厂等。|润泽冷链物流中心计划2026年9月竣工。
德远公司饲料加工厂2012年投产。|2024年3月，德远公司智能仓储项目开工。
二期厂房2021年4月开工，2024年11月交付使用，历时三年多。
从签约到投产用时8个月，项目2023年11月开工、2024年5月投产。
人才实训中心2023年9月动工建设。|2024年大事记|5月28日　人才实训中心通过竣工验收。
标准厂房二期6.4万平方米，已于2024年10月竣工交付。|今年下半年将新开工建设标准厂房三期6.4万平方米。
2019年园区启动建设，2022年3月首个项目投产，历时两年完成一期征迁。
"""
"""Other phases, other things, late plans and times that fit."""


@pytest.mark.parametrize("text", RIGHT.splitlines())
def test_what_may_well_be(text: str) -> None:
    """Another phase, another site, a plan that was late and a rounded time are no contradiction."""
    assert not list(begun(told(text)))


TABLE = """\
序号,项目名称,建设单位,建设性质,建设起止年月,备注
1,竹纤维纺丝项目,宜丰竹源新材料有限公司,新建,2024.10—2026.12,主体施工中
2,光学镜片项目,宜丰明远光学有限公司,新建,2025.03—2026.08,{remark}
"""


@pytest.mark.parametrize(
    ("remark", "found"),
    [("2023年6月已建成投产，职工70人", True), ("一期2023年6月建成投产", False), ("原厂房2023年6月建成", False)],
)
def test_a_row_that_begins_what_its_remark_has_finished(tmp_path: Path, remark: str, *, found: bool) -> None:
    """A remark that tells of an earlier phase is not about what the row begins."""
    path = tmp_path / "list.csv"
    path.write_text(TABLE.format(remark=remark), encoding="utf-8")
    assert bool(list(begun(graph_of([path], tmp_path / "out")))) is found


def test_an_empty_desk() -> None:
    """Nothing told, nothing found."""
    assert not list(begun(Projection(papers={"page": Paper("page")})))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2024年5月，二期厂房破土动工。自2024年2月二期产线投产以来，新添两个系列。", 1),
        ("2024年5月，二期厂房破土动工。2024年12月二期产线投产。", 0),
        ("2024年5月，二期厂房破土动工。自2024年2月一期产线投产以来，新添两个系列。", 0),
        ("2024年5月，二期厂房破土动工。客户江西炬能科技有限公司自2024年2月二期产线投产以来，订单增多。", 0),
    ],
)
def test_a_phase_of_one_firm_is_one(tmp_path: Path, text: str, found: int) -> None:
    """二期厂房 and 二期产线 are of one phase where a page names one firm alone."""
    (tmp_path / "a.txt").write_text(f"走进江西明远光学有限公司。{text}", encoding="utf-8")
    assert len(list(begun(graph_of([tmp_path / "a.txt"], tmp_path / "out")))) == found
