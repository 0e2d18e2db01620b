"""The shell of every page and its tables."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from chaingraph.views.cells import visible, width
from chaingraph.views.page import MANY, html_table, page
from tests.views.reading import outside, read_page
from tests.views.rows import HOSTILE, chain, quote, roster

COLUMNS = ("number", "enterprise", "region")


def test_a_page_is_whole() -> None:
    """Language, encoding, width of a telephone and title are there; the encoding stands where a browser looks."""
    html = page("标题", "<p>正文</p>\n")
    read = read_page(html)
    assert html.startswith("<!doctype html>\n")
    assert read.named("html") == [{"lang": "zh-CN"}]
    assert {"charset": "utf-8"} in read.named("meta")
    assert html.encode().index(b"charset") < 200
    assert read.texts["title"] == ["标题"]
    assert [attributes.get("name") for attributes in read.named("meta")] == [None, "viewport"]
    assert outside(read) == []


@pytest.mark.parametrize("name", HOSTILE)
def test_names_stay_names(name: str) -> None:
    """Title, caption, cells, quotes and places of a hostile document become text, never a tag or an attribute."""
    rows = [{**row, "region": name, "evidence": [quote(name, doc=name)]} for row in roster(name)]
    read = read_page(page(name, html_table(rows, COLUMNS, caption=name)))
    same = "a" * width(visible(name))
    plain = read_page(page("标题", html_table([{**roster(same)[0], "region": same}], COLUMNS, caption="表")))
    assert [tag for tag, _ in read.tags] == [tag for tag, _ in plain.tags]
    assert [sorted(attributes) for _, attributes in read.tags] == [sorted(attributes) for _, attributes in plain.tags]
    assert read.texts["title"] == [visible(name)]
    assert visible(name) in read.texts["td"]
    assert read.named("div")[0]["aria-label"] == visible(name)
    assert " ".join(visible(name).split()) in read.texts["blockquote"][0]


def test_a_table_reads_aloud() -> None:
    """Heads are heads of columns, the scrolling frame can be reached by keyboard and has a name."""
    read = read_page(html_table(roster("甲", "乙"), COLUMNS, caption="企业清单"))
    heads = read.named("th")
    assert [attributes["scope"] for attributes in heads] == ["col"] * 4
    assert read.texts["th"] == ["序号", "企业", "区域", "原文"]
    assert read.named("div") == [{"class": "scroll", "tabindex": "0", "role": "region", "aria-label": "企业清单"}]
    assert len(read.named("tr")) == 3


def test_a_column_that_nobody_fills_is_left_out() -> None:
    """A column is shown as soon as one row knows something, a zero too; an empty table keeps its heads."""
    rows: list[Mapping[str, object]] = [
        {"enterprise": "甲", "region": None, "parks": [], "local": 0},
        {"enterprise": "乙", "region": ""},
    ]
    keys = ("enterprise", "region", "parks", "local")
    assert read_page(html_table(rows, keys, caption="表")).texts["th"] == ["企业", "本地"]
    told = [*rows, {"enterprise": "丙", "region": "宜都市"}]
    assert read_page(html_table(told, keys, caption="表")).texts["th"] == ["企业", "区域", "本地"]


def test_numbers_stand_right_under_their_heads() -> None:
    """A column of numbers has the class in its head and in its cells."""
    read = read_page(html_table(roster("甲"), COLUMNS, caption="表"))
    assert [attributes.get("class") for attributes in read.named("th")] == ["n", None, None, None]
    assert [attributes.get("class") for attributes in read.named("td")] == ["n", "k", "k", None]


def test_quotes_fold_out_with_their_place() -> None:
    """The number of quotes, and behind it each quote with document and offsets; a row without any has none."""
    rows: list[dict[str, object]] = [
        {"enterprise": "甲", "evidence": [quote("甲在\n宜都"), quote("又说", doc="名册", start=99)]},
        {"enterprise": "乙", "evidence": []},
    ]
    read = read_page(html_table(rows, ("enterprise",), caption="表"))
    assert read.texts["summary"] == ["2 处"]
    assert read.texts["blockquote"] == ["甲在 宜都", "又说"]
    assert list(read.texts["span"]) == ["方案 10–15", "名册 99–101"]
    assert len(read.named("details")) == 1


def test_a_list_as_long_as_a_roster_folds() -> None:
    """Its length is shown, its names fold out; the members of a segment are shown at once."""
    rows = [{"names": [f"企业{n}" for n in range(MANY + 1)]}, {"names": [f"企业{n}" for n in range(MANY)]}]
    read = read_page(html_table(rows, ("names",), caption="表"))
    assert read.texts["summary"] == [f"{MANY + 1} 项"]
    assert read.texts["details"][0].count("、") == MANY
    assert read.texts["td"][1].count("、") == MANY - 1


def test_no_evidence_no_column() -> None:
    """A table none of whose rows has a quote has no column for them."""
    assert read_page(html_table([{"segment": "甲"}], caption="表")).texts["th"] == ["环节"]
    assert read_page(html_table([], ("segment",), caption="表")).texts["th"] == ["环节"]


def test_a_gap_stands_out_in_words() -> None:
    """The word 缺口 is there, and only a gap is marked."""
    read = read_page(html_table(chain(), ("segment", "status"), caption="表"))
    marked = [attributes for attributes in read.named("span") if attributes.get("class") == "gap"]
    assert len(marked) == 2  # two rows are missing; what a sales channel is, tables of gaps say by themselves
    assert read.texts["span"][0] == "缺口"
