"""The Word document of a report: whole, numbered, with real footnotes, and harmless."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from xml.etree import ElementTree

import docx
import pytest

from chaingraph.views.charts_png import can_draw, draw_pictures
from chaingraph.views.docx_report import MOST, report_docx
from chaingraph.views.docx_xml import NAMESPACE
from chaingraph.views.report import ChainText, Cover, Piece
from chaingraph.views.report_sources import Source
from tests.views.packs import LONG, pack
from tests.views.rows import HOSTILE
from tests.views.test_report import NAMES

W = f"{{{NAMESPACE}}}"


def part(content: bytes, name: str) -> ElementTree.Element:
    """A part of the file, read by an XML parser."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return ElementTree.fromstring(archive.read(name))


@pytest.fixture(scope="module")
def content() -> bytes:
    """The document of the report made by hand, without pictures."""
    return report_docx(pack(), {})


def test_it_opens_with_titles_and_headings(content: bytes) -> None:
    """The title, the sentences to know first, then one heading a list."""
    document = docx.Document(io.BytesIO(content))
    headings = [p.text for p in document.paragraphs if p.style is not None and p.style.name == "Heading 2"]
    assert headings == [f"{number}．{name}" for number, name in enumerate(NAMES, 1)]
    assert [p.text for p in document.paragraphs if p.style is not None and p.style.name == "Title"] == [
        "宜都市产业链报告"
    ]
    assert any(p.text.startswith("动力电池产业链 4 个供应环节") for p in document.paragraphs)
    assert document.core_properties.category == "chaingraph report"


def test_the_first_page_says_whose_it_is_and_how_new() -> None:
    """District, title, day of the newest document or that it is unknown, and what it is made from; empty lists have no heading."""
    report = replace(pack(), title="产业链报告")
    told = docx.Document(io.BytesIO(report_docx(replace(report, cover=Cover("青柳市", "2024-05-16", 2)), {})))
    first = [p.text for p in told.paragraphs][:5]
    assert first == [
        "青柳市",
        "产业链报告",
        "最新文件日期：2024年5月16日（另有 2 份日期不详）",
        "依据文件 1 份",
        "《宜都市动力电池产业链实施方案》（方案）",
    ]
    bare = replace(report, registers=tuple(replace(found, lines=()) for found in report.registers))
    lines = [p.text for p in docx.Document(io.BytesIO(report_docx(bare, {}))).paragraphs]
    assert lines[:3] == ["地区不详", "产业链报告", "最新文件日期：日期不详"]
    assert lines[-1].startswith("以下清单，文件中没有可列出的内容：1．产业链全景图、")


def test_a_roster_is_whole_and_a_longer_list_says_where_the_rest_is() -> None:
    """The document has every line of a county's roster; of a longer one it names the sheet of the workbook."""
    report = pack()
    roster = report.registers[1]

    def tables(lines: int) -> tuple[int, str]:
        long = replace(roster, lines=tuple(replace(roster.lines[0], key=f"R2-{n}") for n in range(lines)))
        document = docx.Document(
            io.BytesIO(report_docx(replace(report, registers=(long,), charts=(), panoramas=()), {}))
        )
        (table,) = document.tables
        return len(table.rows) - 1, "".join(p.text for p in document.paragraphs)

    rows, words = tables(60)
    assert rows == 60
    assert "其余见" not in words
    rows, words = tables(MOST + 1)
    assert rows == MOST
    assert f"共 {MOST + 1} 行，其余见同名 xlsx 文件的“2 {roster.name}”" in words


def test_a_paragraph_calls_its_notes_once() -> None:
    """The number of a source stands behind what it proves, and is repeated where it proves more."""
    source = Source("《方案》（方案）", "第 1—9 字", "原文")
    chain = ChainText("氢能产业链", ((Piece("企业 2 家", source), Piece("，"), Piece("本地 1 家", source)),))
    content = report_docx(replace(pack(), chains=(chain,)), {})
    body, notes = part(content, "word/document.xml"), part(content, "word/footnotes.xml")
    (line,) = [p for p in body.iter(f"{W}p") if "".join(t.text or "" for t in p.iter(f"{W}t")).startswith("企业 2 家")]
    assert len(list(line.iter(f"{W}footnoteReference"))) == len(list(line.iter(f"{W}fldSimple"))) == 1
    assert "来源：《方案》（方案），第 1—9 字" in "".join(notes.itertext())


