"""Rows of the contract: keys, nulls, fractions, quotes."""

import dataclasses
import json

import pytest

from chaingraph.analysis import rows
from chaingraph.analysis.enterprises import EnterpriseRow
from chaingraph.analysis.gaps import find_gaps
from chaingraph.analysis.land import LandRow
from chaingraph.analysis.localisation import Localisation
from chaingraph.analysis.projects import ProjectRow
from chaingraph.analysis.targets import TargetRow
from chaingraph.records import Evidence
from tests.analysis.factory import phone_chain

CONTRACT = {
    EnterpriseRow: ("enterprise", "number", "tier", "sector", "region", "parks", "names"),
    LandRow: ("enterprise", "current_mu", "idle_mu", "floor_m2", "need_mu", "output_per_mu"),
    Localisation: ("enterprise", "sector", "suppliers", "local", "share", "radius", "basis"),
    TargetRow: (
        "indicator", "unit", "scope", "base", "base_year", "target", "target_year", "stated_growth", "implied_growth",
    ),
    ProjectRow: (
        "project", "number", "owner", "agency", "nature", "sector", "total", "before", "plan", "after", "start", "end",
        "segments",
    ),
}  # fmt: skip


@pytest.mark.parametrize("row", CONTRACT)
def test_keys_of_the_contract_come_first(row: type) -> None:
    """The fields of a finding begin with the keys of the contract, in its order, and end with the evidence."""
    fields = tuple(item.name for item in dataclasses.fields(row))
    assert fields[: len(CONTRACT[row])] == CONTRACT[row]
    assert fields[-1] == "evidence"


def test_gap_as_json() -> None:
    """A gap turns into plain JSON with quotes as doc, start, end, quote."""
    row = rows.to_json(find_gaps(phone_chain().build())[1])
    assert list(row)[:7] == ["chain", "stage", "segment", "status", "local", "outside", "unknown"]
    assert json.loads(json.dumps(row, ensure_ascii=False, allow_nan=False)) == row
    assert row["local"] == ["渝电有限公司"]
    evidence = row["evidence"]
    assert isinstance(evidence, list)
    assert all(isinstance(item, dict) and list(item) == ["doc", "start", "end", "quote"] for item in evidence)


def test_values() -> None:
    """Whole floats lose their point, missing stays null, a locator is kept."""
    where = Evidence("d", 1, 2, "x", "名单!C5")
    row = rows.to_json(LandRow("甲", 43.0, None, 0.5, (100.0, None), None, None, None, (where,)))
    assert (row["current_mu"], row["idle_mu"], row["floor_m2"], row["need_mu"]) == (43, None, 0.5, [100, None])
    assert row["evidence"] == [{"doc": "d", "start": 1, "end": 2, "quote": "x", "locator": "名单!C5"}]


def test_share() -> None:
    """A share of nothing is unknown."""
    assert rows.share(145, 195) == 0.74359
    assert rows.share(0, 5) == 0
    assert rows.share(1, 0) is rows.share(None, 3) is rows.share(1, None) is None
