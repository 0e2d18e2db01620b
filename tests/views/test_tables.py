"""Rows as a grid, as CSV and as Markdown."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.views.tables import FORMULA_STARTS, grid, harmless, shown_keys, to_csv, to_markdown
from tests.views.rows import HOSTILE, quote, roster

ROWS: list[dict[str, object]] = [
    {"enterprise": "甲", "share": 0.74, "total": 1200, "parks": ["子", "丑"], "evidence": [quote("甲 74%")]},
    {"enterprise": "乙", "share": None, "total": 0.5, "parks": [], "evidence": []},
]


def cells_of(text: str) -> list[list[str]]:
    """CSV read back."""
    return list(csv.reader(io.StringIO(text)))


def test_a_grid_has_heads_cells_and_numeric_columns() -> None:
    """Heads are labels, the quotes are left out, and a column of numbers with gaps is a column of numbers."""
    heads, cells, numeric = grid(ROWS)
    assert heads == ["企业", "本地化率", "总投资（万元）", "园区"]
    assert cells == [["甲", "74.0%", "1,200", "子、丑"], ["乙", "—", "0.5", "—"]]
    assert numeric == [False, True, True, False]


def test_columns_are_chosen_and_ordered() -> None:
    """Only the keys asked for, in that order; a key that rows lack is unknown."""
    heads, cells, numeric = grid(ROWS, ("total", "nature"), lang="en")
    assert heads == ["Total investment (10k CNY)", "Nature"]
    assert cells == [["1,200", "—"], ["0.5", "—"]]
    assert numeric == [True, False]


def test_evidence_comes_last_and_once() -> None:
    """``--evidence`` adds the quotes unless the columns have them."""
    assert shown_keys(ROWS, ("total",), evidence=True) == ["total", "evidence"]
    assert shown_keys(ROWS, ("evidence", "total"), evidence=True) == ["evidence", "total"]
    assert grid(ROWS, (), evidence=True)[1][0][-1] == "“甲 74%”（方案：10）"


def test_no_rows_is_an_empty_table() -> None:
    """Heads stay when the columns are known; nothing fails when they are not."""
    assert grid([], ("total",)) == (["总投资（万元）"], [], [False])
    assert grid([]) == ([], [], [])
    assert to_csv([], ("total",)) == "总投资（万元）\n"
    assert to_markdown([], ("total",)) == "| 总投资（万元） |\n| --- |\n"


def test_csv_is_for_programs() -> None:
    """Numbers as they are, lists parted by 、, the unknown empty."""
    assert cells_of(to_csv(ROWS)) == [
        ["企业", "本地化率", "总投资（万元）", "园区"],
        ["甲", "0.74", "1200", "子、丑"],
        ["乙", "", "0.5", ""],
    ]


@pytest.mark.parametrize("start", FORMULA_STARTS, ids=[f"U+{ord(start):04X}" for start in FORMULA_STARTS])
def test_no_cell_becomes_a_formula(start: str) -> None:
    """Every sign that a spreadsheet takes for the beginning of a formula is disarmed, in every column."""
    rows = [{"enterprise": f"{start}HYPERLINK(1)", "object": f"{start}1+1", "parks": [f"{start}A", "B"]}]
    cells = cells_of(to_csv(rows))[1]
    assert len(cells) == 3
    assert not any(cell.lstrip().startswith(FORMULA_STARTS) for cell in cells)
    assert start.isspace() or all(cell.startswith("'") for cell in cells)


def test_numbers_keep_their_sign() -> None:
    """A negative number is a number; a text that looks like one is a text."""
    assert cells_of(to_csv([{"base": -3.5}, {"base": 2}]))[1:] == [["-3.5"], ["2"]]
    assert cells_of(to_csv([{"base": -3.5}, {"base": "约2"}]))[1:] == [["-3.5"], ["约2"]]
    assert cells_of(to_csv([{"base": "-3.5"}]))[1:] == [["'-3.5"]]


@given(st.text())
def test_a_disarmed_cell_never_starts_a_formula(text: str) -> None:
    """Whatever the text is; and an innocent text is left alone."""
    safe = harmless(text)
    assert not safe.startswith(FORMULA_STARTS)
    assert not safe.strip().startswith(FORMULA_STARTS)
    assert safe in (text, f"'{text}")


@given(st.lists(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc"))), min_size=1, max_size=4))
def test_csv_reads_back(names: list[str]) -> None:
    """Commas, quotes and line ends inside a name stay inside it."""
    rows = cells_of(to_csv([{"enterprise": name} for name in names]))
    assert len(rows) == len(names) + 1
    assert [row[0] if row else "" for row in rows[1:]] == [harmless(shown(name)) for name in names]


def shown(name: str) -> str:
    """A name as a cell shows it; the empty one stays empty."""
    from chaingraph.views.cells import visible

    return visible(name)


@pytest.mark.parametrize("name", HOSTILE)
def test_markdown_stays_one_row_of_plain_words(name: str) -> None:
    """No bar, line break, tag, link or code of a document takes effect in a Markdown table."""
    rows = roster(f"前|{name}\n后 [点我](javascript:x) ![图](http://e.example/p.png) `码` *强* <b>")
    text = to_markdown(rows, ("enterprise", "region"))
    head, rule, row = text.splitlines()
    assert head == "| 企业 | 区域 |"
    assert rule == "| --- | --- |"
    assert row.replace("\\|", "").count("|") == 3
    assert "<" not in row
    assert not any(mark in row.replace(f"\\{mark}", "") for mark in "[]`*")


def test_markdown_aligns_numbers_right() -> None:
    """Numeric columns have the mark for it."""
    assert to_markdown(ROWS).splitlines()[1] == "| --- | ---: | ---: | --- |"


def test_a_rare_column_is_shown_where_it_says_something() -> None:
    """No column of dashes for people; CSV, which programs read, keeps it."""
    columns = ("enterprise", "state")
    assert shown_keys([{"enterprise": "甲厂", "state": None}], columns) == ["enterprise"]
    assert shown_keys([{"enterprise": "甲厂"}, {"enterprise": "乙厂", "state": "停产"}], columns) == list(columns)
    assert len(to_csv([{"enterprise": "甲厂", "state": None}], columns).splitlines()[0].split(",")) == 2
