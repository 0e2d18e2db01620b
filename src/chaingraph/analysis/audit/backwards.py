"""Periods that end before they begin: 建设期为2024年3月至2023年12月.

For: ``chaingraph audit``.
In: the sentences of the graph. Out: audit rows.
How: two dates that only 至 or a dash joins; the later one is said first. Months count where both have one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.audit.text import sentences
from chaingraph.analysis.projection import Projection

_PERIOD = re.compile(
    r"(?P<first>(20\d\d)年(?:(\d{1,2})月)?(?:\d{1,2}日)?)(?:起|开始)?(?:至|到|[—–~～－-]{1,2})"
    r"(?P<last>(20\d\d)年(?:(\d{1,2})月)?(?:\d{1,2}日)?)"
)
_ROW = Maker("date", 0.85, "起止时间可能颠倒或写错")


def backwards(projection: Projection) -> Iterator[AuditRow]:
    """Periods whose end is before their beginning. O(characters)."""
    for sentence in sentences(projection):
        for match in _PERIOD.finditer(sentence.text):
            months = (match[3], match[6]) if match[3] and match[6] else ("0", "0")
            begin, end = (int(match[2]), int(months[0])), (int(match[5]), int(months[1]))
            if end < begin:
                message = f"“{match[0]}”的结束时间在开始时间之前"
                quote = sentence.evidence(match.start(), match.end())
                yield _ROW(sentence.text[: match.start()][-12:], message, (match["first"], match["last"]), quote)
