"""Names and units of columns that the header of a table tells in another place: its last line, its caption, its cells.

For: the reading of tables as grids (:mod:`chaingraph.analysis.audit.reading.sheets`).
In: the passages of a table.
Out: names, units and cells of its columns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from chaingraph.analysis.columns import Passage

SHARED = re.compile(r"单位[:：]\s*([^（）()\s]{1,16})")
_NUMERAL = re.compile(r"-?\d+(?:,\d{3})*(?:\.\d+)?")
_WITH_UNIT = re.compile(
    rf"({_NUMERAL.pattern})\s*([十百千万亿]*(?:人|名|家|户|个|项|亩|公顷|平方米|㎡|吨|元|美元|台|套|件))"
)
_MEASURED = (
    (
        re.compile("元"),
        re.compile(r"产值|收入|利润|税|投资|[额值费]$|资[本金]|成本|营收|产出|销售|资金|引资|内资|外资"),
    ),
    (re.compile("人|名"), re.compile(r"人数|员工|职工|用工|从业|人员")),
    (re.compile("[家户个项]"), re.compile(r"企业|项目$|单位|[户家个]数|主体")),
    (re.compile("亩|公顷|平方"), re.compile(r"面积|[用占土]地|规模")),
    (re.compile("吨"), re.compile(r"产量|产能|[用耗]量")),
)
"""Units of a whole table, each with the columns it is of."""
_INDICATOR = re.compile(r"(?:主要|具体)?(?:指标|项目)(?:名称)?")
_GROUP = re.compile(r"类别|分类|类型|领域|板块|维度|方面|一级")
_TITLE = re.compile(r"附?表\s*(?:[\d一二三四五六七八九十]|$)")
MOST = 0.7
"""Part of the cells that carry one unit when it is that of their column."""


def named_below(header: Passage, names: Sequence[str]) -> tuple[str, ...]:
    """The names of columns; those of the last line of the header where a caption above them was read as one of them."""
    lines = header.evidence.quote.splitlines()
    words = lines[-1].split() if len(lines) > 1 else []
    told = len(words) == len(names) and not any(_NUMERAL.fullmatch(word) for word in words)
    mixed = any("/" in name and name not in words and name.split("/")[0] in lines[0] for name in names)
    return tuple(words) if told and mixed else tuple(names)


def titled(names: Sequence[str], first: Passage) -> bool:
    """Whether the names of columns are the caption of their table, and the first row, all words, none empty, the names."""
    told = [cell for cell in names if cell.strip()]
    words = all(cell.strip() and not _NUMERAL.fullmatch(cell.strip()) for cell in first.cells)
    return 0 < len(told) < len(first.cells) and words and _TITLE.match(told[0]) is not None


def of_all(column: str, told: str) -> str:
    """The unit of a column without one, from those the caption tells of the whole table; empty where none fits."""
    for unit in re.split(r"[、,，；;和]", told):
        if any(kind.search(unit) and names.search(column) for kind, names in _MEASURED):
            return unit
    return ""


def groups_column(rows: Sequence[Passage], columns: Sequence[str]) -> int:
    """The first column of a table of indicators that names groups of its rows (类别, 指标, 单位, 2020年); -1 if it has none."""
    at = next((at for at, name in enumerate(columns) if _INDICATOR.fullmatch(name)), -1)
    groups = {row.cells[at - 1] for row in rows if at < len(row.cells)} if at > 0 else set()
    return at - 1 if 0 < len(groups) < len(rows) and _GROUP.search(columns[at - 1]) else -1


def without_units(rows: Sequence[Passage], units: tuple[str, ...]) -> tuple[list[Passage], tuple[str, ...]]:
    """Rows whose cells carry the unit (320人) with bare numbers, and the units of the columns. O(cells)."""
    found = list(units)
    for at, unit in enumerate(units):
        cells = [row.cells[at].strip() for row in rows if at < len(row.cells) and row.cells[at].strip()]
        told = [match[2] for cell in cells if (match := _WITH_UNIT.fullmatch(cell))]
        if not unit and told and len(set(told)) == 1 and len(told) >= MOST * len(cells):
            found[at] = told[0]
    changed = [at for at, unit in enumerate(found) if unit != units[at]]
    return [_bare(row, changed) for row in rows] if changed else list(rows), tuple(found)


def _bare(row: Passage, columns: Sequence[int]) -> Passage:
    cells = list(row.cells)
    for at in columns:
        match = _WITH_UNIT.fullmatch(cells[at].strip()) if at < len(cells) else None
        if match:
            cells[at] = match[1]
    return replace(row, cells=tuple(cells))
