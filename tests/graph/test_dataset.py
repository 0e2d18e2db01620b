"""The graph in memory."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chaingraph.graph.dataset import Draft, Graph
from chaingraph.graph.terms import EVIDENCE

TRIPLES = st.lists(st.tuples(*[st.sampled_from(["<http://a>", "<http://b>", "<http://c>"])] * 3))


@given(TRIPLES, st.randoms(use_true_random=False))
def test_order_and_repetition_do_not_matter(triples: list[tuple[str, str, str]], random: object) -> None:
    """The same triples in any order, some of them twice, give the same bytes."""
    one, other = Draft(), Draft()
    for s, p, o in triples:
        one.add(s, (p, o))
    shuffled = triples + triples[:2]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    for s, p, o in shuffled:
        other.add(s, (p, o))
    assert list(one.part().items()) == list(other.part().items())
    assert Graph(one.part(), {}).nquads == Graph(other.part(), {}).nquads


def test_nquads_keep_the_two_parts_apart() -> None:
    """Facts have no graph name, evidence has one; both are counted."""
    draft = Draft()
    draft.add("<http://a>", ("<http://p>", '"x"'), ("<http://p>", '"y"'))
    graph = Graph(draft.part(), {"<http://c>": (("<http://p>", '"z"'),)})
    assert len(graph) == 3
    assert graph.nquads.decode().splitlines() == [
        '<http://a> <http://p> "x" .',
        '<http://a> <http://p> "y" .',
        f'<http://c> <http://p> "z" {EVIDENCE} .',
    ]
    assert [subject for subject, _, _ in graph.triples()] == ["<http://a>", "<http://a>", "<http://c>"]
    assert "<http://a>" in draft
