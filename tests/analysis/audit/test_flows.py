"""Stocks and flows, growth before its base, complements, goals and parts inside a whole: slips and look-alikes."""

import pytest

from chaingraph.analysis.audit.finding import find_audit
from tests.analysis.desks import page

SLIPS = """\
2022年底园区企业总数72家，2023年关停9家、新引进5家，年末企业66家。
年初结转项目26个，全年新开工28个、竣工19个，年末在建38个。
2023年白酒产量3.6万千升，同比增长8.5%，上年为3.1万千升。
到2025年，竹产业综合产值达到180亿元，年均增长12%，2020年为80亿元。
2023年出口额14.2亿元，内销额9.8亿元，总销售额26亿元。
项目分三期建设，一期投资1.2亿元，二期投资1.8亿元，三期投资0.9亿元。项目总投资4.2亿元，由当地企业建设。
1—9月，全县新签约项目58个，合同投资额126亿元，其中亿元以上项目31个，合同投资额134亿元。
截至今年6月底，全县新型显示企业达112家，提前完成年底115家的目标。
临湘泰和茶业有限公司成立于2016年，2014年获评省级龙头企业，现有员工86人。
"""
FAIR = """\
2022年底园区企业总数72家，2023年关停9家、新引进5家，年末企业68家。
2022年底园区企业总数72家，2023年关停9家、新引进5家，目前在建项目12家。
2023年白酒产量3.6万千升，同比增长16.1%，上年为3.1万千升。
2023年工业增加值36亿元，同比增长8.5%，上年为31亿元。
到2025年，竹产业综合产值达到180亿元，年均增长17.6%，2020年为80亿元。
2023年出口额14.2亿元，内销额9.8亿元，总销售额24亿元。
2023年出口额14.2亿元，内销额9.8亿元，实现利润3亿元，总资产26亿元。
项目分三期建设，一期投资1.2亿元，二期投资1.8亿元，三期投资0.9亿元。项目总投资3.9亿元，由当地企业建设。
项目分期建设，二期投资1.8亿元，三期投资0.9亿元。项目总投资4.2亿元，由当地企业建设。
1—9月，全县新签约项目58个，合同投资额126亿元，其中亿元以上项目31个，合同投资额104亿元。
截至今年6月底，全县新型显示企业达118家，提前完成年底115家的目标。
截至今年6月底，全县新型显示企业达112家，力争完成年底115家的目标。
临湘泰和茶业有限公司成立于2014年，2016年获评省级龙头企业，现有员工86人。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_what_does_not_come_out(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert find_audit(page(text, date="2025-02-20"))


@pytest.mark.parametrize("text", FAIR.splitlines())
def test_what_may_be_right(text: str) -> None:
    """Right sums, real growth, open totals and goals ahead raise no alarm."""
    assert not find_audit(page(text, date="2025-02-20"))
