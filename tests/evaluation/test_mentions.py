"""Mentions: what counts as right, what as wrong, and what as neither."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chaingraph.evaluation import Answers, Counts, Span
from chaingraph.evaluation.matching import Index, match, shared
from chaingraph.evaluation.mentions import score_mentions
from chaingraph.evaluation.tallies import ErrorRow

SPANS = st.lists(
    st.builds(
        lambda start, length, kind, alt: Span("a", start, start + length, kind, alternatives=alt),
        st.integers(0, 30),
        st.integers(1, 9),
        st.sampled_from(("Enterprise", "Park", "Ignore")),
        st.sampled_from(((), ("Park",))),
    ),
    max_size=12,
)


def span(start: int, end: int, kind: str = "Enterprise", *alternatives: str) -> Span:
    """A span of the document ``a``."""
    return Span("a", start, end, kind, f"{start}-{end}", alternatives=alternatives)


def scored(gold: list[Span], found: list[Span]) -> tuple[dict[str, tuple[Counts, Counts | None]], list[ErrorRow]]:
    """Exact and overlapping counts by type, and the errors."""
    tallies, errors = score_mentions(Answers(tuple(gold)), Answers(tuple(found)))
    return {tally.type: (tally.exact, tally.overlap) for tally in tallies}, errors


def test_a_wrong_edge_is_wrong_exactly_and_right_loosely() -> None:
    """One character too many: a miss and a false find, each naming the other; one right answer by overlap."""
    counts, errors = scored([span(0, 4)], [span(0, 5)])
    assert counts["Enterprise"] == (Counts(0, 1, 1), Counts(1, 0, 0))
    assert [(e.kind, e.text, e.instead) for e in errors] == [
        ("missed", "0-4", "Enterprise 0-5"),
        ("wrong", "0-5", "Enterprise 0-4"),
    ]


def test_a_wrong_type_is_wrong_for_both_types() -> None:
    """A park found as an enterprise: one enterprise too many, one park missed."""
    counts, _ = scored([span(0, 4, "Park"), span(9, 12)], [span(0, 4), span(9, 12)])
    assert counts["Park"][0] == Counts(0, 0, 1)
    assert counts["Enterprise"][0] == Counts(1, 1, 0)


def test_an_allowed_alternative_is_neither_right_nor_wrong() -> None:
    """It is left out of recall too; another span of that type that touches it is no error either."""
    gold = [span(0, 4, "Enterprise", "Park"), span(9, 12, "Park")]
    counts, errors = scored(gold, [span(0, 4, "Park"), span(9, 12, "Park")])
    assert counts == {"Park": (Counts(1), Counts(1))}
    assert errors == []
    assert scored(gold, [span(1, 4, "Park"), span(9, 12, "Park")])[0]["Park"][0] == Counts(1)


def test_what_is_to_be_ignored_is_ignored_only_within() -> None:
    """A name inside a title does not count; one that sticks out of it does."""
    gold = [span(0, 8, "Ignore"), span(20, 22)]
    assert scored(gold, [span(2, 5), span(20, 22)])[0]["Enterprise"][0] == Counts(1)
    assert scored(gold, [span(5, 9), span(20, 22)])[0]["Enterprise"][0] == Counts(1, 1)


def test_one_finding_answers_one_gold_span() -> None:
    """A span over two names is right once by overlap; a type that the gold does not have is not scored."""
    counts, _ = scored([span(0, 4), span(5, 8)], [span(0, 8), span(0, 4, "Sector")])
    assert counts == {"Enterprise": (Counts(0, 1, 2), Counts(1, 0, 1))}


@given(SPANS, SPANS)
def test_matching_is_one_to_one(gold: list[Span], found: list[Span]) -> None:
    """Every pair shares a character and agrees in type; no gold span is used twice."""
    pairs = match(gold, found, exact=False)
    assert len(set(pairs.values())) == len(pairs)
    for i, j in pairs.items():
        assert shared(gold[j], found[i]) > 0
        assert found[i].type in (gold[j].type, *gold[j].alternatives)


@given(SPANS, st.builds(span, st.integers(0, 20), st.integers(21, 40)))
def test_the_index_finds_what_looking_at_all_finds(spans: list[Span], other: Span) -> None:
    """Spans that share a character, in their order."""
    assert Index(spans).touching(other) == [i for i, one in enumerate(spans) if shared(one, other) > 0]


@given(SPANS, SPANS)
def test_nothing_is_counted_twice(gold: list[Span], found: list[Span]) -> None:
    """Right and missed are never more than there are; nor right and wrong; overlap is at least as good as exact."""
    for kind, (exact, loose) in scored(gold, found)[0].items():
        assert exact.gold <= sum(one.type == kind for one in gold)
        assert exact.found <= len({(one.start, one.end) for one in found if one.type == kind})
        assert loose is not None
        assert loose.right >= exact.right
