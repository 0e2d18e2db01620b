"""Rows of chains and trades that name their leading enterprise beside the figures of the whole: these are not the enterprise's own.

For: the rule that compares numbers of one topic (:mod:`chaingraph.analysis.audit.values.conflicts`).
In: the quote of a number from a row of a table, and the names of the enterprise it was given to.
Out: whether the row is of something else that the enterprise leads.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_LEADS = re.compile(r"链主|龙头|代表|牵头|骨干|主要企业|重点企业|典型企业|依托|承担单位")
_OF = re.compile(r"产业|链|环节|领域|行业|板块|集群|园区?|类别|门类|赛道|方向")


def led_row(projection: Projection, evidence: Evidence, names: Iterable[str]) -> bool:
    """Whether a row is of a chain, trade or park, and only names the enterprise that leads it. O(log rows + cells of the row)."""
    lines = projection.once(_rows).get(evidence.document, ())
    at = bisect_right(lines, evidence.start, key=lambda found: found[1].passage.evidence.start) - 1
    if at < 0 or lines[at][1].passage.evidence.end < evidence.start:
        return False
    sheet, line = lines[at]
    place = next((n for n, cell in enumerate(line.passage.cells[: len(sheet.columns)]) if cell.strip() in names), -1)
    ahead = any(_OF.search(name) for name in sheet.columns[: max(place, 0)])
    return ahead and _LEADS.search(sheet.columns[place]) is not None


def _rows(projection: Projection) -> Mapping[str, Sequence[tuple[Sheet, Line]]]:
    found: dict[str, list[tuple[Sheet, Line]]] = defaultdict(list)
    for sheet in sheets(projection):
        found[sheet.document].extend((sheet, line) for line in sheet.lines)
    return {document: sorted(lines, key=lambda one: one[1].passage.evidence.start) for document, lines in found.items()}
