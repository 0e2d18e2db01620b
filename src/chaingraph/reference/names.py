"""How names are built: the comparison key, the parts of a company name, and what kind of thing an ending tells.

For: ``mentions``, which finds names, and ``entities``, which compares them.
In: names; ``legal_forms.csv``, ``trade_words.csv``, ``endings.csv`` and the gazetteer.
Out: :func:`fold`, :func:`ending_type`, and from ``company_names`` :class:`CompanyName` and :func:`parse_company`.
How: a Chinese company name is region + brand + trade + legal form (企业名称登记管理规定, article 6); it is taken apart from
both ends, and what remains in the middle is the brand.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import cast, get_args
from unicodedata import is_normalized, normalize

from chaingraph.errors import SeedError
from chaingraph.records import EntityType
from chaingraph.reference.company_names import CompanyName, parse_company, short_names
from chaingraph.reference.credit_codes import credit_code_valid
from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.name_text import plain

__all__ = ["CompanyName", "credit_code_valid", "ending_type", "fold", "parse_company", "plain", "short_names"]

_DOT_BETWEEN_DIGITS = re.compile(r"(?<=\d)\.(?=\d)")
_DOTS = str.maketrans("", "", ".")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Comparison key of a name: two spellings of one name get one key.

    Width is folded (NFKC), blanks, quotes and middle dots fall, brackets become ``()``, dashes ``-``, letters lower case;
    a point falls too unless it parts digits. Idempotent: ``fold(fold(x)) == fold(x)``.
    """
    key = plain(text.casefold()).casefold()
    if key == text and "." not in key and is_normalized("NFKC", key):
        return key
    pieces = _DOT_BETWEEN_DIGITS.split(normalize("NFKC", key))
    return normalize("NFKC", ".".join(piece.translate(_DOTS) for piece in pieces))


@lru_cache(maxsize=16384)
def ending_type(name: str) -> tuple[EntityType, str] | None:
    """What kind of thing a name's ending tells.

    Args:
        name: A name; brackets at its end are looked through (两江新区（鱼复）工业园).

    Returns:
        Type and strength by the longest known ending: ``strong`` (有限公司: enough alone) or ``weak`` (科技: a hint);
        ``None`` without one, or when the ending is the whole name (产业园 alone names nothing).
    """
    text = plain(name)
    endings = _endings()
    if text in endings:
        return None
    for length in range(min(_longest_ending(), len(text) - 1), 0, -1):
        if found := endings.get(text[-length:]):
            return found
    return None


@cache
def _endings() -> Mapping[str, tuple[EntityType, str]]:
    table: dict[str, tuple[EntityType, str]] = {}
    for row in read_lexicon("endings", ("ending", "type", "strength")):
        if row["type"] not in get_args(EntityType) or row["strength"] not in ("strong", "weak"):
            raise SeedError("类型或强度不对", where=f"endings.csv: {row['ending']}")
        table[row["ending"]] = (cast(EntityType, row["type"]), row["strength"])
    return table


@cache
def _longest_ending() -> int:
    return max(map(len, _endings()))
