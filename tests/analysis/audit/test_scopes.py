"""What a figure is of: its year in a comparison, its scope, its phase, its document's day. Slips and look-alikes side by side."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.desks import audit_of

HEAD = "石门县茶叶产业情况\n\n一、基本情况\n"
MINUTES = "石门县专题会议纪要\n\n2024年6月12日上午，副县长主持召开专题会议，研究项目用地。\n\n会议议定以下{}项事项：\n"
POINTS = "一、关于用地。由县自然资源局于2024年{}月底前完成报批。\n二、关于用电。由供电公司负责。\n三、关于用工。组织招聘会。\n"
FORM = "企业名称：湖南夹山食品有限公司\n成立时间：2014年6月\n企业资质：国家高新技术企业（{}年认定）、省级绿色工厂\n"
TABLE = "表1 项目\n项目名称    总投资（亿元）    用地（亩）\n磷矿装备制造基地    8.5    120\n夹山茶叶精制厂    3.2    60\n合计    11.7    180\n"

TRADE = "2023年，全县茶叶产业完成产值41.25亿元。绿茶、红茶和黑茶三大板块分别完成16.4亿元、11.85亿元和13.0亿元，其中红茶占全行业的比重为{}%。"

WRONG = (
    (HEAD + TRADE.format("32.7"), "应为 28.7%"),
    (HEAD + "全县新签约项目31个。从规模看，5亿元以上项目3个，1亿元至5亿元项目16个，亿元以下项目14个。", "=33"),
    (HEAD + "闲置厂房涉及楚江镇、蒙泉镇、皂市镇、壶瓶山镇和白云镇6个镇，须逐一处置。", "写作 6"),
    (MINUTES.format("三") + POINTS.format("4"), "2024年4月底前"),
    (MINUTES.format("五") + POINTS.format("9"), "列出 3 项"),
    (FORM.format("2011"), "2011年认定"),
    (HEAD + "磷矿装备制造基地一期投资4.0亿元，二期投资3.5亿元。\n\n" + TABLE, "8.5"),
    (HEAD + "一季度规上工业增加值同比增长5.8%。\n\n二、打算\n一季度规上工业增加值同比增长8.5%的势头要巩固。", "8.5%"),
)
INNOCENT = (
    *(HEAD + TRADE.format(rate) for rate in ("28.7", "28.8")),
    HEAD + "2023年，全县茶叶规上企业36家，完成产值41.5亿元，比2022年的37.0亿元增长12.2%。",
    HEAD + "2023年茶叶产业产值41.5亿元，较上年的37.0亿元增长12.2%，茶叶规上工业增加值增长8.4%。",
    HEAD + "2023年，全县工业用电量14.2亿千瓦时，规上工业用电量12.9亿千瓦时。",
    HEAD + "县城新增污水处理能力1万吨/日，建成后总能力达到3万吨/日。",
    HEAD + "全县新签约项目33个。从规模看，5亿元以上项目3个，1亿元至5亿元项目16个，亿元以下项目14个。",
    HEAD + "完成“两图两库”编制，即产业链图、招商地图和企业库、项目库。",
    HEAD + "县委书记等四大家班子领导分别参加了4个项目的开工仪式。",
    HEAD
    + "2023年产值41.5亿元，比2022年的37.0亿元增长12.2%。其中绿茶15.3亿元，占36.9%；红茶12.8亿元，占30.8%；其他13.4亿元。",
    MINUTES.format("三") + POINTS.format("9"),
    FORM.format("2017"),
    HEAD + "磷矿装备制造基地一期投资4.0亿元，二期投资4.5亿元。\n\n" + TABLE,
    HEAD + "磷矿装备制造基地标准厂房建筑面积12万平方米。\n\n" + TABLE.replace("用地（亩）", "规划面积（平方公里）"),
    HEAD + "一季度规上工业增加值同比增长5.8%。\n\n二、打算\n上半年规上工业增加值同比增长8.5%的势头要巩固。",
)


@pytest.mark.parametrize(("text", "said"), WRONG)
def test_slips_are_told(tmp_path: Path, text: str, said: str) -> None:
    """A slip is told with the words it rests on."""
    rows = audit_of(tmp_path, {"page.txt": text})
    assert any(said in row.message for row in rows), rows


@pytest.mark.parametrize("text", INNOCENT)
def test_look_alikes_raise_no_alarm(tmp_path: Path, text: str) -> None:
    """The year of a comparison, another scope, phase or kind of area, and what adds up are no contradiction."""
    assert not audit_of(tmp_path, {"page.txt": text})
