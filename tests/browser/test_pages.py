"""The pages of a build and its drawing in a real browser: nothing leaves, nothing runs, everything can be found and read."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from chaingraph.views.chain_network import render_chain_network
from tests.browser.conftest import Watch
from tests.browser.watching import hindrances
from tests.views.rows import HOSTILE, gap, member

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
FILES = ("index.html", "charts.html", "chain-1.html", "drawing.html")
HITS = "document.getElementById('hits').textContent"
PAINTED = """() => {
  const canvas = document.querySelector('#mynetwork canvas');
  const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
  const seen = new Set();
  for (let i = 0; i < pixels.length; i += 4) {
    if (pixels[i + 3]) seen.add(pixels[i] + ',' + pixels[i + 1] + ',' + pixels[i + 2]);
  }
  return seen.size;
}"""
INSIDE = """() => {
  const frame = document.getElementById('mynetwork').getBoundingClientRect();
  return nodes.getIds().filter(id => {
    const box = network.getBoundingBox(id);
    const first = network.canvasToDOM({ x: box.left, y: box.top });
    const last = network.canvasToDOM({ x: box.right, y: box.bottom });
    return first.x < 0 || first.y < 0 || last.x > frame.width || last.y > frame.height;
  });
}"""


@pytest.fixture(scope="module", autouse=True)
def drawing(pages: Path) -> Path:
    """The same chain drawn as a network, beside the pages of the build."""
    findings = json.loads((pages.parent / "5-findings.json").read_text(encoding="utf-8"))
    rows = findings["gaps"]
    path = pages / "drawing.html"
    path.write_text(render_chain_network(rows[0]["chain"], rows[0]["region"], rows), encoding="utf-8")
    return path


def show(page: Page, path: Path) -> None:
    """Opens a page from the disk."""
    page.goto(path.as_uri())


@pytest.mark.parametrize("file", FILES)
def test_nothing_leaves_the_page(file: str, pages: Path, page: Page, watch: Watch) -> None:
    """No request, no error, no dialog while it loads, is scrolled and pointed at."""
    show(page, pages / file)
    page.mouse.move(640, 400)
    for _ in range(5):
        page.mouse.wheel(0, 600)
    page.wait_for_timeout(100)
    assert page.evaluate("document.documentElement.lang") == "zh-CN"
    assert page.evaluate("document.characterSet") == "UTF-8"
    assert page.title()
    assert watch.requests == []


def test_hostile_names_stand_there_as_names(pages: Path, page: Page, watch: Watch) -> None:
    """Tags, scripts and formulas of the documents are text in tables; no element was made of them."""
    show(page, pages / "index.html")
    text = page.locator("body").inner_text()
    for name in (
        "<img src=x onerror=\"alert('href')\">宜都机械有限公司",
        "javascript:alert(3)环保科技有限公司",
        "@SUM(1+1)",
    ):
        assert name in text
    assert page.locator("img, svg, iframe, object, embed").count() == 0
    assert page.locator("script").count() == 0
    assert "\u202e" not in text


def test_every_chain_is_one_click_away_and_back(pages: Path, page: Page, watch: Watch) -> None:
    """The index leads to the chain's page, and the contents to their tables."""
    show(page, pages / "index.html")
    page.get_by_role("link", name="动力电池产业链").first.click()
    assert page.locator("h1").inner_text() == "动力电池产业链：宜都市的配套与缺口"
    assert "缺口环节 3 个" in page.locator("p.lead .gap").inner_text()
    page.get_by_role("navigation").get_by_role("link", name="总览").click()
    page.get_by_role("navigation").get_by_role("link", name="企业清单").click()
    assert page.locator("#enterprises").is_visible()
    assert page.evaluate("location.hash") == "#enterprises"


def test_quotes_fold_out(pages: Path, page: Page, watch: Watch) -> None:
    """A click, or the keyboard, shows the words a number rests on and where they stand."""
    show(page, pages / "index.html")
    row = page.get_by_role("region", name="供应商本地化率", exact=True).locator("tbody tr").first
    assert "25.0%" in row.inner_text()
    assert not row.locator("blockquote").first.is_visible()
    row.locator("summary").click()
    quote = row.locator("blockquote").first
    assert quote.is_visible()
    assert any("宜都清江锂业有限公司,电池,40,10,25%" in text for text in row.locator("blockquote").all_inner_texts())
    assert "供应商 " in quote.inner_text()
    row.locator("summary").press("Enter")
    assert not quote.is_visible()


def test_the_search_selects_and_counts(pages: Path, page: Page, watch: Watch) -> None:
    """Hits are counted in words, selected in the drawing, found by part of a name whatever its case; none is none."""
    show(page, pages / "drawing.html")
    for words, hits in (("清江", 1), ("有限公司", 5), ("电芯", 1), ("SCRIPT", 3), ("没有这家", 0)):
        page.fill("#find", words)
        assert page.evaluate(HITS) == f"找到 {hits} 处"
        assert len(page.evaluate("network.getSelectedNodes()")) == hits
    page.fill("#find", "")
    assert page.evaluate(HITS) == ""
    assert page.evaluate("network.getSelectedNodes()") == []


