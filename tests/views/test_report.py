"""The nine registers: their columns, keys and sources."""

from __future__ import annotations

import pytest

from chaingraph.views.report import (
    Register,
    as_text,
    line_key,
    make_register,
    register_columns,
    register_heads,
    shown,
)
from chaingraph.views.report_sources import source_of
from tests.views.packs import findings, pack
from tests.views.rows import quote

NAMES = (
    "产业链全景图",
    "重点企业清单",
    "短板缺口清单",
    "供应商本地化表",
    "招商目标企业清单",
    "重点项目清单",
    "园区平台清单",
    "政策目标清单",
    "问题与数据质量清单",
)


def register(number: str) -> Register:
    """A register of the report made by hand."""
    return next(found for found in pack().registers if found.number == number)


def test_there_are_the_nine_registers_of_an_office() -> None:
    """In their order, each with columns of different heads and at least one that names a line."""
    assert tuple(head["name"] for head in register_heads().values()) == NAMES
    for number in register_heads():
        heads = [column.head for column in register_columns(number)]
        assert len(set(heads)) == len(heads)
        assert any(column.identity for column in register_columns(number))
        assert any(column.brief for column in register_columns(number))


def test_every_line_has_a_source_and_a_key_of_its_own() -> None:
    """Each row of a finding with a quote becomes a line that names document and place; keys are never shared."""
    report = pack()
    keys = [line.key for found in report.registers for line in found.lines]
    assert len(set(keys)) == len(keys)
    assert [len(found.lines) for found in report.registers] == [7, 1, 3, 1, 1, 1, 1, 1, 2]
    sourced = [line.source for found in report.registers for line in found.lines if line.source]
    assert len(sourced) >= 14
    assert {source.document for source in sourced} == {"《宜都市动力电池产业链实施方案》（方案）"}
    assert all(source.place.startswith("第 11—") for source in sourced)


def test_a_gap_is_told_with_its_reason() -> None:
    """Covered segments and channels are no gaps; the reason names the counts, neighbours are named with their place."""
    lines = {str(line.values["segment"]): line.values for line in register("3").lines}
    assert sorted(lines) == ["回收", "宜都清江锂业有限公司", "正极材料"]
    assert lines["回收"]["why"] == "图中所列 1 家，在宜都市的有 0 家"
    assert lines["正极材料"]["why"] == "图中所列 2 家，在宜都市的有 1 家，所在地未知 1 家，待核实"
    assert lines["回收"]["neighbours"] == "宜都清江锂业有限公司（当阳市）"
    assert (lines["正极材料"]["named"], lines["正极材料"]["locals"]) == (2, 1)


def test_a_goal_without_a_target_is_no_line() -> None:
    """Rows of an indicator table whose target is missing are left out of the goals."""
    rows = findings()
    rows["targets"][0]["target"] = None
    from chaingraph.views.report_rows import register_rows

    assert register_rows(rows)["8"] == []


def test_keys_are_stable_and_rest_on_the_names_alone() -> None:
    """Another number, order or blank changes no key; another name does."""
    first = line_key("3", {"产业链": "动力电池", "环节": "回收", "其中本地（家）": 0})
    assert first == line_key("3", {"环节": " 回收 ", "产业链": "动力电池", "其中本地（家）": 5})
    assert first != line_key("3", {"产业链": "动力电池", "环节": "电芯"})
    assert first != line_key("5", {"产业链": "动力电池", "环节": "回收"})
    assert first.startswith("R3-")


def test_lines_of_one_name_are_told_apart() -> None:
    """A project that a table lists twice has two keys."""
    row = findings()["projects"][0]
    lines = make_register("6", [row, row], {}).lines
    assert lines[1].key == f"{lines[0].key}-2"


def test_the_best_quote_proves_most_of_the_line() -> None:
    """Of several quotes the one with more of the line in it is shown, of equals the shorter; the others are counted."""
    quotes = [quote("甲"), quote("甲 电池 龙头", start=50), quote("甲 电池 龙头 还有许多别的话", start=90)]
    source = source_of(quotes, {}, ["甲厂", "电池", "龙头"])
    assert source is not None
    assert (source.quote, source.more, source.document) == ("甲 电池 龙头", 2, "方案")
    assert source.places == "第 51—57 字（另有 2 处）"
    assert source_of([], {}) is None
    located = source_of([{**quote("甲"), "locator": "名单!C5"}], {})
    assert located is not None
    assert located.place == "名单!C5"


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("number", 2550.0, "2,550"),
        ("number", 0, "0"),
        ("share", 0.74, "74.0%"),
        ("points", -0.0036, "-0.4"),
        ("score", 0.25, "0.25"),
        ("year", 2023, "2023"),
        ("count", None, ""),
        ("text", " 甲\n乙 ", "甲 乙"),
    ],
)
def test_cells_read_as_people_write_them(kind: str, value: object, words: str) -> None:
    """Commas, per cent, percentage points; nothing where nothing is known, and a printed 0 stays 0."""
    column = next(c for number in register_heads() for c in register_columns(number) if c.kind == kind)
    assert shown(column, value) == words


@pytest.mark.parametrize(
    ("value", "text"), [(2550.0, "2550"), (0.5, "0.5"), (None, ""), (" 甲\t乙 ", "甲 乙"), (2023, "2023")]
)
def test_cells_as_text_are_what_a_sheet_gives_back(value: object, text: str) -> None:
    """A whole number has no decimals, blanks are single."""
    assert as_text(value) == text


def test_the_summary_says_what_to_know_first() -> None:
    """Counts in whole sentences, and nothing about what there is not."""
    assert (
        pack().summary[0].startswith("动力电池产业链 4 个供应环节：本地没有企业的 2 个（回收、宜都清江锂业有限公司）")
    )
    assert any("供应商共 40 家，本地 10 家，占 25%（本地范围：市）" in sentence for sentence in pack().summary)
    from chaingraph.views.report_making import make_report

    empty = make_report({}, "空", {})
    assert (empty.summary, empty.panoramas, empty.charts) == ((), (), ())
    assert [found.lines for found in empty.registers] == [()] * 9
