"""The page of a chain: upstream, midstream and downstream with who is there and who is missing, each name with its quote."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from chaingraph.views.assets import data_script
from chaingraph.views.cells import visible
from chaingraph.views.chain_cards import cards, tools
from chaingraph.views.chain_data import Papers, chain_data
from chaingraph.views.chain_parts import Beside, Segment, segments
from chaingraph.views.chain_words import MARKS, WORDS
from chaingraph.views.columns import as_shown, columns
from chaingraph.views.page import html_table
from chaingraph.views.page_sealed import PANEL, Sealed, sealed_page

Row = Mapping[str, object]
SCRIPTS = ("state.js", "panel.js", "picture.js", "chain.js")
STYLES = ("chain.css",)
NOTHING = Beside()
KEYS = "键盘：/ 查找，方向键在名称间移动，回车看原文，Esc 关闭。“待核”是把握不到 85% 的对应。"


def render_chain(chain: str, region: str, rows: Sequence[Row], beside: Beside = NOTHING, *, before: str = "") -> str:
    """A page with the chain's map and its table.

    Args:
        chain: Name of the chain.
        region: Where ``local`` is; empty when nobody says.
        rows: Rows of ``gaps`` of this chain.
        beside: What stands beside the gaps; titles of documents.
        before: HTML of the navigation.

    Returns:
        HTML that needs no network.
    """
    main, data = chain_section(chain, region, rows, beside)
    title = page_title(chain, region)
    return sealed_page(Sealed(title, main, SCRIPTS, STYLES, before=before, after=f"{data}{PANEL}"))


def chain_section(
    chain: str, region: str, rows: Sequence[Row], beside: Beside = NOTHING, number: int = 1
) -> tuple[str, str]:
    """The map as a part of a page, and the data its script reads.

    Args:
        chain: See :func:`render_chain`.
        region: See :func:`render_chain`.
        rows: See :func:`render_chain`.
        beside: See :func:`render_chain`.
        number: Tells the chains of one page apart.
    """
    title, parts, papers = page_title(chain, region), segments(rows, beside), Papers(beside.papers)
    data = data_script(f"chain-data-{number}", chain_data(visible(chain), title, parts, papers))
    table = html_table(as_shown("gaps", rows), columns("gaps")[1:], caption=f"{title}（表格）")
    map_ = f'<div class="chainmap" data-source="chain-data-{number}">\n{tools(parts)}{_legend()}{cards(parts)}</div>\n'
    main = (
        f"<h1>{escape(title)}</h1>\n{_lead(parts)}{_heads(chain, beside)}{map_}{_sources(papers)}"
        f'<section class="twin"><h2>各环节的企业（表格）</h2>\n{table}</section>\n'
    )
    return main, data


def page_title(chain: str, region: str) -> str:
    """What a chain's page is called."""
    name = f"{visible(chain).removesuffix('产业链')}产业链"
    return f"{name}：{visible(region)}的配套与缺口" if region else f"{name}的配套与缺口"


def _lead(parts: Sequence[Segment]) -> str:
    """What the map says, in one sentence."""
    counted = [part for part in parts if part.look != "channel"]
    missing = [visible(part.name) for part in counted if part.look == "missing"]
    names = sum(len(part.members) for part in parts)
    local = sum(part.local for part in parts)
    told = f"{len(counted)} 个环节、{names} 个名称，其中本地 {local} 个。"
    gaps = f'<span class="gap">缺口环节 {len(missing)} 个：{escape("、".join(missing))}。</span>' if missing else ""
    return f'<p class="lead">{told}{gaps}</p>\n' if parts else "<p>没有环节。</p>\n"


def _heads(chain: str, beside: Beside) -> str:
    """Who leads the chain for the government, if a document says so."""
    rows = [row for row in beside.heads if row["chain"] == chain]
    table = html_table(rows, columns("heads"), caption="链长与牵头单位")
    return f'<section class="heads"><h2>链长与牵头单位</h2>\n{table}</section>\n' if rows else ""


def _legend() -> str:
    marks = "".join(f'<span class="paper">{shape} {WORDS[place]}</span>' for place, shape in MARKS.items())
    return f'<p class="legend">{marks}<span>虚线框：缺口，本地没有企业</span><span class="screen">点名称看原文。{KEYS}</span></p>\n'


def _sources(papers: Papers) -> str:
    rows = papers.rows()
    if not rows:
        return ""
    items = "".join(f"<li>{escape(visible(str(row['title'])))}（引用 {row['quotes']} 处）</li>" for row in rows)
    return f'<section class="sources"><h2>来源</h2><ol>{items}</ol></section>\n'
