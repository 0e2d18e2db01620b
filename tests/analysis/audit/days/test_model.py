"""How likely two days contradict each other."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.days.model import ORDER, PAIR, doubt_by
from chaingraph.analysis.audit.days.pairs import day_pairs
from chaingraph.reference.weights import ANY
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("weights", "likely"), [({}, 0.5), ({ANY: -9.0}, 0.0), ({ANY: -9.0, "late b^ 动工": 18.0}, 1.0)]
)
def test_weights_of_signs_add_up(weights: dict[str, float], likely: float) -> None:
    """The chance of a contradiction follows from the weights of the signs a pair bears."""
    (pair,) = day_pairs(page("工程9月6日动工，3月5日竣工。"))
    assert doubt_by(pair, {ORDER: {}, PAIR: weights}) == pytest.approx(likely, abs=0.01)
