"""What only looks like a wrong share: texts in which everything may be right."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.audit.desk import Text, alarms, kinds, report
from tests.analysis.audit.texts import MACHINES_HEAD, SHARE_OF_PROJECTS, TEA_HEAD, TEA_SHARES
from tests.analysis.desks import audit_of

FAIR = """\
产业工人中，高级工占18%，技师占6%，高级技师占2%。
A企业产值12亿元，B企业产值9亿元，C企业产值7亿元，三家企业占园区产值的六成。
全县工业用地3.2万亩，其中低效用地4800亩，占15%。
签约项目48个，已开工30个，开工率62.5%。
年度计划投资64亿元，1—6月完成35.8亿元，占年度计划的55.9%。
规上企业87家，其中民营企业71家，民营企业占比81.6%。
财政收入19.8亿元，其中税收14.7亿元，税收占比74.2%。
入驻企业中，装备类占四成、食品类占三成半、物流类占二成半。
受访企业120家，认为用工难的66家，占比55%。
三分之二的企业（共90家中的60家）完成了技改。
全年用电量46.8亿千瓦时，其中工业用电量35.2亿千瓦时，工业用电占用电量的75.2%。
公司在本县的员工共有310人，其中本地员工240人，占比77.4%。
河西镇不锈钢产业产值占全市的70%，产值280亿元；全市不锈钢产业产值400亿元。
全县家具企业360家，其中出口企业占比12.5%，共45家。
河西镇不锈钢产业产值占全市的56%，税收12亿元；全市不锈钢产业产值400亿元。
今年上半年公司产值9.2亿元，同比增长15%（上年同期8.0亿元），其中出口产值2.3亿元，约占四分之一。
"""


@pytest.mark.parametrize("text", FAIR.splitlines())
def test_no_slips(text: str) -> None:
    """Nothing is said of lines in which everything may be right."""
    assert not alarms(text)


@pytest.mark.parametrize(
    "text",
    [
        "完成年度任务的106%。",
        "60家受访企业中有45家缺数控技工，占四分之三。",
        "实际到位资金12亿元，完成率108%。",
        "攸县现有香干加工企业36家，其中规模以上9家，占四分之一。",
        "受理诉求320件，办结308件，办结率96.3%。",
        "三次产业结构为7.2∶53.6∶39.2。",
        "按市场去向分，主机厂配套占60%，出口占19%，售后市场占21%。",
        "第一产业占比7.2%，工业占比53.6%，其中制造业占比45.2%。",
        "化工占41.2%，建材占22.5%，其余占36.3%。",
        "农业、工业、服务业占比为13.3%、49.8%和36.8%。",
        "占全省的31%，占全国的12%，占全市的78%。",
        "男员工占62%，本科以上占45%，35岁以下占38%。",
        "资金配套比例为5∶3∶2。",
        ("2023年，规模以上工业总产值512.4亿元。", "其中汽车零部件236.5亿元，占全部规上产值的46.2%。"),
        ("规模以上工业总产值力争达到1200亿元。", "集聚区完成产值486.0亿元，占全市规上工业总产值的38.6%。"),
        "全年完成投资52亿元，超额完成年初48亿元的目标，完成率108.3%。",
        "城镇居民人均可支配收入4.8万元，农村居民2.4万元，城乡收入比2:1。",
        "企业研发费用占营业收入的5.2%，高于行业平均3.1%的水平。",
        "省外客户占六成，省内客户占四成，其中本市占两成。",
        "出口占30%，其中欧盟占45%，东盟占35%，其他占20%。",
    ],
)
def test_look_alikes(text: Text) -> None:
    """What only looks like a contradiction is passed over."""
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "新增就业1.32万人，完成年度目标1.2万人的110.0%。",
        "管网改造计划120公里，实际完成132公里，完成率110%。",
        "现有职工640人，其中党员210人，占比32.8%。",
    ],
)
def test_right_texts(text: str) -> None:
    """Texts of the same make that are right give no row."""
    assert kinds(tuple(text.split("\n")), date="2025-09-16") == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("share", SHARE_OF_PROJECTS.format("40.0")),
    ],
)
def test_what_only_looks_wrong_is_left_alone(tmp_path: Path, kind: str, text: str) -> None:
    """A look-alike of a slip raises no alarm of its kind."""
    assert kind not in report(tmp_path, MACHINES_HEAD + text)


@pytest.mark.parametrize(
    "text",
    [
        *(TEA_HEAD + TEA_SHARES.format(rate) for rate in ("28.7", "28.8")),
        (
            TEA_HEAD
            + "2023年产值41.5亿元，比2022年的37.0亿元增长12.2%。其中绿茶15.3亿元，占36.9%；红茶12.8亿元，占30.8%；其他13.4亿元。"
        ),
    ],
)
def test_figures_of_something_else(tmp_path: Path, text: str) -> None:
    """The year of a comparison, another scope, phase or kind of area, and what adds up are no contradiction."""
    assert not audit_of(tmp_path, {"page.txt": text})
