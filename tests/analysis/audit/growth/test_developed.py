"""Developments held against levels told anywhere on the page: doubled, but 312 became 508."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.growth.developed import developed
from chaingraph.analysis.audit.reading.moves import moves
from tests.analysis.audit.desk import alarms, kinds, report
from tests.analysis.audit.texts import MACHINES_HEAD
from tests.analysis.desks import page

WRONG = """\
2021年，全县有电商经营主体420家。服务站点实现全覆盖。到2024年，电商经营主体发展到980家，三年翻了两番。
2020年，园区亩均税收12.4万元。2024年园区亩均税收达到21.7万元，四年翻了一番。
2019年全市接待游客只有86万人次。去年接待游客达到215万人次，五年增长2.5倍。
去年全县规上工业企业82家。2022年规上工业企业还只有56家，两年增加了一倍多。
2022年，万元产值能耗0.38吨标准煤。2024年，万元产值能耗降至0.29吨标准煤，两年下降了近一半。
2023年全县生猪出栏46.2万头。2024年生猪出栏44.1万头，继续保持增长势头。
2020年全镇村集体经营收益1200万元。2023年村集体经营收益3100万元，是2020年的3.6倍。
2022年全区快递业务量3600万件。2024年快递业务量4900万件，两年增长六成。
出口包裹量由去年一季度的35万件增至今年一季度的210万件，增长6倍。
2024年，全县香菇出口额3.48亿元。而2023年这一数字只有2.40亿元，增幅达到85%。
2023年招引亿元项目42个。2024年招引亿元项目58个，同比增长27.6%。
2021年全市光伏装机12.5万千瓦。装机规模扩大很快，2024年光伏装机31.2万千瓦，三年增长近四倍。
2022年冷库库容6.8万吨；2024年冷库库容11.9万吨，比2022年翻了一番。
2023年全县水产养殖面积5.6万亩。2024年水产养殖面积5.9万亩，面积略有下降。
2020年专利授权量312件。到2024年，专利授权量1150件，较2020年增长3.7倍。
"""
"""Developments that the levels told do not give."""


@pytest.mark.parametrize("text", WRONG.splitlines())
def test_developments_that_the_levels_do_not_give(text: str) -> None:
    """Both levels, wherever they stand, are held against the words."""
    assert len(list(developed(page(text, date="2025-02-20")))) == 1


RIGHT = """\
2021年，全县有电商经营主体420家。到2024年，电商经营主体发展到980家，三年翻了一番多。
2020年，园区亩均税收12.4万元。2024年园区亩均税收达到24.9万元，四年翻了一番。
2019年全市接待游客只有86万人次。去年接待游客达到215万人次，五年增长1.5倍。
出口包裹量由去年一季度的35万件增至今年一季度的210万件，增长5倍。
库存由今年一季度的35万件增至今年上半年的210万件，同比增长1倍。
2022年规上工业企业56家。2024年规上工业企业82家，增长46.4%。
2022年全县规上工业企业56家。2024年开发区规上工业企业62家，增长一成。
2023年全县产值120亿元。2024年一季度产值36亿元，同比增长8.2%。
2020年专利授权量312件。到2024年，专利授权量1150件，较2020年增长2.7倍。
2023年出口额15.2亿元，其中柳编出口3.1亿元。2024年出口额14.6亿元，下降3.9%。
2022年，茶叶产量1.2万吨、产值18亿元。2024年茶叶产量1.3万吨、产值36亿元，产值翻了一番。
2023年税收收入12.4亿元。2024年税收收入11.8亿元，地方级税收保持增长。
2024年投资完成36亿元，力争2025年投资增长一倍。
2023年用电量3.2亿千瓦时。2024年用电量3.6亿千瓦时，增长12.5%，增速回落3个百分点。
2020年产值86.4亿元。到2025年产值达到180亿元，比2020年翻一番以上。
2023年企业营业收入5.2亿元。2024年甲公司营业收入2.1亿元，增长30%。
2022年底有企业38家。2024年净增企业14家，企业总数实现持续增长。
"""
"""Developments that fit, and those of other things, times and scopes."""


@pytest.mark.parametrize("text", RIGHT.splitlines())
def test_developments_that_fit_or_speak_of_something_else(text: str) -> None:
    """Rounding, another scope, another year, a plan and another indicator are no contradiction."""
    assert not list(developed(page(text, date="2025-02-20")))


def test_growth_of_each_year() -> None:
    """Growth of each year is held against the root of the growth over all of them."""
    (move,) = moves("三年年均增长12.5%")
    assert move.yearly
    wrong, right = "年均增长16.5%", "年均增长13.4%"
    text = "2020年，园区产值100亿元。2023年，园区产值146亿元，{}。"
    assert list(developed(page(text.format(wrong))))
    assert not list(developed(page(text.format(right))))


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("高新技术企业从18家增长到163家，增长9.1倍。", "增长几倍"),
        ("面积从12.49平方公里拓展到28.16平方公里，扩大1.25倍。", None),
        ("工业总产值从551亿元跃升至1050亿元，增长90.6%。", None),
        ("工业总产值从551亿元跃升至1050亿元，增长70.6%。", ""),
        ("工业总产值从551亿元跃升至1050亿元、增长90.6%，生产规模翻了一番。", ""),
        ("进出口总额18.6亿元，比上年的12.0亿元增长55.0%，实现翻一番。", ""),
        ("利润46.2亿元（上年为48.5亿元），同比增长5.0%。", ""),
        ("审批事项由526项精简到189项，申请材料减少48%。", None),
        ("2023年产值86.4亿元，2024年产值95.1亿元，同比增长10.1%。", None),
    ],
)
def test_both_levels_in_one_sentence(text: str, slip: str | None) -> None:
    """From A to B, B against the A of last year, B (last year A); ``None`` means they are right or of another thing."""
    rows = list(developed(page(text)))
    assert bool(rows) is (slip is not None)
    assert not slip or slip in (rows[0].slip or "")


SLIPS = """\
全县农机总动力86万千瓦，较2020年的72万千瓦提高9.4%。
2023年产值86.4亿元，2024年产值95.1亿元，同比增长12.1%。
用电量3.6亿千瓦时，上年同期3.9亿千瓦时，同比增长7.7%。
亩均税收从8.6万元提高到12.9万元，提高了三成。
企业数从36家增加到118家，增长了3.3倍。
办理时限由20个工作日压缩到8个工作日，压缩了四成。
2020年产值100亿元，2023年产值146亿元，年均增长16.5%。
到2027年产值达到300亿元，比2024年的180亿元翻一番。
去年接待游客320万人次，今年前三季度接待游客268万人次，同比增长19.4%。去年前三季度接待游客246万人次。
工业投资2023年66亿元，2024年76亿元，增长25.1%。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("words", "用电量32.6亿千瓦时，上年为31.2亿千瓦时，同比下降4.5%。"),
        ("words", "利润总额12.6亿元（上年同期14.1亿元），增长5%。"),
        ("words", "税收3.2亿元，较上年的3.6亿元增长12%。"),
        ("words", "全年完成进出口9.8亿元，比上年的10.6亿元有所增长。"),
        ("words", "实现税收4.2亿元，较去年同期的4.8亿元增长14.3%。"),
        ("words", "今年实现销售收入5.6亿元，去年为6.1亿元，实现了稳步增长。"),
        ("words", "全年接待游客120万人次，较去年150万人次增长25%。"),
    ],
)
def test_wordings(kind: str, text: str) -> None:
    """Every wording of a contradiction is found, as its kind."""
    assert kind in kinds(text)


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("翻了两番", "全区储能装机由2021年的30MWh提高到2023年的75MWh，两年翻了两番。"),
    ],
)
def test_what_cannot_be_right_is_found(tmp_path: Path, said: str, text: str) -> None:
    """A slip of the text is told with what it should be."""
    assert said in report(tmp_path, MACHINES_HEAD + text)


