"""What sentences say of a row in the table of another document: its state, who answers for it, where it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.values.rosters import rosters
from tests.analysis.audit.desk import graph_of_texts
from tests.analysis.desks import audit_of, graph_of

TABLE = (
    "项目名称,建设状态（截至2024年6月末）,包联单位,联系人,意向片区\n"
    "铜鼓岭冷链分拣项目,在建,县商务局,何建平,鲤塘片区\n"
    "花桥竹家居项目,已投产,县工信局,黄立新,花桥片区\n"
    "石市粮油加工项目,前期,县农业农村局,吴小兰,鲤塘片区\n"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("截至2024年6月，铜鼓岭冷链分拣项目已于5月建成投产，首批订单发货。", 1),
        ("铜鼓岭冷链分拣项目计划年底前建成投产。", 0),
        ("铜鼓岭冷链分拣项目一期已建成投产。", 0),
        ("花桥竹家居项目尚未开工。", 1),
        ("花桥竹家居项目现已停产。", 0),
        ("石市粮油加工项目由县工信局牵头包联，按月调度。", 1),
        ("石市粮油加工项目由县农业农村局牵头包联，按月调度。", 0),
        ("石市粮油加工项目联系人为何小兰，已到现场。", 1),
        ("石市粮油加工项目联系人为吴小兰，已到现场。", 0),
        ("石市粮油加工项目拟选址花桥片区，用地30亩。", 1),
        ("石市粮油加工项目拟选址鲤塘片区，用地30亩。", 0),
    ],
)
def test_rows_afar(tmp_path: Path, text: str, found: int) -> None:
    """A sentence of another document that denies a cell is told; plans, phases and what agrees are not."""
    (tmp_path / "a.txt").write_text(f"宜丰县项目进展（2024年6月）\n\n{text}\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text(TABLE, encoding="utf-8")
    assert len(list(rosters(graph_of([tmp_path / "a.txt", tmp_path / "b.csv"], tmp_path / "out")))) == found


def test_later_states(tmp_path: Path) -> None:
    """What a later document tells as done may have been at work when the table was made."""
    text = "宜丰县项目进展（2024年11月）\n\n铜鼓岭冷链分拣项目已建成投产。\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "b.csv").write_text(TABLE, encoding="utf-8")
    assert not list(rosters(graph_of([tmp_path / "a.txt", tmp_path / "b.csv"], tmp_path / "out")))


def test_unbegun(tmp_path: Path) -> None:
    """A project under way for months that minutes call unbegun is told, under its heading too."""
    texts = {
        "a.txt": "宜丰县项目调度会议纪要\n2024年7月5日\n\n（一）青竹饮料项目。因迁改未完成，至今尚未开工建设。\n",
        "b.csv": "序号,项目名称,投资主体,开工时间,建设性质\n1,青竹饮料项目,江西青竹饮品有限公司,2023-11,续建\n"
        "2,竹炭电极项目,江西铭舟竹业有限公司,2024-03,新开工\n",
    }
    assert len(list(rosters(graph_of_texts(tmp_path, texts)))) == 1


def test_a_project_named_in_another_document(tmp_path: Path) -> None:
    """A report tells another total of a project than the list, in which alone its full name stands as a project."""
    report = "定远县2023年工作总结\n\n{}当年签约、当年开工，总投资{}亿元，是近三年最大的项目。\n"
    table = "序号,项目名称,建设单位,总投资（万元）\n1,泓川储能电池生产基地,安徽泓川新能源有限公司,230000\n2,金岭预制菜产业园,安徽金岭食品有限公司,86000\n"
    wrong = audit_of(tmp_path, {"a.txt": report.format("泓川储能电池生产基地", "32"), "b.csv": table})
    assert any("32亿元" in f"{row.left}{row.right}" for row in wrong)
    other = tmp_path / "other"
    other.mkdir()
    assert not audit_of(other, {"a.txt": report.format("泓川储能电池生产基地", "23"), "b.csv": table})


FIRMS = "企业,产品,年产能(吨)\n锦源锂业,碳酸锂,4000\n明远镜片厂,镜片,300\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("锦源锂业现有碳酸锂年产能4万吨，居全县前列。", 1),
        ("锦源锂业现有碳酸锂年产能0.4万吨，居全县前列。", 0),
        ("锦源锂业新增碳酸锂年产能2000吨，居全县前列。", 0),
        ("原表中锦源锂业年产能2000吨系录入有误，应为4000吨。", 0),
    ],
)
def test_numbers_of_rows(tmp_path: Path, text: str, found: int) -> None:
    """A figure in the words of a column behind the name of a row is held against its cell."""
    (tmp_path / "a.csv").write_text(FIRMS, encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"宜丰县产能情况\n\n{text}\n", encoding="utf-8")
    assert len(list(rosters(graph_of([tmp_path / "a.csv", tmp_path / "b.txt"], tmp_path / "out")))) == found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("恒瑞达：位于城南片区，生产铜箔。", 1),
        ("恒瑞达位于城南片区，生产铜箔。", 1),
        ("恒瑞达：位于文峰片区，生产铜箔。", 0),
        ("恒瑞达：原位于城南片区，2023年搬迁。", 0),
        ("云鼎成：位于城南片区，生产铜箔。", 0),
    ],
)
def test_a_brand_that_opens_a_sentence(tmp_path: Path, said: str, found: int) -> None:
    """A firm called by its brand alone lies in another park than its row tells; its own park and a former one are not told."""
    roster = "企业名称,主要产品,所在片区\n宜丰恒瑞达材料有限公司,铜箔,文峰片区\n宜丰明光学科技有限公司,镜片,城南片区\n"
    (tmp_path / "a.txt").write_text(f"宜丰县园区简介\n\n{said}\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text(roster, encoding="utf-8")
    graph = graph_of([tmp_path / "a.txt", tmp_path / "b.csv"], tmp_path / "out")
    assert len(list(rosters(graph))) == found
