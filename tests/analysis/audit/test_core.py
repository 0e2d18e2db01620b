"""Kinds of slips every collection of documents holds: found however they are worded, look-alikes left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.desks import audit_of


def _told(tmp_path: Path, text: str, suffix: str = ".txt") -> str:
    """What the audit says of a document."""
    return "\n".join(f"{row.kind} {row.message}" for row in audit_of(tmp_path, {f"page{suffix}": text}))


HEAD = "滁州市琅琊区机械装备产业情况\n2024年6月\n\n一、基本情况\n"
ROSTER = "序号,企业名称,成立年份,入规年份,2023年产值(万元)\n1,滁州禾泽阀门有限公司,2009,2012,8200\n2,滁州岭峰铸造有限公司,2016,{},6400\n3,安徽渡川泵业有限公司,2005,2011,9100\n"
SHARE = "2023年全区实施技改项目20个，总投资50.0亿元。其中铸造项目6个，总投资20.0亿元，占全部项目总投资的{}%。"
MONTHS = "表1 1—4月机械工业分月产值(亿元)\n月份    产值\n1月    310.5\n2月    268.2\n3月    352.6\n4月    330.4\n合计    1261.7\n\n{}产值325.6亿元，主要受检修影响。"
PARTS = "表1 分行业情况\n行业    企业数(家)  产值(亿元)\n精密铸造    36    52.0\n流体机械    28    61.0\n智能仪表    15    18.0\n合计    79    131.0\n\n全区规上企业79家，其中精密铸造企业{}家。"

LED = "围绕以下{}大任务推进：\n1.建设公共检测平台，服务中小企业。\n2.引进龙头企业，补齐短板。\n3.培育产业工人，稳定用工。\n4.改造老旧厂房，盘活空间。\n\n二、保障\n落实经费。"
TRADES = "2023年全区机械产业实现产值120.0亿元。其中，流体机械60.0亿元，占50.0%；精密铸造36.0亿元，占30.0%；智能仪表24.0亿元，占20.0%。\n\n二、分行业\n2023年全区{}，居各行业首位。"
EVENT = "5月8日，琅琊区举行项目集中签约仪式，9个项目集中签约。\n\n二、后续\n{}总投资32亿元。"
FIRM = "滁州岭峰机电有限公司专业从事大型铸件生产，无其他业务。\n\n二、布局\n滁州岭峰机电有限公司为区内{}生产企业。"
PROJECT = "滁州岭峰机电有限公司精密泵一期项目已于2023年10月竣工投产。\n\n二、打算\n推动滁州岭峰机电有限公司精密泵一期项目于{}。"

WRONG = (
    ("应为 40.0%", SHARE.format("45.0")),
    ("各项之和为 3+12=15", "全区建有省级以上技术中心17个，包括国家级3个、省级12个。"),
    ("列出 4 项", LED.format("三")),
    ("325.6", MONTHS.format("2月份当月")),
    ("入驻", "截至2023年底，全区入驻包装企业64家。\n\n二、下一步\n对2023年底已入驻的69家包装企业开展走访。"),
    ("流体机械", TRADES.format("流体机械产值61.8亿元")),
    ("阀门产量", "2023年全区机械产值210.0亿元。全年阀门产量3.4万吨。\n\n二、展望\n2023年全区阀门产量达到4.3万吨。"),
    ("同一次", EVENT.format("此次集中签约的11个项目")),
    (
        "不涉及铸件",
        "表1 企业情况\n环节 | 企业数(家) | 代表企业\n铸件 | 6 | 滁州岭峰机电有限公司\n泵阀 | 8 | 安徽渡川泵业有限公司\n合计 | 14 | —\n\n滁州岭峰机电有限公司不涉及铸件业务。",
    ),
    ("专做", FIRM.format("水泥制品")),
    ("date ", PROJECT.format("2024年8月新开工")),
    ("75万千克", "年底全区已建成仓库库容75万吨。\n\n二、打算\n以全区已建成仓库库容75万千克为基础联网。"),
    ("7.6%", "近三年全区机械产值连续保持两位数增长，增速分别为11.2%、7.6%、10.4%。"),
    ("翻两番", "全区储能装机由2021年的30MWh提高到2023年的75MWh，两年翻了两番。"),
)
RIGHT = (
    ("share", SHARE.format("40.0")),
    ("sum", "全区建有省级以上技术中心15个，包括国家级3个、省级12个。"),
    ("sum", "园区建有市级以上技术中心17个，包括国家级3个、省级12个。"),
    (
        "sum",
        "园区总规划面积20平方公里，其中起步区11.4平方公里。起步区按功能分为制造区5.2平方公里、物流区4.1平方公里、配套区2.1平方公里。",
    ),
    ("list", LED.format("四")),
    ("list", LED.format("四").replace("围绕以下四大任务推进", "要求如下，涉及企业28家")),
    ("conflict", MONTHS.format("1—2月累计").replace("325.6", "578.7")),
    ("conflict", "截至2023年底，全区入驻包装企业64家。\n\n二、下一步\n对2024年已入驻的69家包装企业开展走访。"),
    ("conflict", "截至2023年底，全区入驻包装企业64家。\n\n二、下一步\n2023年新入驻的12家包装企业已投产。"),
    ("conflict", TRADES.format("流体机械产值60.0亿元")),
    ("conflict", "2023年全区机械产值210.0亿元。全年阀门产量3.4万吨。\n\n二、展望\n2022年全区阀门产量达到2.9万吨。"),
    ("conflict", EVENT.format("此次集中签约的9个项目")),
    ("conflict", EVENT.format("去年签约的11个项目")),
    ("sector", FIRM.format("大型铸件")),
    ("date", PROJECT.format("2024年8月扩产")),
    ("date", PROJECT.format("2024年8月新开工").replace("一期项目于", "三期项目于")),
    ("unit", "年底全区已建成仓库库容75万吨。\n\n二、打算\n全区冷链仓库库存商品75万千克。"),
    ("两位数", "近三年全区机械产值连续保持两位数增长，增速分别为11.2%、12.6%、10.4%。"),
    ("翻", "全区储能装机由2021年的30MWh提高到2023年的124MWh，两年翻了两番。"),
    ("conflict", PARTS.format("36家；精密铸造企业中有压铸企业9")),
)


@pytest.mark.parametrize(("said", "text"), WRONG)
def test_what_cannot_be_right_is_found(tmp_path: Path, said: str, text: str) -> None:
    """A slip of the text is told with what it should be."""
    assert said in _told(tmp_path, HEAD + text)


@pytest.mark.parametrize(("kind", "text"), RIGHT)
def test_what_only_looks_wrong_is_left_alone(tmp_path: Path, kind: str, text: str) -> None:
    """A look-alike of a slip raises no alarm of its kind."""
    assert kind not in _told(tmp_path, HEAD + text)


def test_enterprises_do_not_enter_the_lists_before_they_are_founded(tmp_path: Path) -> None:
    """A year of entry before the founding is told; one behind it is not."""
    assert "成立于 2016 年" in _told(tmp_path, ROSTER.format(2014), ".csv")


def test_enterprises_enter_the_lists_after_they_are_founded(tmp_path: Path) -> None:
    """A year of entry behind the founding is right."""
    assert "成立于" not in _told(tmp_path, ROSTER.format(2018), ".csv")
