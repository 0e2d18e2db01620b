"""The report as a page and as a text."""

from __future__ import annotations

import pytest

from chaingraph.views.report_html import report_html
from chaingraph.views.report_md import report_md
from tests.views.packs import pack
from tests.views.reading import outside, read_page
from tests.views.rows import HOSTILE
from tests.views.test_report import NAMES


def test_the_page_has_every_list_and_a_way_to_it() -> None:
    """Contents lead to headings that are there; pictures and tables are in the page itself."""
    read = read_page(report_html(pack()))
    anchors = {attributes["id"] for _, attributes in read.tags if "id" in attributes}
    assert {a["href"].removeprefix("#") for a in read.named("a")} <= anchors
    assert [f"{number} {name}" for number, name in enumerate(NAMES, 1)] == [
        words.partition("（")[0] for words in read.texts["h2"] if words[:1].isdigit()
    ]
    assert len(read.named("svg")) == 7
    assert outside(read) == []
    assert read.named("html")[0]["lang"] == "zh-CN"
    assert {"name": "generator", "content": "chaingraph report"} in read.named("meta")


@pytest.mark.parametrize("name", HOSTILE)
def test_the_page_runs_nothing(name: str) -> None:
    """No name of a document becomes a tag or an attribute."""
    read = read_page(report_html(pack(name)))
    assert not {tag for tag, _ in read.tags} & {"script", "img", "iframe", "object"}
    assert not [key for _, attributes in read.tags for key in attributes if key.startswith("on")]


@pytest.mark.parametrize("name", HOSTILE)
def test_the_text_has_nine_whole_tables(name: str) -> None:
    """Each line of a table has as many cells as its head, and no name ends a line or makes a tag."""
    tables = [block for block in report_md(pack(name)).split("\n\n") if block.startswith("| ")]
    assert len(tables) == 9
    for table in tables:
        lines = [line.replace("\\|", "") for line in table.strip().split("\n")]
        assert {line.count("|") for line in lines} == {lines[0].count("|")}
        assert "<" not in table


def test_both_show_what_the_office_wrote() -> None:
    """责任单位 and 进展 stand in the page and in the text."""
    from chaingraph.views.report_office import Note, with_notes

    report = pack()
    note = Note("2", report.registers[1].lines[0].key, {"进展": "已走访<b>"}, {}, "旧.xlsx")
    filled, _ = with_notes(report, [note])
    assert "已走访&lt;b&gt;" in report_html(filled)
    assert "已走访&lt;b&gt;" in report_md(filled)
