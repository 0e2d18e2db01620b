"""Parts of a year and what they come to."""

import pytest

from chaingraph.analysis.audit.sums.months import months
from tests.analysis.desks import page

TEXTS = (
    "各季度帮企招工情况：一季度招工320人，二季度410人，三季度290人，四季度280人。全年共为企业招工{}人。|1300|1360",
    "上半年出口额18.2亿元，受汇率影响增速放缓。下半年出口额21.5亿元。全年出口额合计{}亿元。|39.7|41.7",
    "1月入库税收820万元，2月610万元，3月970万元。一季度累计入库税收{}万元。|2400|2500",
    "前五个月签约外资项目14个。6月份签约外资项目5个。上半年累计签约外资项目{}个。|19|21",
    "今年1至4月累计到位3.6亿元，5月当月到位1.1亿元。至此，全区1至5月累计到位{}亿元。|4.7|5.7",
    "第一季度接待游客12.5万人次，第二季度18.3万人次，第三季度22.6万人次。前三季度共接待游客{}万人次。|53.4|54.4",
)


@pytest.mark.parametrize("case", TEXTS)
def test_parts_of_a_year_come_to_their_whole(case: str) -> None:
    """Months, quarters and halves that lie side by side are the run of months they make up, in whatever sentence."""
    text, right, wrong = case.split("|")
    assert not list(months(page(text.format(right))))
    assert [row.kind for row in months(page(text.format(wrong)))] == ["sum"]


@pytest.mark.parametrize(
    "text",
    [
        "上半年出口额18.2亿元，下半年出口额21.5亿元。全年进出口总额52.7亿元。",
        "一季度末规上企业45家，二季度末48家，三季度末50家，四季度末52家。全年净增规上企业7家。",
        "一季度签约8个，二季度11个，三季度9个，四季度12个。上年全年签约43个。",
        "2024年一季度签约8个，二季度11个，三季度9个，四季度12个。2023年全年签约43个。",
        "一季度增长8%，二季度增长9%。上半年增长8.5%。",
        "一季度签约8个，二季度11个，三季度9个，四季度12个。全年目标签约43个。",
    ],
)
def test_another_time_or_measure_is_no_whole(text: str) -> None:
    """Levels at the end of a quarter, another year, a goal or another measure are not what parts of a year come to."""
    assert not list(months(page(text)))
