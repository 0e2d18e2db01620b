"""The chain map in a real browser: search, filters, address, keyboard, evidence, exports, print, hostile names, speed."""

from __future__ import annotations

import csv
import io
import struct
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from chaingraph.views.chain import render_chain
from chaingraph.views.chain_parts import Beside
from tests.browser.conftest import Watch
from tests.browser.watching import downloaded, hindrances, lay
from tests.views.rows import HOSTILE, chain, gap, member

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
ODD = ("constructor", "__proto__", "toString", "href", "evidence", "=1+1", "hasOwnProperty")
HITS = "[...document.querySelectorAll('.hit')].map(it => it.dataset.at)"
SEEN = "[...document.querySelectorAll('.name:not(.pick)')].filter(it => it.offsetParent).length"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def map_page(tmp_path: Path) -> Path:
    """A small chain with everything on it."""
    rows = [{**row, "demand": ["宜都整车厂"]} for row in chain()]
    near = {
        "chain": "动力电池",
        "segment": "回收",
        "enterprise": "当阳再生",
        "region": "当阳市",
        "distance": 2,
        "why": "同市",
        "evidence": [],
    }
    return lay(
        tmp_path, render_chain("动力电池", "宜都市", rows, Beside(neighbours=[near], papers={"方案": "宜都市实施方案"}))
    )


def test_a_click_shows_the_evidence(map_page: Path, page: Page, watch: Watch) -> None:
    """Who it is, where, how sure, the quote, the document and the place in it; Esc closes and gives the focus back."""
    page.goto(map_page.as_uri())
    assert not page.locator("#evidence").is_visible()
    page.locator(".name", has_text="清江锂业").click()
    text = page.locator("#evidence").inner_text()
    for words in ("宜都清江锂业有限公司", "● 本地", "清江锂业", "把握 100%", "宜都市实施方案", "第 11–14 字"):
        assert words in text
    assert page.locator("[aria-expanded=true]").count() == 1
    page.keyboard.press("Escape")
    assert not page.locator("#evidence").is_visible()
    assert page.evaluate("document.activeElement.dataset.at") == "0.members.0"


def test_a_gap_tells_who_needs_it(map_page: Path, page: Page, watch: Watch) -> None:
    """In words on the card, and its panel has the same."""
    page.goto(map_page.as_uri())
    card = page.locator(".card.missing")
    assert "缺口：本地 0 家" in card.inner_text()
    assert "本链的本地龙头：宜都整车厂" in card.inner_text()
    assert "当阳再生 当阳市" in card.inner_text()
    card.locator(".seg").click()
    assert "宜都整车厂" in page.locator("#evidence").inner_text()


def test_the_search_knows_full_and_short_names(map_page: Path, page: Page, watch: Watch) -> None:
    """Any part of either, whatever its case, and segments; the count is told, Enter goes to the first hit."""
    page.goto(map_page.as_uri())
    for words, hits in (("清江锂业", 1), ("有限公司", 2), ("电池", 1), ("电芯", 2), ("没有这家", 0)):
        page.get_by_role("searchbox").fill(words)
        assert len(page.evaluate(HITS)) == hits, words
        assert page.locator("[data-tool=hits]").inner_text() == f"找到 {hits} 处"
    page.get_by_role("searchbox").fill("绿原")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent").startswith("○绿原")
    page.get_by_role("searchbox").fill("")
    assert page.evaluate(HITS) == []
    assert page.locator("[data-tool=hits]").inner_text() == ""


