"""The file with everything, from the disk and without a network: views, lists, questions answered inside the page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from chaingraph.graph import named_queries, run_query
from tests.browser.conftest import Watch
from tests.browser.watching import downloaded, hindrances, until
from tests.cli.terminal import run

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
DONE = "!document.getElementById('ask-run').disabled && /秒）|有误|停止。/.test(document.getElementById('ask-status').textContent)"


@pytest.fixture(scope="module")
def explorer(pages: Path) -> Path:
    """The desk in one file."""
    path = pages.parent / "all.html"
    result = run("view", "all", "--single-file", "--graph", pages.parent, "-o", path)
    assert result.code == 0, result.err
    return path


def shows(page: Page, heading: str) -> None:
    """One view is shown, and it is this one; its name is the title of the page. An address takes effect a moment later."""
    until(page, f"document.title === '{heading}'", 5)
    assert page.locator("h1:visible").all_inner_texts() == [heading]


def ask(page: Page, sparql: str) -> str:
    """The status after a typed query."""
    page.locator("#ask-editor").fill(sparql)
    page.locator("#ask-editor").press("Control+Enter")
    until(page, DONE)
    return page.locator("#ask-status").inner_text()


def test_views_change_with_the_address(explorer: Path, page: Page, watch: Watch) -> None:
    """One view at a time; the back button works; an unknown view is the overview."""
    page.goto(explorer.as_uri())
    shows(page, "产业链知识图谱")
    page.get_by_role("navigation", name="页面").get_by_role("link", name="动力电池产业链").click()
    shows(page, "动力电池产业链：宜都市的配套与缺口")
    page.locator(".name:visible", has_text="清江").first.click()
    assert "view=chain-1" in page.url
    assert page.locator("#evidence").is_visible()
    page.get_by_role("link", name="清单", exact=True).click()
    until(page, "document.getElementById('evidence').hidden")
    page.go_back()
    shows(page, "动力电池产业链：宜都市的配套与缺口")
    page.goto(explorer.as_uri() + "#view=constructor&at=__proto__")
    page.reload()
    shows(page, "产业链知识图谱")


def test_key_numbers_lead_to_quotes_and_lists(explorer: Path, page: Page, watch: Watch) -> None:
    """Each card folds out at least one quote, and its link shows the list it was counted from."""
    page.goto(explorer.as_uri())
    cards = page.locator(".figure")
    assert cards.count() >= 6
    for number in range(cards.count()):
        cards.nth(number).locator("summary").click()
        assert cards.nth(number).locator("blockquote:visible").count() >= 1, cards.nth(number).inner_text()
    page.locator(".figure", has_text="供应商本地化率").get_by_role("link").click()
    until(page, "document.getElementById('localisation').offsetParent !== null")
    top = page.locator("#localisation").bounding_box()
    assert top is not None
    assert 0 <= top["y"] < 300


def test_lists_are_searched_together(explorer: Path, page: Page, watch: Watch) -> None:
    """Rows with the words stay, quotes counted too; lists without a hit go; the address keeps the words."""
    page.goto(explorer.as_uri() + "#view=lists")
    every = page.locator("tbody tr:visible").count()
    page.locator("#find-rows").fill("峡江电池")
    shown = page.locator(".list tbody tr:visible")
    assert 0 < shown.count() < every
    assert page.locator("#found-rows").inner_text() == f"找到 {shown.count()} 行"
    assert page.locator(".list:not(:visible)").count() > 0
    page.reload()
    assert page.locator("#find-rows").input_value() == "峡江电池"
    page.locator("#find-rows").fill("")
    assert page.locator("tbody tr:visible").count() == every


def test_every_named_question_is_answered_as_on_the_command_line(explorer: Path, page: Page, watch: Watch) -> None:
    """At least twelve questions, each with as many rows as our own engine finds."""
    page.goto(explorer.as_uri() + "#view=ask")
    questions = list(named_queries().values())
    assert len(questions) >= 12
    assert page.locator("#ask-question option").all_inner_texts() == [question.title for question in questions]
    for number, question in enumerate(questions):
        page.evaluate("document.getElementById('ask-status').textContent = ''")
        page.locator("#ask-question").select_option(str(number))
        until(page, DONE)
        found = len(run_query(explorer.parent, question.fill()).rows)
        status = page.locator("#ask-status").inner_text()
        assert status.startswith(f"共 {found} 行") or (not found and status.startswith("没有结果；请先填写")), (
            question.title
        )


def test_blanks_become_strings(explorer: Path, page: Page, watch: Watch) -> None:
    """What is typed into a blank cannot leave its quotes."""
    page.goto(explorer.as_uri() + "#view=ask&ask=in-place")
    page.locator("#ask-blanks input").fill('宜都市" } # \\')
    assert '"宜都市\\" } # \\\\"' in page.locator("#ask-editor").input_value()
    page.locator("#ask-blanks input").fill("宜都市")
    page.locator("#ask-blanks input").press("Enter")
    until(page, DONE)
    assert page.locator("#ask-answer tbody tr").count() > 0
    assert "宜都清江锂业有限公司" in page.locator("#ask-answer").inner_text()


def test_typed_queries(explorer: Path, page: Page, watch: Watch) -> None:
    """SELECT, ASK and CONSTRUCT; the usual prefixes; hostile names as words; a mistake told; the page goes on."""
    page.goto(explorer.as_uri() + "#view=ask")
    assert ask(page, "ASK { ?s a cg:Chain }").startswith("共 1 行")
    assert page.locator("#ask-answer td").all_inner_texts() == ["是"]
    assert ask(page, "SELECT ?l { ?s a cg:Enterprise ; rdfs:label ?l } ORDER BY ?l").startswith("共 ")
    assert "<script>alert(2)</script>" in page.locator("#ask-answer").inner_text()
    assert page.locator("#ask-answer script, #ask-answer img").count() == 0
    name, content = downloaded(page, "存 CSV")
    assert name == "查询结果.csv"
    assert content.decode("utf-8-sig").startswith("l\r\n")
    assert "条（" in ask(page, "CONSTRUCT { ?s a cg:Chain } WHERE { ?s a cg:Chain }")
    assert (
        "cg:Chain" in page.locator("#ask-answer pre").inner_text()
        or "#Chain" in page.locator("#ask-answer pre").inner_text()
    )
    assert ask(page, "SELECT * {").startswith("查询有误：")
    assert ask(page, "SELECT * { SERVICE <http://evil.example/> { ?s ?p ?o } }").startswith("查询有误：")
    assert ask(page, "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }").startswith("共 1 行")


def test_a_hard_question_can_be_stopped(explorer: Path, page: Page, watch: Watch) -> None:
    """The page stays alive while it is answered, and the next question is answered again."""
    page.goto(explorer.as_uri() + "#view=ask")
    ask(page, "ASK {}")
    page.locator("#ask-editor").fill("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?c != ?i) }")
    page.locator("#ask-run").click()
    page.wait_for_timeout(200)
    page.locator("#ask-stop").click()
    assert page.locator("#ask-status").inner_text() == "已停止。"
    assert ask(page, "ASK { ?s a cg:Chain }").startswith("共 1 行")


@pytest.mark.parametrize("view", ["overview", "chain-1", "charts", "lists", "ask"])
def test_everybody_can_use_it(view: str, explorer: Path, page: Page, watch: Watch, axe: str) -> None:
    """axe-core finds nothing on any view in the light and in the dark, an answer shown."""
    page.goto(explorer.as_uri() + f"#view={view}")
    if view == "ask":
        ask(page, "SELECT ?s { ?s a cg:Enterprise } LIMIT 3")
    assert hindrances(page, axe) == []


def test_the_file_is_small_enough_to_send(explorer: Path) -> None:
    """The engine takes 1.9 MB; the desk adds little."""
    assert explorer.stat().st_size < 2_600_000


def test_the_network_is_a_page_in_the_page(explorer: Path, page: Page, watch: Watch) -> None:
    """It is unpacked when its view is shown, draws itself, and knows its quotes; not before."""
    page.goto(explorer.as_uri())
    assert len(page.frames) == 2
    assert page.frames[1].url in ("", "about:blank")
    page.get_by_role("link", name="关系网络", exact=True).click()
    until(page, "document.querySelector('[data-status=network]').hidden", 20)
    frame = page.frames[1]
    assert frame.url.startswith("blob:")
    frame.fill("#find", "清江")
    frame.press("#find", "Enter")
    assert "清江锂业" in frame.locator("#evidence-title").inner_text()
