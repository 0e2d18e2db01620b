"""Tables without a header: roles from what stands in the columns alone.

Only what the cells prove is read: a lone number column stays unread, a radius stays unknown.
"""

from __future__ import annotations

from collections.abc import Sequence

from chaingraph.mentions.tables import content
from chaingraph.mentions.tables.content import Test
from chaingraph.mentions.tables.words import squeeze

_BY_CELL: tuple[tuple[str, Test, float], ...] = (
    ("credit_code", content.is_credit_code, 0.8),
    ("enterprise", content.is_company, 0.5),
    ("project", content.is_project, 0.5),
    ("tier", content.is_tier, 0.6),
    ("nature", content.is_nature, 0.7),
    ("place", content.is_place, 0.6),
    ("sector", content.is_trade, 0.7),
)
"""Role, what proves it, and in which share of the cells; the first that fits counts."""

_REPEATS = 0.75
"""A trade column repeats itself or is short; a column of names does not."""


def roles_by_content(columns: Sequence[Sequence[str]]) -> tuple[str, tuple[str, ...]]:
    """Kind of table and the role of each column, from the cells.

    Args:
        columns: The texts of each column.

    Returns:
        ``("", ...)`` when nothing is proved; ``enterprise`` or ``project`` and one role a column, empty for unread ones.
    """
    cells = [content.filled(column) for column in columns]
    roles: list[str] = []
    for texts in cells:
        roles.append(_role(texts, roles))
    if "project" in roles and "enterprise" in roles:
        return "project", tuple("owner" if role == "enterprise" else role for role in roles)
    if "enterprise" not in roles:
        return "", tuple("" for _ in roles)
    roles = [role if role not in ("project", "nature") else "" for role in roles]
    return "enterprise", _with_localisation(columns, roles)


def _role(texts: Sequence[str], taken: Sequence[str]) -> str:
    if not texts:
        return ""
    if content.is_counting(texts) and "number" not in taken and "enterprise" not in taken:
        return "number"
    for role, test, least in _BY_CELL:
        if role not in taken and content.share(texts, test) >= least and (role != "sector" or _like_trades(texts)):
            return role
    return ""


def _like_trades(texts: Sequence[str]) -> bool:
    return max(map(len, texts)) <= 8 or len(set(texts)) <= _REPEATS * len(texts)


def _with_localisation(columns: Sequence[Sequence[str]], roles: list[str]) -> tuple[str, ...]:
    """Three columns side by side of which the third is the second divided by the first: total, local, share."""
    for first in range(len(columns) - 2):
        if roles[first : first + 3] == ["", "", ""] and are_shares(*columns[first : first + 3], least=2):
            roles[first : first + 3] = ["supplier_total", "supplier_local", "supplier_share"]
    return tuple(roles)


def are_shares(totals: Sequence[str], parts: Sequence[str], shares: Sequence[str], *, least: int = 1) -> bool:
    """Whether one column is a second divided by a third, in nine of ten rows and in ``least`` rows or more."""
    rows = [row for row in zip(totals, parts, shares, strict=True) if all(map(content.is_number, row))]
    return len(rows) >= least and sum(_is_share(*row) for row in rows) >= 0.9 * len(rows)


def _is_share(total: str, part: str, share: str) -> bool:
    """Whether ``share`` is ``part / total``, in per cent or as a fraction, within the last digit printed."""
    try:
        whole, some = int(squeeze(total).replace(",", "")), int(squeeze(part).replace(",", ""))
        printed = squeeze(share)
        stated = float(printed.rstrip("%"))
        stated /= 100 if printed.endswith("%") or stated > 1 else 1
    except ValueError:
        return False
    return 0 < some <= whole and abs(some / whole - stated) <= 0.0051