def test_the_search_goes_to_what_it_found(page: Page, watch: Watch, tmp_path: Path) -> None:
    """On a tall drawing the page scrolls to the first hit."""
    rows = [gap(f"环节{n}", members=[member(f"企业{n}-{m}", "unknown") for m in range(20)]) for n in range(30)]
    (tmp_path / "tall.html").write_text(render_chain_network("大", "", rows), encoding="utf-8")
    show(page, tmp_path / "tall.html")
    page.fill("#find", "企业29-3")
    page.press("#find", "Enter")
    page.wait_for_function("scrollY > 500", timeout=3000)
    spot = page.evaluate("network.canvasToDOM(network.getPosition(network.getSelectedNodes()[0])).y")
    top = page.locator("#mynetwork").bounding_box()
    assert top is not None
    assert 0 < top["y"] + spot < 800


@pytest.mark.parametrize("width", [1280, 1920, 800])
def test_the_whole_drawing_is_seen(width: int, pages: Path, page: Page, watch: Watch) -> None:
    """Every box lies inside the frame, is painted, and the frame is no wider than the window."""
    page.set_viewport_size({"width": width, "height": 800})
    show(page, pages / "drawing.html")
    assert page.evaluate(INSIDE) == []
    assert page.evaluate(PAINTED) > 20
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_names_can_be_read_without_zooming(pages: Path, page: Page, watch: Watch) -> None:
    """On a screen of 1280 points names are at least ten points high."""
    show(page, pages / "drawing.html")
    assert 14 * page.evaluate("network.getScale()") >= 10


def test_zooming_is_up_to_the_reader(pages: Path, page: Page, watch: Watch) -> None:
    """Buttons zoom and show all again; the wheel scrolls the page as everywhere."""
    show(page, pages / "drawing.html")
    before = page.evaluate("network.getScale()")
    page.get_by_role("button", name="放大").click()
    assert page.evaluate("network.getScale()") == pytest.approx(before * 1.3)
    page.get_by_role("button", name="全图").click()
    assert page.evaluate("network.getScale()") == pytest.approx(before, rel=0.02)
    page.get_by_role("button", name="缩小").click()
    assert page.evaluate("network.getScale()") < before
    scale = page.evaluate("network.getScale()")
    page.set_viewport_size({"width": 1280, "height": 400})
    page.locator("#mynetwork").hover()
    page.mouse.wheel(0, 300)
    page.wait_for_function("scrollY > 0", timeout=3000)
    assert page.evaluate("network.getScale()") == scale


def test_the_drawing_says_what_the_table_says(pages: Path, page: Page, watch: Watch) -> None:
    """Every name of the drawing stands in the table below it, too."""
    show(page, pages / "drawing.html")
    table = page.locator("table").inner_text()
    names = page.evaluate("nodes.get().filter(n => n.id.startsWith('member')).map(n => n.words || n.label.slice(2))")
    assert len(names) == 9
    assert [name for name in names if name.split(" ")[-1] not in table] == []


def test_nothing_of_any_hostile_name_runs(page: Page, watch: Watch, tmp_path: Path) -> None:
    """Names of every kind as chain, region, stage, segment and member, pointed at one by one."""
    rows = [
        gap(name, name, chain=name, members=[member(name, "local"), member(f"x{name}", "unknown")]) for name in HOSTILE
    ]
    (tmp_path / "evil.html").write_text(render_chain_network(HOSTILE[0], HOSTILE[3], rows), encoding="utf-8")
    show(page, tmp_path / "evil.html")
    assert page.evaluate("nodes.length") == len(HOSTILE) * 4
    for number in range(0, len(HOSTILE) * 4, 3):
        place = f"network.canvasToDOM(network.getPosition(nodes.getIds()[{number}]))"
        page.locator("#mynetwork").hover(position=page.evaluate(place), force=True)
    page.fill("#find", "<img")
    page.wait_for_timeout(200)
    assert page.locator("img, svg, iframe").count() == 0
    assert watch.dialogs == []


@pytest.mark.parametrize("file", FILES)
def test_everybody_can_use_it(file: str, pages: Path, page: Page, watch: Watch, axe: str) -> None:
    """axe-core finds no violation, neither in the light nor in the dark, quotes folded out."""
    show(page, pages / file)
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    assert hindrances(page, axe) == []


def test_the_dark_is_dark(pages: Path, page: Page, watch: Watch) -> None:
    """Page and drawing follow what the reader's system prefers."""
    page.emulate_media(color_scheme="dark")
    show(page, pages / "drawing.html")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(13, 17, 23)"
    assert "invert" in page.evaluate("getComputedStyle(document.getElementById('mynetwork')).filter")


def test_a_page_prints(pages: Path, page: Page, watch: Watch) -> None:
    """On paper there is no search box, and wide tables are not cut off by a scroll bar."""
    page.emulate_media(media="print")
    show(page, pages / "drawing.html")
    assert not page.locator("#find").is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.scroll')).overflowX") == "visible"
    assert len(page.pdf()) > 10_000


def test_a_large_chain_is_ready_at_once(page: Page, watch: Watch, tmp_path: Path) -> None:
    """500 names are drawn in a few seconds even on a slow machine without a graphics card."""
    rows = [gap(f"环节{n}", members=[member(f"企业{n}-{m}", "unknown") for m in range(25)]) for n in range(20)]
    (tmp_path / "large.html").write_text(render_chain_network("大", "", rows), encoding="utf-8")
    start = time.perf_counter()
    show(page, tmp_path / "large.html")
    assert page.evaluate(PAINTED) > 20
    assert time.perf_counter() - start < 60
    assert page.evaluate(INSIDE) == []
