"""Parts that the index and the file with everything share: chains as cards, lists, charts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape

from chaingraph.views.cells import visible
from chaingraph.views.chain_cards import COVER
from chaingraph.views.chain_parts import Segment
from chaingraph.views.chain_words import NO_STAGE
from chaingraph.views.columns import as_shown, columns, drawn_gaps, told_gaps
from chaingraph.views.labels import label
from chaingraph.views.page import html_table

Row = Mapping[str, object]
SECTIONS = (
    "chain_totals",
    "promised_chains",
    "gaps",
    "told_gaps",
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


FIRST = ("gaps", "told_gaps", "candidates", "projects", "targets")
"""Of these, those whose first rows stand on an overview that has its lists elsewhere."""
BRIEF = 6
"""Rows of them that stand there."""


def by_chain(rows: Sequence[Row]) -> dict[str, list[Row]]:
    """Rows of ``gaps``, each chain's together, in their order."""
    chains: dict[str, list[Row]] = {}
    for row in rows:
        chains.setdefault(str(row["chain"]), []).append(row)
    return chains


def listed(findings: Mapping[str, Sequence[Row]]) -> list[tuple[str, Sequence[Row]]]:
    """The findings that have a list, and rows in it."""
    gaps = findings.get("gaps", ())
    split = {**findings, "gaps": drawn_gaps(gaps), "told_gaps": told_gaps(gaps)}
    return [(name, split[name]) for name in SECTIONS if split.get(name)]


def chain_card(chain: str, parts: Sequence[Segment], address: str) -> str:
    """A chain in brief: how many segments, and which of them are filled here."""
    counted = [part for part in parts if part.look != "channel"]
    missing = sum(part.look == "missing" for part in counted)
    stages = dict.fromkeys(part.stage for part in parts)
    strip = "".join(_stage(stage, [part for part in parts if part.stage == stage]) for stage in stages)
    told = f"{len(counted)} 个环节，{sum(len(part.members) for part in parts)} 个名称"
    gaps = f'，<span class="gap">缺口 {missing} 个</span>' if missing else ""
    sold = f"，另有 {len(parts) - len(counted)} 个销售渠道" if len(parts) > len(counted) else ""
    return (
        f'<li class="chain"><h3><a href="{escape(address, quote=True)}">{escape(visible(chain))}</a></h3>'
        f'<p>{told}{gaps}{sold}</p><dl class="strip">{strip}</dl></li>'
    )


def _stage(stage: str, parts: Sequence[Segment]) -> str:
    bits = "".join(
        f'<span class="bit {part.look}">{escape(visible(part.name))}：{COVER[part.look]}</span>' for part in parts
    )
    return f"<dt>{escape(visible(stage or NO_STAGE))}</dt><dd>{bits}</dd>"


def contents(sections: Sequence[tuple[str, Sequence[Row]]], link: Callable[[str], str]) -> str:
    """Links to the lists of a long page; none for a single one."""
    if len(sections) < 2:
        return ""
    links = "".join(
        f'<li><a href="{escape(link(name), quote=True)}">{label(f"finding:{name}")}</a>（{len(rows)}）</li>'
        for name, rows in sections
    )
    return f'<nav aria-label="目录"><ul class="contents">{links}</ul></nav>\n'


def lists(sections: Sequence[tuple[str, Sequence[Row]]]) -> str:
    """Every finding as a table under its heading."""
    parts = []
    for name, rows in sections:
        title = label(f"finding:{name}")
        table = html_table(as_shown(name, rows), columns(name), caption=title)
        parts.append(f'<section class="list"><h2 id="{name}">{title}（{len(rows)}）</h2>\n{table}</section>\n')
    return "".join(parts)


def briefs(sections: Sequence[tuple[str, Sequence[Row]]], link: Callable[[str], str]) -> str:
    """The first rows of the lists that are asked for first, each with the way to the whole list."""
    found = dict(sections)
    return "".join(_brief(name, found[name], link(name)) for name in FIRST if name in found)


def _brief(name: str, rows: Sequence[Row], address: str) -> str:
    """What is missing stands before what is not."""
    first = sorted(rows, key=lambda row: row.get("status") != "missing")[:BRIEF]
    title = label(f"finding:{name}")
    table = html_table(as_shown(name, first), columns(name), caption=title)
    rest = f"前 {len(first)} 行，共 {len(rows)} 行：" if len(rows) > len(first) else ""
    way = f'<p>{rest}<a href="{escape(address, quote=True)}">查看清单</a></p>'
    return f'<section class="brief"><h2>{title}（{len(rows)}）</h2>\n{table}{way}</section>\n'


def charts(found: Mapping[str, str]) -> str:
    """Charts (HTML, SVG) under their titles."""
    return "".join(
        f'<section class="chart"><h2>{escape(visible(title))}</h2>\n{drawing}</section>\n'
        for title, drawing in found.items()
    )
