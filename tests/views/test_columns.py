"""What a table shows of a finding."""

from __future__ import annotations

from dataclasses import fields

import pytest

from chaingraph import analysis
from chaingraph.analysis.audit_rows import AuditRow
from chaingraph.analysis.dependence import Concentration, Dependence
from chaingraph.analysis.gaps import Gap
from chaingraph.analysis.what_if import WhatIf
from chaingraph.views.columns import COLUMNS, RENAMED, as_shown, columns, is_channel
from tests.views.rows import chain, gap, member

KEYS = {
    "facts": analysis.FactRow,
    "gaps": Gap,
    "chain_totals": analysis.ChainTotal,
    "promised_chains": analysis.PromisedChains,
    "localisation": analysis.Localisation,
    "localisation_totals": analysis.LocalisationTotal,
    "enterprises": analysis.EnterpriseRow,
    "projects": analysis.ProjectRow,
    "land": analysis.LandRow,
    "targets": analysis.TargetRow,
    "claims": analysis.ClaimRow,
    "neighbours": analysis.NeighbourRow,
    "candidates": analysis.Candidate,
    "dependence": Dependence,
    "concentration": Concentration,
    "audit": AuditRow,
    "what_if": WhatIf,
}


@pytest.mark.parametrize("finding", KEYS)
def test_a_column_is_a_key_of_the_finding(finding: str) -> None:
    """No table shows a column that its rows do not have."""
    keys = {field.name for field in fields(KEYS[finding])} | set(RENAMED.get(finding, {}).values())
    assert set(columns(finding)) - keys == set()
    assert len(set(columns(finding))) == len(columns(finding)) > 2


def test_every_finding_is_looked_at() -> None:
    """The rule above leaves out only what has no data class of its own."""
    assert set(COLUMNS) - set(KEYS) == {"mentions", "profile", "profile_facts", "related"}
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
