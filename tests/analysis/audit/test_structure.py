"""Counts, ranks, shares in words, rows of tables and references that their own page settles: slips and look-alikes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from chaingraph.analysis.audit.counts.announced import announced
from chaingraph.analysis.audit.counts.counted_out import counted_out
from chaingraph.analysis.audit.counts.enumerations import enumerations, respectively
from chaingraph.analysis.audit.counts.structures import structures
from chaingraph.analysis.audit.counts.titled_counts import titled_counts
from chaingraph.analysis.audit.growth.trends import trends
from chaingraph.analysis.audit.numbering.list_numbers import numbering
from chaingraph.analysis.audit.numbering.outline import chapters, notes, references
from chaingraph.analysis.audit.ranks.listed_ranks import listed_ranks
from chaingraph.analysis.audit.ranks.rank import ranks
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.audit.shares.hundreds import hundreds
from chaingraph.analysis.audit.shares.kin import kin
from chaingraph.analysis.audit.shares.portioned import portioned
from chaingraph.analysis.audit.sums.complements import complements
from chaingraph.analysis.audit.sums.grids import derived
from chaingraph.analysis.audit.sums.parts import parts
from chaingraph.analysis.audit.sums.row_sums import listed_cells, row_sums
from chaingraph.analysis.audit.units.each import each
from chaingraph.analysis.audit.units.mean_ranges import mean_ranges
from chaingraph.analysis.audit.units.means import means
from chaingraph.analysis.projection import Projection
from tests.analysis.desks import graph_of, page

Rule = Callable[[Projection], Iterator[AuditRow]]


def rows(text: str, rule: Rule) -> list[AuditRow]:
    """The rows of one rule over one page of prose."""
    return list(rule(page(*text.split("\n\n"))))


def table_rows(folder: Path, table: str, rule: Rule) -> list[AuditRow]:
    """The rows of one rule over one table."""
    path = folder / "table.md"
    path.write_text(table, encoding="utf-8")
    return list(rule(graph_of([path], folder / "out")))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("参会部门：市发展改革局、市商务局、市自然资源和规划局、市税务局，共5家单位。", True),
        ("参会部门：市发展改革局、市商务局、市自然资源和规划局、市税务局，共4家单位。", False),
        ("出席的有市商务局和市税务局、市审计局、市统计局，共4家单位。", False),
        ("合格率、利用率分别提高4个和6个百分点。", False),
    ],
)
def test_a_list_is_closed_by_its_count(text: str, found: bool) -> None:
    """和 inside the name of an authority joins no two; a count behind a comma closes a list; 4个和 is none."""
    assert bool(rows(text, enumerations)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("海泰钢构、江海船配、南通铸锻三家企业2023年产值依次为12.6亿元、9.3亿元、7.8亿元、5.1亿元。", True),
        ("海泰钢构、江海船配、南通铸锻三家企业2023年产值依次为12.6亿元、9.3亿元、7.8亿元。", False),
        ("石化、造纸、粮油、电子四个行业的单位产值能耗各为0.86、0.54、0.12、0.07、0.31吨标准煤。", True),
        ("石化、造纸、粮油、电子四个行业的单位产值能耗各为0.86、0.54、0.12、0.07吨标准煤。", False),
    ],
)
def test_values_in_order_are_as_many_as_names(text: str, found: bool) -> None:
    """依次为 and 各为 deal values out as 分别为 does; the unit may stand behind the last value alone."""
    assert bool(rows(text, respectively)) == found


def test_what_follows_a_list_does_not_hide_it() -> None:
    """An amount in the clause behind a list is none of its names."""
    text = "园区设四个片区：东区、西区、{}，规划面积1.2万亩。"
    assert rows(text.format("南区"), announced)
    assert not rows(text.format("南区、北区"), announced)


@pytest.mark.parametrize(("count", "found"), [("2", True), ("3", False)])
def test_a_roster_holds_as_many_as_it_seats(count: str, found: bool) -> None:
    """Names behind 副组长： against the seats told elsewhere on the page."""
    text = f"组长：韦国安\n\n副组长：蓝秀英、覃志勇、莫小龙\n\n专班由组长1名、副组长{count}名组成。"
    assert bool(rows(text, structures)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("五家企业营收：华晶8.2亿元、宏芯6.4亿元、永辉5.7亿元、瑞光4.9亿元。永辉光电位列第二，仅次于华晶。", True),
        ("五家企业营收：华晶8.2亿元、宏芯6.4亿元、永辉5.7亿元、瑞光4.9亿元。永辉光电位列第三。", False),
        ("五家企业营收：华晶8.2亿元、宏芯6.4亿元、永辉5.7亿元、瑞光4.9亿元。永辉居全省第二。", False),
        ("用电量分别增长：冶金7.2%、化工11.8%、农产品加工4.5%、新能源13.6%。化工行业增幅最大。", True),
        ("用电量分别增长：冶金7.2%、化工11.8%、农产品加工4.5%、新能源13.6%。化工行业规模最大。", False),
        ("各部门得分：税务93.6分，人社92.8分，自然资源86.5分，住建84.2分。得分最低的自然资源部门须整改。", True),
        ("各部门得分：税务93.6分，人社92.8分，自然资源86.5分，住建84.2分。得分最低的住建部门须整改。", False),
        ("各队引资额（亿元）：一队5.4、二队3.8、三队7.1、五队6.2。五队第一，三队第二，一队第三。", True),
        ("各队引资额（亿元）：一队5.4、二队3.8、三队7.1、五队6.2。三队第一，五队第二，一队第三。", False),
        ("三镇产量：清水镇45亿件，东古镇38亿件，斜店乡12亿件。东古镇产量超过清水镇，坐上头把交椅。", True),
        ("项目投资：甲城24亿元，乙湾18亿元，丙谷9亿元。乙湾接待能力最大。", False),
    ],
)
def test_ranks_in_a_list(text: str, found: bool) -> None:
    """First, n-th and last of a list by what it measures, of no other measure and no wider circle."""
    assert bool(rows(text, listed_ranks)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("上半年签约项目50个，省外项目32个，占到七成以上。", True),
        ("上半年签约项目50个，省外项目37个，占到七成以上。", False),
        ("全年进出口总额88.0亿元。出口61.6亿元，占进出口总额的七成；进口26.4亿元，占比超过三分之一。", True),
        ("全年进出口总额88.0亿元。出口61.6亿元，占进出口总额的七成；进口26.4亿元，占比近三分之一。", False),
        ("规上产值567.7亿元。杯壶产值167.4亿元，外贸订单占六成。", False),
        ("电子产值130亿元，新材料90亿元，两项合计占规上工业的近四成。", False),
    ],
)
def test_shares_in_words(text: str, found: bool) -> None:
    """A share in words is of the amount before it, of a whole that is no part itself."""
    assert bool(rows(text, portioned) or rows(text, kin)) == found


@pytest.mark.parametrize(("share", "found"), [("58.0", True), ("56.0", False)])
def test_a_share_of_what_is_divided_before_it(share: str, found: bool) -> None:
    """Behind 其中 a share without a whole is of what is divided."""
    text = f"开发范围总面积120.5公顷，其中公益用地53.02公顷，占44.0%；其他用地67.48公顷，占{share}%。"
    assert bool(rows(text, portioned)) == found


FUNDS = """\
| 项目 | 财政资金 | 银行贷款 | 自筹 | 合计 |
|---|---|---|---|---|
| 航道疏浚 | 8600 | 0 | 1400 | 10000 |
| 木材市场 | 500 | 3000 | 4500 | 8000 |
| 热力管网 | 2200 | 2600 | 1900 | {} |
"""
ROOMS = """\
| 组团 | 总面积（万㎡） | 已出租（万㎡） | 空置（万㎡） |
|---|---|---|---|
| 顶山 | 18.0 | 14.4 | 3.6 |
| 龙河 | 12.0 | 9.0 | 3.0 |
| 青岭 | 8.0 | 4.8 | {} |
"""
RESEARCH = """\
| 企业 | 营业收入（亿元） | 研发费用（万元） | 研发强度 |
|---|---|---|---|
| 铝新材 | 8.0 | 2400 | 3.0% |
| 焦化工 | 15.0 | 3000 | 2.0% |
| 晋装备 | 5.0 | 2500 | {} |
"""
NOTED = """\
| 企业 | 产值（万元） | 备注 |
|---|---|---|
| 玄岩纤维 | 2360 | 见注1 |
| 罗江机电 | 1875 | 见注{} |

