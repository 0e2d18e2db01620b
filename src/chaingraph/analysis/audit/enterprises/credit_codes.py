"""One unified social credit code under two names, and one company under two codes, in the rows of tables.

For: ``chaingraph audit``, within and across documents.
In: tables with a column of codes and one of names. Out: audit rows.
How: a code belongs to one company. A company keeps it when it is renamed: where a row tells a former name, nothing is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.reference.credit_codes import normal_credit_code
from chaingraph.reference.names import plain

_CODE_COLUMN = re.compile(r"信用代码|税号|纳税人识别号")
_NAME_COLUMN = re.compile(r"(?:企业|公司|单位|业主|纳税人)(?:名称|全称)?$|^名称$")
_TRADE_COLUMN = re.compile(r"^(?:所属|主营|产业|行业)?(?:行业|产业链?|产业类别|行业类别|门类|领域)$")
_CODE = re.compile(r"[0-9A-Z]{18}")
_RENAMED = re.compile(r"原名|曾用名|更名|改名|改制|前身")
_NAMES = Maker("name", 0.85, "名称写错一处，或代码抄错")
_TRADES = Maker("sector", 0.8, "重复列入，其中一行的行业有误")
_CODES = Maker("name", 0.8, "代码抄错一处，或是两家同名企业")


@dataclass(frozen=True, slots=True)
class _Row:
    """A row with a code: whose, and whether it tells of another name."""

    code: str
    name: str
    line: Line
    renamed: bool
    table: str
    trade: str


def credit_codes(projection: Projection) -> Iterator[AuditRow]:
    """Codes with two names, names with two codes, and one company in two rows of two trades. O(cells)."""
    by_code: dict[str, _Row] = {}
    by_name: dict[str, _Row] = {}
    for sheet in sheets(projection):
        for row in _rows(sheet):
            known = by_code.setdefault(row.code, row), by_name.setdefault(plain(row.name), row)
            for first in dict.fromkeys(known):
                yield from _clash(first, row)


def _clash(known: _Row, row: _Row) -> Iterator[AuditRow]:
    """What is wrong between a row and the first one of its code or name."""
    evidence = known.line.passage.evidence, row.line.passage.evidence
    if known.code == row.code and plain(known.name) != plain(row.name) and not (known.renamed or row.renamed):
        message = f"统一社会信用代码 {row.code} 下有两个名称：“{known.name}”与“{row.name}”"
        yield _NAMES(known.name, message, (known.name, row.name), *evidence)
    elif known.code != row.code:
        message = f"{row.name}有两个统一社会信用代码：{known.code} 与 {row.code}"
        yield _CODES(row.name, message, (known.code, row.code), *evidence)
    elif known.table == row.table and known.trade != row.trade and known.trade and row.trade:
        message = f"{row.name}（{row.code}）在表中列了两行，一行为“{known.trade}”，一行为“{row.trade}”"
        yield _TRADES(row.name, message, (known.trade, row.trade), *evidence)


def _rows(sheet: Sheet) -> Iterator[_Row]:
    code, name = _column(sheet, _CODE_COLUMN), _column(sheet, _NAME_COLUMN)
    trade = _column(sheet, _TRADE_COLUMN)
    for line in sheet.lines if code is not None and name is not None else ():
        cells: Mapping[int, str] = dict(enumerate(line.passage.cells))
        told = normal_credit_code(cells.get(code or 0, ""))
        company = "".join(cells.get(name or 0, "").split())
        if _CODE.fullmatch(told) and company:
            renamed = any(_RENAMED.search(cell) for cell in line.passage.cells)
            yield _Row(told, company, line, renamed, sheet.name, cells.get(trade, "").strip() if trade else "")


def _column(sheet: Sheet, pattern: re.Pattern[str]) -> int | None:
    return next((at for at, column in enumerate(sheet.columns) if pattern.search(column)), None)
