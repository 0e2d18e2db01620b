"""Totals that prove a cell wrong, groups of rows, dashes; prose beside rows; remarks; lists that divide what stood before."""

from pathlib import Path

import pytest

from chaingraph.analysis.audit.counts.limits import limits
from chaingraph.analysis.audit.people.posts import one_person
from chaingraph.analysis.audit.shares.ratios import ratios
from chaingraph.analysis.audit.sums.divided import divided
from chaingraph.analysis.audit.sums.grids import invested
from chaingraph.analysis.audit.sums.splits import splits
from chaingraph.analysis.audit.sums.totals import totals
from chaingraph.analysis.audit.values.cells import remarks
from chaingraph.analysis.audit.values.retold import retold
from chaingraph.analysis.audit.values.told import told
from chaingraph.analysis.projection import Projection
from tests.analysis.desks import graph_of, page


def desk(folder: Path, text: str) -> Projection:
    """One document."""
    path = folder / f"page.{'md' if '|' in text else 'csv' if text.startswith('序号') else 'txt'}"
    path.write_text(text, encoding="utf-8")
    return graph_of([path], folder / "out")


PLAN = """\
序号,项目名称,行业,总投资（亿元）,年度投资（亿元）,备注
1,竹纤维项目,轻工,8.6,2.4,{remark}
2,镜片项目,电子,{cell},1.8,
3,釉料项目,轻工,4.2,{dash},
4,电池项目,电子,7.5,3.1,
{total}
"""


@pytest.mark.parametrize(
    ("cell", "dash", "total", "found"),
    [
        ("5.6", "0.7", "合计,,,25.9,8.0,", ""),
        ("56000", "0.7", "合计,,,25.9,8.0,", "应为 5.6"),
        ("5.6", "—", "合计,,,25.9,9.3,", "9.3"),
        ("5.6", "—", "合计,,,25.9,7.3,", ""),
        ("5.6", "", "合计,,,25.9,9.3,", ""),
        ("5.6", "—", "合计,,,28.9,9.3,", "28.9"),
        ("5.6", "0.7", "轻工小计,,,12.8,3.1,\n电子小计,,,13.1,4.9,\n合计,,,25.9,8.0,", ""),
        ("5.6", "0.7", "轻工小计,,,18.2,3.1,\n电子小计,,,13.1,4.9,\n合计,,,25.9,8.0,", "18.2"),
    ],
)
def test_totals(tmp_path: Path, cell: str, dash: str, total: str, found: str) -> None:
    """A total names the cell in another unit; a dash is nothing where the rest adds up; a group is summed by itself."""
    text = PLAN.format(cell=cell, dash=dash, total=total, remark="")
    messages = [row.message for row in totals(desk(tmp_path, text))]
    assert len(messages) == bool(found)
    assert all(found in message for message in messages)


@pytest.mark.parametrize(
    ("remark", "found"), [("框架协议总投资50亿元，本表只计一期", 0), ("总投资50亿元", 1), ("总投资8.6亿元", 0)]
)
def test_worded(tmp_path: Path, remark: str, found: int) -> None:
    """A remark that says what its row leaves out tells no other total."""
    text = PLAN.format(cell="5.6", dash="0.7", total="合计,,,25.9,8.0,", remark=remark)
    assert len(list(invested(desk(tmp_path, text)))) == found


@pytest.mark.parametrize(
    ("remark", "found"),
    [
        ("2021年产值首次突破10亿元", 1),
        ("2021年产值首次突破5000万元", 0),
        ("2022年产值有望突破10亿元", 0),
        ("出口首次突破10亿元", 0),
    ],
)
def test_passed(tmp_path: Path, remark: str, found: int) -> None:
    """A mark passed lies below the number of the column of the same year, whatever the unit."""
    text = f"序号,企业名称,2021年产值（万元）,备注\n1,甲竹业有限公司,9865,{remark}\n2,乙竹业有限公司,12040,\n3,丙竹业有限公司,8120,\n"
    assert len(list(remarks(desk(tmp_path, text)))) == found


