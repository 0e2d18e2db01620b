"""One project with two owners, in sentences and in lists of projects."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.projects.owned import owned
from tests.analysis.audit.texts import PIGMENTS
from tests.analysis.desks import audit_of, graph_of, page


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("项目业主湖北松滋轴承科技股份有限公司计划年内投产。", 1),
        ("项目业主湖北松滋轴承有限公司计划年内投产。", 0),
        ("项目业主松滋轴承有限公司计划年内投产。", 0),
    ],
)
def test_two_names_of_an_owner(tmp_path: Path, text: str, alarms: int) -> None:
    """A company has one full name; a short one beside it is no other."""
    files = [tmp_path / "list.md", tmp_path / "news.txt"]
    files[0].write_text(PIGMENTS.format("在建").replace("精密轴承项目", "高速精密轴承智能工厂项目"), encoding="utf-8")
    files[1].write_text(
        f"松滋市新闻\n\n在高速精密轴承智能工厂项目现场，首条产线已完成安装。“{text}\n", encoding="utf-8"
    )
    assert len(list(owned(graph_of(files, tmp_path / "out")))) == alarms


def test_a_group_and_its_company(tmp_path: Path) -> None:
    """Who founded the company that builds a project is no second owner; a stranger is."""
    roster = (
        "# 醴陵市重点项目清单\n\n| 项目名称 | 业主单位 | 总投资（亿元） |\n|---|---|---|\n"
        "| 陶瓷产业园集中供热 | 醴陵云上热力有限公司 | 9.6 |\n| 电瓷检测中心 | 醴陵市明远检测有限公司 | 1.8 |\n"
    )
    words = "醴陵市会议纪要\n会议听取陶瓷产业园集中供热项目汇报。投资方湘川能源集团有限公司介绍了方案{how}。\n"
    for how, right in (("，由其全资设立的醴陵云上热力有限公司负责运营", True), ("", False)):
        folder = tmp_path / str(right)
        folder.mkdir()
        rows = audit_of(folder, {"a.txt": words.format(how=how), "b.md": roster})
        assert (not [row for row in rows if row.kind == "name"]) is right


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("烟台海客餐饮管理有限公司投资的预制菜中央厨房项目已封顶。", 1),
        ("烟台鲁味食品有限公司投资的预制菜中央厨房项目已封顶。", 0),
        ("烟台海客餐饮管理有限公司承建预制菜中央厨房项目。", 0),
        ("烟台海客餐饮管理有限公司投资的海鲜加工冷链项目已封顶。", 0),
    ],
)
def test_owned(second: str, found: int) -> None:
    """One project has one owner; who builds it is another matter."""
    first = "预制菜中央厨房项目落户食品园，由烟台鲁味食品有限公司投资建设。"
    assert len(list(owned(page(first, second)))) == found


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (
            "一是蓝莓花青素项目，由吉林沐岐生物科技有限公司投资建设。",
            "蓝莓花青素项目。项目业主辽源朗野药业有限公司作了汇报。",
            1,
        ),
        (
            "热泵机组产业化项目由泰安宏柏机械有限公司独家投资。",
            "热泵机组产业化项目由江苏鸿枫传动科技有限公司全资建设。",
            1,
        ),
        ("热泵机组产业化项目由泰安宏柏机械制造有限公司独家投资。", "热泵机组产业化项目由泰安宏柏公司建设。", 0),
    ],
)
def test_short_names_and_owners(first: str, second: str, found: int) -> None:
    """A name of five characters that all tell is of one project; a firm called by its brand is the same firm."""
    assert len(list(owned(page(first, second)))) == found


@pytest.mark.parametrize(("owner", "found"), [("山东滇厨食品有限公司", 0), ("云南乐坊食品有限公司", 1)])
def test_a_list_of_no_known_place(tmp_path: Path, owner: str, found: int) -> None:
    """A project of a common name in a list that two places share is another one when its owner is of another province."""
    texts = {
        "a.txt": "沾益区会议纪要\n\n云南鲜味食品有限公司投资的预制菜中央厨房项目已封顶。\n",
        "b.txt": "昌乐县会议纪要\n\n山东海禾食品有限公司投资的鲜食冷链仓储项目已封顶。\n",
        "list.csv": f"序号,业主单位,项目名称\n1,{owner},预制菜中央厨房项目\n2,山东海禾食品有限公司,鲜食冷链仓储项目\n",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert len(list(owned(graph_of([tmp_path / name for name in texts], tmp_path / "out")))) == found


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("这个总投资10亿元的项目由湖北澜泰线缆科技有限公司投资建设，今年动工。", 1),
        ("这个总投资10亿元的项目由湖北拓源线缆有限公司投资建设，今年动工。", 0),
        ("路对面的智能仪表项目由湖北澜泰仪表科技有限公司投资建设，今年动工。", 0),
    ],
)
def test_what_a_sentence_goes_on_about(tmp_path: Path, text: str, alarms: int) -> None:
    """这个…的项目 is that of the sentence before; a project with a name is another."""
    table = "序号,县,项目名称,业主单位\n1,松滋市,高频柔性线缆项目,湖北拓源线缆有限公司\n2,松滋市,净菜加工项目,湖北绿丰食品有限公司\n"
    news = f"松滋市新闻\n\n在松滋市，高频柔性线缆项目的三栋厂房已经封顶，工人在安装外墙。{text}\n"
    files = [tmp_path / "a.csv", tmp_path / "b.txt"]
    for file, words in zip(files, (table, news), strict=True):
        file.write_text(words, encoding="utf-8")
    assert len(list(owned(graph_of(files, tmp_path / "out")))) == alarms


def test_owners_called_for_short_in_two_lists(tmp_path: Path) -> None:
    """A cell may call a firm for short; a public body in it is none."""
    for n, (owner, alarms) in enumerate((("澜泰线缆科技", 1), ("拓源", 0), ("市住建局", 0))):
        folder = tmp_path / str(n)
        folder.mkdir()
        texts = {
            "a.csv": "序号,项目名称,项目业主\n1,高频柔性线缆项目,拓源电子\n2,净菜加工项目,绿丰食品\n",
            "b.csv": f"序号,项目,建设单位\n1,高频柔性线缆项目,{owner}\n2,净菜加工项目,绿丰食品\n",
        }
        assert sum("业主" in row.message for row in audit_of(folder, texts)) == alarms
