"""One enterprise in two rows of a roster that give it two registered capitals, codes or legal persons.

For: ``chaingraph audit``, within a table.
In: tables of enterprises. Out: audit rows of kind ``list``.
How: what a register keeps of a firm once does not vary by row; a table with a row for each year, change or site is left alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_NAME = re.compile(r"^(?:企业|公司|单位|商户)(?:名称|全称)?$")
_OWN = re.compile(
    r"注册资[本金]|法定代表人|法人(?:代表)?$|统一社会信用代码|信用代码|成立(?:时间|日期|年份)|注册(?:时间|日期|地址)"
)
_MANY = re.compile(r"年[度份]$|变更|项目|产品名称|厂区|月份|季度|批次|产线|地块|岗位")
_ROW = Maker("list", 0.75, "同一企业列了两次")


def rows_twice(projection: Projection) -> Iterator[AuditRow]:
    """Enterprises listed twice with another register entry. O(cells)."""
    for sheet in sheets(projection):
        name = next((at for at, column in enumerate(sheet.columns) if _NAME.match(column)), None)
        if name is not None and not any(_MANY.search(column) for column in sheet.columns):
            by_name: dict[str, list[Line]] = defaultdict(list)
            for line in sheet.lines:
                cells = line.passage.cells
                by_name["".join(cells[name].split()) if name < len(cells) else ""].append(line)
            yield from _twice(sheet, by_name)


def _twice(sheet: Sheet, by_name: Mapping[str, Sequence[Line]]) -> Iterator[AuditRow]:
    columns = [at for at, column in enumerate(sheet.columns) if _OWN.search(column)]
    for name, lines in by_name.items():
        if len(lines) != 2 or len(name) < 4:
            continue
        left, right = (line.passage for line in lines)
        for at in columns:
            sides = tuple("".join(row.cells[at].split()) if at < len(row.cells) else "" for row in (left, right))
            if all(sides) and sides[0] != sides[1]:
                column = sheet.columns[at]
                message = f"{name}列了两次，{column}一处为 {sides[0]}，一处为 {sides[1]}"
                yield _ROW(name, message, (sides[0], sides[1]), left.evidence, right.evidence)
                break
