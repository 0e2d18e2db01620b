"""The report pack as a Word document to forward: the picture first, the lists after it, each line with its footnote."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from chaingraph.views.charts_frame import Chart
from chaingraph.views.columns import as_shown, columns
from chaingraph.views.docx import Letter
from chaingraph.views.docx_widths import widths
from chaingraph.views.docx_xml import Cell
from chaingraph.views.report import (
    MARK,
    NUMERIC,
    OFFICE,
    ChainText,
    Column,
    Line,
    Piece,
    Register,
    Report,
    shown,
    told_columns,
)
from chaingraph.views.report_office import CARRIED
from chaingraph.views.tables import grid

MOST = 300
"""Lines of a list that a document to forward shows: all of a county's. Longer ones the workbook has whole."""
FEW = 40
"""Lines of a chart that is told as a table."""
UPRIGHT, ACROSS = (17.0, 22.0), (25.7, 13.4)
"""Room for a picture on a page, width and height in cm."""
CELL = 90
"""Characters of a text in a cell; the workbook has it whole."""
PLACE = "来源与位置"
PANORAMA = "产业链全景图"
COLUMN = 90
"""Width of half a Chinese character in a table, in twentieths of a point."""
LEAST = dict.fromkeys(OFFICE, 9.0)
UNPLACED = "地区不详"
NUMERALS = "一二三四"
LISTED = 24
"""Documents that the first page names; the list of sources of the workbook has all."""


def report_docx(report: Report, pictures: Mapping[str, bytes]) -> bytes:
    """The document.

    Args:
        report: What it holds.
        pictures: Title of a chart → PNG; a chart without one is told as a table.

    Raises:
        UsageError: python-docx is not installed.
    """
    letter = Letter(report.title, MARK)
    letter.footer(f"{_untitled(report)}{report.title}")
    _cover(letter, report)
    _summary(letter, report)
    chapter = iter(NUMERALS)
    notes = _Notes(letter)
    if report.chains:
        letter.heading(f"{next(chapter)}、各产业链情况", 1)
        for chain in report.chains:
            _chain(letter, chain, notes)
    if report.panoramas:
        letter.turn(landscape=True)
        letter.heading(f"{next(chapter)}、{PANORAMA}", 1)
        for chart in report.panoramas:
            _chart(letter, chart, pictures, ACROSS)
    if report.charts:
        letter.turn(landscape=False)
        letter.heading(f"{next(chapter)}、图表", 1)
        for chart in report.charts:
            _chart(letter, chart, pictures, UPRIGHT)
    letter.turn(landscape=True)
    letter.heading(f"{next(chapter)}、清单", 1)
    for register in report.registers:
        if register.lines:
            _register(letter, register)
    empty = "、".join(register.title.replace(" ", "．", 1) for register in report.registers if not register.lines)
    if empty:
        letter.paragraph(f"以下清单，文件中没有可列出的内容：{empty}。")
    return letter.content()


class _Notes:
    """Footnotes of paragraphs: a place of a document has one, whose number is repeated."""

    def __init__(self, letter: Letter) -> None:
        self._letter = letter
        self._known: dict[str, int] = {}

    def cell(self, piece: Piece) -> Cell:
        """The piece with its footnote."""
        if piece.source is None:
            return Cell(piece.text)
        told = f"来源：{piece.source.document}，{piece.source.places}"
        again = told in self._known
        if not again:
            self._known[told] = self._letter.new_note(told)
        return Cell(piece.text, note=self._known[told], again=again)


def _untitled(report: Report) -> str:
    """The place of the report where its title does not begin with it."""
    return "" if report.title.startswith(report.cover.place) else report.cover.place


def _cover(letter: Letter, report: Report) -> None:
    """District, title, how new the newest document is, and what the report is made from."""
    cover = report.cover
    place = _untitled(report) if cover.place else UNPLACED
    undated = f"（另有 {cover.undated} 份日期不详）" if cover.newest and cover.undated else ""
    letter.cover(
        place, report.title, [f"最新文件日期：{_day(cover.newest)}{undated}", f"依据文件 {len(report.documents)} 份"]
    )
    for name in report.documents[:LISTED]:
        letter.paragraph(name, "List Bullet")
    if len(report.documents) > LISTED:
        letter.paragraph(f"等 {len(report.documents)} 份。")
    letter.new_page()