注1：含委托加工产值。

注2：本表为快报数。
"""
CHAIN = """\
| 环节 | 企业 | 家数 |
|---|---|---|
| 冶炼 | 江铜冶、贵新材 | 2 |
| 加工 | 凯线缆、弘铜箔、兴铜管 | {} |
| 应用 | 讯连接、宏电机、耀端子 | 3 |
"""


@pytest.mark.parametrize(
    ("table", "wrong", "right", "rule"),
    [
        (FUNDS, "7700", "6700", row_sums),
        (ROOMS, "2.2", "3.2", row_sums),
        (CHAIN, "4", "3", listed_cells),
        (RESEARCH, "2.5%", "5.0%", derived),
        (NOTED, "3", "2", notes),
    ],
)
def test_a_row_settles_its_cell(tmp_path: Path, table: str, wrong: str, right: str, rule: Rule) -> None:
    """Totals, rests and counts of a row, where the other rows keep to it."""
    assert table_rows(tmp_path, table.format(wrong), rule)
    assert not table_rows(tmp_path, table.format(right), rule)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("一、项目概况\n\n二、技术评价\n\n三、结论\n\n存在问题按本意见第五部分逐项整改。", True),
        ("一、项目概况\n\n二、技术评价\n\n三、结论\n\n存在问题按本意见第二部分逐项整改。", False),
        ("本手册由区情概览、政策摘编、项目清单三部分组成。租金请查阅第四部分。", True),
        ("本手册由区情概览、政策摘编、项目清单三部分组成。租金请查阅第三部分。", False),
        ("第一章 基础 第二章 形势 第三章 布局\n\n编制方法见第七章。", True),
    ],
)
def test_parts_pointed_to(text: str, found: bool) -> None:
    """Parts and chapters behind the last of the headings, of a table of contents, or of the number told."""
    assert bool(rows(text, chapters)) == found


@pytest.mark.parametrize(
    ("text", "rule", "found"),
    [
        ("投资增速逐季加快：一季度增长4.2%，上半年增长6.8%，前三季度增长6.1%。", trends, True),
        ("投资增速逐季加快：一季度增长4.2%，上半年增长6.1%，前三季度增长6.8%。", trends, False),
        ("园区36家投产企业共实现税收1.8亿元，户均纳税800万元。", means, True),
        ("园区36家投产企业共实现税收1.8亿元，户均纳税500万元。", means, False),
        ("全年发运矿产品90万吨，运费总支出7200万元，吨均运费120元。", means, True),
        ("全年发运矿产品90万吨，运费总支出7200万元，吨均运费80元。", means, False),
        ("签约项目86个，其中工业项目54个。工业项目里头，装备23个，新材料17个，医药18个。", parts, True),
        ("签约项目86个，其中工业项目54个。工业项目里头，装备23个，新材料17个，医药14个。", parts, False),
        ("一期达产后年税收2600万元，二期再增3100万元，两期全部达产后年税收6700万元。", complements, True),
        ("一期达产后年税收2600万元，二期再增3100万元，两期全部达产后年税收5700万元。", complements, False),
    ],
)
def test_wordings_of_sums_and_means(text: str, rule: Rule, found: bool) -> None:
    """逐季 over seasons, means by firm and by ton, parts told 里头, the whole of all phases."""
    assert bool(rows(text, rule)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("重点任务分为三类十二项：（一）政务服务类5项；（二）要素保障类4项；（三）法治护航类4项。", True),
        ("重点任务分为三类十三项：（一）政务服务类5项；（二）要素保障类4项；（三）法治护航类4项。", False),
        ("在建项目十二个，其中化工5个，农业3个，医药2个。", False),
        ("园区下辖南屏、倚象、思茅、六顺、龙潭五个片区；三个片区已建成，其余一个片区正在征地。", True),
        ("园区下辖南屏、倚象、思茅、六顺、龙潭五个片区；三个片区已建成，其余两个片区正在征地。", False),
        ("医药产业9个项目计划投资27亿元；盐化工3个项目完成8亿元，家具4个项目完成5亿元，其余4个项目完成4亿元。", False),
        ("八家企业中，三家企业已投产，两家企业在建，其余三家企业签约。", False),
    ],
)
def test_counts_in_words_are_divided(text: str, found: bool) -> None:
    """Parts in digits of a count in words, and what is left of it."""
    assert bool(rows(text, counted_out)) == found


LISTED = """\
# 2024年拟开工项目清单（共{}项）

