"""Reads our own pages the way a browser does: by a parser, not by searching for text."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

VOID = frozenset({"meta", "link", "img", "input", "br", "hr"})


@dataclass
class Page(HTMLParser):
    """What stands in a page.

    Attributes:
        tags: Every tag with its attributes, in order.
        texts: Tag → the texts directly inside tags of that name.
    """

    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    texts: dict[str, list[str]] = field(default_factory=dict)
    open_: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes a tag."""
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open_.append(tag)
            self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        """Closes it; what is closed without being open is a mistake of the page."""
        assert tag in self.open_, f"</{tag}> closes nothing"
        while self.open_.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Adds text to the innermost tag."""
        if self.open_:
            self.texts[self.open_[-1]][-1] += data

    def named(self, tag: str) -> list[dict[str, str]]:
        """Attributes of every tag of that name."""
        return [attributes for name, attributes in self.tags if name == tag]


def read_page(html: str) -> Page:
    """A page, parsed; everything opened must be closed."""
    page = Page()
    page.feed(html)
    page.close()
    assert page.open_ == []
    return page


def outside(page: Page) -> list[str]:
    """What a page would fetch: everything in src, in href of links, and in url() or @import of styles."""
    found = [value for _, attributes in page.tags for name, value in attributes.items() if name in ("src", "srcset")]
    found += [attributes["href"] for attributes in page.named("link") if "href" in attributes]
    found += [value for style in page.texts.get("style", []) for value in re.findall(r"url\(['\"]?([^)'\"]+)", style)]
    found += [style for style in page.texts.get("style", []) if "@import" in style]
    return [value for value in found if not value.startswith("data:")]


def drawn(html: str, what: str = "nodes") -> list[dict[str, Any]]:
    """The nodes or edges that the page's script draws."""
    start = html.index(f"{what} = new vis.DataSet(") + len(f"{what} = new vis.DataSet(")
    found, _ = json.JSONDecoder().raw_decode(html, start)
    assert isinstance(found, list)
    return found
