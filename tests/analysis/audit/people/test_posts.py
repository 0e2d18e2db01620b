"""One post of one enterprise, park or office held by two people, in sentences and in tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.people.posts import one_person, posts
from tests.analysis.audit.desk import audit_named, desk, graph_of_texts
from tests.analysis.desks import graph_of


def test_posts(tmp_path: Path) -> None:
    """Two chairmen of one enterprise in documents of one year are a contradiction."""
    pages = {
        f"p{n}__txt": f"石门县企业走访记录\n2025年3月{n}日\n\n湖南夹山食品有限公司董事长{who}介绍，公司订单饱满。\n"
        for n, who in ((3, "覃卫东"), (9, "向永红"))
    }
    assert [row.kind for row in audit_named(tmp_path, **pages)] == ["name"]


def test_posts_of_verbs(tmp_path: Path) -> None:
    """A name ends before any verb, and stands before its firm in a directory."""
    texts = {
        "a.txt": "宜丰县工商联名录\n2024年5月\n\n葛宏涛　江西铭舟竹业有限公司董事长\n",
        "b.txt": "宜丰县竹业大会召开\n2024年6月\n\n江西铭舟竹业有限公司董事长葛洪涛应邀出席大会。\n",
    }
    assert len(list(posts(graph_of_texts(tmp_path, texts)))) == 1


@pytest.mark.parametrize(
    ("other", "who", "found"),
    [("江西眩明循环科技", "邓志安", 1), ("江西眩明循环科技", "罗文辉", 0), ("江西明远循环科技", "邓志安", 0)],
)
def test_one_person(tmp_path: Path, other: str, who: str, found: int) -> None:
    """One chairman of two names a character apart means one firm; another person, or another name, does not."""
    text = (
        "宜丰县会议纪要\n\n参加人员：江西炫明循环科技有限公司董事长邓志安，江西青竹铜材有限公司副总经理何敏。\n\n"
        f"{other}有限公司董事长{who}在会上表示，一期生产线6月底前投产。\n"
    )
    assert len(list(one_person(desk(tmp_path, text)))) == found


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("江西明远光学有限公司位于花桥园区，法定代表人：何建平。", "江西明远光学有限公司董事长黄立新。", 0),
        (
            "江西明远光学有限公司位于花桥园区，法定代表人：何建平。",
            "江西明远光学有限公司主营镜头，法定代表人：何建萍。",
            1,
        ),
        (
            "江西明远光学有限公司位于花桥园区，法定代表人：何建平。",
            "江西明远光学有限公司主营镜头，原法定代表人：黄立新。",
            0,
        ),
        (
            "江西明远光学有限公司主营镜头，总经理：何建平。",
            "会上，黄立新同时担任江西明远光学有限公司总经理。",
            1,
        ),
    ],
)
def test_posts_as_fields(tmp_path: Path, one: str, other: str, found: int) -> None:
    """One post of one firm with two holders is told, also where it is a field behind the firm."""
    for name, text in (("a.txt", one), ("b.txt", other)):
        (tmp_path / name).write_text(f"宜丰县企业走访（2024年6月）\n\n{text}\n", encoding="utf-8")
    assert len(list(posts(graph_of([tmp_path / "a.txt", tmp_path / "b.txt"], tmp_path / "out")))) == found


@pytest.mark.parametrize(
    ("prose", "cell", "found"),
    [
        ("江西明远光学有限公司董事长周立人介绍了项目。", "江西明远光学有限公司董事长 周丽人", 1),
        ("江西明远光学有限公司董事长周立人介绍了项目。", "江西明远光学有限公司董事长 周立人", 0),
        ("江西明远光学有限公司董事长周立人介绍了项目。", "江西明远光学有限公司总经理 陈明", 0),
        ("江西明远光学有限公司孙海波董事长表示年内开工。", "江西明远光学有限公司董事长 周立人", 1),
    ],
)
def test_cells_and_names_ahead(tmp_path: Path, prose: str, cell: str, found: int) -> None:
    """A cell may write out firm, post and name; a sentence may put the name before the post."""
    (tmp_path / "a.txt").write_text(f"宜丰县动态\n2025年3月5日\n\n{prose}\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text(
        f"序号,参会人员,房间\n1,{cell},302\n2,江西炬能科技有限公司总经理 何平,303\n", encoding="utf-8"
    )
    rows = list(posts(graph_of([tmp_path / "a.txt", tmp_path / "b.csv"], tmp_path / "out")))
    assert len(rows) == found


def test_names_with_a_point_and_what_was_kept(tmp_path: Path) -> None:
    """A name with a point is one name, and who says that nothing was changed tells of no former holder."""
    texts = {
        "a.txt": "库车市企业简介\n新禾石化装备有限公司成立于2016年，其法定代表人为艾尼瓦·吐尔逊。\n"
        "自成立起公司法定代表人一直是周建国，未作变更。\n"
    }
    assert [(row.left, row.right) for row in posts(graph_of_texts(tmp_path, texts))] == [("艾尼瓦·吐尔逊", "周建国")]


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("江西明远光学有限公司是链主，创始人为周立荣，2009年成立。", "公司创始人周立华站在人群后面。", 1),
        ("江西明远光学有限公司由周立荣于2009年创办。", "公司创始人周立云介绍了情况。", 1),
        ("江西明远光学有限公司由周立荣于2009年创办。", "公司创始人周立荣介绍了情况。", 0),
        ("江西明远光学有限公司创始人周立荣、陈明到会。", "公司创始人陈明介绍了情况。", 0),
        ("江西明远光学有限公司联合创始人周立荣到会。", "公司联合创始人陈明介绍了情况。", 0),
        ("江西明远光学有限公司创始人周立荣到会。", "公司董事长陈明介绍了情况。", 0),
    ],
)
def test_founders(tmp_path: Path, first: str, second: str, found: int) -> None:
    """A firm told to have one founder has the same one elsewhere; of several any may be named."""
    (tmp_path / "a.txt").write_text(f"宜丰县动态\n2025年3月5日\n\n{first}\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text(
        f"宜丰县新闻\n2025年7月5日\n\n江西明远光学有限公司二期投产。{second}\n", encoding="utf-8"
    )
    assert len(list(posts(graph_of([tmp_path / "a.txt", tmp_path / "b.txt"], tmp_path / "out")))) == found
