"""A number of things announced, and the things that follow: as a list of names, as points 一是 … 四是, as headings."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.counts.announced import announced
from tests.analysis.audit.desk import Text, alarms, kinds, rows_of
from tests.analysis.desks import page

SLIPS = """\
会议确定了六项任务：一是抓招商；二是抓项目；三是抓要素；四是抓服务；五是抓作风。
园区已落户上市公司3家（金杉股份、远程科技、宏泰新材、嘉利电子）。
全年获评国家级绿色工厂的企业有6家：华岳水泥、金谷化工、瑞丰纸业、长河钢构、明达电缆。
下辖三镇两乡，即石桥镇、柳河镇、青山镇、白塔镇、云雾乡、清溪乡。
全县现有省级开发区2个，分别为城东经开区、临港工业园和南山高新区。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (
            "list",
            "参会单位（共9个）：市发展改革局、市经济信息化局、市自然资源和规划局、市生态环境局、市财政局、高新区管委会、市招商服务局、国网供电公司",
        ),
        ("list", "园区空间格局为“一区四园”，即金山园、岩瑞园、文成园。"),
        (
            "list",
            "组建六大产业招商专班。分别为铝加工专班、特色食品专班、新型建材专班、现代物流专班、商贸文旅专班，由区级领导任专班班长。",
        ),
        ("list", "园区企业仅有6家，分别是甲甲公司、乙乙公司、丙丙公司、丁丁公司、戊戊公司、己己公司和庚庚公司。"),
        ("list", ("三、做强三大主导产业", "一是汽车零部件。以橡胶为主。二是电子元器件。三是耐磨铸件。四是节能装备。")),
        ("list", ("存在四个方面短板。", "一是回收体系不稳。", "二是产品层次偏低。", "三是创新投入不足。")),
        ("list", "布局三个片区（东城片区、西城片区、南城片区、北城片区）。"),
        ("list", "全市有4家上市公司，依次为甲甲股份、乙乙科技、丙丙材料。"),
        ("list", "主要措施有三条：第一，抓项目。第二，抓服务。第三，抓人才。第四，抓考核。"),
        ("list", "开发区下设三个功能组团——东部组团、西部组团、北部组团、南部组团。"),
        (
            "list",
            (
                "主要做法可归纳为“三个强化”。",
                "一是强化组织领导。",
                "二是强化要素保障。",
                "三是强化考核问效。",
                "四是强化宣传引导。",
            ),
        ),
        (
            "list",
            (
                "五、八项保障措施",
                "（一）组织保障",
                "（二）资金保障",
                "（三）人才保障",
                "（四）土地保障",
                "（五）督导考核",
            ),
        ),
        ("list", "7家链主企业（甲机械、乙电气、丙材料、丁化工、戊纺织、己食品）牵头组建联盟。"),
        ("list", "我们面临三方面困难：一是用工难；二是融资难。"),
        ("list", ("四、五大工程", "（一）强链工程", "（二）补链工程", "（三）延链工程", "（四）建链工程")),
        ("list", "参加座谈的共有6家企业，名单如下：甲科技、乙电子、丙光电、丁材料、戊装备。"),
        ("list", "会议明确了三件事：其一，加快供地；其二，加快环评；其三，加快融资；其四，加快招工。"),
        ("list", ("二、坚持四个导向", "1.目标导向", "2.问题导向", "3.结果导向")),
    ],
)
def test_wordings(kind: str, text: Text) -> None:
    """Every wording of a contradiction is found, as its kind."""
    assert kind in kinds(text)


def test_what_follows_a_list_does_not_hide_it() -> None:
    """An amount in the clause behind a list is none of its names."""
    text = "园区设四个片区：东区、西区、{}，规划面积1.2万亩。"
    assert rows_of(text.format("南区"), announced)
    assert not rows_of(text.format("南区、北区"), announced)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("出席人员（7人）：周明华、陆志坚、费晓峰、姚国栋、蔡建军、沈小芳。", True),
        ("出席人员（6人）：周明华、陆志坚、费晓峰、姚国栋、蔡建军、沈小芳。", False),
        ("考察组成员5人：县政府周明华、陆志坚，县商务局费晓峰、姚国栋。", True),
        ("参加人员（12人）：县商务局、县财政局、县税务局、县工信局。", False),
        ("参加人员（12人）：周明华、陆志坚、费晓峰及工作人员9名。", False),
        ("参加会议人员（6人）\n\n周明华、陆志坚、费晓峰、姚国栋、蔡建军", True),
        ("入选企业名单（5家）\n\n恒达机械、朗润轴承、泰和液压、新锐齿轮", True),
        ("入选企业名单（5家）\n\n恒达机械、朗润轴承、泰和液压、新锐齿轮等已完成申报。", False),
    ],
)
def test_people_and_names_below(text: str, found: bool) -> None:
    """People are counted as well, where all of a list are; a heading is followed by the names in the next line."""
    assert bool(rows_of(text, announced)) == found


@pytest.mark.parametrize(("end", "rows"), [("", 1), ("等", 0)])
def test_names_behind_the_order_they_come_in(end: str, rows: int) -> None:
    """A list in the next sentence is as long as it was counted, whatever order leads over to it."""
    text = f"会上共有5家商会作了交流。按签到先后，依次是浙江商会、福建商会、安徽商会、四川商会{end}。"
    assert len(list(announced(page(text)))) == rows
