"""Plain text to documents: tables, captions and passages side by side."""

from __future__ import annotations

from chaingraph.documents.plain import Source, read_text
from tests.documents.checks import check_document
from tests.documents.samples import PARAGRAPHS

TABLE = "表1 重点企业\n单位：万元\n\n\t名称\n\t行业\n\t产值\n\n\t蓝驰汽车\n\t汽车\n\t1200\n\n\t川东铸造厂\n\t机械\n\t800\n\n\t青峡精工\n\t机械\n\t600\n"


def test_a_table_between_paragraphs() -> None:
    """A table owns its cells, caption and unit; the paragraphs around it stay whole; it knows its section."""
    document = read_text(Source("云川", "云川.txt", f"一、发展基础\n\n{PARAGRAPHS[0]}\n\n{TABLE}\n{PARAGRAPHS[1]}\n"))
    assert [passage.kind for passage in document.passages] == ["heading", "paragraph", "paragraph"]
    table = document.tables[0]
    assert (table.caption, table.unit, table.section, len(table.rows)) == ("表1 重点企业", "万元", ("一、发展基础",), 3)
    check_document(document)


def test_a_document_that_opens_with_a_table_is_called_by_its_caption() -> None:
    """A roster has no other title than that of its table."""
    assert read_text(Source("名录", "名录.txt", TABLE)).title == "表1 重点企业"


def test_what_the_format_knows_goes_before_what_is_guessed() -> None:
    """Title and headings that a format marks are taken over."""
    source = Source(
        "页", "页.html", "云川概况\n综述\n云川市工业基础较好。\n", ranks={5: 0.2}, title="云川市情", marked=True
    )
    document = read_text(source)
    assert document.title == "云川市情"
    assert document.passages[-1].section[-1] == "综述"
