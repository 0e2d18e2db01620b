"""Terms: what is written is what an engine reads back."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from chaingraph.errors import GraphError
from chaingraph.graph.terms import XSD, decimal, integer, iri, period, text


def read(term: str) -> object:
    """The object of a triple written with this term, as an engine reads it."""
    (quad,) = parse(f"<http://s> <http://p> {term} .".encode(), RdfFormat.N_TRIPLES)
    return quad.object


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back(words: str) -> None:
    """Quotes, line breaks, controls and bidi marks stay what they are, and a line holds no second line."""
    term = text(words, "zh")
    assert read(term) == Literal(words, language="zh")
    assert "\n" not in term
    assert "\r" not in term


def test_what_utf8_cannot_hold_is_replaced() -> None:
    """A lone surrogate becomes the replacement character, instead of a file that cannot be written."""
    assert text("甲\ud800乙") == '"甲\ufffd乙"'


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_any_number_comes_back(number: float) -> None:
    """The shortest decimal of a float reads back as the same float and is a legal xsd:decimal."""
    literal = read(decimal(number))
    assert isinstance(literal, Literal)
    assert literal.datatype == NamedNode(f"{XSD}decimal")
    assert float(literal.value) == number
    assert "e" not in literal.value.lower()


@pytest.mark.parametrize(
    ("number", "written"), [(1658052.37, "1658052.37"), (5, "5"), (0.1, "0.1"), (1e21, "1" + "0" * 21)]
)
def test_numbers_are_written_plainly(number: float, written: str) -> None:
    """No exponent, no trailing zeros."""
    assert decimal(number) == f'"{written}"^^<{XSD}decimal>'


@pytest.mark.parametrize("number", [math.inf, -math.inf, math.nan])
def test_what_is_no_number_is_refused(number: float) -> None:
    """Infinity and not-a-number are mistakes, not values."""
    with pytest.raises(GraphError):
        decimal(number)


def test_integers() -> None:
    """Whole numbers have their own datatype."""
    assert integer(-3) == f'"-3"^^<{XSD}integer>'


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("2021", "gYear"),
        ("2021-06", "gYearMonth"),
        ("2021-06-30", "date"),
        ("2024-02-29", "date"),
        ("2023-02-29", ""),
        ("2021-13", ""),
        ("0000", ""),
        ("2021-6", ""),
        ("２０２１", ""),
        ("“十四五”期间", ""),
        ("2016-2020", ""),
    ],
)
def test_dates_are_as_exact_as_they_are_written(value: str, kind: str) -> None:
    """Year, month or day where the calendar has it; everything else stays words."""
    expected = f'"{value}"^^<{XSD}{kind}>' if kind else f'"{value}"@zh'
    assert period(value) == expected


@pytest.mark.parametrize(
    "bad", ["", "a b", "http://x/<y>", 'http://x/"', "http://x/\n", "http://x/{}", "http://x/\\", "http://x/\ud800"]
)
def test_what_is_no_iri_is_refused(bad: str) -> None:
    """A name that would break out of its brackets never reaches a file."""
    with pytest.raises(GraphError):
        iri(bad)
