"""The panorama of a chain as one drawing: 上游 → 中游 → 下游, segments as cards, names with marks, gaps in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.views.cells import visible
from chaingraph.views.chain import page_title
from chaingraph.views.chain_words import CHANNEL, MARKS, NO_STAGE, STAGES, STATUS, WORDS
from chaingraph.views.charts_frame import Chart, Row, short
from chaingraph.views.charts_svg import BLUE, GREEN, GREY, ORANGE, RED, Svg, pixels
from chaingraph.views.columns import PLACES, is_channel

WIDE = 1240.0
GAP = 22.0
PAD = 12.0
LINE = 20.0
COLORS = {"missing": RED, "single": ORANGE, "weak": ORANGE, "covered": GREEN, "channel": GREY}
LONGEST = 22


@dataclass(frozen=True, slots=True)
class _Card:
    """A segment with its words broken into lines; a word is ``(x, text, place)``."""

    title: str
    status: str
    words: str
    lines: tuple[tuple[tuple[float, str, str], ...], ...]

    @property
    def high(self) -> float:
        return PAD * 2 + 40 + LINE * max(1, len(self.lines))


def draw_panorama(rows: Sequence[Row]) -> Chart | None:
    """The panorama of one chain.

    Args:
        rows: Rows of ``gaps`` of the chain.
    """
    if not rows:
        return None
    columns = _columns(rows)
    room = (WIDE - GAP * (len(columns) + 1)) / len(columns)
    cards = [(name, [_card(row, room - 2 * PAD) for row in found]) for name, found in columns]
    high = max(sum(card.high + GAP * 0.7 for card in found) for _, found in cards) + 100
    title = page_title(str(rows[0]["chain"]), str(rows[0].get("region") or ""))
    missing = [short(row["segment"], LONGEST * 2) for row in rows if row["status"] == "missing" and not is_channel(row)]
    desc = f"{len(rows)} 个环节；缺口 {len(missing)} 个{'：' if missing else ''}{'、'.join(missing)}"
    svg = Svg((WIDE, high), title, desc)
    for number, (name, found) in enumerate(cards):
        _column(svg, GAP + number * (room + GAP), room, (name, found), last=number == len(cards) - 1)
    _legend(svg, high - 14)
    return Chart(f"产业链全景图：{title}", f"{desc}。", svg, "gaps", list(rows))


def _legend(svg: Svg, y: float) -> None:
    x = GAP
    marks = [f"{MARKS[place]} {WORDS[place]}" for place in PLACES]
    for words in ("图例：", *marks, "虚线框：本地没有企业的环节（缺口）"):
        svg.text((x, y), words)
        x += pixels(words) + 16


def _columns(rows: Sequence[Row]) -> list[tuple[str, list[Row]]]:
    """Stages with their segments; a chain without stages is laid out in three columns of about the same length."""
    stages = sorted({str(row["stage"]) for row in rows}, key=lambda name: (_rank(name), name))
    if stages != [""]:
        return [(visible(name) or NO_STAGE, [row for row in rows if row["stage"] == name]) for name in stages]
    count = min(3, len(rows))
    size = -(-len(rows) // count)
    parts = [list(rows[at : at + size]) for at in range(0, len(rows), size)]
    return [("环节" if number == 0 else "", part) for number, part in enumerate(parts)]


def _rank(stage: str) -> int:
    return STAGES.index(stage) if stage in STAGES else len(STAGES) + (not stage)


def _card(row: Row, room: float) -> _Card:
    channel = is_channel(row)
    words = CHANNEL if channel else STATUS[str(row["status"])]
    found = list(_members(row)) or [(str(name), "unknown") for name in _list(row, "channels")]
    return _Card(
        title=short(row["segment"], max(8, int(room / 8.5))),
        status="channel" if channel else str(row["status"]),
        words=words,
        lines=tuple(_lines(found, room, marked=not channel)),
    )


def _members(row: Row) -> Iterator[tuple[str, str]]:
    """Names as the map writes them, local ones first."""
    members = [member for member in _list(row, "members") if isinstance(member, dict)]
    found = [(str(member["name"]), str(member["where"])) for member in members]
    if not found:
        found = [(str(name), place) for place in PLACES for name in _list(row, place)]
    return iter(sorted(found, key=lambda item: PLACES.index(item[1])))


def _list(row: Row, key: str) -> Sequence[object]:
    value = row.get(key)
    return value if isinstance(value, Sequence) and not isinstance(value, str) else ()


def _lines(
    names: Sequence[tuple[str, str]], room: float, *, marked: bool
) -> Iterator[tuple[tuple[float, str, str], ...]]:
    line: list[tuple[float, str, str]] = []
    x = 0.0
    for name, place in names:
        words = f"{MARKS[place] if marked else ''}{short(name, LONGEST)}"
        wide = pixels(words) + 12
        if line and x + wide > room:
            yield tuple(line)
            line, x = [], 0.0
        line.append((x, words, place))
        x += wide
    if line:
        yield tuple(line)


def _column(svg: Svg, left: float, room: float, stage: tuple[str, Sequence[_Card]], *, last: bool) -> None:
    name, cards = stage
    if name:
        svg.text((left + room / 2, 34), name, size=19, anchor="middle", bold=True)
        if not last and name != "环节":
            svg.text((left + room + GAP / 2, 34), "→", size=19, anchor="middle")
        svg.line((left, 48, left + room, 48), BLUE, thick=3)
    top = 64.0
    for card in cards:
        _draw_card(svg, (left, top), room, card)
        top += card.high + GAP * 0.7


def _draw_card(svg: Svg, corner: tuple[float, float], room: float, card: _Card) -> None:
    left, top = corner
    color = COLORS[card.status]
    dash = "7 4" if card.status == "missing" else ""
    svg.rect((left, top, room, card.high), color, stroke=color, dash=dash, opacity=0.08)
    svg.rect((left, top, 5, card.high), color)
    svg.text((left + PAD + 4, top + 26), card.title, size=16, bold=True)
    svg.text((left + PAD + 4, top + 45), card.words, size=12.5, bold=card.status == "missing")
    for number, line in enumerate(card.lines):
        for x, words, place in line:
            y = top + 52 + PAD + LINE * number + 4
            svg.text((left + PAD + 4 + x, y), words, bold=place == "local")
