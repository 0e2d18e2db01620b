"""Columns of money spent until the day a list is of.

For: the rules over the phases of projects. In: the names of columns. Out: :func:`until_now`, :func:`beside_plan`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_SO_FAR = re.compile(r"累计|开工以来|至今|截至(?!20\d\d年?[末底]|[上去]年)")
_SPENT = re.compile(r"完成|到位|实际|已?投入|支付|拨付")
_UNTIL = re.compile(
    r"20\d\d年?(?:1?2月)?[末底]?(?!\d|年?[1-9一二三四五六七八九十]{1,2}月)|[上去]年|年初|以前|此前|之前|前期"
)
"""Ends the time of a column with a year: what is planned for the next is no part of it."""

PLANNED = re.compile("计划|安排|年度投资")
"""Columns of what is to be spent in a year."""


def beside_plan(columns: Sequence[str]) -> list[int]:
    """Columns of what was spent until now behind the plan of a year, of which that is a part.

    Before the plan it is the phase that the plan goes on from: 累计完成投资 | 2026年计划投资.
    """
    planned = [at for at, column in enumerate(columns) if PLANNED.search(column)]
    return [at for at, column in enumerate(columns) if planned and at > planned[0] and until_now(column)]


def until_now(column: str) -> bool:
    """Whether a column tells what was spent up to a day within a year: beside the plan of that year it is no further phase.

    Example:
        >>> until_now("累计完成投资"), until_now("截至7月底累计完成投资"), until_now("截至2024年7月累计完成")
        (True, True, True)
        >>> until_now("截至2023年底累计完成投资"), until_now("上年末累计完成"), until_now("2024年完成投资")
        (False, False, False)
    """
    return bool(_SO_FAR.search(column) and _SPENT.search(column)) and not _UNTIL.search(column)
