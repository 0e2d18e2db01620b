"""Tables whose rows are things of one kind, one a row: what they list, under which name, and which rows a text picks out.

For: rules that hold what is said of many things against the rows that list them.
In: tables, the titles of their documents. Out: :class:`Roll`, :func:`rolls`, :func:`picked`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from chaingraph.analysis.audit.reading.pages import pages
from chaingraph.analysis.audit.reading.roll_columns import Column, Field
from chaingraph.analysis.audit.reading.settled_homes import settled_homes
from chaingraph.analysis.audit.reading.sheets import RATE, Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import base
from chaingraph.analysis.audit.reading.written_lines import written_lines
from chaingraph.analysis.columns import Passage
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_KINDS = (
    ("人", re.compile(r"姓名|人员|委员姓名|成员姓名|专家")),
    ("项目", re.compile(r"项目|工程|课题")),
    ("企业", re.compile(r"企业|公司|主体|厂家|供应商|商户|法人|经营户|合作社|链主")),
    ("地块", re.compile(r"地块|宗地")),
    ("单位", re.compile(r"单位|部门|机构")),
    ("园区", re.compile(r"园区|开发区|平台|载体|基地")),
    ("产业链", re.compile(r"产业链|链条|链名")),
    ("镇村", re.compile(r"乡镇|镇街|街道|县区|县市|村")),
    ("产品", re.compile(r"产品|品种")),
    ("事项", re.compile(r"事项|任务|举措|问题|诉求|措施|岗位|标准|政策|设备|活动")),
)
_UNITS = {"人": "人", "名": "人", "位": "人", "宗": "地块", "户": "企业"}
"""Counting words that say what is counted when no noun does."""
_CODES = re.compile(r"编号|宗地号|地块号|代码|名称")
_PERSON = re.compile(r"姓\s*名")
_NAMES = re.compile(r"^(?:名称|简称|全称|姓名|名单)?$")
_NOTED = re.compile(r"^(?:合计|小计|总计|说明|备注|填报|注|其中|制表|审核|数据来源|另|……|#)")
_SUMMED = re.compile(r"(?:合计|小计|总计)$")
_OTHERS = re.compile("其[他它余]")
_OPEN = re.compile(r"等$|等[^级]|……|[（(]|\d")
_ITEM = re.compile(r"(?:[（(]?(?P<n>\d{1,2})[)）.．、])(?!\d)(?P<name>[^，。；：:]{2,30})$")
_HEAD = re.compile(r"^附|名[单册录]|清单|目录|一览")


@dataclass(frozen=True)
class Roll:
    """A table of things.

    Attributes:
        sheet: The table.
        kind: What its rows are; empty when nothing says so.
        heads: Caption and title it stands under.
        home: Code of its place; empty when unknown.
        lines: Its rows without notes.
    """

    sheet: Sheet
    kind: str
    heads: str
    home: str
    lines: tuple[Line, ...]

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """Its columns of words that pick out rows."""
        return tuple(field for at in range(len(self.sheet.columns)) if (field := self._field(at)).rows)

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """Its columns of amounts; rates have no sum."""
        return tuple(self._column(at) for at in self.sheet.numeric() if not RATE.search(self.sheet.columns[at]))

    def _column(self, at: int) -> Column:
        unit = self.sheet.units[at]
        kind, factor = base(unit) if unit else ("", 1.0)
        rows = [value for line in self.lines if (value := line.values[at])]
        cells = [value for line in (*self.sheet.lines, *self.sheet.totals) if (value := line.values[at])]
        return Column(
            self.sheet.columns[at],
            unit,
            kind,
            sum(value.value for value in rows) * factor,
            len(rows) == len(self.lines),
            tuple((value.value * factor, value.step * factor) for value in cells),
            any("." in value.text for value in cells),
        )

    def _field(self, at: int) -> Field:
        found: dict[str, list[Line]] = {}
        for line in self.lines:
            cell = line.passage.cells[at].strip() if at < len(line.passage.cells) else ""
            if cell and line.values[at] is None:
                found.setdefault(cell, []).append(line)
        few = len(found) <= max(1, 0.6 * len(self.lines)) or (self.lines and len(found) < len(self.lines) < 7)
        return Field(self.sheet.columns[at], {cell: tuple(lines) for cell, lines in found.items()} if few else {})


def rolls(projection: Projection) -> Sequence[Roll]:
    """The tables of things, in document order, read once: O(cells)."""
    return projection.once(_read)


def _read(projection: Projection) -> Sequence[Roll]:
    return tuple(_rolls(projection))


def _rolls(projection: Projection) -> Iterator[Roll]:
    homes = settled_homes(projection)
    titles = {page.document: page.title for page in pages(projection)}
    for sheet in sheets(projection):
        paper = projection.papers.get(sheet.document)
        title = (paper.title if paper else "") or titles.get(sheet.document, "")
        noted = [line for line in sheet.lines if _is_note(sheet, line)]
        summed = "|".join(line.passage.evidence.quote for line in (*noted, *sheet.totals))
        heads = "".join(f"{sheet.caption}|{title}|{summed}".split())
        lines = tuple(line for line in sheet.lines if line.label and not _is_note(sheet, line))
        home = homes.get(sheet.document, "")
        if len(lines) > 1 and len({line.label for line in lines}) == len(lines):
            yield Roll(sheet, _kind(sheet, heads), heads, home, lines)
        elif len(lines) > 1 and (at := _codes(sheet, lines)) >= 0:
            # People are told apart by their number where two share a name, and are called by it all the same.
            name = next((n for n, column in enumerate(sheet.columns) if _PERSON.fullmatch(column)), at)
            coded = tuple(replace(line, label=line.passage.cells[name].strip()) for line in lines)
            yield Roll(sheet, _kind_of(sheet.columns[name]) or _kind_of(heads), heads, home, coded)
        yield from _in_cells(sheet, heads, home)
    yield from _numbered(projection, homes, titles)


def _codes(sheet: Sheet, lines: Sequence[Line]) -> int:
    """The column whose codes or numbers tell rows apart that are called alike (片区 of 地块); -1 when none does."""
    few = len({line.label for line in lines}) <= 0.7 * len(lines)
    for at, column in enumerate(sheet.columns):
        cells = [line.passage.cells[at].strip() if at < len(line.passage.cells) else "" for line in lines]
        # A name that comes twice among many is a slip of its own; only rows called by their place have no name.
        told = _CODES.search(column) or (few and "序号" in column)
        if told and all(cells) and len(set(cells)) == len(cells):
            return at
    return -1


def _in_cells(sheet: Sheet, heads: str, home: str) -> Iterator[Roll]:
    """Columns whose cells name several things: 链主企业 | 甲公司、乙公司."""
    for at, column in enumerate(sheet.columns):
        cells = [(line, line.passage.cells[at]) for line in sheet.lines if at < len(line.passage.cells)]
        named = [
            (line, name.strip()) for line, cell in cells for name in re.split(r"[、；;]|<br>", cell) if name.strip()
        ]
        whole = len(cells) == len(sheet.lines) and not any(_OPEN.search(cell) or not cell.strip() for _, cell in cells)
        if (
            _kind_of(column)
            and whole
            and len(named) > len(cells) > 1
            and len({name for _, name in named}) == len(named)
        ):
            lines = tuple(replace(line, label=name, values=(None,) * len(sheet.columns)) for line, name in named)
            yield Roll(sheet, _kind_of(column), f"{column}|{heads}", home, lines)


def _numbered(projection: Projection, homes: Mapping[str, str], titles: Mapping[str, str]) -> Iterator[Roll]:
    """Lines that count from one below a line that names what they are: 附：入驻企业名单 / 1. 甲公司 / 2. 乙公司."""
    head, found = "", list[tuple[str, Passage]]()
    for passage in (*projection.passages, None):
        for text, evidence in written_lines(passage) if passage and not passage.row else (("", None),):
            match = _ITEM.match(text)
            number = int(match["n"]) if match else 0
            if match and evidence and passage and number == len(found) + 1 and _same_document(found, evidence):
                found.append((match["name"], replace(passage, evidence=evidence, cells=(match["name"],))))
                continue
            if len(found) > 1 and _HEAD.search(head) and _kind_of(head):
                document = found[0][1].evidence.document
                yield _listed(head, f"{head}|{titles.get(document, '')}", homes.get(document, ""), found)
            head, found = text, []


def _same_document(found: Sequence[tuple[str, Passage]], evidence: Evidence) -> bool:
    return not found or found[0][1].evidence.document == evidence.document


def _listed(head: str, heads: str, home: str, found: Sequence[tuple[str, Passage]]) -> Roll:
    """The roll of a list of lines: a table of one column without a header."""
    passages = [passage for _, passage in found]
    lines = tuple(Line(passage, name, (None,)) for name, passage in found)
    name = f"{passages[0].evidence.document}#{passages[0].evidence.start}"
    sheet = Sheet(passages[0].evidence.document, name, head, passages[0], ("名称",), ("",), lines, ())
    return Roll(sheet, _kind_of(head), heads, home, lines)


def _is_note(sheet: Sheet, line: Line) -> bool:
    cells = [cell.strip() for cell in line.passage.cells]
    return any(_NOTED.match(cell) or _SUMMED.search(cell) for cell in cells[:2]) or (
        len(sheet.columns) > 1 and sum(map(bool, cells)) < 2
    )


def _kind(sheet: Sheet, heads: str) -> str:
    """What the rows of a table are: by the column that names them, else by what the table is called."""
    line = sheet.lines[0]
    at = next((n for n, cell in enumerate(line.passage.cells) if cell.strip() == line.label), 0)
    head = sheet.columns[at] if at < len(sheet.columns) else ""
    kind = _kind_of(head) or (_kind_of(heads) if _NAMES.match(head) else "")
    # What is of no chain (其他) stands among them in a table of amounts, which lists no chains.
    return "" if kind == "产业链" and any(_OTHERS.match(line.label) for line in sheet.lines) else kind


def _kind_of(text: str) -> str:
    found = [(match.end(), name) for name, pattern in _KINDS for match in pattern.finditer(text)]
    return max(found, default=(0, ""))[1]


def counted_kind(words: str, unit: str) -> str:
    """What a count is of: the noun behind it or before it, else what its counting word says; empty when neither does."""
    return _kind_of(words) or _UNITS.get(unit, "")


@dataclass(frozen=True, slots=True)
class Picked:
    """Rows that a text picks out of a roll: with the words that do, as it writes them."""

    lines: tuple[Line, ...]
    words: tuple[str, ...]


def picked(roll: Roll, clause: str, around: str) -> Picked:
    """The rows a clause speaks of; all where it names no cell.

    Args:
        roll: The table.
        clause: The words that count.
        around: Title and sentence of the clause, which may name the place alone.
    """
    lines, words = roll.lines, []
    for field in roll.fields:
        found = field.cell(clause) or (field.cell(around) if field.of_places else None) or field.lacking(clause)
        if found:
            word, kept = found
            lines = tuple(line for line in lines if line in kept)
            words.append(word)
    return Picked(lines, tuple(words))
