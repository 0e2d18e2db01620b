"""Causes found on whole documents: each line that cannot be right beside one of the same wording that may."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis import find_audit
from tests.analysis.desks import audit_of, page

WRONG = """\
规上工业增加值比上年增长6.4%，上年增长5.9%，增速比上年回落0.5个百分点。
社会消费品零售总额增长4.2%，比一季度加快0.9个百分点，一季度增长3.7%。
全年粮食产量38.4万吨，比上年减少0.5万吨，增长1.3%。
全年财政收入18.6亿元，较上年明显下降，上年财政收入为17.1亿元。
上半年华远精工产值14.2亿元；瑞丰铸造产值7.3万元；恒立轴承产值4.5亿元。三家企业合计26.0亿元。
食品业产值42.1亿元；纺织业产值31.6亿元；建材业产值20.4亿元。三个行业合计84.1亿元。
公司组件设计产能6GW，2024年实际产量4.2GW，产能利用率82.0%。
三家企业全年用电3.4亿千瓦时，平均电价每千瓦时0.55元，全年电费支出约18.7亿元。
园区始建于2008年5月，2024年迎来建园20周年。
本次签约项目6个，总投资18.2亿元，分别为轴承锻件项目、叶片模具项目、冷链仓储项目、粉末涂料项目、铝型材项目。
当前主要存在以下四个方面的问题。|（一）产品档次不高。低端产品占六成。|（二）用地不足。缺口较大。|（三）人才短缺。技工难招。
1. 总投资为全部投资。|2. 2024年完成12亿元。|4. 用地按批准面积。
"""
"""Rates and the words between them, sums behind their parts, use of capacity, jubilees, lists and headings of another length."""
RIGHT = """\
规上工业增加值比上年增长6.4%，上年增长5.9%，增速比上年加快0.5个百分点。
社会消费品零售总额增长4.2%，比一季度加快0.5个百分点，一季度增长3.7%。
全年粮食产量38.4万吨，比上年增加0.5万吨，增长1.3%。
全年财政收入18.6亿元，较上年明显增长，上年财政收入为17.1亿元。
上半年华远精工产值14.2亿元；瑞丰铸造产值7.3亿元；恒立轴承产值4.5亿元。三家企业合计26.0亿元。
食品业产值42.1亿元；纺织业产值31.6亿元；建材业产值20.4亿元。三个行业合计94.1亿元。
公司组件设计产能6GW，2024年实际产量4.2GW，产能利用率70.0%。
三家企业全年用电3.4亿千瓦时，平均电价每千瓦时0.55元，全年电费支出约1.87亿元。
园区始建于2004年5月，2024年迎来建园20周年。
本次签约项目5个，总投资18.2亿元，分别为轴承锻件项目、叶片模具项目、冷链仓储项目、粉末涂料项目、铝型材项目。
当前主要存在以下三个方面的问题。|（一）产品档次不高。低端产品占六成。|（二）用地不足。缺口较大。|（三）人才短缺。技工难招。
全县7个乡镇的情况如下：|一、基本情况|二、主要做法|三、下步打算
1. 总投资为全部投资。|2. 2024年完成12亿元。|3. 完成率=完成数÷计划数。|4. 用地按批准面积。
1. 总投资为全部投资。|2. 用地按批准面积。|3. 2024年安排项目12个。|4. 35家企业列入。|5. 数据为快报数。
全年新入规企业15家，净增9家，年末规上企业达到118家。
上年退出8家，净增12家，上年末为204家。
二期达产后预计新增年产值8亿元，去年公司产值21.4亿元，同比增长10.6%。
前三季度产值24.1亿元，同比增长8.2%，去年全年30.6亿元。
东区面积16.2平方公里，其中建成区11.5平方公里；西区面积6.4平方公里，北区面积3.1平方公里，三者合计25.7平方公里。
每条产业链至少1个，其中光伏3个。
由区商务局、区科技局、园区管委会及5家企业负责人组成考察组赴外地学习。
公司在本县的员工共有310人，其中本地员工240人，占比77.4%。
"""
"""The same without the slip; what came is no stock, what is to come no level, nine months no year, a part no member."""


@pytest.mark.parametrize("text", WRONG.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert find_audit(page(*text.split("|"), date="2025-02-20"))


@pytest.mark.parametrize("text", RIGHT.splitlines())
def test_no_slips(text: str) -> None:
    """Nothing is said of lines in which everything may be right."""
    assert not find_audit(page(*text.split("|"), date="2025-02-20"))


LEDGER = """\
序号,项目名称,实施单位,计划总投资（万元）,上年底累计完成（万元）,本年完成（万元）,累计完成投资（万元）,备注
1,齿轮线改造,青田恒和齿轮有限公司,5200,2100,900,3000,安装设备
2,铸件打磨线,青田立铸有限公司,3100,1200,400,1600,调试
3,阀体加工线,青田鹤城阀门有限公司,4400,1500,700,{sum},基础施工
4,热处理炉更新,青田正炉有限公司,1900,800,350,1150,收尾
5,包装线提升,青田山口包装有限公司,1500,700,640,1340,已竣工
6,模具中心,青田石溪模具有限公司,2600,1000,500,1500,调试
"""


@pytest.mark.parametrize(("total", "wrong"), [("2200", False), ("2500", True)])
def test_columns_that_add_up_in_most_rows(tmp_path: Path, total: str, wrong: bool) -> None:
    """The row that breaks the sum of the others is told."""
    rows = audit_of(tmp_path, {"青田县技改台账.csv": LEDGER.format(sum=total)})
    assert [row.subject for row in rows] == (["阀体加工线"] if wrong else [])


ROSTER = """\
序号,企业名称,所在园区,2024年产值（万元）,从业人数
1,青田恒和齿轮有限公司,油竹园,42000,310
2,青田立铸有限公司,油竹园,31000,240
3,青田鹤城阀门有限公司,船寮园,27500,195
4,青田正炉有限公司,船寮园,18200,120
合计,4家企业,—,{total},865
其中：油竹园,2家,油竹园,73000,550
其中：船寮园,2家,船寮园,45700,315
说明,产值为快报数,,,
填报单位,青田县经信局,,,
"""


@pytest.mark.parametrize(("total", "wrong"), [("118700", False), ("128700", True)])
def test_totals_above_their_parts_and_notes(tmp_path: Path, total: str, wrong: bool) -> None:
    """Rows "of which" and notes below a total leave nothing open that might explain it."""
    assert bool(audit_of(tmp_path, {"青田县企业名册.csv": ROSTER.format(total=total)})) == wrong


@pytest.mark.parametrize(("count", "wrong"), [("4", False), ("6", True)])
def test_attached_roster(tmp_path: Path, count: str, wrong: bool) -> None:
    """A list named by its file has as many rows as the document it belongs to says."""
    text = f"# 青田县工业情况\n\n全县工业平稳运行。\n\n附：重点企业名册（q2.csv），收录企业共{count}家。\n"
    rows = audit_of(tmp_path, {"q1.md": text, "q2.csv": ROSTER.format(total="118700")})
    assert bool(rows) == wrong


LIST = """\
# 青田县重点项目调度