@pytest.mark.parametrize(
    ("wrong", "right", "kind"),
    [
        (
            "2022年，全市光伏产业产值80亿元。到2025年，光伏产业产值达到160亿元，三年年均增长18.5%。",
            "2022年，全市光伏产业产值80亿元。到2025年，光伏产业产值达到160亿元，三年年均增长26%。",
            "growth",
        ),
        ("全年进出口额64.0亿元，上年为50.0亿元，增长38%。", "全年进出口额64.0亿元，上年为50.0亿元，增长28%。", "words"),
        (
            "营业收入由22亿元增至40亿元，增长81.8%，实现翻番。",
            "营业收入由22亿元增至45亿元，增长104.5%，实现翻番。",
            "words",
        ),
    ],
)
def test_one_text(wrong: str, right: str, kind: str) -> None:
    """A contradiction within a passage is found once, and its corrected form is none."""
    assert kinds(wrong) == [kind]
    assert kinds(right) == []


@pytest.mark.parametrize("goal", ["力争到位资金110亿元", "计划到位资金120亿元", "到位资金目标为130亿元"])
def test_no_growth_from_a_goal(goal: str) -> None:
    """A second goal is not what the first grew from."""
    assert kinds(f"今年到位资金要达到105亿元，增长8.5%左右；在此基础上，自我加压，{goal}。") == []
