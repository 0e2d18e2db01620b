"""Makes PDF files with Chinese text, so that no sample has to be stored."""

from __future__ import annotations

Line = tuple[float, float, str]
"""Left end, height and words of a line, in points."""


def make_pdf(pages: list[list[Line]], *, layer: bool = True) -> bytes:
    """A PDF with a text layer that maps each glyph to its character.

    Args:
        pages: Lines of each page.
        layer: False for pages without text, as scans have them.
    """
    codes = {
        character: at for at, character in enumerate(sorted({c for page in pages for _, _, t in page for c in t}), 1)
    }
    unicode_map = _cmap(codes)
    objects = [
        b"",
        b"",
        _stream(unicode_map.encode()),
        b"<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0"
        b" /Ascent 859 /Descent -141 /CapHeight 700 /StemV 80 >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /FontDescriptor 4 0 R /DW 1000"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        b"<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H /DescendantFonts [5 0 R]"
        b" /ToUnicode 3 0 R >>",
    ]
    kids = []
    for page in pages:
        objects.append(_stream(_content(page if layer else [], codes).encode()))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 6 0 R >> >>"
            b" /Contents %d 0 R >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    return _file(objects)


def set_page(lines: list[str], *, head: str = "", foot: str = "") -> list[Line]:
    """A page of 12-point lines; wide blanks before a line indent it."""
    page: list[Line] = [(200, 805, head)] if head else []
    for number, line in enumerate(lines):
        words = line.lstrip("　")
        page.append((72 + 12 * (len(line) - len(words)), 770 - 20 * number, words))
    return [*page, (290, 40, foot)] if foot else page


def _cmap(codes: dict[str, int]) -> str:
    rows = [f"<{code:04X}> <{character.encode('utf-16-be').hex()}>" for character, code in codes.items()]
    chunks = [rows[at : at + 100] for at in range(0, len(rows), 100)]
    body = "\n".join(f"{len(chunk)} beginbfchar\n" + "\n".join(chunk) + "\nendbfchar" for chunk in chunks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{body}\n"
        "endcmap CMapName currentdict /CMap defineresource pop end end"
    )


def _content(page: list[Line], codes: dict[str, int]) -> str:
    shown = (
        f"1 0 0 1 {left} {height} Tm <{''.join(f'{codes[character]:04X}' for character in words)}> Tj\n"
        for left, height, words in page
    )
    return "BT /F1 12 Tf\n" + "".join(shown) + "ET"


def _stream(data: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)


def _file(objects: list[bytes]) -> bytes:
    out, offsets = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    trailer = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + trailer
