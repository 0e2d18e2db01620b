"""Flows: who is cut off, against a removal by hand."""

from hypothesis import given
from hypothesis import strategies as st

from chaingraph.analysis.flows import articulation_points, find_dominated

NODES = "abcdefg"
EDGES = st.lists(st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)), max_size=14)


def fed(edges: set[tuple[str, str]], sources: set[str], without: str = "") -> set[str]:
    """Nodes that something reaches from the sources, one node left out."""
    seen = {node for node in sources if node != without}
    todo = list(seen)
    while todo:
        node = todo.pop()
        for start, end in edges:
            if start == node and end not in seen and end != without:
                seen.add(end)
                todo.append(end)
    return seen


def sources_of(edges: set[tuple[str, str]], nodes: set[str]) -> set[str]:
    """Nodes whose every ancestor is also a descendant: sources, and rings that feed themselves."""
    return {node for node in nodes if all(node in fed(edges, {other}) for other in _feeders(edges, node))} & {
        node for node in nodes if all(other in fed(edges, {node}) for other in _feeders(edges, node))
    }


def _feeders(edges: set[tuple[str, str]], node: str) -> set[str]:
    return {start for start, _ in edges if node in fed(edges, {start})}


@given(EDGES)
def test_equals_removal(pairs: list[tuple[str, str]]) -> None:
    """What hangs on a node is what is no longer fed once it is removed."""
    edges = {pair for pair in pairs if pair[0] != pair[1]}
    nodes = {node for pair in edges for node in pair}
    sources = sources_of(edges, nodes)
    flows = find_dominated(pairs)
    for node in nodes:
        lost = fed(edges, sources) - fed(edges, sources, without=node) - {node}
        assert set(flows.of(node)) == lost
        assert flows.sizes[node] == len(lost)


def test_limit_keeps_the_nearest() -> None:
    """Of a long line only the nearest are named."""
    flows = find_dominated([(str(i), str(i + 1)) for i in range(9)])
    assert flows.of("0", at_most=3) == ("1", "2", "3")
    assert flows.sizes["0"] == 9


def test_long_line_is_no_recursion() -> None:
    """A line of many thousand enterprises is walked without recursion."""
    flows = find_dominated([(f"{i:06d}", f"{i + 1:06d}") for i in range(20_000)])
    assert flows.sizes["000000"] == 20_000


def test_articulation() -> None:
    """The one between two groups is a bridge; empty and looped graphs have none."""
    assert articulation_points([("a", "b"), ("b", "c"), ("d", "d")]) == ("b",)
    assert articulation_points([]) == ()
    assert find_dominated([]).sizes == {"": 0}
