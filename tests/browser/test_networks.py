"""Network pages in a real browser: evidence, unfolding, search, filters, address."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from chaingraph.views.labels import label
from chaingraph.views.network_page import Wanted, render_network_page
from tests.browser.conftest import Watch
from tests.browser.watching import hindrances, until
from tests.cli.terminal import run

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
KINDS = (
    ("network",),
    ("region",),
    ("gaps",),
    ("enterprise", "清江锂业"),
    ("park", "宜都高新区"),
    ("network", "动力电池"),
)
VISIBLE = "nodes.get().filter(n => !n.hidden && !String(n.id).startsWith('heading')).length"


@pytest.fixture(scope="session")
def networks(pages: Path) -> list[Path]:
    """One page a kind, of the desk full of hostile names."""
    made = []
    for number, words in enumerate(KINDS):
        made.append(pages / f"network-{number}.html")
        assert run("view", *words, "--graph", pages.parent, "-o", made[-1]).code == 0
    return made


@pytest.mark.parametrize("number", range(len(KINDS)))
def test_every_kind_loads_and_is_accessible(
    number: int, networks: list[Path], page: Page, watch: Watch, axe: str
) -> None:
    """Nothing leaves, nothing fails, axe-core finds nothing; light and dark."""
    page.goto(networks[number].as_uri())
    page.wait_for_function("typeof network !== 'undefined'")
    assert hindrances(page, axe) == []


def test_a_click_shows_links_and_quotes(networks: list[Path], page: Page, watch: Watch) -> None:
    """The panel names the thing, its links by kind, and the words they rest on."""
    page.goto(networks[3].as_uri())
    page.evaluate("show(0)")
    panel = page.locator("#evidence")
    assert panel.is_visible()
    assert "清江锂业" in panel.inner_text()
    panel.locator("summary").first.click()
    assert panel.locator("blockquote").first.is_visible()
    assert "open=" in page.evaluate("location.hash")
    page.keyboard.press("Escape")
    assert not panel.is_visible()


def test_the_search_opens_with_enter(networks: list[Path], page: Page, watch: Watch) -> None:
    """Typing part of a name and Enter opens what is known of it."""
    page.goto(networks[0].as_uri())
    page.fill("#find", "清江")
    page.press("#find", "Enter")
    assert "清江锂业" in page.locator("#evidence-title").inner_text()


def test_filters_hide_and_the_address_remembers(networks: list[Path], page: Page, watch: Watch) -> None:
    """Without enterprises fewer things are drawn, and a reload draws the same."""
    page.goto(networks[0].as_uri())
    before = page.evaluate(VISIBLE)
    page.locator(".choice input[data-kind]").first.uncheck()
    after = page.evaluate(VISIBLE)
    assert 0 < after < before
    page.reload()
    assert page.evaluate(VISIBLE) == after


def test_neighbours_unfold(networks: list[Path], page: Page, watch: Watch) -> None:
    """A click on a neighbour brings out what it is linked to."""
    page.goto(networks[3].as_uri())
    before = page.evaluate(VISIBLE)
    hidden = page.evaluate("hiddenAtFirst.size")
    for number in range(page.evaluate("known.nodes.length")):
        if page.evaluate("shown.has(String(arguments[0]))".replace("arguments[0]", str(number))):
            page.evaluate(f"show({number})")
    assert page.evaluate(VISIBLE) == before + hidden


def test_hostile_names_are_text(networks: list[Path], page: Page, watch: Watch) -> None:
    """Neither the table nor the panel makes an element of a name."""
    page.goto(networks[0].as_uri())
    for number in range(page.evaluate("known.nodes.length")):
        page.evaluate(f"show({number})")
    assert page.locator("img, iframe, object, embed").count() == 0


@pytest.fixture(scope="session")
def crowd(pages: Path) -> Path:
    """A network of more things than have their names: a hub, its parks, and many that only the hub is linked to."""
    kinds = [("Park", 4), ("Enterprise", 110), ("Product", 20)]
    nodes = [
        {
            "id": f"{kind}/{n}",
            "name": f"{label(kind)}{n:03}号",
            "type": kind,
            "names": [],
            "links": 1,
            "step": 0,
            "side": 1,
        }
        for kind, count in kinds
        for n in range(count)
    ]
    nodes[4]["links"] = len(nodes) - 1
    quote = {"doc": "方案", "start": 0, "end": 4, "quote": "甲厂造阀"}
    links = [
        {
            "source": nodes[4]["id"],
            "target": node["id"],
            "predicate": "supplies",
            "modality": "fact",
            "claims": 1,
            "evidence": [quote],
        }
        for node in nodes
        if node is not nodes[4]
    ]
    made = pages / "crowd.html"
    made.write_text(
        render_network_page(Wanted("一群", "types", {}), {"nodes": nodes, "links": links}), encoding="utf-8"
    )
    return made


def test_a_dot_has_its_name_while_it_is_pointed_at_or_chosen(crowd: Path, page: Page, watch: Watch) -> None:
    """And loses it again, so that a crowd stays readable; the search names what it finds."""
    page.set_viewport_size({"width": 1400, "height": 1200})
    page.goto(crowd.as_uri())
    label_of = "nodes.get('100').label"
    words = page.evaluate("nodes.get('100').words")
    assert (page.evaluate(label_of), words[:2]) == (" ", "企业")
    spot = page.evaluate("network.canvasToDOM(network.getPosition('100'))")
    box = page.locator("#mynetwork").bounding_box()
    assert box
    page.mouse.move(box["x"] + spot["x"] + 60, box["y"] + spot["y"])
    page.mouse.move(box["x"] + spot["x"], box["y"] + spot["y"], steps=3)
    until(page, f"{label_of} !== ' '")
    assert page.evaluate(label_of) == words
    page.mouse.move(box["x"] + 2, box["y"] + 2)
    until(page, f"{label_of} === ' '")
    page.fill("#find", words)
    assert page.evaluate(label_of) == words
    page.fill("#find", "")
    assert page.evaluate(label_of) == " "


def test_the_list_opens_what_it_names(crowd: Path, page: Page, watch: Watch) -> None:
    """The best linked first; from there a dot is opened, chosen and named in the drawing."""
    page.goto(crowd.as_uri())
    first = page.locator("#best [data-thing]").first
    first.click()
    assert page.locator("#evidence-title").inner_text() == first.inner_text() == "企业000号"
    page.locator("#evidence .go", has_text="企业109号").click()
    assert page.locator("#evidence-title").inner_text() == "企业109号"
    assert page.evaluate("nodes.get(network.getSelectedNodes()[0]).label") == "企业109号"


@pytest.mark.parametrize("width", [1400, 1000])
def test_a_crowd_has_room(width: int, crowd: Path, page: Page, watch: Watch, axe: str) -> None:
    """Wide, the list stands beside the drawing; narrow, below it, and no kind is torn apart; nothing hinders."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(crowd.as_uri())
    drawing, best = (page.locator(name).bounding_box() for name in ("#mynetwork", "#best"))
    assert drawing
    assert best
    beside, below = best["x"] >= drawing["x"] + drawing["width"], best["y"] >= drawing["y"] + drawing["height"]
    assert (beside, below) == (width == 1400, width == 1000)
    whole = "[...document.querySelectorAll('#best div')].every((part) => part.getClientRects().length === 1)"
    assert page.evaluate(whole)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert hindrances(page, axe) == []