def test_filters_leave_what_they_say(map_page: Path, page: Page, watch: Watch) -> None:
    """By stage, by coverage, by place; what is hidden is not found either."""
    page.goto(map_page.as_uri())
    everything = page.evaluate(SEEN)
    page.locator("[data-tool=stage]").select_option("上游")
    assert page.locator(".card:visible .seg").all_inner_texts() == ["正极材料"]
    assert page.locator(".stage:visible").count() == 1
    assert page.locator("[data-tool=seen]").inner_text() == "显示 1 / 4 个环节"
    page.locator("[data-tool=stage]").select_option("")
    page.locator("[data-tool=cover]").select_option("missing")
    assert page.locator(".card:visible .seg").all_inner_texts() == ["回收"]
    page.locator("[data-tool=cover]").select_option("")
    page.get_by_label("● 本地").uncheck()
    assert page.evaluate(SEEN) == everything - 3
    page.get_by_role("searchbox").fill("清江锂业")
    assert page.evaluate(HITS) == []
    page.get_by_label("● 本地").check()
    assert page.evaluate(HITS) == ["0.members.0"]


def test_the_address_keeps_the_state(map_page: Path, page: Page, watch: Watch) -> None:
    """A link or a reload shows the same; an address with nonsense in it is no error."""
    page.goto(map_page.as_uri())
    page.get_by_role("searchbox").fill("清江")
    page.locator("[data-tool=stage]").select_option("上游")
    page.get_by_label("○ 区外").uncheck()
    page.locator(".name", has_text="清江锂业").click()
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    assert page.get_by_role("searchbox").input_value() == "清江"
    assert page.locator("[data-tool=stage]").input_value() == "上游"
    assert not page.get_by_label("○ 区外").is_checked()
    assert page.locator("#evidence-title").inner_text() == "宜都清江锂业有限公司"
    page.goto(map_page.as_uri() + "#q=%3Cimg%3E&stage=火星&cover=x&open=无/无&hide=constructor&__proto__=1")
    page.reload()
    assert page.locator(".card:visible").count() == 4
    assert page.get_by_role("searchbox").input_value() == "<img>"


def test_everything_is_done_with_keys(map_page: Path, page: Page, watch: Watch) -> None:
    """Slash goes to the search; the map is one stop of the tabulator; arrows walk, Enter opens, Escape closes."""
    page.goto(map_page.as_uri())
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.type") == "search"
    assert page.get_by_role("searchbox").input_value() == ""
    assert page.locator(".name[tabindex='0'],.seg[tabindex='0']").count() == 1
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.name,.seg')"):
            break
    walked = [page.evaluate("document.activeElement.dataset.at")]
    for key in ("ArrowRight", "ArrowRight", "ArrowDown", "ArrowUp", "End", "Home"):
        page.keyboard.press(key)
        walked.append(page.evaluate("document.activeElement.dataset.at"))
    assert walked == ["0", "0.members.0", "0.members.1", "1", "0", "3", "0"]
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert page.locator("#evidence").is_visible()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.dataset.at") == "0.members.0"


def test_exports_hold_what_the_page_shows(map_page: Path, page: Page, watch: Watch) -> None:
    """CSV with every name and its quote, SVG with every name as text and no foreign HTML, PNG as large as it should be."""
    page.goto(map_page.as_uri())
    name, content = downloaded(page, "存 CSV")
    assert name == "动力电池-产业链图.csv"
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert {row["企业"] for row in rows} >= {"宜都清江锂业有限公司", "安徽绿原环保有限公司", "峡江电池"}
    assert rows[0]["原文"] == "清江锂业"
    drawing = ET.fromstring(downloaded(page, "存 SVG")[1].decode())
    words = "".join(text.text or "" for text in drawing.iter(f"{SVG}text"))
    for shown in page.locator(".name,.badge,.seg").all_inner_texts():
        assert shown.split("（")[0].replace("\n", "")[1:] in words
    assert {element.tag for element in drawing.iter()} == {f"{SVG}{tag}" for tag in ("svg", "title", "rect", "text")}
    picture = downloaded(page, "存 PNG")[1]
    assert picture.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", picture[16:24])
    assert (width, height) == (2 * round(float(drawing.attrib["width"])), 2 * round(float(drawing.attrib["height"])))
    assert len(picture) > 20_000


