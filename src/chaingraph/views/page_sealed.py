"""A page with scripts of ours and of nobody else: its policy names each by its hash and forbids every connection.

Even where an escape were forgotten, the browser would run nothing that a document says, and ask nobody for anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from chaingraph.views.assets import asset, hash_of
from chaingraph.views.page import head_of

CHARSET = '<meta charset="utf-8">\n'
ENGINE = "'wasm-unsafe-eval'"
"""Lets a page compile WebAssembly, and nothing else."""
PANEL = (
    '<aside id="evidence" aria-labelledby="evidence-title" hidden><header><h2 id="evidence-title">证据</h2>'
    '<button id="evidence-close" type="button">关闭</button></header>'
    '<div id="evidence-body" tabindex="0" role="region" aria-label="证据与原文"></div></aside>\n'
)


@dataclass(frozen=True, slots=True)
class Sealed:
    """What a page is made of.

    Attributes:
        title: Plain text.
        main: HTML of the main part.
        scripts: Names of assets, in the order in which they run.
        styles: Names of assets.
        before: HTML before the main part: the navigation.
        after: HTML after it: data and the evidence panel.
        engine: Whether it compiles WebAssembly, in a worker.
        enclosed: Scripts of the pages that it shows in frames: a frame has the policy of the page around it, too.
    """

    title: str
    main: str
    scripts: Sequence[str]
    styles: Sequence[str]
    before: str = ""
    after: str = ""
    engine: bool = False
    enclosed: Sequence[str] = ()


def sealed_page(parts: Sealed) -> str:
    """The page as HTML."""
    scripts = [asset(name) for name in parts.scripts]
    head = head_of(parts.title).replace(
        CHARSET, f"{CHARSET}{policy(scripts, engine=parts.engine, enclosed=parts.enclosed)}", 1
    )
    styles = "".join(f"<style>\n{asset(name)}</style>\n" for name in parts.styles)
    run = "".join(f"<script>{script}</script>\n" for script in scripts)
    return (
        f'<!doctype html>\n<html lang="zh-CN">\n<head>\n{head}{styles}</head>\n<body>\n{parts.before}<main>\n{parts.main}'
        f"</main>\n{parts.after}{run}</body>\n</html>\n"
    )


def policy(scripts: Sequence[str], *, engine: bool = False, enclosed: Sequence[str] = ()) -> str:
    """The element of the head that lets these scripts run, and nothing else do anything.

    Args:
        scripts: Their texts, exactly as they stand in the page.
        engine: Whether the page compiles WebAssembly, in a worker.
        enclosed: Texts of the scripts of pages in frames.
    """
    allowed = " ".join([*map(hash_of, (*scripts, *enclosed)), *([ENGINE] if engine else [])])
    workers = "; worker-src blob:" if engine else ""
    frames = "; frame-src blob:" if enclosed else ""
    rules = (
        f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data: blob:{workers}{frames}; "
        "base-uri 'none'; form-action 'none'"
    )
    return f'<meta http-equiv="Content-Security-Policy" content="{escape(rules, quote=True)}">\n'
