"""What texts end with together: the noun that labels share (甲类项目, 乙类项目).

For: rules that hold several namings against each other. In: texts. Out: :func:`common_ending`.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile


def common_ending(texts: Iterable[str]) -> str:
    """What all texts end with; empty where they share nothing. O(characters).

    Example:
        >>> common_ending(["装备类项目", "食品类项目", "项目"])
        '项目'
    """
    columns = zip(*(reversed(text) for text in texts), strict=False)
    return "".join(signs[0] for signs in takewhile(lambda signs: len(set(signs)) == 1, columns))[::-1]
