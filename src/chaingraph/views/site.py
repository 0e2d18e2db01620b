"""All pages of a build: an index with key numbers, chains and lists, and one page a chain, with ways between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from chaingraph.views.assets import asset
from chaingraph.views.cells import visible
from chaingraph.views.chain import render_chain
from chaingraph.views.chain_parts import Beside, segments
from chaingraph.views.columns import drawn_gaps
from chaingraph.views.page import page
from chaingraph.views.site_figures import figures, html_figures
from chaingraph.views.site_parts import SECTIONS, by_chain, chain_card, charts, contents, listed, lists

__all__ = ["SECTIONS", "TITLE", "Extra", "overview", "write_pages"]

Row = Mapping[str, object]
TITLE = "产业链知识图谱"
CHARTS = "charts.html"


@dataclass(frozen=True, slots=True)
class Extra:
    """What pages show besides the findings.

    Attributes:
        beside: What stands beside the gaps, and titles of documents.
        charts: Title → drawing as HTML; a script in one would not run.
        pages: File name → title and HTML of further pages (networks), linked from the index.
    """

    beside: Beside = field(default_factory=Beside)
    charts: Mapping[str, str] = field(default_factory=dict)
    pages: Mapping[str, tuple[str, str]] = field(default_factory=dict)


NOTHING = Extra()


def write_pages(findings: Mapping[str, Sequence[Row]], folder: Path, extra: Extra = NOTHING) -> None:
    """Writes ``index.html``, a page for every chain and the further pages into ``folder``, which is made if need be.

    Args:
        findings: Name of the finding → its rows; what is absent has no section.
        folder: Where to write.
        extra: What pages show besides.
    """
    folder.mkdir(parents=True, exist_ok=True)
    chains = by_chain(drawn_gaps(findings.get("gaps", ())))
    addresses = {chain: f"chain-{number}.html" for number, chain in enumerate(chains, 1)}
    for chain, rows in chains.items():
        region = str(rows[0].get("region") or "")
        before = _ways(addresses, extra, addresses[chain])
        _write(folder / addresses[chain], render_chain(chain, region, rows, extra.beside, before=before))
    for file, (_, html) in _pages(extra, addresses).items():
        _write(folder / file, html)
    _write(folder / "index.html", _index(findings, addresses, extra))


def overview(findings: Mapping[str, Sequence[Row]], addresses: Mapping[str, str], beside: Beside, lists_at: str) -> str:
    """Heading, key numbers and chains.

    Args:
        findings: Name of the finding → its rows.
        addresses: Chain → where its map is.
        beside: What stands beside the gaps, and titles of documents.
        lists_at: Address of a list, up to the name of its finding.
    """
    papers = [visible(title or name) for name, title in beside.papers.items()]
    told = f"根据 {len(papers)} 份文件：{'；'.join(papers)}。" if papers else ""
    chains = by_chain(drawn_gaps(findings.get("gaps", ())))
    cards = "".join(chain_card(chain, segments(rows, beside), addresses[chain]) for chain, rows in chains.items())
    return (
        f"<h1>{TITLE}</h1>\n"
        f'<p class="dim">{escape(told)}每个数字都可展开原文。未知的写作“—”，不作推测。</p>\n'
        f"{html_figures(figures(findings), beside.papers, lambda name: lists_at + name)}"
        + (f'<h2>产业链图</h2>\n<ul class="chains" style="list-style:none;padding:0">{cards}</ul>\n' if cards else "")
    )


def _index(findings: Mapping[str, Sequence[Row]], addresses: Mapping[str, str], extra: Extra) -> str:
    sections = listed(findings)
    empty = "<p>文件中没有可列出的结果。请读取含名册、项目表、产业链图或供应商统计的文件。</p>\n"
    parts = [
        overview(findings, addresses, extra.beside, "#"),
        _further(extra),
        "" if sections else empty,
        contents(sections, lambda name: f"#{name}"),
        lists(sections),
    ]
    return page(TITLE, "".join(parts), head=f"<style>\n{asset('site.css')}</style>\n")


def _titles(extra: Extra) -> dict[str, str]:
    """File → title of the pages besides the index and the chains."""
    return {**({CHARTS: "图表"} if extra.charts else {}), **{file: title for file, (title, _) in extra.pages.items()}}


def _pages(extra: Extra, addresses: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """The same pages with their HTML; the charts have one of their own, their tables are called as those of the index."""
    body = f"{_ways(addresses, extra, CHARTS)}<h1>图表</h1>\n{charts(extra.charts)}"
    drawn = page("图表", body, head=f"<style>\n{asset('site.css')}</style>\n")
    return {**({CHARTS: ("图表", drawn)} if extra.charts else {}), **extra.pages}


def _further(extra: Extra) -> str:
    links = "".join(
        f'<li><a href="{escape(file, quote=True)}">{escape(visible(title))}</a></li>'
        for file, title in _titles(extra).items()
    )
    return f"<h2>更多网页</h2>\n<ul>{links}</ul>\n" if links else ""


def _ways(addresses: Mapping[str, str], extra: Extra, here: str) -> str:
    """The navigation of a chain's page."""
    pages = {"index.html": "总览", **{file: chain for chain, file in addresses.items()}}
    pages |= _titles(extra)
    links = "　".join(
        f"<b>{escape(visible(name))}</b>"
        if file == here
        else f'<a href="{escape(file, quote=True)}">{escape(visible(name))}</a>'
        for file, name in pages.items()
    )
    return f'<nav aria-label="页面"><p>{links}</p></nav>\n'


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