| 序号 | 项目 | 总投资（亿元） |
|---|---|---|
| {} | 面制品项目 | 3.2 |
| {} | 粮油产业园 | 5.6 |
| {} | 农机装配线 | 2.4 |
| {} | 包装印刷基地 | 1.1 |
"""


@pytest.mark.parametrize(
    ("told", "numbers", "found"),
    [("5", (1, 2, 3, 4), True), ("4", (1, 2, 3, 4), False), ("26", (1, 2, 3, 4), False), ("5", (3, 7, 9, 12), False)],
)
def test_a_table_has_the_rows_its_title_tells(tmp_path: Path, told: str, numbers: tuple[int, ...], found: bool) -> None:
    """The number in a title against rows numbered from one; far more of them are the whole these are taken from."""
    assert bool(table_rows(tmp_path, LISTED.format(told, *numbers), titled_counts)) == found


@pytest.mark.parametrize(("numbers", "found"), [((1, 2, 3, 5), True), ((7, 12, 15, 21), False)])
def test_numbers_of_another_list_leave_none_out(tmp_path: Path, numbers: tuple[int, ...], found: bool) -> None:
    """Rows taken from a longer list keep their numbers there."""
    assert bool(table_rows(tmp_path, LISTED.format("4", *numbers), numbering)) == found


@pytest.mark.parametrize(
    ("text", "rule", "found"),
    [
        ("东区租金每平方米12元、西区14元、北区16元，三区面积相同，平均租金每平方米18元。", mean_ranges, True),
        ("东区租金每平方米12元、西区14元、北区16元，三区面积相同，平均租金每平方米14元。", mean_ranges, False),
        ("各季开工率分别为82%、78%、74%、86%，全年各季开工率简单平均为84%。", mean_ranges, True),
        ("各季开工率分别为82%、78%、74%、86%，全年各季开工率简单平均为80%。", mean_ranges, False),
        ("各季开工率分别为82%、78%、74%、86%，全年平均开工率84%。", mean_ranges, False),
        ("三镇亩产分别为410公斤、430公斤、450公斤，比全省平均高520公斤。", mean_ranges, False),
        ("举办培训班24期，每期平均45人，累计培训1280人次，其中电工班9期。", each, True),
        ("举办培训班24期，每期平均45人，累计培训1080人次，其中电工班9期。", each, False),
        ("甲方出资1.02亿元，占股51%；乙方出资0.6亿元，占股30%；丙方出资0.38亿元，占股20%。", hundreds, True),
        ("甲方出资1.02亿元，占股51%；乙方出资0.6亿元，占股30%；丙方出资0.38亿元，占股19%。", hundreds, False),
        ("乙方原持股60%，转让后甲方持股51%，丙方持股30%。", hundreds, False),
        ("非税收入占比降至38%；税收收入6.72亿元，占比达70%。", hundreds, True),
        ("非税收入占比降至30%；税收收入6.72亿元，占比达70%。", hundreds, False),
        ("材料两份：附件一《规划图册》；附件二《政策一览》。价格请参阅附件四。", references, True),
        ("材料两份：附件一《规划图册》；附件二《政策一览》。价格请参阅附件二。", references, False),
        ("进度详见附件2，资金详见附件1，两个附件随文单独下发。", references, False),
        ("古城项目投资24亿元，是区内投资额最大的文旅项目；七星项目投资18亿元。", ranks, False),
        ("七星项目投资18亿元，是区内投资额最大的文旅项目；古城文旅项目投资24亿元。", ranks, True),
    ],
)
def test_means_stakes_and_annexes(text: str, rule: Rule, found: bool) -> None:
    """Means lie among their values, stakes are a hundred at most, annexes in Chinese numerals are counted too."""
    assert bool(rows(text, rule)) == found
