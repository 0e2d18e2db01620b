"""A real browser without a network, and the pages of a desk full of hostile names.

Chromium of the system is driven by Playwright; nothing is downloaded. Without it these tests are skipped, unless
``CHAINGRAPH_REQUIRE_BROWSER=1`` says that there has to be one.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def missing(what: str) -> None:
    """Skips, or fails where a browser is required."""
    if os.environ.get("CHAINGRAPH_REQUIRE_BROWSER") == "1":
        pytest.fail(what)
    pytest.skip(what)


@pytest.fixture(scope="session")
def chromium() -> str:
    """Where the browser is."""
    pytest.importorskip("playwright", reason="playwright is not installed")
    found = os.environ.get("CHAINGRAPH_CHROME") or next(filter(None, map(shutil.which, NAMES)), None)
    if not found:
        missing("no Chromium on this machine")
    return str(found)


@pytest.fixture(scope="session")
def browser_type_launch_args(chromium: str) -> dict[str, object]:
    """How pytest-playwright starts the browser."""
    return {"executable_path": chromium, "args": list(FLAGS), "headless": True}


@pytest.fixture(scope="session")
def browser_context_args() -> dict[str, object]:
    """A Chinese desk without a network."""
    return {"offline": True, "locale": "zh-CN", "viewport": {"width": 1280, "height": 800}}


@pytest.fixture(scope="session")
def pages(desk: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of a build of the desk, in a folder of their own: tests put others beside them."""
    folder = tmp_path_factory.mktemp("pages") / "out"
    return shutil.copytree(desk, folder) / "6-views"


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core; it is not part of this project."""
    places = [Path(os.environ["CHAINGRAPH_AXE"])] if "CHAINGRAPH_AXE" in os.environ else []
    with suppress(ModuleNotFoundError):
        places.append(Path(str(files("axe_playwright_python") / "axe.min.js")))
    places.append(Path("node_modules/axe-core/axe.min.js"))
    for place in places:
        if place.is_file():
            return place.read_text(encoding="utf-8")
    pytest.skip("no axe-core: pip install axe-playwright-python, or set CHAINGRAPH_AXE to axe.min.js")


@dataclass
class Watch:
    """What a page does that it should not.

    Attributes:
        requests: Addresses it asked for, other than its own files.
        errors: What its scripts threw or complained about.
        dialogs: What it alerted.
    """

    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def follow(self, page: Page) -> None:
        """Watches a page."""
        page.on("request", lambda request: self._asked(request.url))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda message: self._said(message.type, message.text))
        page.on("dialog", self._alerted)

    def _asked(self, url: str) -> None:
        if not url.startswith(("file:", "data:", "blob:")):
            self.requests.append(url)

    def _said(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.errors.append(text)

    def _alerted(self, dialog: Any) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()


@pytest.fixture
def watch(context: BrowserContext) -> Iterator[Watch]:
    """Watches every page of a test; whatever the test does, none of them may reach out, fail or alert."""
    seen = Watch()
    context.on("page", seen.follow)
    yield seen
    assert seen.requests == []
    assert seen.errors == []
    assert seen.dialogs == []
