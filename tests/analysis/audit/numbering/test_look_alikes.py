"""What only looks like a number left out or told twice: texts in which everything may be right."""

from __future__ import annotations

import pytest

from tests.analysis.audit.desk import Text, alarms, kinds

FAIR = """\
1. 总投资为全部投资。|2. 2024年完成12亿元。|3. 完成率=完成数÷计划数。|4. 用地按批准面积。
1. 总投资为全部投资。|2. 用地按批准面积。|3. 2024年安排项目12个。|4. 35家企业列入。|5. 数据为快报数。
（一）做强基地。（二）做优品牌。（三）做活市场。
一是抓产业。链条更完整。|二是抓平台。用好三个载体：一是厂房，二是基地，三是飞地。|三是抓服务。承诺的政策不过夜。
"""


@pytest.mark.parametrize("text", FAIR.splitlines())
def test_no_slips(text: str) -> None:
    """Nothing is said of lines in which everything may be right."""
    assert not alarms(text)


@pytest.mark.parametrize(
    "text",
    [
        ("表1 主要指标", "正文若干。", "表2 企业名单"),
        "一是抓招商；二是抓服务；三是抓人才。",
        ("一是抓招商。二是抓服务。", "一是抓资金。二是抓人才。"),
        ("表1 主要指标", "表1显示，产值增长。"),
        "（2）设备",
        "一是抓招商，全年引进项目30个；二是抓服务，办结事项1200件；三是抓要素，供地2000亩。下一步，一是强化链主培育；二是强化配套。",
    ],
)
def test_look_alikes(text: Text) -> None:
    """What only looks like a contradiction is passed over."""
    assert kinds(text) == []
