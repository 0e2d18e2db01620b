"""A thing told with the word that another row of its column has: 湿法冶金 in its row, 属于家具板块 in the sentence, where 家具 is a word of the column.

For: ``chaingraph audit``, within and across documents of one place.
In: tables whose columns tell words of things (trade, park, state, leader), clauses told of the things of rows
(``audit.reading.told_of``). Out: audit rows of kind ``words``.
How: who filled in a column chose among its words; a clause that tells of the thing of one row with the word of another, and never
with its own, denies the row. What was, will be, is denied, or is of others says nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.row_keys import naming, own_keys
from chaingraph.analysis.audit.reading.settled_homes import may_name_one, settled_homes
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.reading.told_of import CARRIED, Statement, told_of
from chaingraph.analysis.audit.reading.turns import turning
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.units import measure_of

_WORD = re.compile(r"^[\u4e00-\u9fff]{2,12}$")
_NO_WORD = re.compile(r"^(?:其他|其它|合计|小计|无|是|否|有|备注|企业|项目|公司|不详|待定|完成|竣工)$")
_NO_COLUMN = re.compile(r"单位$|计量|备注|说明|问题|措施|诉求|需求|建议|简介|内容|序号")
_TURNS = turning(
    "预计|要|若|如|与|和|及|迁|比|较|附近|距|等|各|另|其余|其他|仓库|仓储|门店|网点|基地|收储|办事处|总部|分[公厂]"
)
"""Words of a clause that tell of another time or thing."""
_OTHERS = re.compile(r"配套|客户|供应|对象|牵头|责任|部门|联系|包联|包保|内容")
"""Columns that name whom a row is of, and others."""
_HEAD = re.compile(r"^(?:所属|所在|主要|主导|主营|目前|现|落户|拟)+")
_ASKS = re.compile(
    r"(?:^|[，。；])(?:会议|[省市县区][委政]|下一步)[^，。；]{0,6}(?:要求|指出|强调|明确|决定|议定|同意|研究)|(?:^|[，。；])[由请][^，。；]{2,24}(?:牵头|负责|对接)"
)
"""What a meeting asks of others is not told of the firm that spoke before."""
_ROW = Maker("words", 0.65, "可能写错了行，或其中一处未更新")


@dataclass(frozen=True, slots=True)
class _Cell:
    """A word of a row, and the other words of its column."""

    sheet: Sheet
    line: Line
    column: str
    word: str
    others: Sequence[str]
    keys: Sequence[str]


def column_words(projection: Projection) -> Iterator[AuditRow]:
    """Things told with the word of another row. O(characters + cells + statements of a thing · words of a column)."""
    told, homes = told_of(projection), settled_homes(projection)
    for cell in _cells(projection):
        for key in cell.keys:
            statements = [
                one for one in told.get(key, ()) if may_name_one(homes, cell.sheet.document, one.sentence.document)
            ]
            if any(cell.word in one.sentence.text for one in statements):
                continue
            found = next(((one, word) for one in statements if (word := _other(one, cell))), None)
            if found:
                one, word = found
                message = f"{one.name}的{cell.column}在表中为“{cell.word}”，文中为“{word}”"
                yield _ROW(one.name, message, (cell.word, word), cell.line.passage.evidence, one.evidence())
                break


def _words(sheet: Sheet, at: int) -> list[str]:
    """The words of a column."""
    cells = [line.cells[at] for line in sheet.lines if at < len(line.cells)]
    return sorted({word for word in cells if _WORD.match(word) and not _NO_WORD.match(word)})


def _vocabularies(projection: Projection) -> Mapping[str, set[str]]:
    """Name of a column → the words it has in all tables."""
    found: dict[str, set[str]] = defaultdict(set)
    for sheet in sheets(projection):
        for at, column in enumerate(sheet.columns):
            found[_HEAD.sub("", column)].update(_words(sheet, at))
    return found


def _cells(projection: Projection) -> Iterator[_Cell]:
    every = _vocabularies(projection)
    for sheet in sheets(projection):
        keys = own_keys(projection, sheet, [at for at in naming(sheet) if not _OTHERS.search(sheet.columns[at])])
        for at, column in enumerate(sheet.columns):
            said = _words(sheet, at)
            if not column or len(said) < 2 or _NO_COLUMN.search(column) or all(measure_of(word) for word in said):
                continue
            for row, line in enumerate(sheet.lines):
                word = line.cells[at] if at < len(line.cells) else ""
                if word in said and word != line.label:
                    yield _Cell(
                        sheet,
                        line,
                        column,
                        word,
                        [one for one in sorted(every[_HEAD.sub("", column)]) if not _related(one, word)],
                        list(keys[row]),
                    )


def _related(left: str, right: str) -> bool:
    """Whether two words may mean one thing: one is in the other, or they have a sign in common that says something."""
    return left in right or right in left


def _other(one: Statement, cell: _Cell) -> str:
    """The word of another row that a clause tells the thing with; empty for none."""
    if one.sentence.document == cell.sheet.document and one.evidence() == cell.line.passage.evidence:
        return ""
    bare = one.bare
    word = next((word for word in cell.others if word in bare and word not in one.key), "")
    if one.link == CARRIED and _ASKS.search(one.sentence.text[: one.end]):
        return ""
    return word if word and not _TURNS.search(bare.replace(word, "")) else ""