def test_everybody_can_use_it(map_page: Path, page: Page, watch: Watch, axe: str) -> None:
    """axe-core finds nothing in the light and in the dark: at rest, while searching, with the evidence open."""
    page.goto(map_page.as_uri())
    assert hindrances(page, axe) == []
    page.get_by_role("searchbox").fill("江")
    page.locator(".name").first.click()
    assert hindrances(page, axe) == []


def test_the_sheet_has_all_cards_and_the_sources(map_page: Path, page: Page, watch: Watch) -> None:
    """On paper: every card and name, the documents, and neither tools nor panel; one sheet of A3 across."""
    page.goto(map_page.as_uri())
    page.locator(".name").first.click()
    page.emulate_media(media="print")
    assert not page.locator(".tools, #evidence, .twin").locator("visible=true").count()
    assert page.locator(".card:visible").count() == 4
    assert page.locator(".name:visible").count() == page.locator(".name").count()
    assert page.get_by_text("宜都市实施方案（引用").is_visible()
    sheet = page.pdf(prefer_css_page_size=True)
    assert sheet.count(b"/Type /Page\n") == 1
    assert b"1190.88" in sheet or b"1190.55" in sheet or b"1191" in sheet


def test_nothing_of_any_hostile_name_runs(page: Page, watch: Watch, tmp_path: Path) -> None:
    """As chain, region, stage, segment, member, paper and leader; every button pressed, searched, exported."""
    names = (*HOSTILE, *ODD)
    rows = [
        gap(name, name, chain=names[0], demand=[name], channels=[name], members=[member(name, "local", f"{name}司")])
        for name in names
    ]
    path = lay(tmp_path, render_chain(names[0], names[1], rows, Beside(papers={"方案": names[0]})))
    page.goto(path.as_uri())
    assert page.locator(".card").count() == len(names)
    for button in page.locator(".name,.seg").all():
        button.evaluate("it => it.click()")
        assert page.locator("#evidence-title").inner_text()
    page.get_by_role("searchbox").fill("constructor")
    assert len(page.evaluate(HITS)) == 2
    ET.fromstring(downloaded(page, "存 SVG")[1].decode())
    cells = [cell for row in csv.reader(io.StringIO(downloaded(page, "存 CSV")[1].decode("utf-8-sig"))) for cell in row]
    assert "'=1+1" in cells
    assert not any(cell.lstrip().startswith(("=", "@", "+", "-")) for cell in cells)
    assert page.locator("img, svg, iframe, object").count() == 0
    assert page.evaluate("({}).polluted === undefined")


def test_150_names_are_ready_at_once(page: Page, watch: Watch, tmp_path: Path) -> None:
    """Measured beside an empty page in the same run: at most a fifth of a second, or so much longer as the machine is slow."""
    rows = [
        gap(f"环节{n}", "上中下"[n % 3] + "游", members=[member(f"企业{n}-{m}", "unknown") for m in range(15)])
        for n in range(10)
    ]
    path = lay(tmp_path, render_chain("大", "", rows))
    bare = lay(
        tmp_path,
        "<!doctype html><html lang=zh><title>x</title><p>x<script>performance.mark('ready')</script></html>",
        "bare.html",
    )

    def ready(file: Path) -> float:
        page.goto(file.as_uri())
        return float(page.evaluate("performance.getEntriesByName('ready')[0].startTime"))

    times = [(ready(path), ready(bare)) for _ in range(5)]
    map_, base = (median(column) for column in zip(*times, strict=True))
    assert page.locator(".name").count() == 0
    assert map_ < max(200, 12 * base), f"{map_:.0f} ms, an empty page {base:.0f} ms"
    assert path.stat().st_size < 200_000


@pytest.mark.parametrize("width", [1280, 800, 400])
def test_nothing_is_cut_off(width: int, map_page: Path, page: Page, watch: Watch) -> None:
    """The page is never wider than the window, panel open or not."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(map_page.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator(".name").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
