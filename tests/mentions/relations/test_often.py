"""What a document names often: counts, ranks up to a bound, the most named of each type."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from chaingraph.mentions.relations.often import LEADING, OFTEN, Often
from chaingraph.records import EntityType, Ref

TYPES: tuple[EntityType, ...] = ("Enterprise", "Park")
NAMED = st.lists(st.builds(Ref, st.sampled_from(TYPES), st.sampled_from("甲乙丙丁戊己"), st.just("d")), max_size=40)


@given(NAMED)
def test_counts_and_ranks_are_those_of_the_whole_list(named: list[Ref]) -> None:
    """A thing's rank among its type is what counting all of them anew would give, up to the bound."""
    often, counts = Often(named), Counter(named)
    for ref in {*named, Ref("Park", "未", "d")}:
        ahead = sum(other.type == ref.type and count > counts[ref] for other, count in counts.items())
        assert often.count(ref) == counts[ref]
        assert often.ahead(ref) == min(ahead, LEADING)


@given(NAMED)
def test_the_most_named_of_a_type_is_named_often(named: list[Ref]) -> None:
    """One thing a type at most, the first of those named most, and none that is named rarely."""
    counts = Counter(named)
    wanted = [max((r for r in counts if r.type == kind), key=counts.__getitem__, default=None) for kind in TYPES]
    assert list(Often(named).most) == [ref for ref in wanted if ref is not None and counts[ref] >= OFTEN]
