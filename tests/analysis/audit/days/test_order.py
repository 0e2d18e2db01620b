"""Which of two days comes first."""

from __future__ import annotations

from chaingraph.analysis.audit.days.order import first_is_early, leaning, order_signs
from chaingraph.analysis.audit.days.pairs import Pair, day_pairs
from chaingraph.analysis.audit.days.signs import signs_of
from tests.analysis.desks import page


def _pair(said: str) -> Pair:
    (pair,) = day_pairs(page(said))
    return pair


def test_the_order_is_no_sign_of_itself() -> None:
    """The same words with their days exchanged have the same signs of order, and lean the other way."""
    right, wrong = _pair("工程3月5日动工，9月6日竣工。"), _pair("工程9月6日动工，3月5日竣工。")
    assert (first_is_early(right), first_is_early(wrong)) == (True, False)
    assert order_signs(right) == order_signs(wrong)
    weights = {"1 b^ 动工": 2.0}
    assert (leaning(right, weights), leaning(wrong, weights)) == (2.0, -2.0)


def test_signs_of_a_pair() -> None:
    """Words, links and what speaks for the order are signs; the days themselves are none."""
    signs = signs_of(_pair("工程3月5日动工，9月6日竣工。"), -2.5)
    assert {"link sentence", "way sentence before", "early b^ 动工", "late b^ 竣工", "next 动工 / 竣工"} <= set(signs)
    assert {"order 3", "order sentence 3"} <= set(signs)
    assert not [sign for sign in signs if "3月" in sign or "9月" in sign]
