"""A Word document, piece by piece; the only door to python-docx for writing.

python-docx 1.2 has no footnotes: their part is written by :mod:`chaingraph.views.docx_xml` and hung into the package
here, through its own API of parts.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from chaingraph.errors import UsageError
from chaingraph.views.cells import visible
from chaingraph.views.docx_xml import DECLARED, FIRST_NOTE, Cell, caption, field, footnotes, run, runs, table

CREATED = datetime(2000, 1, 1)
STAMP = (1980, 1, 1, 0, 0, 0)
FONT = "微软雅黑"
LATIN = "Calibri"
A4 = (11906, 16838)
"""Width and height in twentieths of a point."""
MARGIN = 1134
"""2 cm."""
CM = 567
EMU = 635
"""English metric units in a twentieth of a point."""
NOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
NOTES_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


class Letter:
    """A document that grows from top to bottom.

    Args:
        title: Among its properties.
        category: Among its properties.

    Raises:
        UsageError: python-docx is not installed.
    """

    def __init__(self, title: str, category: str) -> None:
        try:
            from docx import Document
        except ImportError as error:
            raise UsageError("没有安装 Word 支持", hint="pip install 'chaingraph[word]'") from error
        self._document = Document()
        self._notes: dict[int, str] = {}
        self._counts: dict[str, int] = {}
        self._properties(title, category)
        self._styles()
        self._page(self._document.sections[0], landscape=False)

    @property
    def room(self) -> int:
        """Width of the text in twentieths of a point."""
        section: Any = self._document.sections[-1]
        return int((section.page_width - section.left_margin - section.right_margin) / EMU)

    def heading(self, text: str, level: int) -> None:
        """A heading; level 0 is the title."""
        self._document.add_heading(_line(text), level)

    def paragraph(self, text: str, style: str = "Normal", *, keep: bool = False) -> None:
        """A paragraph; ``keep`` holds it on the page of what follows."""
        added = self._document.add_paragraph(style=style)
        added.add_run(_line(text))
        added.paragraph_format.keep_with_next = keep or None

    def cover(self, place: str, title: str, lines: Sequence[str]) -> None:
        """The upper half of the first page: a place above the title, lines below it."""
        if place:
            self.paragraph(place, "CoverPlace")
        self.heading(title, 0)
        for text in lines:
            self.paragraph(text, "CoverLine")

    def new_page(self) -> None:
        """What follows begins a page."""
        document: Any = self._document
        document.add_page_break()

    def told(self, pieces: Sequence[Cell]) -> None:
        """A paragraph of pieces, each with its footnote."""
        added = self._document.add_paragraph(style="Normal")
        for piece in pieces:
            for xml in runs(piece):
                added._p.append(self._parse(xml, wrapped=True))

    def new_note(self, text: str) -> int:
        """Adds a footnote and returns its identifier; whoever calls it first in a cell makes it appear."""
        number = FIRST_NOTE + len(self._notes)
        self._notes[number] = text
        return number

    def picture(self, content: bytes, text: str, alt: str, most_cm: tuple[float, float]) -> None:
        """A picture with a numbered caption below it, at most ``most_cm`` wide and high."""
        paragraph = self._document.add_paragraph(style="Picture")
        shape: Any = paragraph.add_run().add_picture(io.BytesIO(content))
        scale = min(most_cm[0] * CM * EMU / shape.width, most_cm[1] * CM * EMU / shape.height)
        shape.width, shape.height = int(shape.width * scale), int(shape.height * scale)
        shape._inline.docPr.set("descr", _line(alt)[:250])
        self._caption("图", text)

    def table(self, text: str, heads: Sequence[str], rows: Sequence[Sequence[Cell]], widths: Sequence[int]) -> None:
        """A table with a numbered caption above it; its widths are scaled to the page."""
        self._caption("表", text)
        whole = sum(widths) or 1
        scaled = [wide * self.room // whole for wide in widths]
        self._append(table(heads, rows, scaled))
        self._document.add_paragraph(style="Normal")

    def turn(self, *, landscape: bool) -> None:
        """Begins a section on a new page, upright or landscape."""
        self._page(self._document.add_section(), landscape=landscape)

    def footer(self, text: str) -> None:
        """The line at the foot of every page, with the page's number."""
        paragraph = self._document.sections[0].footer.paragraphs[0]
        pieces = (run(f"{text}　第 "), field("PAGE", "1"), run(" 页，共 "), field("NUMPAGES", "1"), run(" 页"))
        for piece in pieces:
            paragraph._p.append(self._parse(piece, wrapped=True))
        paragraph.alignment = 1

    def content(self) -> bytes:
        """The file: the same bytes for the same document."""
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        package = self._document.part.package
        part = Part(PackURI("/word/footnotes.xml"), NOTES_TYPE, footnotes(self._notes), package)
        self._document.part.relate_to(part, NOTES_LINK)
        buffer = io.BytesIO()
        self._document.save(buffer)
        return _timeless(buffer.getvalue())

    def _caption(self, kind: str, text: str) -> None:
        self._counts[kind] = self._counts.get(kind, 0) + 1
        self._append(caption(kind, self._counts[kind], text))

    def _append(self, xml: str) -> None:
        """Puts a block before the properties of the last section, where a body ends."""
        self._document.element.body.insert_element_before(self._parse(xml), "w:sectPr")

    def _parse(self, xml: str, *, wrapped: bool = False) -> Any:
        from docx.oxml import parse_xml

        return parse_xml(f"<w:p {DECLARED}>{xml}</w:p>")[0] if wrapped else parse_xml(xml)

    def _properties(self, title: str, category: str) -> None:
        core = self._document.core_properties
        core.title, core.category, core.author = _line(title)[:250], category, "chaingraph"
        core.comments, core.language, core.last_modified_by, core.revision = "", "zh-CN", "", 1
        core.created = core.modified = CREATED

    def _page(self, section: Any, *, landscape: bool) -> None:
        wide, high = (A4[1], A4[0]) if landscape else A4
        section.orientation = int(landscape)
        section.page_width, section.page_height = wide * EMU, high * EMU
        for side in ("left", "right", "top", "bottom"):
            setattr(section, f"{side}_margin", MARGIN * EMU)

    def _styles(self) -> None:
        from docx.enum.style import WD_STYLE_TYPE

        styles = self._document.styles
        _speak_chinese(styles)
        for name, size in (("Normal", 10.5), ("Title", 26), ("Heading 1", 16), ("Heading 2", 13), ("Caption", 9.5)):
            _letters(styles[name], size)
        for name, size in (
            ("TableText", 8.5),
            ("FootnoteText", 8),
            ("Picture", 10.5),
            ("CoverPlace", 18),
            ("CoverLine", 12),
        ):
            style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            style.base_style = styles["Normal"]
            _letters(style, size)
            style.paragraph_format.space_after = 0
        styles["Picture"].paragraph_format.keep_with_next = True
        self._cover_styles()
        styles["Picture"].paragraph_format.alignment = styles["Caption"].paragraph_format.alignment = 1
        mark = styles.add_style("FootnoteReference", WD_STYLE_TYPE.CHARACTER)
        mark.font.superscript = True

    def _cover_styles(self) -> None:
        """Centred, the first line a third of the page down."""
        from docx.shared import Pt

        styles = self._document.styles
        for name, above, below in (("CoverPlace", 150, 0), ("Title", 18, 36), ("CoverLine", 0, 8)):
            looks = styles[name].paragraph_format
            looks.alignment, looks.space_before, looks.space_after = 1, Pt(above), Pt(below)
        styles["Normal"].paragraph_format.line_spacing = 1.25
        styles["TableText"].paragraph_format.line_spacing = styles["FootnoteText"].paragraph_format.line_spacing = 1


def _letters(style: Any, size: float) -> None:
    """Chinese and Latin letters of a style, black; the template's own are for English pages and blue."""
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    style.font.size, style.font.name, style.font.color.rgb = Pt(size), LATIN, RGBColor(0x1B, 0x1F, 0x24)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    fonts.set(qn("w:eastAsia"), FONT)


def _speak_chinese(styles: Any) -> None:
    """Says that Chinese is meant: a program without the font takes the marks of another script else."""
    from docx.oxml.ns import qn

    for language in styles.element.iter(qn("w:lang")):
        language.set(qn("w:eastAsia"), "zh-CN")


def _line(text: str) -> str:
    return " ".join(visible(text).split())


def _timeless(content: bytes) -> bytes:
    """The same archive without the time at which it was packed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return buffer.getvalue()
