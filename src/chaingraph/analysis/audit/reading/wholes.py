"""What is part of what by its name: columns (研发人员 of 职工人数), and pairs that are all there is (城镇 and 乡村).

For: rules that hold a part against its whole. In: names. Out: :func:`is_part`, :data:`PAIRS`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from chaingraph.reference.lexicon import read_lexicon

PART = re.compile(r"^(?:其中|#)[:：]?")
AGO = re.compile(r"20\d\d年?(?:底|末|上半年|[上下]半年|\d+[-—~至]\d+月)?|(?:本|当|全|上)年|截[至止][^，]{0,6}")
PAIRS = re.compile(
    r"城镇[^|]*\|[^|]*(?:乡村|农村)|男[^|]*\|[^|]*女|新(?:建|开工)[^|]*\|[^|]*续建|续建[^|]*\|[^|]*新(?:建|开工)|出口[^|]*\|[^|]*进口|进口[^|]*\|[^|]*出口"
    r"|内资[^|]*\|[^|]*外资|线上[^|]*\|[^|]*线下|内销[^|]*\|[^|]*外销|地上[^|]*\|[^|]*地下|省内[^|]*\|[^|]*省外|境内[^|]*\|[^|]*境外|国内[^|]*\|[^|]*(?:国外|海外)|本地[^|]*\|[^|]*外地|国有[^|]*\|[^|]*(?:民营|非国有)"
)
"""Two parts that are all there is."""


def is_part(part: str, column: str) -> bool:
    """Whether what one column measures is part of what another does, by their names."""
    whole = AGO.sub("", PART.sub("", column))
    return any(left.fullmatch(part) and right.fullmatch(whole) for left, right in _wholes())


@lru_cache(maxsize=1)
def _wholes() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    rows = read_lexicon("column_wholes", ("part", "whole"))
    return tuple((re.compile(row["part"]), re.compile(row["whole"])) for row in rows)
