"""Which pair a figure was reckoned from, and whether it follows."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.operands.model import judged, weights_of
from chaingraph.analysis.audit.operands.pairs import Derived, Pair
from chaingraph.analysis.audit.operands.shares import shares_with_pairs
from chaingraph.reference.weights import ANY
from tests.analysis.desks import page


def _figure(*pairs: tuple[bool, float, str]) -> Derived:
    """A share with pairs that hold or not, so far off, of one sign each."""
    told = next(iter(shares_with_pairs(page("全县产值80亿元，其中食品产值20亿元，占25%。"))))
    made = [Pair(told.pairs[0].first, told.pairs[0].second, holds, off, (sign,)) for holds, off, sign in pairs]
    return Derived(told.sentence, told.start, told.end, True, made)


@pytest.mark.parametrize(
    ("pairs", "sure", "held"),
    [
        ([(False, 0.8, "good")], 0.98, 0.0),
        ([(False, 0.8, "poor"), (True, 1.0, "good")], 0.02, 0.97),
        ([(False, 0.8, "good"), (False, 9.0, "good")], 0.5, 0.0),
    ],
)
def test_judged(pairs: list[tuple[bool, float, str]], sure: float, held: float) -> None:
    """The likelier a pair that gives about the figure but not it, the surer the verdict; one far off tells nothing."""
    verdict = judged(_figure(*pairs), {"good": 4.0, "poor": 0.0, ANY: 0.0}, (0.5, 2.0))
    assert verdict is not None
    assert verdict.sure == pytest.approx(sure, abs=0.02)
    assert verdict.held == pytest.approx(held, abs=0.02)


def test_nothing_to_judge() -> None:
    """A figure whose every pair gives it has no verdict."""
    assert judged(_figure((True, 1.0, "good")), {"good": 4.0}, (0.5, 2.0)) is None


@pytest.mark.parametrize("kind", ["share", "development", "mean"])
def test_shipped(kind: str) -> None:
    """The shipped model knows each kind of figure."""
    assert len(weights_of(kind)) > 50
