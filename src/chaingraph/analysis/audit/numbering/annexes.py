"""The annexes a document lists at its foot (附件：1.分工表 2.考核办法), in one line or in lines of their own.

For: references to annexes (``audit.numbering.outline``).
In: the passages of a document, in order.
Out: document → names of its annexes (附件1, 附件2).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from chaingraph.analysis.audit.reading.text import joined
from chaingraph.analysis.projection import Projection

_BEGINS = re.compile(r"附件[:：]1[.．、]")
_OPENS, _FIRST = re.compile(r"附件[:：]?"), re.compile(r"1[.．、]")
_ITEM = re.compile(r"(?<![\d.])(\d{1,2})[.．、](?!\d(?!\d{3}年))")


def listed_annexes(projection: Projection) -> Mapping[str, set[str]]:
    """The annexes that lists name, counted on from the first. O(characters)."""
    found: dict[str, set[str]] = {}
    document, number, opens = "", 0, False
    for passage in projection.passages:
        text = joined(passage)[0]
        # 附件： alone in its line opens a list in the next ones.
        opened = _OPENS.fullmatch(text) is not None
        begins = _BEGINS.search(text) or (_FIRST.match(text) if opens else None)
        opens = opened
        goes_on = document == passage.evidence.document and number > 0
        known = number if goes_on and not begins else 0
        number = _last(text, begins.start() if begins else 0, known) if begins or goes_on else 0
        document = passage.evidence.document
        number = number if number > known else 0
        found.setdefault(document, set()).update(f"附件{at}" for at in range(1, number + 1))
    return found


def _last(text: str, start: int, number: int) -> int:
    """The last number of a list that goes on in a text behind ``number``."""
    for match in _ITEM.finditer(text, start):
        if int(match[1]) != number + 1:
            break
        number += 1
    return number