def _day(day: str) -> str:
    """2024-05-16 as people write it; what is no day is told as unknown."""
    parts = [str(int(part)) for part in day.split("-") if part.isdecimal()]
    return "".join(f"{part}{unit}" for part, unit in zip(parts, "年月日", strict=False)) or "日期不详"


def _summary(letter: Letter, report: Report) -> None:
    letter.heading("要点", 1)
    for sentence in report.summary:
        letter.paragraph(sentence, "List Bullet")
    letter.paragraph(
        "说明：数字注明来源（脚注）；清单每一行另注明位置，原文摘录见同名 xlsx 文件；未知的留空，不作推测；"
        "“责任单位”“进展”由办公室填写。"
    )


def _chain(letter: Letter, chain: ChainText, notes: _Notes) -> None:
    letter.heading(chain.title, 2)
    letter.told([notes.cell(piece) for sentence in chain.sentences for piece in sentence])


def _chart(letter: Letter, chart: Chart, pictures: Mapping[str, bytes], most: tuple[float, float]) -> None:
    if chart.title in pictures:
        letter.picture(pictures[chart.title], f"{chart.title}。{chart.note}", chart.svg.desc, most)
        return
    heads, cells, numeric = grid(as_shown(chart.finding, chart.rows), columns(chart.finding))
    rows = [[Cell(_cut(text), right=right) for text, right in zip(line, numeric, strict=True)] for line in cells[:FEW]]
    letter.table(f"{chart.title}。{chart.note}", heads, rows, _widths(letter, heads, rows))


def _register(letter: Letter, register: Register) -> None:
    letter.heading(register.title.replace(" ", "．", 1), 2)
    if register.number == "1":
        letter.paragraph(f"见“{PANORAMA}”；逐家企业共 {len(register.lines)} 行，见同名 xlsx 文件。")
        return
    letter.paragraph(register.note, keep=True)
    lines = register.lines[:MOST]
    filled = [*OFFICE, *register.added]
    own = [column for column in told_columns(register.columns, lines) if column.brief]
    heads = [*(column.head for column in own), *filled, PLACE]
    notes: dict[str, int] = {}
    rows = [[*_row(line, own, filled), _source(letter, line, notes)] for line in lines]
    rest = (
        f"（列出前 {MOST} 行，共 {len(register.lines)} 行，其余见同名 xlsx 文件的“{register.title}”）"
        if len(register.lines) > MOST
        else ""
    )
    letter.table(f"{register.name}{rest}", heads, rows, _widths(letter, heads, rows))


def _row(line: Line, own: Sequence[Column], filled: Sequence[str]) -> list[Cell]:
    cells = []
    for column in own:
        text = shown(column, line.values.get(column.key))
        gap = column.key == "status" and text.startswith("缺口")
        cells.append(Cell(_cut(text), right=column.kind in NUMERIC and column.kind != "year", strong=gap))
    return cells + [Cell(_cut(line.office.get(head, ""))) for head in filled]


def _source(letter: Letter, line: Line, notes: dict[str, int]) -> Cell:
    """The place in the document, and the document as a footnote: one a table, whose number the other lines repeat."""
    told = line.source.document if line.source else line.carried
    if not told:
        return Cell("")
    again = told in notes
    if not again:
        notes[told] = letter.new_note(f"来源：{told}")
    return Cell(line.source.place if line.source else CARRIED, note=notes[told], again=again)


def _cut(text: str, longest: int = CELL) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def _widths(letter: Letter, heads: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[int]:
    """Widths in twentieths of a point."""
    return [int(COLUMN * wide) for wide in widths(heads, rows, letter.room / COLUMN, LEAST, (PLACE,))]
