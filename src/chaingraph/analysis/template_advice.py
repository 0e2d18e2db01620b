"""Which template fits a chain of the graph that none is called after: by what its enterprises make.

For: :mod:`chaingraph.analysis.templates`. In: a name as typed, templates. Out: names of templates, none when nothing says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from chaingraph.analysis.chains import bare_chain
from chaingraph.analysis.offers import Offers
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.suggest import match_all


def fitting_templates(
    projection: Projection, name: str, templates: Mapping[str, Mapping[str, Sequence[str]]]
) -> tuple[str, ...]:
    """The templates into whose segments the most enterprises of a chain fit by what they make; several when level.

    Args:
        projection: The graph.
        name: Name of a chain of the graph, or a part of it.
        templates: Template → segment → its name and those of what is made there.

    Complexity: O(offers · length) to index, then O(offers that share a pair of characters) a segment.
    """
    firms = _firms(projection, name)
    if not firms:
        return ()
    offers = Offers(projection)
    fitting = {
        chain: len(firms & {maker for makers in offers.assigned(wanted, chain).values() for maker in makers})
        for chain, wanted in templates.items()
    }
    most = max(fitting.values(), default=0)
    return tuple(chain for chain, count in fitting.items() if count == most and most)


def _firms(projection: Projection, name: str) -> set[str]:
    """Enterprises of the chains that a name means; plans and goals put nobody there."""
    chains = match_all(bare_chain(name), projection.of_type("Chain"))
    spots = [("inChain", chain.id) for chain in chains]
    spots += [("inSegment", part) for chain in chains for part in projection.subjects("segmentOf", chain.id)]
    return {
        one
        for predicate, spot in spots
        for one in projection.subjects(predicate, spot)
        if projection.things[one].type == "Enterprise" and projection.is_fact(one, predicate, spot)
    }
