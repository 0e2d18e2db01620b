"""What is said of the same words at other places."""

from __future__ import annotations

import pytest

from chaingraph.mentions.names.reranking.elsewhere import Elsewhere


def test_a_place_does_not_speak_for_itself() -> None:
    """The mean and the most are those of the other places of the same words with the same type."""
    told = Elsewhere(
        [(("甲园", "Park"), 0.9), (("甲园", "Park"), 0.1), (("甲园", "Park"), 0.5), (("甲园", "Region"), 1.0)]
    )
    assert told.of("甲园", (0, 2, "Park"), 0.9) == pytest.approx((0.3, 0.5))
    assert told.of("甲园", (0, 2, "Park"), 0.1) == pytest.approx((0.7, 0.9))


def test_words_of_one_place_hear_nothing() -> None:
    """Without another place there is nothing to hear."""
    assert Elsewhere([(("甲园", "Park"), 0.9)]).of("甲园", (0, 2, "Park"), 0.9) == (0.0, 0.0)
