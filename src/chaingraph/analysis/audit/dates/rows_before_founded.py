"""Years of one row that come before the year its firm was founded: 成立年份 2021, 合作起始年份 2019.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.dates.before_founded` reads the deeds that sentences tell.
In: tables with a column of founding and other columns of years. Out: audit rows of kind ``date``.
How: what a firm does, has or gets comes no earlier than the firm. Where several rows of a table have it so, the column is of the house before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.foundings import FORERUNNER
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_FOUNDED = re.compile(
    r"^(?:企业|公司|工商)?(?:成立|创办|创立|设立|注册)(?:年份|时间|日期|年月|年(?!度|限)|登记(?:年份|时间|日期))"
)
_DEED = re.compile(
    r"合作|供货|投产|入驻|落户|认定|获评|获批|上市|签约|建成|开工|首[次单批]|入库|升规|纳统|取得|授牌|授信|评定|开业|投用|起始|起租|租赁|入园|参展|备案|进入"
)
_TIME = re.compile(r"年份|时间|日期|年月|年$|自|起|始")
_NOT = re.compile(r"计划|预计|拟|出生|任职|截[至止]|法人|负责人|有效期|到期")
_YEAR = re.compile(r"^((?:19|20)\d\d)(?:年|[-./]|$)(?:(\d{1,2})(?:月|[-./]|$))?")
_ROW = Maker("date", 0.7, "其中一个年份可能写错")
MOST = 0.2
"""Part of the rows that may have it so by a slip."""


def rows_before_founded(projection: Projection) -> Iterator[AuditRow]:
    """Rows whose firm did something before it was founded. O(cells)."""
    for sheet in sheets(projection):
        founded = next((at for at, name in enumerate(sheet.columns) if _FOUNDED.search(name)), -1)
        deeds = [
            at
            for at, name in enumerate(sheet.columns)
            if _DEED.search(name) and _TIME.search(name) and not _NOT.search(name)
        ]
        for at in deeds if founded >= 0 else ():
            late = [line for line in sheet.lines if _before(line, at, founded)]
            if late and len(late) <= max(1, MOST * len(sheet.lines)):
                yield from (_row(sheet, line, founded, at) for line in late)


def _before(line: Line, deed: int, founded: int) -> bool:
    """Whether a date of a row lies before that of its founding, as far as both are told."""
    cells = line.cells
    if max(deed, founded) >= len(cells) or any(FORERUNNER.search(cell) for cell in cells):
        return False
    one, other = (_YEAR.match(cells[at]) for at in (deed, founded))
    if not one or not other:
        return False
    left, right = (tuple(int(part) for part in match.groups() if part) for match in (one, other))
    size = min(len(left), len(right))
    return left[:size] < right[:size]


def _row(sheet: Sheet, line: Line, founded: int, deed: int) -> AuditRow:
    sides = line.cells[founded], line.cells[deed]
    message = f"{line.label}{sheet.columns[founded]}为 {sides[0]}，{sheet.columns[deed]}却为 {sides[1]}"
    return _ROW(line.label, message, sides, line.passage.evidence)
