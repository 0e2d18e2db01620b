"""Network pages in a real browser: evidence, unfolding, search, filters, address."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import Watch
from tests.browser.watching import hindrances
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
