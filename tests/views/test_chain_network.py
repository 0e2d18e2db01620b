"""A chain drawn as a network: what it says, draws and lists."""

from __future__ import annotations

from typing import Any

import pytest

from chaingraph.views.cells import visible
from chaingraph.views.chain import page_title
from chaingraph.views.chain_network import render_chain_network
from tests.views.reading import drawn, outside, read_page
from tests.views.rows import HOSTILE, chain, gap, member


def labels(html: str, group: str) -> list[str]:
    """Labels of the nodes that look so."""
    return [str(node["label"]) for node in drawn(html) if node["group"] == group]


def node(html: str, label: str) -> dict[str, Any]:
    """The one node whose label begins so."""
    (found,) = (node for node in drawn(html) if node["label"].startswith(label))
    return found


def test_the_page_names_the_gaps_first() -> None:
    """Only segments without a local supplier are counted, with their names; channels are none."""
    html = render_chain_network("动力电池", "宜都市", chain())
    read = read_page(html)
    assert read.texts["h1"] == ["动力电池产业链：宜都市的配套与缺口"]
    assert read.texts["p"][0] == "缺口环节 1 个：回收"
    assert labels(html, "gap") == ["回收\n缺口：本地 0 家"]
    assert labels(html, "channel") == ["销售\n销售渠道"]
    assert labels(html, "segment") == ["正极材料\n仅 1 家本地", "电芯\n有本地配套"]


def test_no_gap_no_alarm() -> None:
    """A chain without gaps has no red line."""
    read = read_page(render_chain_network("动力电池", "", chain()[1:3]))
    assert not any("缺口环节" in text for text in read.texts["p"])
    assert read.texts["h1"] == ["动力电池产业链的配套与缺口"]


def test_stages_stand_in_the_order_of_production() -> None:
    """Upstream, midstream, downstream, other names, unknown; whatever the order of rows."""
    rows = [gap("丁", ""), gap("戊", "配套"), gap("丙", "下游"), gap("甲", "上游"), gap("乙", "中游")]
    html = render_chain_network("电池", "", rows)
    stages = sorted((n for n in drawn(html) if n["group"] == "stage"), key=lambda n: float(n["x"]))
    assert [n["label"] for n in stages] == ["上游", "中游", "下游", "配套", "未分位置"]
    xs = [float(node(html, name)["x"]) for name in ("甲", "乙", "丙", "戊", "丁")]
    assert xs == sorted(xs)
    assert len(set(xs)) == 5


def test_members_are_called_as_the_map_calls_them() -> None:
    """The drawing has the map's own short name; the search finds the full one too; local members come first."""
    html = render_chain_network("动力电池", "宜都市", chain())
    assert node(html, "● 清江锂业")["words"] == "清江锂业 宜都清江锂业有限公司"
    assert "words" not in node(html, "● 峡江电池")
    assert labels(html, "local") == ["● 清江锂业", "● 峡江电池", "● 枝城电芯"]
    assert labels(html, "outside") == ["○ 绿原"]
    assert labels(html, "unknown") == ["？ 德方"]
    order = [n["label"] for n in drawn(html) if n["group"] in ("local", "unknown")]
    assert order.index("● 清江锂业") < order.index("？ 德方")


def test_rows_without_members_draw_their_lists() -> None:
    """Rows of an older file, or of somebody else, have names only; that is enough."""
    rows = [
        {
            **gap("电芯"),
            "members": None,
            "local": ["甲公司"],
            "outside": ["乙公司"],
            "unknown": None,
            "status": "single",
        }
    ]
    assert labels(render_chain_network("电池", "", rows), "local") == ["● 甲公司"]
    assert labels(render_chain_network("电池", "", rows), "outside") == ["○ 乙公司"]


def test_long_names_are_cut_but_found() -> None:
    """A name of 20 characters does not run into its neighbour, and the search knows all of it."""
    name = "宜都市高坝洲镇清江新能源汽车动力电池科技有限公司"
    found = node(render_chain_network("电池", "", [gap("电芯", members=[member(name, "local")])]), "● 宜都")
    assert found["label"].endswith("…")
    assert found["words"] == name


def test_the_table_below_says_the_same() -> None:
    """Who cannot see a canvas reads the same members and channels in a table."""
    read = read_page(render_chain_network("动力电池", "宜都市", chain()))
    assert len(read.named("tr")) == 5
    cells = read.texts["td"]
    assert "宜都清江锂业有限公司" in cells
    assert "电商、商超" in cells
    assert read.named("table")
    assert any("下方有同样内容的表格" in attributes.get("aria-label", "") for attributes in read.named("div"))


def test_no_picture_is_empty() -> None:
    """A chain without any segment is a page with a title and an empty table."""
    html = render_chain_network("电池", "宜都市", [])
    assert drawn(html) == []
    assert read_page(html).texts["title"] == ["电池产业链：宜都市的配套与缺口"]


@pytest.mark.parametrize(
    ("chain_name", "title"), [("手机产业链", "手机产业链的配套与缺口"), ("手机", "手机产业链的配套与缺口")]
)
def test_a_chain_is_called_a_chain_once(chain_name: str, title: str) -> None:
    """No 产业链产业链."""
    assert page_title(chain_name, "") == title


@pytest.mark.parametrize("name", HOSTILE)
def test_names_stay_names(name: str) -> None:
    """Chain, region, stage, segment, member, enterprise and channel may be called anything; nothing of it runs."""
    rows = [
        gap(name, name, chain=name, members=[member(name, "local", f"{name}公司"), member(f"{name}x", "unknown")]),
        gap("销售", "下游", channels=[name]),
    ]
    html = render_chain_network(name, name, rows)
    plain = render_chain_network(
        "甲", "乙", [gap("丙", "丁", members=[member("戊", "local", "己"), member("庚", "unknown")]), rows[1]]
    )
    read, same = read_page(html), read_page(plain)
    assert [tag for tag, _ in read.tags] == [tag for tag, _ in same.tags]
    assert [set(a) - {"class"} for _, a in read.tags] == [set(a) - {"class"} for _, a in same.tags]
    assert outside(read) == []
    words = [str(n.get("words", "")) for n in drawn(html)]
    assert f"{visible(name)} {visible(name)}公司" in words


def test_same_rows_same_bytes_and_a_small_page() -> None:
    """Two renderings are equal, and a page with its drawing library is below a megabyte."""
    html = render_chain_network("动力电池", "宜都市", chain())
    assert html == render_chain_network("动力电池", "宜都市", chain())
    assert len(html.encode()) < 1_000_000
    many = [gap(f"环节{n}", members=[member(f"企业{n}-{m}有限公司", "unknown") for m in range(20)]) for n in range(20)]
    assert len(render_chain_network("大", "", many).encode()) < 1_000_000
