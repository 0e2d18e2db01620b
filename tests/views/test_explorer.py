"""Everything in one file: each view is there, the graph and its engine too, and nothing is fetched."""

from __future__ import annotations

import base64
import gzip
import json

from chaingraph.views.assets import asset
from chaingraph.views.explorer import OXIGRAPH, Askable, classic, render_explorer
from chaingraph.views.site import Extra
from chaingraph.views.site_parts import BRIEF
from tests.views.reading import outside, read_page
from tests.views.rows import HOSTILE, chain, gap, member, roster

ASKABLE = Askable(
    "<a:s> <a:p> <a:o> .",
    "<a:e> <a:p> <a:o> .",
    "a:g",
    [{"name": "q", "title": "问", "about": "", "blanks": [], "pieces": ["ASK {}"]}],
    {"a": "a:"},
)


def views(html: str) -> list[str]:
    """Names of the views of a page."""
    return [a["data-view"] for a in read_page(html).named("div") if "data-view" in a]


def test_every_view_has_a_link() -> None:
    """Overview, each chain, charts where there are any, lists, questions; the navigation names exactly these."""
    rows = [*chain(), gap("面板", chain="新型显示")]
    html = render_explorer({"gaps": rows, "enterprises": roster("甲")}, ASKABLE, Extra(charts={"图": "<svg></svg>"}))
    assert views(html) == ["overview", "chain-1", "chain-2", "charts", "lists", "ask"]
    links = [a["href"] for a in read_page(html).named("a")]
    assert links[:6] == [f"#view={name}" for name in views(html)]
    assert views(render_explorer({}, ASKABLE)) == ["overview", "ask"]


def test_the_overview_has_the_first_rows_of_what_is_asked_first() -> None:
    """What is missing stands before what is not; a longer list says how many rows it has and where they are."""
    here = [gap(f"有{n}", members=[member(f"甲{n}", "local")]) for n in range(BRIEF)]
    html = render_explorer({"gaps": [*here, gap("缺")], "enterprises": roster("乙")}, ASKABLE)
    overview = html[: html.index('data-view="chain-1"')]
    table = overview[overview.index('class="brief"') :]
    assert table.index("缺口") < table.index("有0")
    assert f"有{BRIEF - 1}" not in table
    assert f'前 {BRIEF} 行，共 {BRIEF + 1} 行：<a href="#view=lists&amp;at=gaps">' in table
    assert table.count('class="brief"') == 1


def test_many_chains_do_not_fill_the_screen() -> None:
    """Then the navigation leaves them to the overview, where each has its card."""
    rows = [gap("环节", chain=f"链{n}") for n in range(20)]
    read = read_page(render_explorer({"gaps": rows}, ASKABLE))
    links = [a["href"] for a in read.named("a") if a["href"].startswith("#view=chain-")]
    assert links == [f"#view=chain-{n}" for n in range(1, 21)]
    assert "链19" not in read.texts["nav"][0]


def test_lists_are_one_click_away() -> None:
    """Links of the overview lead to headings that are there."""
    read = read_page(render_explorer({"gaps": chain(), "enterprises": roster("甲", "乙")}, ASKABLE))
    ids = {a["id"] for _, a in read.tags if "id" in a}
    wanted = {a["href"].partition("&at=")[2] for a in read.named("a") if "&at=" in a["href"]}
    assert wanted == {"gaps", "enterprises"} <= ids
    assert len([a for _, a in read.tags if "id" in a]) == len(ids)


def test_the_graph_is_inside() -> None:
    """Facts and evidence come out as they went in; the questions too; the engine is a WebAssembly module."""
    read = read_page(render_explorer({}, ASKABLE))
    inside = dict(zip((a.get("id") for a in read.named("script")), read.texts["script"], strict=True))
    unpacked = {
        name: gzip.decompress(base64.b64decode(inside[name])) for name in ("facts", "proofs", "engine", "engine-code")
    }
    assert (unpacked["facts"].decode(), unpacked["proofs"].decode()) == (ASKABLE.facts, ASKABLE.evidence)
    assert unpacked["engine"][:4] == b"\0asm"
    assert json.loads(inside["questions"]) == list(ASKABLE.questions)
    assert json.loads(inside["evidence-graph"]) == "a:g"


def test_the_glue_is_no_module() -> None:
    """Nothing is exported, nothing else is changed."""
    code = asset(f"{OXIGRAPH}.js")
    changed = classic(code)
    assert "\nexport " not in changed
    assert "import.meta" not in changed
    assert "class Store {" in changed
    assert "function initSync(" in changed
    assert len(code) - 400 < len(changed) < len(code)


def test_hostile_chains_are_names() -> None:
    """As chains and regions of the file, too."""
    rows = [gap(name, chain=name, region=name) for name in HOSTILE]
    read = read_page(render_explorer({"gaps": rows}, ASKABLE))
    assert outside(read) == []
    assert not {"img", "svg", "iframe", "object"} & {tag for tag, _ in read.tags}
    assert not any(name.startswith("on") for _, attributes in read.tags for name in attributes)


def test_same_findings_same_bytes() -> None:
    """Two runs give the same file."""
    assert render_explorer({"gaps": chain()}, ASKABLE) == render_explorer({"gaps": chain()}, ASKABLE)
