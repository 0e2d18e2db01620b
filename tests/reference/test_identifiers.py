"""Identifiers and IRIs: readable, stable, safe, injective."""

from __future__ import annotations

import re
from unicodedata import is_normalized

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.records import Evidence, Observation, Quantity, Ref, Statement
from chaingraph.reference import identifiers as ids

NAMES = st.text() | st.text(
    st.sampled_from(' /%#?<>"{}|\\^`.:甲乙\u202e\u200d\ue000\u0301\u1100\u1161é\ud800\U0001f600')
)
SEGMENT = re.compile(r"(?:[^\x00-\x20/?#\[\]@!$&'()*+,;=:%\"<>\\^`{|}\x7f]|%[0-9A-F]{2})*")
STATEMENT = Statement(
    Ref("Enterprise", "甲公司", "d"), "locatedIn", Ref("Region", "南岸区", "d"), Evidence("d", 0, 3, "甲公司"), "r"
)


def test_identifiers_are_readable() -> None:
    """Chinese stays Chinese; a segment carries its chain."""
    assert ids.entity_id("Enterprise", "重庆美心·麦森门业有限公司") == "enterprise/重庆美心·麦森门业有限公司"
    assert ids.entity_id("Segment", "显示屏", "VIVO手机") == "segment/VIVO手机/显示屏"
    assert ids.iri("region/南岸区") == "https://w3id.org/chaingraph/id/region/南岸区"
    assert ids.span_iri("计划", 120, 158) == "https://w3id.org/chaingraph/id/document/计划#char=120,158"
    assert ids.statement_iri(STATEMENT).endswith("/statement/" + STATEMENT.id)


@pytest.mark.parametrize(
    ("hostile", "encoded"),
    [
        ("a b", "a%20b"),
        ("a/b", "a%2Fb"),
        ("50%", "50%25"),
        ("<x>", "%3Cx%3E"),
        ("..", "%2E%2E"),
        ("\u202e", "%E2%80%AE"),
        ("\n", "%0A"),
    ],
)
def test_hostile_characters_are_encoded(hostile: str, encoded: str) -> None:
    """Blanks, delimiters, controls, bidi marks and dot segments never reach an IRI."""
    assert ids.encode(hostile) == encoded


@given(NAMES)
def test_segments_are_legal_and_stay_as_they_are(name: str) -> None:
    """Every name becomes a legal path segment that normalisation does not touch."""
    segment = ids.encode(name)
    assert SEGMENT.fullmatch(segment)
    assert is_normalized("NFC", segment)
    assert segment not in (".", "..")


@given(NAMES, NAMES)
def test_two_names_never_share_a_segment(left: str, right: str) -> None:
    """The encoding is injective."""
    assert (ids.encode(left) == ids.encode(right)) == (left == right)


@given(st.tuples(NAMES, NAMES), st.tuples(NAMES, NAMES))
def test_two_things_never_share_an_identifier(left: tuple[str, str], right: tuple[str, str]) -> None:
    """Name and key together are kept apart, wherever the border between them lies."""
    same = ids.entity_id("Project", *left) == ids.entity_id("Project", *right)
    assert same == (left == right)


@given(st.text(), st.text(), st.text(), st.text())
def test_hashes_know_where_a_part_ends(a: str, b: str, c: str, d: str) -> None:
    """Moving a character from one part of a claim to the next makes another claim."""
    left, right = ids.claim_iri(a, b, "v", "d", (0, 1)), ids.claim_iri(c, d, "v", "d", (0, 1))
    assert (left == right) == ((a, b) == (c, d))


def test_a_goal_is_another_node_than_the_fact() -> None:
    """Modality, value and row belong to the identity of an observation."""
    observation = Observation("产值", Quantity("5亿元", 5.0, "亿元"), year="2025")
    iris = {
        ids.observation_iri("region/南岸区", observation, "fact"),
        ids.observation_iri("region/南岸区", observation, "target"),
        ids.observation_iri("region/南岸区", observation, "fact", "d#1/2"),
        ids.observation_iri("region/巴南区", observation, "fact"),
    }
    assert len(iris) == 4
    assert ids.observation_iri("region/南岸区", observation, "fact") in iris
