"""The report: sums of sums agree, halves are told by the number of the document."""

from __future__ import annotations

import pytest

from chaingraph.evaluation import Answers, Counts, Span, evaluate
from chaingraph.evaluation.counts import total
from chaingraph.evaluation.tallies import split


def spans(*places: tuple[str, int, str]) -> Answers:
    """Mentions of four characters."""
    return Answers(tuple(Span(document, start, start + 4, kind) for document, start, kind in places))


GOLD = spans(("h1", 0, "Enterprise"), ("h1", 9, "Park"), ("h2", 0, "Enterprise"), ("h2", 9, "Region"), ("x", 0, "Park"))
FOUND = spans(("h1", 0, "Enterprise"), ("h1", 9, "Enterprise"), ("h2", 2, "Enterprise"), ("other", 0, "Park"))


def test_rows_of_halves_and_documents_add_up() -> None:
    """The counts of the whole are those of the documents; a document without a number is in neither half."""
    result = evaluate(GOLD, FOUND)
    (whole,) = (row for row in result.totals if row.type == "all")
    assert (whole.gold, whole.found, whole.correct) == (5, 3, 1)
    assert sum(row.gold for row in result.documents if row.type not in ("all", "Enterprise+Park")) == 5
    assert {row.split for row in result.splits} == {"odd", "even"}
    assert sum(row.gold for row in result.splits if row.type not in ("all", "Enterprise+Park")) == 4
    assert (whole.precision, whole.recall, whole.f1) == (1 / 3, 0.2, 0.25)
    assert whole.overlap_f1 == 0.5


def test_enterprise_and_park_are_summed() -> None:
    """The row that the project promises a figure for."""
    (row,) = (row for row in evaluate(GOLD, FOUND).totals if row.type == "Enterprise+Park")
    assert (row.gold, row.found, row.correct) == (4, 3, 1)


def test_every_error_is_listed() -> None:
    """As many as are wrong or missed, each with its half."""
    result = evaluate(GOLD, FOUND)
    (whole,) = (row for row in result.totals if row.type == "all")
    assert len(result.errors) == whole.gold + whole.found - 2 * whole.correct
    assert {error.split for error in result.errors} == {"odd", "even", ""}


def test_nothing_to_find_and_nothing_found_is_unknown() -> None:
    """Neither one nor zero; a part without gold has no row."""
    assert (Counts().precision, Counts().recall, Counts().f1) == (None, None, None)
    assert Counts(0, 1, 0).f1 == 0
    assert total([Counts(1, 2, 3), Counts(4, 5, 6)]) == Counts(5, 7, 9)
    assert {row.part for row in evaluate(GOLD, FOUND).totals} == {"mentions"}
    assert evaluate(Answers(), FOUND).totals == ()


@pytest.mark.parametrize(("name", "half"), [("h01", "odd"), ("h24", "even"), ("000", "even"), ("plan", ""), ("3a", "")])
def test_the_number_at_the_end_tells_the_half(name: str, half: str) -> None:
    """Without one there are no halves."""
    assert split(name) == half
