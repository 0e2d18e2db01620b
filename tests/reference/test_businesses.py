"""Kinds of business are told from companies by their vocabulary."""

from __future__ import annotations

import pytest

from chaingraph.reference.businesses import is_generic_business


@pytest.mark.parametrize("name", ["电商", "商超连锁", "运营商网点", "线下体验店", "家电连锁", "终端店（直营）"])
def test_general_vocabulary_alone_is_no_company(name: str) -> None:
    """A name made of general words and an ending of trade names a channel."""
    assert is_generic_business(name)


@pytest.mark.parametrize("name", ["远山专卖店", "青禾电子", "临江商行", "", "云岭汽配"])
def test_a_brand_before_the_ending_makes_a_company(name: str) -> None:
    """What is left over before the ending is a brand."""
    assert not is_generic_business(name)
