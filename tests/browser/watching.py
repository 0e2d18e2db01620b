"""What the tests of pages share: files opened from the disk, waiting without running text as code, what a download holds."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

_AXE = """async rules => (await axe.run(document, {resultTypes: ['violations'], ...(rules ? {runOnly: rules} : {})}))
    .violations.map(v => v.id + ' ' + v.nodes[0].html)"""
_OF_COLOURS = ["color-contrast", "link-in-text-block"]


def lay(folder: Path, html: str, name: str = "page.html") -> Path:
    """Writes a page and says where."""
    path = folder / name
    path.write_text(html, encoding="utf-8", newline="\n")
    return path


def hindrances(page: Page, axe: str) -> list[str]:
    """What axe-core finds on the page as it stands: every rule in the light, in the dark those of colours, for nothing else changes.

    Args:
        page: A page that is open.
        axe: The script of axe-core.
    """
    page.evaluate(f"{axe};0")
    page.emulate_media(color_scheme="light")
    found = page.evaluate(_AXE, None)
    page.emulate_media(color_scheme="dark")
    in_the_dark = [f"dark: {one}" for one in page.evaluate(_AXE, _OF_COLOURS)]
    page.emulate_media(color_scheme="light")
    return [*found, *in_the_dark]


def downloaded(page: Page, button: str) -> tuple[str, bytes]:
    """What a button of the page saves: its name and its content."""
    with page.expect_download() as event:
        page.get_by_role("button", name=button).locator("visible=true").click()
    return event.value.suggested_filename, Path(event.value.path()).read_bytes()


def until(page: Page, expression: str, seconds: float = 30) -> None:
    """Waits for a condition; a page that forbids text as code cannot be polled from inside."""
    end = time.monotonic() + seconds
    while not page.evaluate(expression):
        assert time.monotonic() < end, f"never: {expression}"
        page.wait_for_timeout(30)
