"""What is read of a graph once and shared by many rules."""

from chaingraph.analysis.projection import Projection


def test_made_once() -> None:
    """The first call makes it, later ones give the same; another graph makes its own."""
    calls: list[Projection] = []

    def make(graph: Projection) -> list[int]:
        calls.append(graph)
        return [len(calls)]

    first, second = Projection(), Projection()
    assert first.once(make) is first.once(make)
    assert second.once(make) == [2]
    assert calls == [first, second]