SIGNED = """\
# 宜丰县2022年招商报告

{said}

**表1 2022年签约项目**

| 产业 | 签约项目（个） | 签约金额（亿元） |
|---|---|---|
| 循环经济 | 16 | 128.6 |
| 装备制造 | 14 | 76.3 |
| 生物食品 | 11 | 42.8 |
| 现代服务 | 6 | 31.9 |
"""


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("循环经济领跑；装备制造签约14个、73.6亿元。", 1),
        ("循环经济领跑；装备制造签约14个、76.3亿元。", 0),
        ("全年力争新增签约项目20个，其中装备制造3个。", 0),
        ("装备制造链上14个签约项目只有3个开工。", 0),
        ("南山开发区、城东开发区分别签约循环经济12个、9个。", 0),
        ("装备制造签约金额目标调整为80亿元。", 0),
    ],
)
def test_told(tmp_path: Path, said: str, found: int) -> None:
    """An amount behind a count is that of the row; what is to be added is none of its cells."""
    assert len(list(told(desk(tmp_path, SIGNED.format(said=said))))) == found


@pytest.mark.parametrize(("said", "found"), [("年度投资2.4亿元", 0), ("总投资2.4亿元", 1)])
def test_investment_of_a_year(tmp_path: Path, said: str, found: int) -> None:
    """What a project takes in a year is no total."""
    text = (
        f"# 宜丰县2023年项目计划\n\n压铸园二期{said}，重点推进厂房建设。\n\n| 序号 | 项目名称 | 总投资（万元） |\n|---|---|---|\n"
        "| 1 | 压铸园二期 | 65000 |\n| 2 | 建材基地 | 96000 |\n| 3 | 铝箔扩产 | 48000 |\n| 4 | 门锁产线 | 36000 |\n"
    )
    assert len(list(told(desk(tmp_path, text)))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "全县完成整治1860亩，完成任务的80.9%。|东镇286亩、西镇412亩、南镇248亩、北镇165亩、中镇158亩、上镇226亩、下镇117亩、山镇116亩。",
            1,
        ),
        (
            "全县完成整治1860亩，完成任务的80.9%。|东镇286亩、西镇412亩、南镇248亩、北镇165亩、中镇158亩、上镇226亩、下镇117亩、山镇248亩。",
            0,
        ),
        ("进度滞后和未开工的14个项目中，因用地不全的6个，因资金不足的4个，因其他原因的4个。进度滞后9个。", 0),
        ("——12个重点项目完成投资11.8亿元。——5个新开工项目中，已有4个开工，余下1个正在办理许可。", 0),
        ("甲产业链产值158.2亿元，居首位；乙、丙两条链分别为74.6亿元和96.2亿元。", 0),
        ("按风险划分，176家受检企业中较大风险9家、一般风险34家、低风险137家，无重大风险企业。", 1),
        ("200家受检企业中较大风险9家、一般风险34家、低风险137家，正在整改。", 0),
        ("按风险划分，180家受检企业中较大风险9家、一般风险34家、低风险137家，无重大风险企业。", 0),
        (
            "其中：食品（含烟草）产值186.3亿元；化工产值168.4亿元；装备产值142.6亿元；医药产值72.5亿元；其他行业58.7亿元。四大产业合计569.8亿元。",
            0,
        ),
    ],
)
def test_divided(text: str, found: int) -> None:
    """A bare list divides the amount told right before; a part of a list, a peer and an inner division do not."""
    assert len({row.message for row in divided(page(*text.split("|")))}) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("安排项目12个，其中新开工6个、续建5个、前期1个。", 0),
        ("安排项目12个，其中新开工6个、续建5个。", 1),
        ("安排项目12个，计划投产2个、续建5个、新开工5个。", 0),
    ],
)
def test_splits(text: str, found: int) -> None:
    """New and carried on are all there is, unless a third part follows or stands before."""
    assert len(list(splits(page(text)))) == found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("筹建公寓1260套，其中已交付820套、在建440套。已交付的房源中，入住697套，入住率85.0%。", 0),
        ("筹建公寓1260套，其中已交付820套、在建440套。已交付的房源中，入住597套，入住率85.0%。", 1),
    ],
)
def test_rate_of_a_part(said: str, found: int) -> None:
    """A rate that one of the amounts before gives is right."""
    assert len(list(ratios(page(said)))) == found


