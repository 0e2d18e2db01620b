"""One enterprise or project in two parks: its row has one, a sentence or another row the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.enterprises.whereabouts import whereabouts
from tests.analysis.audit.desk import graph_of_texts, two_files
from tests.analysis.desks import audit_of, graph_of

ROSTER = """\
序号,企业名称,主要产品,所在园区,成立时间
1,吉林桦屿线缆有限公司,电力电缆,东郊电气园,2014
2,吉林桦晟电池有限公司,锂离子电池,西湖新能源园,2019
"""


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("园区检查通报\n位于西湖新能源园的吉林桦屿线缆有限公司通道堵塞，限期整改。", 1),
        ("东郊电气园情况\n园内企业60家，吉林桦晟电池有限公司的全部生产线也设在本园。", 1),
        ("走访日志\n吉林桦晟电池有限公司坐落在东郊电气园内，日产电芯8万只。", 1),
        ("走访日志\n吉林桦晟电池有限公司坐落在西湖新能源园内，日产电芯8万只。", 0),
        ("动态\n吉林桦屿线缆有限公司二期项目选址西湖新能源园。", 0),
        ("通报\n吉林桦屿线缆有限公司原位于西湖新能源园，2012年搬迁至现址。", 0),
        ("动态\n吉林桦屿线缆有限公司向位于西湖新能源园的吉林桦晟电池有限公司供货。", 0),
        ("动态\n吉林桦屿线缆有限公司位于东郊镇。", 0),
    ],
)
def test_two_places(tmp_path: Path, text: str, alarms: int) -> None:
    """A firm of one park is told to be in another; second works, moves, neighbours and towns are no contradiction."""
    graph = graph_of(two_files(tmp_path, ROSTER, text), tmp_path / "out")
    assert len(list(whereabouts(graph))) == alarms


def test_works_in_two_parks_of_one_table(tmp_path: Path) -> None:
    """What one table puts into two parks has two works, wherever a sentence puts it."""
    table = ROSTER + "3,吉林桦屿线缆有限公司,特种电缆,西湖新能源园,2020\n"
    text = "走访日志\n吉林桦屿线缆有限公司坐落在西湖新能源园内。"
    assert not list(whereabouts(graph_of(two_files(tmp_path, table, text), tmp_path / "out")))


LISTED = "序号,企业名称,所属行业,{},职工人数\n1,山东濮源机械制造有限公司,机械制造,{},288\n2,山东锦庭家居有限公司,家居,西部家具片区,190\n"
TOLD = [
    "山东濮源机械制造有限公司位于{}，主要生产农机零部件。",
    "位于{}的山东濮源机械制造有限公司年产农机零部件2万套。",
    "山东濮源机械制造有限公司，成立于2014年，主营农机零部件，坐落在{}。",
    "六、山东濮源机械制造有限公司\n公司成立于2014年8月，厂区位于{}，仅此一处生产厂区，占地86亩。",
    "山东濮源机械制造有限公司　地址：{}　行业：机械制造",
    "1. 山东濮源机械制造有限公司：厂址在{}，职工288人；",
    "骨干企业山东濮源机械制造有限公司设于{}，职工288人。",
    "山东濮源机械制造有限公司现有职工288人。该公司生产基地位于{}。",
]


COLUMNS = ["所在片区", "企业所在园区", "厂址", "生产地址"]


@pytest.mark.parametrize(("text", "column"), [(text, COLUMNS[at % 4]) for at, text in enumerate(TOLD)])
def test_rosters_and_sentences(tmp_path: Path, text: str, column: str) -> None:
    """A sentence that puts an enterprise elsewhere than its row does is heard, one that puts it there is not."""
    for number, (site, alarms) in enumerate((("中部综合片区", 0), ("西部家具片区", 1))):
        folder = tmp_path / str(number)
        folder.mkdir()
        paths = [folder / "roster.csv", folder / "news.txt"]
        paths[0].write_text(LISTED.format(column, "中部综合片区"), encoding="utf-8")
        paths[1].write_text(f"鄄城县重点企业介绍\n\n{text.format(site)}\n", encoding="utf-8")
        assert len(list(whereabouts(graph_of(paths, folder / "out")))) == alarms


@pytest.mark.parametrize(
    "text",
    [
        "山东濮源机械制造有限公司总部位于西部家具片区。",
        "山东濮源机械制造有限公司注册地址：西部家具片区，生产基地另设。",
        "山东濮源机械制造有限公司二期位于西部家具片区。",
        "山东濮源机械制造有限公司原位于西部家具片区，后整体搬迁。",
        "山东濮源机械制造有限公司与位于西部家具片区的山东锦庭家居有限公司签约。",
        "山东濮源机械制造有限公司参加了在西部家具片区举行的现场会。",
    ],
)
def test_other_places(tmp_path: Path, text: str) -> None:
    """An office, a second phase, a former site and somebody else's place are no contradiction."""
    paths = [tmp_path / "roster.csv", tmp_path / "news.txt"]
    paths[0].write_text(LISTED.format("所在片区", "中部综合片区"), encoding="utf-8")
    paths[1].write_text(f"鄄城县重点企业介绍\n\n{text}\n", encoding="utf-8")
    assert not list(whereabouts(graph_of(paths, tmp_path / "out")))


