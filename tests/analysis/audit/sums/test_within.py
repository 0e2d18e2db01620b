"""What lies within something: parts that are more than their whole, shares above all of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.rows import Rule
from chaingraph.analysis.audit.sums.within import within
from tests.analysis.audit.desk import alarms, count_of, kinds
from tests.analysis.desks import page

SLIPS = """\
产业基金规模10亿元，其中省级引导基金3亿元、市级出资3亿元、县级出资2亿元、社会资本3亿元。
全县企业中有6家获奖，其中8家为规上企业。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("share", "全年新签约亿元以上项目52个，其中5亿元以上项目58个。"),
        ("share", "该项目总投资3.2亿元，其中设备投资18500亿元，用地96亩。"),
        ("share", "全年完成产值约27亿元，其中出口交货值4.1万亿元，主销欧盟。"),
        ("share", "公司现有员工380人，研发人员410人。"),
        ("share", "项目总投资5亿元，设备购置5.6亿元。"),
        ("share", "园区规划面积12平方公里，已开发15平方公里。"),
        ("share", "注册资本5000万元，实缴资本6500万元。"),
        ("share", "目前入驻率达106%。"),
        ("share", "占全市规模以上工业的112%。"),
        ("share", "企业用水成本下降120%。"),
        ("share", "受理诉求320件，办结338件。"),
        ("share", "全县有合作社86家。其中国家级2家、省级95家。"),
        ("share", "污水综合利用率已达108%。"),
        ("share", "建成标准厂房60万平方米，已出租72万平方米。"),
        ("share", "全区高新技术企业45家（含科技小巨人企业52家）。"),
        ("share", "职工总数1200人，本科以上学历1350人。"),
        ("share", "计划总投资8亿元，截至目前累计完成投资9.6亿元，占总投资的80%。"),
        ("share", "首期投资12亿元，项目总投资10亿元。"),
        ("share", "全市专精特新企业62家，国家级“小巨人”企业70家。"),
        ("share", "公司占地80亩，其中绿化面积95亩。"),
        ("share", "厂房出租率为112%。"),
        ("share", "群众满意度达101.5%。"),
        ("share", "物流成本降低了130%。"),
        ("share", "50家企业中有20家亏损，亏损面30%。"),
        ("share", "规划面积15平方公里，建成区面积18平方公里。"),
        ("share", "该项目总投资2.5亿元，设备投资3100万元，土建投资2.4亿元。"),
        ("share", "全部12个乡镇中，有13个乡镇已建成示范基地。"),
        ("share", "应到代表186名，实到192名。"),
        ("share", "项目总投资6亿元，其中固定资产投资7.2亿元。"),
        ("share", "全县农民专业合作社420家，其中省级以上示范社512家。"),
        ("share", "成本较上年降低105%。"),
        ("share", "安置就业320人，就业率达到104%。"),
        ("share", "100家企业中有35家反映用工难，占四成五。"),
        ("share", "全园企业320家，规上企业达350家。"),
        ("share", "总产能50万吨，其中A厂32万吨，B厂28万吨。"),
        ("share", "综合合格率102%。"),
        ("share", "覆盖全部108个行政村，覆盖率达到105%。"),
        ("share", "产值占全市比重达到118%。"),
        ("share", "抽查企业80家，发现问题企业92家。"),
    ],
)
def test_wordings(kind: str, text: str) -> None:
    """Every wording of a contradiction is found, as its kind."""
    assert kind in kinds(text)


@pytest.mark.parametrize(
    ("text", "rule", "found"),
    [
        ("已建成厂房62万平方米，其中已出租51万平方米，另有在建18万平方米。", within, 0),
        ("规划面积9.8平方公里，其中已建成6.2平方公里（合9300亩）。", within, 0),
        ("上半年签约的34个项目中已开工21个，三季度签约的19个项目中已开工5个。", within, 0),
    ],
)
def test_look_alikes(tmp_path: Path, text: str, rule: Rule, found: int) -> None:
    """What is told besides or again, what people answer, and annexes sent apart are no mistakes."""
    assert count_of(tmp_path, text, rule) == found


@pytest.mark.parametrize(("part", "rows"), [("21", 1), ("11", 0)])
def test_a_part_of_what_the_sentence_before_counts(part: str, rows: int) -> None:
    """Those among the ones just counted are not more than they are, whatever leads over to them."""
    text = f"二季度新入库企业18家，其中制造业10家。按规模看，上述企业中高新技术企业有{part}家。"
    assert len(list(within(page(text)))) == rows


def test_stages_of_land() -> None:
    """What is built on lies within what was granted: both are no parts side by side."""
    assert not list(within(page("园区规划面积12.4平方公里，其中核准面积8.6平方公里、已建成面积6.1平方公里。")))
