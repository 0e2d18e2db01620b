"""The weights of the models that ship."""

from __future__ import annotations

from chaingraph.analysis.audit.days.model import MODEL as DAYS
from chaingraph.analysis.audit.fillers.model import MODEL as FILLERS
from chaingraph.reference.weights import ANY, shipped, shipped_in_groups


def test_each_file_is_read_once() -> None:
    """Who asks twice for the weights of a model gets the same ones, in groups or not."""
    assert shipped(FILLERS) is shipped(FILLERS)
    assert shipped_in_groups(DAYS) is shipped_in_groups(DAYS)


def test_all_candidates_bear_one_sign() -> None:
    """What speaks for any candidate has a weight in every model of choices."""
    assert ANY in shipped(FILLERS)
    assert ANY in shipped_in_groups(DAYS)["pair"]
