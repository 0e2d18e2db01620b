"""Whether some texts are company names, each of them whole by itself: a list, and no pieces of one name.

For: ``documents``, which joins the lines of a cell, and ``mentions``, which parts the names of one.
In: texts; ``companies.csv`` and the words of company names.
Out: :func:`are_company_names`.
How: all are whole names with a legal form, or all short ones of a brand and a trade, or listed companies. What is left of a
name that was broken (材料有限公司, 精密, 某地分公司) is none by itself, nor are trades, products or the words of a header.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from chaingraph.reference.companies import known_companies
from chaingraph.reference.names import CompanyName, parse_company

_NO_NAME = re.compile(r"[，,、；;。：:|\d]")
_SHORTEST, _LONGEST = 4, 30
"""Characters of a name without a legal form at least, and of any at most."""
_WHOLE = ("公司", "厂", "社")
_ANY_BRAND = "某某"
"""Two characters to put before a word to see whether it is a trade."""


def are_company_names(texts: Sequence[str]) -> bool:
    """True when every text is a company's name and all are built alike."""
    if any(_NO_NAME.search(text) or len(text) > _LONGEST for text in texts):
        return False
    names = [parse_company(text) for text in texts]
    if any(name.form for name in names):
        return all(_has_brand(name) and name.form.endswith(_WHOLE) for name in names)
    return all(map(_is_short, names))


def _has_brand(name: CompanyName) -> bool:
    """True when something before the legal form is the firm's own: 材料有限公司 has nothing, nor has a branch."""
    return bool(name.core) and not name.branch and parse_company(_ANY_BRAND + name.core).trade != name.core


def _is_short(name: CompanyName) -> bool:
    """True for a listed company, and for a brand with its trade."""
    built = len(name.full) >= _SHORTEST and bool(name.trade) and not name.region and _has_brand(name)
    return built or name.full in known_companies()
