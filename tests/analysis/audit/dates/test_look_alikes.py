"""What only looks like dates that cannot be: texts in which everything may be right."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.audit.desk import Text, alarms, kinds
from tests.analysis.audit.texts import FORM, MINUTES, MINUTES_POINTS
from tests.analysis.desks import audit_of

FAIR = """\
2021年至2024年，规上企业依次为52家、61家、70家、84家，四年增加了32家。
2022—2023年，全县规上企业数分别为64家、71家。
近四年固定资产投资依次为42.1亿元、46.8亿元、51.3亿元和55.6亿元。
“十四五”时期（2021—2025年），全县新增规上企业60家。
三年行动自2023年1月起至2025年12月止，共三年。
租期四年，自2023年5月1日至2027年4月30日。
项目建设周期30个月，2023年3月开工，计划2025年9月竣工。
该公司2015年3月注册成立，2018年被认定为省级高新技术企业。
2024年11月30日前完成竣工验收。
征集时间为2024年5月10日至5月30日。
项目计划于2026年9月完成竣工验收，目前正在进行主体施工。
年产10万吨砂岩项目分两期建设，一期2023年6月建成，二期2025年建成。
普查自2023年5月8日开始，至2023年6月26日结束。
课题于2023年5月开始，于2021年立项。
园区始建于2004年5月，2024年迎来建园20周年。
临湘泰和茶业有限公司成立于2014年，2016年获评省级龙头企业，现有员工86人。
"""


@pytest.mark.parametrize("text", FAIR.splitlines())
def test_no_slips(text: str) -> None:
    """Nothing is said of lines in which everything may be right."""
    assert not alarms(text)


@pytest.mark.parametrize(
    "text",
    [
        "会议于2023年11月16日（星期四）召开。",
        "计划2024年6月30日竣工。",
        "2024年2月29日前完成。",
        "5月20日（星期一）上午召开调度会。",
        "前三季度（1—9月）产值120亿元。",
        "“十四五”以来（2021—2023年），",
        "三年行动计划（2023—2025年）",
        "12月28日（星期四）签约。",
        "规格为3.5-12.4毫米，编号2023-13-45-88。",
        "2023.11.16发布",
        "五年规划（2021—2025年）",
        "“十四五”期间，2023年新增",
        "一季度末，3—5月开工",
        "1986年出生的技术员罗某今年38岁。",
        "现年45岁的厂长李建国，1979年出生。",
        "生于1968年的他，26岁时进厂。",
        "开发区设立于1992年。建区三十年来，园区坚持工业立区。",
        "公司成立于2005年，近五年来累计投入8亿元。",
        "厂子1998年建厂，走过了二十六个春秋。",
        "2015年成立，2020年获评，五年间产值翻番。",
        "33岁的90后创业者张伟。",
        "项目2023年3月开工，2023年12月竣工，历时9个月。",
        "1992年设立，1997年升级为省级，设立五年来",
        "公司1986年成立，近四十年来坚持创新。",
        "公司2001年创办，20多年来专注于密封件。",
        "1995年毕业，从事焊接工作15年后，2010年创办公司。",
        "项目于2022年开工，计划2024年底建成。",
        "本办法自2024年6月1日起施行。",
        ("天澄锂业项目一期已投产。", "天澄锂业项目二期尚未开工。"),
        "公司2010年成立，2015年投产，2018年获评高新技术企业，近五年研发投入年均增长20%。",
        "现年58岁的老张1990年进厂，如今已在车间干了34年。",
        "园区2012年获批省级开发区，前身是1998年设立的工业小区，二十多年来累计引进企业600家。",
        "2024年1月签约，3月开工，预计12月竣工，工期10个月。",
        "2023年12月28日（星期四），项目集中签约。",
        "原计划2023年6月投产，现调整为2024年10月投产。",
        "项目分两期，一期占地200亩，已于2022年投产；二期占地150亩，尚未开工。",
        "一期项目2022年9月建成投产，二期项目计划2024年9月开工。",
        "去年会议要求2024年1月31日前完成的事项已全部办结。",
        "原计划2025年3月开工，2024年12月完成主体工程。",
        "2011年公司成立，2014年被评为省级龙头企业。",
    ],
)
def test_look_alikes(text: Text) -> None:
    """What only looks like a contradiction is passed over."""
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "会议自9:30开始，12:45结束，历时3小时15分。",
        "租赁期限3年，自2025年8月1日至2028年7月31日。",
        "花卉节自2012年起每年举办一届，从未间断，2025年举办的是第14届。",
        "本方案自2024年4月1日起施行，有效期2年，至2026年3月31日止。",
    ],
)
def test_right_texts(text: str) -> None:
    """Texts of the same make that are right give no row."""
    assert kinds(tuple(text.split("\n")), date="2025-09-16") == []


@pytest.mark.parametrize(
    "text",
    [
        MINUTES.format("三") + MINUTES_POINTS.format("9"),
        FORM.format("2017"),
    ],
)
def test_figures_of_something_else(tmp_path: Path, text: str) -> None:
    """The year of a comparison, another scope, phase or kind of area, and what adds up are no contradiction."""
    assert not audit_of(tmp_path, {"page.txt": text})