def test_a_project_named_by_its_line(tmp_path: Path) -> None:
    """A line that begins with a project is about it, though it names the builder; the table may leave out 项目."""
    paths = [tmp_path / "news.txt", tmp_path / "table.md"]
    paths[0].write_text(
        "兴平市重大项目半月报\n\n岩羽碳基新材料项目：由陕西岩羽碳材有限公司投资建设，总投资7.8亿元，选址兴平市高新区化工大道西段，占地156亩。\n",
        encoding="utf-8",
    )
    paths[1].write_text(
        "# 兴平市重点项目表\n\n| 项目名称 | 业主 | 总投资（亿元） | 建设地点 |\n|---|---|---|---|\n"
        "| 岩羽碳基新材料 | 陕西岩羽碳材有限公司 | 7.8 | 食品工业园纬一路北侧 |\n| 西郊水厂扩建 | 兴平水务公司 | 1.4 | 西城街道 |\n",
        encoding="utf-8",
    )
    assert [row.subject for row in whereabouts(graph_of(paths, tmp_path / "out"))] == ["岩羽碳基新材料"]


@pytest.mark.parametrize(("part", "found"), [("北片区", ["柳河睿恒光电有限公司"]), ("东片区", [])])
def test_parts_of_a_park_and_firm_of_a_form(tmp_path: Path, part: str, found: list[str]) -> None:
    """A line 企业：… opens the part of a record that is of it; parts called by where they lie are two places."""
    rows = "序号,企业名称,所在片区\n1,柳河明湖电路有限公司,东片区\n2,柳河睿恒光电有限公司,东片区\n"
    visits = (
        "企业走访记录\n\n第一次走访\n企业：柳河明湖电路有限公司（东片区）\n情况：公司员工812人。\n\n"
        f"第二次走访\n企业：柳河睿恒光电有限公司\n情况：企业只有一处厂区，设在高新区{part}，占地40亩。\n"
    )
    graph = graph_of_texts(tmp_path, {"a.csv": rows, "b.txt": visits})
    assert [row.subject for row in whereabouts(graph)] == found


@pytest.mark.parametrize(("town", "found"), [("社溪镇", 1), ("营前镇", 0)])
def test_where_the_works_are(tmp_path: Path, town: str, found: int) -> None:
    """公司 behind a sentence of a firm and what it was before is the firm, and its works is in one place."""
    news = (
        "上犹县招商新闻\n2025年10月20日\n\n江西东屹食品有限公司的前身是上犹县南河米粉厂，2019年改制。"
        "公司目前只有一处生产厂区，设在营前镇，现有员工150人。\n"
    )
    report = f"上犹县招商月报\n2025年11月5日\n\n投资方江西东屹食品有限公司的现有厂区在{town}，职工150人。\n"
    assert len(audit_of(tmp_path, {"a.txt": news, "b.txt": report})) == found


@pytest.mark.parametrize(("town", "found"), [("田庄镇", 1), ("柳河镇", 0)])
def test_a_project_behind_its_firm(tmp_path: Path, town: str, found: int) -> None:
    """位于田庄镇的甲公司乙产业园 puts the project of the row there, which is called so without 项目."""
    rows = "项目名称,建设单位,所在镇\n酒盒印刷产业园,陕西绮彩印务有限公司,柳河镇\n高粱良种繁育基地,陕西禾泽农业有限公司,田庄镇\n"
    text = f"凤县走笔\n\n走进位于{town}的陕西绮彩印务有限公司酒盒印刷产业园，生产线正在调试。\n"
    assert len(list(whereabouts(graph_of_texts(tmp_path, {"a.csv": rows, "b.txt": text})))) == found


@pytest.mark.parametrize(("town", "found"), [("白沙镇", 1), ("河头镇", 0)])
def test_the_only_works(tmp_path: Path, town: str, found: int) -> None:
    """The only works of a firm that is called by its brand is where the column of its works puts it."""
    rows = (
        "企业名称,注册及生产地（唯一厂区）,产品\n广东恒柏压铸有限公司,河头镇,压铸件\n广东信岳模具有限公司,白沙镇,模具\n"
    )
    text = f"高明区产业画像\n\n恒柏压铸的注册地和唯一厂区都在{town}，与同行一路之隔。\n"
    assert len(list(whereabouts(graph_of_texts(tmp_path, {"a.csv": rows, "b.txt": text})))) == found
