"""What a table shows of a finding."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from importlib import import_module

import pytest

from chaingraph import analysis
from chaingraph.views.columns import COLUMNS, RENAMED, as_shown, columns, drawn_gaps, is_channel, told_gaps
from tests.views.rows import chain, gap, member, quote

MADE_BY_HAND = {"mentions", "profile", "evaluation"}
"""Rows that are no data class of the findings."""


def keys_of_findings() -> Iterator[set[str]]:
    """The fields of every data class of the findings."""
    for found in pkgutil.walk_packages(analysis.__path__, "chaingraph.analysis."):
        module = import_module(found.name)
        for thing in vars(module).values():
            if isinstance(thing, type) and is_dataclass(thing):
                yield {field.name for field in fields(thing)}


ROWS = [*keys_of_findings()]


def test_enough_findings_are_looked_at() -> None:
    """The rule below sees the data classes of all findings."""
    assert len(ROWS) > 20
    assert len(set(COLUMNS) - MADE_BY_HAND) >= 17


@pytest.mark.parametrize("finding", sorted(set(COLUMNS) - MADE_BY_HAND))
def test_a_column_is_a_key_of_the_finding(finding: str) -> None:
    """No table shows a column that no row has, or shows one twice."""
    wanted = set(columns(finding)) - set(RENAMED.get(finding, {}).values())
    assert any(wanted <= keys for keys in ROWS)
    assert len(set(columns(finding))) == len(columns(finding)) > 2


def test_other_findings_show_all_keys() -> None:
    """What is not listed has no columns of its own."""
    assert columns("something else") == ()


def test_sales_channels_are_no_gap() -> None:
    """A segment of channels alone is called so in tables; one with an enterprise beside them keeps its status."""
    assert [row["status"] for row in as_shown("gaps", chain())] == ["missing", "single", "covered", "channel"]
    mixed = gap("销售", members=[member("甲", "outside")], channels=["电商"])
    assert [is_channel(row) for row in (*chain(), mixed, gap("空"))] == [False, False, False, True, False, False]


def test_rows_are_not_changed() -> None:
    """JSON of the same rows still says what the contract says."""
    rows = chain()
    before = [dict(row) for row in rows]
    as_shown("gaps", rows)
    assert rows == before


def test_totals_and_shares_are_called_by_their_names() -> None:
    """The whole chain is no unknown stage; a share of output is no local share."""
    rows = [{"stage": "", "share": 0.5}, {"stage": "上游", "share": 0.25}]
    assert [row["stage"] for row in as_shown("chain_totals", rows)] == ["total", "上游"]
    assert [row["filled_share"] for row in as_shown("chain_totals", rows)] == [0.5, 0.25]
    assert as_shown("dependence", rows)[0]["output_share"] == 0.5
    assert as_shown("projects", rows) is rows


def test_where_the_chain_sells_nobody_is_missing() -> None:
    """Downstream with shops named beside the channels is called a channel, needed by nobody; upstream it stays a gap."""
    shops = gap("门店", stage="下游", members=[member("某商场", "unknown")], channels=["超市"])
    parts = gap("整机", stage="中游", members=[member("某厂", "unknown")], channels=["经销商"])
    (shown, kept) = as_shown("gaps", [{**shops, "demand": ["甲"], "demand_basis": "chain"}, parts])
    assert (shown["status"], shown["demand"], shown["demand_basis"]) == ("channel", (), "")
    assert kept["status"] == "missing"


def test_told_gaps_stand_apart() -> None:
    """Rows that a document tells in words are no segments of a drawn chain."""
    drawn, told = chain()[0], {**gap("TDI", "missing"), "told": "missing"}
    assert list(drawn_gaps([drawn, told])) == [drawn]
    assert list(told_gaps([drawn, told])) == [told]


def test_shares_move_by_points() -> None:
    """Growth of a share is told in points unless the document states a rate; other indicators keep theirs."""
    share = {"indicator": "配套率", "implied_growth": 0.121, "points_a_year": 5.5, "stated_growth": None}
    others = [{**share, "stated_growth": 0.12}, {**share, "points_a_year": None}]
    assert [row["implied_growth"] for row in as_shown("targets", [share, *others])] == [None, 0.121, 0.121]


def test_a_drawn_segment_that_is_told_of_has_one_row_in_one_table() -> None:
    """With the status that the graph shows and both quotes; what another place lacks, and what nobody draws, stands alone."""
    drawn = {**gap("正极材料"), "id": "s/1", "told": "", "evidence": [quote("正极材料一格")]}
    told = {"told": "outside", "modality": "claim", "year": "2024", "note": "", "computed": "missing", "status": "weak"}
    said = {**drawn, **told, "evidence": [quote("正极材料靠外购", start=40)]}
    (row,) = as_shown("every_gap", [drawn, said])
    assert (row["status"], row["told"], row["year"], row["graph_status"]) == ("missing", "outside", "2024", "missing")
    assert row["evidence"] == [quote("正极材料一格"), quote("正极材料靠外购", start=40)]
    assert len(as_shown("every_gap", [drawn, {**said, "region": "云溪区"}])) == 2
    assert len(as_shown("every_gap", [drawn, {**said, "id": "s/2"}])) == 2
