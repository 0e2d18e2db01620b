"""Periods that end before they begin: 建设期为2024年3月至2023年12月.

For: ``chaingraph audit``.
In: the sentences of the graph, the cells of tables. Out: audit rows.
How: two dates that 至 or a dash joins, or 开始 and 结束; the later one is said first. Months and days count where both have them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.reading.text import sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_DATE = r"(20\d\d)年(?:(\d{1,2})月(?:(\d{1,2})日)?)?"
_PERIOD = re.compile(
    rf"(?P<first>{_DATE})(?:(?:正式|全面)?(?:起|开始|启动)[，,]?)?(?:至|到|于|[—–~～－-]{{1,2}})(?P<last>{_DATE})(?P<end>[^，。；]{{0,4}}(?:结束|完成|截止|止|竣工|交付|投产|建成|完工|期满|届满))?"
)
_CELL = re.compile(
    r"(?P<first>(20\d\d)[年./-](\d{1,2})月?)\s*(?:至|到|[—–~～－]{1,2}|(?<=[月\s])-)\s*(?P<last>(20\d\d)[年./-](\d{1,2})月?)"
)
"""A period as cells write it: 2025-09—2026-04."""
_ROW = Maker("date", 0.85, "起止时间可能颠倒或写错")


def backwards(projection: Projection) -> Iterator[AuditRow]:
    """Periods whose end is before their beginning. O(characters)."""
    for sentence in sentences(projection):
        for match in _PERIOD.finditer(sentence.text):
            begin, end = match.group(2, 3, 4), match.group(6, 7, 8)
            length = next((at for at in range(3) if not (begin[at] and end[at])), 3)
            # 2023年5月开始，于2024年1月…: only what ends is a period.
            if re.search("[，,]|于", match[0][len(match["first"]) :][:5]) and not match["end"]:
                continue
            if [int(part) for part in end[:length]] < [int(part) for part in begin[:length]]:
                message = f"“{match[0]}”的结束时间在开始时间之前"
                quote = sentence.evidence(match.start(), match.end())
                yield _ROW(sentence.text[: match.start()][-12:], message, (match["first"], match["last"]), quote)
    for sheet in sheets(projection):
        for line in sheet.lines:
            for match in (match for cell in line.cells for match in _CELL.finditer(cell)):
                if (int(match[5]), int(match[6])) < (int(match[2]), int(match[3])):
                    message = f"“{match[0]}”的结束时间在开始时间之前"
                    yield _ROW(line.label, message, (match["first"], match["last"]), line.passage.evidence)
