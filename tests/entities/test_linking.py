"""Written names against a roster: the open corpus of invented companies, and the chain maps of the source documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.evaluation import ScoreRow
from chaingraph.pipeline import evaluate_reading
from chaingraph.settings import Settings

TESTS = Path(__file__).resolve().parents[1]
SEEDS = TESTS.parents[1] / "shared" / "seeds"
CHAIN_MAPS = TESTS / "entities" / "data" / "chain_maps"


def scores(gold: Path, source: Path) -> dict[str, ScoreRow]:
    """Rows of the linking, by kind: ``linked``, ``NIL``, ``all``."""
    evaluation = evaluate_reading(gold, Settings(), source).evaluation
    return {row.type: row for row in evaluation.totals if row.part == "links"}


@pytest.mark.parametrize(("place", "names"), [("mianyang", 83), ("taizhou", 91), ("huangshi", 90)])
def test_the_names_of_the_open_corpus_are_linked(place: str, names: int) -> None:
    """Nine in ten names of each list are right, NIL included, and a link that is given is right in 19 of 20 cases."""
    folder = TESTS / "linking" / place
    rows = scores(folder, folder)
    assert rows["all"].gold == names
    assert (rows["all"].f1 or 0) >= 0.92
    assert (rows["linked"].precision or 0) >= 0.95


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the source documents are not here")
def test_the_names_of_the_two_chain_maps_are_linked() -> None:
    """All 178 names of the maps against the 175 of the roster, NIL included: F1 of at least 0.97."""
    rows = scores(CHAIN_MAPS, SEEDS)
    assert (rows["linked"].gold, rows["NIL"].gold) == (20, 158)
    assert (rows["all"].f1 or 0) >= 0.97
    assert (rows["linked"].precision or 0) >= 0.97