def test_years_are_no_firms(tmp_path: Path) -> None:
    """The columns of years of a table of indicators are not counted as enterprises above a limit."""
    text = (
        "# 宜丰县工业规划\n\n产值超10亿元的企业仅有1家。\n\n| 指标 | 单位 | 2020年 | 2023年 | 2025年 |\n|---|---|---|---|---|\n"
        "| 规模以上企业产值 | 亿元 | 612.5 | 800 | 1000 |\n| 高新技术企业 | 家 | 158 | 200 | 260 |\n"
    )
    assert not list(limits(desk(tmp_path, text)))


@pytest.mark.parametrize(
    ("other", "who", "found"),
    [("江西眩明循环科技", "邓志安", 1), ("江西眩明循环科技", "罗文辉", 0), ("江西明远循环科技", "邓志安", 0)],
)
def test_one_person(tmp_path: Path, other: str, who: str, found: int) -> None:
    """One chairman of two names a character apart means one firm; another person, or another name, does not."""
    text = (
        "宜丰县会议纪要\n\n参加人员：江西炫明循环科技有限公司董事长邓志安，江西青竹铜材有限公司副总经理何敏。\n\n"
        f"{other}有限公司董事长{who}在会上表示，一期生产线6月底前投产。\n"
    )
    assert len(list(one_person(desk(tmp_path, text)))) == found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("总投资7300亿元，租用标准厂房。", 1),
        ("总投资3700万元，租用标准厂房。", 1),
        ("总投资7300万元，租用标准厂房。", 0),
        ("总投资0.73亿元，租用标准厂房。", 0),
        ("一期总投资3200万元，租用标准厂房。", 0),
        ("铝箔扩产总投资3700万元，租用标准厂房。", 0),
    ],
)
def test_retold(tmp_path: Path, said: str, found: int) -> None:
    """Behind the name of a row its digits in another unit or order are told, other values and other rows are not."""
    text = (
        f"# 宜丰县2023年项目计划\n\n4. 竹炭成型设备。{said}\n\n| 序号 | 项目名称 | 总投资（万元） |\n|---|---|---|\n"
        "| 1 | 压铸园二期 | 65000 |\n| 2 | 建材基地 | 96000 |\n| 3 | 铝箔扩产 | 48000 |\n| 4 | 竹炭成型设备 | 7300 |\n"
    )
    assert len(list(retold(desk(tmp_path, text)))) == found


@pytest.mark.parametrize(
    ("said", "found"),
    [("2020年工业总产值1286.4亿元，是2015年的1.58倍，五年年均增长9.6%。", 0), ("2025年工业总产值年均增长9.6%。", 1)],
)
def test_other_span(tmp_path: Path, said: str, found: int) -> None:
    """Growth a year on average is held against a column of its own years alone."""
    text = (
        f"# 宜丰县工业规划\n\n{said}\n\n| 指标 | 2020年（亿元） | 2025年（亿元） | 年均增长（%） |\n|---|---|---|---|\n"
        "| 工业总产值 | 1286.4 | 2070 | 10.0 |\n| 技改投资 | 58.6 | 96.4 | 10.5 |\n| 税收收入 | 31.5 | 48.8 | 9.1 |\n"
    )
    assert len(list(told(desk(tmp_path, text)))) == found


def test_title_above_names_of_columns(tmp_path: Path) -> None:
    """A title typed in two cells above the names of the columns is the caption of the table."""
    text = (
        "宜丰县运行情况\n\n纺织服装业稳中有升，增加值增长3.5%。\n\n附表　2023年规上工业分行业主要指标\n"
        "行业            企业数（家）    营业收入（亿元）    占全县比重（%）    增加值增速（%）\n"
        "电线电缆        186            312.4             34.7             8.2\n纺织服装        112            86.3              9.6              5.3\n"
        "装备制造        97             104.6             16.1             9.7\n食品医药        38             61.8              6.9              6.1\n"
    )
    assert len(list(told(desk(tmp_path, text)))) == 1
