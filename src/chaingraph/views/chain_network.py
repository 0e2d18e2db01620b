"""A chain drawn as a network: what is missing, the picture, and the same as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from chaingraph.views.cells import visible
from chaingraph.views.chain import page_title
from chaingraph.views.chain_words import CHANNEL, MARKS, NO_STAGE, STATUS, WORDS, stage_order
from chaingraph.views.columns import PLACES, as_shown, columns, is_channel
from chaingraph.views.layout import Block, Member, lay_out, shorten
from chaingraph.views.network import TOOLS, Around, Looks, render_network
from chaingraph.views.page import html_table

Row = Mapping[str, object]
FILLS = {"local": ("#dafbe1", "#116329"), "outside": ("#fff1e5", "#953800"), "unknown": ("#f6f8fa", "#57606a")}
CARDS: tuple[tuple[str, str, str, object], ...] = (
    ("gap", "#ffebe9", "#cf222e", [6, 4]),
    ("segment", "#ddf4ff", "#0969da", False),
    ("channel", "#f6f8fa", "#57606a", False),
)
FONT = {"face": "Noto Sans CJK SC, Microsoft YaHei, PingFang SC, sans-serif"}
FOUND = {"background": "#fff8c5", "border": "#9a6700"}


def render_chain_network(chain: str, region: str, rows: Sequence[Row]) -> str:
    """A page with the chain's picture and its table.

    Args:
        chain: Name of the chain.
        region: Where ``local`` is; empty when nobody says.
        rows: Rows of ``gaps`` of this chain.

    Returns:
        HTML that needs no network.
    """
    title = page_title(chain, region)
    missing = [visible(str(row["segment"])) for row in rows if _look(row) == "gap"]
    gaps = f'<p class="gap">缺口环节 {len(missing)} 个：{escape("、".join(missing))}</p>\n' if missing else ""
    legend = "　".join(f"{MARKS[place]} {WORDS[place]}" for place in PLACES)
    intro = f"{gaps}<p>{legend}。红色虚线框为本地没有企业的环节。</p>\n{TOOLS}"
    table = html_table(as_shown("gaps", rows), columns("gaps")[1:], caption=title)
    blocks = [_block(row) for row in sorted(rows, key=lambda row: stage_order(str(row["stage"])))]
    return render_network(title, lay_out(blocks, _looks()), Around(intro, f"<h2>各环节的企业</h2>\n{table}"))


def _block(row: Row) -> Block:
    look = _look(row)
    state = CHANNEL if look == "channel" else STATUS[str(row["status"])]
    stage = visible(str(row["stage"])) or NO_STAGE
    return Block(stage, f"{shorten(visible(str(row['segment'])))}\n{state}", look, list(_members(row)))


def _look(row: Row) -> str:
    if is_channel(row):
        return "channel"
    return "gap" if row["status"] == "missing" else "segment"


def _members(row: Row) -> Iterator[Member]:
    """Local ones first, named as the document's own map names them; the enterprise's full name is found too."""
    members = row.get("members")
    if isinstance(members, Sequence) and members:
        found = [(str(m["where"]), str(m["name"]), str(m["enterprise"])) for m in members]
    else:
        found = [(place, str(name), str(name)) for place in PLACES for name in _names(row, place)]
    for place, name, enterprise in sorted(found, key=lambda member: PLACES.index(member[0])):
        words = visible(name if name == enterprise else f"{name} {enterprise}")
        yield Member(f"{MARKS[place]} {shorten(visible(name))}", words, place)


def _names(row: Row, place: str) -> Sequence[object]:
    names = row.get(place) or ()
    return names if isinstance(names, Sequence) else ()


def _looks() -> Looks:
    """How each kind of node looks; status and place differ in outline and words too, not by colour alone."""
    looks: dict[str, dict[str, object]] = {"stage": {"shape": "text", "font": {**FONT, "size": 22}}}
    for look, background, border, dashes in CARDS:
        looks[look] = {
            **_box(background, border, dashes),
            "font": {**FONT, "size": 16, "color": "#82071e" if look == "gap" else "#1b1f24"},
            "widthConstraint": {"minimum": 150, "maximum": 164},
        }
    for place, (background, ink) in FILLS.items():
        style = _box(background, ink, [3, 3] if place == "unknown" else False)
        looks[place] = {**style, "font": {**FONT, "size": 14, "color": ink}, "margin": 5}
    return looks


def _box(background: str, border: str, dashes: object) -> dict[str, object]:
    color = {"background": background, "border": border, "highlight": FOUND, "hover": FOUND}
    return {"shape": "box", "color": color, "borderWidth": 1, "shapeProperties": {"borderDashes": dashes}}
