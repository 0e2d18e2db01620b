"""The only door to pyvis: what leaves it."""

from __future__ import annotations

import json
import re

import pytest

from chaingraph.views.network import TOOLS, Around, Drawing, Edge, Looks, Node, render_network
from tests.views.reading import drawn, outside, read_page
from tests.views.rows import HOSTILE

LOOKS: Looks = {"a": {"shape": "box", "color": {"background": "#fff"}}, "b": {"shape": "text"}}


def html_of(*names: str, title: str = "标题") -> str:
    """A page with one node a name, in a row, joined in a chain."""
    nodes = [Node(f"n{i}", name, 10.5 * i, -3, "ab"[i % 2], name * 2) for i, name in enumerate(names)]
    edges = [Edge(f"n{i}", f"n{i + 1}") for i in range(len(names) - 1)]
    return render_network(title, Drawing(nodes, edges, LOOKS, (1200, 600)), Around(f"<p>前</p>{TOOLS}", "<p>后</p>"))


def test_nothing_is_fetched() -> None:
    """No script, style, picture or font comes from anywhere but the page itself."""
    read = read_page(html_of("甲", "乙"))
    assert outside(read) == []
    assert not re.search(r"sourceMappingURL", html_of("甲"))
    assert {attributes.get("src") for attributes in read.named("script")} == {None}
    assert read.named("link") == []


def test_the_drawing_is_fixed() -> None:
    """Nodes stand where they were put, physics is off, looks are shared and chosen by shape."""
    html = html_of("甲", "乙", "丙")
    nodes = drawn(html)
    assert [(n["id"], n["label"], n["x"], n["y"]) for n in nodes] == [
        ("n0", "甲", 0.0, -3),
        ("n1", "乙", 10.5, -3),
        ("n2", "丙", 21.0, -3),
    ]
    assert [(n["group"], n["shape"]) for n in nodes] == [("a", "box"), ("b", "text"), ("a", "box")]
    assert [(e["from"], e["to"]) for e in drawn(html, "edges")] == [("n0", "n1"), ("n1", "n2")]
    options, _ = json.JSONDecoder().raw_decode(html, html.index("var options = ") + len("var options = "))
    assert options["physics"] == {"enabled": False}
    assert options["groups"] == LOOKS
    assert options["interaction"]["zoomView"] is False


def test_the_page_is_whole() -> None:
    """One title, one heading, a language, the encoding first, what stands before and after in its place."""
    html = html_of("甲")
    read = read_page(html)
    assert html.startswith("<!doctype html>")
    assert html.encode().index(b"charset") < 200
    assert read.texts["title"] == ["标题"]
    assert read.texts["h1"] == ["标题"]
    assert read.named("html") == [{"lang": "zh-CN"}]
    assert len(read.named("body")) == len(read.named("main")) == 1
    assert html.index("<p>前</p>") < html.index('<div id="mynetwork"') < html.index("<p>后</p>")
    (canvas,) = (a for a in read.named("div") if a.get("id") == "mynetwork")
    assert canvas["role"] == "img"
    assert "标题" in canvas["aria-label"]
    assert "aspect-ratio:1200/600" in html


@pytest.mark.parametrize("name", HOSTILE)
def test_names_never_leave_their_string(name: str) -> None:
    """A node may be called anything: the page's tags stay the same and the name arrives as it was."""
    html = html_of(name, "乙", title=name)
    read, plain = read_page(html), read_page(html_of("甲", "乙"))
    assert [tag for tag, _ in read.tags] == [tag for tag, _ in plain.tags]
    assert drawn(html)[0]["label"] == name
    data = html[html.index("nodes = new vis.DataSet(") : html.index("edges = new vis.DataSet(")]
    assert "<" not in data
    assert all(ord(character) < 128 for character in data)


def test_no_node_has_a_tooltip() -> None:
    """In pyvis all tooltips turn into HTML as soon as one of them contains "href"; ours has none to turn."""
    assert not any("title" in node for node in drawn(html_of('href="x"', "乙")))


def test_the_search_has_what_it_needs() -> None:
    """The box has a label, the number of hits is announced, and whole names are searched."""
    read = read_page(html_of("甲"))
    assert {"find", "hits", "closer", "farther", "all"} <= {attributes.get("id") for _, attributes in read.tags}
    assert any(attributes.get("role") == "status" for attributes in read.named("span"))
    assert "查找 " in read.texts["label"]
    assert drawn(html_of("甲"))[0]["words"] == "甲甲"


def test_same_drawing_same_bytes() -> None:
    """Nothing random and no time is in a page."""
    assert html_of("甲", "乙") == html_of("甲", "乙")
