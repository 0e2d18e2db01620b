"""PDF: the text layer, pages, page breaks in the midst of sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.documents import read_documents
from chaingraph.documents.pdf import clean_page, column_edges, running_heads
from tests.documents.checks import check_document
from tests.documents.pdf_factory import make_pdf, set_page
from tests.documents.samples import HEADINGS, PARAGRAPHS, key, typeset

pytest.importorskip("pypdfium2")


def paged(columns: int, lines: int, *, layer: bool = True) -> bytes:
    """The sample plan as a PDF with running heads and page numbers."""
    rows = typeset(columns, indent=True, gap=0).splitlines()
    pages = [rows[at : at + lines] for at in range(0, len(rows), lines)]
    return make_pdf(
        [set_page(page, head="云川市规划", foot=f"— {number} —") for number, page in enumerate(pages, 1)], layer=layer
    )


@pytest.mark.parametrize(("columns", "lines"), [(64, 12), (72, 7), (56, 20)])
def test_paragraphs_are_whole_over_page_breaks(tmp_path: Path, columns: int, lines: int) -> None:
    """Running heads and page numbers do not stand in the text, sentences go on over pages, places name the page."""
    (tmp_path / "云川.pdf").write_bytes(paged(columns, lines))
    documents, failures = read_documents([tmp_path])
    assert failures == ()
    document = documents[0]
    check_document(document)
    found = [key(passage.text) for passage in document.passages if passage.kind == "paragraph"]
    assert [text for text in PARAGRAPHS if key(text) not in found] == []
    assert [key(p.text) for p in document.passages if p.kind == "heading"] == [key(text) for text in HEADINGS]
    assert document.locator(document.passages[0].start) == "第1页"
    assert document.locator(len(document.text)) == f"第{len(document.pages)}页"


def test_a_scan_is_told(tmp_path: Path) -> None:
    """A PDF without a text layer fails with the hint to run character recognition."""
    (tmp_path / "扫描.pdf").write_bytes(paged(64, 12, layer=False))
    documents, failures = read_documents([tmp_path])
    assert documents == ()
    assert "扫描件" in failures[0].what and "OCR" in failures[0].hint


def test_pages_without_text_are_a_warning(tmp_path: Path) -> None:
    """A picture page among text pages is named."""
    pages = [set_page([PARAGRAPHS[0][:40]]), [], set_page([PARAGRAPHS[1][:40]])]
    (tmp_path / "图.pdf").write_bytes(make_pdf(pages))
    documents, failures = read_documents([tmp_path])
    assert len(documents) == 1
    assert [(failure.fatal, "第 2 页" in failure.what) for failure in failures] == [(False, True)]


def test_running_heads_are_what_stands_on_most_pages() -> None:
    """A line that heads three pages and half of all is furniture; page numbers do not hide it."""
    pages = [f"云川规划 {number}\n正文{'甲乙丙丁'[number]}\n结尾{'子丑寅卯'[number]}" for number in range(4)]
    assert running_heads(pages) == {"云川规划#"}
    assert running_heads(pages[:2]) == frozenset()


def test_page_text_is_cleaned() -> None:
    """Soft hyphens close up, line ends are of one kind."""
    assert clean_page("甲\r\n乙\r丙\ufffe\n丁") == "甲\n乙\n丙丁"


def test_edges_of_columns() -> None:
    """First-line indents make no column of their own; a second column does."""
    assert column_edges([(72.0, 12.0)] * 8 + [(96.0, 12.0)] * 3 + [(310.0, 12.0)] * 6) == [72.0, 309.0]
    assert column_edges([]) == []