| 序号 | 项目 | 业主 | 总投资（亿元） | 进度说明 |
|---|---|---|---|---|
| 1 | 电机扩能 | 浙江川石机电有限公司 | 4.7 | {state} |
| 2 | 液压件制造 | 青田观山液压有限公司 | 2.6 | 桩基施工 |
| 3 | 精梳纺纱 | 浙江玉麻纺织有限公司 | 5.6 | 设备调试 |

川石机电电机扩能项目进展顺利，自年初复工以来从未停工。
"""


@pytest.mark.parametrize(("state", "wrong"), [("主体施工", False), ("已停工，待续建", True)])
def test_never_halted(tmp_path: Path, state: str, wrong: bool) -> None:
    """What never stood still is not at rest in its row."""
    assert bool(audit_of(tmp_path, {"p.md": LIST.format(state=state)})) == wrong


def test_deadline_before_the_meeting(tmp_path: Path) -> None:
    """Minutes are of the day their first sentence tells, its weekday aside."""
    text = (
        "青田县项目调度会议纪要\n\n2025年4月9日（星期三）下午，副县长主持召开项目调度会议，研究有关问题。现纪要如下：\n\n"
        "请各单位于2025年{day}前报县发展改革局汇总。\n"
    )
    late = audit_of(tmp_path, {"p.txt": text.format(day="4月2日")})
    assert [row.kind for row in late] == ["date"]


def test_speech_of_its_day(tmp_path: Path) -> None:
    """去年 of a speech is the year before the day in brackets behind its title."""
    pages = {
        "p1.txt": "青田县2024年国民经济和社会发展统计公报\n\n初步核算，全年地区生产总值328.4亿元，比上年增长5.6%。\n",
        "p2.txt": "在青田县工业大会上的讲话\n（2025年2月18日，根据录音整理）\n\n同志们：\n\n去年，全县地区生产总值达到332.4亿元，增长5.6%。\n",
    }
    assert [row.kind for row in audit_of(tmp_path, pages)] == ["conflict"]
