"""What only looks like a contradiction, beside the same with a slip: other stages, days, bases, groups and prices."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis import find_audit
from chaingraph.analysis.promises import promised_chains
from tests.analysis.desks import audit_of, page, told

RIGHT = """\
课题组向全县64家企业发放问卷，收回57份。|收回问卷的企业中，大型3家、中型12家、小型42家。
今年上半年公司产值9.2亿元，同比增长15%（上年同期8.0亿元），其中出口产值2.3亿元，约占四分之一。
全市营业收入512.6亿元。|分门类看，采矿业营业收入10.2亿元，制造业486.3亿元，供电供水业16.1亿元。
全县安排的40个项目进展顺利，其中已开工36个，竣工5个。
工业投资2021年50亿元，2022年58亿元，2023年66亿元，2024年76亿元，年均增长约15.0%。
全县核桃面积8.4万亩，其中盛产面积5万亩，平均亩产200公斤，加上初产园0.2万吨，总产量1.2万吨。
纺织、家具两个产业产值合计260亿元，分别为150亿元和110亿元，占比过半。
一是抓产业。链条更完整。|二是抓平台。用好三个载体：一是厂房，二是基地，三是飞地。|三是抓服务。承诺的政策不过夜。
"""
WRONG = """\
课题组向全县64家企业发放问卷，收回56份。|收回问卷的57家企业中，大型3家、中型12家、小型41家。
全县安排的40个项目进展顺利，其中在建30个，竣工9个，未开工2个。
工业投资2023年66亿元，2024年76亿元，增长25.1%。
一是抓产业。链条更完整。|二是抓平台。平台更好用。|四是抓服务。承诺的政策不过夜。
"""


@pytest.mark.parametrize("text", RIGHT.splitlines())
def test_right(text: str) -> None:
    """Sums told by another word, bases in brackets, stages within each other and lists within points are no slips."""
    assert told(find_audit(page(*text.split("|"), date="2025-02-20"))) == []


@pytest.mark.parametrize("text", WRONG.splitlines())
def test_wrong(text: str) -> None:
    """The same wording with a slip is told."""
    assert find_audit(page(*text.split("|"), date="2025-02-20"))


def test_what_is_done_and_what_is_to_be(tmp_path: Path) -> None:
    """What a year did is not what the next one is to do, below a heading that says so."""
    report = (
        "海盐县政府工作报告\n2024年1月20日\n\n一、2023年工作回顾\n民生持续改善。翻新农村公路桥梁12座，惠及居民3千人。\n"
        "\n二、2024年目标任务\n重点做好以下工作。再开工建设学校2所，翻新农村公路桥梁9座，涉及居民2千人。\n"
    )
    assert told(audit_of(tmp_path, {"report.txt": report})) == []


def test_growth_at_constant_prices(tmp_path: Path) -> None:
    """Growth of output at constant prices is not that of its values; growth of revenue is."""
    head = "# 海盐县上半年经济运行情况\n\n| 指标 | 2024年1—6月 | 上年同期 | 增长（%） |\n|---|---|---|---|\n"
    body = (
        "| {first} | 158.9 | 148.6 | 6.1 |\n| 规上工业总产值（亿元） | 221.6 | 200.2 | 10.7 |\n"
        "| 一般公共预算收入（亿元） | 13.12 | 12.26 | 7.0 |\n| 进出口总额（亿元） | 33.9 | 31.4 | 8.0 |\n"
    )
    for name, right in (("地区生产总值（亿元）", True), ("商品销售总额（亿元）", False)):
        folder = tmp_path / str(right)
        folder.mkdir()
        assert (told(audit_of(folder, {"a.md": head + body.format(first=name)})) == []) is right


def test_a_group_and_its_company(tmp_path: Path) -> None:
    """Who founded the company that builds a project is no second owner; a stranger is."""
    roster = (
        "# 醴陵市重点项目清单\n\n| 项目名称 | 业主单位 | 总投资（亿元） |\n|---|---|---|\n"
        "| 陶瓷产业园集中供热 | 醴陵云上热力有限公司 | 9.6 |\n| 电瓷检测中心 | 醴陵市明远检测有限公司 | 1.8 |\n"
    )
    words = "醴陵市会议纪要\n会议听取陶瓷产业园集中供热项目汇报。投资方湘川能源集团有限公司介绍了方案{how}。\n"
    for how, right in (("，由其全资设立的醴陵云上热力有限公司负责运营", True), ("", False)):
        folder = tmp_path / str(right)
        folder.mkdir()
        rows = audit_of(folder, {"a.txt": words.format(how=how), "b.md": roster})
        assert (not [row for row in rows if row.kind == "name"]) is right


def test_a_row_of_a_chain_names_its_leader(tmp_path: Path) -> None:
    """The output of a chain is not that of the enterprise its row names as leader."""
    plan = (
        "海盐县产业链方案\n\n表1 产业链安排\n产业链\t链主企业\t2024年规上企业（户）\t2024年产值（亿元）\n"
        "装备制造\t海盐宏锐重型机械有限公司\t42\t82.5\n绿色食品\t海盐禾谷食品有限公司\t19\t38.9\n"
        "新材料\t海盐云岭新材料有限公司\t31\t97.6\n"
    )
    chart = "海盐县装备制造产业链图谱\n链主企业海盐宏锐重型机械有限公司2024年产值13.7亿元，本地采购额3.1亿元。\n"
    assert told(audit_of(tmp_path, {"a.txt": plan, "b.txt": chart})) == []


def test_projects_of_a_chain_are_no_chains() -> None:
    """引进产业链项目15个 announces no chains."""
    assert not [row for row in promised_chains(page("引进亿元以上产业链项目15个。")) if row.promised]
