"""All pages of a build: an index with the findings as tables, and one page a chain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

from chaingraph.views.cells import visible
from chaingraph.views.chain import render_chain
from chaingraph.views.columns import as_shown, columns
from chaingraph.views.labels import label
from chaingraph.views.page import html_table, page

Row = Mapping[str, object]

TITLE = "产业链知识图谱"
SECTIONS = (
    "chain_totals",
    "promised_chains",
    "gaps",
    "candidates",
    "neighbours",
    "localisation",
    "localisation_totals",
    "enterprises",
    "projects",
    "land",
    "targets",
    "claims",
    "audit",
)
"""Findings in the order in which an officer asks: the chains, who could fill them, who is here, what is planned."""


def write_pages(findings: Mapping[str, Sequence[Row]], folder: Path) -> None:
    """Writes ``index.html`` and a page for every chain into ``folder``, which is made if need be.

    Args:
        findings: Name of the finding → its rows; what is absent has no section.
        folder: Where to write.
    """
    folder.mkdir(parents=True, exist_ok=True)
    links = []
    for number, (chain, rows) in enumerate(_by_chain(findings.get("gaps", ())).items(), 1):
        name = f"chain-{number}.html"
        _write(folder / name, render_chain(chain, str(rows[0].get("region") or ""), rows))
        links.append(f'<li><a href="{name}">{escape(visible(chain))}</a>（{len(rows)} 个环节）</li>')
    _write(folder / "index.html", page(TITLE, _index(findings, "".join(links))))


def _by_chain(rows: Sequence[Row]) -> dict[str, list[Row]]:
    chains: dict[str, list[Row]] = {}
    for row in rows:
        chains.setdefault(str(row["chain"]), []).append(row)
    return chains


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _index(findings: Mapping[str, Sequence[Row]], links: str) -> str:
    sections = [(name, findings[name]) for name in SECTIONS if findings.get(name)]
    parts = [f"<h1>{TITLE}</h1>\n", '<p class="dim">每个数字都可展开原文。未知的写作“—”，不作推测。</p>\n']
    if links:
        parts.append(f"<h2>产业链图</h2>\n<ul>{links}</ul>\n")
    if not sections:
        parts.append("<p>文件中没有可列出的结果。请读取含名册、项目表、产业链图或供应商统计的文件。</p>\n")
    parts.append(_contents(sections))
    for name, rows in sections:
        title = label(f"finding:{name}")
        parts.append(f'<h2 id="{name}">{title}（{len(rows)}）</h2>\n')
        parts.append(html_table(as_shown(name, rows), columns(name), caption=title))
    return "".join(parts)


def _contents(sections: Sequence[tuple[str, Sequence[Row]]]) -> str:
    """Links to the tables of a long page; none for a single one."""
    if len(sections) < 2:
        return ""
    links = "　".join(f'<a href="#{name}">{label(f"finding:{name}")}</a>' for name, _ in sections)
    return f'<nav aria-label="目录"><p>{links}</p></nav>\n'
