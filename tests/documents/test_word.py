"""Word documents: paragraphs, headings and tables in their order."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from chaingraph.documents import read_documents
from chaingraph.records import Document
from tests.documents.checks import check_document
from tests.documents.samples import PARAGRAPHS

docx = pytest.importorskip("docx")
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def read(opened: Any, folder: Path) -> Document:
    """Saves a document and reads it back."""
    opened.save(folder / "云川.docx")
    documents, failures = read_documents([folder])
    assert failures == ()
    check_document(documents[0])
    return documents[0]


def test_headings_paragraphs_and_a_merged_table(tmp_path: Path) -> None:
    """Styles give levels, the table stands in its section with its caption and its merged first column filled."""
    opened = docx.Document()
    opened.add_heading("云川市产业链说明", 0)
    opened.add_heading("现状", 1)
    opened.add_paragraph(PARAGRAPHS[0])
    opened.add_paragraph("表1 产业链企业")
    table = opened.add_table(rows=4, cols=3)
    for row, texts in enumerate(
        [
            ("环节", "企业", "产品"),
            ("零部件", "川东铸造厂", "缸体"),
            ("", "青峡精工", "变速箱"),
            ("整车", "蓝驰汽车", "乘用车"),
        ]
    ):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    opened.add_heading("任务", 2)
    opened.add_paragraph(PARAGRAPHS[1])
    document = read(opened, tmp_path)
    assert document.title == "云川市产业链说明"
    found = document.tables[0]
    assert (found.caption, found.section) == ("表1 产业链企业", ("现状",))
    assert [[cell.text for cell in row.cells] for row in found.rows] == [
        ["零部件", "川东铸造厂", "缸体"],
        ["零部件", "青峡精工", "变速箱"],
        ["整车", "蓝驰汽车", "乘用车"],
    ]
    assert document.passages[-1].section == ("现状", "任务")
    assert [p.text for p in document.passages if p.kind == "paragraph"] == PARAGRAPHS[:2]


def test_changes_text_boxes_and_content_controls(tmp_path: Path) -> None:
    """Inserted text counts, deleted text does not; text boxes and content controls are read."""
    opened = docx.Document()
    paragraph = opened.add_paragraph("蓝驰汽车")._p
    paragraph.append(docx.oxml.parse_xml(f'<w:ins xmlns:w="{W}"><w:r><w:t>有限公司</w:t></w:r></w:ins>'))
    paragraph.append(docx.oxml.parse_xml(f'<w:del xmlns:w="{W}"><w:r><w:delText>分厂</w:delText></w:r></w:del>'))
    box = f'<w:r xmlns:w="{W}"><w:pict><w:txbxContent><w:p><w:r><w:t>文本框里的字</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>'
    paragraph.append(docx.oxml.parse_xml(box))
    control = f'<w:sdt xmlns:w="{W}"><w:sdtContent><w:p><w:r><w:t>控件里的字</w:t></w:r></w:p></w:sdtContent></w:sdt>'
    opened.element.body.insert(1, docx.oxml.parse_xml(control))
    assert [line for line in read(opened, tmp_path).text.split("\n") if line] == [
        "蓝驰汽车有限公司",
        "文本框里的字",
        "控件里的字",
    ]


def test_a_table_that_frames_text_is_text(tmp_path: Path) -> None:
    """One cell around a paragraph is a frame, not a table."""
    opened = docx.Document()
    opened.add_table(rows=1, cols=1).cell(0, 0).text = PARAGRAPHS[0]
    document = read(opened, tmp_path)
    assert document.tables == ()
    assert [p.text for p in document.passages] == PARAGRAPHS[:1]


def test_an_empty_document_fails(tmp_path: Path) -> None:
    """A document without text is told."""
    docx.Document().save(tmp_path / "空.docx")
    assert "没有文字" in read_documents([tmp_path])[1][0].what
