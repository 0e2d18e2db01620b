"""Projects told as finished long before the day that their row gives: 去年10月已投产 in the news, 竣工时间 2026-06 in the list.

For: ``chaingraph audit``, within and across documents of one place.
In: how far clauses say things are (``audit.projects.progress_told``), columns of the day of their end. Out: audit rows of kind ``date``.
How: the clause is past, of the whole thing, with its month or year; what is finished some months ahead of its plan is none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.projects.progress_told import Told, prose_told
from chaingraph.analysis.audit.reading import progress
from chaingraph.analysis.audit.reading.row_keys import own_keys
from chaingraph.analysis.audit.reading.settled_homes import may_name_one, settled_homes
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_COLUMN = re.compile(
    r"^(?:计划|预计|拟|约定|合同|预期)?(?:竣工|完工|建成|投产|投用|交付|竣工投产|建成投产)(?:时间|日期|年月|年份|节点)?(?:[（(].*)?$"
)
_DAY = re.compile(r"^(20\d\d)\s*[年./-]\s*(\d{1,2})(?:\D|$)")
_AHEAD = re.compile(r"提前|一期|首期|先行")
_SAYS = re.compile("竣工|完工|建成|产|投用|投运|交付|运营|使用|下线")
"""Says that a thing is finished; what is done about it may sound like that (已当场交办)."""
MONTHS = 7
"""By which a project may be ahead of its plan, and still be the one of the plan."""
_ROW = Maker("date", 0.65, "竣工时间或进度可能写错")


def finished_before(projection: Projection) -> Iterator[AuditRow]:
    """Projects finished before their row says. O(characters + cells)."""
    done: dict[str, list[Told]] = defaultdict(list)
    for key, one in prose_told(projection):
        if one.state.stage == progress.DONE and _SAYS.search(one.text) and one.time and one.time <= one.day:
            done[key].append(one)
    homes = settled_homes(projection)
    for key, day, cell, row in _ends(projection) if done else ():
        told = next((one for one in done.get(key, ()) if _long_before(one, day)), None)
        if told and not _AHEAD.search(told.text) and may_name_one(homes, told.document, row.document):
            message = f"{told.name}一处“{told.text}”，表中竣工时间为 {cell}"
            yield _ROW(told.name, message, (told.text, cell), told.evidence, row)


def _long_before(one: Told, day: tuple[int, int]) -> bool:
    month = one.time[1] if len(one.time) > 1 else 12
    return 12 * (day[0] - one.time[0]) + day[1] - month >= MONTHS


def _ends(projection: Projection) -> Iterator[tuple[str, tuple[int, int], str, Evidence]]:
    """The day on which each row of a table ends, by the key of the row."""
    for sheet in sheets(projection):
        own = own_keys(projection, sheet)
        for at in (at for at, column in enumerate(sheet.columns) if _COLUMN.match(column)):
            for line, keys in zip(sheet.lines, own, strict=True):
                cell = line.cells[at] if at < len(line.cells) else ""
                match = _DAY.match(cell)
                if match and keys:
                    yield min(keys), (int(match[1]), int(match[2])), cell, line.passage.evidence
