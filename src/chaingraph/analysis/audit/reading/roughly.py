"""How far off an amount may be that is told roughly: 净增17亿元以上, 16亿元多, 20家左右.

For: the rules that hold a gain against the values before and after it.
In: a text and where the amount ends, unit included. Out: the room it leaves, relative to the amount.
"""

from __future__ import annotations

import re

_ROUGH = re.compile(r"以上|以内|多(?![于数个])|有余|余|左右|上下")
ROOM = 0.2
"""Relative to the amount."""


def rough_room(text: str, end: int) -> float:
    """The relative room of an amount that ends at a place of a text.

    Example:
        >>> rough_room("净增17亿元以上。", 6), rough_room("净增17亿元。", 6)
        (0.2, 0.0)
    """
    return ROOM if _ROUGH.match(text, end) else 0.0
