"""What the tests of pages share: files opened from the disk, waiting without running text as code, what a download holds."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

AXE = """async () => (await axe.run(document)).violations.map(v => v.id + ' ' + v.nodes[0].html)"""


def lay(folder: Path, html: str, name: str = "page.html") -> Path:
    """Writes a page and says where."""
    path = folder / name
    path.write_text(html, encoding="utf-8", newline="\n")
    return path


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