def test_every_note_is_called_and_every_call_has_its_note(content: bytes) -> None:
    """Footnotes are real: each is called once in the text, repeated numbers refer to a bookmark that is there."""
    body, notes = part(content, "word/document.xml"), part(content, "word/footnotes.xml")
    calls = [call.get(f"{W}id") for call in body.iter(f"{W}footnoteReference")]
    kept = [note.get(f"{W}id") for note in notes.iter(f"{W}footnote") if note.get(f"{W}type") is None]
    assert calls
    assert calls == kept
    marks = {mark.get(f"{W}name") for mark in body.iter(f"{W}bookmarkStart")}
    fields = [str(field.get(f"{W}instr")) for field in body.iter(f"{W}fldSimple")]
    assert {found[1] for field in fields if (found := re.search(r"NOTEREF (\S+)", field))} <= marks
    assert "来源：《宜都市动力电池产业链实施方案》（方案）" in "".join(notes.itertext())
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert "footnotes+xml" in archive.read("[Content_Types].xml").decode()
        assert "relationships/footnotes" in archive.read("word/_rels/document.xml.rels").decode()


def test_tables_repeat_their_heads_and_are_numbered(content: bytes) -> None:
    """Each table has a caption with a number that Word can count, and a head on every page."""
    body = part(content, "word/document.xml")
    tables = list(body.iter(f"{W}tbl"))
    assert all(table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None for table in tables)
    counted = [f for f in body.iter(f"{W}fldSimple") if "SEQ 表" in str(f.get(f"{W}instr"))]
    assert ["".join(field.itertext()) for field in counted] == [str(n) for n in range(1, len(tables) + 1)]


def test_pictures_have_captions_and_words_for_those_who_hear(content: bytes) -> None:
    """With pictures each chart is one, numbered, with a description; without them it is a table."""
    report = pack()
    charts = [*report.panoramas, *report.charts]
    assert len(part(content, "word/document.xml").findall(f".//{W}drawing")) == 0
    pictures = draw_pictures(charts) if can_draw() else {}
    if not pictures:
        pytest.skip("resvg_py or a font with Chinese characters is missing")
    body = part(report_docx(report, pictures), "word/document.xml")
    assert len(body.findall(f".//{W}drawing")) == len(charts)
    counted = [f for f in body.iter(f"{W}fldSimple") if "SEQ 图" in str(f.get(f"{W}instr"))]
    assert len(counted) == len(charts)
    described = [e.get("descr") for e in body.iter() if e.tag.endswith("}docPr")]
    assert all(described)


@pytest.mark.parametrize("name", [*HOSTILE, "a\x00b\ufffe", "]]>", "&amp;", "<w:p/>", LONG])
def test_hostile_names_stay_text(name: str) -> None:
    """The file opens, no name becomes a tag or a field, and no cell is a page long."""
    content = report_docx(pack(name), {})
    body = part(content, "word/document.xml")
    assert {str(f.get(f"{W}instr")).split()[0] for f in body.iter(f"{W}fldSimple")} == {"SEQ", "NOTEREF"}
    assert len(docx.Document(io.BytesIO(content)).paragraphs) > 20
    assert max(len("".join(cell.itertext())) for cell in body.iter(f"{W}tc")) < 200


def test_same_report_same_bytes(content: bytes) -> None:
    """Neither the archive nor the properties say when it was made."""
    assert report_docx(pack(), {}) == content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        stamps = re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", archive.read("docProps/core.xml").decode())
    assert set(stamps) == {"2000-01-01T00:00:00Z"}
