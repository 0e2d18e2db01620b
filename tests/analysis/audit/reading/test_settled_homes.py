"""Tests of the places of documents."""

from __future__ import annotations

from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place


def test_documents_of_two_known_places_are_apart_and_others_may_be_one() -> None:
    """Only two places that are known and differ keep two documents apart."""
    homes = {"甲": "430100", "乙": "430200", "丙": "430100", "丁": ""}
    assert not may_be_one_place(homes, "甲", "乙")
    assert may_be_one_place(homes, "甲", "丙")
    assert may_be_one_place(homes, "甲", "丁")
    assert may_be_one_place(homes, "甲", "戊")
