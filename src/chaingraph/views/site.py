"""All pages of a build: an index with the findings as tables, and one page a chain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

from chaingraph.views.chain import render_chain
from chaingraph.views.page import html_table, page

Row = Mapping[str, object]

TITLES = {
    "gaps": "各环节的缺口",
    "localisation": "供应商本地化率",
    "enterprises": "企业清单",
    "projects": "重点项目清单",
    "land": "用地情况与需求",
    "targets": "指标与目标",
}
SHOWN = {"enterprises": ("number", "enterprise", "tier", "sector", "region", "parks")}


def write_pages(findings: Mapping[str, Sequence[Row]], folder: Path) -> None:
    """Writes ``index.html`` and a page for every chain into ``folder``, which is made if need be.

    Args:
        findings: Name of the finding → its rows.
        folder: Where to write.
    """
    folder.mkdir(parents=True, exist_ok=True)
    chains = list(dict.fromkeys(str(row["chain"]) for row in findings.get("gaps", ())))
    links = []
    for number, chain in enumerate(chains, 1):
        name = f"chain-{number}.html"
        rows = [row for row in findings["gaps"] if row["chain"] == chain]
        (folder / name).write_text(
            render_chain(chain, str(rows[0].get("region", "")), rows), encoding="utf-8", newline="\n"
        )
        links.append(f'<li><a href="{name}">{escape(chain)}</a>（{len(rows)} 个环节）</li>')
    body = _index(findings, "".join(links))
    (folder / "index.html").write_text(page("产业链知识图谱", body), encoding="utf-8", newline="\n")


def _index(findings: Mapping[str, Sequence[Row]], links: str) -> str:
    parts = ["<h1>产业链知识图谱</h1>\n", '<p class="dim">每个数字都可展开原文。未知的写作“—”，不作推测。</p>\n']
    if links:
        parts.append(f"<h2>产业链图</h2>\n<ul>{links}</ul>\n")
    for name, title in TITLES.items():
        rows = findings.get(name, ())
        if rows:
            parts.append(f"<h2>{title}（{len(rows)}）</h2>\n")
            parts.append(html_table(rows, SHOWN.get(name, ()), caption=title))
    return "".join(parts)
