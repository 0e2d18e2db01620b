"""How each kind of thing looks in a network: boxes and dots of its colour, the one in the middle, headings."""

from __future__ import annotations

from chaingraph.views.layout import SCREEN
from chaingraph.views.network import Looks

COLOURS = {
    "Enterprise": ("#ddf4ff", "#0550ae"),
    "Park": ("#dafbe1", "#116329"),
    "Region": ("#f6f8fa", "#57606a"),
    "Organisation": ("#eaeef2", "#424a53"),
    "Project": ("#fff8c5", "#7d4e00"),
    "Product": ("#fbefff", "#6e40aa"),
    "Segment": ("#ffeff7", "#99286e"),
    "Chain": ("#fff1e5", "#953800"),
    "Sector": ("#fff1e5", "#953800"),
}
FONT = "Noto Sans CJK SC, Microsoft YaHei, PingFang SC, sans-serif"
FOUND = {"background": "#fff8c5", "border": "#9a6700"}


def looks_for(across: float) -> Looks:
    """How each kind of thing looks; headings grow with a drawing, which a screen shows the smaller the wider it is."""
    looks: dict[str, dict[str, object]] = {
        kind: _box(background, ink, 1) for kind, (background, ink) in COLOURS.items()
    }
    # No blanks: pyvis takes them out of the names of looks.
    looks |= {f"{kind}Dot": _dot(background, ink) for kind, (background, ink) in COLOURS.items()}
    looks["middle"] = _box("#0550ae", "#0a3069", 3) | {"font": {"face": FONT, "size": 18, "color": "#ffffff"}}
    size = round(15 * max(1.0, across / SCREEN))
    looks["heading"] = {"shape": "text", "font": {"face": FONT, "size": size, "color": "#57606a"}}
    return looks


def _box(background: str, ink: str, border: int) -> dict[str, object]:
    color = {"background": background, "border": ink, "highlight": FOUND, "hover": FOUND}
    font = {"face": FONT, "size": 14, "color": ink}
    return {"shape": "box", "color": color, "borderWidth": border, "font": font, "margin": 5}


def _dot(background: str, ink: str) -> dict[str, object]:
    font = {"face": FONT, "size": 14, "color": ink}
    return {**_box(background, ink, 1), "shape": "dot", "size": 5, "font": font}
