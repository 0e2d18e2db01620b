"""A chain as a picture: stages side by side, segments below each other, members beside their segment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from chaingraph.views.cells import visible, width
from chaingraph.views.columns import PLACES, as_shown, columns, is_channel
from chaingraph.views.network import SEARCH, Drawing, Edge, Node, render_network
from chaingraph.views.page import html_table

Row = Mapping[str, object]
STAGES = ("上游", "中游", "下游")
MARKS = {"local": "●", "outside": "○", "unknown": "？"}
WORDS = {"local": "本地", "outside": "区外", "unknown": "所在地未知"}
FILLS = {"local": ("#dafbe1", "#116329"), "outside": ("#fff1e5", "#953800"), "unknown": ("#f6f8fa", "#57606a")}
STATUS = {"missing": "缺口：本地 0 家", "single": "仅 1 家本地", "weak": "本地配套薄弱", "covered": "有本地配套"}
FONT = {"face": "Noto Sans CJK SC, Microsoft YaHei, PingFang SC, sans-serif"}
CHANNEL = "销售渠道"
CARDS: tuple[tuple[str, str, str, object], ...] = (
    ("gap", "#ffebe9", "#cf222e", [6, 4]),
    ("segment", "#ddf4ff", "#0969da", False),
    ("channel", "#f6f8fa", "#57606a", False),
)
PER_ROW = 3
LINE = 38
HEAD = 190
GAP = 50
LONGEST = 24
"""Columns of a member's name that are shown; a Chinese character counts two."""


def render_chain(chain: str, region: str, rows: Sequence[Row]) -> str:
    """A page with the chain's picture and its table.

    Args:
        chain: Name of the chain.
        region: Where ``local`` is.
        rows: Rows of ``gaps`` of this chain.

    Returns:
        HTML that needs no network.
    """
    title = page_title(chain, region)
    missing = [visible(str(row["segment"])) for row in rows if _look(row) == "gap"]
    gaps = f'<p class="gap">缺口环节 {len(missing)} 个：{escape("、".join(missing))}</p>\n' if missing else ""
    legend = "　".join(f"{MARKS[place]} {WORDS[place]}" for place in PLACES)
    intro = f"{gaps}<p>{legend}。红色虚线框为本地没有企业的环节。</p>\n{SEARCH}"
    table = html_table(as_shown("gaps", rows), columns("gaps")[1:], caption=title)
    return render_network(title, _lay_out(rows), intro=intro, below=f"<h2>各环节的企业</h2>\n{table}")


def page_title(chain: str, region: str) -> str:
    """What a chain's page is called."""
    name = f"{visible(chain).removesuffix('产业链')}产业链"
    return f"{name}：{visible(region)}的配套与缺口" if region else f"{name}的配套与缺口"


def _lay_out(rows: Sequence[Row]) -> Drawing:
    """Positions in pixels: one band a stage, and in it one block a segment."""
    nodes: list[Node] = []
    edges: list[Edge] = []
    left = 0.0
    for stage in sorted({str(row["stage"]) for row in rows}, key=_stage_order):
        shown = [row for row in rows if row["stage"] == stage]
        cell, top = _cell_width(shown), 0.0
        nodes.append(Node(f"stage {stage}", stage or "位置未知", left + HEAD + cell, -70, "stage"))
        for number, row in enumerate(shown):
            block = list(_block(row, f"{stage}.{number}", (left, top, cell)))
            nodes.extend(block)
            edges.extend(Edge(block[0].id, member.id) for member in block[1::PER_ROW])
            top += LINE * max(2, -(-(len(block) - 1) // PER_ROW)) + LINE
        left += HEAD + PER_ROW * cell + GAP
    return Drawing(nodes, edges, _looks())


def _cell_width(rows: Sequence[Row]) -> float:
    """Pixels between two members: what the longest name shown needs, half a font size a column and its margins."""
    widest = max((width(shorten(name)) for row in rows for _, name, _ in _members(row)), default=0)
    return 60 + 7.2 * max(8, widest)


def _block(row: Row, key: str, corner: tuple[float, float, float]) -> Iterator[Node]:
    """The segment's card, then its members in rows beside it."""
    left, top, cell = corner
    look = _look(row)
    state = CHANNEL if look == "channel" else STATUS[str(row["status"])]
    yield Node(f"segment {key}", f"{visible(str(row['segment']))}\n{state}", left, top + LINE / 2, look)
    for index, (place, name, words) in enumerate(_members(row)):
        x, y = left + HEAD + (index % PER_ROW) * cell, top + (index // PER_ROW) * LINE
        yield Node(f"member {key}.{index}", f"{MARKS[place]} {shorten(name)}", x, y, place, words)


def _stage_order(stage: str) -> tuple[int, str]:
    """上游, 中游, 下游, then stages of other names, last the unknown one."""
    return (STAGES.index(stage) if stage in STAGES else len(STAGES) + (not stage), stage)


def _look(row: Row) -> str:
    if is_channel(row):
        return "channel"
    return "gap" if row["status"] == "missing" else "segment"


def _members(row: Row) -> list[tuple[str, str, str]]:
    """Place, name and words to find each member by: local ones first, named as the document's own map names them."""
    members = row.get("members")
    if isinstance(members, Sequence) and members:
        found = [(str(m["where"]), visible(str(m["name"])), visible(f"{m['name']} {m['enterprise']}")) for m in members]
        return sorted(found, key=lambda member: PLACES.index(member[0]))
    names = [(place, visible(str(name))) for place in PLACES for name in _names(row, place)]
    return [(place, name, name) for place, name in names]


def _names(row: Row, place: str) -> Sequence[object]:
    names = row.get(place) or ()
    return names if isinstance(names, Sequence) else ()


def _looks() -> dict[str, dict[str, object]]:
    """How each kind of node looks; status and place differ in outline and words too, not by colour alone."""
    looks: dict[str, dict[str, object]] = {"stage": {"shape": "text", "font": {**FONT, "size": 26}}}
    for look, background, border, dashes in CARDS:
        looks[look] = {
            **_box(background, border, dashes),
            "font": {**FONT, "size": 18, "color": "#82071e" if look == "gap" else "#1b1f24"},
            "widthConstraint": {"minimum": 140, "maximum": 180},
        }
    for place, (background, ink) in FILLS.items():
        style = _box(background, ink, [3, 3] if place == "unknown" else False)
        looks[place] = {**style, "font": {**FONT, "size": 14, "color": ink}, "margin": 5}
    return looks


def _box(background: str, border: str, dashes: object) -> dict[str, object]:
    color = {"background": background, "border": border}
    return {"shape": "box", "color": color, "borderWidth": 2, "shapeProperties": {"borderDashes": dashes}}


def shorten(name: str, columns: int = LONGEST) -> str:
    """``name`` in at most ``columns`` columns, a Chinese character counting two; cut names end in …."""
    if width(name) <= columns:
        return name
    kept = next(end for end in range(len(name), 0, -1) if width(name[:end]) < columns)
    return f"{name[:kept]}…"
