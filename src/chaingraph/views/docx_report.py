"""The report pack as a Word document to forward: the picture first, the lists after it, each line with its footnote."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from chaingraph.views.cells import width
from chaingraph.views.charts_frame import Chart
from chaingraph.views.columns import as_shown, columns
from chaingraph.views.docx import Letter
from chaingraph.views.docx_xml import Cell
from chaingraph.views.report import MARK, NUMERIC, OFFICE, Column, Line, Register, Report, shown
from chaingraph.views.report_office import CARRIED
from chaingraph.views.tables import grid

MOST = 40
"""Lines of a list that a document to forward shows; the workbook has all."""
UPRIGHT, ACROSS = (17.0, 22.0), (25.7, 13.4)
"""Room for a picture on a page, width and height in cm."""
CELL = 90
"""Characters of a text in a cell; the workbook has it whole."""
PLACE = "来源与位置"
COLUMN = 90
"""Width of half a Chinese character in a table, in twentieths of a point."""
PADDING = 1.7
"""What the edges of a cell take, in such columns."""
ROOMY = 1.3
"""Digits of some fonts are wider than half a Chinese character."""
SHORT = 10
"""Columns up to which a text is not broken."""
LEAST = dict.fromkeys(OFFICE, 9)


def report_docx(report: Report, pictures: Mapping[str, bytes]) -> bytes:
    """The document.

    Args:
        report: What it holds.
        pictures: Title of a chart → PNG; a chart without one is told as a table.

    Raises:
        UsageError: python-docx is not installed.
    """
    letter = Letter(report.title, MARK)
    letter.footer(report.title)
    _title_page(letter, report)
    if report.panoramas:
        letter.turn(landscape=True)
        letter.heading("一、产业链全景图", 1)
        for chart in report.panoramas:
            _chart(letter, chart, pictures, ACROSS)
    if report.charts:
        letter.turn(landscape=False)
        letter.heading("二、图表", 1)
        for chart in report.charts:
            _chart(letter, chart, pictures, UPRIGHT)
    letter.turn(landscape=True)
    letter.heading("三、清单", 1)
    for register in report.registers:
        _register(letter, register)
    return letter.content()


def _title_page(letter: Letter, report: Report) -> None:
    letter.heading(report.title, 0)
    if report.region:
        letter.paragraph(f"范围：{report.region}")
    letter.paragraph("依据文件：")
    for name in report.documents:
        letter.paragraph(name, "List Bullet")
    letter.heading("要点", 1)
    for sentence in report.summary:
        letter.paragraph(sentence, "List Bullet")
    letter.paragraph(
        "说明：每一行注明来源文件（脚注）和位置，原文摘录见同名 xlsx 文件；未知的留空，不作推测；“责任单位”“进展”由办公室填写。"
    )


def _chart(letter: Letter, chart: Chart, pictures: Mapping[str, bytes], most: tuple[float, float]) -> None:
    if chart.title in pictures:
        letter.picture(pictures[chart.title], f"{chart.title}。{chart.note}", chart.svg.desc, most)
        return
    heads, cells, numeric = grid(as_shown(chart.finding, chart.rows), columns(chart.finding))
    rows = [[Cell(_cut(text), right=right) for text, right in zip(line, numeric, strict=True)] for line in cells[:MOST]]
    letter.table(f"{chart.title}。{chart.note}", heads, rows, _widths(letter, heads, rows))


def _register(letter: Letter, register: Register) -> None:
    letter.heading(register.title.replace(" ", "．", 1), 2)
    if not register.lines:
        letter.paragraph("文件中没有可列出的内容。")
        return
    if register.number == "1":
        letter.paragraph(f"见“一、产业链全景图”；逐家企业共 {len(register.lines)} 行，见同名 xlsx 文件。")
        return
    letter.paragraph(register.note, keep=True)
    lines = register.lines[:MOST]
    filled = [*OFFICE, *register.added]
    own = [column for column in register.columns if column.brief]
    heads = [*(column.head for column in own), *filled, PLACE]
    notes: dict[str, int] = {}
    rows = [[*_row(line, own, filled), _source(letter, line, notes)] for line in lines]
    rest = f"（列出前 {MOST} 行，共 {len(register.lines)} 行，其余见 xlsx）" if len(register.lines) > MOST else ""
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
    """Widths in twentieths of a point: numbers and short words stay on one line, long texts share what is left."""
    rigid: dict[int, float] = {}
    loose: dict[int, float] = {}
    for number, head in enumerate(heads):
        sizes = sorted(width(row[number].text) for row in rows) or [0]
        if sizes[-1] <= SHORT or any(row[number].right for row in rows) or head == PLACE:
            rigid[number] = max(ROOMY * sizes[-1], LEAST.get(head, 5), -(-width(head) // 3)) + PADDING
        else:
            loose[number] = max(SHORT, min(34, max(sizes[int(len(sizes) * 0.8)], sizes[-1] // 4))) + PADDING
    left = letter.room / COLUMN - sum(rigid.values())
    scale = max(0.4, left / (sum(loose.values()) or 1.0))
    return [int(COLUMN * (rigid[n] if n in rigid else loose[n] * scale)) for n in range(len(heads))]
