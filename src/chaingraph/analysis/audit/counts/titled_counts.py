"""Rows of a table that is announced with how many it has: 拟开工项目清单（共6项）.

For: ``chaingraph audit``.
In: tables whose rows are numbered from one, their captions and the headings above them.
Out: audit rows of kind ``count``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.sheets import Sheet, sheets
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.columns import Passage
from chaingraph.analysis.projection import Projection

_COUNT = re.compile(r"[（(](?:共计?|合计|总计|计)?\s*(?P<n>\d{1,3})\s*(?P<unit>[个家户项条宗人名位])[)）]\s*$")
_LEFT_OUT = re.compile(r"略|……|节[选录]|摘[要录编选]|部分|续表?|示例|重点列")
_ROW = Maker("count", 0.75, "漏列或多列了一行")
FEWEST = 3
NEAR = 0.25
"""Part of the rows announced that may be too few or too many: more is another count."""


def titled_counts(projection: Projection) -> Iterator[AuditRow]:
    """Tables with another number of rows than their title tells. O(passages + rows)."""
    heads = _heads_above(projection)
    for sheet in sheets(projection):
        head = heads.get(sheet.name)
        for title in filter(None, (sheet.caption, head.evidence.quote if head else "")):
            match = _COUNT.search(title.strip())
            if match and not _LEFT_OUT.search(title) and _counts_on(sheet):
                yield from _held(sheet, head if head and match.string == head.evidence.quote.strip() else None, match)
                break


def _held(sheet: Sheet, head: Passage | None, match: re.Match[str]) -> Iterator[AuditRow]:
    told, listed = int(match["n"]), len(sheet.lines)
    if told != listed and abs(told - listed) <= max(1, NEAR * told):
        yield _ROW(
            match.string[:20],
            f"“{match.string[-30:]}”，表中列出 {listed} 行",
            (f"{told}{match['unit']}", f"{listed}行"),
            (head or sheet.header).evidence,
            sheet.lines[-1].passage.evidence,
        )


def _counts_on(sheet: Sheet) -> bool:
    """Whether the first cells number the rows from one, so that each row is one thing and the last is the last."""
    numbers = [line.passage.cells[0].strip() if line.passage.cells else "" for line in sheet.lines]
    return len(numbers) >= FEWEST and numbers == [str(number) for number in range(1, len(numbers) + 1)]


def _heads_above(projection: Projection) -> Mapping[str, Passage]:
    """The heading right above each table."""
    found: dict[str, Passage] = {}
    above: Passage | None = None
    for passage in projection.passages:
        if passage.row:
            name = passage.row.rpartition("/")[0]
            same = above is not None and above.evidence.document == passage.evidence.document
            if above is not None and same and above.kind in ("title", "heading", "caption"):
                found.setdefault(name, above)
            above = None
        else:
            above = passage
    return found
