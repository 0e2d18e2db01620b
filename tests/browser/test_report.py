"""The page of a report in a real browser: nothing leaves, nothing runs, and everybody can read it."""

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


@pytest.fixture(scope="module")
def report(pages: Path) -> Path:
    """The page of the report on the desk of hostile names."""
    folder = pages.parent
    result = run("report", "-q", "--graph", folder)
    assert result.code == 0, result.err
    return folder / "report" / "产业链报告.html"


def test_nothing_leaves_and_nothing_runs(report: Path, page: Page, watch: Watch) -> None:
    """No request, no script, no image; the drawings are there as real text."""
    page.goto(report.as_uri())
    assert page.locator("script, img, iframe, object").count() == 0
    assert page.locator("figure.chart svg[role=img]").count() >= 6
    assert page.locator("svg text", has_text="缺口：本地 0 家").count() >= 1
    assert watch.requests == []


def test_everybody_can_read_it(report: Path, page: Page, axe: str) -> None:
    """axe-core finds nothing, in light and in dark, with every table folded out."""
    page.goto(report.as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert hindrances(page, axe) == []


def test_drawings_scale_with_the_window(report: Path, page: Page) -> None:
    """On a narrow window no drawing is wider than the page."""
    page.set_viewport_size({"width": 480, "height": 800})
    page.goto(report.as_uri())
    widths = page.evaluate(
        "[...document.querySelectorAll('figure.chart svg')].map(s => s.getBoundingClientRect().right)"
    )
    assert max(widths) <= 480
