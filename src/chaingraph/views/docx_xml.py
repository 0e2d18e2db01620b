"""WordprocessingML that python-docx has no words for: footnotes, captions with numbers, tables of a thousand cells.

For: :mod:`chaingraph.views.docx`, which parses what is written here into a document.
In: words of documents that nobody here wrote.
Out: XML text, escaped.
How: ECMA-376 part 1: 17.11 (footnotes), 17.16 (fields), 17.4 (tables).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from chaingraph.views.cells import visible

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DECLARED = f'xmlns:w="{NAMESPACE}"'
FIRST_NOTE = 2
"""Identifiers 0 and 1 belong to the lines that part notes from text."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table.

    Attributes:
        note: Identifier of its footnote; 0 for none.
        again: Whether that footnote stands further up already; then its number is repeated by a reference.
        right: Whether it stands right, as numbers do.
        strong: Whether it stands out.
    """

    text: str
    note: int = 0
    again: bool = False
    right: bool = False
    strong: bool = False


def words(text: str) -> str:
    """A text for an XML document: escaped, without what no XML may hold, line breaks as blanks."""
    return escape(" ".join(visible(text).split()), quote=False)


def run(text: str, *, style: str = "", bold: bool = False) -> str:
    """A run of text."""
    parts = f'<w:rStyle w:val="{style}"/>' if style else ""
    parts += "<w:b/>" if bold else ""
    looks = f"<w:rPr>{parts}</w:rPr>" if parts else ""
    return f'<w:r>{looks}<w:t xml:space="preserve">{words(text)}</w:t></w:r>'


def note_marks(note: int) -> tuple[str, str, str]:
    """The raised number that calls a footnote, in a bookmark, so that others can refer to it."""
    mark = f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{note}"/></w:r>'
    return f'<w:bookmarkStart w:id="{note}" w:name="_Note{note}"/>', mark, f'<w:bookmarkEnd w:id="{note}"/>'


def note_again(note: int) -> str:
    """The number of a footnote that stands further up, as a reference (NOTEREF, 17.16.5.41)."""
    raised = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
    shown = f"<w:r>{raised}<w:t>{note - FIRST_NOTE + 1}</w:t></w:r>"
    return f'<w:fldSimple w:instr=" NOTEREF _Note{note} \\f \\h ">{shown}</w:fldSimple>'


def field(code: str, shown: str) -> str:
    """A field with the result it shows until the program computes it anew."""
    return f'<w:fldSimple w:instr=" {escape(code)} "><w:r><w:t>{escape(shown)}</w:t></w:r></w:fldSimple>'


def caption(kind: str, number: int, text: str) -> str:
    """A numbered caption (图 3 …); Word renumbers it, and can list all captions of a kind."""
    counted = field(f"SEQ {kind} \\* ARABIC", str(number))
    parts = f"{run(f'{kind} ')}{counted}{run(f'　{text}')}"
    keep = "<w:keepNext/>" if kind == "表" else ""
    return f'<w:p {DECLARED}><w:pPr><w:pStyle w:val="Caption"/>{keep}</w:pPr>{parts}</w:p>'


def table(heads: Sequence[str], rows: Sequence[Sequence[Cell]], widths: Sequence[int]) -> str:
    """A table whose head is repeated on every page and whose rows do not break.

    Args:
        heads: Column heads.
        rows: Cells, as many a row as heads.
        widths: Columns' widths in twentieths of a point.
    """
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="B8C0CA"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    margins = '<w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar>'
    looks = (
        f'<w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{edges}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/>{margins}</w:tblPr>'
    )
    grid = "".join(f'<w:gridCol w:w="{wide}"/>' for wide in widths)
    head = "".join(_cell(Cell(text, strong=True), wide, "DCE9F5") for text, wide in zip(heads, widths, strict=True))
    body = "".join(_row(row, widths) for row in rows)
    first = f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>"
    return f"<w:tbl {DECLARED}>{looks}<w:tblGrid>{grid}</w:tblGrid>{first}{body}</w:tbl>"


def _row(row: Sequence[Cell], widths: Sequence[int]) -> str:
    cells = "".join(_cell(cell, wide) for cell, wide in zip(row, widths, strict=True))
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"


def _cell(cell: Cell, wide: int, shade: str = "") -> str:
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
    align = '<w:jc w:val="right"/>' if cell.right else ""
    looks = f'<w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/>{fill}</w:tcPr>'
    return f'<w:tc>{looks}<w:p><w:pPr><w:pStyle w:val="TableText"/>{align}</w:pPr>{"".join(runs(cell))}</w:p></w:tc>'


def runs(cell: Cell) -> list[str]:
    """The text of a cell or of a piece of a paragraph, and the number of its footnote."""
    text = [run(cell.text, bold=cell.strong)] if cell.text else []
    if not cell.note:
        return text
    return [*text, *([note_again(cell.note)] if cell.again else note_marks(cell.note))]


def footnotes(notes: Mapping[int, str]) -> bytes:
    """The part that holds all footnotes.

    Args:
        notes: Identifier, from :data:`FIRST_NOTE` up → text.
    """
    lines = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{mark}/></w:r></w:p></w:footnote>'
        for number, (kind, mark) in enumerate(
            (("separator", "separator"), ("continuationSeparator", "continuationSeparator"))
        )
    )
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    gap = '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
    body = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>{mark}{gap}{run(text)}'
        "</w:p></w:footnote>"
        for number, text in notes.items()
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f"{head}<w:footnotes {DECLARED}>{lines}{body}</w:footnotes>".encode()
