"""The page of a network."""

from __future__ import annotations

import json
from typing import Any

import pytest

from chaingraph.views import Wanted, render_network_page
from tests.views.reading import drawn, outside, read_page
from tests.views.rows import HOSTILE

TITLES = {"d1": "甲市规划"}


def node(name: str, kind: str = "Enterprise", step: int = 0, side: int = 1) -> dict[str, Any]:
    """A node as the analysis gives it."""
    return {
        "id": f"x/{name}",
        "name": name,
        "type": kind,
        "names": [],
        "links": 1,
        "step": step,
        "side": side,
        "via": "",
    }


def link(source: str, target: str, modality: str = "fact") -> dict[str, Any]:
    """A link with one quote."""
    return {
        "source": f"x/{source}",
        "predicate": "supplies",
        "target": f"x/{target}",
        "modality": modality,
        "claims": 1,
        "confidence": 0.9,
        "evidence": [{"doc": "d1", "start": 3, "end": 9, "quote": f"{source}供{target}"}],
    }


def page(*nodes: dict[str, Any], links: list[dict[str, Any]], kind: str = "types", **more: Any) -> str:
    """The page of these."""
    return render_network_page(Wanted("网络", kind, TITLES), {"nodes": nodes, "links": links, "left_out": 0, **more})


def data(html: str) -> Any:
    """What the script knows."""
    return json.loads(next(text for text in read_page(html).texts["script"] if text.startswith('{"kinds"')))


@pytest.mark.parametrize("name", HOSTILE)
def test_names_stay_names(name: str) -> None:
    """A thing may be called anything: no tag, no request, and the data hold the name as it was."""
    hostile, tame = (page(node(n), node("乙"), links=[link(n, "乙")]) for n in (name, "甲"))
    assert [tag for tag, _ in read_page(hostile).tags] == [tag for tag, _ in read_page(tame).tags]
    assert outside(read_page(hostile)) == []


def test_the_twin_tells_the_same() -> None:
    """Every link stands in the table with its document's title; what is planned says so."""
    html = page(node("甲"), node("乙"), links=[link("甲", "乙", "planned")])
    cells = read_page(html).texts["td"]
    assert cells[:1] == ["甲"]
    assert "计划" in cells[1]
    assert cells[2:4] == ["乙", "甲市规划"]


def test_farther_things_wait_until_they_are_asked_for() -> None:
    """Around a thing, its neighbours show and theirs are hidden; the page says how many."""
    nodes = (node("甲"), node("乙", step=1, side=-1), node("丙", step=2, side=-1))
    html = page(*nodes, links=[link("乙", "甲"), link("丙", "乙")], kind="middle", middle="x/甲")
    assert [bool(n.get("hidden")) for n in drawn(html) if not str(n["id"]).startswith("heading")] == [
        False,
        False,
        True,
    ]
    assert "1 个点击相邻的名称后展开" in html


def test_what_is_left_out_is_counted() -> None:
    """The page says how many things it does not draw."""
    assert "另有 1,234 个未画出" in page(node("甲"), links=[], left_out=1234)


def test_quotes_are_given_once_by_number() -> None:
    """Links refer to things and documents by number."""
    known = data(page(node("甲"), node("乙"), links=[link("甲", "乙")]))
    assert [row[0] for row in known["nodes"]] == ["甲", "乙"]
    assert known["links"] == [[0, 1, "供应", 1, [[0, 3, 9, "甲供乙"]]]]
    assert known["papers"][0]["title"] == "甲市规划"


def test_a_crowd_names_the_best_linked_and_lists_them() -> None:
    """Of many things the best linked keep their names, the others are dots that the search still knows; few all keep theirs."""
    many = [{**node(f"厂{n}"), "links": n} for n in range(100)]
    html = page(*many, links=[link("厂1", "厂99")])
    named = [n["label"] for n in drawn(html) if n["label"].startswith("企 ")]
    assert len(named) == 16
    assert "企 厂99" in named
    assert read_page(html).texts["button"][3:5] == ["厂99", "厂98"]
    assert 'id="best"' not in page(*many[:50], links=[])
