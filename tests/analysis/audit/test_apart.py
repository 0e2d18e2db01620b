"""What only looks like a contradiction because two things stand side by side, and the slip of the same wording beside it.

The whole audit reads each line as a page (its passages divided by bars).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis import find_audit
from tests.analysis.desks import graph_of, page

WRONG = """\
规划面积14.2平方公里，分两区建设；其中东区面积8.6平方公里、西区面积6.8平方公里。
全区实现地区生产总值620.5亿元。分产业看，第一产业增加值30.2亿元，第二产业增加值330.1亿元，第三产业增加值250.2亿元。
产业园总面积16.4平方公里，一期控规面积8.6平方公里，二期控规面积6.8平方公里。
全县有各级学校96所，其中小学40所、初中25所、高中8所、幼儿园33所。
分行业看，规上工业产值300亿元，其中装备产值126.3亿元、食品产值62.1亿元、其他行业91.6亿元。
全县企业中有6家获奖，其中8家为规上企业。
基地形成硅料年产能7.5万吨，2021年硅料实际产量5.1万吨，产能利用率75.0%。
全年用电量46.8亿千瓦时，其中工业用电量35.2万千瓦时，工业用电占用电量的75.2%。
普查自2023年5月8日开始，至2023年4月26日结束。
2022年，河口班列开行4286列。|继2022年全年河口班列开行4268列之后，今年开行2168列。
"""
"""Wholes that are not the sum of their parts, parts beyond their whole, and units and days that cannot be."""
RIGHT = """\
“一核”即江岸新区核心区，规划面积13.6平方公里，已开发7.1平方公里；“两翼”即东翼与西翼，规划面积分别为4.4平方公里、3.6平方公里。
全区实现地区生产总值610.5亿元。2021年地区生产总值最终核实数为577.4亿元。分产业看，第一产业增加值30.2亿元，第二产业增加值330.1亿元，第三产业增加值250.2亿元。
地方一般公共预算收入48.6亿元，其中税收收入35.2亿元；一般公共预算支出81.5亿元，由上级转移支付弥补。
产业园规划面积16.4平方公里，一期控规面积8.6平方公里，建成区4.8平方公里。
全县有各级学校107所，其中小学40所、初中25所、高中8所、幼儿园32所、特殊教育学校和专门学校各1所。
分行业看，装备产值126.3亿元、新材料产值104.8亿元、食品产值62.1亿元，其他行业65.4亿元。
2023年园区化工产值151.2亿元；园区全部产值（含非化工企业）为168.9亿元。
抽查企业中，6家通道堵塞，4家证件过期，其中2家两类问题同时存在，涉及企业共8家。
基地形成硅料年产能6.8万吨、硅片年产能7.5万吨，2021年硅料实际产量5.1万吨，产能利用率75.0%。
年产10万吨砂岩项目分两期建设，一期2023年6月建成，二期2025年建成。
全年用电量46.8亿千瓦时，其中工业用电量35.2亿千瓦时，工业用电占用电量的75.2%。
普查自2023年5月8日开始，至2023年6月26日结束。
课题于2023年5月开始，于2021年立项。
2022年，河口班列开行4286列。|继2021年全年河口班列开行4268列之后，今年开行2168列。
"""
"""Parts of another whole, figures outside a bracket, one figure for two members, capacities of two products, two phases."""


@pytest.mark.parametrize("text", WRONG.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert find_audit(page(*text.split("|"), date="2025-02-20"))


@pytest.mark.parametrize("text", RIGHT.splitlines())
def test_no_slips(text: str) -> None:
    """Nothing is said of lines in which everything may be right."""
    assert not find_audit(page(*text.split("|"), date="2025-02-20"))


def audit(tmp_path: Path, **pages: str) -> list[str]:
    """What the audit says of pages."""
    files = []
    for name, text in pages.items():
        files.append(tmp_path / f"{name}.md")
        files[-1].write_text(text, encoding="utf-8")
    return [row.message for row in find_audit(graph_of(files, tmp_path / "out"))]


REPORT = """\
# 阳新县2023年国民经济和社会发展统计公报

阳新县统计局 2024年4月10日

全年社会消费品零售总额236.8亿元，增长8.9%。年末规模以上工业企业286家。
"""


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("社会消费品零售总额182.5亿元，同比增长7.8%。6月末规模以上工业企业304家，比上年末净增18家。", 0),
        ("2023年全县社会消费品零售总额263.8亿元。", 1),
    ],
)
def test_year_of_a_report(tmp_path: Path, text: str, alarms: int) -> None:
    """All the year of a report on the year before is that year, not the one in which it was written."""
    half = f"# 阳新县2024年上半年经济运行情况\n\n2024年7月22日\n\n{text}\n"
    assert len(audit(tmp_path, report=REPORT, half=half)) == alarms


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("全县规模以上企业达到65家，净增7家。|为全县58家规模以上企业各配备1名专员。", 0),
        ("全县规模以上企业达到65家。|全县年末规模以上企业56家。", 1),
        ("全县安排重点工业项目15个，年度计划投资83.9亿元。|全县各类重点项目共62个，年度计划投资196亿元。", 0),
    ],
)
def test_explained(tmp_path: Path, text: str, alarms: int) -> None:
    """Values that a gain or two counts beside them explain are no contradiction."""
    body = "\n\n".join(("# 阳新县2023年工作总结", *text.split("|")))
    assert len(audit(tmp_path, report=body)) == alarms


TABLE = """\
# 阳新县2023年招商工作报告

| 产业 | 签约项目（个） | 协议投资（亿元） |
|---|---|---|
| 新材料 | 18 | 146.5 |
| 食品 | 9 | 42.8 |
| 机械 | 14 | 56.2 |
| 纺织 | 6 | 18.5 |

{}
"""


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("上述5个项目中，其中属新材料的4个、协议投资88.3亿元。", 0),
        ("机械产业签约14个项目、协议投资52.6亿元。", 1),
        ("一批项目，占机械的32.5%，协议投资52.9亿元。", 0),
    ],
)
def test_cells_of_all(tmp_path: Path, text: str, alarms: int) -> None:
    """An amount of some of a row's projects, or of what the row is only the whole of, is none of its cells."""
    assert len(audit(tmp_path, report=TABLE.format(text))) == alarms
